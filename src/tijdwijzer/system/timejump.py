"""Sleep and a clock that was set, seen as what is wrong between two ticks. Works where nothing announces sleep."""

from dataclasses import dataclass
from datetime import datetime

from tijdwijzer.services.platform import SteadyClock, TimeJump


@dataclass(frozen=True, slots=True)
class Tick:
    """One moment on both clocks."""

    wall: datetime
    steady: float


def time_jump(before: Tick, after: Tick, expected: float, tolerance: float = 10) -> TimeJump | None:
    """What happened between two ticks that were to be `expected` seconds apart; None when nothing much did.

    The steady clock counts through sleep, so a stretch that is longer than expected was spent standing still, and
    what the wall clock gained over the steady one was set by somebody. Less than `tolerance` seconds is normal. Zones
    and daylight saving cannot matter: both are UTC.
    """
    passed = after.steady - before.steady
    slept = max(0.0, passed - expected)
    shifted = (after.wall - before.wall).total_seconds() - passed
    jump = TimeJump(slept if slept > tolerance else 0.0, shifted if abs(shifted) > tolerance else 0.0)
    return jump if jump.slept or jump.shifted else None


class TimeWatch:
    """Compares each tick with the one before. Whoever has a timer already calls `tick` with it."""

    def __init__(self, clock: SteadyClock, expected: float) -> None:
        self._clock = clock
        self._expected = expected
        self._last = self._now()

    def tick(self) -> TimeJump | None:
        """What happened since the last tick, which was to be `expected` seconds ago."""
        before, self._last = self._last, self._now()
        return time_jump(before, self._last, self._expected)

    def _now(self) -> Tick:
        return Tick(self._clock.now(), self._clock.monotonic())
