"""Dutch public holidays on which an office of the government is closed."""

from collections.abc import Iterable
from datetime import date
from functools import cache

GOOD_FRIDAY = "goede vrijdag"


def days_off(years: Iterable[int], *, good_friday: bool = False, language: str = "nl") -> dict[date, str]:
    """The holidays of these years with their names, in "nl" or "en_US".

    Counted as a day off: all public holidays and Liberation Day (5 May) in every year, as the labour agreements of the
    central government (since 1982) and of the municipalities (since 2024) have it; elsewhere it is one year in five.
    Not counted: Good Friday, a holiday in law on which those offices work; `good_friday` says that this one does not.
    """
    found: dict[date, str] = {}
    for year in years:
        found |= _of_year(year, good_friday, language)
    return found


@cache
def _of_year(year: int, good_friday: bool, language: str) -> dict[date, str]:
    names = _calendar(year, language)
    if good_friday:
        return names
    dutch = names if language == "nl" else _calendar(year, "nl")
    return {day: name for day, name in names.items() if dutch[day].casefold() != GOOD_FRIDAY}


def _calendar(year: int, language: str) -> dict[date, str]:
    from holidays.countries.netherlands import Netherlands  # `country_holidays` would import every country

    return dict(Netherlands(years=year, language=language, categories=("public", "optional")))
