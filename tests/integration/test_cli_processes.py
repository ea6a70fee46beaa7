"""The command line as real processes: started as people start it, several at once, into pipes, without a desktop."""

import json
import os
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tijdwijzer import __version__


def tijdwijzer(*arguments: str, env: dict[str, str] | None = None) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "tijdwijzer", *arguments]
    return subprocess.run(command, capture_output=True, check=False, encoding="utf-8", env=env, timeout=60)


@pytest.fixture
def profile(tmp_path: Path) -> list[str]:
    return ["--profile", str(tmp_path / "profile")]


def test_the_version() -> None:
    ran = tijdwijzer("--version")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"tijdwijzer {__version__}\n", "")


def test_the_profile_is_found_without_being_told(own_home: Path) -> None:
    assert tijdwijzer("start", "overleg").returncode == 0
    assert "Vergaderingen" in tijdwijzer("status").stdout
    assert (own_home / ".local" / "share" / "tijdwijzer" / "tijdwijzer.db").exists()


def test_the_language_of_the_machine_is_spoken(profile: list[str]) -> None:
    def said(**environment: str) -> str:
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
        return tijdwijzer(*profile, "status", env=clean | environment).stdout.splitlines()[0]

    assert said(LANG="nl_NL.UTF-8") == said(LANG="C.UTF-8") == said() == "Er loopt niets."
    assert said(LANG="en_GB.UTF-8") == said(LC_ALL="de_DE.UTF-8", LANG="nl_NL.UTF-8") == "Nothing is running."


def test_without_a_screen_the_app_says_so_and_ends(profile: list[str]) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    for command in ([], ["--lang", "nl"], ["demo"]):
        ran = tijdwijzer(*profile, *command, env=environment)
        assert (ran.returncode, ran.stderr.count("\n")) == (1, 1)
        assert "Er is hier geen scherm" in ran.stderr


def test_a_profile_that_is_a_file_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for command in ([], ["status"]):
        ran = tijdwijzer("--profile", str(tmp_path / "file"), *command)
        assert (ran.returncode, ran.stderr) == (1, f"{tmp_path / 'file'} kan geen profiel zijn.\n")


def test_several_at_once_all_succeed(profile: list[str]) -> None:
    """Also the very first start, when key and database are made."""
    texts = [f"{hour:02}:00-{hour:02}:30 overleg // {hour}" for hour in range(8)]
    with ThreadPoolExecutor(4) as pool:
        ran = list(pool.map(lambda text: tijdwijzer(*profile, "add", text, "--date", "2026-11-02"), texts))
    assert [(one.returncode, one.stderr) for one in ran] == [(0, "")] * len(texts)
    day = json.loads(tijdwijzer(*profile, "day", "2026-11-02", "--json").stdout)
    assert [entry["note"] for entry in day["entries"]] == [str(hour) for hour in range(8)]


def test_nothing_of_the_window_is_loaded(profile: list[str]) -> None:
    program = (
        "import sys; from tijdwijzer.__main__ import main; main(sys.argv[1:]);"
        "print(*{name.split('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    for command in (["status"], ["add", "-5 overleg"], ["report"]):
        ran = subprocess.run(
            [sys.executable, "-c", program, *profile, *command], capture_output=True, text=True, check=True, timeout=60
        )
        loaded = set(ran.stderr.split())
        assert "sqlalchemy" in loaded
        assert not loaded & {
            "PySide6",
            "matplotlib",
            "numpy",
            "alembic",
            "apscheduler",
            "pynput",
            "holidays",
            "icalendar",
        }


@pytest.mark.skipif(os.name == "nt", reason="pipes of another kind")
def test_a_reader_that_stops_early_is_no_trouble(profile: list[str]) -> None:
    command = [sys.executable, "-m", "tijdwijzer", *profile, "settings"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""


@pytest.mark.skipif(os.name == "nt", reason="encodings of another kind")
def test_signs_beyond_ascii_survive_an_old_locale(profile: list[str]) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert tijdwijzer(*profile, "add", "08:00-09:00 overleg", "--date", "2026-11-02", env=environment).returncode == 0
    assert "08:00–09:00" in tijdwijzer(*profile, "day", "2026-11-02", env=environment).stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_that_does_not_fit_on_the_disk_is_said(profile: list[str]) -> None:
    command = [sys.executable, "-m", "tijdwijzer", *profile, "settings"]
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, encoding="utf-8", timeout=60)
    assert ran.returncode == 1
    assert len(ran.stderr.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="a shell of another kind")
def test_without_a_standard_output_a_command_does_its_work(profile: list[str]) -> None:
    command = shlex.join([sys.executable, "-m", "tijdwijzer", *profile, "start", "overleg"])
    assert subprocess.run(["/bin/sh", "-c", f"{command} >&-"], check=False, timeout=60).returncode == 0
    assert json.loads(tijdwijzer(*profile, "status", "--json").stdout)["running"]
