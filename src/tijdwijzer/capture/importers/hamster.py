"""Hamster: the SQLite database that it keeps its facts in, opened for reading only."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tijdwijzer.capture.importers import stamps, wall
from tijdwijzer.domain.importing import FileProblem, ImportFileError, ReadOptions, SkipReason, SourceRow, fingerprint

if TYPE_CHECKING:
    import sqlite3

MAGIC = b"SQLite format 3\x00"
FACTS = """
    SELECT facts.id, facts.start_time, facts.end_time, facts.description, activities.name, categories.name
    FROM facts
    LEFT JOIN activities ON activities.id = facts.activity_id
    LEFT JOIN categories ON categories.id = activities.category_id
    ORDER BY facts.start_time, facts.id
"""
TAGS = "SELECT fact_tags.fact_id, tags.name FROM fact_tags JOIN tags ON tags.id = fact_tags.tag_id ORDER BY tags.name"
PATIENCE = 1.0
"""Seconds to wait while Hamster itself is writing."""


def read(path: Path, options: ReadOptions) -> list[SourceRow]:
    """Every fact: its activity is the text, its category the project, its description the note.

    Raises ImportFileError when the file is no database, not one of Hamster's, or locked.
    """
    import sqlite3

    _check(path)
    try:
        with closing(_open(path)) as database:
            database.text_factory = _tolerant
            tags: dict[int, list[str]] = {}
            for fact, tag in database.execute(TAGS):
                tags.setdefault(fact, []).append(str(tag))
            return [_row(fact, tuple(tags.get(fact[0], ())), options) for fact in database.execute(FACTS)]
    except sqlite3.OperationalError as error:
        busy = "locked" in str(error) or "busy" in str(error)
        problem = FileProblem.LOCKED if busy else FileProblem.NOT_THIS
        raise ImportFileError(problem, path.name, format="hamster") from None
    except sqlite3.DatabaseError:
        raise ImportFileError(FileProblem.NOT_THIS, path.name, format="hamster") from None


def _check(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(len(MAGIC))
    except FileNotFoundError:
        raise ImportFileError(FileProblem.MISSING, path.name) from None
    except OSError:
        problem = FileProblem.FOLDER if path.is_dir() else FileProblem.UNREADABLE
        raise ImportFileError(problem, path.name) from None
    if head != MAGIC:
        raise ImportFileError(FileProblem.NOT_THIS if head else FileProblem.EMPTY, path.name, format="hamster")


def _open(path: Path) -> sqlite3.Connection:
    import sqlite3

    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=PATIENCE)


def _tolerant(text: bytes) -> str:
    return text.decode(errors="replace")


def _row(fact: tuple[Any, ...], tags: tuple[str, ...], options: ReadOptions) -> SourceRow:
    number, start, end, description, activity, category = fact
    text, project, note = (str(part or "").strip() for part in (activity, category, description))
    first: datetime | None = None
    last: datetime | None = None
    reason = None
    try:
        started = _stamp(start)
        first, last = wall.span_of(started, _stamp(end) if end else None, None, options.zone)
    except (ValueError, OverflowError):
        reason = SkipReason.BAD_TIME
    except wall.NonexistentTimeError:
        reason = SkipReason.NONEXISTENT_TIME
    key = fingerprint("hamster", start, end, text, project)
    return SourceRow(
        number, first, last, text=text, project=project, tags=tags, note=note or None, key=key, reason=reason
    )


def _stamp(value: object) -> datetime:
    moment = stamps.iso(str(value))
    if moment is None:
        raise ValueError("no stamp")
    return moment
