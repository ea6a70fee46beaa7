"""Calendar files: busy events become meetings, each occurrence a row of its own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tijdwijzer.capture.importers import wall
from tijdwijzer.capture.importers.calendar_text import BROKEN, Sheet, read_sheets
from tijdwijzer.capture.importers.recurrence import TooOftenError, occurrences, start_and_end
from tijdwijzer.domain.calendar import BEGINNING
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import instant
from tijdwijzer.domain.importing import ReadOptions, SkipReason, SourceRow, fingerprint

BUSY_STATUS: Mapping[str, SkipReason] = {
    "FREE": SkipReason.FREE,
    "WORKINGELSEWHERE": SkipReason.FREE,
    "OOF": SkipReason.OUT_OF_OFFICE,
}
"""What Microsoft's calendars say of time that is no meeting."""

Numbered = tuple[int, Any]
"""An event of a calendar, and its number in the file."""


def read(path: Path, options: ReadOptions) -> list[SourceRow]:
    """A row for each occurrence of a busy event, and one for each event that is left out, under the event's number.

    Floating times are in the calendar's own zone, or else in that of the options. Whatever ends repeats at the end of
    `options.until`. An event that cannot be read is skipped, the rest of the file is imported.
    Raises ImportFileError when the file is no calendar.
    """
    return rows_of(read_sheets(path), options)


def rows_of(sheets: Iterable[Sheet], options: ReadOptions) -> list[SourceRow]:
    """The rows of the calendars in a file."""
    rows = (row for sheet in sheets for row in _rows(sheet, options))
    return sorted(rows, key=lambda row: (row.number, row.start or BEGINNING))


def _rows(sheet: Sheet, options: ReadOptions) -> Iterator[SourceRow]:
    series: dict[str, list[Numbered]] = {}
    reasons: dict[int, SkipReason] = {}
    for number, event in sheet.events:
        reason = _why_not(event, sheet, options.zone)
        if reason is not None:
            reasons[number] = reason
        if reason is SkipReason.BAD_EVENT:
            yield _left_out(number, event, reason)
        else:
            series.setdefault(str(event.get("UID", f"event {number}")), []).append((number, event))
    for members in series.values():
        yield from _series(members, reasons, sheet, options)


def _series(
    members: Sequence[Numbered], reasons: Mapping[int, SkipReason], sheet: Sheet, options: ReadOptions
) -> Iterator[SourceRow]:
    """The rows of events that share a UID: one that repeats, and the occurrences of it that were changed."""
    yield from (_left_out(number, event, reasons[number]) for number, event in members if number in reasons)
    busy = [(number, event) for number, event in members if number not in reasons]
    if not busy:
        return
    try:
        found = occurrences(members, sheet.zone, options)
        rows = [_row(number, event, sheet, options.zone) for number, event in found if number not in reasons]
    except TooOftenError:
        rows = [_left_out(number, event, SkipReason.REPEATS_TOO_OFTEN) for number, event in busy]
    except BROKEN:
        rows = [_left_out(number, event, SkipReason.BAD_EVENT) for number, event in busy]
    yield from rows


def _why_not(event: Any, sheet: Sheet, zone: ZoneInfo) -> SkipReason | None:
    """Why this event is no time at work, or None."""
    if event is None:
        return SkipReason.BAD_EVENT
    try:
        start, end = start_and_end(event)
        backwards = _point(end, zone) < _point(start, zone)
    except BROKEN:
        return SkipReason.BAD_EVENT
    if backwards:
        return SkipReason.ENDS_BEFORE_START
    if sheet.cancelled or _word(event, "STATUS") == "CANCELLED":
        return SkipReason.CANCELLED
    if not isinstance(start, datetime) or _word(event, "X-MICROSOFT-CDO-ALLDAYEVENT") == "TRUE":
        return SkipReason.ALL_DAY
    if _word(event, "TRANSP") == "TRANSPARENT":
        return SkipReason.TRANSPARENT
    return BUSY_STATUS.get(_word(event, "X-MICROSOFT-CDO-BUSYSTATUS"))


def _point(moment: date, zone: ZoneInfo) -> datetime:
    """Something to compare a start and an end by, of whatever kind they are."""
    if not isinstance(moment, datetime):
        moment = datetime(moment.year, moment.month, moment.day, tzinfo=zone)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)


def _word(event: Any, name: str) -> str:
    return str(event.get(name, "")).strip().upper()


def _text(event: Any, name: str) -> str:
    """A text property on one line; the first when it is there more than once."""
    value = event.get(name, "") if event is not None else ""
    return " ".join(str(value[0] if isinstance(value, list) else value).split())


def _left_out(number: int, event: Any, reason: SkipReason) -> SourceRow:
    return SourceRow(number, text=_text(event, "SUMMARY"), reason=reason)


def _row(number: int, event: Any, sheet: Sheet, zone: ZoneInfo) -> SourceRow:
    """The row of one occurrence, under the identity that calendars give it: UID and the start it was planned for."""
    start: datetime | None = None
    end: datetime | None = None
    reason = None
    text = _text(event, "SUMMARY")
    try:
        start, end = wall.span_of(event["DTSTART"].dt, event["DTEND"].dt, None, zone)
    except wall.NonexistentTimeError:
        reason = SkipReason.NONEXISTENT_TIME
    planned = event["RECURRENCE-ID"].dt
    if isinstance(planned, datetime) and planned.tzinfo is not None:
        planned = instant(planned)
    said = (event["UID"], planned) if "UID" in event else (start, end, text)
    return SourceRow(
        number,
        start,
        end,
        text=text,
        project=sheet.name,
        tags=_categories(event),
        component=Component.MEETINGS,
        key=fingerprint("ics", *said),
        reason=reason,
    )


def _categories(event: Any) -> tuple[str, ...]:
    with suppress(*BROKEN):
        return tuple(str(category) for category in event.categories)
    return ()
