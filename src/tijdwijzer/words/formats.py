"""Numbers, durations, times and dates as people here write them, in Dutch and English; no Qt."""

from datetime import date, datetime, timedelta, tzinfo
from typing import Literal

Language = Literal["nl", "en"]

NO_BREAK_SPACE = "\u00a0"
EN_DASH = "–"

_DAYS = {
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    "nl": (
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_SEPARATORS = {"nl": (",", "."), "en": (".", ",")}
_UNITS = {"nl": ("uur", "uur", "minuut", "minuten", "en"), "en": ("hour", "hours", "minute", "minutes", "and")}


def whole_minutes(length: timedelta) -> int:
    """The length in minutes, rounded to the nearest; half a minute goes up."""
    return int((length + timedelta(seconds=30)) // timedelta(minutes=1))


def duration(length: timedelta) -> str:
    """Hours and minutes, `0:25` or `12:05`; rounded as `whole_minutes` does, negative with a minus sign."""
    minutes = whole_minutes(abs(length))
    sign = "−" if length < timedelta() and minutes else ""
    return f"{sign}{minutes // 60}:{minutes % 60:02}"


def short_duration(length: timedelta) -> str:
    """`23 min` below an hour, `1:20` from there."""
    minutes = whole_minutes(length)
    return f"{minutes}{NO_BREAK_SPACE}min" if minutes < 60 else duration(length)


def spoken_duration(length: timedelta, language: Language) -> str:
    """In words, for screen readers and sentences: `1 uur en 20 minuten`."""
    hours, minutes = divmod(whole_minutes(length), 60)
    hour, hours_word, minute, minutes_word, and_word = _UNITS[language]
    parts = []
    if hours:
        parts.append(f"{hours}{NO_BREAK_SPACE}{hour if hours == 1 else hours_word}")
    if minutes or not hours:
        parts.append(f"{minutes}{NO_BREAK_SPACE}{minute if minutes == 1 else minutes_word}")
    return f" {and_word} ".join(parts)


def clock(moment: datetime, zone: tzinfo) -> str:
    """The wall-clock time in `zone`, `09:05`; seconds are left out."""
    return f"{moment.astimezone(zone):%H:%M}"


def hour(moment: datetime, zone: tzinfo) -> str:
    """The wall-clock time for an axis, without a leading zero: `9:00`."""
    local = moment.astimezone(zone)
    return f"{local.hour}:{local.minute:02}"


def clock_span(start: datetime, end: datetime, zone: tzinfo) -> str:
    """`12:35–13:00`."""
    return f"{clock(start, zone)}{EN_DASH}{clock(end, zone)}"


def long_date(day: date, language: Language, year: bool = False) -> str:
    """`dinsdag 24 november`, with the year behind it when asked for."""
    return f"{_DAYS[language][day.weekday()]} {short_date(day, language, year)}"


def short_date(day: date, language: Language, year: bool = False) -> str:
    """`24 november`, with the year behind it when asked for."""
    text = f"{day.day} {_MONTHS[language][day.month - 1]}"
    return f"{text} {day.year}" if year else text


def weekday(day: date, language: Language) -> str:
    """`dinsdag`."""
    return _DAYS[language][day.weekday()]


def month(day: date, language: Language) -> str:
    """`november 2026`."""
    return f"{_MONTHS[language][day.month - 1]} {day.year}"


def short_month(day: date, language: Language) -> str:
    """`nov 2026`; of `maart` Dutch keeps `mrt`."""
    name = _MONTHS[language][day.month - 1]
    return f"{'mrt' if name == 'maart' else name[:3]} {day.year}"


def iso_week(day: date) -> str:
    """`week 48`, numbered by ISO 8601; the same word in both languages."""
    return f"week {day.isocalendar().week}"


def number(value: float, language: Language, decimals: int = 0) -> str:
    """`1.214,5` in Dutch, `1,214.5` in English; halves are rounded to even."""
    point, thousands = _SEPARATORS[language]
    text = f"{abs(value):,.{decimals}f}".translate({ord(","): thousands, ord("."): point})
    return f"−{text}" if value < 0 and text.strip(f"0{point}{thousands}") else text


def percentage(share: float, language: Language, decimals: int = 0) -> str:
    """A share of 0-1 as `55 %`, with a no-break space."""
    return f"{number(share * 100, language, decimals)}{NO_BREAK_SPACE}%"


def percentage_range(low: float, high: float, language: Language) -> str:
    """Two shares of 0-1 as `7–10 %`; one figure when both round to the same."""
    first, last = number(low * 100, language), number(high * 100, language)
    return f"{first if first == last else f'{first}{EN_DASH}{last}'}{NO_BREAK_SPACE}%"


def with_unit(value: float, unit: str, language: Language, decimals: int = 0) -> str:
    """A number and its unit, kept together by a no-break space."""
    return f"{number(value, language, decimals)}{NO_BREAK_SPACE}{unit}"


def file_size(size: int, language: Language) -> str:
    """A number of bytes as `512 B`, `4,2 kB` or `1,3 MB`, in steps of a thousand."""
    if size < 1000:
        return with_unit(size, "B", language)
    unit, divisor = ("kB", 1e3) if size < 999_950 else ("MB", 1e6)
    return with_unit(size / divisor, unit, language, 1)
