"""The person's calendar as evidence of meetings: looked at while observing, kept without titles."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

from tijdwijzer.domain.appointments import Appointment, Label, evidence_of
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.importing import ImportMap, ReadOptions
from tijdwijzer.domain.observing import Sign
from tijdwijzer.domain.settings import ADDRESS
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.notices import ObservedChanged, Publish
from tijdwijzer.services.observing import Standing, may_keep, state_of
from tijdwijzer.services.ports import Clock, UnitOfWork, Units

CALENDAR = "calendar"
LOOKED = "calendar_looked"
"""Mark: the last look at the calendar as [seconds, appointments, code of what was wrong or "", its details]."""
FETCHED = "calendar_fetched"
"""Mark: for each computer that a calendar was asked of, how often that was and when last, in seconds since 1970."""

DAYS_BACK = 6
"""Appointments of today and so many days before it are looked at: what was changed afterwards comes along."""


@dataclass(frozen=True, slots=True, repr=False)
class Address:
    """Who has it can read the calendar, so that its repr says nothing."""

    text: str

    @property
    def host(self) -> str:
        """The computer that it names: what comes behind that says who somebody is."""
        place = self.text.partition("://")[2].partition("/")[0]
        return place.rpartition("@")[2].partition(":")[0].lower()


@dataclass(frozen=True, slots=True)
class Fetches:
    """How often a computer was asked for a calendar, and when last."""

    host: str
    times: int
    last: datetime


@dataclass(frozen=True, slots=True)
class Source:
    """Where a calendar is, and what of it is wanted."""

    place: Path | Address
    options: ReadOptions
    within: Span


@dataclass(frozen=True, slots=True)
class CalendarLook:
    """How the last look at the calendar went: how many appointments, or what was wrong."""

    at: datetime
    appointments: int
    problem: DomainError | None


class Calendars(Protocol):
    """Reading a calendar; takes long, so never on the thread that owns the database or the one of the screen."""

    def read(self, source: Source) -> Sequence[Appointment]:
        """Raises ImportFileError, or DomainError when what is at an address cannot be had."""
        ...


class Appointments:
    """The use cases around the calendar: `source` and `keep` on the database's thread, `Calendars.read` in between."""

    def __init__(self, units: Units, clock: Clock, publish: Publish, labels: Callable[[UnitOfWork], Label]) -> None:
        self._units = units
        self._clock = clock
        self._publish = publish
        self._labels = labels

    def source(self) -> Source | None:
        """What to look at now: None while nothing is observed, or where no calendar is entered.

        Raises DomainError("calendar_address_forbidden") where the organisation allows none from elsewhere.
        """
        with self._units() as unit:
            now, settings = self._clock.now(), unit.in_force()
            place = settings.text(CALENDAR)
            if not place or state_of(unit, now).standing is not Standing.ON:
                return None
            if ADDRESS.fullmatch(place) and not settings.switch("calendar_address"):
                raise DomainError("calendar_address_forbidden")
            calendar = calendar_of(unit, self._clock)
        today = calendar.day_of(now)
        first = today - timedelta(days=min(DAYS_BACK, settings.number("observe_days") - 1))
        within = Span(calendar.start_of(first), calendar.span_of(today).end)
        options = ReadOptions(calendar.zone_at(now), ImportMap(), now, first, today + timedelta(days=1))
        return Source(_place(place), options, within)

    def keep(self, source: Source, found: Sequence[Appointment] | DomainError) -> CalendarLook:
        """Keep what was found, without titles, in the place of what was known of that time; or what was wrong."""
        with self._units() as unit:
            look = self._kept(unit, source, found)
            unit.put_mark(LOOKED, _mark(look))
            if isinstance(source.place, Address):
                unit.put_mark(FETCHED, _one_more(_fetched(unit), source.place.host, look.at))
            unit.commit(durable=False)
        self._publish(ObservedChanged(source.within))
        return look

    def _kept(self, unit: UnitOfWork, source: Source, found: Sequence[Appointment] | DomainError) -> CalendarLook:
        """Appointments of before something was forgotten do not come back with the next look, and those of a calendar
        that was taken away while it was read do not come in.
        """
        now = self._clock.now()
        if isinstance(found, DomainError):
            return CalendarLook(now, 0, found)
        evidence = evidence_of(found, source.within, self._labels(unit))
        may = may_keep(unit, unit.in_force(), calendar_of(unit, self._clock), now)
        part = source.within.clipped(may) if may else None
        if part is not None and source.place == _place(unit.in_force().text(CALENDAR)):
            kept = [one for one in evidence if part.start <= one.span.start < part.end]
            unit.put_evidence(part, {Sign.CALENDAR}, kept)
        return CalendarLook(now, len(evidence), None)

    def last_look(self) -> CalendarLook | None:
        """How the last look went; None when there was none yet."""
        with self._units() as unit:
            return _look(unit.marks().get(LOOKED))

    def fetches(self) -> list[Fetches]:
        """Every computer that a calendar was asked of, the latest first: all that ever goes over the network."""
        with self._units() as unit:
            found = _fetched(unit)
        every = (Fetches(host, times, datetime.fromtimestamp(last, UTC)) for host, (times, last) in found.items())
        return sorted(every, key=lambda one: one.last, reverse=True)


def _fetched(unit: UnitOfWork) -> dict[str, tuple[int, int]]:
    mark = unit.marks().get(FETCHED)
    if not isinstance(mark, dict):
        return {}
    return {str(host): (int(times), int(last)) for host, (times, last) in mark.items()}


def _one_more(found: Mapping[str, tuple[int, int]], host: str, at: datetime) -> object:
    times, _ = found.get(host, (0, 0))
    return {name: list(known) for name, known in found.items()} | {host: [times + 1, int(at.timestamp())]}


def _place(text: str) -> Path | Address:
    return Address(text) if ADDRESS.fullmatch(text) else Path(text)


def _mark(look: CalendarLook) -> object:
    problem = look.problem
    details = {name: str(value) for name, value in problem.details.items()} if problem else {}
    return [look.at.timestamp(), look.appointments, problem.code if problem else "", details]


def _look(mark: object) -> CalendarLook | None:
    match mark:
        case [int() | float() as at, int(appointments), str(code), dict(details)]:
            problem = DomainError(code, **details) if code else None
            return CalendarLook(datetime.fromtimestamp(int(at), UTC), appointments, problem)
        case _:
            return None
