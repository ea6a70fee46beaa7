"""What got finished, from the table of a case system: a row per day and product, or one per case.

Of a file in which several people occur only the rows of one of them are read; the others' are not even looked at.
"""

from collections.abc import Iterator, Mapping, Sequence

from tijdwijzer.capture.importers import cells
from tijdwijzer.capture.importers.sheet import Row, Sheet
from tijdwijzer.capture.importers.table import shown
from tijdwijzer.domain.counts import Tally
from tijdwijzer.domain.importing import FileProblem, ImportFileError
from tijdwijzer.domain.outputfiles import CountFile, CountRow, Origin, Reading

ALWAYS: Mapping[str, Sequence[str]] = {
    "date": ("date", "datum", "day", "dag"),
    "product": ("product", "zaaktype", "case type", "dienst"),
    "right": ("first time right", "in een keer goed", "in één keer goed", "right", "goed"),
    "returned": ("returned", "teruggekomen", "terug"),
    "case": ("case", "zaaknummer", "dossier", "dossiernummer", "zaak", "case number", "zaak id"),
    "person": ("employee", "medewerker", "behandelaar", "handler", "naam medewerker"),
}
OF_DAYS = {**ALWAYS, "finished": ("finished", "afgerond", "aantal", "afgehandeld", "count", "aantal afgerond")}
OF_CASES = {
    **ALWAYS,
    "date": (
        *ALWAYS["date"],
        *("finished", "afgehandeld", "afgerond", "date finished", "finished on", "afgehandeld op", "afgerond op"),
        *("datum afgehandeld", "datum afgerond", "afhandeldatum", "afrondingsdatum"),
    ),
    "amount": ("aantal", "count", "aantal afgerond"),
}
LONGEST_CASE = 200
LONGEST_NAME = 120
MOST_ROWS = 100_000


def is_one(sheet: Sheet) -> bool:
    """Whether the columns are those of counts."""
    sheet.use(ALWAYS)
    return "case" in sheet.places or "date" in sheet.places


def read(sheet: Sheet, options: Reading) -> CountFile:
    """Every row of it. Raises ImportFileError for the first thing that is wrong, with its row and column."""
    sheet.use(ALWAYS)
    of_cases = "case" in sheet.places
    called = OF_CASES if of_cases else OF_DAYS
    sheet.use(called)
    sheet.needs("date", "product", "case" if of_cases else "finished", called=called)
    if "amount" in sheet.places:
        raise sheet.clash(sheet.columns["case"], sheet.columns["amount"])
    dates = cells.Dates((row["date"] for row in _own(sheet, options)), options.calendar)
    reader = _Reader(sheet, dates, options)
    rows = tuple(map(reader.of_case if of_cases else reader.of_day, _own(sheet, options)))
    return CountFile(Origin(sheet.file, sheet.columns), of_cases, rows)


def _own(sheet: Sheet, options: Reading) -> Iterator[Row]:
    """The rows to read. Raises ImportFileError when nobody says whose they are, or none are."""
    read = count = 0
    name = None if options.mine is None else _plain(options.mine)
    if name is not None and "person" not in sheet.places:
        raise ImportFileError(FileProblem.NO_PERSON, sheet.file, found=shown(sheet.names))
    for read, row in enumerate(sheet.rows(), start=1):  # noqa: B007 - how many there were
        person = _plain(row["person"].text)
        if options.mine is None:
            name = person if name is None else name
            if person != name:
                raise _of_others(row)
        if person == name:
            count += 1
            _check_number(row, count)
            yield row
    if not read:
        raise ImportFileError(FileProblem.ONLY_HEADER, sheet.file)
    if not count:
        raise ImportFileError(FileProblem.NOTHING_MINE, sheet.file, column=sheet.columns["person"], mine=options.mine)


def _of_others(row: Row) -> ImportFileError:
    """Says where another name is, never which."""
    return row["person"].refused(FileProblem.OF_OTHERS, found="")


def _check_number(row: Row, count: int) -> None:
    if count > MOST_ROWS:
        raise row["date"].refused(FileProblem.TOO_MANY_ROWS, most=MOST_ROWS)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


class _Reader:
    """Makes counts of rows, all in one way."""

    def __init__(self, sheet: Sheet, dates: cells.Dates, options: Reading) -> None:
        self._says_right = "right" in sheet.places
        self._dates = dates
        self._today = options.calendar.day_of(options.now)

    def of_day(self, row: Row) -> CountRow:
        finished = cells.whole(row["finished"])
        right = cells.whole(row["right"]) if self._says_right else finished
        if right > finished:
            raise row["right"].refused(FileProblem.CELL_RIGHT, finished=finished)
        returned = cells.whole(row["returned"]) if row["returned"].text else 0
        return self._row(row, Tally(finished, right, returned))

    def of_case(self, row: Row) -> CountRow:
        """A case that came back was not right the first time."""
        returned = bool(row["returned"].text) and cells.yes_or_no(row["returned"])
        right = cells.yes_or_no(row["right"]) if self._says_right else not returned
        if right and returned:
            raise row["right"].refused(FileProblem.CELL_CAME_BACK)
        return self._row(row, Tally(1, int(right), int(returned)), cells.text(row["case"], LONGEST_CASE))

    def _row(self, row: Row, tally: Tally, case: str = "") -> CountRow:
        day = self._dates.day(row["date"])
        if day > self._today:
            raise row["date"].refused(FileProblem.CELL_FUTURE)
        return CountRow(row.line, day, cells.text(row["product"], LONGEST_NAME), tally, case)
