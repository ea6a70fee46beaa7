"""Watson: its frames file, or what `watson log --json` prints."""

from datetime import UTC, datetime
from pathlib import Path

from tijdwijzer.capture.importers.structured import load_json, text_of
from tijdwijzer.domain.entries import instant
from tijdwijzer.domain.importing import FileProblem, ImportFileError, ReadOptions, SkipReason, SourceRow, fingerprint

FIELDS = ("start", "stop", "project", "id", "tags", "updated_at")


def read(path: Path, _options: ReadOptions) -> list[SourceRow]:
    """Every frame, under the id that Watson gave it. The tags are kept in the note as well."""
    frames = load_json(path)
    if not isinstance(frames, list) or not all(isinstance(frame, list | dict) for frame in frames):
        raise ImportFileError(FileProblem.NOT_THIS, path.name, format="watson")
    return [_row(number, frame) for number, frame in enumerate(frames, start=1)]


def _row(number: int, frame: list[object] | dict[str, object]) -> SourceRow:
    said = frame if isinstance(frame, dict) else dict(zip(FIELDS, frame, strict=False))
    tags = said.get("tags")
    labels = tuple(map(str, tags)) if isinstance(tags, list) else ()
    project = text_of(said.get("project"))
    try:
        start, end = _moment(said.get("start")), _moment(said.get("stop"))
    except (ValueError, OverflowError, OSError):
        return SourceRow(number, project=project, tags=labels, reason=SkipReason.BAD_TIME)
    own = text_of(said.get("id"))
    key = fingerprint("watson", own) if own else fingerprint("watson", start, end, project)
    return SourceRow(number, start, end, project=project, tags=labels, note=", ".join(labels) or None, key=key)


def _moment(value: object) -> datetime | None:
    """Seconds since 1970, or a stamp with an offset. Raises ValueError for anything else."""
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError("no moment")
    if isinstance(value, str):
        return instant(datetime.fromisoformat(value))
    return instant(datetime.fromtimestamp(value, UTC))
