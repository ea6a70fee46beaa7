"""The entries of many days, read in one pass."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

from tijdwijzer.domain import timeline
from tijdwijzer.domain.calendar import Calendar, days_between
from tijdwijzer.domain.entries import Entry, Span
from tijdwijzer.services.ports import UnitOfWork


def by_day(
    unit: UnitOfWork, calendar: Calendar, first: date, last: date, until: datetime
) -> list[tuple[date, Span, list[Entry]]]:
    """Each day with the entries that touch it; both are in order, so one pass does. A day that was skipped by crossing
    the date line is left out."""
    dates = days_between(first, last + timedelta(days=1))
    spans = [
        (day, start, end) for day, (start, end) in zip(dates, pairwise(map(calendar.start_of, dates)), strict=False)
    ]
    if spans[0][1] >= spans[-1][2]:
        return []
    entries = unit.entries(Span(spans[0][1], spans[-1][2]))
    days = []
    position = 0
    for day, start, end in spans:
        while position < len(entries) and _ends(entries, position, until) <= start:
            position += 1
        touching = position
        while touching < len(entries) and entries[touching].start < end:
            touching += 1
        if start < end:
            days.append((day, Span(start, end), entries[position:touching]))
    return days


def _ends(entries: Sequence[Entry], position: int, until: datetime) -> datetime:
    entry = entries[position]
    if entry.end is not None:
        return entry.end
    span = timeline.span_of(entry, entries[position : position + 2], until)
    return span.end if span else entry.start
