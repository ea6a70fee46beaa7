"""The command line, as if it were another day: `python -m rehearsal.as_if 2026-12-21T09:00:00Z ARGUMENTS…`."""

import os
import sys
from datetime import datetime, timedelta
from functools import partial
from time import monotonic

from tijdwijzer.bootstrap import House, demo_house
from tijdwijzer.cli.house import Rooms
from tijdwijzer.cli.run import run
from tijdwijzer.system.clock import SystemClock
from tijdwijzer.system.language import machine_language


class OtherDay(SystemClock):
    """Goes on from another moment."""

    def __init__(self, moment: datetime) -> None:
        self._moment, self._since = moment, monotonic()

    def now(self) -> datetime:
        return (self._moment + timedelta(seconds=monotonic() - self._since)).replace(microsecond=0)


def main() -> int:
    clock = OtherDay(datetime.fromisoformat(sys.argv[1]))
    no_window = 1
    rooms = Rooms(
        partial(House, clock=clock), demo_house, lambda _: no_window, lambda *_: no_window, machine_language(os.environ)
    )
    return run(sys.argv[2:], rooms)


if __name__ == "__main__":
    sys.exit(main())
