"""Taking time and output along, in the formats that people use."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tijdwijzer.domain.periods import Period


class Format(StrEnum):
    """What a document is written as."""

    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"
    PDF = "pdf"
    ICS = "ics"
    WEEK = "week"  # the week sheet of hour administrations, as CSV


@dataclass(frozen=True, slots=True)
class Written:
    """A document that was written."""

    file: Path
    bytes: int


Progress = Callable[[int, int], None]
"""Takes how far a long document is, and of how much."""


class Documents:
    """The use case of writing documents."""

    def write(self, form: Format, period: Period, file: Path, *, overwrite: bool = False) -> Written:
        """Raises DomainError as `exporting.WriteFile` does, and "document_no_days" where nothing was registered."""
        raise NotImplementedError

    def write_nulmeting(self, baseline_id: int, file: Path, *, overwrite: bool = False) -> Written:
        """The report of a baseline measurement, as PDF."""
        raise NotImplementedError
