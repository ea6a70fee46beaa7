"""Time that comes in, is assigned, and goes out: import, assign, export."""

import re
import sys
from collections import defaultdict
from datetime import datetime, timedelta
from fnmatch import translate
from pathlib import Path
from zoneinfo import ZoneInfo

from tijdwijzer.cli import documents, shown
from tijdwijzer.cli.context import Context
from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.entries import Entry, Span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.importing import Placed, Skipped, SkipReason
from tijdwijzer.services.importing import ImportRequest, ImportResult
from tijdwijzer.words import say

SHOWN_ROWS = 10
"""How many row numbers are listed behind a reason; --json lists them all."""

SHOWN_OVERLAPS = 10
"""How many rows that did not come in as the file says are listed; --all-overlaps lists them all."""


def bring(context: Context) -> int:
    asked = context.asked
    known = context.use.importing.formats()
    if asked.format not in known:
        raise DomainError("import_unknown_format", format=asked.format, known=known)
    request = ImportRequest(
        format=asked.format,
        files=tuple(map(Path, asked.files)),
        map_file=None if asked.map is None else Path(asked.map),
        zone=_zone(asked.zone),
        since=None if asked.since is None else context.day(asked.since),
        until=None if asked.until is None else context.day(asked.until),
        max_hours=_hours(asked.max_hours),
        dry_run=asked.dry_run,
    )
    result = context.use.importing.run(request, _progress if sys.stderr.isatty() else None)
    _tell_trims(context, result)
    if asked.json:
        context.print_json(documents.import_document(result))
    else:
        _tell(context, result)
    return 0


def _zone(text: str | None) -> str | None:
    if text is None:
        return None
    try:
        return ZoneInfo(text).key
    except (KeyError, OSError, ValueError):
        raise DomainError("bad_zone", text=text) from None


def _hours(text: str) -> float:
    """Raises DomainError("bad_hours")."""
    if not re.fullmatch(r"\d{1,4}([.,]\d{1,2})?", text):
        raise DomainError("bad_hours", text=text)
    return float(text.replace(",", "."))


def _progress(done: int, of: int) -> None:
    """A line that writes over itself, and goes when all is done."""
    sys.stderr.write("\r\033[K" if done == of else f"\r{done}/{of}")
    sys.stderr.flush()


def _tell(context: Context, result: ImportResult) -> None:
    skipped = len(result.skipped)
    counts = {"read": result.read, "imported": result.imported, "duplicates": result.duplicates, "skipped": skipped}
    context.say("import.summary", **counts)
    if result.first is not None:
        context.say("import.period", first=result.first, last=result.last)
    if result.unassigned:
        context.say("import.unassigned", count=result.unassigned)
    if context.asked.dry_run:
        context.say("import.dry")
    rows: defaultdict[SkipReason, list[Skipped]] = defaultdict(list)
    for one in result.skipped:
        rows[one.reason].append(one)
    for reason, found in rows.items():
        _tell_skipped(context, reason, found)


def _tell_skipped(context: Context, reason: SkipReason, skipped: list[Skipped]) -> None:
    details = {one.detail for one in skipped}
    why = say(f"skip.{reason}", context.language, detail=details.pop() if len(details) == 1 else "…")
    numbers = [str(one.row.number) for one in skipped[:SHOWN_ROWS]] + ["…"] * (len(skipped) > SHOWN_ROWS)
    context.warn("import.skipped", count=len(skipped), reason=why, rows=numbers)


def _tell_trims(context: Context, result: ImportResult) -> None:
    """What did not come in as the file says it is never hidden, also not beside JSON."""
    calendar = context.use.days.calendar()
    changed = [("import.trimmed", placed) for placed in result.trimmed]
    changed += [("import.moved", placed) for placed in result.moved]
    shown_at_most = len(changed) if context.asked.all_overlaps else SHOWN_OVERLAPS
    for code, placed in changed[:shown_at_most]:
        before = _asked(placed)
        after = [_span(span, calendar, before.start) for span in placed.spans]
        context.warn(code, row=_row(placed), before=_span(before, calendar), after=after)
    if len(changed) > shown_at_most:
        context.warn("import.more_overlaps", count=len(changed) - shown_at_most)
    for kept in result.kept:
        context.warn(kept.kind, count=kept.count)


def _row(placed: Placed) -> str:
    return f"{placed.row.file}:{placed.row.number}" if placed.row.file else str(placed.row.number)


def _asked(placed: Placed) -> Span:
    """The time that the file says."""
    row = placed.row
    return Span(row.start, row.end) if row.start and row.end else placed.spans[0]


def _span(span: Span, calendar: Calendar, beside: datetime | None = None) -> str:
    """Day and times; the day is left out where it is that of the moment `beside`."""
    day, times = calendar.local(span.start).date(), shown.times(span.start, span.end, calendar)
    return times if beside and calendar.local(beside).date() == day else f"{day} {times}"


def assign(context: Context) -> int:
    context.text = context.words(context.asked.what)
    what = context.use.tracking.resolve(context.text)
    found = _matching(context)
    if not found:
        context.warn("assign.none")
        return 1
    if not context.asked.dry_run:
        context.use.tracking.retag([entry.id for entry in found if entry.id is not None], what)
    time = sum(((entry.end - entry.start) for entry in found if entry.end), timedelta(0))
    name = shown.name(what, context.language)
    context.say("assign.done", count=len(found), what=name, length=shown.length(time.total_seconds() / 60))
    if context.asked.dry_run:
        context.say("import.dry")
    return 0


def _matching(context: Context) -> list[Entry]:
    """Unassigned entries in the period whose activity or note fits the pattern."""
    calendar = context.use.days.calendar()
    pattern = re.compile(translate(context.asked.pattern), re.IGNORECASE)
    first = None if context.asked.first is None else calendar.start_of(context.day(context.asked.first))
    last = None if context.asked.last is None else context.day(context.asked.last) + timedelta(days=1)
    until = None if last is None else calendar.start_of(last)
    return [
        entry
        for entry in context.use.days.unassigned()
        if (first is None or entry.start >= first)
        and (until is None or entry.start < until)
        and any(pattern.match(text or "") for text in (entry.what.activity, entry.what.note))
    ]


def export(context: Context) -> int:
    file = Path(context.asked.file)
    done = context.use.exporting.to_file(file, overwrite=context.asked.force)
    context.say(
        "export.done",
        file=file,
        entries=done.entries,
        reflections=done.reflections,
        settings=done.settings,
        leave_days=done.leave_days,
    )
    return 0


COMMANDS = {"import": bring, "assign": assign, "export": export}
