"""Away and back, from looks at the machine."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.presence import SEAM, Away, Back, Look, look, there_until

AFTER = timedelta(minutes=5)
T = datetime(2026, 6, 1, 12, tzinfo=UTC)


def minutes(n: float) -> timedelta:
    return timedelta(minutes=n)


def test_a_short_pause_is_not_being_away() -> None:
    assert look(None, Look(T, minutes(4)), AFTER) == (None, None)


def test_away_begins_at_the_last_input() -> None:
    assert look(None, Look(T, minutes(6)), AFTER) == (Away(T - minutes(6)), None)


def test_a_locked_screen_is_away_at_once() -> None:
    assert look(None, Look(T, minutes(1), locked=True), AFTER) == (Away(T - minutes(1)), None)


def test_back_is_when_somebody_touched_something_again() -> None:
    away = Away(T - minutes(20))
    assert look(away, Look(T, minutes(0.5)), AFTER) == (None, Back(T - minutes(20), T - minutes(0.5)))


def test_sleep_counts_from_the_last_input_before_it() -> None:
    slept = Look(T, minutes(0), slept=minutes(45))
    assert look(None, slept, AFTER) == (None, Back(T - minutes(45), T))


def test_a_machine_without_an_idle_clock_still_notices_sleep() -> None:
    assert look(None, Look(T, None, slept=minutes(45)), AFTER)[1] == Back(T - minutes(45), T)
    assert look(None, Look(T, None), AFTER) == (None, None)


LOOKS = st.lists(
    st.tuples(st.integers(1, 20), st.none() | st.integers(0, 15), st.booleans(), st.sampled_from([0, 0, 0, 30])),
    max_size=20,
)


@given(LOOKS)
def test_absences_are_in_order_and_never_empty_or_in_the_future(looks: list[tuple[int, int | None, bool, int]]) -> None:
    now, away, ended = T, None, T - timedelta(days=1)
    for passed, idle, locked, slept in looks:
        now += minutes(passed + slept)
        away, back = look(away, Look(now, None if idle is None else minutes(idle), locked, minutes(slept)), AFTER)
        if back is not None:
            assert back.since <= back.at <= now
            assert back.at >= ended
            ended = back.at
        assert away is None or away.since <= now


def of(first: float, last: float) -> Span:
    return Span(T + minutes(first), T + minutes(last))


@pytest.mark.parametrize(
    ("signs", "until"),
    [
        ([], 0),
        ([of(0, 30)], 30),
        ([of(-20, 60)], 30),
        ([of(1, 29)], 30),  # asked for once a minute
        ([of(-20, 10)], 10),
        ([of(-20, 10), of(11, 25)], 25),
        ([of(-20, 10), of(15, 30)], 10),
        ([of(5, 30)], 0),
        ([of(-20, -1)], 0),
        ([of(40, 60)], 0),
    ],
)
def test_who_is_in_a_meeting_is_there(signs: list[Span], until: float) -> None:
    assert there_until(T, T + minutes(30), signs) == T + minutes(until)


@given(st.lists(st.tuples(st.integers(-60, 90), st.integers(1, 60))), st.integers(1, 60))
def test_signs_of_a_meeting_invent_no_time(starts: list[tuple[int, int]], away: int) -> None:
    signs, at = [of(start, start + length) for start, length in starts], T + minutes(away)
    until = there_until(T, at, signs)
    assert T <= until <= at
    assert until == T or any(sign.start - SEAM <= until <= sign.end + SEAM for sign in signs)
    assert there_until(T, at, []) == T
