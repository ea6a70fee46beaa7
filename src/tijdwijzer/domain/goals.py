"""Goals: an indicator, what it was, what it is to be, and by when (framework S10)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tijdwijzer.domain.indicators import Indicator
from tijdwijzer.domain.periods import Period


class GoalState(StrEnum):
    OPEN = "open"
    DONE = "done"
    MISSED = "missed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal as it was set. Every one is kept, however it ended.

    `was` is the indicator over `baseline` when the goal was set, `target` what it is to be, in the same unit; `change`
    is target / was - 1, -0.2 for "20 % less", None where an amount was asked for. `set_on` is the day it was set, `by`
    the last day. `ended` is the day on which `state` came to be what it is, and `reached` what the indicator was then.
    """

    indicator: Indicator
    baseline: Period
    was: float
    target: float
    set_on: date
    by: date
    change: float | None = None
    state: GoalState = GoalState.OPEN
    ended: date | None = None
    reached: float | None = None
    note: str = ""
    id: int | None = None
