"""Entries and week sheets as CSV for people: it opens as it should in a spreadsheet of their language."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta, timezone
from functools import lru_cache

from tijdwijzer.domain.spreadsheet import harmless
from tijdwijzer.domain.weeksheet import Part, WeekRow, WeekSheet, week_sheets
from tijdwijzer.services.papers import Edition, Line, Listing
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language, short_date

COLUMNS = ("date", "start", "end", "time", "hours", "component", "activity", "note", "case", "source", "zone")


def entries(listing: Listing) -> bytes:
    """A line per stretch of registered time."""
    language = listing.edition.language
    head = [say(f"paper.{name}", language) for name in COLUMNS]
    return _sheet([head, *(_line(line, listing.edition) for line in listing.lines)], language)


def _line(line: Line, edition: Edition) -> list[str]:
    what, language = line.entry.what, edition.language
    start = line.start
    return [
        line.day.isoformat(),
        _time(start),
        say("paper.runs", language) if line.entry.running else _time(line.end),
        _clock(line.span.seconds),
        decimal(line.span.seconds, language),
        component(line, edition),
        *(harmless(text or "") for text in (what.activity, what.note, what.case)),
        say(f"source.{line.entry.source}", language),
        zone(line, start),
    ]


def week(listing: Listing) -> bytes:
    """A sheet per week under each other: hours with two decimals, nothing where there are none."""
    edition = listing.edition
    rows = [row for sheet in week_sheets(parts(listing)) for row in _week(sheet, edition)]
    return _sheet(rows[:-1], edition.language)


def parts(listing: Listing) -> Iterator[Part]:
    return ((line.day, line.entry.component, line.entry.what.activity, line.span.seconds) for line in listing.lines)


def _week(sheet: WeekSheet, edition: Edition) -> Iterator[list[str]]:
    language = edition.language
    head = [say(f"paper.{name}", language) for name in ("component", "activity")]
    yield [week_title(sheet, language)]
    yield [*head, *weekday_names(sheet, language), say("paper.total", language)]
    for row in sheet.rows:
        yield [*week_names(row, edition), *_hours(row.seconds, language)]
    yield [say("paper.total", language), "", *_hours(sheet.seconds, language)]
    yield []


def week_title(sheet: WeekSheet, language: Language) -> str:
    first, last = (short_date(day, language, year=True) for day in (sheet.days[0], sheet.days[-1]))
    return say("paper.week_of", language, week=sheet.monday.isocalendar().week, first=first, last=last)


def weekday_names(sheet: WeekSheet, language: Language) -> list[str]:
    """ "ma 23-11"."""
    names = say("paper.weekdays", language).split()
    return [f"{name} {day.day}-{day.month}" for name, day in zip(names, sheet.days, strict=True)]


def week_names(row: WeekRow, edition: Edition) -> list[str]:
    label = edition.catalogue.label(row.component, say("unassigned", edition.language))
    return [harmless(label), harmless(row.activity or "")]


def _hours(seconds: Sequence[int], language: Language) -> list[str]:
    return [decimal(one, language) if one else "" for one in (*seconds, sum(seconds))]


def decimal(seconds: float, language: Language) -> str:
    """Seconds as hours with two decimals: "7,50" in Dutch, "7.50" in English."""
    text = f"{seconds / 3600:.2f}"
    return text.replace(".", ",") if language == "nl" else text


def component(line: Line, edition: Edition) -> str:
    return edition.catalogue.label(line.entry.component, say("unassigned", edition.language))


def zone(line: Line, start: datetime) -> str:
    """ "Europe/Amsterdam (+01:00)": it tells the two hours apart that show the same time. `start` is the line's."""
    return _zone(line.zone.key, start.utcoffset())


@lru_cache(maxsize=64)
def _zone(name: str, offset: timedelta | None) -> str:
    shown = f"{datetime.min.replace(tzinfo=timezone(offset or timedelta())):%z}"
    return f"{name} ({shown[:3]}:{shown[3:5]})"


def _time(moment: datetime) -> str:
    """ "09:05:00"; asking for it by a format takes three times as long."""
    return moment.time().isoformat("seconds")


def _clock(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"


def _sheet(rows: Iterable[Sequence[str]], language: Language) -> bytes:
    """With a mark in front by which a spreadsheet knows UTF-8."""
    file = io.StringIO()
    csv.writer(file, delimiter=";" if language == "nl" else ",").writerows(rows)
    return file.getvalue().encode("utf-8-sig")
