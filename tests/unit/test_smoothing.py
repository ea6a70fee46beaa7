"""Smoothing what was observed: flicker, repeats, overlap."""

import itertools
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.laying import union
from tijdwijzer.domain.observing import FLICKER, Observed, Seen
from tijdwijzer.domain.smoothing import changed, reduced, smoothed

T = datetime(2026, 6, 1, 12, tzinfo=UTC)
Brief = tuple[int, int, str, int]


def span(start: int, end: int) -> Span:
    return Span(T + timedelta(seconds=start), T + timedelta(seconds=end))


def seen(start: int, end: int, app: str, switches: int = 0) -> Observed:
    """Lower case letters are programs, "-" is nobody."""
    return Observed(span(start, end), None if app == "-" else Seen(app), switches)


def row(*lasting: tuple[str, int]) -> list[Observed]:
    """Stretches end to end, by program and seconds."""
    at, stretches = 0, []
    for app, seconds in lasting:
        stretches.append(seen(at, at + seconds, app))
        at += seconds
    return stretches


def brief(spans: Sequence[Observed]) -> list[Brief]:
    def second(moment: datetime) -> int:
        return round((moment - T).total_seconds())

    return [
        (second(one.span.start), second(one.span.end), one.seen.app if one.seen else "-", one.switches) for one in spans
    ]


def test_a_glance_at_another_program_is_two_switches() -> None:
    assert brief(smoothed(row(("a", 60), ("b", 2), ("a", 60)))) == [(0, 122, "a", 2)]


def test_a_glance_on_the_way_to_a_third_program_is_one_switch() -> None:
    assert brief(smoothed(row(("a", 60), ("b", 2), ("c", 60)))) == [(0, 62, "a", 1), (62, 122, "c", 0)]


def test_a_stretch_of_the_limit_is_work() -> None:
    assert brief(smoothed(row(("a", 60), ("b", 4), ("a", 60)))) == [
        (0, 60, "a", 0),
        (60, 64, "b", 0),
        (64, 124, "a", 0),
    ]


def test_going_through_programs_is_a_span_of_the_one_most_in_front() -> None:
    found = smoothed(row(("a", 60), ("b", 1), ("c", 2), ("b", 1), ("d", 60)))
    assert brief(found) == [(0, 60, "a", 0), (60, 64, "b", 2), (64, 124, "d", 0)]


def test_flicker_that_does_not_end_is_told_in_spans_of_the_limit() -> None:
    found = smoothed(row(("a", 60), *[("b", 1), ("c", 1)] * 30, ("a", 60)))
    assert brief(found) == [(0, 60, "a", 0), (60, 120, "b", 59), (120, 180, "a", 0)]


def test_flicker_at_the_start_belongs_to_what_follows() -> None:
    assert brief(smoothed(row(("b", 2), ("a", 60)))) == [(0, 62, "a", 1)]


def test_flicker_with_nothing_around_it_stays_what_it_is() -> None:
    assert brief(smoothed(row(("-", 60), ("b", 1), ("c", 2), ("-", 60)))) == [
        (0, 60, "-", 0), (60, 63, "c", 1), (63, 123, "-", 0)
    ]  # fmt: skip


def test_flicker_before_nobody_is_there_belongs_to_what_went_before() -> None:
    assert brief(smoothed(row(("a", 60), ("b", 2), ("-", 60)))) == [(0, 62, "a", 1), (62, 122, "-", 0)]


def test_nobody_being_there_is_never_flicker() -> None:
    assert brief(smoothed(row(("a", 60), ("-", 2), ("a", 60)))) == [
        (0, 60, "a", 0),
        (60, 62, "-", 0),
        (62, 122, "a", 0),
    ]


def test_nothing_is_absorbed_across_a_hole() -> None:
    assert brief(smoothed([seen(0, 60, "a"), seen(61, 63, "b"), seen(64, 90, "a")])) == [
        (0, 60, "a", 0), (61, 63, "b", 0), (64, 90, "a", 0)
    ]  # fmt: skip


def test_another_window_of_the_same_program_is_no_switch() -> None:
    stretches = [
        Observed(span(0, 60), Seen("a", "Brief")),
        Observed(span(60, 62), Seen("a", "Kopie")),
        Observed(span(62, 99), Seen("a", "Brief")),
    ]
    assert smoothed(stretches) == [Observed(span(0, 99), Seen("a", "Brief"))]


def test_of_overlapping_spans_the_later_start_wins() -> None:
    assert brief(reduced([seen(0, 100, "a"), seen(40, 60, "b"), seen(40, 60, "b")])) == [
        (0, 40, "a", 0), (40, 60, "b", 0), (60, 100, "a", 0)
    ]  # fmt: skip


def test_a_span_that_is_cut_in_two_counts_its_switches_once() -> None:
    assert brief(reduced([seen(0, 100, "a", 3), seen(40, 60, "b")]))[0::2] == [(0, 40, "a", 3), (60, 100, "a", 0)]


ANY = st.lists(
    st.builds(
        lambda start, length, app: seen(start, start + length, app),
        st.integers(0, 60),
        st.integers(1, 12),
        st.sampled_from("abc-"),
    ),
    max_size=25,
)
ROWS = st.lists(st.tuples(st.sampled_from("abcd"), st.integers(1, 9)), max_size=40).map(
    lambda lasting: [one for n, one in enumerate(lasting) if n == 0 or lasting[n - 1][0] != one[0]]
)


@given(ANY)
def test_reducing_keeps_exactly_the_same_time_without_overlap(observed: list[Observed]) -> None:
    found = reduced(observed)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))
    assert union(one.span for one in found) == union(one.span for one in observed)


@given(ANY)
def test_time_in_which_nobody_was_there_stays_that(observed: list[Observed]) -> None:
    found = reduced(observed)
    raw = reduced([one for one in observed if not one.active])
    for one in found:
        if not one.active:
            assert any(idle.span.start <= one.span.start and one.span.end <= idle.span.end for idle in raw)


@given(ANY)
def test_smoothing_what_is_smooth_changes_nothing(observed: list[Observed]) -> None:
    found = reduced(observed)
    assert reduced(found) == found


@given(ANY)
def test_short_spans_are_left_only_between_holes(observed: list[Observed]) -> None:
    found = reduced(observed)
    for before, one in itertools.pairwise(found):
        if one.active and before.active and before.span.end == one.span.start:
            assert one.seen != before.seen
            assert one.span.length >= FLICKER
            assert before.span.length >= FLICKER


@given(ROWS)
def test_every_change_of_program_is_counted_once(lasting: list[tuple[str, int]]) -> None:
    found = smoothed(row(*lasting))
    shown = sum(changed(one.seen, other.seen) for one, other in itertools.pairwise(found))
    assert shown + sum(one.switches for one in found) == max(0, len(lasting) - 1)
