"""The algebra of rows that overlap: nothing doubled, nothing lost, and the rules as they are stated."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.laying import divide, free, lay_end_to_end, length, union

ORIGIN = datetime(2026, 3, 2, 9, tzinfo=UTC)
FAR = ORIGIN + timedelta(days=3650)


def at(minutes: int) -> datetime:
    return ORIGIN + timedelta(minutes=minutes)


def span(start: int, end: int) -> Span:
    return Span(at(start), at(end))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 60))
    return span(start, start + draw(st.integers(1, 30)))


some = st.lists(spans(), max_size=25)


def minutes(covered: list[Span]) -> set[int]:
    """Every minute that the spans cover."""
    return {
        minute
        for one in covered
        for minute in range(
            int((one.start - ORIGIN) / timedelta(minutes=1)), int((one.end - ORIGIN) / timedelta(minutes=1))
        )
    }


def no_overlap(ordered: list[Span]) -> bool:
    return all(one.end <= following.start for one, following in pairwise(ordered))


@given(some)
def test_union_is_the_same_time_once(given_spans: list[Span]) -> None:
    joined = union(given_spans)
    assert minutes(joined) == minutes(given_spans)
    assert all(one.end < following.start for one, following in pairwise(joined))


@given(some)
def test_division_covers_exactly_the_union_without_overlap(given_spans: list[Span]) -> None:
    claims = divide(given_spans)
    assert no_overlap([one for one, _ in claims])
    assert minutes([one for one, _ in claims]) == minutes(given_spans)
    assert all(given_spans[index].start <= one.start and one.end <= given_spans[index].end for one, index in claims)


@given(some)
def test_at_every_instant_the_stated_winner_has_the_time(given_spans: list[Span]) -> None:
    """Later start, then shorter, then first: worked out minute by minute."""
    owner = {minute: index for one, index in divide(given_spans) for minute in minutes([one])}
    for minute, index in owner.items():
        covering = [i for i, one in enumerate(given_spans) if one.start <= at(minute) < one.end]
        assert index == max(covering, key=lambda i: (given_spans[i].start, -given_spans[i].length, -i))


@given(some, some)
def test_free_is_what_is_claimed_less_what_is_busy(given_spans: list[Span], taken: list[Span]) -> None:
    claims = divide(given_spans)
    left = list(free(claims, union(taken)))
    assert no_overlap([one for one, _ in left])
    assert minutes([one for one, _ in left]) == minutes(given_spans) - minutes(taken)


@given(some, some)
def test_what_is_laid_end_to_end_keeps_its_length_and_overlaps_nothing(stack: list[Span], taken: list[Span]) -> None:
    in_turn, busy = sorted(stack), union(taken)
    laid = list(lay_end_to_end(in_turn, busy, FAR))
    pieces = [piece for one in laid for piece in one]
    assert [length(one) for one in laid] == [one.length for one in in_turn]
    assert no_overlap(pieces)
    assert not minutes(pieces) & minutes(busy)
    assert all(one[0].start >= wanted.start for one, wanted in zip(laid, in_turn, strict=True))


def test_a_stack_moves_on_past_what_is_taken() -> None:
    laid = list(lay_end_to_end([span(0, 60), span(0, 30)], [span(30, 45)], FAR))
    assert laid == [(span(0, 30), span(45, 75)), (span(75, 105),)]


def test_a_stack_does_not_reach_past_now() -> None:
    laid = list(lay_end_to_end([span(0, 60), span(0, 60), span(0, 20)], [], at(90)))
    assert laid == [(span(0, 60),), (), (span(60, 80),)]


def test_a_stack_does_not_reach_more_than_a_day_ahead() -> None:
    busy = [span(0, 24 * 60 - 30)]
    assert list(lay_end_to_end([span(0, 60), span(0, 30)], busy, FAR)) == [(), (span(24 * 60 - 30, 24 * 60),)]


@pytest.mark.parametrize(
    ("given_spans", "expected"),
    [
        ([span(0, 60), span(20, 30)], [(span(0, 20), 0), (span(20, 30), 1), (span(30, 60), 0)]),
        ([span(0, 60), span(20, 90)], [(span(0, 20), 0), (span(20, 90), 1)]),
        ([span(0, 60), span(0, 20)], [(span(0, 20), 1), (span(20, 60), 0)]),
        ([span(0, 60), span(0, 60)], [(span(0, 60), 0)]),
        ([], []),
    ],
    ids=["inside", "later start wins from its start", "equal starts: shorter first", "identical: first", "nothing"],
)
def test_division_by_example(given_spans: list[Span], expected: list[tuple[Span, int]]) -> None:
    assert divide(given_spans) == expected
