"""Days and the parts of observed time in them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from tijdwijzer.domain.calendar import Calendar, days_between
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.observing import Evidence, Observed


def days_of(calendar: Calendar, span: Span) -> dict[date, Span]:
    """The days that `span` touches, with their time; a day that was skipped by crossing the date line has none."""
    dates = days_between(calendar.day_of(span.start), calendar.day_of(span.end - timedelta(seconds=1)))
    starts = {day: (calendar.start_of(day), calendar.start_of(day + timedelta(days=1))) for day in dates}
    return {day: Span(start, end) for day, (start, end) in starts.items() if start < end}


def by_day(calendar: Calendar, spans: Sequence[Observed]) -> list[tuple[date, list[Observed]]]:
    """Spans per day, cut at the boundaries of days."""
    if not spans:
        return []
    days = days_of(calendar, Span(spans[0].span.start, spans[-1].span.end))
    return [(day, parts) for day, within in days.items() if (parts := _parts(spans, within))]


def _parts(spans: Sequence[Observed], within: Span) -> list[Observed]:
    first = bisect_right(spans, within.start, key=lambda one: one.span.end)
    last = bisect_left(spans, within.end, key=lambda one: one.span.start)
    return list(clipped(spans[first:last], within))


def clipped(spans: Iterable[Observed], within: Span) -> Iterator[Observed]:
    """What of spans lies within another; switches stay with the beginning, so that none is counted twice."""
    for one in spans:
        part = one.span.clipped(within)
        if part == one.span:
            yield one
        elif part is not None:
            yield replace(one, span=part, switches=one.switches if part.start == one.span.start else 0)


def around(things: Sequence[Observed | Evidence]) -> Span:
    return Span(min(one.span.start for one in things), max(one.span.end for one in things))
