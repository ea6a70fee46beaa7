"""How a goal is set, goes and ends: pure reckoning, whoever it belongs to."""

from dataclasses import replace
from datetime import date, timedelta
from math import isclose, isfinite

from tijdwijzer.domain.components import LOSSES
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.goals import Goal, GoalState
from tijdwijzer.domain.indicators import SHARES, Indicator, Measure
from tijdwijzer.domain.periods import Period, Step, months_later, period_of, periods_between

WEEKS = timedelta(weeks=4)
"""Over this long it is judged how a goal goes, and what it started from: one week says too little."""

LONGEST_MONTHS = 60
"""A goal is set for five years at most."""

LARGEST_CHANGE = 10.0
"""Eleven times as much; more is a mistake in typing."""

LARGEST_TARGET = 1_000_000.0
"""In whatever unit; more is a mistake in typing."""


# Setting one
def usual_baseline(today: date) -> Period:
    """The last four whole weeks before `today`, Monday to Sunday."""
    monday = period_of(today, Step.WEEK).first
    return Period(monday - WEEKS, monday - timedelta(days=1))


def target_of(was: float, change: float | None, target: float | None) -> float:
    """What an indicator that was `was` is to be: `was` x (1 + `change`), or `target`.

    Raises DomainError("goal_change") unless exactly one of the two is given and the change can be: -1 to 10; and
    "goal_from_zero" for a change of nothing.
    """
    if (change is None) is (target is None):
        raise DomainError("goal_change")
    if change is None:
        return target or 0.0
    if not -1 <= change <= LARGEST_CHANGE:
        raise DomainError("goal_change")
    if was == 0:
        raise DomainError("goal_from_zero")
    return was * (1 + change)


def checked(goal: Goal) -> Goal:
    """`goal`, if it can be set. Raises DomainError "goal_past" or "goal_far" (its date), "goal_target" (no such amount
    can be) or "goal_better" (it would be no improvement).
    """
    if goal.by <= goal.set_on:
        raise DomainError("goal_past", by=goal.by)
    if goal.by > months_later(goal.set_on, LONGEST_MONTHS):
        raise DomainError("goal_far", by=goal.by)
    most = 1 if goal.indicator.measure in SHARES else LARGEST_TARGET
    if not isfinite(goal.target) or not 0 <= goal.target <= most:
        raise DomainError("goal_target")
    if not improves(goal.indicator, goal.was, goal.target):
        raise DomainError("goal_better")
    return goal


def improves(indicator: Indicator, was: float, target: float) -> bool:
    """Whether `target` is better than `was`. Of meetings, training and breaks nobody but the person can say: there any
    change will do.
    """
    if isclose(was, target, abs_tol=1e-9):
        return False
    if indicator.measure is Measure.SHARE and indicator.component not in LOSSES and not indicator.more_is_better:
        return True
    return (target > was) is indicator.more_is_better


# Following one
def expected_on(goal: Goal, day: date) -> float:
    """What the line asks for at the end of `day`: straight from `was` on the day it was set to `target` on the last."""
    passed = min(max((day - goal.set_on).days, 0), (goal.by - goal.set_on).days)
    part = passed / (goal.by - goal.set_on).days
    return goal.target if part == 1 else goal.was + part * (goal.target - goal.was)


def weeks_of(goal: Goal) -> list[Period]:
    """The ISO weeks from the day it was set until the last, the outer two cut off there."""
    weeks = periods_between(goal.set_on, goal.by, Step.WEEK)
    return [Period(max(week.first, goal.set_on), min(week.last, goal.by)) for week in weeks]


def judged_over(goal: Goal, today: date) -> Period:
    """The last four weeks since it was set, as far as there are; up to the day it ended, or its last day at most."""
    last = max(goal.set_on, min(today, goal.by, goal.ended or today))
    return Period(max(goal.set_on, last - WEEKS + timedelta(days=1)), last)


def reaches(goal: Goal, value: float, wanted: float) -> bool:
    """Whether `value` is at least as good as `wanted`, in the direction of this goal; equal is good enough."""
    if isclose(value, wanted, rel_tol=1e-9, abs_tol=1e-9):
        return True
    return (value > wanted) is (goal.target > goal.was)


def on_course(goal: Goal, now: float | None, today: date) -> bool | None:
    """Whether `now` is at least as good as the line asks for; None when it cannot be told."""
    return None if now is None else reaches(goal, now, expected_on(goal, judged_over(goal, today).last))


# Ending one
def is_due(goal: Goal, today: date) -> bool:
    """Whether its time is over and nobody has looked yet how it ended."""
    return goal.state is GoalState.OPEN and today > goal.by


def closed(goal: Goal, reached: float | None) -> Goal:
    """How it ended on its last day, when the indicator over the weeks up to it was `reached`: done or missed.

    Where it cannot be told (nothing was registered or counted) nobody can say that it was reached: it is missed, with
    None in `reached`, and is to be shown as "cannot be told".
    """
    done = reached is not None and reaches(goal, reached, goal.target)
    return replace(goal, state=GoalState.DONE if done else GoalState.MISSED, ended=goal.by, reached=reached)


def dropped(goal: Goal, today: date, reached: float | None) -> Goal:
    """Given up today. Raises DomainError("goal_not_open")."""
    if goal.state is not GoalState.OPEN:
        raise DomainError("goal_not_open")
    return replace(goal, state=GoalState.DROPPED, ended=today, reached=reached)


def reopened(goal: Goal) -> Goal:
    """Followed again. Raises DomainError("goal_not_dropped"): what is done or missed stays so."""
    if goal.state is not GoalState.DROPPED:
        raise DomainError("goal_not_dropped")
    return replace(goal, state=GoalState.OPEN, ended=None, reached=None)
