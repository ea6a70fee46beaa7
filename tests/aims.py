"""What tests of goals and of the baseline measurement share: days that were registered and cases that were finished."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from tijdwijzer.domain.calendar import days_between
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Tally
from tijdwijzer.domain.indicators import CaseTime
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.totals import DayTotals, Made, Totals

WW = Product("ww", "Beslissing WW")
WIA = Product("wia", "Herbeoordeling WIA")


def a_day(minutes: Mapping[Component | None, float], made: Mapping[str, Made] | None = None, **rest: int) -> Totals:
    """The totals of a day with these minutes registered."""
    seconds = Totals().seconds | {part: round(60 * length) for part, length in minutes.items()}
    return replace(Totals(), seconds=seconds, worked=int(any(minutes.values())), made=made or {}, **rest)  # type: ignore[arg-type]


def finished(count: int, right: int | None = None, earned: float = 0.0) -> Made:
    return Made(Tally(count, count if right is None else right), earned)


@dataclass
class FakeTrends:
    """Fits `services.trends.Trends` as far as goals and measurements use it."""

    on: dict[date, Totals] = field(default_factory=dict)
    done: list[tuple[date, CaseTime]] = field(default_factory=list)

    def days(self, period: Period) -> list[DayTotals]:
        return [DayTotals(day, self.on.get(day, Totals())) for day in days_between(period.first, period.last)]

    def cases(self, period: Period) -> list[CaseTime]:
        return [case for day, case in self.done if day in period]

    def put(self, period: Period, totals: Totals) -> None:
        """The same on every day from Monday to Friday."""
        weekdays = [day for day in days_between(period.first, period.last) if day.weekday() < 5]
        self.on |= dict.fromkeys(weekdays, totals)
