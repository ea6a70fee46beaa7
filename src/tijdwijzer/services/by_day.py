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
) -> list[tuple[date, Span, Sequence[Entry]]]:
    """Each day with the entries that touch it. A day that was skipped by crossing the date line is left out."""
    start, end = calendar.start_of(first), calendar.start_of(last + timedelta(days=1))
    if start >= end:
        return []
    return split_by_day(unit.entries(Span(start, end)), calendar, first, last, until)


def split_by_day(
    entries: Sequence[Entry], calendar: Calendar, first: date, last: date, until: datetime
) -> list[tuple[date, Span, Sequence[Entry]]]:
    """The same of these entries, which are in order as the days are, so that one pass does."""
    dates = days_between(first, last + timedelta(days=1))
    days = []
    position = 0
    for day, (start, end) in zip(dates, pairwise(map(calendar.start_of, dates)), strict=False):
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
