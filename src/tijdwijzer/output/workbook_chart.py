"""The weeks of a workbook: a table, and a chart of it on a sheet of its own."""

from collections.abc import Sequence
from typing import Any

from xlsxwriter.worksheet import Worksheet

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.periods import Period, Step, periods_between
from tijdwijzer.domain.totals import Totals, together
from tijdwijzer.output.print_look import print_look
from tijdwijzer.output.workbook import Book, Cell, Column, period_title
from tijdwijzer.services.papers import Review
from tijdwijzer.services.pictures import Paint
from tijdwijzer.words import say

PARTS = (*Component, None)
FIRST = 2
"""The column of the first component."""

PATTERNS = {
    "bdiag": "wide_upward_diagonal",
    "fdiag": "wide_downward_diagonal",
    "cross": "trellis",
    "horizontal": "dark_horizontal",
    "horizontal_wide": "light_horizontal",
    "vertical": "dark_vertical",
    "dots": "percent_20",
}
"""The textures of the house by the names that spreadsheets have for them."""


def add(book: Book, review: Review) -> None:
    """A table with a row per week of the period, and its chart."""
    language, unassigned = book.language, say("unassigned", book.language)
    columns = (
        Column(say("paper.week", language), "text", 10),
        Column(say("paper.monday", language), "date", 12),
        *(Column(review.edition.catalogue.label(part, unassigned), "hours", 19, sums=True) for part in PARTS),
        Column(say("paper.earned", language), "hours", 14, sums=True),
    )
    weeks = _weeks(review)
    sheet = book.sheet("per_week", columns)
    book.fill(sheet, columns, [_row(week, totals) for week, totals in weeks])
    _chart(book, sheet, review, len(weeks))


def _weeks(review: Review) -> list[tuple[Period, Totals]]:
    period = review.listing.period
    found: dict[Period, list[Any]] = {}
    for one in review.days:
        week = periods_between(one.day, one.day, Step.WEEK)[0]
        found.setdefault(week, []).append(one)
    weeks = periods_between(max(period.first, review.days[0].day), review.days[-1].day, Step.WEEK)
    return [(week, together(found.get(week, []))) for week in weeks]


def _row(week: Period, totals: Totals) -> Sequence[Cell]:
    year, number, _ = week.first.isocalendar()
    hours = [totals.seconds[part] / 3600 for part in PARTS]
    return (f"{year}-W{number:02}", week.first, *hours, totals.earned_hours)


def _chart(book: Book, sheet: Worksheet, review: Review, weeks: int) -> None:
    page = book.workbook.add_chartsheet(say("paper.sheet.chart", book.language))
    columns = book.workbook.add_chart({"type": "column", "subtype": "stacked"})
    shown = [part for part in PARTS if review.totals.seconds[part]]
    for part in shown:
        columns.addseries(series(sheet, FIRST + PARTS.index(part), weeks) | look(part) | {"gap": 40})
    if review.totals.tally:
        line = book.workbook.add_chart({"type": "line"})
        ink = print_look().base["text"]
        marks = {"marker": {"type": "circle", "size": 6, "fill": {"color": "#FFFFFF"}, "border": {"color": ink}}}
        line.addseries(series(sheet, FIRST + len(PARTS), weeks) | {"line": {"color": ink, "width": 2}} | marks)
        columns.combine(line)
    period = review.listing.period
    columns.set_title(
        {
            "name": period_title(period, book.language),
            "name_font": {"size": 14, "bold": False},
            "overlay": False,
        }
    )
    quiet = {"color": print_look().base["line"]}
    columns.set_y_axis(
        {
            "name": say("paper.hours_axis", book.language),
            "num_format": "0",
            "major_gridlines": {"visible": True, "line": quiet},
        }
    )
    columns.set_x_axis({"line": {"color": print_look().base["line_strong"]}})
    columns.set_legend({"position": "right"})
    page.set_chart(columns)


def series(sheet: Worksheet, column: int, rows: int) -> dict[str, Any]:
    """A column of so many rows under a head, by what its first column says."""
    name = sheet.get_name()
    return {
        "name": [name, 0, column],
        "categories": [name, 1, 0, rows, 0],
        "values": [name, 1, column, rows, column],
    }


def look(part: Component | None) -> dict[str, Any]:
    """The colour and the texture of a component."""
    paint = print_look().paints["unassigned" if part is None else part.value]
    return {"border": {"color": paint.edge, "width": 0.75}} | _fill(paint)


def _fill(paint: Paint) -> dict[str, Any]:
    pattern = PATTERNS.get(paint.texture)
    if pattern is None:
        return {"fill": {"color": paint.fill}}
    return {"pattern": {"pattern": pattern, "fg_color": paint.texture_line, "bg_color": paint.fill}}
