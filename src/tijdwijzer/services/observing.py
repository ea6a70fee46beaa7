"""Observing: what is kept of it, for how long, and how it is paused and forgotten."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from itertools import groupby
from zoneinfo import ZoneInfo

from tijdwijzer.domain.calendar import Calendar, days_between
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.laying import free, union
from tijdwijzer.domain.observing import Evidence, Observed, Sign
from tijdwijzer.domain.smoothing import pieces
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.notices import ObservedChanged, Publish, SettingsChanged
from tijdwijzer.services.ports import Clock, UnitOfWork, Units

OBSERVING = "observing"
PAUSED = "observing_paused"
"""Mark: until when nothing is observed, in seconds since 1970."""

IN_USE = frozenset({Sign.MICROPHONE, Sign.CAMERA})
"""Signs that come with observing; a calendar comes by itself."""


class Standing(StrEnum):
    """Whether it observes. FORBIDDEN: the organisation does not allow it."""

    OFF = "off"
    FORBIDDEN = "forbidden"
    ON = "on"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class State:
    """Whether the person wants to be observed now; `until` is the end of a pause."""

    standing: Standing
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ObservedDay:
    """What was observed on a day, in order and without overlap."""

    date: date
    span: Span
    zone: ZoneInfo
    now: datetime
    spans: tuple[Observed, ...]
    evidence: tuple[Evidence, ...]


class Observing:
    """The use cases around what is observed."""

    def __init__(self, units: Units, clock: Clock, publish: Publish) -> None:
        self._units = units
        self._clock = clock
        self._publish = publish

    # On, off and in between
    def state(self) -> State:
        with self._units() as unit:
            return state_of(unit, self._clock.now())

    def switch(self, on: bool) -> State:
        """Begin or end observing, whatever pause there was. Raises DomainError("locked_by_policy")."""
        with self._units() as unit:
            unit.in_force().refuse(OBSERVING, on)
            unit.put_setting(OBSERVING, on)
            unit.put_mark(PAUSED, None)
            return self._changed(unit)

    def pause(self, minutes: int) -> State:
        """Observe nothing for `minutes`. Raises DomainError("not_observing"), or "bad_pause" for none or over a day."""
        if not 0 < minutes <= 24 * 60:
            raise DomainError("bad_pause", minutes=minutes)
        return self._pause(lambda now, _: now + timedelta(minutes=minutes))

    def pause_today(self) -> State:
        """Observe nothing until the next day begins. Raises DomainError("not_observing")."""
        return self._pause(lambda now, calendar: calendar.span_of(calendar.day_of(now)).end)

    def resume(self) -> State:
        """End a pause."""
        with self._units() as unit:
            unit.put_mark(PAUSED, None)
            return self._changed(unit)

    def _pause(self, end: Callable[[datetime, Calendar], datetime]) -> State:
        with self._units() as unit:
            if not unit.in_force().switch(OBSERVING):
                raise DomainError("not_observing")
            until = end(self._clock.now(), calendar_of(unit, self._clock))
            unit.put_mark(PAUSED, until.timestamp())
            return self._changed(unit)

    def _changed(self, unit: UnitOfWork) -> State:
        unit.commit()
        self._publish(SettingsChanged(frozenset({OBSERVING})))
        return state_of(unit, self._clock.now())

    # What is observed
    def keep(self, spans: Sequence[Observed], evidence: Sequence[Evidence] = ()) -> None:
        """Keep a batch, in order and without overlap, in the place of what was observed in that time before.

        Not durable to a power cut: what was confirmed is, and this is at most a minute.
        """
        if not spans and not evidence:
            return
        with self._units() as unit:
            calendar = calendar_of(unit, self._clock)
            for day, within, parts in _by_day(calendar, spans):
                unit.lay_observed(day, within, parts)
            for one in evidence:
                unit.put_evidence(Span(one.span.start, one.span.start + timedelta(seconds=1)), {one.sign}, [one])
            unit.commit(durable=False)
        self._publish(ObservedChanged(_around([*spans, *evidence])))

    def day(self, day: date | None = None) -> ObservedDay:
        """What was observed on a day, today by default."""
        with self._units() as unit:
            calendar = calendar_of(unit, self._clock)
            now = self._clock.now()
            on = day or calendar.day_of(now)
            span = calendar.span_of(on)
            spans, evidence = unit.observed(span), unit.evidence(span)
        return ObservedDay(on, span, calendar.zone_of(on), now, tuple(spans), tuple(evidence))

    def seconds_per_app(self, first: date, last: date) -> dict[str, int]:
        """Seconds that each program was in front from `first` to `last`, both included, the most first."""
        with self._units() as unit:
            return unit.observed_seconds(first, last)

    # Forgetting, for good
    def forget_last_hour(self) -> int:
        """Forget what was observed in the last hour; answers with how many spans. So do the others."""
        now = self._clock.now()
        return self.forget(Span(now - timedelta(hours=1), now + timedelta(seconds=1)))

    def forget_today(self) -> int:
        with self._units() as unit:
            calendar = calendar_of(unit, self._clock)
        return self.forget(calendar.span_of(calendar.day_of(self._clock.now())))

    def forget_app(self, app: str) -> int:
        """Forget that a program was ever in front."""
        return self.forget(app=app)

    def forget(self, within: Span | None = None, app: str | None = None) -> int:
        """Forget a span (any time), a program (any program and the signs of meetings)."""
        with self._units() as unit:
            gone = _forget(unit, calendar_of(unit, self._clock), within, app)
            unit.commit()
        self._publish(ObservedChanged(within))
        return gone

    def erase_expired(self) -> int:
        """Forget what is older than it is kept: `observe_days` 1 keeps today alone. Answers with how many spans."""
        with self._units() as unit:
            calendar = calendar_of(unit, self._clock)
            bounds = unit.observed_bounds()
            first = kept_since(unit, calendar, self._clock.now())
            if bounds is None or bounds[0] >= first:
                return 0
            gone = _forget(unit, calendar, Span(bounds[0], first))
            unit.commit()
        self._publish(ObservedChanged())
        return gone


def state_of(unit: UnitOfWork, now: datetime) -> State:
    """Whether the person wants to be observed at `now`."""
    settings, until = unit.in_force(), unit.marks().get(PAUSED)
    if not settings.switch(OBSERVING):
        return State(Standing.FORBIDDEN if settings.is_locked(OBSERVING) else Standing.OFF)
    if isinstance(until, int | float) and (end := datetime.fromtimestamp(int(until), UTC)) > now:
        return State(Standing.PAUSED, end)
    return State(Standing.ON)


def kept_since(unit: UnitOfWork, calendar: Calendar, now: datetime) -> datetime:
    """From when on what is observed is kept: the beginning of the first of so many days, today included."""
    days = unit.in_force().number("observe_days")
    return calendar.start_of(calendar.day_of(now) - timedelta(days=days - 1))


def lay_beside(unit: UnitOfWork, calendar: Calendar, spans: Sequence[Observed]) -> list[Observed]:
    """Lay spans, in order and without overlap, where nothing was observed; answers with what was laid."""
    if not spans:
        return []
    there = union(one.span for one in unit.observed(_around(spans)))
    fresh = pieces(free([(one.span, index) for index, one in enumerate(spans)], there), spans)
    for run in _uninterrupted(fresh, there):
        for day, within, parts in _by_day(calendar, run):
            unit.lay_observed(day, within, parts)
    return fresh


def _uninterrupted(spans: Iterable[Observed], there: Sequence[Span]) -> Iterable[list[Observed]]:
    """Runs of spans that none of the others comes between; all in order."""
    starts = [span.start for span in there]
    return (list(run) for _, run in groupby(spans, lambda one: bisect_right(starts, one.span.start)))


def _forget(unit: UnitOfWork, calendar: Calendar, within: Span | None, app: str | None = None) -> int:
    bounds = unit.observed_bounds()
    if bounds is None:
        return unit.forget_observed({}, within, app)
    touched = within.clipped(Span(*bounds)) if within else Span(*bounds)
    return unit.forget_observed(_days(calendar, touched) if touched else {}, within, app)


def _days(calendar: Calendar, span: Span) -> dict[date, Span]:
    """The days that `span` touches, with their time; a day that was skipped by crossing the date line has none."""
    dates = days_between(calendar.day_of(span.start), calendar.day_of(span.end - timedelta(seconds=1)))
    starts = {day: (calendar.start_of(day), calendar.start_of(day + timedelta(days=1))) for day in dates}
    return {day: Span(start, end) for day, (start, end) in starts.items() if start < end}


def _by_day(calendar: Calendar, spans: Sequence[Observed]) -> list[tuple[date, Span, list[Observed]]]:
    """Spans per day, cut at the boundaries of days."""
    if not spans:
        return []
    days = _days(calendar, Span(spans[0].span.start, spans[-1].span.end))
    return [(day, within, parts) for day, within in days.items() if (parts := list(_clipped(spans, within)))]


def _clipped(spans: Iterable[Observed], within: Span) -> Iterable[Observed]:
    for one in spans:
        if (part := one.span.clipped(within)) is not None:
            yield replace(one, span=part)


def _around(things: Sequence[Observed | Evidence]) -> Span:
    return Span(min(one.span.start for one in things), max(one.span.end for one in things))
