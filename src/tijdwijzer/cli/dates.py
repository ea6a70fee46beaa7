"""Days, times and hours as people type them."""

import re
from datetime import date, datetime, time, timedelta

from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.periods import Period

NEAR = {
    "vandaag": 0, "today": 0, "gisteren": -1, "yesterday": -1, "eergisteren": -2, "morgen": 1, "tomorrow": 1,
}  # fmt: skip
WEEKDAYS = (
    ("maandag", "monday"),
    ("dinsdag", "tuesday"),
    ("woensdag", "wednesday"),
    ("donderdag", "thursday"),
    ("vrijdag", "friday"),
    ("zaterdag", "saturday"),
    ("zondag", "sunday"),
)
CLOCK = re.compile(r"(?P<hours>[01]?\d|2[0-3])(?:[:.](?P<minutes>[0-5]\d))?|(?P<both>(?:[01]\d|2[0-3])[0-5]\d)")
HOURS = re.compile(r"(?P<hours>\d{1,2})(?::(?P<minutes>[0-5]\d)|[.,](?P<tenths>\d{1,2}))?\s*[uh]?")


def read_day(text: str, today: date) -> date:
    """An ISO date, `vandaag`, `yesterday`, `-3`, or a weekday: the last one, today included.

    Raises DomainError "bad_date" or "far_date".
    """
    day = _day(text, today)
    if not 1900 <= day.year < 2200:
        raise DomainError("far_date", text=text.strip())
    return day


def _day(text: str, today: date) -> date:
    word = text.strip().casefold()
    if word in NEAR:
        return today + timedelta(days=NEAR[word])
    for weekday, names in enumerate(WEEKDAYS):
        if len(word) > 1 and any(name.startswith(word) for name in names):
            return today - timedelta(days=(today.weekday() - weekday) % 7)
    try:
        return today + timedelta(days=int(word)) if re.fullmatch(r"[-+]\d{1,6}", word) else date.fromisoformat(word)
    except OverflowError:
        raise DomainError("far_date", text=text.strip()) from None
    except ValueError:
        raise DomainError("bad_date", text=text.strip()) from None


def read_period(text: str, today: date) -> Period:
    """Two days with `..` between them, both included: `2026-10-01..2026-10-28`, `-28..gisteren`.

    Raises DomainError "bad_period", or as `read_day` does.
    """
    first, dots, last = text.partition("..")
    if not dots:
        raise DomainError("bad_period", text=text.strip())
    days = read_day(first, today), read_day(last, today)
    if days[1] < days[0]:
        raise DomainError("report_order", first=days[0], last=days[1])
    return Period(*days)


def read_moment(text: str, calendar: Calendar, now: datetime, after: datetime | None = None) -> datetime:
    """A time today, or a day and a time. Of a time that the clock shows twice, the first one past `after`.

    Raises DomainError "bad_clock", "bad_date", "no_such_time", or "future_clock" for what is still to come.
    """
    *day, clock = text.split() or [""]
    today = calendar.day_of(now)
    on = read_day(" ".join(day), today) if day else today
    moment = calendar.at(on, read_clock(clock), after)
    if moment > now:
        raise DomainError("future_clock", text=text.strip())
    return moment


def read_clock(text: str) -> time:
    """`9`, `9:05`, `09.05` or `0905`. Raises DomainError("bad_clock")."""
    found = CLOCK.fullmatch(text)
    if found is None:
        raise DomainError("bad_clock", text=text)
    if found["both"]:
        return time(int(found["both"][:2]), int(found["both"][2:]))
    return time(int(found["hours"]), int(found["minutes"] or 0))


def read_hours(text: str) -> int:
    """Minutes, from hours such as `4`, `4:30` or `4,5`. Raises DomainError("bad_hours")."""
    found = HOURS.fullmatch(text.strip().casefold())
    if found is None:
        raise DomainError("bad_hours", text=text.strip())
    part = int(found["minutes"] or 0) + round(60 * float(f"0.{found['tenths'] or 0}"))
    return 60 * int(found["hours"]) + part
