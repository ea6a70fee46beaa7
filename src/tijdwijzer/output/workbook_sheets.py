"""The sheets of a workbook of time and output."""

from collections.abc import Iterator, Sequence

from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.totals import DayTotals, Totals
from tijdwijzer.domain.weeksheet import WEEK, WeekSheet, week_sheets
from tijdwijzer.output import workbook_chart
from tijdwijzer.output.lists import component, parts, week_title, zone
from tijdwijzer.output.workbook import SECTION, Book, Cell, Column, Formula, length, period_title
from tijdwijzer.services.papers import Edition, Line, Progress, Review
from tijdwijzer.services.trends import ProductOutput
from tijdwijzer.words import say
from tijdwijzer.words.formats import weekday

PARTS = (*Component, None)


def workbook(review: Review, progress: Progress) -> bytes:
    """XLSX: entries, days, week sheets, what was finished, and a chart of the weeks."""
    edition, period = review.edition, review.listing.period
    book = Book(edition.language, edition.made, period_title(period, edition.language))
    _entries(book, review, progress)
    _days(book, review)
    _weeks(book, review)
    _finished(book, review)
    workbook_chart.add(book, review)
    content = book.bytes()
    progress(len(review.listing.lines), len(review.listing.lines))
    return content


def _said(book: Book, code: str) -> str:
    return say(f"paper.{code}", book.language)


# Entries
def _entries(book: Book, review: Review, progress: Progress) -> None:
    columns = (
        Column(_said(book, "date"), "date", 12),
        Column(_said(book, "weekday"), "text", 12),
        Column(_said(book, "start"), "clock", 8),
        Column(_said(book, "end"), "clock", 8),
        Column(_said(book, "time"), "length", 9, sums=True),
        Column(_said(book, "component"), "text", 28),
        Column(_said(book, "activity"), "text", 32),
        Column(_said(book, "note"), "text", 36),
        Column(_said(book, "case"), "text", 16),
        Column(_said(book, "source"), "text", 14),
        Column(_said(book, "zone"), "text", 26),
    )
    book.fill(book.sheet("entries", columns), columns, _entry_rows(review, progress))


def _entry_rows(review: Review, progress: Progress) -> Iterator[Sequence[Cell]]:
    lines, edition = review.listing.lines, review.edition
    for number, line in enumerate(lines):
        if number % SECTION == 0:
            progress(number, len(lines))
        yield _entry(line, edition)


def _entry(line: Line, edition: Edition) -> Sequence[Cell]:
    """The end is empty while a timer runs: its time counts until the workbook was made."""
    what, start = line.entry.what, line.start
    return (
        line.day,
        weekday(line.day, edition.language),
        start,
        None if line.entry.running else line.end,
        length(line.span.seconds),
        component(line, edition),
        what.activity,
        what.note,
        what.case,
        say(f"source.{line.entry.source}", edition.language),
        zone(line, start),
    )


# Days
def _days(book: Book, review: Review) -> None:
    columns = (
        Column(_said(book, "date"), "date", 12),
        Column(_said(book, "weekday"), "text", 12),
        *component_columns(review.edition, "length"),
        Column(_said(book, "total"), "length", 10, sums=True),
        Column(_said(book, "direct"), "length", 10, sums=True),
    )
    days = [one for one in review.days if one.totals.worked]
    rows = (_day(book, one, row) for row, one in enumerate(days, 1))
    book.fill(book.sheet("days", columns), columns, rows)


def component_columns(edition: Edition, kind: str) -> tuple[Column, ...]:
    """A column for each component, and for time without one."""
    unassigned = say("unassigned", edition.language)
    labels = [edition.catalogue.label(part, unassigned) for part in PARTS]
    return tuple(Column(label, "hours" if kind == "hours" else "length", 19, sums=True) for label in labels)


def _day(book: Book, one: DayTotals, row: int) -> Sequence[Cell]:
    lengths = [length(one.totals.seconds[part]) for part in PARTS]
    total = Formula(f"=SUM({xl_range(row, 2, row, 1 + len(PARTS))})", length(one.totals.paid))
    return (one.day, weekday(one.day, book.language), *lengths, total, length(one.totals.direct))


