"""A table that somebody made or a case system wrote, of which every cell can be pointed at."""

import csv
import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import islice
from math import ceil
from pathlib import Path

from tijdwijzer.capture.importers.table import delimiter_of, is_separator, shown
from tijdwijzer.capture.importers.text import open_text
from tijdwijzer.domain.importing import FileProblem, ImportFileError

MOST_MB = 20
"""Years of counts of one person are under one; more is another file."""
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How the files of spreadsheet programs begin, new and old."""
SHOWN_SIGNS = 60
"""How much of a cell is shown to a person."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What is written where."""

    file: str
    line: int
    column: str
    text: str

    def refused(self, problem: FileProblem, **details: object) -> ImportFileError:
        said = {"line": self.line, "column": self.column, "found": self.text[:SHOWN_SIGNS], **details}
        return ImportFileError(problem, self.file, **said)


class Row:
    """One line of a sheet; its cells by what they are for."""

    def __init__(self, sheet: "Sheet", line: int, cells: Sequence[str]) -> None:
        self.line = line
        self._sheet = sheet
        self._cells = cells

    def __getitem__(self, purpose: str) -> Cell:
        """The cell; an empty one where the file has no such column."""
        place = self._sheet.places.get(purpose)
        if place is None:
            return Cell(self._sheet.file, self.line, purpose, "")
        return Cell(self._sheet.file, self.line, self._sheet.names[place], self._text(place))

    def _text(self, place: int) -> str:
        return self._cells[place].strip() if place < len(self._cells) else ""


class Sheet:
    """A table with a header. `places` says where the columns are that are used, by what they are for."""

    def __init__(self, path: Path) -> None:
        """Raises ImportFileError for a file that is too large, or as `open_text` does."""
        check_kind(path)
        self.path = path
        self.file = path.name
        self._delimiter = delimiter_of(path)
        self.places: Mapping[str, int] = {}
        self.names: tuple[str, ...] = ()
        with closing(self._lines()) as lines:
            header = next(lines, None)
        if header is None:
            raise ImportFileError(FileProblem.EMPTY, self.file)
        self.names = tuple(cell.strip() for cell in header[1])

    @property
    def columns(self) -> dict[str, str]:
        """What the columns are called that are used."""
        return {purpose: self.names[place] for purpose, place in self.places.items()}

    def use(self, known: Mapping[str, Sequence[str]]) -> None:
        """Find the columns by any of the names they go by. Raises ImportFileError when two would be the same."""
        self.places = {}
        for place, name in enumerate(map(plain, self.names)):
            for purpose in (purpose for purpose, names in known.items() if name in names):
                if purpose in self.places:
                    raise self.clash(self.names[self.places[purpose]], self.names[place])
                self.places = {**self.places, purpose: place}

    def clash(self, *columns: str) -> ImportFileError:
        return ImportFileError(FileProblem.TWO_COLUMNS, self.file, columns=shown(columns))

    def needs(self, *purposes: str, called: Mapping[str, Sequence[str]]) -> None:
        """Raises ImportFileError, with the columns that there are, when one of these is not."""
        for purpose in purposes:
            if purpose not in self.places:
                column = " / ".join(called[purpose][:2])
                raise ImportFileError(FileProblem.COLUMN, self.file, column=column, found=shown(self.names))

    def rows(self) -> Iterator[Row]:
        """Every row under the header that says something. Raises ImportFileError for quotes that stay open, or a row
        with more cells than there are columns.
        """
        with closing(self._lines()) as lines:
            for line, cells in islice(lines, 1, None):
                if any(cell.strip() for cell in cells[len(self.names) :]):
                    raise self._too_long(line, cells)
                yield Row(self, line, cells)

    def _too_long(self, line: int, cells: Sequence[str]) -> ImportFileError:
        counts = {"count": len(cells), "names": len(self.names)}
        return ImportFileError(FileProblem.MORE_CELLS, self.file, line=line, column=self.names[-1], **counts)

    def _lines(self) -> Generator[tuple[int, list[str]], None, None]:
        """The cells of every line that has any, with its number; a first line for Excel is not one."""
        with open_text(self.path) as file:
            reader = csv.reader(file, delimiter=self._delimiter, strict=True)
            line = 1
            try:
                for cells in reader:
                    if any(cell.strip() for cell in cells) and not (line == 1 and is_separator(cells)):
                        yield line, cells
                    line = reader.line_num + 1
            except csv.Error:
                raise ImportFileError(FileProblem.QUOTE, self.file, line=line, column=self._quoted(line)) from None

    def _quoted(self, line: int) -> str:
        """The column in which a quote of this line stays open."""
        with open_text(self.path) as file:
            text = next(islice(file, line - 1, None), "")
        before = re.sub(r'"[^"]*"', "", text).partition('"')[0].count(self._delimiter)
        return self.names[before] if before < len(self.names) else str(before + 1)


def check_kind(path: Path) -> None:
    """Raises ImportFileError for what cannot be one, before it is read: too large, a workbook, no file at all."""
    if not path.exists() or path.is_dir():
        return
    if not path.is_file():
        raise ImportFileError(FileProblem.UNREADABLE, path.name)
    megabytes = ceil(path.stat().st_size / 1_000_000)
    if megabytes > MOST_MB:
        raise ImportFileError(FileProblem.TOO_LARGE, path.name, size=megabytes, most=MOST_MB)
    with suppress(OSError), path.open("rb") as file:  # what cannot be opened is told by who reads it
        if file.read(4) in WORKBOOKS:
            raise ImportFileError(FileProblem.WORKBOOK, path.name)


def plain(name: str) -> str:
    """The name of a column, whatever its case, underscores and hyphens."""
    return " ".join(re.sub(r"[_\-\s]+", " ", name).split()).casefold()
