"""Reading the timeline: a day, a week, a report."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from tijdwijzer.domain import figures
from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.figures import DayFigures, Slice
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.services.by_day import by_day
from tijdwijzer.services.calendars import calendar_of, with_holidays
from tijdwijzer.services.ports import Action, Clock, Holidays, UnitOfWork, Units
from tijdwijzer.services.tracking import counts_until

LOOK_BACK = timedelta(days=60)
"""How far back to look for the last twenty workdays."""


@dataclass(frozen=True, slots=True)
class DayView:
    """One day as it is shown. `slices` are the entries clipped to the day; `entries` are whole.

    `undo` and `redo` are what can be taken back or done again next.
    """

    date: date
    span: Span
    zone: ZoneInfo
    now: datetime
    entries: tuple[Entry, ...]
    slices: tuple[Slice, ...]
    figures: DayFigures
    contract_minutes: int
    holiday: str | None
    undo: Action | None
    redo: Action | None


@dataclass(frozen=True, slots=True)
class Comparisons:
    """A day's shares beside one's own last workdays and the typical band.

    `earlier` are the days that are compared with, oldest first, without the day itself.
    """

    earlier: tuple[tuple[date, DayFigures], ...]
    components: dict[Component, figures.Comparison]
    direct: figures.Usual | None
    value_adding: figures.Usual | None
    flow: figures.UsualFlow


class By(StrEnum):
    """What a report adds up by."""

    COMPONENT = "component"
    ACTIVITY = "activity"
    DAY = "day"
    WEEK = "week"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a report: `minutes` unrounded, `entries` counts the entries with time in it."""

    key: str
    minutes: float
    entries: int


@dataclass(frozen=True, slots=True)
class Report:
    """Registered time from `first` to `last`, both included. Rows of components come in framework order."""

    first: date
    last: date
    by: By
    rows: tuple[Row, ...]
    minutes: dict[Component, float]
    tracked: float


UNASSIGNED = "unassigned"
"""The key of time without a component in a report."""


class Days:
    """The use cases that read the timeline."""

    def __init__(self, units: Units, clock: Clock, holidays: Holidays, catalogue: Callable[[], Catalogue]) -> None:
        self._units = units
        self._clock = clock
        self._holidays = holidays
        self._catalogue = catalogue

    def today(self) -> date:
        with self._units() as unit:
            return calendar_of(unit, self._clock).day_of(self._clock.now())

    def calendar(self) -> Calendar:
        """The person's calendar, without public holidays."""
        with self._units() as unit:
            return calendar_of(unit, self._clock)

    def day(self, day: date | None = None, *, holidays: bool = True) -> DayView:
        """One day, today by default. Without `holidays` it does not know public holidays, and is there sooner."""
        with self._units() as unit:
            calendar = calendar_of(unit, self._clock)
            day = day or calendar.day_of(self._clock.now())
            return self._view(unit, with_holidays(calendar, self._holidays, [day]) if holidays else calendar, day)

    def week(self, day: date) -> list[DayView]:
        """The seven days, Monday first, of the ISO week that holds `day`."""
        monday = day - timedelta(days=day.weekday())
        with self._units() as unit:
            dates = [monday + timedelta(days=n) for n in range(7)]
            calendar = with_holidays(calendar_of(unit, self._clock), self._holidays, dates)
            return [self._view(unit, calendar, date) for date in dates]

    def _view(self, unit: UnitOfWork, calendar: Calendar, day: date) -> DayView:
        now = self._clock.now()
        span = calendar.span_of(day)
        entries = unit.entries(span)
        until = counts_until(unit, now)
        groups = self._catalogue().groups
        return DayView(
            date=day,
            span=span,
            zone=calendar.zone_of(day),
            now=now,
            entries=tuple(entries),
            slices=tuple(figures.slices(entries, span, until)),
            figures=figures.day_figures(entries, span, until, groups),
            contract_minutes=calendar.contract_minutes(day),
            holiday=calendar.holidays.get(day),
            undo=unit.undoable(),
            redo=unit.redoable(),
        )

    def comparisons(self, today: DayView) -> Comparisons:
        """A day's shares beside one's own last twenty workdays before it and the typical band."""
        earlier = self._earlier(today.date)
        worked = [day_figures for _, day_figures in earlier]
        return Comparisons(
            tuple(earlier),
            figures.compare(today.figures, worked),
            figures.usual_direct(worked),
            figures.usual_value_adding(worked),
            figures.usual_flow(worked),
        )

    def _earlier(self, day: date) -> list[tuple[date, DayFigures]]:
        """Figures of the last twenty days before `day` on which time was registered, oldest first."""
        with self._units() as unit:
            calendar = calendar_of(unit, self._clock)
            until = counts_until(unit, self._clock.now())
            grouped = by_day(unit, calendar, day - LOOK_BACK, day - timedelta(days=1), until)
        worked = [(on, span, entries) for on, span, entries in grouped if entries]
        groups = self._catalogue().groups
        return [
            (on, figures.day_figures(entries, span, until, groups)) for on, span, entries in worked[-figures.OWN_DAYS :]
        ]

    def report(self, first: date, last: date, by: By) -> Report:
        """Registered time per component, activity, day or ISO week. Raises DomainError("report_order")."""
        if last < first:
            raise DomainError("report_order", first=first, last=last)
        with self._units() as unit:
            calendar = calendar_of(unit, self._clock)
            until = counts_until(unit, self._clock.now())
            grouped = by_day(unit, calendar, first, last, until)
        sums: defaultdict[str, int] = defaultdict(int)
        ids: defaultdict[str, set[int | None]] = defaultdict(set)
        seconds: dict[Component | None, int] = dict.fromkeys((*Component, None), 0)
        for day, span, entries in grouped:
            for part in figures.slices(entries, span, until):
                key, length = _key(by, day, part.entry), part.span.seconds
                sums[key] += length
                ids[key].add(part.entry.id)
                seconds[part.entry.component] += length
        rows = [Row(key, length / 60, len(ids[key])) for key, length in sums.items()]
        minutes = {component: seconds[component] / 60 for component in Component}
        return Report(first, last, by, tuple(_ordered(by, rows)), minutes, sum(seconds.values()) / 60)

    def unassigned(self) -> list[Entry]:
        """Everything registered that has no component yet, in order."""
        with self._units() as unit:
            return [entry for entry in unit.entries() if entry.component is None]

    def reflections(self) -> list[Reflection]:
        with self._units() as unit:
            return unit.reflections()


def _key(by: By, day: date, entry: Entry) -> str:
    match by:
        case By.COMPONENT:
            return entry.component.value if entry.component else UNASSIGNED
        case By.ACTIVITY:
            return entry.what.activity or (entry.component.value if entry.component else UNASSIGNED)
        case By.SOURCE:
            return entry.source.value
        case By.DAY:
            return day.isoformat()
        case By.WEEK:
            year, week, _ = day.isocalendar()
            return f"{year}-W{week:02}"


def _ordered(by: By, rows: Iterable[Row]) -> list[Row]:
    if by is By.COMPONENT:
        order = [*Component, UNASSIGNED]
        return sorted(rows, key=lambda row: order.index(row.key))
    if by in {By.ACTIVITY, By.SOURCE}:
        return sorted(rows, key=lambda row: (-row.minutes, row.key))
    return sorted(rows, key=lambda row: row.key)
