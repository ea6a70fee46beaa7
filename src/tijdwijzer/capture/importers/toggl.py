"""Toggl Track: the csv file of a detailed report."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from tijdwijzer.capture.importers.table import columns_of, read_table, shown
from tijdwijzer.domain.importing import FileProblem, ImportFileError, ReadOptions, SourceRow

HEADERS: Mapping[str, Sequence[str]] = {
    "date": ("Start date",),
    "start_time": ("Start time",),
    "end_date": ("End date", "Stop date"),
    "end_time": ("End time", "Stop time"),
    "duration": ("Duration",),
    "text": ("Description",),
    "project": ("Project",),
    "client": ("Client",),
    "task": ("Task",),
    "tags": ("Tags",),
}
NEEDED = ("date", "start_time")
BLANK = "NA"
"""Exports that went through R have this where nothing was filled in."""


def read(path: Path, options: ReadOptions) -> list[SourceRow]:
    """The rows of a detailed report, whichever of its columns are there, in any order.

    The map may name other columns. Tags and client are no part of what makes a row the same: people tidy them up
    between two exports.
    """
    found = columns_of(path, options.map.options)
    by_name = {name.casefold(): name for name in found}
    columns = {
        purpose: by_name[name.casefold()]
        for purpose, names in HEADERS.items()
        for name in names
        if name.casefold() in by_name
    } | dict(options.map.columns)
    for purpose in (*NEEDED, "end_time" if "duration" not in columns else "duration"):
        if purpose not in columns:
            column = HEADERS[purpose][0]
            raise ImportFileError(FileProblem.COLUMN, path.name, column=column, found=shown(found), purpose=purpose)
    return read_table(path, options, columns, "toggl", BLANK)
