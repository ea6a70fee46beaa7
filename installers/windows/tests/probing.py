"""The probe of the installed program, watched while it looks (looking.py), and what Windows writes of a microphone."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from installers.windows.tests.wine import PATIENCE, Wine
from tijdwijzer.capture.consent import booted

SCRIPT = Path(__file__).with_name("looking.py")
MICROPHONE = (
    r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore"
    r"\microphone\NonPackaged\C:#Program Files#Telefoon#telefoon.exe"
)

Line = dict[str, Any]


class Looking:
    """Its lines, as they come."""

    def __init__(self, wine: Wine, idle: float) -> None:
        self._process = wine.start_script(SCRIPT, str(idle), str(PATIENCE))

    def line(self) -> Line:
        assert self._process.stdout is not None
        text = self._process.stdout.readline()
        try:
            line: Line = json.loads(text)
        except ValueError:
            raise AssertionError((text + self._process.stdout.read()).decode(errors="replace")) from None
        return line

    def until(self, wanted: Callable[[Line], bool]) -> Line:
        """The next line that is wanted; fails with all the others when its patience ends before."""
        others = []
        while "threads" not in (line := self.line()):
            if wanted(line):
                return line
            others.append(line)
        raise AssertionError(others)

    def end(self) -> Line:
        """Tell it to end; answers what it says then."""
        assert self._process.stdin is not None
        self._process.stdin.write(b"\n")
        self._process.stdin.flush()
        last = self.line()
        while "threads" not in last:
            last = self.line()
        assert self._process.wait(PATIENCE) == 0
        return last


def rename(wine: Wine, old: str, new: str) -> None:
    """Give a window of another program another title."""
    assert wine.start_script(SCRIPT, "rename", old, new).wait(PATIENCE) == 0


def in_use(since: datetime, *, ended: bool = False) -> dict[str, str]:
    """What Windows writes when a program begins to use a microphone, and when it has ended."""
    began = booted(since.timestamp(), 0)
    return {"LastUsedTimeStart": _quad(began), "LastUsedTimeStop": _quad(began + 1 if ended else 0)}


def _quad(value: int) -> str:
    return "hex(b):" + ",".join(f"{byte:02x}" for byte in value.to_bytes(8, "little"))
