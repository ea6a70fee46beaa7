"""Times, lengths and activities as a terminal shows them."""

from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.words import say

DAYS = {
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}


def plain(text: str) -> str:
    """Text from anywhere, without what would steer a terminal or break a line."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def long_date(day: date, language: str) -> str:
    """ "dinsdag 3 november 2026"."""
    return f"{DAYS[language][day.weekday()]} {day_of_month(day, language)}"


def day_of_month(day: date, language: str) -> str:
    """ "3 november 2026"."""
    return f"{day.day} {MONTHS[language].split()[day.month - 1]} {day.year}"


def length(minutes: float) -> str:
    """Hours and minutes, rounded to the minute: "7:45"."""
    hours, rest = divmod(round(minutes), 60)
    return f"{hours}:{rest:02}"


def percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}".replace("%", " %")


def clock(moment: datetime, zone: tzinfo) -> str:
    return f"{moment.astimezone(zone):%H:%M}"


def name(what: What, language: str) -> str:
    """The activity with its component, or the component alone; what is unassigned says so."""
    component = component_name(what.component, language)
    return f"{plain(what.activity)} ({component})" if what.activity else component


def component_name(component: Component | None, language: str) -> str:
    return say("unassigned" if component is None else f"component.{component}", language)


def times(start: datetime, end: datetime | None, calendar: Calendar) -> str:
    """ "09:10–09:40", "09:10–" without an end, and with seconds where there are any."""
    form = "%H:%M:%S" if start.second or (end and end.second) else "%H:%M"
    return f"{calendar.local(start):{form}}–{calendar.local(end).strftime(form) if end else ''}"


def span(entry: Entry, calendar: Calendar) -> str:
    return times(entry.start, entry.end, calendar)


def table(rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> list[str]:
    """Lines of columns as wide as their widest cell, the columns in `right` aligned to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = [
            cell.rjust(width) if position in right else cell.ljust(width)
            for position, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return lines
