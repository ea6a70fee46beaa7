"""The program for tests of observing and sharing: idle and carrying sooner than in life, on a clock that they move.

`python observed_app.py PROFILE CLOCK`: CLOCK is a file with two numbers of seconds: for how long the machine slept
since the start of the test (both clocks went on), and by how much somebody set the clock (only the wall clock moved).
"""

import sys
from datetime import datetime, timedelta
from pathlib import Path

from tijdwijzer.domain import observing
from tijdwijzer.system.clock import SystemClock

IDLE_AFTER = timedelta(seconds=7)
CARRY_AFTER_MS = 1_000


class MovedClock(SystemClock):
    """The machine's clock, moved by what a file says."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def now(self) -> datetime:
        slept, shifted = self._moved()
        return super().now() + timedelta(seconds=slept + shifted)

    def monotonic(self) -> float:
        return super().monotonic() + self._moved()[0]

    def _moved(self) -> tuple[float, float]:
        slept, shifted = self._file.read_text().split()
        return float(slept), float(shifted)


if __name__ == "__main__":
    observing.IDLE_AFTER = IDLE_AFTER  # before anybody takes its value
    from tijdwijzer.bootstrap import House, start_app
    from tijdwijzer.ui import shell

    shell.CARRY_AFTER_MS = CARRY_AFTER_MS

    sys.exit(start_app(House(Path(sys.argv[1]), clock=MovedClock(Path(sys.argv[2])))))
