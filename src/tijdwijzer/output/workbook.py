"""A workbook with typed cells: dates, times, lengths and numbers are what they say, and text is never a formula."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from tijdwijzer.domain.periods import Period
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language, short_date

Kind = Literal["text", "date", "clock", "length", "hours", "count", "minutes", "share"]

A4 = 9
DAY = 86_400
HEAD = 32
"""Points: two lines."""
SECTION = 500
"""Rows after which is told how far it is."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula with what it comes to, for programs that do not calculate."""

    text: str
    value: float | str


Cell = str | float | date | datetime | Formula | None


@dataclass(frozen=True, slots=True)
class Column:
    """`sums`: its total stands in the row under the table."""

    title: str
    kind: Kind
    width: float
    sums: bool = False


EPOCH = date(1899, 12, 30).toordinal()


def serial(moment: date) -> float:
    """A day, or a time on it, as a spreadsheet keeps it: days since the end of 1899, whatever the zone."""
    days = moment.toordinal() - EPOCH
    if not isinstance(moment, datetime):
        return days
    return days + (moment.hour * 3600 + moment.minute * 60 + moment.second) / DAY


def length(seconds: float) -> float:
    """Seconds as a spreadsheet keeps a length: a part of a day."""
    return seconds / DAY


def total_of(first: int, last: int, column: int, value: float) -> Formula:
    """The sum of rows that are shown, so that a filter counts too; rows count from 0."""
    return Formula(f"=SUBTOTAL(109,{xl_range(first, column, last, column)})", value)


class Sheet(Worksheet):  # type: ignore[misc] # it has no types
    """A sheet whose formulas go in as they are: XlsxWriter looks in each for thirty functions that are newer than the
    format, and ours have none of those.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002 - XlsxWriter's
        return formula.removeprefix("=")


class Book:
    """A workbook in the making."""

    def __init__(self, language: Language, made: datetime, title: str) -> None:
        self.language = language
        self._buffer = io.BytesIO()
        plain = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
        self.workbook = Workbook(self._buffer, {"in_memory": True, **plain})
        self.workbook.set_properties({"title": title, "created": made.replace(tzinfo=None)})
        self._patterns = {
            "text": "@",
            "date": "dd-mm-yyyy" if language == "nl" else "yyyy-mm-dd",
            "clock": "hh:mm",
            "length": "[h]:mm",
            "hours": "#,##0.00",
            "count": "#,##0",
            "minutes": "#,##0.0",
            "share": "0.0%",
        }
        font = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
        self._formats = {kind: self._format(kind, font) for kind in self._patterns}
        strong = font | {"bold": True, "top": 1}
        self._totals = {kind: self._format(kind, strong) for kind in self._patterns}
        head = font | {"bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#E4E9EC", "valign": "vcenter"}
        self.head = self.workbook.add_format(head | {"align": "left", "indent": 1})
        self.head_right = self.workbook.add_format(head | {"align": "right"})
        self.strong = self.workbook.add_format(font | {"bold": True, "bg_color": "#F4F6F7"})
        self.strong_date = self.workbook.add_format(
            font | {"bold": True, "bg_color": "#F4F6F7", "num_format": "d-m" if language == "nl" else "d mmm"}
        )

    def _format(self, kind: str, font: dict[str, Any]) -> Any:
        return self.workbook.add_format(
            font | {"num_format": self._patterns[kind]} | ({"align": "left", "indent": 1} if kind == "text" else {})
        )

    def bytes(self) -> bytes:
        self.workbook.close()
        return self._buffer.getvalue()

    def sheet(self, code: str, columns: Sequence[Column]) -> Worksheet:
        """A sheet with a head that stays in sight, and is repeated on each printed page."""
        sheet = self.workbook.add_worksheet(say(f"paper.sheet.{code}", self.language), Sheet)
        for number, column in enumerate(columns):
            sheet.set_column(number, number, column.width)
            sheet.write_string(0, number, column.title, self.head if column.kind == "text" else self.head_right)
        sheet.set_row(0, HEAD)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        return sheet

    def fill(self, sheet: Worksheet, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> int:
        """Put rows under the head, with totals and a filter; answers with the first free row."""
        kinds = [column.kind for column in columns]
        sums = [0.0] * len(columns)
        last = 0
        for last, row in enumerate(rows, 1):
            for number, cell in enumerate(row):
                self.write(sheet, last, number, cell, kinds[number])
                if columns[number].sums:
                    sums[number] += _value(cell)
        sheet.autofilter(0, 0, max(last, 1), len(columns) - 1)
        if last and any(column.sums for column in columns):
            last += 1
            self._total(sheet, columns, last, sums)
        return last + 1

    def _total(self, sheet: Worksheet, columns: Sequence[Column], row: int, sums: Sequence[float]) -> None:
        for number, column in enumerate(columns):
            cell = total_of(1, row - 1, number, sums[number]) if column.sums else ""
            cell = say("paper.total", self.language) if number == 0 else cell
            self.write(sheet, row, number, cell, column.kind if column.sums else "text", total=True)

    def write(self, sheet: Worksheet, row: int, number: int, cell: Cell, kind: Kind, *, total: bool = False) -> None:
        """One cell; None leaves it empty."""
        form = (self._totals if total else self._formats)[kind]
        match cell:
            case None:
                return
            case str():
                sheet.write_string(row, number, cell, form)
            case Formula(text, value):
                sheet.write_formula(row, number, text, form, value)
            case date():
                sheet.write_number(row, number, serial(cell), form)
            case _:
                sheet.write_number(row, number, cell, form)


def _value(cell: Cell) -> float:
    number = cell.value if isinstance(cell, Formula) else cell
    return number if isinstance(number, float | int) else 0.0


def period_title(period: Period, language: Language) -> str:
    first, last = (short_date(day, language, year=True) for day in (period.first, period.last))
    return say("paper.title", language, first=first, last=last)
