"""A day with a marker in everything raw leaves none behind: in no file, and not in what it said when it died."""

import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.integration.marked_day import KEPT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="ends by a signal")

MARK = "MERK-"
FOLDERS = Path(__file__).parents[2]


def spent(folder: Path, how: str, broken: str = "") -> tuple[int, dict[str, bytes]]:
    """The exit code of a day that ended like this, and everything that it left behind."""
    program = [sys.executable, "-m", "tests.integration.marked_day", str(folder), how, broken]
    done = subprocess.run(program, capture_output=True, cwd=FOLDERS, timeout=120, check=False)
    left = {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    return done.returncode, left | {"stderr": done.stderr, "stdout": done.stdout}


def found(left: Mapping[str, bytes], text: str) -> set[str]:
    """Where a text is, in the ways in which programs write text."""
    ways = [text.encode(), text.encode("utf-16-le"), text.lower().encode()]
    return {name for name, data in left.items() if any(way in data for way in ways)}


@pytest.mark.parametrize(
    ("how", "code"), [("quit", 0), ("unhandled", 70), ("thread", 0), ("abort", -signal.SIGABRT)], ids=str
)
def test_a_marked_day_leaves_no_marker(tmp_path: Path, how: str, code: int) -> None:
    ended, left = spent(tmp_path / "profile", how)
    assert ended == code, left["stderr"].decode()
    assert any(file.startswith("backups") for file in left)
    assert ("tijdwijzer.db-wal" in left) == (how in ("unhandled", "abort"))
    for text in KEPT:
        assert found(left, text), f"{text} is kept, else this shows nothing"
    log = left["tijdwijzer.log"].decode()
    assert "looking failed: ValueError" in log
    assert "could not be handed over: RuntimeError" in log
    assert "Dead" in log or how != "thread"
    assert "unexpected error RuntimeError" in log or how != "unhandled"
    assert b"Fatal Python error" in left["stderr"] or how != "abort"
    assert found(left, MARK) == set()


@pytest.mark.parametrize(
    ("part", "where"),
    [("redaction", "tijdwijzer.db"), ("names", "tijdwijzer.db"), ("log", "tijdwijzer.log")],
)
def test_the_search_finds_what_a_broken_part_lets_through(tmp_path: Path, part: str, where: str) -> None:
    _, left = spent(tmp_path / "profile", "unhandled", part)
    assert any(name.startswith(where) for name in found(left, MARK))
