"""Starting along with the desktop."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.desktop_entries import read_back
from tijdwijzer.system.autostart import NoAutostart, autostart, start_command
from tijdwijzer.system.autostart_xdg import SWITCHED_ON, DesktopEntry, is_switched_on
from tijdwijzer.system.desktop_entry import entry_text, exec_line


@pytest.mark.parametrize(
    ("command", "line"),
    [
        (["tijdwijzer"], "tijdwijzer"),
        (["/opt/my apps/python", "-m", "tijdwijzer"], '"/opt/my apps/python" -m tijdwijzer'),
        (["tijdwijzer", "--profile", "/home/o'brien/100%"], 'tijdwijzer --profile "/home/o\'brien/100%%"'),
        (["say", 'a"b'], r'say "a\\"b"'),
        (["price", "$5"], r'price "\\$5"'),
        (["empty", ""], 'empty ""'),
    ],
)
def test_a_command_is_quoted_as_the_specification_wants(command: list[str], line: str) -> None:
    assert exec_line(command) == line


@given(st.lists(st.text(st.characters(blacklist_characters="\0\n\r", blacklist_categories=("Cs",))), min_size=1))
def test_a_desktop_reads_the_command_back(command: list[str]) -> None:
    assert read_back(exec_line(command)) == command


@pytest.mark.parametrize("line", ["Hidden=true", "Hidden = true", "X-GNOME-Autostart-enabled=false"])
def test_an_entry_that_the_desktop_switched_off_is_off(line: str, tmp_path: Path) -> None:
    starts = DesktopEntry(tmp_path / "x.desktop", ["tijdwijzer"])
    starts.enable()
    text = (tmp_path / "x.desktop").read_text().replace("X-GNOME-Autostart-enabled=true", line)
    (tmp_path / "x.desktop").write_text(text)
    assert not starts.enabled()


def test_an_entry_is_on() -> None:
    assert is_switched_on(entry_text(["tijdwijzer"], SWITCHED_ON))


def test_the_program_starts_itself_in_the_same_profile(tmp_path: Path) -> None:
    assert start_command()[1:] == ["-m", "tijdwijzer"]
    assert start_command(tmp_path)[1:] == ["-m", "tijdwijzer", "--profile", str(tmp_path)]


@pytest.mark.skipif(sys.platform == "win32", reason="it starts without a console there")
@pytest.mark.parametrize("name", ["tijdwijzer", "tijdwijzerw"])
def test_an_installed_program_starts_itself_by_its_own_name(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when that is a link, as uv makes it: where the link points to may change, the link stays."""
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / name).touch()
    (tmp_path / name).symlink_to(tmp_path / "tools" / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", [f"./{name}", "menu", "add"])
    assert start_command() == [str(tmp_path / name)]
    (tmp_path / name).unlink()
    assert start_command() == [sys.executable, "-m", "tijdwijzer"]


@pytest.mark.skipif(sys.platform != "linux", reason="by the freedesktop.org rules")
def test_the_entry_is_where_desktops_look(own_home: Path) -> None:
    autostart(["tijdwijzer"]).enable()
    assert "Exec=tijdwijzer\n" in (own_home / ".config/autostart/tijdwijzer.desktop").read_text()


def test_on_macos_starting_along_is_up_to_the_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert isinstance(autostart(["tijdwijzer"]), NoAutostart)
