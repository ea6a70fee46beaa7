"""Dates, times and durations as people and tools write them."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from functools import lru_cache

YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})")
CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:([ap])\.?m\.?)?", re.IGNORECASE)
LASTING = re.compile(r"(\d{1,6}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?")
WORDED = re.compile(
    r"(?:(\d{1,6})\s*(?:h|u|hours?|uur))?\s*(?:(\d{1,6})\s*m(?:in)?)?\s*(?:(\d{1,6})\s*s(?:ec)?)?", re.IGNORECASE
)
NUMBER = re.compile(r"\d{1,9}(?:[.,]\d+)?|[.,]\d+")
UNITS = {"hours": 3600, "minutes": 60, "seconds": 1}
TOKENS = (("YYYY", "%Y"), ("YY", "%y"), ("MM", "%m"), ("DD", "%d"))
"""How a date may be spelt out in a map file, beside the usual % directives."""

DateReader = Callable[[str], date | None]


class AmbiguousDatesError(Exception):
    """Nothing in the column tells day from month."""


def date_reader(words: Iterable[str], given: str | None = None) -> DateReader:
    """Something that reads the dates of a column: by the `given` format, else as all of its `words` allow.

    Raises AmbiguousDatesError when the words do not tell day from month.
    """
    if given is not None:
        layout = directives(given)
        return lru_cache(maxsize=4096)(lambda word: _by_layout(word, layout))
    day_first = _day_first(words)
    return lru_cache(maxsize=4096)(lambda word: _by_shape(word, day_first))


def directives(layout: str) -> str:
    """A format with % directives, from one that may be spelt with YYYY, MM and DD."""
    if "%" not in layout:
        for token, directive in TOKENS:
            layout = layout.replace(token, directive)
    return layout


def _day_first(words: Iterable[str]) -> bool:
    """Whether the day comes before the month where the year comes last; true as well when it makes no difference."""
    day_first = month_first = undecided = False
    for word in words:
        found = YEAR_LAST.fullmatch(word)
        if found is None:
            continue
        left, right = int(found[1]), int(found[3])
        day_first |= left > 12 or found[2] == "."
        month_first |= right > 12
        undecided |= left != right
    if day_first == month_first and undecided:
        raise AmbiguousDatesError
    return day_first or not month_first


def _by_layout(word: str, layout: str) -> date | None:
    try:
        return datetime.strptime(word, layout).date()  # noqa: DTZ007 - a wall date, the zone comes later
    except ValueError:
        return None


def _by_shape(word: str, day_first: bool) -> date | None:
    try:
        if found := YEAR_FIRST.fullmatch(word):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := YEAR_LAST.fullmatch(word):
            left, right, year = int(found[1]), int(found[3]), int(found[4])
            day, month = (left, right) if day_first else (right, left)
            return date(year + 2000 if year < 100 else year, month, day)
        return date.fromisoformat(word)
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def clock_time(word: str) -> time | None:
    """A time of day: 9:05, 09:05:30, 9.05, 9:05 PM."""
    found = CLOCK.fullmatch(word)
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[4] in "pP" else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def duration(word: str, unit: str = "hours") -> timedelta | None:
    """How long: 1:30, 01:30:00, 1h 30m, or a number of `unit` with a point or a comma; in whole seconds, rounded."""
    if found := LASTING.fullmatch(word):
        return timedelta(hours=int(found[1]), minutes=int(found[2]), seconds=int(found[3] or 0))
    if NUMBER.fullmatch(word):
        return timedelta(seconds=round(float(word.replace(",", ".")) * UNITS[unit]))
    found = WORDED.fullmatch(word)
    if found is None or not any(found.groups()):
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)


def iso(word: str) -> datetime | None:
    """An ISO 8601 stamp, with or without an offset."""
    try:
        return datetime.fromisoformat(word)
    except ValueError:
        return None


def split_stamp(word: str) -> tuple[str, str]:
    """The date and the time in a stamp such as "03/12/2026 9:05 PM"."""
    first, *rest = re.split(r"[\sT,]+", word, maxsplit=1)
    return first, rest[0] if rest else ""
