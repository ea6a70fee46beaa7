"""Bringing in what another tool observed: it is kept only where nothing was observed here."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import groupby

from tijdwijzer.domain.calendar import BEGINNING, Calendar
from tijdwijzer.domain.dayparts import around, by_day
from tijdwijzer.domain.elsewhere import ForeignEvent, observed_elsewhere
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.importing import SkipReason
from tijdwijzer.domain.laying import free, union
from tijdwijzer.domain.observing import Observed
from tijdwijzer.domain.smoothing import pieces
from tijdwijzer.services.observing import OBSERVING
from tijdwijzer.services.ports import UnitOfWork

FORMAT = "activitywatch"


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of every event that says something to keep; `spans` are what was kept of them, and `runs` the time
    that these took, with nothing in it that was observed here.

    Events that only say that somebody was there are not counted: there is nothing of them to keep.
    """

    spans: tuple[Observed, ...]
    runs: tuple[Span, ...]
    read: int
    imported: int
    duplicates: int
    skipped: tuple[ForeignEvent, ...]


def bring_in(
    unit: UnitOfWork,
    calendar: Calendar,
    events: Sequence[ForeignEvent],
    now: datetime,
    since: date | None,
    until: date | None,
) -> Brought:
    """Lay what was observed elsewhere beside what was observed here; nothing is committed.

    Raises DomainError("locked_by_policy") where the organisation does not allow observing.
    """
    if not unit.in_force().switch(OBSERVING):
        unit.in_force().refuse(OBSERVING, True)
    judged = [_judged(event, now, _period(calendar, since, until)) for event in events]
    runs = lay_beside(unit, calendar, observed_elsewhere(judged))
    spans = [one for run in runs for one in run]
    counted = [event for event in judged if event.away is not False]
    usable = [event for event in counted if event.reason is None]
    fresh = _touch(union(one.span for one in spans))
    new = {(event.span, event.seen, event.machine) for event in usable if event.span and fresh(event.span)}
    skipped = tuple(event for event in counted if event.reason is not None)
    return Brought(tuple(spans), tuple(map(around, runs)), len(counted), len(new), len(usable) - len(new), skipped)


def lay_beside(unit: UnitOfWork, calendar: Calendar, spans: Sequence[Observed]) -> list[list[Observed]]:
    """Lay spans, in order and without overlap, where nothing was observed; answers with what was laid, in runs that
    nothing that was there comes between.
    """
    if not spans:
        return []
    there = union(one.span for one in unit.observed(around(spans)))
    fresh = pieces(free([(one.span, index) for index, one in enumerate(spans)], there), spans)
    runs = list(_uninterrupted(fresh, there))
    for run in runs:
        for day, parts in by_day(calendar, run):
            unit.lay_observed(day, parts)
    return runs


def _uninterrupted(spans: Iterable[Observed], there: Sequence[Span]) -> Iterable[list[Observed]]:
    """Runs of spans that none of the others comes between; all in order."""
    starts = [span.start for span in there]
    return (list(run) for _, run in groupby(spans, lambda one: bisect_right(starts, one.span.start)))


def _judged(event: ForeignEvent, now: datetime, period: tuple[datetime, datetime]) -> ForeignEvent:
    """The event, with a reason when it is of a time that is not brought in."""
    if event.reason is not None or event.span is None:
        return event
    if event.span.end > now:
        return replace(event, reason=SkipReason.IN_FUTURE)
    inside = period[0] <= event.span.start < period[1]
    return event if inside else replace(event, reason=SkipReason.OUTSIDE_PERIOD)


def _period(calendar: Calendar, since: date | None, until: date | None) -> tuple[datetime, datetime]:
    first = calendar.start_of(since) if since else BEGINNING
    last = calendar.start_of(until + timedelta(days=1)) if until else datetime.max.replace(tzinfo=UTC)
    return first, last


def _touch(spans: Sequence[Span]) -> Callable[[Span], bool]:
    """Whether a span touches any of these, which are in order and without overlap."""
    starts = [span.start for span in spans]

    def touches(span: Span) -> bool:
        before = bisect_right(starts, span.end - timedelta(seconds=1)) - 1
        return before >= 0 and spans[before].end > span.start

    return touches
