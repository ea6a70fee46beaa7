"""Goals: set, followed, and kept however they end."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tijdwijzer.domain import goal_progress as progress
from tijdwijzer.domain import product_words
from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.goal_words import read_goal
from tijdwijzer.domain.goals import Goal, GoalState
from tijdwijzer.domain.indicators import OF_CASES, Indicator, value_of
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.totals import DayTotals, together
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.notices import AimsChanged, Publish
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
    """A goal and how it goes. `steps` are all its weeks, those to come without a value.

    `now` is the indicator over `over`, the last four weeks since the goal was set, as far as there are, and `expected`
    what the line asks for at their end; `on_course` whether `now` is at least as good, None when it cannot be told.
    """

    goal: Goal
    steps: tuple[Step, ...]
    over: Period
    now: float | None
    expected: float
    on_course: bool | None


class Goals:
    """The use cases of goals. `products` are all that can be counted."""

    def __init__(
        self,
        units: Units,
        clock: Clock,
        publish: Publish,
        trends: Trends,
        catalogue: Callable[[], Catalogue],
        products: Callable[[], Sequence[Product]],
    ) -> None:
        self._units = units
        self._clock = clock
        self._publish = publish
        self._trends = trends
        self._catalogue = catalogue
        self._products = products

    # Setting
    def suggest(self, indicator: Indicator, baseline: Period | None = None) -> float | None:
        """What the indicator was over a baseline, by default the last four whole weeks; None when it cannot be told."""
        return self._value(indicator, baseline or progress.usual_baseline(self._today()))

    def proposed(
        self,
        indicator: Indicator,
        by: date,
        change: float | None = None,
        target: float | None = None,
        baseline: Period | None = None,
        note: str = "",
    ) -> Goal:
        """The goal that `add` would set, which it takes and refuses in the same way; nothing is kept."""
        today = self._today()
        baseline = baseline or progress.usual_baseline(today)
        was = self._value(indicator, baseline)
        if was is None:
            raise DomainError("goal_no_baseline", first=baseline.first, last=baseline.last)
        wanted = progress.target_of(was, change, target)
        return progress.checked(Goal(indicator, baseline, was, wanted, today, by, change, note=note))

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

        Raises DomainError "goal_no_baseline", "goal_from_zero", "goal_past", "goal_far", "goal_change", "goal_target",
        "goal_better" (it would be no improvement).
        """
        goal = self.proposed(indicator, by, change, target, baseline, note)
        with self._units() as unit:
            kept = unit.put_goal(goal)
            unit.commit()
        self._publish(AimsChanged())
        return kept

    def say(self, words: str, product: str | None = None) -> tuple[Indicator, float | None, float | None, date]:
        """What words ask for, such as "rework -20% within 3 months": indicator, change or target, last day, for `add`.
        Raises DomainError "goal_words" (`text`, `problem`) or, of `product`, as `product_words.named` does.
        """
        products = self._products()
        about = None if product is None else product_words.named(product, products)
        said = read_goal(words, self._today(), self._catalogue(), products, about)
        return said.indicator, said.change, said.target, said.by

    # Following
    def views(self) -> list[GoalView]:
        """Every goal, open ones first, then the latest first. Those whose time is over are closed first."""
        today = self._today()
        goals = self._looked_at(today)
        latest_first = goals[::-1]
        return [self._view(goal, today) for goal in sorted(latest_first, key=_order)]

    def view(self, goal_id: int) -> GoalView:
        """Raises DomainError("goal_unknown")."""
        today = self._today()
        return self._view(_with_id(self._looked_at(today), goal_id), today)

    def _view(self, goal: Goal, today: date) -> GoalView:
        weeks, over = progress.weeks_of(goal), progress.judged_over(goal, today)
        values = self._values(goal.indicator, [week for week in weeks if week.first <= over.last])
        now = self._value(goal.indicator, over) if goal.state is GoalState.OPEN else goal.reached
        expected = progress.expected_on(goal, over.last)
        steps = tuple(Step(week, values.get(week), progress.expected_on(goal, week.last)) for week in weeks)
        return GoalView(goal, steps, over, now, expected, progress.on_course(goal, now, today))

    # Ending
    def drop(self, goal_id: int) -> None:
        """Give a goal up; it is kept as dropped. Raises DomainError "goal_unknown" or "goal_not_open"."""
        today = self._today()
        goal = _with_id(self._looked_at(today), goal_id)
        now = self._value(goal.indicator, progress.judged_over(goal, today))
        self._replace({goal: progress.dropped(goal, today, now)})

    def reopen(self, goal_id: int) -> None:
        """Take back that a goal was dropped; when its time is over meanwhile, the next look closes it. Raises
        DomainError "goal_unknown" or "goal_not_dropped".
        """
        goal = _with_id(self._looked_at(self._today()), goal_id)
        self._replace({goal: progress.reopened(goal)})

    def _looked_at(self, today: date) -> list[Goal]:
        """All goals, those whose time is over closed."""
        goals = self._goals()
        due = [goal for goal in goals if progress.is_due(goal, today)]
        reached = {goal: self._value(goal.indicator, progress.judged_over(goal, today)) for goal in due}
        self._replace({goal: progress.closed(goal, value) for goal, value in reached.items()})
        return self._goals() if due else goals

    # Keeping
    def _goals(self) -> list[Goal]:
        with self._units() as unit:
            return unit.goals()

    def _replace(self, changes: Mapping[Goal, Goal]) -> None:
        """Store goals in the place of what they were. Raises DomainError("stale") when one changed meanwhile."""
        if not changes:
            return
        with self._units() as unit:
            if not changes.keys() <= set(unit.goals()):
                raise DomainError("stale")
            for goal in changes.values():
                unit.put_goal(goal)
            unit.commit()
        self._publish(AimsChanged())

    # Reckoning
    def _today(self) -> date:
        with self._units() as unit:
            return calendar_of(unit, self._clock).day_of(self._clock.now())

    def _value(self, indicator: Indicator, period: Period) -> float | None:
        return self._values(indicator, [period])[period]

    def _values(self, indicator: Indicator, periods: Sequence[Period]) -> dict[Period, float | None]:
        """The indicator over each of these periods, which are in order."""
        if not periods:
            return {}
        days = self._trends.days(Period(periods[0].first, periods[-1].last))
        return {period: self._over(indicator, period, days) for period in periods}

    def _over(self, indicator: Indicator, period: Period, days: Sequence[DayTotals]) -> float | None:
        first, after = (bisect_left(days, day, key=_date) for day in (period.first, period.last + timedelta(days=1)))
        totals = together(days[first:after])
        cases = self._trends.cases(period) if indicator.measure in OF_CASES else ()
        return value_of(indicator, totals, cases)


def _date(one: DayTotals) -> date:
    return one.day


def _order(goal: Goal) -> bool:
    return goal.state is not GoalState.OPEN


def _with_id(goals: Iterable[Goal], goal_id: int) -> Goal:
    found = next((goal for goal in goals if goal.id == goal_id), None)
    if found is None:
        raise DomainError("goal_unknown", number=goal_id)
    return found
