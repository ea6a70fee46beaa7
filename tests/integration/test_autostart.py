"""Starting together with the desktop: nobody asked for a window, and nobody may want it at all."""

import subprocess
import sys
from pathlib import Path

import pytest

from tijdwijzer import bootstrap
from tijdwijzer.__main__ import main
from tijdwijzer.bootstrap import House
from tijdwijzer.system import policy

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="by the freedesktop.org rules")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Per start of the app whether it was to be quiet."""
    starts: list[bool] = []

    def start(house: House, *, quietly: bool = False) -> int:
        starts.append(quietly)
        return 0

    monkeypatch.setattr(bootstrap, "start_app", start)
    return starts


def lay_down(text: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "policy.json").write_text(text)
    monkeypatch.setattr(policy, "LINUX", folder / "policy.json")


def test_where_it_is_not_wanted_it_ends_at_once(tmp_path: Path, started: list[bool]) -> None:
    assert main(["--profile", str(tmp_path), "--autostart"]) == 0
    assert main(["--autostart"]) == 0
    assert started == []


def test_where_it_is_wanted_it_starts_quietly(tmp_path: Path, started: list[bool]) -> None:
    House(tmp_path).autostart().enable()
    assert main(["--profile", str(tmp_path), "--autostart"]) == 0
    assert started == [True]


def test_what_the_desktop_is_told_to_run_is_such_a_start(
    tmp_path: Path, started: list[bool], own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    House(tmp_path).autostart().enable()
    entry = (own_home / ".config" / "autostart" / "tijdwijzer.desktop").read_text()
    line = next(line for line in entry.splitlines() if line.startswith("Exec="))
    assert main(line.split()[3:]) == 0
    assert started == [True]


def test_whoever_starts_it_by_hand_asks_for_nothing_of_the_kind(tmp_path: Path, started: list[bool]) -> None:
    assert main(["--profile", str(tmp_path)]) == 0
    assert started == [False]


@pytest.mark.parametrize(("fixed", "starts"), [("true", [True]), ("false", [])])
def test_a_policy_goes_before_what_the_person_chose(
    fixed: str, starts: list[bool], tmp_path: Path, started: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_down(f'{{"autostart": {fixed}}}', tmp_path, monkeypatch)
    if fixed == "false":
        House(tmp_path).autostart().enable()
    assert main(["--profile", str(tmp_path), "--autostart"]) == 0
    assert started == starts


def test_a_folder_that_cannot_be_used_is_said_in_words(tmp_path: Path) -> None:
    """In a process of its own: a command leaves its memory as it is when it ends."""
    (tmp_path / "file").touch()
    command = [sys.executable, "-m", "tijdwijzer", "--profile", str(tmp_path / "file"), "--autostart"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert str(tmp_path / "file") in done.stderr
