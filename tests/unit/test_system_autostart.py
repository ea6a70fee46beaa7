"""Starting along with the desktop."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.contracts.platform_fakes import FakeAutostart, FakeRegistry
from tests.desktop_entries import read_back
from tests.fakes import FakeStore
from tijdwijzer.services.platform import Lack, Reason
from tijdwijzer.services.settings import SettingsCase
from tijdwijzer.services.starting import BEFORE, is_wanted, obey_policy
from tijdwijzer.system.autostart import NoAutostart, autostart
from tijdwijzer.system.autostart_windows import RunKey
from tijdwijzer.system.autostart_xdg import SWITCHED_ON, DesktopEntry, is_switched_on
from tijdwijzer.system.desktop_entry import entry_text, exec_line
from tijdwijzer.system.program import start_command
from tijdwijzer.system.registry import RUN, Hive


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


# On Windows
@pytest.fixture
def registry() -> FakeRegistry:
    """One in which an installer wrote that everybody starts the program."""
    made = FakeRegistry()
    made.put(Hive.MACHINE, RUN, "tijdwijzer", "tijdwijzer.exe --autostart")
    return made


def test_what_is_started_for_everybody_is_on_without_a_value_of_ones_own(registry: FakeRegistry) -> None:
    starts = RunKey(["tijdwijzer"], registry)
    assert starts.usual()
    assert starts.enabled()
    starts.enable()
    assert registry.values(Hive.USER, RUN) == {}, "else it would be started twice"


def test_who_declines_what_is_started_for_everybody_has_it_off_until_they_want_it(registry: FakeRegistry) -> None:
    starts = RunKey(["tijdwijzer"], registry)
    starts.disable()
    assert not starts.enabled()
    assert registry.values(Hive.MACHINE, RUN) != {}, "that is not ours to change"
    starts.enable()
    assert starts.enabled()


def test_a_command_with_a_space_is_quoted(tmp_path: Path) -> None:
    registry = FakeRegistry()
    RunKey([r"C:\Program Files\tijdwijzer\tijdwijzer.exe", "--autostart"], registry).enable()
    line, _ = registry.values(Hive.USER, RUN)["tijdwijzer"]
    assert line == r'"C:\Program Files\tijdwijzer\tijdwijzer.exe" --autostart'


# Under a policy
@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def settings(store: FakeStore) -> SettingsCase:
    return SettingsCase(store.unit, lambda _: None)


@pytest.mark.parametrize("on", [True, False])
@pytest.mark.parametrize("fixed", [True, False])
def test_the_desktop_does_what_a_policy_fixes_and_once_it_is_lifted_what_it_did(
    on: bool, fixed: bool, store: FakeStore, settings: SettingsCase
) -> None:
    starts = FakeAutostart(on=on)
    store.held = {"autostart": fixed}
    assert is_wanted(starts, settings.current()) is fixed
    for _ in range(2):
        obey_policy(starts, settings)
        assert starts.on is fixed
    store.held = {}
    for _ in range(2):
        obey_policy(starts, settings)
        assert starts.on is on
    assert settings.mark(BEFORE) is None


def test_a_policy_that_turns_round_still_gives_way_to_what_was_before(store: FakeStore, settings: SettingsCase) -> None:
    starts = FakeAutostart(on=True)
    for held in ({"autostart": False}, {"autostart": True}, {}):
        store.held = held
        obey_policy(starts, settings)
    assert starts.on


@pytest.mark.parametrize("on", [True, False])
def test_without_a_policy_the_desktop_is_left_as_it_is(on: bool, settings: SettingsCase) -> None:
    starts = FakeAutostart(on=on)
    settings.change("autostart", not on)
    obey_policy(starts, settings)
    assert starts.on is on
    assert is_wanted(starts, settings.current()) is on


def test_where_nothing_can_be_arranged_nothing_is_tried(store: FakeStore, settings: SettingsCase) -> None:
    starts = FakeAutostart(lack=Lack(Reason.NOT_SUPPORTED))
    store.held = {"autostart": True}
    obey_policy(starts, settings)
    assert not starts.on
