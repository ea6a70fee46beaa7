"""Reading what other tools kept. One module per format turns a file into rows; `domain.importing` decides the rest."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from tijdwijzer.capture.importers import delimited, hamster, ics, timewarrior, toggl, watson
from tijdwijzer.domain.calendar import BEGINNING
from tijdwijzer.domain.importing import FileProblem, ImportFileError, ReadOptions, SkipReason, SourceRow

DISTANT = datetime(2200, 1, 1, tzinfo=UTC)

Reader = Callable[[Path, ReadOptions], list[SourceRow]]

FORMATS: Mapping[str, Reader] = {
    "toggl": toggl.read,
    "timewarrior": timewarrior.read,
    "watson": watson.read,
    "hamster": hamster.read,
    "csv": delimited.read,
    "ics": ics.read,
}
"""What can be imported, by the name that the command line uses."""


def read(format_name: str, path: Path, options: ReadOptions) -> list[SourceRow]:
    """Every row of the file, in its order; what cannot be used, or the map leaves out, says so in `reason`.

    Raises ImportFileError when the file as a whole cannot be read as this format.
    """
    reader = FORMATS.get(format_name)
    if reader is None:
        raise ImportFileError(FileProblem.FORMAT, path.name, format=format_name, known=tuple(FORMATS))
    return list(_wanted(reader(path, options), path.name, options))


def _wanted(rows: list[SourceRow], file: str, options: ReadOptions) -> Iterator[SourceRow]:
    first, last = _period(options)
    leaves_out = any(rule.skip for rule in options.map.rules)
    for row in map(_believable, rows):
        reason = row.reason
        if reason is None and row.start is not None and not first <= row.start < last:
            reason = SkipReason.OUTSIDE_PERIOD
        elif reason is None and leaves_out:
            rule = options.map.rule_for(row)
            reason = SkipReason.LEFT_OUT if rule is not None and rule.skip else None
        yield replace(row, reason=reason, file=file)


def _believable(row: SourceRow) -> SourceRow:
    """The row, without times that no calendar can work with: some tools write "never" as the year 1 or 9999."""
    if all(moment is None or BEGINNING <= moment < DISTANT for moment in (row.start, row.end)):
        return row
    return replace(row, start=None, end=None, reason=row.reason or SkipReason.BAD_TIME)


def _period(options: ReadOptions) -> tuple[datetime, datetime]:
    """From the first moment of `since` up to the last of `until`; without them, always."""
    first = datetime.min.replace(tzinfo=UTC)
    last = datetime.max.replace(tzinfo=UTC)
    if options.since is not None:
        first = datetime.combine(options.since, time(), options.zone).astimezone(UTC)
    if options.until is not None:
        last = datetime.combine(options.until + timedelta(days=1), time(), options.zone).astimezone(UTC)
    return first, last
