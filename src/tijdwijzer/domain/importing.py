"""Time that another tool kept: what a row of a source file says, what it becomes here, and where it may lie.

Every row ends as exactly one of imported, duplicate or skipped with a reason, so that the numbers add up.
Rules for time that overlaps:

- A row whose key is known, or was seen earlier in the same import, is a duplicate.
- Within the source the row that starts later wins from its start; the earlier row keeps what is left before and
  after it. Of rows that start together the shorter wins its span, and of identical spans the row that comes first.
- Time that is already registered is never overwritten: a row keeps what is free around it.
- With `stack`, rows that share a start (a tool that keeps only durations gives every row the same one) are laid end
  to end in file order, moving on past what is taken.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from fnmatch import translate
from functools import lru_cache
from hashlib import blake2b
from zoneinfo import ZoneInfo

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Span, What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.laying import divide, free, lay_end_to_end, length, union


class SkipReason(StrEnum):
    """Why a row is not imported. `SourceRow.detail` or `Skipped.detail` may say more."""

    BAD_ROW = "bad_row"
    BAD_TIME = "bad_time"
    NONEXISTENT_TIME = "nonexistent_time"
    NO_ZONE = "no_zone"
    NO_END = "no_end"
    NO_LENGTH = "no_length"
    ENDS_BEFORE_START = "ends_before_start"
    TOO_LONG = "too_long"
    IN_FUTURE = "in_future"
    OUTSIDE_PERIOD = "outside_period"
    LEFT_OUT = "left_out"
    OVERLAPPED = "overlapped"
    ALREADY_REGISTERED = "already_registered"
    NO_ROOM = "no_room"
    BAD_EVENT = "bad_event"
    ALL_DAY = "all_day"
    TRANSPARENT = "transparent"
    CANCELLED = "cancelled"
    FREE = "free"
    OUT_OF_OFFICE = "out_of_office"
    REPEATS_TOO_OFTEN = "repeats_too_often"


class FileProblem(StrEnum):
    """What can be wrong with a source file or a map file as a whole; the details of `ImportFileError` say where."""

    FORMAT = "import_unknown_format"  # format, known
    MISSING = "import_file_missing"
    FOLDER = "import_file_is_folder"
    UNREADABLE = "import_file_unreadable"
    EMPTY = "import_file_empty"
    LOCKED = "import_file_locked"
    NOT_TEXT = "import_not_text"
    ENCODING = "import_unknown_encoding"  # encoding
    BAD_CSV = "import_bad_csv"  # line
    MAP_NEEDED = "import_map_needed"  # columns
    COLUMN = "import_missing_column"  # column, found, purpose
    COLUMNS_LACK = "import_columns_lack"  # purpose, columns: the map names too few columns to tell the time
    DATES_AMBIGUOUS = "import_dates_ambiguous"  # column
    DATES_UNKNOWN = "import_dates_unknown"  # column
    BAD_JSON = "import_bad_json"  # line, column
    NOT_THIS = "import_not_this_format"  # format
    MAP_SYNTAX = "import_map_syntax"  # line, column
    MAP_KEY = "import_map_unknown_key"  # key, place, suggestion
    MAP_VALUE = "import_map_bad_value"  # key, place, value, expected
    MAP_COMPONENT = "import_map_unknown_component"  # rule, word, suggestion
    MAP_PATTERN = "import_map_bad_pattern"  # rule, pattern
    # Of products and counts: each has line and column, and what was found there where that helps
    TOO_LARGE = "import_too_large"  # size, most: in MB
    TOO_MANY_ROWS = "import_too_many_rows"  # line, most
    WORKBOOK = "import_workbook"
    NEITHER = "import_neither_products_nor_counts"  # found
    TWO_COLUMNS = "import_two_columns"  # columns
    ONLY_HEADER = "import_only_header"
    QUOTE = "import_quote"  # line, column
    MORE_CELLS = "import_more_cells"  # line, column, count, names
    NO_PERSON = "import_no_person"  # found
    OF_OTHERS = "import_of_others"  # line, column
    NOTHING_MINE = "import_nothing_mine"  # column, mine
    BAD_PRODUCT = "import_bad_product"  # line, column
    CELL_EMPTY = "import_cell_empty"
    CELL_LONG = "import_cell_long"  # most
    CELL_DATE = "import_cell_date"
    CELL_DATE_EITHER = "import_cell_date_either"
    CELL_FUTURE = "import_cell_future"
    CELL_WHOLE = "import_cell_whole"
    CELL_NEGATIVE = "import_cell_negative"
    CELL_MOST = "import_cell_most"  # most
    CELL_RIGHT = "import_cell_right"  # finished
    CELL_CAME_BACK = "import_cell_came_back"
    CELL_YES_NO = "import_cell_yes_no"
    CELL_NUMBER = "import_cell_number"
    CELL_OTHER_SIGN = "import_cell_other_sign"  # sign, first
    CELL_STANDARD = "import_cell_standard"  # most
    CELL_KEY = "import_cell_key"
    CELL_SHARED = "import_cell_shared"
    CELL_TWICE = "import_cell_twice"  # first
    CELL_DIFFERS = "import_cell_differs"  # first, other
    CELL_PRODUCT = "import_cell_product"  # rows
    CELL_PRODUCT_NEAR = "import_cell_product_near"  # rows, suggestion
    CELL_PRODUCTS = "import_cell_products"  # keys
    CELL_CASES = "import_cell_cases"  # count


class ImportFileError(DomainError):
    """A file cannot be imported at all. `code` is a `FileProblem`; `details` always hold `file`, its name."""

    def __init__(self, problem: FileProblem, file: str, **details: object) -> None:
        super().__init__(problem.value, file=file, **details)


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One row of a source file.

    `number` is where a user finds it: the line of a text file, otherwise the record's number. `key` is the fingerprint
    of what the row says, the same in another, overlapping file. `reason` tells why the row cannot be used; without one
    `start` and `end` are UTC instants in whole seconds. `component` is what the source itself says, if anything.
    """

    number: int
    start: datetime | None = None
    end: datetime | None = None
    text: str = ""
    project: str = ""
    tags: tuple[str, ...] = ()
    client: str = ""
    task: str = ""
    note: str | None = None
    case: str | None = None
    component: Component | None = None
    activity: str | None = None
    key: str = ""
    reason: SkipReason | None = None
    detail: str = ""
    file: str = ""

    @property
    def label(self) -> str | None:
        """What a user recognises the row by."""
        return self.activity or self.text or self.project or self.task or ", ".join(self.tags) or self.client or None


