"""What the commands for goals and the baseline measurement print as JSON. The keys and their order are a promise
(docs/command-line.md).
"""

from collections.abc import Sequence

from tijdwijzer.cli.documents import Document
from tijdwijzer.domain.nulmeting import Obstacle
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.potential import DayCompleteness, Felt, Minutes, Potential
from tijdwijzer.services.goals import GoalView, Step
from tijdwijzer.services.nulmeting import NulmetingView


def goals_document(views: Sequence[GoalView]) -> Document:
    return {"goals": [goal_document(view) for view in views]}


def goal_document(view: GoalView) -> Document:
    """A goal with its weeks. Amounts are in the unit of the indicator, shares 0-1."""
    goal = view.goal
    return {
        "id": goal.id,
        "indicator": goal.indicator.code,
        "state": goal.state.value,
        "baseline": _period(goal.baseline),
        "was": goal.was,
        "target": goal.target,
        "change": goal.change,
        "set_on": goal.set_on.isoformat(),
        "by": goal.by.isoformat(),
        "ended": goal.ended and goal.ended.isoformat(),
        "reached": goal.reached,
        "now": view.now,
        "expected": view.expected,
        "on_course": view.on_course,
        "note": goal.note,
        "weeks": [_week(step) for step in view.steps],
    }


def _week(step: Step) -> Document:
    return {**_period(step.period), "value": step.value, "expected": step.expected}


def _period(period: Period) -> Document:
    return {"from": period.first.isoformat(), "to": period.last.isoformat()}


def nulmeting_document(view: NulmetingView) -> Document:
    """A measurement. Minutes are per day with registered time. The remark is for the person alone and is left out."""
    baseline = view.baseline
    return {
        "id": baseline.id,
        **_period(baseline.period),
        "over": view.over,
        "stopped": baseline.state.value == "stopped",
        "days": [_day(day) for day in view.days],
        "worked_days": view.totals.worked,
        "assigned_minutes": view.totals.assigned / 60,
        "unassigned_minutes": (view.totals.seconds[None]) / 60,
        "potential": [_potential(one) for one in view.potentials],
        "within_a_year": _minutes(view.split.year),
        "later": _minutes(view.split.later),
        "unmarked": _minutes(view.split.unmarked),
        "total": _minutes(view.split.total),
        "answers": {obstacle.value: baseline.felt.get(obstacle) for obstacle in Obstacle},
        "felt": [_felt(one) for one in view.felt],
    }


def _day(day: DayCompleteness) -> Document:
    return {
        "date": day.day.isoformat(),
        "registered_minutes": float(day.registered),
        "asked_minutes": day.asked,
        "complete": day.complete,
    }


def _potential(one: Potential) -> Document:
    return {
        "component": one.component.value,
        "share": one.share,
        "typical": {"low": one.typical.low, "high": one.typical.high},
        **_minutes(Minutes(one.low, one.high)),
        "horizon": one.horizon and one.horizon.value,
        "felt": one.felt,
    }


def _minutes(minutes: Minutes) -> Document:
    return {"low_minutes": float(minutes.low), "high_minutes": float(minutes.high)}


def _felt(one: Felt) -> Document:
    return {
        "component": one.component.value,
        "obstacles": [obstacle.value for obstacle in one.obstacles],
        "felt": one.felt,
        "share": one.share,
        "hint": one.hint and one.hint.value,
    }
