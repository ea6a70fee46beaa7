"""ActivityWatch: the JSON that it exports, of all buckets or of one.

Only what was in front and whether somebody was there is read: addresses and files of other watchers are not looked at.
A title is redacted as soon as it is read.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from tijdwijzer.capture.importers.structured import load_json, text_of
from tijdwijzer.domain.calendar import BEGINNING
from tijdwijzer.domain.elsewhere import ForeignEvent
from tijdwijzer.domain.entries import Span, instant
from tijdwijzer.domain.importing import FileProblem, ImportFileError, SkipReason
from tijdwijzer.domain.observing import Seen
from tijdwijzer.domain.redaction import Sighting

WINDOW, PRESENCE = "currentwindow", "afkstatus"
AWAY = {"not-afk": False, "afk": True, "hibernating": True}
LONGEST = timedelta(days=366).total_seconds()

Keep = Callable[[Sighting], Seen]


def read(path: Path, keep: Keep) -> list[ForeignEvent]:
    """Every event of the buckets that say what was in front and whether somebody was there, in the order of the file.

    Raises ImportFileError when it is no export of ActivityWatch.
    """
    buckets = list(_buckets(load_json(path)))
    if not buckets:
        raise ImportFileError(FileProblem.NOT_THIS, path.name, format="activitywatch")
    wanted = [
        (bucket, event) for bucket in buckets if bucket["type"] in (WINDOW, PRESENCE) for event in bucket["events"]
    ]
    return [_event(number, bucket, event, keep) for number, (bucket, event) in enumerate(wanted, start=1)]


def _buckets(document: object) -> Iterator[Mapping[str, Any]]:
    """The buckets in a document: one, a list of them, or by their id, with or without "buckets" around it."""
    if isinstance(document, dict):
        if isinstance(document.get("type"), str) and isinstance(document.get("events"), list):
            yield document
            return
        inside = document.get("buckets", document)
        document = list(inside.values()) if isinstance(inside, dict) else inside
    if isinstance(document, list):
        for one in document:
            if isinstance(one, dict) and isinstance(one.get("type"), str) and isinstance(one.get("events"), list):
                yield one


def _event(number: int, bucket: Mapping[str, Any], event: object, keep: Keep) -> ForeignEvent:
    machine = text_of(bucket.get("hostname"))
    span = _span(event) if isinstance(event, dict) else SkipReason.BAD_ROW
    if isinstance(span, SkipReason) or not isinstance(event, dict):
        return ForeignEvent(number, machine=machine, reason=span if isinstance(span, SkipReason) else None)
    data = event.get("data")
    said: Mapping[str, object] = data if isinstance(data, dict) else {}
    if bucket["type"] == PRESENCE:
        away = AWAY.get(text_of(said.get("status")))
        return ForeignEvent(number, span, away=away, machine=machine, reason=_unless(away is not None))
    app, title = text_of(said.get("app")), said.get("title")
    seen = keep(Sighting(app, title if isinstance(title, str) else None)) if app else None
    return ForeignEvent(number, span, seen, machine=machine, reason=_unless(seen is not None))


def _unless(whole: bool) -> SkipReason | None:
    return None if whole else SkipReason.BAD_ROW


def _span(event: Mapping[str, Any]) -> Span | SkipReason:
    """From when to when, in whole seconds, both rounded down; or why that cannot be told."""
    stamp, seconds = event.get("timestamp"), event.get("duration")
    if not isinstance(stamp, str) or isinstance(seconds, bool) or not isinstance(seconds, int | float):
        return SkipReason.BAD_TIME
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return SkipReason.BAD_TIME
    if moment.tzinfo is None:
        return SkipReason.NO_ZONE
    if not abs(seconds) <= LONGEST:
        return SkipReason.BAD_TIME
    if seconds < 0:
        return SkipReason.ENDS_BEFORE_START
    return _whole(moment, seconds)


def _whole(moment: datetime, seconds: float) -> Span | SkipReason:
    try:
        start, end = instant(moment), instant(moment + timedelta(seconds=seconds))
    except OverflowError:
        return SkipReason.BAD_TIME
    if start < BEGINNING:
        return SkipReason.BAD_TIME
    return Span(start, end) if start < end else SkipReason.NO_LENGTH
