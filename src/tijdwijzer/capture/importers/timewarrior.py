"""Timewarrior: its monthly data files, or what `timew export` prints."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from tijdwijzer.capture.importers.structured import load_json, text_of
from tijdwijzer.capture.importers.text import open_text
from tijdwijzer.domain.entries import instant
from tijdwijzer.domain.importing import FileProblem, ImportFileError, ReadOptions, SkipReason, SourceRow, fingerprint

INTERVAL = re.compile(r"inc\s+(\d{8}T\d{6}Z)(?:\s+-\s+(\d{8}T\d{6}Z))?\s*(?:#\s*(.*))?")
WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
ESCAPED = re.compile(r"\\(.)")
EXCLUSION = "exc"
BOOKKEEPING = ("backlog.data", "tags.data", "undo.data")
"""Files that lie beside the months and hold no intervals."""


def read(path: Path, options: ReadOptions) -> list[SourceRow]:
    """Every interval; an open one is skipped. What a line was tagged with is its text; exclusions are no rows."""
    if path.name in BOOKKEEPING:
        return []
    with open_text(path, options.map.options.encoding) as file:
        lines = [(number, line.strip()) for number, line in enumerate(file, start=1)]
    if next((line for _, line in lines if line), "").startswith(("[", "{")):
        return list(_exported(path))
    rows = [_row(number, line) for number, line in lines if line and not line.startswith(EXCLUSION)]
    if rows and all(row.reason is SkipReason.BAD_ROW for row in rows):
        raise ImportFileError(FileProblem.NOT_THIS, path.name, format="timewarrior")
    return rows


def _row(number: int, line: str) -> SourceRow:
    found = INTERVAL.fullmatch(line)
    if found is None:
        return SourceRow(number, reason=SkipReason.BAD_ROW)
    start, end, labels = found.groups()
    tags, note = _labels(labels or "")
    return _interval(number, start, end, tags, note)


def _labels(labels: str) -> tuple[tuple[str, ...], str | None]:
    """The tags, and the annotation that a second # sets apart."""
    tags: list[str] = []
    notes: list[str] = []
    into = tags
    for quoted, bare in WORD.findall(labels):
        if bare == "#":
            into = notes
        else:
            into.append(ESCAPED.sub(r"\1", quoted) or bare)
    return tuple(tag for tag in tags if tag), " ".join(notes) or None


def _interval(number: int, start: str, end: str | None, tags: tuple[str, ...], note: str | None) -> SourceRow:
    text = ", ".join(tags)
    key = fingerprint("timewarrior", start, end, *sorted(tags))
    try:
        first = instant(datetime.fromisoformat(start))
        last = instant(datetime.fromisoformat(end)) if end else None
    except ValueError:
        return SourceRow(number, text=text, tags=tags, note=note, key=key, reason=SkipReason.BAD_TIME)
    return SourceRow(number, first, last, text=text, tags=tags, note=note, key=key)


def _exported(path: Path) -> Iterator[SourceRow]:
    intervals = load_json(path)
    if not isinstance(intervals, list):
        raise ImportFileError(FileProblem.NOT_THIS, path.name, format="timewarrior")
    for number, interval in enumerate(intervals, start=1):
        if not isinstance(interval, dict) or not isinstance(interval.get("start"), str):
            yield SourceRow(number, reason=SkipReason.BAD_ROW)
            continue
        end = interval.get("end")
        tags = tuple(map(str, interval.get("tags") or ()))
        note = text_of(interval.get("annotation")) or None
        yield _interval(number, interval["start"], end if isinstance(end, str) else None, tags, note)
