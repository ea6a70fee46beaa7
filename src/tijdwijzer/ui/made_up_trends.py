"""Years of made-up days, for the pictures of screens that look back over more than the demo holds."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from random import Random

from tijdwijzer.domain.comparing import Compared, Side, compared
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Tally
from tijdwijzer.domain.figures import usual
from tijdwijzer.domain.periods import Period, Step, periods_between
from tijdwijzer.domain.products import ALWAYS, Product, Standard
from tijdwijzer.domain.totals import DayTotals, Made, Totals, together
from tijdwijzer.services.trends import Handling, Output, Point, ProductOutput, Trend, dice

YEARS = 5
BEFORE = 12
"""Periods that one's own usual looks back."""

HOLIDAY_WEEKS = (30, 31, 32, 52, 53)
WORKDAY = 7.2
"""Hours."""
COURSE_WEEKS_AGO = 7
SHARES = {
    Component.SPEED_LOSS: 0.06,
    Component.REWORK: 0.10,
    Component.ADMIN_PROJECTS: 0.08,
    Component.INTERRUPTIONS: 0.03,
    Component.MEETINGS: 0.09,
    Component.TRAINING_COACHING: 0.04,
    Component.OFFICIAL_BREAKS: 0.04,
    Component.OCCUPANCY_LOSS: 0.02,
}
STANDARDS = {"eerste-aanvraag": 45.0, "bezwaar": 150.0}
"""Minutes; three of the first are finished for one of the second."""
NAMES = {"eerste-aanvraag": "Eerste aanvraag", "bezwaar": "Bezwaar"}
DIRECT = (Component.STANDARD_WORK, *list(SHARES)[:4])


class MadeUpTrends:
    """Answers as `services.trends.Trends` does; the same for the same day."""

    def __init__(self, today: date, years: int = YEARS, counted: bool = True, standards: bool = True) -> None:
        self._today = today
        self._first = today - timedelta(days=round(365.25 * years))
        self._counted = counted
        self._standards = standards

    def today(self) -> date:
        return self._today

    def bounds(self) -> Period | None:
        return Period(self._first, self._today)

    def days(self, period: Period) -> list[DayTotals]:
        return [DayTotals(day, self._over(Period(day, day))) for day in _days(period)]

    def output(self, period: Period) -> Output:
        totals = self._over(period)
        return Output(period, totals, tuple(self._product(key, made) for key, made in totals.made.items()))

    def _product(self, key: str, made: Made) -> ProductOutput:
        minutes = STANDARDS[key] if self._standards else None
        handling = usual([STANDARDS[key] * part for part in (0.8, 0.95, 1.1, 1.3)])
        return ProductOutput(
            Product(key, NAMES[key]),
            minutes,
            made.tally.finished,
            made.tally.right,
            made.tally.returned,
            made.earned / 60,
            made.bare,
            made.rework / 60,
            Handling(handling, by_case=True) if handling else None,
        )

    def compare(self, before: Period, after: Period, loss: Component | None = None) -> Compared:
        products = [Product(key, key, standards=(Standard(ALWAYS, minutes),)) for key, minutes in STANDARDS.items()]
        sides = Side(before, self.days(before)), Side(after, self.days(after))
        return compared(*sides, products if self._standards else [], dice(), loss)

    def _over(self, period: Period) -> Totals:
        first, last = max(period.first, self._first), min(period.last, self._today)
        return _over(Period(first, last), self._today, self._counted, self._standards) if first <= last else Totals()

    def trend(self, step: Step, period: Period) -> Trend:
        periods = periods_between(period.first, period.last, step)
        first = periods[0].first - BEFORE * timedelta(days=periods[0].length + 3)
        earlier = [*periods_between(first, periods[0].first, step)[:-1], *periods]
        totals = [self._over(one) for one in earlier]
        start = len(earlier) - len(periods)
        points = (_point(one, totals[start + n], totals[: start + n]) for n, one in enumerate(periods))
        return Trend(step, tuple(points))


def _point(period: Period, totals: Totals, earlier: Sequence[Totals]) -> Point:
    worked = [one for one in earlier if one.assigned][-BEFORE:]
    shares = {part: usual([one.share(part) or 0.0 for one in worked]) for part in Component}
    counted = [one.productivity or 0.0 for one in worked if one.earned_hours]
    return Point(period, totals, shares, usual(counted))


def _days(period: Period) -> list[date]:
    return [period.first + timedelta(days=n) for n in range(period.length)]


@lru_cache(maxsize=4096)
def _over(period: Period, today: date, counted: bool, standards: bool) -> Totals:
    worked = (day for day in _days(period) if day.weekday() < 5 and day.isocalendar().week not in HOLIDAY_WEEKS)
    days = (DayTotals(day, made_up_day(day, (today - day).days // 7, counted, standards)) for day in worked)
    return together(days)


@lru_cache(maxsize=8192)
def made_up_day(day: date, weeks_ago: int, counted: bool, standards: bool) -> Totals:
    """A workday: rework and interruptions fall in the last quarter of a year, and output rises."""
    chance = Random(day.toordinal())
    seconds: dict[Component | None, int] = dict.fromkeys((*Component, None), 0)
    lately = max(0, 12 - weeks_ago) / 12
    course = weeks_ago == COURSE_WEEKS_AGO and day.weekday() < 2
    for part, share in SHARES.items():
        less = {Component.REWORK: 0.035 * lately, Component.INTERRUPTIONS: 0.005 * lately}.get(part, 0.0)
        more = 0.25 if course and part is Component.TRAINING_COACHING else 0.0
        seconds[part] = round((share - less + more) * chance.uniform(0.7, 1.3) * WORKDAY * 60) * 60
    seconds[Component.STANDARD_WORK] = round(WORKDAY * 3600) - sum(seconds.values())
    direct = sum(seconds[part] for part in DIRECT)
    made = _made(chance, WORKDAY * (0.72 + 0.1 * lately - 0.2 * course), standards) if counted else {}
    return Totals(seconds, direct, seconds[Component.STANDARD_WORK] // 2, 5400, chance.randint(2, 6), 1, 432, made)


def _made(chance: Random, hours: float, standards: bool) -> dict[str, Made]:
    """What was finished in so many earned hours."""
    found = {}
    for (key, minutes), part in zip(STANDARDS.items(), (0.55, 0.45), strict=True):
        finished = max(0, round(hours * part * 60 / minutes + chance.uniform(-0.5, 0.5)))
        right = sum(chance.random() < 0.92 for _ in range(finished))
        found[key] = Made(Tally(finished, right, 0), finished * minutes if standards else 0.0)
    return found
