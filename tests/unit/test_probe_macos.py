"""The probe of macOS against a stand-in for AppKit: it never ran on a Mac."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from tests.contracts.platform_fakes import FakeIdle
from tijdwijzer.capture.probe import probe
from tijdwijzer.capture.probe_macos import MacProbe
from tijdwijzer.services.platform import Desktop, Lack, Reason


@dataclass
class Application:
    identifier: str | None

    def bundleIdentifier(self) -> str | None:
        return self.identifier


@dataclass
class Workspace:
    front: Application | None

    def frontmostApplication(self) -> Application | None:
        return self.front


@contextmanager
def pool() -> Iterator[None]:
    yield


@pytest.mark.parametrize(
    ("front", "app"),
    [(Application("com.apple.Safari"), "com.apple.Safari"), (Application(None), None), (None, None)],
)
def test_a_program_is_called_by_its_bundle_and_its_title_is_not_read(
    front: Application | None, app: str | None
) -> None:
    eye = MacProbe(Workspace(front), pool, FakeIdle(seconds=4.0))
    sighting = eye.sighting(lambda app: pytest.fail("no titles here"))
    assert (None if sighting is None else sighting.app) == app
    assert sighting is None or sighting.title is None
    assert eye.idle_seconds() == 4.0
    assert not eye.tells
    eye.stop()


def test_without_pyobjc_it_is_said() -> None:
    assert probe(Desktop.MACOS).lack == Lack(Reason.MISSING, "pyobjc")
