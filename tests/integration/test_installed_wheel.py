"""The wheel: what is in it, and the program as it is once installed from it, apart from this folder."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import time
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.desktop_entries import read_back, read_entry
from tijdwijzer import __version__
from tijdwijzer.bootstrap import House

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0

pytestmark = pytest.mark.xdist_group("wheel")


def build(kind: str, source: Path, folder: Path) -> Path:
    """Build the wheel or the sdist of `source`, as `uv build` does, without fetching anything."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", str(folder)]
    subprocess.run(command, cwd=source, check=True, capture_output=True, timeout=60)
    (built,) = folder.glob("tijdwijzer-*")
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def files(folder: Path) -> set[str]:
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in found if "__pycache__" not in path.parts}


def test_the_wheel_holds_the_program_with_all_it_shows_and_nothing_else(wheel: Path) -> None:
    about = f"tijdwijzer-{__version__}.dist-info/"
    code = {f"tijdwijzer/{name}" for name in files(ROOT / "src" / "tijdwijzer")}
    shown = {f"tijdwijzer/resources/{name}" for name in files(ROOT / "resources")}
    assert {name for name in contents(wheel) if not name.startswith(about)} == code | shown
    assert {"tijdwijzer/resources/translations/day_nl.qm", "tijdwijzer/resources/import-maps/toggl.toml"} <= shown
    assert any(name.startswith("tijdwijzer/storage/migrations/versions/") for name in code)


def test_what_it_asks_for_comes_without_a_compiler_on_linux(wheel: Path) -> None:
    """pynput asks for evdev there, which has no wheels."""
    about = contents(wheel)[f"tijdwijzer-{__version__}.dist-info/METADATA"].decode()
    (asked,) = (line for line in about.splitlines() if "pynput" in line)
    assert asked.endswith("sys_platform == 'win32'")


def test_the_source_distribution_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(build("sdist", ROOT, tmp_path / "sdist")) as archive:
        archive.extractall(tmp_path, filter="data")
    again = build("wheel", tmp_path / f"tijdwijzer-{__version__}", tmp_path / "wheel")
    assert contents(again) == contents(wheel)


@dataclass(frozen=True, slots=True)
class Installed:
    """A program that was installed from the wheel; called, it does what must succeed and answers with what it says."""

    program: Path

    def __call__(self, *arguments: str) -> str:
        return run([str(self.program), *arguments])


def run(command: list[str]) -> str:
    """What a command says that must succeed; it is run elsewhere, so that nothing of this folder helps it."""
    ran = subprocess.run(command, cwd="/", capture_output=True, text=True, check=False, timeout=60)
    assert (ran.returncode, ran.stderr) == (0, ""), ran
    return ran.stdout


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """An environment of its own. What the program needs is borrowed from the one that the tests run in."""
    if sys.platform != "linux":
        pytest.skip("desktop entries are of Linux")
    uv = shutil.which("uv") or ROOT / ".tools" / "bin" / "uv"
    place = tmp_path_factory.mktemp("installed") / "its own"
    offline = {**os.environ, "UV_OFFLINE": "1", "UV_CACHE_DIR": str(place.parent / "cache")}

    def do(*arguments: object) -> None:
        subprocess.run([uv, *map(str, arguments)], env=offline, check=True, capture_output=True, timeout=60)

    do("venv", "--python", sys.executable, place)
    do("pip", "install", "--no-deps", "--python", place, wheel)
    (packages,) = place.glob("lib/python*/site-packages")
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return Installed(place / "bin" / "tijdwijzer")


def test_the_installed_program_does_its_work(installed: Installed, own_home: Path) -> None:
    assert installed("--version") == f"tijdwijzer {__version__}\n"
    installed("start", "dossier")
    installed("stop")
    assert len(json.loads(installed("day", "--json"))["entries"]) == 1
    assert json.loads(installed("doctor", "--json"))["ok"]
    assert (own_home / ".local" / "share" / "tijdwijzer" / "tijdwijzer.db").exists()


def test_what_it_writes_for_the_desktop_starts_the_installed_program(installed: Installed, own_home: Path) -> None:
    profile = own_home / "my profile"
    installed("--profile", str(profile), "menu", "add")
    assert installed("--profile", str(profile), "settings", "autostart", "on") == "on\n"
    for folder, how in ((".local/share/applications", []), (".config/autostart", ["--autostart"])):
        entry = read_entry((own_home / folder / "tijdwijzer.desktop").read_text(encoding="utf-8"))
        command = read_back(entry["Exec"])
        assert command == [str(installed.program), "--profile", str(profile), *how]
        assert entry["TryExec"] == str(installed.program)
        started = [word for word in command if word not in how]
        assert json.loads(run([*started, "status", "--json"]))["running"] is False


def test_the_installed_window_opens_and_ends(
    installed: Installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_LOGGING_RULES", "qt.core.qobject.connect=false")  # the offscreen platform has no tray
    instance = House(tmp_path).instance
    command = [str(installed.program), "--profile", str(tmp_path)]
    with subprocess.Popen(command, cwd="/", stderr=subprocess.PIPE, text=True) as window:
        until = time.monotonic() + PATIENCE
        while not (tmp_path / "tijdwijzer.db").exists() and time.monotonic() < until:
            with suppress(subprocess.TimeoutExpired):
                pytest.fail(f"it ended at once: {window.wait(0.1)}")
        assert instance.holder() == window.pid
        window.terminate()
        _, said = window.communicate(timeout=PATIENCE)
    assert (window.returncode, said) == (0, "")
