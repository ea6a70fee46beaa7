"""What observed work says of how a day is broken up."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.observed_days import days, observed, seconds, slice_of
from tijdwijzer.domain.components import LOSSES, Component
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.figures import Slice
from tijdwijzer.domain.fragmentation import EXCURSION, FOCUS, Fragmentation, fragmentation, usual_fragmentation
from tijdwijzer.domain.observing import Observed

HOUR = 3600


def lengths(found: Fragmentation) -> list[int]:
    return [span.seconds for span in found.blocks]


def test_a_change_of_program_is_a_switch_and_so_is_one_that_was_too_short_to_keep() -> None:
    found = fragmentation(observed("A:1800 B:1200+3 A:600+1"), [])
    assert (found.active, found.idle, found.switches) == (60, 0, 2 + 4)
    assert found.switches_per_hour == pytest.approx(6)


def test_less_than_an_hour_says_too_little() -> None:
    found = fragmentation(observed("A:3599 -:4000"), [])
    assert not found.enough
    assert (found.switches_per_hour, found.focus_minutes) == (0, 3599 / 60)
    assert fragmentation(observed("A:3600"), []).enough


def test_nothing_is_said_of_nothing() -> None:
    found = fragmentation([], [])
    assert (found.active, found.switches, found.blocks, found.noticed, found.longest_minutes) == (0, 0, (), (), 0)
    assert (found.switches_per_hour, found.focus_minutes, found.resume_minutes) == (0, 0, None)


def test_a_moment_of_thought_breaks_no_block_and_two_minutes_do() -> None:
    assert lengths(fragmentation(observed("A:900 -:119 A:900"), [])) == [1919]
    assert lengths(fragmentation(observed("A:900 -:120 A:900"), [])) == [900, 900]
    assert lengths(fragmentation(observed("A:900 ?:120 A:900"), [])) == [900, 900]


def test_coming_back_from_a_break_is_no_switch() -> None:
    assert fragmentation(observed("A:2000 -:600 B:2000"), []).switches == 0


def test_focus_is_blocks_of_25_minutes_and_more() -> None:
    found = fragmentation(observed("A:1500 B:1499 A:1600"), [])
    assert found.focus_minutes == pytest.approx((1500 + 1600) / 60)
    assert found.longest_minutes == pytest.approx(1600 / 60)


def test_a_short_excursion_and_back_is_noticed_and_a_long_one_is_not() -> None:
    assert list(fragmentation(observed("A:600 B:300 A:3000"), []).noticed) == seconds(600, 900)
    assert fragmentation(observed("A:600 B:301 A:3000"), []).noticed == ()
    assert list(fragmentation(observed("A:600 B:100 C:100 A:3000"), []).noticed) == seconds(600, 800)


def test_who_was_interrupted_is_not_interrupted_by_coming_back() -> None:
    assert list(fragmentation(observed("A:600 B:200 A:60 B:3000"), []).noticed) == seconds(600, 800)


def test_switches_on_both_sides_of_a_pause_count() -> None:
    assert fragmentation(observed("A:600+1 -:60 A:3000+2"), []).switches == 3


def test_going_back_and_forth_is_no_interruption() -> None:
    assert fragmentation(observed("A:20 B:10 " * 200), []).noticed == ()


def test_a_registered_interruption_is_not_noticed_again() -> None:
    spans = observed("A:600 B:120 A:600 B:60 A:3000")
    registered = slice_of(Component.INTERRUPTIONS, 650, 700)
    assert list(fragmentation(spans, [registered]).noticed) == seconds(1320, 1380)


def test_time_to_resume_is_the_median() -> None:
    found = fragmentation(observed("A:600 B:60 A:600 B:120 A:600 B:240 A:3000"), [])
    assert found.resume_minutes == pytest.approx(2)


def test_the_hidden_factory_runs_from_what_was_registered_to_what_was_noticed_too() -> None:
    spans = observed("A:600 B:120 A:600 B:240 A:3000")
    rework = slice_of(Component.REWORK, 0, 660)
    found = fragmentation(spans, [rework, slice_of(Component.STANDARD_WORK, 660, 4560)])
    assert found.hidden.low == pytest.approx(11)
    assert found.hidden.high == pytest.approx(11 + (60 + 240) / 60)


def test_the_usual_leaves_out_days_of_which_too_little_was_observed() -> None:
    much, little = fragmentation(observed("A:3600 B:3600"), []), fragmentation(observed("A:20 B:20"), [])
    found = usual_fragmentation([much, little, much])
    assert found.switches_per_hour is not None
    assert (found.switches_per_hour.median, found.switches_per_hour.days) == (pytest.approx(0.5), 2)
    assert found.resume is None
    assert usual_fragmentation([little]).longest is None


registered_parts = st.lists(st.tuples(st.sampled_from([*Component]), st.integers(1, 3000)), max_size=12)


def laid(found: Sequence[tuple[Component, int]]) -> list[Slice]:
    at, placed = 0, []
    for component, length in found:
        placed.append(slice_of(component, at, at + length))
        at += length
    return placed


@given(days, registered_parts)
def test_what_always_holds(spans: list[Observed], registered: list[tuple[Component, int]]) -> None:
    slices = laid(registered)
    found = fragmentation(spans, slices)
    assert found.active + found.idle == pytest.approx(sum(one.span.seconds for one in spans) / 60)
    assert all(left.end <= right.start for left, right in pairwise(found.blocks))
    assert sum(lengths(found)) / 60 >= found.active - 1e-9
    assert all(span.length <= EXCURSION for span in found.noticed)
    assert all(left.end <= right.start for left, right in pairwise(found.noticed))
    interruptions = [one.span for one in slices if one.entry.component is Component.INTERRUPTIONS]
    assert not any(span.overlaps(one) for span in found.noticed for one in interruptions)
    assert found.hidden.low <= found.hidden.high <= found.hidden.low + sum(s.seconds for s in found.noticed) / 60 + 1e-9
    assert found.hidden.low == pytest.approx(sum(s.minutes for s in slices if s.entry.component in LOSSES))
    assert bool(found.focus_minutes) == any(block.length >= FOCUS for block in found.blocks)


@given(days, st.data())
def test_where_spans_are_cut_makes_no_difference(spans: list[Observed], data: st.DataObject) -> None:
    cut = []
    for one in spans:
        turn = one.span.start + timedelta(seconds=data.draw(st.integers(0, one.span.seconds)))
        if one.span.start < turn < one.span.end:
            cut += [replace(one, span=Span(one.span.start, turn)), Observed(Span(turn, one.span.end), one.seen)]
        else:
            cut.append(one)
    assert fragmentation(cut, []) == fragmentation(spans, [])


@given(days, st.integers(1, 10**6))
def test_the_hour_of_the_day_makes_no_difference(spans: list[Observed], later: int) -> None:
    shift = timedelta(seconds=later)
    moved = [replace(one, span=Span(one.span.start + shift, one.span.end + shift)) for one in spans]
    one, other = fragmentation(spans, []), fragmentation(moved, [])
    assert (one.switches, lengths(one), one.hidden) == (other.switches, lengths(other), other.hidden)
    assert [s.seconds for s in one.noticed] == [s.seconds for s in other.noticed]