# Week sheets
def _weeks(book: Book, review: Review) -> None:
    names = say("paper.weekdays", book.language).split()
    columns = (
        Column(_said(book, "component"), "text", 28),
        Column(_said(book, "activity"), "text", 32),
        *(Column(name, "hours", 9) for name in names),
        Column(_said(book, "total"), "hours", 10),
    )
    sheet, row = book.sheet("week", columns), 1
    for week in week_sheets(parts(review.listing)):
        _week_head(book, sheet, week, row)
        for number, line in enumerate(week.rows, row + 1):
            label = review.edition.catalogue.label(line.component, say("unassigned", book.language))
            book.write(sheet, number, 0, label, "text")
            book.write(sheet, number, 1, line.activity, "text")
            _week_hours(book, sheet, number, line.seconds)
        _week_total(book, sheet, week, row + 1 + len(week.rows))
        row += len(week.rows) + 3


def _week_head(book: Book, sheet: Worksheet, week: WeekSheet, row: int) -> None:
    for number in range(WEEK + 3):
        sheet.write_blank(row, number, None, book.strong)
    sheet.write_string(row, 0, week_title(week, book.language), book.strong)
    for number, day in enumerate(week.days, 2):
        sheet.write_datetime(row, number, day, book.strong_date)


def _week_hours(book: Book, sheet: Worksheet, row: int, seconds: Sequence[int]) -> None:
    for number, one in enumerate(seconds, 2):
        book.write(sheet, row, number, one / 3600 if one else None, "hours")
    total = Formula(f"=SUM({xl_range(row, 2, row, WEEK + 1)})", sum(seconds) / 3600)
    book.write(sheet, row, WEEK + 2, total, "hours")


def _week_total(book: Book, sheet: Worksheet, week: WeekSheet, row: int) -> None:
    book.write(sheet, row, 0, _said(book, "total"), "text", total=True)
    book.write(sheet, row, 1, "", "text", total=True)
    for number, seconds in enumerate((*week.seconds, sum(week.seconds)), 2):
        above = xl_range(row - len(week.rows), number, row - 1, number)
        book.write(sheet, row, number, Formula(f"=SUM({above})", seconds / 3600), "hours", total=True)


# What was finished
def _finished(book: Book, review: Review) -> None:
    columns = (
        Column(_said(book, "product"), "text", 32),
        Column(_said(book, "unit"), "text", 14),
        Column(_said(book, "finished"), "count", 11, sums=True),
        Column(_said(book, "right"), "count", 12, sums=True),
        Column(_said(book, "returned"), "count", 14, sums=True),
        Column(_said(book, "standard"), "minutes", 14),
        Column(_said(book, "earned"), "hours", 12, sums=True),
        Column(_said(book, "bare"), "count", 14, sums=True),
        Column(_said(book, "rework"), "minutes", 14, sums=True),
        Column(_said(book, "handling"), "minutes", 14),
        Column(_said(book, "handling_from"), "minutes", 10),
        Column(_said(book, "handling_to"), "minutes", 10),
    )
    sheet = book.sheet("finished", columns)
    free = book.fill(sheet, columns, map(_product, review.output.products))
    _figures(book, sheet, review.totals, free + 1)


def _product(one: ProductOutput) -> Sequence[Cell]:
    usual = one.handling and one.handling.minutes
    spread = (usual.median, usual.band.low, usual.band.high) if usual else (None, None, None)
    made = (one.finished, one.right, one.returned, one.standard_minutes, one.earned_hours, one.bare, one.rework_minutes)
    return (one.product.name, one.product.unit, *made, *spread)


def _figures(book: Book, sheet: Worksheet, totals: Totals, row: int) -> None:
    """Under each other: hours, then the shares that follow from them, then value points where there are any. A share
    without a whole is left out.
    """
    paid, direct, earned, points = (f"C{row + n}" for n in (1, 2, 3, 7))
    lines: tuple[tuple[str, Cell, str], ...] = (
        ("paid_hours", totals.paid_hours, "hours"),
        ("direct_hours", totals.direct_hours, "hours"),
        ("earned", totals.earned_hours, "hours"),
        ("efficiency", _share(f"={earned}/{direct}", totals.efficiency), "share"),
        ("productivity", _share(f"={earned}/{paid}", totals.productivity), "share"),
        ("quality", totals.first_time_right_share, "share"),
        ("points", totals.points or None, "hours"),
        ("points_per_hour", _share(f"={points}/{paid}", totals.points_per_hour if totals.points else None), "hours"),
    )
    for number, (code, cell, kind) in enumerate(lines, row):
        if cell is not None:
            book.write(sheet, number, 0, _said(book, code), "text")
            book.write(sheet, number, 2, cell, "share" if kind == "share" else "hours")


def _share(text: str, value: float | None) -> Formula | None:
    return None if value is None else Formula(text, value)
