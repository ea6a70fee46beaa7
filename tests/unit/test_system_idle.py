"""Idle clocks: the arithmetic, and what is said where there is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.capture.idle import idle_clock
from tijdwijzer.capture.idle_windows import idle_ticks
from tijdwijzer.services.platform import Desktop, Lack, Reason


@pytest.mark.parametrize(
    ("now", "last", "idle"),
    [
        (5_000, 2_000, 3_000),
        (5_000, 5_000, 0),
        (1_000, 2**32 - 500, 1_500),
        (5_000, 5_015, 0),
        (2**32 - 10, 5, 0),
    ],
    ids=["usual", "now", "the counter began again", "just after the reading", "just after, and it began again"],
)
def test_windows_ticks(now: int, last: int, idle: int) -> None:
    assert idle_ticks(now, last) == idle


@given(last=st.integers(0, 2**32 - 1), passed=st.integers(0, 2**31))
def test_windows_ticks_count_through_the_end_of_the_counter(last: int, passed: int) -> None:
    assert idle_ticks((last + passed) % 2**32, last) == passed


@pytest.mark.parametrize(("desktop", "reason"), [(Desktop.WAYLAND, Reason.WAYLAND), (Desktop.NONE, Reason.NO_DISPLAY)])
def test_without_an_idle_clock_it_is_said(desktop: Desktop, reason: Reason) -> None:
    clock = idle_clock(desktop)
    assert clock.lack == Lack(reason)
    assert clock.idle_seconds() is None
