"""Hand-overs: which programs and hand-overs recur in a period, and taking that along without the person in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tijdwijzer.domain import anonymous, figures
from tijdwijzer.domain.calendar import Calendar, days_between
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.handovers import Recurring, recurring, waited
from tijdwijzer.domain.observing import Observed
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.event_log import Form, text
from tijdwijzer.services.exporting import WriteFile
from tijdwijzer.services.ports import Clock, Units
from tijdwijzer.services.tracking import counts_until

WEEK = 5
"""Days in a working week."""


@dataclass(frozen=True, slots=True)
class Period:
    """What recurs from `first` to `last`, both included. `days` counts those on which somebody was at work.

    `waited` has the seconds per program in front while a speed loss was registered, the most first.
    """

    first: date
    last: date
    days: int
    recurring: Recurring
    waited: dict[str, int]

    def per_week(self, seconds: float) -> timedelta:
        """What `seconds` in this period come to in a week of five such days."""
        return timedelta(seconds=seconds * WEEK / self.days) if self.days else timedelta()


@dataclass(frozen=True, slots=True)
class Preview:
    """Exactly what would be written, and how many days, pieces of work and stretches are in it."""

    text: str
    days: int
    cases: int
    events: int


class Handovers:
    """The use cases of the task-mining view: for the employee only."""

    def __init__(self, units: Units, clock: Clock, write: WriteFile) -> None:
        self._units = units
        self._clock = clock
        self._write = write

    def between(self, first: date, last: date) -> Period:
        """What recurs in a period. Raises DomainError("report_order")."""
        days = self._days(first, last)
        worked = sum(any(one.active for one in day) for day in days)
        spans = [one for day in days for one in day]
        return Period(first, last, worked, recurring(spans), self._waited(spans))

    def preview(self, first: date, last: date, form: Form) -> Preview:
        """What an export would write. Raises DomainError("report_order"), or "nothing_observed" where there is none."""
        found = anonymous.events(self._days(first, last))
        if not found:
            raise DomainError("nothing_observed")
        return Preview(text(found, form), found[-1].day, found[-1].case, len(found))

    def export(self, preview: Preview, path: Path, *, overwrite: bool = False) -> None:
        """Write what was previewed, to the letter. Raises DomainError, see `WriteFile`."""
        self._write(path, preview.text, overwrite)

    def _waited(self, spans: Sequence[Observed]) -> dict[str, int]:
        if not spans:
            return {}
        period = Span(spans[0].span.start, spans[-1].span.end)
        with self._units() as unit:
            until = counts_until(unit, self._clock.now())
            return waited(spans, figures.slices(unit.entries(period), period, until))

    def _days(self, first: date, last: date) -> list[list[Observed]]:
        if last < first:
            raise DomainError("report_order", first=first, last=last)
        with self._units() as unit:
            calendar = calendar_of(unit, self._clock)
            return [unit.observed(span) for span in _spans(calendar, first, last)]


def _spans(calendar: Calendar, first: date, last: date) -> list[Span]:
    """The time of each day; a day that was skipped by crossing the date line has none."""
    dates = days_between(first, last)
    starts = [(calendar.start_of(day), calendar.start_of(day + timedelta(days=1))) for day in dates]
    return [Span(start, end) for start, end in starts if start < end]
