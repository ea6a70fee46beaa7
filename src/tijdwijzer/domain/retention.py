"""How long things are kept, by a clock that may be wrong."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

FOLLOWS = 7
"""Most days after a look that the next one may be to go by its own day."""
WHOLE_DAY = 2
"""Days on that a whole day has gone by, whatever the hour of the first."""


@dataclass(frozen=True, slots=True)
class Look:
    """When it was last looked whether something is too old, and how many months (or days) were kept then.

    Not `sure`: the clock may have been set wrong, as the day was earlier than that of the look before, or much later.
    """

    period: int
    day: date
    sure: bool = True


def kept_from(today: date, months: int) -> date:
    """The first day that is kept: the same day of the month so many months ago, or the last of a shorter month."""
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def look(last: Look | None, period: int, today: date) -> tuple[Look, date | None]:
    """What to remember of a look, `last` itself when it is too early for one; and the day by which things are too old.

    Another period only count from the next day on. Nothing goes by a day that may be wrong until a whole day has gone
    by after it; after a long time without a look, things are too old by the day of the last one.
    """
    if last is None or last.period != period:
        return Look(period, today), None
    days = (today - last.day).days
    if 0 <= days < (1 if last.sure else WHOLE_DAY):
        return last, None
    if 0 <= days <= FOLLOWS:
        return Look(period, today), today
    return Look(period, today, sure=False), last.day if days > 0 else None
