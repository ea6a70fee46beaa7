"""Teams together as a workbook: the period, what got finished, the teams, and what they withhold."""

from collections.abc import Iterator, Sequence

from xlsxwriter.worksheet import Worksheet

from tijdwijzer.output.team_workbook import named
from tijdwijzer.output.workbook import Book, Cell, Column, Formula, length
from tijdwijzer.services.papers import DepartmentPaper
from tijdwijzer.words import say
from tijdwijzer.words.department_sentences import coverage, left_out, why_absent
from tijdwijzer.words.department_sentences import why_withheld as why_cell
from tijdwijzer.words.team_sentences import period_title, why_withheld


def workbook(paper: DepartmentPaper) -> bytes:
    """XLSX."""
    language = paper.edition.language
    title = say("department.paper", language, period=period_title(paper.view.period, language, year=True))
    book = Book(language, paper.edition.made, title)
    _period(book, paper)
    if paper.view.made:
        _products(book, paper)
    _teams(book, paper)
    _withheld(book, paper)
    return book.bytes()


def _said(book: Book, code: str) -> str:
    return say(code, book.language)


def _cover_columns(book: Book) -> tuple[Column, Column, Column]:
    return (
        Column(_said(book, "department.covers"), "share", 12),
        Column(_said(book, "department.shown_by"), "count", 14),
        Column(_said(book, "team.reason"), "text", 64),
    )


# This period
def _period(book: Book, paper: DepartmentPaper) -> None:
    columns = (
        Column(_said(book, "team.component"), "text", 34),
        Column(_said(book, "team.hours_a_week"), "length", 12),
        Column(_said(book, "team.share"), "share", 10),
        Column(f"{_said(book, 'team.typical')} ≥", "share", 16),
        Column(f"{_said(book, 'team.typical')} ≤", "share", 16),
        *_cover_columns(book),
    )
    view, label = paper.view, paper.edition.catalogue.label
    rows = [
        (
            label(row.component),
            None if row.minutes is None else length(float(60 * row.minutes)),
            None if row.share is None else row.share / 100,
            row.typical.low,
            row.typical.high,
            float(row.coverage),
            row.rolled.releases,
            why_cell(row.why, view.agreement, book.language) if row.why else "",
        )
        for row in view.rows
    ]
    sheet = book.sheet("team_period", columns)
    _about(book, sheet, paper, book.fill(sheet, columns, rows) + 1)


def _about(book: Book, sheet: Worksheet, paper: DepartmentPaper, row: int) -> None:
    """Under the table: figures, and the sentences that go with them."""
    view = paper.view
    lines: list[tuple[str, Cell, bool]] = [
        (_said(book, "team.people"), view.n, False),
        (_said(book, "team.headcount"), view.headcount, False),
        (_said(book, "team.weeks"), view.period.weeks, False),
    ]
    for code, figure in (("direct_share", view.direct_share), ("value_share", view.value_share)):
        if figure is not None:
            lines.append((named(book, code, figure), float(figure.value), True))
    for text, value, is_share in lines:
        if value is not None:
            book.write(sheet, row, 0, text, "text")
            book.write(sheet, row, 1, value, "share" if is_share else "count")
            row += 1
    said = (coverage(view, book.language), left_out(view, book.language), _said(book, "department.covers_text"))
    for text in filter(None, (*said, _said(book, "department.only_releases"))):
        book.write(sheet, row + 1, 0, text, "text")
        row += 1


# What got finished
def _products(book: Book, paper: DepartmentPaper) -> None:
    columns = (
        Column(_said(book, "team.product"), "text", 34),
        Column(_said(book, "team.count"), "count", 12),
        Column(_said(book, "team.standard"), "minutes", 14),
        Column(_said(book, "team.earned_column"), "hours", 14, sums=True),
        *_cover_columns(book),
    )
    view = paper.view
    rows = [
        (
            one.name,
            one.count,
            one.standard_minutes,
            None if one.earned_hours is None else Formula(f"=B{row}*C{row}/60", float(one.earned_hours)),
            float(one.coverage),
            one.rolled.releases,
            why_cell(one.why, view.agreement, book.language) if one.why else "",
        )
        for row, one in enumerate(view.made, 2)
    ]
    book.fill(book.sheet("team_products", columns), columns, rows)


# Whose
def _teams(book: Book, paper: DepartmentPaper) -> None:
    columns = (
        Column(_said(book, "department.team"), "text", 34),
        Column(_said(book, "team.people"), "count", 12),
        Column(_said(book, "team.headcount"), "count", 14),
        Column(_said(book, "team.reason"), "text", 64),
    )
    rows: list[Sequence[Cell]] = [
        (one.team, one.n, one.headcount, why_absent(one, paper.view.agreement, book.language))
        for one in paper.view.members
    ]
    book.fill(book.sheet("department_teams", columns), columns, rows)


def _withheld(book: Book, paper: DepartmentPaper) -> None:
    columns = (
        Column(_said(book, "department.team"), "text", 34),
        Column(_said(book, "team.what"), "text", 34),
        Column(_said(book, "team.reason"), "text", 72),
    )
    rows = list(_holes(book, paper)) or [("", _said(book, "department.everything"), "")]
    book.fill(book.sheet("team_withheld", columns), columns, rows)


def _holes(book: Book, paper: DepartmentPaper) -> Iterator[Sequence[Cell]]:
    view, label = paper.view, paper.edition.catalogue.label
    names = {row.component.value: label(row.component) for row in view.rows} | {one.key: one.name for one in view.made}
    for one in view.absent:
        yield one.team, "", why_absent(one, view.agreement, book.language)
    for hole in view.holes:
        yield hole.team, names[hole.cell], why_withheld(hole.why, view.agreement, book.language)
