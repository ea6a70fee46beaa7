"""The machine's clock."""

import os
import sys
import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfoNotFoundError

from tijdwijzer.domain.entries import instant

FALLBACK_ZONE = "Europe/Amsterdam"
"""Where the machine names no zone: the program is made for Dutch offices, and the zone can be set by hand."""

if sys.platform == "win32":
    _steady = time.monotonic

    def _follow_the_zone() -> None:
        """Windows asks its registry each time."""

    def _signs_of_the_zone() -> object:
        return None

else:
    # Only these count on while the machine sleeps: the first on Linux, the second on macOS.
    _CLOCK = getattr(time, "CLOCK_BOOTTIME", None) or time.CLOCK_MONOTONIC_RAW

    def _steady() -> float:
        return time.clock_gettime(_CLOCK)

    def _follow_the_zone() -> None:
        time.tzset()

    SAYING_THE_ZONE = (
        "/etc/localtime",
        "/etc/timezone",
        "/var/db/zoneinfo",
        "/etc/sysconfig/clock",
        "/etc/conf.d/clock",
    )
    """What tzlocal reads."""

    def _signs_of_the_zone() -> object:
        return os.environ.get("TZ"), *map(_written, SAYING_THE_ZONE)

    def _written(path: str) -> tuple[int, int] | None:
        try:
            found = os.lstat(path)
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino


def _zone_of_the_machine() -> str:
    import tzlocal

    try:
        name = tzlocal.reload_localzone().key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return FALLBACK_ZONE
    return FALLBACK_ZONE if name in {None, "local"} else name


class SystemClock:
    """The real one."""

    _zone: str = FALLBACK_ZONE
    _signs: object = None
    """What the zone was found to be, and what said so then."""

    def now(self) -> datetime:
        """The present as a UTC instant in whole seconds (rounded down)."""
        return instant(datetime.now(UTC))

    def zone(self) -> str:
        """The IANA name of the zone that the machine shows now: it follows a traveller. `FALLBACK_ZONE` without one."""
        _follow_the_zone()
        signs = _signs_of_the_zone()
        if signs is None or signs != self._signs:
            self._zone, self._signs = _zone_of_the_machine(), signs
        return self._zone

    def monotonic(self) -> float:
        """Seconds that are never set back or forward, and that count on while the machine sleeps."""
        return _steady()


class StillClock:
    """Stands still at one moment in one zone, so that a picture comes out the same every time."""

    def __init__(self, moment: datetime, zone: str) -> None:
        self._moment = instant(moment)
        self._zone = zone

    def now(self) -> datetime:
        return self._moment

    def zone(self) -> str:
        return self._zone

    def monotonic(self) -> float:
        return 0.0
