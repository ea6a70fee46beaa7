"""Any csv file, by the columns that a map file names."""

from collections.abc import Mapping
from pathlib import Path

from tijdwijzer.capture.importers.table import columns_of, read_table, shown
from tijdwijzer.domain.importing import FileProblem, ImportFileError, ReadOptions, SourceRow


def read(path: Path, options: ReadOptions) -> list[SourceRow]:
    """The rows of a csv file. Without columns in the map it raises "import_map_needed", with the columns it found."""
    columns = dict(options.map.columns)
    if not columns:
        found = columns_of(path, options.map.options)
        raise ImportFileError(FileProblem.MAP_NEEDED, path.name, columns=shown(found))
    if "date" in columns:
        columns = {PARTS.get(purpose, purpose): column for purpose, column in columns.items()}
    _check_times(path, columns)
    return read_table(path, options, columns, "csv")


PARTS = {"start": "start_time", "end": "end_time"}
"""Beside a date, a start and an end are times of day."""


def _check_times(path: Path, columns: Mapping[str, str]) -> None:
    """Raises "import_columns_lack" when the columns do not say when a row starts, or when it ends."""
    start = "start_time" if "date" in columns else "start"
    if start not in columns:
        raise ImportFileError(FileProblem.COLUMNS_LACK, path.name, purpose=start, columns=tuple(columns))
    end = "end_time" if "date" in columns else "end"
    if end not in columns and "duration" not in columns:
        raise ImportFileError(FileProblem.COLUMNS_LACK, path.name, purpose=end, columns=tuple(columns))
