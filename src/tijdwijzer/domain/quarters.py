"""Until when something of a quarter can be sent, and how long its keys are kept."""

from datetime import date, timedelta

from tijdwijzer.domain.share_periods import LENGTHS, SharePeriod, periods_in

DAYS_KEPT = 30
"""That the keys of a quarter are kept after the last day to send anything of it."""

DAYS_WAITED = 30
"""That they are kept longer, at most, when something of the quarter is not done."""


def last_deadline(quarter: str) -> date:
    """The last day to send anything of it, in whatever rhythm. Raises DomainError "share_period" for no quarter."""
    return max(period.deadline for weeks in LENGTHS.values() for period in periods_in(quarter, weeks))


def destroy_on(quarter: str) -> date:
    """When the roles destroy its keys: what began in it is over by then."""
    return last_deadline(quarter) + timedelta(days=DAYS_KEPT)


def overlap(one: SharePeriod, other: SharePeriod) -> bool:
    """Whether they have a week in common."""
    return one.days.first <= other.days.last and other.days.first <= one.days.last
