"""Days kept in memory: read once in one pass, and read again where something changed."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from tijdwijzer.domain import figures
from tijdwijzer.domain.calendar import Calendar, days_between
from tijdwijzer.domain.casework import Casework, with_output
from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Count
from tijdwijzer.domain.daily import Day, OnCase, cases_of, day_of, folded
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.timeline import MAX_ENTRY
from tijdwijzer.domain.totals import Totals
from tijdwijzer.services.by_day import by_day, split_by_day
from tijdwijzer.services.calendars import calendar_of, with_holidays
from tijdwijzer.services.notices import ChangedElsewhere, EntriesChanged, Notice, OutputChanged
from tijdwijzer.services.ports import Clock, Holidays, UnitOfWork, Units
from tijdwijzer.services.tracking import counts_until

MARGIN = timedelta(days=2)
"""No zone and no workday boundary puts an instant on a day that is further from its date in UTC."""

EVERY_DAY = Period(date.min, date.max)
NOTHING = Totals()


@dataclass(frozen=True)
class Basis:
    """What days are reckoned by, besides what is in them. `until` is when the timer counts to."""

    calendar: Calendar
    catalogue: Catalogue
    products: Sequence[Product]
    today: date
    until: datetime

    @cached_property
    def by_key(self) -> Mapping[str, Product]:
        return {product.key: product for product in self.products}

    @property
    def lasting(self) -> tuple[object, ...]:
        """What a day that is over depends on."""
        return self.calendar, self.catalogue.groups, self.products


class KeptDays:
    """Every day with registered time or output, and what it adds up to.

    A day is read when it is first asked for; until then only what other days are reckoned by is known of it, its counts
    and which cases were reworked. From today on, and from the day on which a running timer started, days are read at
    each look. Others are read again after a notice that they changed, and all of them when what they are reckoned by is
    not the same any more.
    """

    def __init__(
        self,
        units: Units,
        clock: Clock,
        holidays: Holidays,
        catalogue: Callable[[], Catalogue],
        products: Callable[[], Sequence[Product]],
    ) -> None:
        self._units = units
        self._clock = clock
        self._holidays = holidays
        self._catalogue = catalogue
        self._products = products
        self._basis: Basis | None = None
        self._forget_all()

    def _forget_all(self) -> None:
        self._days: dict[date, Day] = {}
        self._totals: dict[date, Totals] = {}
        self._casework = Casework()
        self._counts: dict[date, list[Count]] = {}
        self._settled: set[date] = set()
        self._unread: set[date] = set()
        self._known: set[date] = set()
        self._edges: tuple[Period, ...] = ()
        self._recounted: set[date] | None = None

    def heard(self, notice: Notice) -> None:
        """Remember which days changed."""
        match notice:
            case EntriesChanged(None) | OutputChanged(None) | ChangedElsewhere():
                self._forget_all()
            case EntriesChanged(span) if span is not None:
                self._read_again(days_between((span.start - MARGIN).date(), (span.end + MARGIN).date()))
            case OutputChanged(days) if days is not None and self._recounted is not None:
                self._recounted |= days
            case _:
                pass

    def _read_again(self, days: Collection[date]) -> None:
        self._settled.difference_update(days)
        self._unread.difference_update(days)

    # A look
    def look(self, *periods: Period) -> Basis:
        """Read what changed, and what is not known yet of these periods. What there is to ask of them afterwards is as
        of this moment, and so are the bounds.
        """
        products = self._products()
        with self._units() as unit:
            basis = self._reckoned_by(unit, products)
            if self._basis is None or self._basis.lasting != basis.lasting:
                self._forget_all()
            self._basis = basis
            self._read_counts(unit)
            self._read_days(unit, basis, periods)
        return basis

    def _reckoned_by(self, unit: UnitOfWork, products: Sequence[Product]) -> Basis:
        now = self._clock.now()
        calendar = calendar_of(unit, self._clock)
        return Basis(calendar, self._catalogue(), products, calendar.day_of(now), counts_until(unit, now))

    def _read_counts(self, unit: UnitOfWork) -> None:
        """All of them at first, after that those of days that were counted anew."""
        if self._recounted is None:
            self._recounted = set()
            self._sort_in(unit.counts())
        for run in _runs(self._recounted):
            for day in days_between(run.first, run.last):
                self._counts.pop(day, None)
            self._sort_in(unit.counts(run))
        self._read_again(self._recounted)
        self._recounted.clear()

    def _sort_in(self, counts: Iterable[Count]) -> None:
        for one in counts:
            self._counts.setdefault(one.day, []).append(folded(one))

    def _read_days(self, unit: UnitOfWork, basis: Basis, periods: Sequence[Period]) -> None:
        edges, unsettled = _edges(unit, basis), _unsettled(unit, basis)
        if edges != self._edges:
            self._known.update(_touched(edges))
            self._edges = edges
        self._known.update(self._counts)
        if not self._days:
            self._leave_for_later(unit, basis, {day for day in self._known if day < unsettled})
        for one in (*periods, *edges):
            self._unread = {day for day in self._unread if not one.first <= day <= one.last}
        for run in _runs(self._known - self._settled - self._unread):
            for day in self._read(unit, basis, run):
                self._put(day)
            self._settled.update(days_between(run.first, run.last))
        self._settled = {day for day in self._settled if day < unsettled}

    def _leave_for_later(self, unit: UnitOfWork, basis: Basis, days: set[date]) -> None:
        """Know of these days no more than what others are reckoned by: counts, and rework without for how long."""
        self._unread = days
        if not days:
            return
        rework = [one for one in unit.entries_with_case(Component.REWORK) if not one.running]
        for day, _, entries in split_by_day(rework, basis.calendar, min(days), max(days), basis.until):
            if day in days:
                cases = (case for one in entries for case in cases_of(one.what.case or ""))
                on_cases = tuple(OnCase(case, 0, direct=False, rework=True) for case in cases)
                self._put(Day(day, NOTHING, tuple(self._counts.get(day, ())), on_cases))

    def _read(self, unit: UnitOfWork, basis: Basis, run: Period) -> Iterator[Day]:
        calendar = with_holidays(basis.calendar, self._holidays, days_between(run.first, run.last))
        for day, span, entries in by_day(unit, calendar, run.first, run.last, basis.until):
            parts = figures.slices(entries, span, basis.until)
            asked = _asked(calendar, day, basis.today)
            yield day_of(day, parts, self._counts.get(day, ()), basis.catalogue.groups, asked)

    def _put(self, day: Day) -> None:
        """Have this day in the place of the earlier one; days that its cases bear on are reckoned anew."""
        old = self._days.get(day.day)
        self._days[day.day] = day
        self._totals.pop(day.day, None)
        if old is not None and (old.counts, old.reworked) == (day.counts, day.reworked):
            return
        self._casework.swap(old, day)
        if self._totals:
            for one in self._casework.days_of(day.cases | old.cases if old else day.cases):
                self._totals.pop(one, None)

    # What there is to ask after a look
    def bounds(self) -> Period | None:
        """From the first day with registered time or output to the last."""
        days = [day for day, one in self._days.items() if one.time.worked or one.counts]
        return Period(min(days), max(days)) if days else None

    def counted_since(self) -> date | None:
        """The first day on which something was counted."""
        return min(self._counts, default=None)

    def days(self, period: Period) -> list[Day]:
        """The days of a period with registered time or output, in order."""
        return [self._days[day] for day in sorted(self._days) if day in period]

    def totals(self, basis: Basis, period: Period) -> Iterator[tuple[date, Totals]]:
        """Time and output of each day of a period, without those that were skipped by crossing the date line."""
        for day in days_between(period.first, period.last):
            if day not in self._days:
                yield from self._outside(basis, day)
                continue
            if day not in self._totals:
                self._totals[day] = with_output(self._days[day], basis.by_key, self._casework)
            yield day, self._totals[day]

    def _outside(self, basis: Basis, day: date) -> Iterator[tuple[date, Totals]]:
        """A day on which nothing was registered or counted."""
        calendar = with_holidays(basis.calendar, self._holidays, [day])
        if calendar.start_of(day) < calendar.start_of(day + timedelta(days=1)):
            yield day, Totals(contract=_asked(calendar, day, basis.today))


def _edges(unit: UnitOfWork, basis: Basis) -> tuple[Period, ...]:
    """The first day that has entries, and the last that may have: those on which the last entry began and ended."""
    bounds = unit.bounds()
    if bounds is None:
        return ()
    ends = max(bounds[1] + MAX_ENTRY, basis.until) if unit.running() else bounds[1] + MAX_ENTRY
    first, began, ended = map(basis.calendar.day_of, (*bounds, ends))
    return Period(first, first), Period(began, ended)


def _touched(edges: Sequence[Period]) -> list[date]:
    return days_between(edges[0].first, edges[-1].last) if edges else []


def _unsettled(unit: UnitOfWork, basis: Basis) -> date:
    """From this day on, days may change without a notice."""
    timer = unit.running()
    return min(basis.today, basis.calendar.day_of(timer.start)) if timer else basis.today


def _asked(calendar: Calendar, day: date, today: date) -> int:
    """Minutes of work that a day asked for; one that is yet to come has asked for none."""
    return calendar.contract_minutes(day) if day <= today else 0


def _runs(days: Iterable[date]) -> list[Period]:
    """Days as stretches without a hole, in order."""
    runs: list[Period] = []
    for day in sorted(days):
        if runs and runs[-1].last + timedelta(days=1) == day:
            runs[-1] = Period(runs[-1].first, day)
        else:
            runs.append(Period(day, day))
    return runs
