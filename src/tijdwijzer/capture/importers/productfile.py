"""Products and their standard times, from a table (a row per standard time) or from TOML ([[products]])."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from tijdwijzer.capture.importers import cells
from tijdwijzer.capture.importers.mapfile import parse_toml
from tijdwijzer.capture.importers.sheet import Cell, Row, Sheet, check_kind
from tijdwijzer.capture.importers.text import read_text
from tijdwijzer.domain.importing import FileProblem, ImportFileError
from tijdwijzer.domain.outputfiles import Origin, ProductFile, ProductRow, Reading
from tijdwijzer.domain.products import ALWAYS, MOST_MINUTES, Standard, key_of

COLUMNS: Mapping[str, Sequence[str]] = {
    "name": ("name", "naam", "product", "dienst"),
    "minutes": ("standard minutes", "normtijd", "normtijd minuten", "normtijd (minuten)", "minutes", "minuten"),
    "hours": ("hours", "uren", "normtijd uren", "normtijd (uren)", "standard hours"),
    "key": ("key", "sleutel", "code"),
    "unit": ("unit", "eenheid"),
    "points": ("value points", "punten", "waardepunten", "points"),
    "since": ("valid from", "geldig vanaf", "vanaf", "ingangsdatum"),
    "activity": ("activity", "activiteit"),
    "ended": ("ended", "einde", "einddatum"),
}
LONGEST = 120


def is_one(sheet: Sheet) -> bool:
    """Whether the columns are those of products."""
    sheet.use(COLUMNS)
    return "minutes" in sheet.places or "hours" in sheet.places


def read(sheet: Sheet, options: Reading) -> ProductFile:
    """Every row of it. Raises ImportFileError for the first thing that is wrong, with its row and column."""
    sheet.use(COLUMNS)
    if "key" not in sheet.places:
        sheet.needs("name", called=COLUMNS)
    if {"minutes", "hours"} <= sheet.places.keys():
        raise sheet.clash(sheet.columns["minutes"], sheet.columns["hours"])
    reader = _Reader(sheet, options)
    rows = tuple(map(reader.row, sheet.rows()))
    if not rows:
        raise ImportFileError(FileProblem.ONLY_HEADER, sheet.file)
    return ProductFile(Origin(sheet.file, sheet.columns), rows)


class _Reader:
    """Makes products of rows, all in one way."""

    def __init__(self, sheet: Sheet, options: Reading) -> None:
        self._decimals = cells.Decimals()
        self._since = cells.Dates((row["since"] for row in sheet.rows()), options.calendar)
        self._ended = cells.Dates((row["ended"] for row in sheet.rows()), options.calendar)

    def row(self, row: Row) -> ProductRow:
        name = _optional(row["name"])
        if name is None and not row["key"].text:
            raise row["name"].refused(FileProblem.CELL_EMPTY)
        return ProductRow(
            line=row.line,
            key=row["key"].text.casefold() or self._key(row["name"]),
            name=name,
            unit=_optional(row["unit"]),
            activity=_optional(row["activity"]),
            ended=self._ended.day(row["ended"]) if row["ended"].text else None,
            standard=self._standard(row),
        )

    def _key(self, cell: Cell) -> str:
        key = key_of(cell.text)
        if not key:
            raise cell.refused(FileProblem.CELL_KEY)
        return key

    def _standard(self, row: Row) -> Standard:
        since = self._since.day(row["since"]) if row["since"].text else ALWAYS
        points = self._decimals.number(row["points"]) if row["points"].text else None
        return Standard(since, self._minutes(row), points)

    def _minutes(self, row: Row) -> float:
        cell = row["hours"] if row["hours"].text else row["minutes"]
        minutes = self._decimals.number(cell) * (60 if row["hours"].text else 1)
        if not 0 < minutes <= MOST_MINUTES:
            raise cell.refused(FileProblem.CELL_STANDARD, most=MOST_MINUTES)
        return minutes


def _optional(cell: Cell) -> str | None:
    return cells.text(cell, LONGEST) if cell.text else None


# TOML

HEAD = re.compile(r"\s*\[\[\s*products\s*\]\]")
KNOWN = ("key", "name", "unit", "activity", "ended", "standards")
KNOWN_OF_STANDARD = ("from", "minutes", "points")


def read_toml(path: Path) -> ProductFile:
    """The products in a TOML file. Raises ImportFileError with the line of the product and the key that is wrong."""
    check_kind(path)
    products = parse_toml(path).get("products")
    if not isinstance(products, list) or not products:
        raise ImportFileError(FileProblem.NEITHER, path.name, found=())
    lines = [*_heads(read_text(path)), *[1] * len(products)]
    origin = Origin(path.name, {"since": "from"})
    rows = [row for line, one in zip(lines, products, strict=False) for row in _product(_Table(origin, line, one))]
    return ProductFile(origin, tuple(rows))


def _heads(content: str) -> list[int]:
    """The lines on which a product begins."""
    return [number for number, line in enumerate(content.splitlines(), start=1) if HEAD.match(line)]


class _Table:
    """One table of the file, at the line of its product, whose values are what they should be or refused."""

    def __init__(self, origin: Origin, line: int, table: object) -> None:
        self.line = line
        self._origin = origin
        if not isinstance(table, dict):
            raise self.refused("products")
        self._table = table

    def refused(self, key: str) -> ImportFileError:
        return self._origin.refused(FileProblem.BAD_PRODUCT, self.line, key)

    def check_keys(self, known: Sequence[str]) -> None:
        for key in self._table:
            if key not in known:
                raise self.refused(key)

    def text(self, key: str) -> str | None:
        value = self._table.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or not value.strip() or len(value) > LONGEST:
            raise self.refused(key)
        return value.strip()

    def number(self, key: str) -> float | None:
        value = self._table.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= MOST_MINUTES:
            raise self.refused(key)
        return float(value)

    def day(self, key: str) -> date | None:
        value = self._table.get(key)
        if value is None or type(value) is date:
            return value
        raise self.refused(key)

    def tables(self, key: str) -> "list[_Table]":
        value = self._table.get(key, [])
        if not isinstance(value, list):
            raise self.refused(key)
        return [_Table(self._origin, self.line, one) for one in value]


def _product(table: _Table) -> Iterator[ProductRow]:
    """A row with what is said of the product, and one per standard time."""
    table.check_keys(KNOWN)
    name = table.text("name")
    key = (table.text("key") or key_of(name or "")).casefold()
    if not key:
        raise table.refused("key" if name else "name")
    yield ProductRow(table.line, key, name, table.text("unit"), table.text("activity"), table.day("ended"))
    for standard in table.tables("standards"):
        standard.check_keys(KNOWN_OF_STANDARD)
        minutes = standard.number("minutes")
        if not minutes:
            raise standard.refused("minutes")
        yield ProductRow(
            table.line, key, standard=Standard(standard.day("from") or ALWAYS, minutes, standard.number("points"))
        )
