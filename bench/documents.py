"""What writing documents over five years costs: 13,800 entries, beside the bare library writing as many lines."""

import csv
import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

from xlsxwriter import Workbook

from bench import data
from bench.measure import Line, median_ms, seldom_tidied
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.periods import Period
from tijdwijzer.services.documents import Format

COLUMNS = 11
"""Of the sheet with the entries."""

NAMES = {
    Format.XLSX: ("workbook (XLSX) of five years", 3000),
    Format.CSV: ("entries (CSV) of five years", 1000),
    Format.WEEK: ("week sheets (CSV) of five years", 1000),
    Format.ICS: ("calendar (ICS) of five years", None),
    Format.PDF: ("reflection (PDF) of five years", 3000),
}


def lines() -> Iterator[Line]:
    """All lines of this part."""
    with tempfile.TemporaryDirectory() as folder, seldom_tidied():
        house = House(Path(folder), "nl")
        use = house.open()
        data.fill(use.store.unit, data.SMALL)
        documents, period = use.documents, Period(data.FIRST, data.LAST)
        for form, (name, goal) in NAMES.items():
            yield Line(name, median_ms(lambda f=form: documents.content(f, period), 3), "ms", goal)
        workbook = median_ms(lambda: documents.content(Format.XLSX, period), 3)
        yield Line("the same workbook", workbook, "ms", 5, median_ms(_bare_workbook, 3), "bare XlsxWriter, its entries")
        entries = median_ms(lambda: documents.content(Format.CSV, period), 3)
        yield Line("the same entries", entries, "ms", 25, median_ms(_bare_csv, 3), "bare csv, its entries")
        house.close()


def _bare_workbook() -> None:
    book = Workbook(io.BytesIO(), {"in_memory": True})
    sheet = book.add_worksheet()
    for row in range(data.SMALL):
        for column in range(COLUMNS):
            sheet.write_string(row, column, f"Activiteit {row % 40}")
    book.close()


def _bare_csv() -> None:
    row = ["Activiteit 7"] * COLUMNS
    csv.writer(io.StringIO()).writerows(row for _ in range(data.SMALL))
