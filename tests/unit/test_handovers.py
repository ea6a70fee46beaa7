"""Which programs and hand-overs recur."""

from itertools import pairwise

from hypothesis import given

from tests.unit.observed_days import days, observed, slice_of
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.handovers import FEWEST_TIMES, FEWEST_TURNS, Handover, Loop, Routine, recurring, waited
from tijdwijzer.domain.observing import Observed
from tijdwijzer.domain.stretches import runs


def test_a_hand_over_counts_and_has_the_time_that_came_of_it() -> None:
    found = recurring(observed("A:100 B:10 A:50 B:20 C:5"))
    assert set(found.handovers) == {
        Handover("A", "B", 2, 30),
        Handover("B", "A", 1, 50),
        Handover("B", "C", 1, 5),
    }
    assert found.seconds == {"A": 150, "B": 30, "C": 5}


def test_those_with_the_most_time_come_first() -> None:
    found = recurring(observed("A:10 B:500 A:40 C:200"))
    assert [h.seconds for h in found.handovers] == [500, 200, 40]


def test_a_break_ends_a_piece_of_work() -> None:
    assert recurring(observed("A:100 -:200 B:10 ?:300 C:10")).handovers == ()
    assert len(recurring(observed("A:100 -:100 B:10")).handovers) == 1


def test_going_back_and_forth_in_short_stretches_is_a_loop() -> None:
    found = recurring(observed("A:20 B:10 A:20 B:10 A:20 C:20"))
    assert found.loops == (Loop(("A", "B"), 1, 5, 80),)
    assert recurring(observed("A:20 B:10 A:20 C:20")).loops == ()
    assert recurring(observed("A:20 B:10 A:181 B:10 A:20")).loops == ()


def test_a_loop_may_begin_with_the_second_program_of_what_was_none() -> None:
    assert [(loop.apps, loop.turns) for loop in recurring(observed("A:9 B:9 C:9 B:9 C:9")).loops] == [(("B", "C"), 4)]


def test_each_stretch_is_in_one_loop_only() -> None:
    found = recurring(observed("A:10 B:10 A:10 B:10 C:10 B:10 C:10 B:10"))
    assert [(loop.apps, loop.turns) for loop in found.loops] == [(("A", "B"), 4), (("B", "C"), 4)]


def test_nothing_recurs_in_programs_that_are_not_named() -> None:
    found = recurring(observed("A:10 other:10 " * 10))
    assert found.loops == ()
    assert recurring(observed("A:10 other:10 C:10 -:300 " * 5)).routines == ()
    assert {h.target for h in found.handovers} == {"A", "other"}


def test_an_order_of_programs_that_recurs_is_a_routine_the_longest_alone() -> None:
    found = recurring(observed("A:10 B:20 C:30 D:40 -:300 " * 4))
    assert found.routines == (Routine(("A", "B", "C", "D"), 4, 400),)
    assert recurring(observed("A:10 B:20 C:30 -:300 " * 2)).routines == ()


def test_a_shorter_routine_that_comes_more_often_is_one_of_its_own() -> None:
    found = recurring(observed("A:10 B:20 C:30 D:40 -:300 " * 4 + "A:10 B:10 C:10 -:300 " * 4))
    assert {routine.apps: routine.times for routine in found.routines} == {("A", "B", "C", "D"): 4, ("A", "B", "C"): 8}


def test_waiting_is_the_time_of_a_program_while_a_speed_loss_was_registered() -> None:
    spans = observed("A:100 B:100 -:100 other:100")
    losses = [slice_of(Component.SPEED_LOSS, 50, 120), slice_of(Component.REWORK, 120, 400)]
    assert waited(spans, losses) == {"A": 50, "B": 20}
    assert waited(spans, [slice_of(Component.SPEED_LOSS, 210, 400)]) == {}


@given(days)
def test_what_always_holds(spans: list[Observed]) -> None:
    found = recurring(spans)
    work = runs(spans)
    assert sum(h.times for h in found.handovers) == sum(len(run) - 1 for run in work)
    assert sum(h.seconds for h in found.handovers) == sum(s.span.seconds for run in work for s in run[1:])
    assert sum(found.seconds.values()) == sum(s.span.seconds for run in work for s in run)
    assert all(left.app != right.app for run in work for left, right in pairwise(run))
    assert sum(loop.turns for loop in found.loops) <= sum(map(len, work))
    assert all(loop.turns >= FEWEST_TURNS * loop.times for loop in found.loops)
    assert all(loop.apps[0] < loop.apps[1] and "other" not in loop.apps for loop in found.loops)
    assert all(routine.times >= FEWEST_TIMES for routine in found.routines)


@given(days.filter(bool))
def test_a_piece_of_work_done_twice_counts_twice(spans: list[Observed]) -> None:
    pause = observed("-:3600", spans[-1].span.end)
    shift = pause[0].span.end - spans[0].span.start
    again = [Observed(type(o.span)(o.span.start + shift, o.span.end + shift), o.seen, o.switches) for o in spans]
    once, twice = recurring(spans), recurring([*spans, *pause, *again])
    assert {h: 2 * s for h, s in once.seconds.items()} == twice.seconds
    assert {(h.source, h.target): 2 * h.times for h in once.handovers} == {
        (h.source, h.target): h.times for h in twice.handovers
    }
    assert {loop.apps: 2 * loop.seconds for loop in once.loops} == {loop.apps: loop.seconds for loop in twice.loops}
