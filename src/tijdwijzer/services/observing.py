"""Observing: what is kept of it, for how long, and how it is paused and forgotten."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from tijdwijzer.domain.calendar import BEGINNING, Calendar
from tijdwijzer.domain.dayparts import around, by_day, clipped, days_of
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.laying import free, union
from tijdwijzer.domain.observing import Evidence, Observed, Sign
from tijdwijzer.domain.retention import look
from tijdwijzer.domain.settings import Settings
from tijdwijzer.services.calendars import calendar_of, days_under
from tijdwijzer.services.notices import Notice, ObservedChanged, Publish, SettingsChanged
from tijdwijzer.services.ports import Clock, UnitOfWork, Units
from tijdwijzer.services.retention import note, noted

OBSERVING = "observing"
DAYS = "observe_days"
PAUSED = "observing_paused"
"""Mark: since when and until when nothing is observed, in seconds since 1970."""
FORGOTTEN = "observed_forgotten"
"""Mark: what was before this moment and comes in later is not kept, in seconds since 1970."""
BROUGHT_IN = "observed_brought_in"
"""Mark: what came from elsewhere, each as [first second, last second, day on which it came]."""
LOOKED = "observed_kept"
"""Mark: the last look whether something is too old (`services.retention.noted`)."""

DAY_BEGINS = frozenset({"zone", "day_boundary"})
"""Settings that say which day something belongs to."""

DISTANT = datetime(2200, 1, 1, tzinfo=UTC)

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
    """Whether the person wants to be observed now; `until` is the end of a pause, `since` its beginning."""

    standing: Standing
    until: datetime | None = None
    since: datetime | None = None


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

    def heard(self, notice: Notice) -> None:
        """Another period is looked at when it is chosen; other days are added up when they begin at another moment.
        Fits `Publish`.
        """
        if isinstance(notice, SettingsChanged) and DAYS in notice.keys:
            self.erase_expired()
        if isinstance(notice, SettingsChanged) and DAY_BEGINS & notice.keys:
            self._add_up()

    def _add_up(self) -> None:
        with self._units() as unit:
            bounds = unit.observed_bounds()
            unit.add_up_observed(days_of(calendar_of(unit, self._clock), Span(*bounds)) if bounds else {})
            unit.commit(durable=False)
        self._publish(ObservedChanged())

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
            unit.commit()
        return self._told()

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
            unit.commit()
        return self._told()

    def _pause(self, end: Callable[[datetime, Calendar], datetime]) -> State:
        with self._units() as unit:
            if not unit.in_force().switch(OBSERVING):
                raise DomainError("not_observing")
            now = self._clock.now()
            since = state_of(unit, now).since or now
            until = end(now, calendar_of(unit, self._clock))
            unit.put_mark(PAUSED, [int(since.timestamp()), int(until.timestamp())])
            unit.commit()
        return self._told()

    def _told(self) -> State:
        self._publish(SettingsChanged(frozenset({OBSERVING})))
        return self.state()

    # What is observed
    def keep(self, spans: Sequence[Observed], evidence: Sequence[Evidence] = ()) -> None:
        """Keep a batch, in order and without overlap, in the place of what was observed in that time before.

        Of a batch that comes in late: only what may be kept (`may_keep`). Not durable to a power cut: what was
        confirmed is, and this is at most a minute.
        """
        with self._units() as unit:
            settings = unit.in_force()
            calendar = days_under(settings, unit, self._clock)
            may = may_keep(unit, settings, calendar, self._clock.now())
            if may is None:
                return
            parts = ((one, one.span.clipped(may)) for one in evidence)
            evidence = [replace(one, span=part) for one, part in parts if part is not None]
            laid = self._lay(unit, calendar, list(clipped(spans, may)), evidence)
        self._tell(laid)

    def lay(self, spans: Sequence[Observed], evidence: Sequence[Evidence] = ()) -> None:
        """The same of what comes from elsewhere, such as a file: whether it observes does not matter."""
        with self._units() as unit:
            laid = self._lay(unit, days_under(unit.in_force(), unit, self._clock), spans, evidence)
        self._tell(laid)

    def _lay(
        self, unit: UnitOfWork, calendar: Calendar, spans: Sequence[Observed], evidence: Sequence[Evidence]
    ) -> Span | None:
        if not spans and not evidence:
            return None
        for day, parts in by_day(calendar, spans):
            unit.lay_observed(day, parts)
        for one in evidence:
            unit.put_evidence(Span(one.span.start, one.span.start + timedelta(seconds=1)), {one.sign}, [one])
        unit.commit(durable=False)
        return around([*spans, *evidence])

    def _tell(self, laid: Span | None) -> None:
        if laid is not None:
            self._publish(ObservedChanged(laid))

    def day(self, day: date | None = None) -> ObservedDay:
        """What was observed on a day, today by default."""
        with self._units() as unit:
            calendar = calendar_of(unit, self._clock)
            now = self._clock.now()
            on = day or calendar.day_of(now)
            span = calendar.span_of(on)
            spans, evidence = unit.observed(span), unit.evidence(span)
        return ObservedDay(on, span, calendar.zone_of(on), now, tuple(spans), tuple(evidence))

    def holds(self) -> bool:
        """Whether anything that was observed is kept."""
        with self._units() as unit:
            return unit.observed_bounds() is not None

    def seconds_per_app(self, first: date, last: date) -> dict[str, int]:
        """Seconds that each program was in front from `first` to `last`, both included, the most first."""
        with self._units() as unit:
            return unit.observed_seconds(first, last)

    def apps(self, since: date = date.min) -> tuple[str, ...]:
        """The names of the programs that were seen since a day, the most used first."""
        return tuple(self.seconds_per_app(since, date.max))

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
        """Forget a span (any time), a program (any program and the signs of meetings).

        What an observer saw before and hands over later is not kept either, of whatever program.
        """
        with self._units() as unit:
            gone = _forget(unit, calendar_of(unit, self._clock), within, app)
            _note_forgotten(unit, self._clock.now(), within)
            unit.commit()
        self._publish(ObservedChanged(within))
        return gone

    def erase_expired(self) -> int:
        """Forget what is older than it is kept, at most once a day: `observe_days` 1 keeps today alone. Answers with
        how many spans. What was brought in from elsewhere is kept as long, from the day on which it came. Another
        period only counts from the next day on, and so does a clock that may be wrong (`domain.retention.look`).
        """
        with self._units() as unit:
            calendar, days, last = calendar_of(unit, self._clock), unit.in_force().number(DAYS), noted(unit, LOOKED)
            new, too_old_by = look(last, days, calendar.day_of(self._clock.now()))
            if new == last or not _anything(unit):
                return 0
            note(unit, LOOKED, new)
            gone = _forget_expired(unit, calendar, too_old_by, days) if too_old_by else 0
            unit.commit(durable=gone > 0)
        if gone:
            self._publish(ObservedChanged())
        return gone


def state_of(unit: UnitOfWork, now: datetime) -> State:
    """Whether the person wants to be observed at `now`."""
    return _state(unit.in_force(), unit.marks(), now)


def _state(settings: Settings, marks: Mapping[str, object], now: datetime) -> State:
    if not settings.switch(OBSERVING):
        return State(Standing.FORBIDDEN if settings.is_locked(OBSERVING) else Standing.OFF)
    match marks.get(PAUSED):
        case [int(since), int(until)] if until > now.timestamp():
            return State(Standing.PAUSED, datetime.fromtimestamp(until, UTC), datetime.fromtimestamp(since, UTC))
        case _:
            return State(Standing.ON)


def may_keep(unit: UnitOfWork, settings: Settings, calendar: Calendar, now: datetime) -> Span | None:
    """The time of which something may be kept now: none while observing is off or forbidden, and neither since a pause
    began, nor before something was forgotten, nor of days that are kept no longer.
    """
    marks = unit.marks()
    state = _state(settings, marks, now)
    if state.standing in (Standing.OFF, Standing.FORBIDDEN):
        return None
    first, last = max(_forgotten(marks, now), kept_since(settings, calendar, now)), state.since or DISTANT
    return Span(first, last) if first < last else None


def _forgotten(marks: Mapping[str, object], now: datetime) -> datetime:
    """Until when something was forgotten. A clock that was set back makes it lie ahead: then it says nothing."""
    moment = marks.get(FORGOTTEN)
    return datetime.fromtimestamp(moment, UTC) if isinstance(moment, int) and moment <= now.timestamp() else BEGINNING


def _note_forgotten(unit: UnitOfWork, now: datetime, within: Span | None) -> None:
    until = min(now, within.end) if within else now
    unit.put_mark(FORGOTTEN, int(max(until, _forgotten(unit.marks(), now)).timestamp()))


def _anything(unit: UnitOfWork) -> bool:
    return unit.observed_bounds() is not None or bool(unit.evidence(Span(BEGINNING, DISTANT)))


def note_brought_in(unit: UnitOfWork, runs: Iterable[Span], today: date) -> None:
    """Remember when what is in these came from elsewhere: it is kept from then on, however old it is."""
    new = [[int(run.start.timestamp()), int(run.end.timestamp()), today.isoformat()] for run in runs]
    unit.put_mark(BROUGHT_IN, [*_marked(unit.marks()), *new])


def _marked(marks: Mapping[str, object]) -> list[object]:
    mark = marks.get(BROUGHT_IN)
    return mark if isinstance(mark, list) else []


def _forget_expired(unit: UnitOfWork, calendar: Calendar, today: date, days: int) -> int:
    """Forget what is older than it is kept, but for what was brought in less long ago."""
    first = today - timedelta(days=days - 1)
    marked = [one for one in _marked(unit.marks()) if isinstance(one, list) and date.fromisoformat(one[2]) >= first]
    unit.put_mark(BROUGHT_IN, marked or None)
    kept = union(Span(datetime.fromtimestamp(one[0], UTC), datetime.fromtimestamp(one[1], UTC)) for one in marked)
    old = free([(_before(calendar, today, days), 0)], kept)
    return sum(_forget(unit, calendar, part) for part, _ in old)


def _before(calendar: Calendar, today: date, days: int) -> Span:
    """All time before the first day that is kept."""
    return Span(BEGINNING, calendar.start_of(today - timedelta(days=days - 1)))


def kept_since(settings: Settings, calendar: Calendar, now: datetime) -> datetime:
    """From when on what is observed is kept: the beginning of the first of so many days, today included."""
    return calendar.start_of(calendar.day_of(now) - timedelta(days=settings.number(DAYS) - 1))


def _forget(unit: UnitOfWork, calendar: Calendar, within: Span | None, app: str | None = None) -> int:
    bounds = unit.observed_bounds()
    if bounds is None:
        return unit.forget_observed({}, within, app)
    touched = within.clipped(Span(*bounds)) if within else Span(*bounds)
    return unit.forget_observed(days_of(calendar, touched) if touched else {}, within, app)
