"""Starting along with the desktop."""

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.system.autostart import autostart
from tijdwijzer.system.autostart_xdg import DesktopEntry, entry_text, exec_line, is_switched_on
from tijdwijzer.system.program import start_command

QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"|([^ ]+)')


def read_back(line: str) -> list[str]:
    """What a desktop makes of an Exec value: undo the string escapes, split by the quoting rules, undo %%."""
    text = line.replace("\\\\", "\\")
    parts = [plain or re.sub(r"\\(.)", r"\1", quoted) for quoted, plain in QUOTED.findall(text)]
    return [part.replace("%%", "%") for part in parts]


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
    assert is_switched_on(entry_text(["tijdwijzer"]))


def test_the_program_starts_itself_in_the_same_profile(tmp_path: Path) -> None:
    assert start_command()[1:] == ["-m", "tijdwijzer"]
    assert start_command(tmp_path)[1:] == ["-m", "tijdwijzer", "--profile", str(tmp_path)]


@pytest.mark.skipif(sys.platform != "linux", reason="by the freedesktop.org rules")
def test_the_entry_is_where_desktops_look(own_home: Path) -> None:
    autostart(["tijdwijzer"]).enable()
    assert "Exec=tijdwijzer\n" in (own_home / ".config/autostart/tijdwijzer.desktop").read_text()
