"""Back from away: the time between is a gap until the person says what it was. Who is in a meeting is not away."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from tijdwijzer.domain import presence, timeline
from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.laying import union
from tijdwijzer.domain.observing import LONGEST_MEETING, Evidence
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.notices import EntriesChanged, Publish
from tijdwijzer.services.observing import IN_USE
from tijdwijzer.services.ports import Clock, UnitOfWork, Units
from tijdwijzer.services.tracking import PRESENCE

RESUMES_WITHIN = timedelta(hours=4)
"""Away for longer than this, or over the end of the day, and the timer is not started again."""

LIKE_TIME = timedelta(minutes=45)
LEARNS_FROM = timedelta(days=60)

BREAK = What(Component.OFFICIAL_BREAKS)
MEETING = What(Component.MEETINGS)
PHONE = What(Component.INTERRUPTIONS)

_STAY = frozenset({Component.MEETINGS, Component.OFFICIAL_BREAKS})

TALKS = frozenset({Component.MEETINGS, Component.TRAINING_COACHING})
"""What an appointment may be."""


@dataclass(frozen=True, slots=True)
class Absence:
    """A stretch in which nobody was there. `earlier` is what ran before; `resumed` whether its timer runs again.

    `usual` is what the person mostly answered at this time of day, None when nothing was learnt yet; a meeting when
    signs of one cover at least half of it, but for a usual break.
    """

    span: Span
    earlier: What | None
    resumed: bool
    usual: What | None


class Absences:
    """The use cases around being away."""

    def __init__(self, units: Units, clock: Clock, publish: Publish) -> None:
        self._units = units
        self._clock = clock
        self._publish = publish

    def came_back(self, since: datetime, at: datetime) -> Absence | None:
        """Somebody was away from `since` to `at`: close the timer where it was left, and start it again now.

        None when there is nothing to ask about: no timer ran then, or signs of a meeting say that somebody was there
        all along. What they say of the beginning of that time counts too.
        """
        if at <= since:
            return None
        with self._units() as unit:
            calendar = calendar_of(unit, self._clock)
            now = max(at, self._clock.now())
            timer = unit.running()
            if timer is None or timer.start >= at:
                return None
            signs = _signs(unit, Span(since, at))
            since = presence.there_until(max(since, timer.start), at, _beside(timer, signs))
            if since >= at:
                unit.put_mark(PRESENCE, now.timestamp())
                unit.commit(durable=False)
                return None
            span = Span(since, at)
            entries = unit.neighbours(span)
            resumes = _resumes(calendar, span)
            change = unit.apply(_leave(entries, timer, span, now, resumes))
            unit.record("away", now, change)
            unit.put_mark(PRESENCE, now.timestamp())
            usual = _meant(span, signs, _usual(unit, calendar, span))
            unit.commit()
        self._publish(EntriesChanged())
        return Absence(span, timer.what, resumes, usual)

    def left_behind(self) -> tuple[datetime, datetime] | None:
        """At start-up: since when nobody was seen beside a timer that is still running, and now."""
        with self._units() as unit:
            timer, seen = unit.running(), unit.marks().get(PRESENCE)
            now = self._clock.now()
            if timer is None or not isinstance(seen, int | float):
                return None
            since = max(timer.start, datetime.fromtimestamp(int(seen), tz=now.tzinfo))
            return (since, now) if since < now else None

    def answer(self, parts: Sequence[tuple[Span, What]]) -> Change:
        """Register what the absence was, in one or more parts; time without a part stays a gap.

        Raises DomainError("not_free").
        """
        with self._units() as unit:
            now = self._clock.now()
            change = Change()
            for span, what in parts:
                entries = _with(unit.neighbours(span), change)
                change = change.then(timeline.fill(entries, span, what, now, Source.CONFIRMED))
            change = unit.apply(change)
            unit.record("answer", now, change)
            unit.commit()
        self._publish(EntriesChanged())
        return change


def _with(entries: Sequence[Entry], change: Change) -> tuple[Entry, ...]:
    """The entries as they are after the part of `change` that touches them."""
    left = [entry for entry in entries if entry not in change.removed]
    return tuple(sorted([*left, *change.added], key=lambda entry: entry.start))


def _resumes(calendar: Calendar, span: Span) -> bool:
    same_day = calendar.day_of(span.start) == calendar.day_of(span.end)
    return same_day and span.length <= RESUMES_WITHIN


def _leave(entries: Sequence[Entry], timer: Entry, span: Span, now: datetime, resumes: bool) -> Change:
    change = timeline.stop(entries, span.start, now)
    if not resumes:
        return change
    current = timeline.apply(entries, change)
    return change.then(timeline.start(current, span.end, now, timer.what, timer.source))


def _signs(unit: UnitOfWork, away: Span) -> list[Evidence]:
    """The signs of a meeting around a time. One that goes on for too long says nothing: some microphones stay open."""
    around = Span(away.start - presence.SEAM, away.end)
    return [one for one in unit.evidence(around) if one.span.length <= LONGEST_MEETING]


def _beside(timer: Entry, signs: Sequence[Evidence]) -> list[Span]:
    """When somebody was there beside this timer. Who speaks or is filmed is at the machine, whatever runs; an
    appointment says so of a timer that may be about it.
    """
    return [one.span for one in signs if one.sign in IN_USE or timer.component in TALKS]


def _meant(away: Span, signs: Sequence[Evidence], usual: What | None) -> What | None:
    """What the absence probably was: a meeting when signs of one cover at least half of it, or else the usual. A usual
    break stays one: some have their lunch in their calendar.
    """
    parts = [part for sign in union(one.span for one in signs) if (part := sign.clipped(away)) is not None]
    met = 2 * sum((part.length for part in parts), timedelta()) >= away.length
    return MEETING if met and (usual is None or usual.component not in _STAY) else usual


def _usual(unit: UnitOfWork, calendar: Calendar, span: Span) -> What | None:
    """What was answered most often for absences that began about this time of day; ties go to the latest."""
    clock = calendar.local(span.start)
    minutes = clock.hour * 60 + clock.minute
    answers: Counter[What] = Counter()
    for entry in unit.entries(Span(span.start - LEARNS_FROM, span.start)):
        began = calendar.local(entry.start)
        near = abs(began.hour * 60 + began.minute - minutes) <= LIKE_TIME.total_seconds() / 60
        if near and entry.source is Source.CONFIRMED and entry.component is not None:
            answers[What(entry.component, entry.what.activity)] += 1
    return answers.most_common(1)[0][0] if answers else None
