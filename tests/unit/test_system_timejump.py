"""Sleep and a clock that was set, told from time that simply passed."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.contracts.platform_fakes import FakeSteadyClock
from tijdwijzer.services.platform import TimeJump
from tijdwijzer.system.timejump import Tick, TimeWatch, time_jump

MORNING = datetime(2026, 11, 3, 8, tzinfo=UTC)


def after(wall: float, steady: float) -> TimeJump | None:
    """The jump between a tick and one that comes so many seconds later on both clocks; 60 were expected."""
    return time_jump(Tick(MORNING, 500), Tick(MORNING + timedelta(seconds=wall), 500 + steady), expected=60)


@pytest.mark.parametrize(
    ("wall", "steady", "jump"),
    [
        (60, 60, None),
        (61, 60.4, None),
        (69, 68, None),
        (3660, 3660, TimeJump(slept=3600, shifted=0)),
        (660, 60, TimeJump(slept=0, shifted=600)),
        (-540, 60, TimeJump(slept=0, shifted=-600)),
        (28860 - 3600, 28860, TimeJump(slept=28800, shifted=-3600)),
        (40, 40, None),
    ],
    ids=["usual", "rounding", "busy", "slept", "set forward", "set back", "slept and set back", "early"],
)
def test_what_happened_between_two_ticks(wall: float, steady: float, jump: TimeJump | None) -> None:
    assert after(wall, steady) == jump


@pytest.mark.parametrize(
    "night", [datetime(2026, 3, 29, 0, 59, 30, tzinfo=UTC), datetime(2026, 10, 25, 0, 59, 30, tzinfo=UTC)]
)
def test_daylight_saving_is_no_jump(night: datetime) -> None:
    assert time_jump(Tick(night, 0), Tick(night + timedelta(seconds=60), 60), expected=60) is None


@given(slept=st.floats(11, 1e6), shifted=st.floats(-1e6, 1e6))
def test_sleep_and_setting_are_told_apart(slept: float, shifted: float) -> None:
    jump = after(60 + slept + shifted, 60 + slept)
    assert jump is not None
    assert jump.slept == pytest.approx(slept, abs=1e-3)
    assert jump.shifted == pytest.approx(shifted if abs(shifted) > 10 else 0, abs=1e-3) or abs(abs(shifted) - 10) < 1e-3


def test_a_watch_compares_each_tick_with_the_one_before() -> None:
    clock = FakeSteadyClock()
    watch = TimeWatch(clock, expected=60)
    clock.advance(seconds=60)
    assert watch.tick() is None
    clock.advance(hours=8, seconds=60)
    assert watch.tick() == TimeJump(slept=8 * 3600, shifted=0)
    clock.advance(seconds=60)
    clock.shift(minutes=-5)
    assert watch.tick() == TimeJump(slept=0, shifted=-300)
    clock.advance(seconds=60)
    assert watch.tick() is None
