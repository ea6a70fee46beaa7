"""The figures of a team as a workbook: this period, what got finished, the year with a chart, and what is withheld."""

from collections.abc import Iterator, Sequence

from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.team_view import Certainty, Figure, Row, TeamView
from tijdwijzer.output.print_look import print_look
from tijdwijzer.output.workbook import Book, Cell, Column, Formula, length
from tijdwijzer.output.workbook_chart import look, series
from tijdwijzer.services.papers import TeamPaper
from tijdwijzer.words import say
from tijdwijzer.words.team_sentences import (
    coverage,
    last_shown,
    partial,
    period_title,
    question,
    why_gap,
    why_refused,
    why_withheld,
)

FIRST = 3
"""The column of the first component in the sheet of the year."""


def workbook(paper: TeamPaper) -> bytes:
    """XLSX."""
    view, language = paper.view, paper.edition.language
    title = say("team.paper", language, team=view.team, period=period_title(view.period, language, year=True))
    book = Book(language, paper.edition.made, title)
    _period(book, paper)
    if view.made:
        _products(book, paper)
    _course(book, paper)
    _withheld(book, paper)
    return book.bytes()


def _said(book: Book, code: str) -> str:
    return say(f"team.{code}", book.language)


# This period
def _period(book: Book, paper: TeamPaper) -> None:
    columns = (
        Column(_said(book, "component"), "text", 34),
        Column(_said(book, "hours_a_week"), "length", 12),
        Column(_said(book, "share"), "share", 10),
        Column(f"{_said(book, 'typical')} ≥", "share", 16),
        Column(f"{_said(book, 'typical')} ≤", "share", 16),
        Column(_said(book, "reason"), "text", 64),
    )
    sheet, view = book.sheet("team_period", columns), paper.view
    last = len(view.rows)
    shown = xl_range(1, 1, last, 1)
    whole = sum(row.minutes or 0 for row in view.rows)
    for number, row in enumerate(view.rows, 1):
        cells: Sequence[Cell] = (
            paper.edition.catalogue.label(row.component),
            None if row.minutes is None else length(60 * row.minutes),
            None
            if row.share is None
            else Formula(f"=ROUND(B{number + 1}/SUM({shown}),2)", row.share / 100 if whole else 0.0),
            row.typical.low,
            row.typical.high,
            _why(book, view, row),
        )
        for column, (cell, kind) in enumerate(zip(cells, (one.kind for one in columns), strict=True)):
            book.write(sheet, number, column, cell, kind)
    if view.n is not None:
        book.write(sheet, last + 1, 0, _said(book, "total"), "text", total=True)
        book.write(sheet, last + 1, 1, Formula(f"=SUM({shown})", length(60 * whole)), "length", total=True)
    _about(book, sheet, paper, last + 3)


def _why(book: Book, view: TeamView, row: Row) -> str:
    if view.n is None:
        return f"{why_refused(view.refused, view.agreement, book.language)}; {last_shown(row, book.language)}"
    return why_withheld(row.why, view.agreement, book.language) if row.why else ""


def _about(book: Book, sheet: Worksheet, paper: TeamPaper, row: int) -> None:
    """Under the table: figures, and the sentences that go with them."""
    view = paper.view
    lines: list[tuple[str, Cell, bool]] = [
        (_said(book, "people"), view.n, False),
        (_said(book, "headcount"), view.headcount, False),
        (_said(book, "weeks"), view.period.weeks, False),
        *((text, value, True) for text, value in _bounds(book, view)),
    ]
    for text, value, is_share in lines:
        if value is not None:
            book.write(sheet, row, 0, text, "text")
            book.write(sheet, row, 1, value, "share" if is_share else "count")
            row += 1
    sentences = (coverage(view, book.language), partial(view, book.language), _said(book, "of_what_is_shown"))
    for text in (*sentences, question(view, paper.edition.catalogue, book.language)):
        if text:
            book.write(sheet, row + 1, 0, text, "text")
            row += 1


def _bounds(book: Book, view: TeamView) -> Iterator[tuple[str, float]]:
    """Shares with what they are: exact, or a bound."""
    for code, figure in (("direct_share", view.direct_share), ("value_share", view.value_share)):
        if figure is not None:
            yield named(book, code, figure), float(figure.value)


def named(book: Book, code: str, figure: Figure) -> str:
    """A figure's name, and that it is a bound where it is one."""
    name = _said(book, code)
    if figure.certainty is Certainty.EXACT:
        return name
    return f"{name} ({say(f'team.note.{figure.certainty}', book.language)})"


