"""The line of a goal, its weeks, whether it is on course and how it ends."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.aims import a_day, finished
from tijdwijzer.domain import goal_progress as progress
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.goals import Goal, GoalState
from tijdwijzer.domain.indicators import Indicator, Measure, value_of
from tijdwijzer.domain.periods import Period, months_later

REWORK = Indicator(Measure.SHARE, Component.REWORK)
RIGHT = Indicator(Measure.RIGHT)
SET_ON = date(2026, 11, 2)  # a Monday
GOAL = Goal(
    REWORK, Period(date(2026, 10, 5), date(2026, 11, 1)), 0.10, 0.08, SET_ON, date(2027, 2, 10), -0.2
)  # 100 days
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))
VALUES = st.floats(0, 1000, allow_nan=False)


@st.composite
def goals(draw: st.DrawFn) -> Goal:
    set_on = draw(DAYS)
    by = set_on + timedelta(days=draw(st.integers(1, 1800)))
    return replace(GOAL, set_on=set_on, by=by, was=draw(VALUES), target=draw(VALUES))


# Months
@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 3), 3, date(2027, 2, 3)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 5, 31), 6, date(2026, 11, 30)),
    ],
)
def test_months_end_at_the_end_of_a_month_that_is_shorter(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@given(DAYS, st.integers(0, 200))
def test_months_later_is_that_many_months_on(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


# The line
def test_the_line_goes_straight_from_what_it_was_to_the_target() -> None:
    assert progress.expected_on(GOAL, SET_ON) == 0.10
    assert progress.expected_on(GOAL, SET_ON + timedelta(days=25)) == pytest.approx(0.095)
    assert progress.expected_on(GOAL, SET_ON + timedelta(days=50)) == pytest.approx(0.09)
    assert progress.expected_on(GOAL, date(2027, 2, 10)) == 0.08


def test_before_and_after_its_time_the_line_is_flat() -> None:
    assert progress.expected_on(GOAL, date(2026, 1, 1)) == 0.10
    assert progress.expected_on(GOAL, date(2030, 1, 1)) == 0.08


@given(goals(), st.lists(DAYS, min_size=2))
def test_the_line_never_turns_and_ends_at_the_target(goal: Goal, days: list[date]) -> None:
    rising = 1 if goal.target > goal.was else -1
    line = [rising * progress.expected_on(goal, day) for day in sorted(days)]
    assert all(after >= before - 1e-9 for before, after in pairwise(line))
    assert progress.expected_on(goal, goal.set_on) == goal.was
    assert progress.expected_on(goal, goal.by) == goal.target


# Weeks
def test_weeks_are_those_of_the_calendar_cut_off_at_both_ends() -> None:
    goal = replace(GOAL, set_on=date(2026, 11, 4), by=date(2026, 11, 17))
    assert progress.weeks_of(goal) == [
        Period(date(2026, 11, 4), date(2026, 11, 8)),
        Period(date(2026, 11, 9), date(2026, 11, 15)),
        Period(date(2026, 11, 16), date(2026, 11, 17)),
    ]


@given(goals())
def test_weeks_hold_every_day_of_a_goal_once(goal: Goal) -> None:
    weeks = progress.weeks_of(goal)
    assert weeks[0].first == goal.set_on
    assert weeks[-1].last == goal.by
    assert all(one.last + timedelta(days=1) == other.first for one, other in pairwise(weeks))
    assert all(week.length <= 7 for week in weeks)


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (SET_ON, SET_ON, SET_ON),
        (date(2026, 11, 12), SET_ON, date(2026, 11, 12)),
        (date(2026, 11, 30), date(2026, 11, 3), date(2026, 11, 30)),
        (date(2027, 2, 10), date(2027, 1, 14), date(2027, 2, 10)),
        (date(2027, 5, 1), date(2027, 1, 14), date(2027, 2, 10)),
        (date(2026, 11, 1), SET_ON, SET_ON),
    ],
)
def test_it_is_judged_over_four_weeks_since_it_was_set(today: date, first: date, last: date) -> None:
    assert progress.judged_over(GOAL, today) == Period(first, last)


def test_what_was_dropped_is_judged_until_then() -> None:
    goal = progress.dropped(GOAL, date(2026, 11, 12), 0.09)
    assert progress.judged_over(goal, date(2027, 1, 1)) == Period(SET_ON, date(2026, 11, 12))


def test_the_usual_baseline_is_the_last_four_whole_weeks() -> None:
    four_weeks = Period(date(2026, 10, 5), date(2026, 11, 1))
    assert progress.usual_baseline(date(2026, 11, 2)) == four_weeks
    assert progress.usual_baseline(date(2026, 11, 8)) == four_weeks


@pytest.mark.parametrize("measure", [Measure.PRODUCTIVITY, Measure.EFFICIENCY])
def test_where_nothing_was_counted_nothing_is_said_of_earned_hours(measure: Measure) -> None:
    worked = a_day({Component.STANDARD_WORK: 480}, direct=28800)
    counted = replace(worked, made={"ww": finished(2, earned=240.0)})
    assert value_of(Indicator(measure), worked, ()) is None
    assert value_of(Indicator(measure), counted, ()) == 0.5
    assert value_of(Indicator(measure, None, "ww"), counted, ()) == 0.5
    assert value_of(Indicator(measure, None, "wia"), counted, ()) is None
    assert value_of(REWORK, worked, ()) == 0


# On course
@pytest.mark.parametrize(
    ("now", "on_course"), [(0.0901, False), (0.09, True), (0.0899, True), (0.0, True), (1.0, False), (None, None)]
)
def test_less_than_the_line_is_on_course_where_less_is_better(now: float | None, on_course: bool | None) -> None:
    assert progress.on_course(GOAL, now, SET_ON + timedelta(days=50)) is on_course


@pytest.mark.parametrize(("now", "on_course"), [(0.84, False), (0.85, True), (0.9, True)])
def test_more_than_the_line_is_on_course_where_more_is_better(now: float, on_course: bool) -> None:
    goal = replace(GOAL, indicator=RIGHT, was=0.8, target=0.9)
    assert progress.on_course(goal, now, SET_ON + timedelta(days=50)) is on_course


# Setting one
def test_a_target_follows_from_a_change_or_is_said() -> None:
    assert progress.target_of(0.1, -0.2, None) == pytest.approx(0.08)
    assert progress.target_of(0.1, None, 0.05) == 0.05
    assert progress.target_of(40, -1, None) == 0


@pytest.mark.parametrize(
    ("change", "target"), [(None, None), (-0.2, 0.05), (-1.01, None), (10.01, None), (float("nan"), None)]
)
def test_one_of_both_is_needed_and_it_must_be_possible(change: float | None, target: float | None) -> None:
    with pytest.raises(DomainError, match="goal_change"):
        progress.target_of(0.1, change, target)


def test_of_nothing_no_part_can_be_taken() -> None:
    with pytest.raises(DomainError, match="goal_from_zero"):
        progress.target_of(0, -0.2, None)
    assert progress.target_of(0, None, 0.5) == 0.5


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"by": SET_ON}, "goal_past"),
        ({"by": SET_ON - timedelta(days=1)}, "goal_past"),
        ({"by": date(2031, 11, 3)}, "goal_far"),
        ({"target": 0.10}, "goal_better"),
        ({"target": 0.11}, "goal_better"),
        ({"target": -0.01}, "goal_target"),
        ({"indicator": RIGHT, "target": 1.01}, "goal_target"),
        ({"indicator": RIGHT, "target": 0.09}, "goal_better"),
        ({"target": float("nan")}, "goal_target"),
        ({"indicator": Indicator(Measure.HANDLING), "target": float("inf")}, "goal_target"),
        ({"was": 0.0, "target": 0.0}, "goal_better"),
    ],
)
def test_a_goal_that_cannot_be_is_refused(changed: dict[str, object], code: str) -> None:
    with pytest.raises(DomainError, match=code):
        progress.checked(replace(GOAL, **changed))  # type: ignore[arg-type]


def test_a_goal_may_last_five_years() -> None:
    goal = replace(GOAL, by=date(2031, 11, 2))
    assert progress.checked(goal) == goal


def test_of_training_and_meetings_either_way_may_be_better() -> None:
    training = Indicator(Measure.SHARE, Component.TRAINING_COACHING)
    assert progress.improves(training, 0.05, 0.1)
    assert progress.improves(training, 0.1, 0.05)


def test_more_standard_work_is_better_but_not_for_one_product() -> None:
    assert progress.improves(Indicator(Measure.SHARE, Component.STANDARD_WORK), 0.5, 0.6)
    assert not progress.improves(Indicator(Measure.PER_PRODUCT, Component.STANDARD_WORK, "ww"), 30, 40)
    assert progress.improves(Indicator(Measure.PER_PRODUCT, Component.STANDARD_WORK, "ww"), 40, 30)


# Ending
def test_a_goal_is_due_on_the_day_after_its_last() -> None:
    assert not progress.is_due(GOAL, GOAL.by)
    assert progress.is_due(GOAL, GOAL.by + timedelta(days=1))
    assert not progress.is_due(progress.closed(GOAL, 0.08), GOAL.by + timedelta(days=1))


@pytest.mark.parametrize(
    ("reached", "state"), [(0.08, GoalState.DONE), (0.02, GoalState.DONE), (0.0801, GoalState.MISSED)]
)
def test_it_is_done_when_the_target_is_reached(reached: float, state: GoalState) -> None:
    assert progress.closed(GOAL, reached) == replace(GOAL, state=state, ended=GOAL.by, reached=reached)


def test_where_nothing_was_registered_nobody_can_say_that_it_was_reached() -> None:
    assert progress.closed(GOAL, None) == replace(GOAL, state=GoalState.MISSED, ended=GOAL.by, reached=None)


def test_a_dropped_goal_can_be_taken_up_again_as_it_was() -> None:
    gone = progress.dropped(GOAL, date(2026, 12, 1), 0.12)
    assert (gone.state, gone.ended, gone.reached) == (GoalState.DROPPED, date(2026, 12, 1), 0.12)
    assert progress.reopened(gone) == GOAL


def test_what_ended_is_not_dropped_nor_taken_up_again() -> None:
    for ended in (progress.closed(GOAL, 0.08), progress.closed(GOAL, 0.2)):
        with pytest.raises(DomainError, match="goal_not_open"):
            progress.dropped(ended, GOAL.by, 0.0)
        with pytest.raises(DomainError, match="goal_not_dropped"):
            progress.reopened(ended)
    with pytest.raises(DomainError, match="goal_not_dropped"):
        progress.reopened(GOAL)
