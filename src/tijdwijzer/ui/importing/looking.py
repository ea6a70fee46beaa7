"""Recognising a file, and looking at what an import would do before it does it; no Qt here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tijdwijzer.domain.archive import FORMAT as OWN
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.importing import FileProblem, Skipped
from tijdwijzer.services.bringing_counts import BroughtIn
from tijdwijzer.services.importing import ImportRequest, ImportResult
from tijdwijzer.services.usecases import UseCases

RECOGNISE = "recognise"
"""Instead of a format: find out which it is."""

OUTPUT = "output"
"""Products, or counts of a case system: told by the columns."""

WHOSE = frozenset((FileProblem.OF_OTHERS.value, FileProblem.NOTHING_MINE.value))
"""What is wrong when it has to be said who oneself is in the file."""

_UNLIKE = frozenset((FileProblem.NEITHER.value, FileProblem.COLUMN.value))
"""What is wrong with a table of something else."""

_BY_SUFFIX = {
    ".csv": ("toggl", "csv", OUTPUT),
    ".tsv": ("csv", OUTPUT),
    ".txt": ("csv", OUTPUT),
    ".toml": (OUTPUT,),
    ".json": (OWN, "activitywatch", "timewarrior", "watson"),
    ".data": ("timewarrior",),
    ".ics": ("ics",),
    ".db": ("hamster",),
    ".sqlite": ("hamster",),
    ".sqlite3": ("hamster",),
    "": ("watson",),
}

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Looked:
    """What an import did, or would do, and of which format the files are."""

    request: ImportRequest
    result: ImportResult | BroughtIn
    mine: str | None = None

    @property
    def changes(self) -> bool:
        """Whether anything is to be imported, or was."""
        return bool(self.result) if isinstance(self.result, BroughtIn) else self.result.imported > 0

    @property
    def can_be_undone(self) -> bool:
        """Products are not taken back, but changed again."""
        return self.changes and not (isinstance(self.result, BroughtIn) and self.result.of_products)

    @property
    def unassigned(self) -> int:
        """Entries without a meaning yet."""
        return 0 if isinstance(self.result, BroughtIn) else self.result.unassigned


def formats(cases: UseCases) -> tuple[str, ...]:
    """Everything that can be imported here."""
    return (*cases.importing.formats(), OUTPUT)


def choices(cases: UseCases) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Formats and time zones; finding the zones reads the disk."""
    from zoneinfo import available_timezones

    return formats(cases), tuple(sorted(available_timezones()))


def candidates(files: Sequence[Path], formats: Sequence[str]) -> tuple[str, ...]:
    """The formats that files with this ending can have, the likeliest first; all formats for an unknown ending."""
    likely = _BY_SUFFIX.get(files[0].suffix.casefold(), tuple(formats)) if files else ()
    return tuple(name for name in likely if name in formats)


def look(cases: UseCases, request: ImportRequest, progress: Progress, mine: str | None = None) -> Looked:
    """What importing would do, without doing it; `mine` is who oneself is in a file of several people.

    Raises DomainError when the files are of no format that is known.
    """
    known = formats(cases)
    wanted = candidates(request.files, known) if request.format == RECOGNISE else (request.format,)
    refused: DomainError | None = None
    for name in wanted:
        try:
            return _run(cases, replace(request, format=name, dry_run=True), progress, mine)
        except DomainError as error:
            refused = refused if refused and name == OUTPUT and error.code in _UNLIKE else error
    raise refused or DomainError("import_unknown_format", format=request.files[0].suffix, known=known)


def bring_in(cases: UseCases, looked: Looked, progress: Progress) -> Looked:
    """Import what was looked at."""
    return _run(cases, replace(looked.request, dry_run=False), progress, looked.mine)


def _run(cases: UseCases, request: ImportRequest, progress: Progress, mine: str | None) -> Looked:
    if request.format != OUTPUT:
        return Looked(request, cases.importing.run(request, progress))
    if len(request.files) > 1:
        raise DomainError("import_one_file")
    result = cases.bringing_counts.run(request.files[0], mine=mine, dry_run=request.dry_run)
    return Looked(request, result, mine)


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason for which rows are skipped, and which rows; `detail` where it is the same for all of them."""

    reason: str
    detail: str
    rows: tuple[int, ...]


def reasons(skipped: Sequence[Skipped]) -> list[Reason]:
    """The skipped rows by reason, the most frequent first."""
    rows: dict[str, list[Skipped]] = {}
    for one in skipped:
        rows.setdefault(one.reason.value, []).append(one)
    found = [
        Reason(reason, _shared_detail(ones), tuple(one.row.number for one in ones)) for reason, ones in rows.items()
    ]
    return sorted(found, key=lambda reason: -len(reason.rows))


def _shared_detail(skipped: Sequence[Skipped]) -> str:
    details = {one.detail for one in skipped}
    return details.pop() if len(details) == 1 else ""
