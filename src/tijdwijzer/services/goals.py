"""Goals: set, followed, and kept however they end."""

from dataclasses import dataclass
from datetime import date

from tijdwijzer.domain.goals import Goal
from tijdwijzer.domain.indicators import Indicator
from tijdwijzer.domain.periods import Period
from tijdwijzer.services.notices import Publish
from tijdwijzer.services.ports import Clock, Units
from tijdwijzer.services.trends import Trends


@dataclass(frozen=True, slots=True)
class Step:
    """A week of a goal: what the indicator was (None: it cannot be told), and what the line asks for at its end."""

    period: Period
    value: float | None
    expected: float


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal and how it goes. `now` is the indicator over the last four weeks since the goal was set, as far as there
    are; `on_course` whether that is at least as good as the line asks for, None when it cannot be told.
    """

    goal: Goal
    steps: tuple[Step, ...]
    now: float | None
    on_course: bool | None


class Goals:
    """The use cases of goals."""

    def __init__(self, units: Units, clock: Clock, publish: Publish, trends: Trends) -> None:
        self._units = units
        self._clock = clock
        self._publish = publish
        self._trends = trends

    def suggest(self, indicator: Indicator, baseline: Period | None = None) -> float | None:
        """What the indicator was over a baseline, by default the last four whole weeks; None when it cannot be told."""
        raise NotImplementedError

    def add(
        self,
        indicator: Indicator,
        by: date,
        change: float | None = None,
        target: float | None = None,
        baseline: Period | None = None,
        note: str = "",
    ) -> Goal:
        """Set a goal: a relative `change` (-0.2 is 20 % less) or a `target` in the unit of the indicator.

        Raises DomainError "goal_no_baseline", "goal_past", "goal_change", "goal_target", "goal_better" (it would be no
        improvement).
        """
        raise NotImplementedError

    def say(self, words: str, product: str | None = None) -> tuple[Indicator, float | None, float | None, date]:
        """What words ask for, such as "rework -20% within 3 months": indicator, change or target, last day, for `add`.
        Raises DomainError "goal_words".
        """
        raise NotImplementedError

    def views(self) -> list[GoalView]:
        """Every goal, open ones first, then the latest first. Those whose time is over are closed first."""
        raise NotImplementedError

    def view(self, goal_id: int) -> GoalView:
        """Raises DomainError("goal_unknown")."""
        raise NotImplementedError

    def drop(self, goal_id: int) -> None:
        """Give a goal up; it is kept as dropped."""
        raise NotImplementedError

    def reopen(self, goal_id: int) -> None:
        """Take back that a goal was dropped."""
        raise NotImplementedError
