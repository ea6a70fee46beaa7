"""Which periods stand on a page, and where one goes from there; dates only."""

from datetime import date, timedelta

from tijdwijzer.domain.periods import Period, Step, period_of

SLOT = 16
"""Logical pixels that a bar and the space beside it ask for."""

FEWEST_MOST = {
    Step.DAY: (14, 28),
    Step.WEEK: (12, 26),
    Step.MONTH: (12, 24),
    Step.QUARTER: (8, 16),
    Step.YEAR: (5, 5),
}
"""How many periods a page holds, at least and at most."""

FINER = {Step.YEAR: Step.QUARTER, Step.QUARTER: Step.MONTH, Step.MONTH: Step.WEEK}
"""What a bar opens into. A week and a day are opened as such."""


def room_for(step: Step, width: int) -> int:
    """How many periods fit in a chart of this many logical pixels; of days, whole weeks."""
    fewest, most = FEWEST_MOST[step]
    count = min(max(width // SLOT, fewest), most)
    return count - count % 7 if step is Step.DAY else count


def before(period: Period, step: Step) -> Period:
    """The period just before this one."""
    return period_of(period.first - timedelta(days=1), step)


def page(step: Step, last: date, count: int) -> Period:
    """The days of so many periods, of which the last one holds `last`. The calendar's first year ends the way back."""
    end = first = period_of(last, step)
    for _ in range(count - 1):
        if first.first.year == date.min.year:
            break
        first = before(first, step)
    return Period(first.first, end.last)


def moved(step: Step, last: date, by: int, today: date) -> date:
    """The last day of the page so many periods on, negative for back; never after today's period."""
    at = period_of(last, step)
    for _ in range(abs(by)):
        at = before(at, step) if by < 0 else period_of(at.last + timedelta(days=1), step)
    return min(at.last, period_of(today, step).last)


def is_running(period: Period, today: date) -> bool:
    """Whether the period is not over yet."""
    return today in period
