"""Recognising a file, and looking at what an import would do before it does it; no Qt here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tijdwijzer.domain.archive import FORMAT as OWN
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.importing import Skipped
from tijdwijzer.services.importing import ImportRequest, ImportResult
from tijdwijzer.services.usecases import UseCases

RECOGNISE = "recognise"
"""Instead of a format: find out which it is."""

_BY_SUFFIX = {
    ".csv": ("toggl", "csv"),
    ".tsv": ("csv",),
    ".txt": ("csv",),
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
    result: ImportResult


def candidates(files: Sequence[Path], formats: Sequence[str]) -> tuple[str, ...]:
    """The formats that files with this ending can have, the likeliest first; all formats for an unknown ending."""
    likely = _BY_SUFFIX.get(files[0].suffix.casefold(), tuple(formats)) if files else ()
    return tuple(name for name in likely if name in formats)


def look(cases: UseCases, request: ImportRequest, progress: Progress) -> Looked:
    """What importing would do, without doing it. Raises DomainError when the files are of no format that is known."""
    known = cases.importing.formats()
    wanted = candidates(request.files, known) if request.format == RECOGNISE else (request.format,)
    refused = DomainError("import_unknown_format", format=request.files[0].suffix, known=known)
    for name in wanted:
        attempt = replace(request, format=name, dry_run=True)
        try:
            return Looked(attempt, cases.importing.run(attempt, progress))
        except DomainError as error:
            refused = error
    raise refused


def bring_in(cases: UseCases, request: ImportRequest, progress: Progress) -> Looked:
    """Import what was looked at."""
    wanted = replace(request, dry_run=False)
    return Looked(wanted, cases.importing.run(wanted, progress))


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
