"""Time and output over days, weeks, months, quarters and years."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.comparing import Compared, Side, compared
from tijdwijzer.domain.components import ALL_COMPONENTS, Component
from tijdwijzer.domain.daily import Day
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.figures import Usual, middle
from tijdwijzer.domain.handling import case_times, minutes_by_day
from tijdwijzer.domain.indicators import CaseTime
from tijdwijzer.domain.periods import Period, Step, periods_between
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.resampling import Draw
from tijdwijzer.domain.totals import DayTotals, Made, Totals, together
from tijdwijzer.domain.usuals import earliest, reach, usual_before
from tijdwijzer.services.kept_days import EVERY_DAY, Basis, KeptDays
from tijdwijzer.services.notices import Notice
from tijdwijzer.services.ports import Clock, Holidays, Units


@dataclass(frozen=True, slots=True)
class Point:
    """One period of a trend. `period` is whole; `totals` hold what is in it so far. `usual` is one's own usual share of
    each component in the periods before it (`trends.BEFORE` of them at most, those with registered time), None where
    there are none; `usual_output` the same of the productivity.
    """

    period: Period
    totals: Totals
    usual: dict[Component, Usual | None]
    usual_output: Usual | None


@dataclass(frozen=True, slots=True)
class Trend:
    """Every period from the first to the last that was asked for, in order, also those without registered time."""

    step: Step
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Handling:
    """Minutes per finished product: the median, the middle half and how many there were to go by.

    `by_case`: each is a case with the time that was registered on it. Otherwise each is a day: time of the product's
    own activity / finished that day. None of both when there is nothing to go by.
    """

    minutes: Usual
    by_case: bool


@dataclass(frozen=True, slots=True)
class ProductOutput:
    """A product over a period. `standard_minutes` is what holds on the period's last day, None before the first."""

    product: Product
    standard_minutes: float | None
    finished: int
    right: int
    returned: int
    earned_hours: float
    bare: int
    rework_minutes: float
    handling: Handling | None


@dataclass(frozen=True, slots=True)
class Output:
    """Time and output of a period beside each other. Products that were counted, by name."""

    period: Period
    totals: Totals
    products: tuple[ProductOutput, ...]


SEED = 1993


class Trends:
    """The use cases of looking back over more than a day. Sums of days are kept in memory, so that another step of the
    same time is there at once; what changes is read again.
    """

    def __init__(
        self,
        units: Units,
        clock: Clock,
        holidays: Holidays,
        catalogue: Callable[[], Catalogue],
        products: Callable[[], Sequence[Product]],
    ) -> None:
        self._kept = KeptDays(units, clock, holidays, catalogue, products)

    def heard(self, notice: Notice) -> None:
        """Forget the sums of days that changed."""
        self._kept.heard(notice)

    def today(self) -> date:
        return self._kept.look().today

    def bounds(self) -> Period | None:
        """From the first day with registered time or output to the last, None without any."""
        self._kept.look()
        return self._kept.bounds()

    def days(self, period: Period) -> list[DayTotals]:
        """Each day of a period, in order, without those that were skipped by crossing the date line."""
        return self._days(self._kept.look(period), period)

    def _days(self, basis: Basis, period: Period) -> list[DayTotals]:
        return [DayTotals(day, totals) for day, totals in self._kept.totals(basis, period)]

    def trend(self, step: Step, period: Period) -> Trend:
        """The periods that touch `period`."""
        shown = periods_between(period.first, period.last, step)
        basis = self._kept.look(Period(earliest(shown[0].first, step), shown[-1].last))
        looked_at = [*self._before(shown[0], step), *shown]
        sums = [self._sum(basis, one) for one in looked_at]
        shares = [one.shares() for one in sums]
        usual = zip(*(usual_before([one[part] for one in shares], step) for part in ALL_COMPONENTS), strict=True)
        output = usual_before(self._productivity(looked_at, sums), step)
        points = [
            Point(one, its, dict(zip(ALL_COMPONENTS, before, strict=True)), made)
            for one, its, before, made in zip(looked_at, sums, usual, output, strict=True)
        ]
        return Trend(step, tuple(points[-len(shown) :]))

    def _before(self, period: Period, step: Step) -> list[Period]:
        """The periods before one that its usual may look at, in order."""
        bounds = self._kept.bounds()
        if bounds is None or bounds.first >= period.first:
            return []
        found = periods_between(bounds.first, period.first - timedelta(days=1), step)
        return found[-reach(step) :]

    def _sum(self, basis: Basis, period: Period) -> Totals:
        return together(self._days(basis, period))

    def _productivity(self, periods: Sequence[Period], sums: Sequence[Totals]) -> list[float | None]:
        """None too in periods before the first in which something was counted."""
        since = self._kept.counted_since() or date.max
        return [its.productivity if since <= one.last else None for one, its in zip(periods, sums, strict=True)]

    def output(self, period: Period) -> Output:
        """Time and output of a period."""
        basis = self._kept.look(period)
        totals = self._sum(basis, period)
        known = {product.key: product for product in basis.products}
        counted = [known.get(key) or Product(key, key) for key in totals.made]
        days = self._kept.days(period)
        cases = self._cases(period)
        made = [_output(one, totals.made[one.key], period, _handling(one, cases, days)) for one in counted]
        return Output(period, totals, tuple(sorted(made, key=lambda one: one.product.name.casefold())))

    def cases(self, period: Period) -> list[CaseTime]:
        """The cases that were finished in a period and on which time was registered."""
        self._kept.look(period)
        return self._cases(period)

    def _cases(self, period: Period) -> list[CaseTime]:
        """Time may have been registered on a case on any day, so all are read where cases were finished."""
        if not any(count.case for day in self._kept.days(period) for count in day.counts):
            return []
        self._kept.look(EVERY_DAY)
        return case_times(self._kept.days(EVERY_DAY), period)

    def compare(self, before: Period, after: Period, loss: Component | None = None) -> Compared:
        """Whether a loss (all together by default) fell and output per paid hour rose, see `domain/comparing.py`.

        Raises DomainError("compare_overlap"): days in both periods would be compared with themselves.
        """
        if before.first <= after.last and after.first <= before.last:
            first, last = max(before.first, after.first), min(before.last, after.last)
            raise DomainError("compare_overlap", first=first, last=last)
        basis = self._kept.look(before, after)
        sides = Side(before, self._days(basis, before)), Side(after, self._days(basis, after))
        return compared(*sides, basis.products, dice(), loss)


def dice() -> Draw:
    """Chance that falls the same way each time, so that the same days give the same interval at each look."""
    chance = Random(SEED)
    return lambda rows: chance.choices(rows, k=len(rows))


def _handling(product: Product, cases: Sequence[CaseTime], days: Sequence[Day]) -> Handling | None:
    """What one of a product takes, by its cases where there are any, by the day otherwise."""
    by_case = middle([one.minutes for one in cases if one.product == product.key])
    minutes = by_case or middle(minutes_by_day(days, product))
    return Handling(minutes, by_case=by_case is not None) if minutes else None


def _output(product: Product, made: Made, period: Period, handling: Handling | None) -> ProductOutput:
    standard = product.standard_on(period.last)
    return ProductOutput(
        product=product,
        standard_minutes=standard.minutes if standard else None,
        finished=made.tally.finished,
        right=made.tally.right,
        returned=made.tally.returned,
        earned_hours=made.earned / 60,
        bare=made.bare,
        rework_minutes=made.rework / 60,
        handling=handling,
    )
