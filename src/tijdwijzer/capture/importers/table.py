"""Rows of a table with a header: which column holds what, and how its dates are written."""

import csv
import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from tijdwijzer.capture.importers import stamps, wall
from tijdwijzer.capture.importers.text import open_text
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.importing import (
    FileProblem,
    ImportFileError,
    MapOptions,
    ReadOptions,
    SkipReason,
    SourceRow,
    fingerprint,
)

DELIMITERS = ",;\t|"
SEPARATOR = re.compile(r'"?sep=([^\r\n"])"?[;,\t|\s]*', re.IGNORECASE)
"""A first line by which Excel knows the delimiter; it is no header."""
LONGEST_HEADER = 65_536
"""Characters in which the names of the columns are looked for."""
KEYS: Mapping[str, Component] = {component.value: component for component in Component}
TAG_SEPARATORS = re.compile(r"[,;|]")
TIMES = ("start", "end", "date", "end_date")
"""Columns that hold a date, alone or in a stamp."""


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a file: their names, and the place of each that is used."""

    names: tuple[str, ...]
    places: Mapping[str, int]

    def name(self, purpose: str) -> str:
        return self.names[self.places[purpose]]


@dataclass(frozen=True, slots=True)
class Record:
    """One line of a table: its number, and its cells by what they are for."""

    number: int
    cells: Sequence[str]
    places: Mapping[str, int]

    def __getitem__(self, purpose: str) -> str:
        place = self.places.get(purpose)
        return self.cells[place].strip() if place is not None and place < len(self.cells) else ""


class UnreadableTimeError(Exception):
    """A time in a row that cannot be read."""


def columns_of(path: Path, options: MapOptions) -> tuple[str, ...]:
    """The names in the header. Raises ImportFileError as `open_text` does."""
    with closing(_lines(path, options)) as lines:
        for _, cells in lines:
            return tuple(cell.strip() for cell in cells)
    raise ImportFileError(FileProblem.EMPTY, path.name)


def read_table(
    path: Path, options: ReadOptions, columns: Mapping[str, str], family: str, blank: str | None = None
) -> list[SourceRow]:
    """The rows of a table of which `columns` says what is where; cells that hold just `blank` are empty.

    Raises ImportFileError for a column that is not there, dates that can be read in two ways, or a broken table.
    """
    names = columns_of(path, options.map.options)
    header = Header(names, _places(names, columns, path))
    dates = _dates(path, options.map.options, header)
    reader = RowReader(options, dates, family, blank)
    return [reader.row(record) for record in _records(path, options.map.options, header)]


def _places(names: Sequence[str], columns: Mapping[str, str], path: Path) -> dict[str, int]:
    folded = [name.casefold() for name in names]
    places = {}
    for purpose, column in columns.items():
        if column.strip().casefold() not in folded:
            raise ImportFileError(FileProblem.COLUMN, path.name, column=column, found=shown(names), purpose=purpose)
        places[purpose] = folded.index(column.strip().casefold())
    return places


def delimiter_of(path: Path, encoding: str | None = None) -> str:
    """The one that a first line for Excel names, or else that the header uses most, outside quotes."""
    with open_text(path, encoding) as file:
        header = file.read(LONGEST_HEADER).lstrip().partition("\n")[0]
    if said := SEPARATOR.fullmatch(header):
        return said[1]
    bare = re.sub(r'"[^"]*"', "", header)
    return max(DELIMITERS, key=bare.count)


def is_separator(cells: Sequence[str]) -> bool:
    """Whether the cells of a first line are no header: `sep=;`, cut up by the delimiter that it names."""
    return bool(cells) and cells[0].strip().casefold() in {"sep=", *(f"sep={sign}" for sign in DELIMITERS)}


def shown(names: Sequence[str]) -> tuple[str, ...]:
    """Column names to tell a user; of a file that is no table at all, not all of it."""
    return tuple(name[:60] for name in names[:40])


def _lines(path: Path, options: MapOptions) -> Generator[tuple[int, list[str]], None, None]:
    """The cells of every line that has any, with its number; a first line for Excel is not one."""
    with open_text(path, options.encoding) as file:
        reader = csv.reader(file, delimiter=options.delimiter or delimiter_of(path, options.encoding))
        line = 1
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells) and not (line == 1 and is_separator(cells)):
                    yield line, cells
                line = reader.line_num + 1
        except csv.Error:
            raise ImportFileError(FileProblem.BAD_CSV, path.name, line=line) from None


def _records(path: Path, options: MapOptions, header: Header) -> Iterator[Record]:
    with closing(_lines(path, options)) as lines:
        next(lines, None)
        for line, cells in lines:
            yield Record(line, cells, header.places)


def _dates(path: Path, options: MapOptions, header: Header) -> stamps.DateReader:
    """How the dates of this file are read: found out over whole columns, which are read once for it."""
    if options.date_format is not None:
        return stamps.date_reader((), options.date_format)
    if options.datetime_format is not None:
        return stamps.date_reader(())
    used = [purpose for purpose in TIMES if purpose in header.places]
    seen: dict[str, set[str]] = {purpose: set() for purpose in used}
    for record in _records(path, options, header):
        for purpose in used:
            seen[purpose].add(stamps.split_stamp(record[purpose])[0])
    words = set().union(*seen.values()) - {""}
    column = header.name(used[0])
    try:
        dates = stamps.date_reader(words)
    except stamps.AmbiguousDatesError:
        raise ImportFileError(FileProblem.DATES_AMBIGUOUS, path.name, column=column) from None
    if words and not any(map(dates, words)):
        raise ImportFileError(FileProblem.DATES_UNKNOWN, path.name, column=column)
    return dates


class RowReader:
    """Makes rows of records, all in one way."""

    def __init__(self, options: ReadOptions, dates: stamps.DateReader, family: str, blank: str | None) -> None:
        self._zone = options.zone
        self._options = options.map.options
        self._dates = dates
        self._family = family
        self._blank = blank

    def row(self, record: Record) -> SourceRow:
        """The row, with a reason when its time cannot be used."""
        start = end = lasting = reason = None
        first: datetime | None = None
        last: datetime | None = None
        try:
            start, end, lasting = self._times(record)
            first, last = wall.span_of(start, end, lasting, self._zone)
        except (UnreadableTimeError, OverflowError):
            reason = SkipReason.BAD_TIME
        except wall.NonexistentTimeError:
            reason = SkipReason.NONEXISTENT_TIME
        text, project, task = self._text(record, "text"), self._text(record, "project"), self._text(record, "task")
        return SourceRow(
            number=record.number,
            start=first,
            end=last,
            text=text,
            project=project,
            tags=self._tags(record),
            client=self._text(record, "client"),
            task=task,
            note=self._text(record, "note") or None,
            case=self._text(record, "case") or None,
            component=_component(record["component"]),
            activity=self._text(record, "activity") or None,
            key=fingerprint(self._family, start, end or lasting, text, project, task),
            reason=reason,
        )

    def _text(self, record: Record, purpose: str) -> str:
        cell = record[purpose]
        return "" if cell == self._blank else cell

    def _tags(self, record: Record) -> tuple[str, ...]:
        parts = (part.strip() for part in TAG_SEPARATORS.split(self._text(record, "tags")))
        return tuple(part for part in parts if part)

    def _times(self, record: Record) -> tuple[datetime, datetime | None, timedelta | None]:
        lasting = stamps.duration(record["duration"], self._options.duration_unit)
        if "date" in record.places:
            day = self._date(record["date"])
            start = datetime.combine(day, self._clock(record["start_time"]))
            return start, self._end_on_clock(record, start), lasting
        end = self._stamp(record["end"]) if record["end"] else None
        return self._stamp(record["start"]), end, lasting

    def _end_on_clock(self, record: Record, start: datetime) -> datetime | None:
        """The end by its own date, or else on the day of the start, or the next for a shift over midnight."""
        if not record["end_time"]:
            return None
        clock = self._clock(record["end_time"])
        if record["end_date"]:
            return datetime.combine(self._date(record["end_date"]), clock)
        end = datetime.combine(start, clock)
        return end + timedelta(days=1) if end < start else end

    def _date(self, word: str) -> date:
        day = self._dates(word)
        if day is None:
            raise UnreadableTimeError
        return day

    def _clock(self, word: str) -> time:
        clock = stamps.clock_time(word)
        if clock is None:
            raise UnreadableTimeError
        return clock

    def _stamp(self, word: str) -> datetime:
        moment = self._by_format(word) if self._options.datetime_format else stamps.iso(word)
        if moment is None:
            day, clock = stamps.split_stamp(word)
            moment = datetime.combine(self._date(day), self._clock(clock))
        return moment.replace(tzinfo=None) if self._options.ignore_offset else moment

    def _by_format(self, word: str) -> datetime:
        try:
            return datetime.strptime(word, self._options.datetime_format or "")  # noqa: DTZ007 - %z when it has one
        except ValueError:
            raise UnreadableTimeError from None


def _component(word: str) -> Component | None:
    """The component that a cell names by its key, however it is spelt; anything else is no component."""
    key = re.sub(r"[\s-]+", "_", word.casefold())
    return KEYS.get(key)