def fingerprint(family: str, *said: object) -> str:
    """128 bits, in hex, of what a source row says; `family` keeps the rows of different tools apart."""
    return blake2b("\x1f".join([family, *map(str, said)]).encode(), digest_size=16).hexdigest()


# Which text, project or tag becomes which component and activity

FIELDS = ("text", "project", "tag", "client", "task", "any")
"""What a rule can look at; `any` is each of the others."""


@lru_cache(maxsize=1024)
def _matcher(pattern: str, regex: bool) -> re.Pattern[str]:
    return re.compile(pattern if regex else translate(pattern), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MapRule:
    """Rows whose `field` matches become `component` and `activity`, or are left out.

    `pattern` is a glob for the whole text or, with `regex`, an expression to search for; case does not matter.
    Without a component the row stays unassigned; without an activity the row keeps its own label.
    """

    field: str
    pattern: str
    regex: bool = False
    component: Component | None = None
    activity: str | None = None
    skip: bool = False

    def matches(self, row: SourceRow) -> bool:
        pattern = _matcher(self.pattern, self.regex)
        found = pattern.search if self.regex else pattern.match
        return any(found(text) for text in self._texts(row))

    def _texts(self, row: SourceRow) -> tuple[str, ...]:
        match self.field:
            case "tag":
                return row.tags
            case "any":
                return (row.text, row.project, row.client, row.task, *row.tags)
            case "text":
                return (row.text,)
            case "project":
                return (row.project,)
            case "client":
                return (row.client,)
            case _:
                return (row.task,)


@dataclass(frozen=True, slots=True)
class MapOptions:
    """How to read a file and lay its rows; what is not given is found out or left alone.

    `duration_unit` ("hours" or "minutes") is for durations written as a plain number. `ignore_offset` takes stamps as
    wall time, whatever offset they carry. `stack` lays rows that share a start end to end.
    """

    date_format: str | None = None
    datetime_format: str | None = None
    delimiter: str | None = None
    encoding: str | None = None
    duration_unit: str = "hours"
    ignore_offset: bool = False
    stack: bool = False


@dataclass(frozen=True, slots=True)
class ImportMap:
    """What the user wrote in a map file. `columns` says which column of a csv file holds what."""

    rules: tuple[MapRule, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    options: MapOptions = MapOptions()

    def rule_for(self, row: SourceRow) -> MapRule | None:
        """The first rule that matches."""
        return next((rule for rule in self.rules if rule.matches(row)), None)

    def what(self, row: SourceRow) -> What:
        """What the row's time was spent on; unassigned, but recognisable, when no rule matches. Never a guess."""
        rule = self.rule_for(row)
        if rule is None:
            return What(row.component, row.label, row.note, row.case)
        return What(rule.component, rule.activity or row.label, row.note, row.case)


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read a source file. Wall times are in `zone`; rows outside `since` and `until` (days in `zone`, both
    included) are skipped; calendars that never end are read until `until`, or the day of `now`.
    """

    zone: ZoneInfo
    map: ImportMap
    now: datetime
    since: date | None = None
    until: date | None = None


# Where the rows lie


@dataclass(frozen=True, slots=True)
class Placed:
    """A row that is imported, and the time that it keeps: at least one span, in order."""

    row: SourceRow
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is not imported. `detail` may name the row that covers it."""

    row: SourceRow
    reason: SkipReason
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What becomes of the rows of an import, each part in file order.

    `trimmed` counts the placed rows that gave up time to another row or to what was registered; `moved` counts the
    placed rows that were laid elsewhere than the file says (stacked rows).
    """

    placed: tuple[Placed, ...]
    duplicates: tuple[SourceRow, ...]
    skipped: tuple[Skipped, ...]
    trimmed: int
    moved: int


@dataclass(frozen=True, slots=True)
class _Usable:
    """A row that can be placed: its position in the source and its span."""

    position: int
    row: SourceRow
    span: Span


def resolve(
    rows: Sequence[SourceRow],
    taken: Iterable[Span],
    known: Container[str],
    now: datetime,
    *,
    max_hours: float = 12,
    stack: bool = False,
) -> Resolution:
    """Decide for every row whether it is imported, and when, by the rules at the top of this module.

    `taken` is what is registered already, in any order. Rows longer than `max_hours` are forgotten timers, and rows
    that end after `now` have not happened yet: both are skipped.
    """
    usable, duplicates, skipped = _sift(rows, known, now, timedelta(hours=max_hours))
    shared = _shared_starts(rows) if stack else frozenset()
    timed = [one for one in usable if one.span.start not in shared]
    loose = [one for one in usable if one.span.start in shared]
    busy = union(taken)
    placed, lost = _place_timed(timed, busy)
    laid, homeless = _place_loose(loose, union([*busy, *(span for spans in placed.values() for span in spans)]), now)
    placed |= laid
    skipped |= lost | homeless
    kept = [(one, placed[one.position]) for one in usable if one.position in placed]
    return Resolution(
        placed=tuple(Placed(one.row, spans) for one, spans in kept),
        duplicates=tuple(duplicates),
        skipped=tuple(skipped[position] for position in sorted(skipped)),
        trimmed=sum(length(spans) < one.span.length for one, spans in kept),
        moved=sum(length(spans) == one.span.length and spans != (one.span,) for one, spans in kept),
    )


def unusable(row: SourceRow, now: datetime, longest: timedelta) -> SkipReason | None:
    """Why the row cannot be registered whatever else is there, or None when it can."""
    if row.reason is not None:
        return row.reason
    if row.start is None:
        return SkipReason.BAD_TIME
    if row.end is None:
        return SkipReason.NO_END
    if row.end <= row.start:
        return SkipReason.NO_LENGTH if row.end == row.start else SkipReason.ENDS_BEFORE_START
    if row.end - row.start > longest:
        return SkipReason.TOO_LONG
    return SkipReason.IN_FUTURE if row.end > now else None


def _sift(
    rows: Sequence[SourceRow], known: Container[str], now: datetime, longest: timedelta
) -> tuple[list[_Usable], list[SourceRow], dict[int, Skipped]]:
    usable: list[_Usable] = []
    duplicates: list[SourceRow] = []
    skipped: dict[int, Skipped] = {}
    seen: set[str] = set()
    for position, row in enumerate(rows):
        reason = unusable(row, now, longest)
        if reason is not None or row.start is None or row.end is None:
            skipped[position] = Skipped(row, reason or SkipReason.BAD_TIME, row.detail)
        elif row.key in seen or row.key in known:
            duplicates.append(row)
        else:
            seen.add(row.key)
            usable.append(_Usable(position, row, Span(row.start, row.end)))
    return usable, duplicates, skipped


def _shared_starts(rows: Iterable[SourceRow]) -> frozenset[datetime]:
    """Starts that more than one row has. Known rows count: they mark a new row beside them as one of the stack."""
    starts = Counter(row.start for row in rows if row.start is not None)
    return frozenset(start for start, count in starts.items() if count > 1)


Spans = dict[int, tuple[Span, ...]]
"""The time that a row gets, by the row's position in the source."""


def _place_timed(timed: Sequence[_Usable], busy: Sequence[Span]) -> tuple[Spans, dict[int, Skipped]]:
    """Divide time among rows that know when they were, around what is busy."""
    claims = divide([one.span for one in timed])
    claimed = {timed[index].position for _, index in claims}
    spans: dict[int, list[Span]] = {}
    for span, index in free(claims, busy):
        spans.setdefault(timed[index].position, []).append(span)
    starts = [span.start for span, _ in claims]
    lost: dict[int, Skipped] = {}
    for one in timed:
        if one.position not in claimed:
            winner = timed[claims[bisect_right(starts, one.span.start) - 1][1]]
            lost[one.position] = Skipped(one.row, SkipReason.OVERLAPPED, str(winner.row.number))
        elif one.position not in spans:
            lost[one.position] = Skipped(one.row, SkipReason.ALREADY_REGISTERED)
    return {position: tuple(pieces) for position, pieces in spans.items()}, lost


def _place_loose(loose: Sequence[_Usable], busy: Sequence[Span], now: datetime) -> tuple[Spans, dict[int, Skipped]]:
    """Lay rows that only know how long they took end to end, around what is busy."""
    in_turn = sorted(loose, key=lambda one: one.span.start)
    laid = list(zip(in_turn, lay_end_to_end([one.span for one in in_turn], busy, now), strict=True))
    spans = {one.position: pieces for one, pieces in laid if pieces}
    return spans, {one.position: Skipped(one.row, SkipReason.NO_ROOM) for one, pieces in laid if not pieces}
