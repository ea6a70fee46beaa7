"""What a file says of products or of what got finished, and where it says so: nothing is decided here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.counts import Tally
from tijdwijzer.domain.importing import FileProblem, ImportFileError
from tijdwijzer.domain.products import Standard


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read such a file. `calendar` says which day a moment belongs to; of a file in which several people occur
    only the rows of `mine` are read, a name as the file has it.
    """

    calendar: Calendar
    now: datetime
    mine: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """The file, and what its columns are called, by what they are for."""

    file: str
    columns: Mapping[str, str] = field(default_factory=dict)

    def refused(self, problem: FileProblem, line: int, purpose: str, **details: object) -> ImportFileError:
        """What is wrong at a row and a column, for a person to find."""
        return ImportFileError(problem, self.file, line=line, column=self.columns.get(purpose, purpose), **details)


@dataclass(frozen=True, slots=True)
class CountRow:
    """One row: `product` as it is written there; `case` is "" in a file of days."""

    line: int
    day: date
    product: str
    tally: Tally
    case: str = ""


@dataclass(frozen=True, slots=True)
class CountFile:
    """What got finished: a row per day and product, or one per case (`of_cases`)."""

    origin: Origin
    of_cases: bool
    rows: tuple[CountRow, ...]


@dataclass(frozen=True, slots=True)
class ProductRow:
    """A product, or one standard time of it. None: the file does not say, so what is known stays."""

    line: int
    key: str
    name: str | None = None
    unit: str | None = None
    activity: str | None = None
    ended: date | None = None
    standard: Standard | None = None


@dataclass(frozen=True, slots=True)
class ProductFile:
    """Products with their standard times, several rows of one product for its history."""

    origin: Origin
    rows: tuple[ProductRow, ...]
