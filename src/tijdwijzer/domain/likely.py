"""What a stretch of time was probably spent on, by what was done at that time of day before."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.entries import Entry, Span, What

LEARNS_FROM = timedelta(days=28)
"""How far back earlier days count."""


def likely(entries: Sequence[Entry], calendar: Calendar, span: Span, limit: int = 3) -> list[What]:
    """Activities (without note and case), the likeliest first: most minutes at this time of day, then the latest."""
    wanted = _minutes(calendar, span.start, span.end)
    shared: Counter[What] = Counter()
    for entry in entries:
        if entry.component is not None:
            own = _minutes(calendar, entry.start, entry.end or span.start)
            what = What(entry.component, entry.what.activity)
            shared[what] += max(0, min(own[1], wanted[1]) - max(own[0], wanted[0]))
    latest = {What(e.component, e.what.activity): e.start for e in entries}
    return sorted(shared, key=lambda what: (shared[what], latest[what]), reverse=True)[:limit]


def _minutes(calendar: Calendar, start: datetime, end: datetime) -> tuple[int, int]:
    """Start and end in minutes since local midnight of the start's date; the end may lie past the next midnight."""
    local = calendar.local(start)
    first = local.hour * 60 + local.minute
    return first, first + round((end - start).total_seconds() / 60)
