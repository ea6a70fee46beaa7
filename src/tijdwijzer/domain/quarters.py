"""The periods that belong to a quarter, and how long its keys are kept."""

from datetime import date, timedelta

from tijdwijzer.domain.share_periods import LENGTHS, SharePeriod, period_named

DAYS_KEPT = 30
"""That the keys of a quarter are kept after the last day to send anything of it."""

DAYS_WAITED = 30
"""That they are kept longer, at most, when something of the quarter is not done."""

MOST_NUMBER = {"Q": 4, "B": 13, "W": 53}


def periods_in(quarter: str, weeks: int) -> tuple[SharePeriod, ...]:
    """Of so many weeks (13, 4 or 1), in order. Raises DomainError "share_period" for no quarter."""
    year = period_named(quarter).year
    kind = next(kind for kind, length in LENGTHS.items() if length == weeks)
    numbers = range(1, MOST_NUMBER[kind] + 1)
    found = (SharePeriod(year, kind, number) for number in numbers if kind != "W" or number < 53)
    last = (SharePeriod(year, "W", 53),) if kind == "W" and SharePeriod(year, "Q", 4).weeks == 14 else ()
    return tuple(period for period in (*found, *last) if period.quarter == quarter)


def destroy_on(quarter: str) -> date:
    """When its keys are destroyed: what began in it is over by then, in whatever rhythm."""
    ends = (period.deadline for weeks in LENGTHS.values() for period in periods_in(quarter, weeks))
    return max(ends) + timedelta(days=DAYS_KEPT)


def overlap(one: SharePeriod, other: SharePeriod) -> bool:
    """Whether they have a week in common."""
    return one.days.first <= other.days.last and other.days.first <= one.days.last
