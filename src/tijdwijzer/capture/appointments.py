"""The appointments in a calendar, from a file or from what was fetched from an address."""

from collections.abc import Iterable
from pathlib import Path

from tijdwijzer.capture.importers import ics
from tijdwijzer.capture.importers.calendar_text import Sheet, read_sheets, sheets_in
from tijdwijzer.capture.importers.text import decoded
from tijdwijzer.domain.appointments import Appointment
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.importing import ReadOptions


def in_file(path: Path, options: ReadOptions) -> list[Appointment]:
    """The busy appointments in the window of the options, in order. Raises ImportFileError."""
    return _appointments(read_sheets(path), options)


def in_data(data: bytes, name: str, options: ReadOptions) -> list[Appointment]:
    """The same of what was fetched; `name` stands for it in errors. Raises ImportFileError."""
    return _appointments(sheets_in(decoded(data, name), name), options)


def _appointments(sheets: Iterable[Sheet], options: ReadOptions) -> list[Appointment]:
    found = {
        Appointment(Span(row.start, row.end), row.text)
        for row in ics.rows_of(sheets, options)
        if row.reason is None and row.start is not None and row.end is not None and row.start < row.end
    }
    return sorted(found, key=lambda one: (one.span, one.title))
