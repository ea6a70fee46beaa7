"""A place in the menu of the desktop."""

import sys
from pathlib import Path

import pytest

from tests.desktop_entries import read_back, read_entry
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.resources import resource
from tijdwijzer.system.menu import NoMenu, menu
from tijdwijzer.system.menu_xdg import XdgMenu

ENTRY = Path("applications/tijdwijzer.desktop")
ICON = Path("icons/hicolor/scalable/apps/tijdwijzer.svg")


def files(home: Path) -> set[Path]:
    return {path.relative_to(home) for path in home.rglob("*") if path.is_file()}


def test_adding_puts_an_entry_and_an_icon_where_desktops_look(tmp_path: Path) -> None:
    XdgMenu(tmp_path, ["/home/jo/my apps/tijdwijzer"]).add()
    assert files(tmp_path) == {ENTRY, ICON}
    assert (tmp_path / ICON).read_bytes() == resource("icons", "app.svg").read_bytes()
    entry = read_entry((tmp_path / ENTRY).read_text(encoding="utf-8"))
    assert read_back(entry["Exec"]) == [entry["TryExec"]] == ["/home/jo/my apps/tijdwijzer"]
    assert (entry["Name"], entry["Icon"], entry["StartupWMClass"]) == ("tijdwijzer",) * 3
    assert (entry["Categories"], entry["StartupNotify"], entry["Terminal"]) == ("Office;", "false", "false")
    assert entry["Comment"] != entry["Comment[nl]"]


def test_adding_again_renews_it(tmp_path: Path) -> None:
    XdgMenu(tmp_path, ["old"]).add()
    XdgMenu(tmp_path, ["new"]).add()
    assert files(tmp_path) == {ENTRY, ICON}
    assert read_entry((tmp_path / ENTRY).read_text(encoding="utf-8"))["Exec"] == "new"


def test_removing_takes_only_ours(tmp_path: Path) -> None:
    place = XdgMenu(tmp_path, ["tijdwijzer"])
    place.remove()
    place.add()
    another = tmp_path / "applications" / "another.desktop"
    another.write_text("[Desktop Entry]\n")
    place.remove()
    place.remove()
    assert files(tmp_path) == {another.relative_to(tmp_path)}


@pytest.mark.parametrize("content", [b"[Desktop Entry]\nName=mine\n", b"\xff\xfe"])
def test_an_entry_that_somebody_made_stays(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "applications").mkdir()
    (tmp_path / ENTRY).write_bytes(content)
    place = XdgMenu(tmp_path, ["tijdwijzer"])
    for action in (place.add, place.remove):
        with pytest.raises(DomainError, match="menu_taken"):
            action()
    assert (tmp_path / ENTRY).read_bytes() == content
    assert files(tmp_path) == {ENTRY}


@pytest.mark.skipif(sys.platform != "linux", reason="by the freedesktop.org rules")
def test_it_is_where_the_environment_says_or_else_in_the_home(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(own_home / "elsewhere"))
    menu(["tijdwijzer"]).add()
    monkeypatch.delenv("XDG_DATA_HOME")
    menu(["tijdwijzer"]).add()
    assert (own_home / "elsewhere" / ENTRY).exists()
    assert (own_home / ".local" / "share" / ENTRY).exists()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_there_is_none(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert isinstance(menu(["tijdwijzer"]), NoMenu)