# What got finished
def _products(book: Book, paper: TeamPaper) -> None:
    columns = (
        Column(_said(book, "product"), "text", 34),
        Column(_said(book, "count"), "count", 12),
        Column(_said(book, "standard"), "minutes", 14),
        Column(_said(book, "earned_column"), "hours", 14, sums=True),
        Column(_said(book, "reason"), "text", 64),
    )
    sheet, view = book.sheet("team_products", columns), paper.view
    rows = [
        (
            one.name,
            one.count,
            one.standard_minutes,
            None if one.earned_hours is None else Formula(f"=B{row}*C{row}/60", float(one.earned_hours)),
            why_withheld(one.why, view.agreement, book.language) if one.count is None else "",
        )
        for row, one in enumerate(view.made, 2)
    ]
    free = book.fill(sheet, columns, rows)
    _efficiency(book, sheet, view, free)


def _efficiency(book: Book, sheet: Worksheet, view: TeamView, free: int) -> None:
    """Below the total, which stands in the row before the first free one."""
    if view.direct_hours is None or view.efficiency is None:
        return
    book.write(sheet, free + 1, 0, _said(book, "direct_hours"), "text")
    book.write(sheet, free + 1, 3, float(view.direct_hours), "hours")
    book.write(sheet, free + 2, 0, named(book, "efficiency", view.efficiency), "text")
    formula = Formula(f"=D{free}/D{free + 2}", float(view.efficiency.value))
    book.write(sheet, free + 2, 3, formula, "share")


# The year
def _course(book: Book, paper: TeamPaper) -> None:
    catalogue, view = paper.edition.catalogue, paper.view
    columns = (
        Column(_said(book, "period_column"), "text", 12),
        Column(say("paper.date", book.language), "date", 12),
        Column(_said(book, "reason"), "text", 40),
        *(Column(catalogue.label(part), "length", 19) for part in Component),
    )
    sheet = book.sheet("team_course", columns)
    book.fill(sheet, columns, _periods(book, view))
    _chart(book, sheet, view)


def _periods(book: Book, view: TeamView) -> Iterator[Sequence[Cell]]:
    for place, slot in enumerate(view.periods):
        why = "" if slot.state == "shown" else why_gap(slot, view, book.language)
        minutes = [row.marks[place].minutes for row in view.rows]
        lengths = [None if one is None else length(60 * one) for one in minutes]
        yield slot.period.name, slot.period.days.first, why, *lengths


def _chart(book: Book, sheet: Worksheet, view: TeamView) -> None:
    page = book.workbook.add_chartsheet(say("paper.sheet.team_chart", book.language))
    chart = book.workbook.add_chart({"type": "column", "subtype": "stacked"})
    for place, part in enumerate(Component):
        if any(mark.minutes is not None for mark in view.rows[place].marks):
            chart.add_series(series(sheet, FIRST + place, len(view.periods)) | look(part) | {"gap": 40})
    title = say("team.title", book.language, team=view.team)
    chart.set_title({"name": title, "name_font": {"size": 14, "bold": False}, "overlay": False})
    quiet = {"visible": True, "line": {"color": print_look().base["line"]}}
    axis = {"name": _said(book, "hours_a_week"), "num_format": "[h]:mm", "major_gridlines": quiet, "major_unit": 1 / 6}
    chart.set_y_axis(axis)
    chart.set_x_axis({"line": {"color": print_look().base["line_strong"]}})
    chart.set_legend({"position": "right"})
    page.set_chart(chart)


# What is withheld
def _withheld(book: Book, paper: TeamPaper) -> None:
    columns = (
        Column(_said(book, "period_column"), "text", 12),
        Column(_said(book, "what"), "text", 34),
        Column(_said(book, "reason"), "text", 72),
    )
    rows = list(_holes(book, paper)) or [("", _said(book, "all_shown"), "")]
    book.fill(book.sheet("team_withheld", columns), columns, rows)


def _holes(book: Book, paper: TeamPaper) -> Iterator[Sequence[Cell]]:
    view, language = paper.view, book.language
    for place, slot in enumerate(view.periods):
        if slot.state != "shown":
            yield slot.period.name, "", why_gap(slot, view, language)
            continue
        for row in view.rows:
            if row.marks[place].why:
                why = why_withheld(row.marks[place].why, view.agreement, language)
                yield slot.period.name, paper.edition.catalogue.label(row.component), why
    for one in view.made:
        if one.count is None:
            yield view.period.name, one.name, why_withheld(one.why, view.agreement, language)
