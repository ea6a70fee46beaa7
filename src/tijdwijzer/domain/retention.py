"""How long things are kept."""

from calendar import monthrange
from datetime import date


def kept_from(today: date, months: int) -> date:
    """The first day that is kept: the same day of the month so many months ago, or the last of a shorter month."""
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))
