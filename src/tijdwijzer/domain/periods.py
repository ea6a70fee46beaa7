"""Periods of a calendar: what a trend is drawn in steps of."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Step(StrEnum):
    """Weeks are ISO weeks."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a period ends after it starts")

    @property
    def length(self) -> int:
        """In days."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def period_of(day: date, step: Step) -> Period:
    """The period of the calendar that holds `day`."""
    match step:
        case Step.DAY:
            return Period(day, day)
        case Step.WEEK:
            monday = day - timedelta(days=day.weekday())
            return Period(monday, monday + timedelta(days=6))
        case Step.MONTH:
            return _months(day.year, day.month, 1)
        case Step.QUARTER:
            return _months(day.year, 3 * ((day.month - 1) // 3) + 1, 3)
        case Step.YEAR:
            return _months(day.year, 1, 12)


def periods_between(first: date, last: date, step: Step) -> list[Period]:
    """The periods that touch the days from `first` to `last`, both included, in order and whole."""
    periods = [period_of(first, step)]
    while periods[-1].last < last:
        periods.append(period_of(periods[-1].last + timedelta(days=1), step))
    return periods


def months_later(day: date, months: int) -> date:
    """The same day of the month, `months` on (0 or more); the last of that month where it is shorter.

    Raises ValueError past the year 9999.
    """
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    return first.replace(day=min(day.day, period_of(first, Step.MONTH).length))


def _months(year: int, month: int, count: int) -> Period:
    after = date(year + (month + count > 12), (month + count - 1) % 12 + 1, 1)
    return Period(date(year, month, 1), after - timedelta(days=1))
