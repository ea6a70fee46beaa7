"""What a cell says: a number, yes or no, a day. Nothing is guessed: what can be read in two ways is refused."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from tijdwijzer.capture.importers import stamps, wall
from tijdwijzer.capture.importers.sheet import Cell
from tijdwijzer.domain.calendar import BEGINNING, Calendar
from tijdwijzer.domain.counts import MOST
from tijdwijzer.domain.importing import FileProblem

NEGATIVE = re.compile(r"[-−]\s*[0-9].*")
WHOLE = re.compile(r"[0-9]+(?:[eE]\+?[0-9]+)?")
DECIMAL = re.compile(r"[0-9]{1,30}(?:([.,])[0-9]{1,2})?")
YES = frozenset(("yes", "ja", "y", "j", "true", "waar", "1"))
NO = frozenset(("no", "nee", "n", "false", "onwaar", "0"))
LAST_YEAR = 2199


def text(cell: Cell, most: int) -> str:
    """What has to be there, and not be longer than `most`."""
    if not cell.text:
        raise cell.refused(FileProblem.CELL_EMPTY)
    if len(cell.text) > most:
        raise cell.refused(FileProblem.CELL_LONG, most=most)
    return cell.text


def whole(cell: Cell) -> int:
    """A number of things, at most `counts.MOST`."""
    if not cell.text:
        raise cell.refused(FileProblem.CELL_EMPTY)
    if NEGATIVE.fullmatch(cell.text):
        raise cell.refused(FileProblem.CELL_NEGATIVE)
    if not WHOLE.fullmatch(cell.text):
        raise cell.refused(FileProblem.CELL_WHOLE)
    digits = cell.text.lstrip("0") or "0"
    if not digits.isdigit() or len(digits) > len(str(MOST)) or int(digits) > MOST:
        raise cell.refused(FileProblem.CELL_MOST, most=MOST)
    return int(digits)


def yes_or_no(cell: Cell) -> bool:
    word = cell.text.casefold()
    if not word:
        raise cell.refused(FileProblem.CELL_EMPTY)
    if word not in YES | NO:
        raise cell.refused(FileProblem.CELL_YES_NO)
    return word in YES


class Decimals:
    """The numbers of one file: whichever decimal sign comes first is that of all of them."""

    def __init__(self) -> None:
        self._first: tuple[str, int] | None = None

    def number(self, cell: Cell) -> float:
        """A number with at most two decimals and nothing between thousands."""
        if not cell.text:
            raise cell.refused(FileProblem.CELL_EMPTY)
        if NEGATIVE.fullmatch(cell.text):
            raise cell.refused(FileProblem.CELL_NEGATIVE)
        found = DECIMAL.fullmatch(cell.text)
        if found is None:
            raise cell.refused(FileProblem.CELL_NUMBER)
        if found[1]:
            self._check_sign(cell, found[1])
        return float(cell.text.replace(",", "."))

    def _check_sign(self, cell: Cell, sign: str) -> None:
        used, line = self._first = self._first or (sign, cell.line)
        if used != sign:
            raise cell.refused(FileProblem.CELL_OTHER_SIGN, sign=used, first=line)


class Dates:
    """The days in one column, all written in one way."""

    def __init__(self, cells: Iterable[Cell], calendar: Calendar) -> None:
        """Raises ImportFileError when nothing in the column tells day from month."""
        self._calendar = calendar
        found: dict[str, Cell] = {}
        for cell in cells:
            found.setdefault(stamps.split_stamp(cell.text)[0], cell)
        try:
            self._dates = stamps.date_reader(found)
        except stamps.AmbiguousDatesError:
            either = next(cell for word, cell in found.items() if _either(word))
            raise either.refused(FileProblem.CELL_DATE_EITHER) from None

    def day(self, cell: Cell) -> date:
        """The day of a date, or of a moment on the person's clock; midnight exactly stands for a bare date."""
        if not cell.text:
            raise cell.refused(FileProblem.CELL_EMPTY)
        day = self._dates(cell.text)
        try:
            day = day or self._of(self._moment(cell.text))
        except (ValueError, OverflowError):
            day = None
        if day is None or not BEGINNING.year <= day.year <= LAST_YEAR:
            raise cell.refused(FileProblem.CELL_DATE)
        return day

    def _moment(self, word: str) -> datetime:
        """Raises ValueError for what is no moment."""
        moment = stamps.iso(word)
        if moment is None:
            first, rest = stamps.split_stamp(word)
            day, clock = self._dates(first), stamps.clock_time(rest)
            if day is None or clock is None:
                raise ValueError(word)
            moment = datetime.combine(day, clock)
        return moment

    def _of(self, moment: datetime) -> date:
        if not BEGINNING.year < moment.year <= LAST_YEAR:
            raise ValueError(moment.year)
        if moment.tzinfo is not None:
            return self._calendar.day_of(moment.astimezone(UTC))
        if moment.time() == time():
            return moment.date()
        try:
            return self._calendar.day_of(wall.instants_of(moment, self._calendar.zone_of(moment.date()))[0])
        except wall.NonexistentTimeError:
            return moment.date()


def _either(word: str) -> bool:
    """Whether this date can be read in two ways."""
    found = stamps.YEAR_LAST.fullmatch(word)
    return found is not None and found[1] != found[3]
