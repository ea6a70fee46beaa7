"""Until when a goal runs, as people say it: `binnen zes maanden`, `within 3 weeks`, `voor 1 maart 2027`."""

import re
from calendar import isleap
from datetime import date, timedelta

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.periods import months_later

_COUNTS = {
    word: number
    for number, words in enumerate(
        (
            "een één a an one", "twee two", "drie three", "vier four", "vijf five", "zes six", "zeven seven",
            "acht eight", "negen nine", "tien ten", "elf eleven", "twaalf twelve",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "januari january jan", "februari february feb", "maart march mrt mar", "april apr", "mei may",
            "juni june jun", "juli july jul", "augustus august aug", "september sep sept", "oktober october okt oct",
            "november nov", "december dec",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_IN_DAYS = {"dag": 1, "dagen": 1, "day": 1, "days": 1, "week": 7, "weken": 7, "weeks": 7}
_IN_MONTHS = {
    "maand": 1, "maanden": 1, "month": 1, "months": 1, "kwartaal": 3, "kwartalen": 3, "quarter": 3, "quarters": 3,
    "jaar": 12, "jaren": 12, "year": 12, "years": 12, "half jaar": 6, "half year": 6, "half a year": 6,
}  # fmt: skip


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_MONTH = rf"(?P<month>{_any(_MONTHS)})\.?"
_BY = r"(?<!\w)(?:(?P<before>v[oó][oó]r|before)|uiterlijk(?:\s+op)?|by|op|on|t/m|tot\s+en\s+met)\s+"
_WITHIN = re.compile(
    rf"\b(?:binnen|within|in)\s+(?:(?P<count>\d{{1,3}}|{_any(_COUNTS)})\s*)?(?P<unit>{_any(_IN_DAYS | _IN_MONTHS)})\b",
    re.IGNORECASE,
)
UNTIL = (
    _WITHIN,
    *(
        re.compile(_BY + form + r"(?!\w)", re.IGNORECASE)
        for form in (
            r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
            r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})",
            rf"(?P<day>\d{{1,2}})(?:e|st|nd|rd|th)?\s+{_MONTH}(?:,?\s+(?P<year>\d{{4}}))?",
            rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year>\d{{4}}))?",
        )
    ),
)
"""The ways to say it, to be searched for in this order."""


def read_until(found: re.Match[str], today: date) -> date:
    """The last day that a match of one of `UNTIL` asks for: `voor` and `before` a date end the day before it. A date
    without a year is the first one after today.

    Raises DomainError("goal_bad_date") for a date that does not exist.
    """
    try:
        if found.re is _WITHIN:
            return _later(today, (found["count"] or "1").casefold(), " ".join(found["unit"].casefold().split()))
        day = _date(found, today)
        return day - timedelta(days=1) if found["before"] else day
    except (ValueError, OverflowError):
        raise DomainError("goal_bad_date", text=found.group()) from None


def _later(today: date, count: str, unit: str) -> date:
    number = int(count) if count.isdecimal() else _COUNTS[count]
    if unit in _IN_DAYS:
        return today + timedelta(days=number * _IN_DAYS[unit])
    return months_later(today, number * _IN_MONTHS[unit])


def _date(found: re.Match[str], today: date) -> date:
    month = _MONTHS.get(found["month"].casefold()) or int(found["month"])
    if found["year"]:
        return date(int(found["year"]), month, int(found["day"]))
    return _next(month, int(found["day"]), today)


def _next(month: int, day: int, today: date) -> date:
    """The first such day after today. Raises ValueError when there is none."""
    years = [today.year, today.year + 1] if (month, day) != (2, 29) else _leap_years(today.year)
    return min(found for year in years if (found := date(year, month, day)) > today)


def _leap_years(since: int) -> list[int]:
    """Those in which a 29th of February comes: two leap years are eight years apart at most."""
    return [year for year in range(since, since + 9) if isleap(year)]
