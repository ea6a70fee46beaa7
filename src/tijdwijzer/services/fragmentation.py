"""Fragmentation: how observed work was broken up on a day, beside one's own earlier days."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tijdwijzer.domain import figures
from tijdwijzer.domain.calendar import Calendar, days_between
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.fragmentation import Fragmentation, UsualFragmentation, fragmentation, usual_fragmentation
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.days import LOOK_BACK
from tijdwijzer.services.ports import Clock, UnitOfWork, Units
from tijdwijzer.services.tracking import counts_until


@dataclass(frozen=True, slots=True)
class FragmentedDay:
    """How a day was broken up. `registered` counts the interruptions that were; `usual` is of earlier days."""

    date: date
    figures: Fragmentation
    registered: int
    usual: UsualFragmentation


class Fragmenting:
    """The use case of seeing what breaks a day up."""

    def __init__(self, units: Units, clock: Clock) -> None:
        self._units = units
        self._clock = clock

    def day(self, day: date | None = None) -> FragmentedDay:
        """A day, today by default, beside earlier days as far back as what was observed of them is kept."""
        with self._units() as unit:
            calendar = calendar_of(unit, self._clock)
            day = day or calendar.day_of(self._clock.now())
            until = counts_until(unit, self._clock.now())
            span = calendar.span_of(day)
            registered = figures.day_figures(unit.entries(span), span, until).interruptions
            earlier = [_of(unit, one, until) for one in _before(unit, calendar, day)]
            return FragmentedDay(day, _of(unit, span, until), registered, usual_fragmentation(earlier))


def _of(unit: UnitOfWork, span: Span, until: datetime) -> Fragmentation:
    return fragmentation(unit.observed(span), figures.slices(unit.entries(span), span, until))


def _before(unit: UnitOfWork, calendar: Calendar, day: date) -> list[Span]:
    """The time of the days before `day` of which something may be kept, oldest first."""
    bounds = unit.observed_bounds()
    if bounds is None:
        return []
    first = max(calendar.day_of(bounds[0]), day - LOOK_BACK)
    starts = [
        (calendar.start_of(on), calendar.start_of(on + timedelta(days=1))) for on in days_between(first, day)[:-1]
    ]
    return [Span(start, end) for start, end in starts if start < end]
