"""One Windows for all: built twice, signed with a certificate for tests, installed, used, upgraded and removed."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from installers.windows.__main__ import build
from installers.windows.product import BUILD, project_version
from installers.windows.signing import make_test_signer
from installers.windows.tests.wine import Wine
from tests.desktop.session import DesktopSession


@dataclass(frozen=True, slots=True)
class Version:
    """One built version."""

    number: str
    folder: Path
    msi: Path


@dataclass(frozen=True, slots=True)
class Built:
    """The version of the source, the one after it, and who vouches for both."""

    this: Version
    next: Version
    root: Path


def _after(version: str) -> str:
    major, minor, patch = version.split(".")
    return f"{major}.{minor}.{int(patch) + 1}"


@pytest.fixture(scope="session")
def built() -> Built:
    """Both versions, with all that `make msi` does."""
    signer, root = make_test_signer(BUILD / "test-certificate")
    number = project_version()
    this, following = (Version(each, *build(each, signer)) for each in (number, _after(number)))
    return Built(this, following, root)


@pytest.fixture(scope="session")
def pictures() -> Path:
    """Where screenshots go, to be looked at."""
    folder = BUILD / "screens"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


@pytest.fixture(scope="session")
def desktop() -> Iterator[DesktopSession]:
    # Without a panel: Wine then shows a small window of its own with the tray's icons.
    with DesktopSession((1280, 800), taskbar=None) as session:
        yield session


@pytest.fixture(scope="session")
def wine(desktop: DesktopSession, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wine]:
    """A fresh Windows."""
    windows = Wine(tmp_path_factory.mktemp("windows") / "prefix", desktop)
    windows.set_up()
    try:
        yield windows
    finally:
        windows.end()
