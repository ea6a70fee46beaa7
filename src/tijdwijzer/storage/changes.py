"""Changes as bytes for the undo log: JSON, packed when that is smaller (an import of thousands is one action).

The JSON is a list of entries removed and entries added; where counts changed, counts removed and added come after.
"""

import json
import zlib
from datetime import date
from functools import lru_cache

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import NO_RECOUNT, Count, Recount, Tally
from tijdwijzer.domain.entries import Entry, Source, What
from tijdwijzer.domain.timeline import Change
from tijdwijzer.storage.column_types import moment_of, seconds_of

PLAIN, PACKED = b"j", b"z"

EntryFields = tuple[
    int | None, int, int | None, str | None, str | None, str | None, str | None, str
]  # id, start, end, component, activity, note, case, source

CountFields = tuple[str, str, int, int, int, str]  # day, product, finished, right, returned, case


def encode(change: Change) -> bytes:
    """The bytes that `decode` turns into an equal change."""
    entries = [[_fields(entry) for entry in entries] for entries in (change.removed, change.added)]
    recounted = (change.counts.removed, change.counts.added) if change.counts else ()
    counts = [[_count_fields(count) for count in counts] for counts in recounted]
    plain = json.dumps([*entries, *counts], ensure_ascii=False, separators=(",", ":")).encode()
    packed = zlib.compress(plain)
    return PACKED + packed if len(packed) < len(plain) else PLAIN + plain


@lru_cache(maxsize=2)
def decode(data: bytes) -> Change:
    """Raises ValueError or zlib.error when `data` was not made by `encode`.

    The last change is asked for with every view, to say what can be undone; one of 60,000 entries takes 0.3 s to read.
    """
    text = zlib.decompress(data[1:]) if data[:1] == PACKED else data[1:]
    removed, added, *counts = json.loads(text)
    return Change(_entries(removed), _entries(added), _recount(*counts) if counts else NO_RECOUNT)


def _entries(entries: list[EntryFields]) -> tuple[Entry, ...]:
    return tuple(_entry(*fields) for fields in entries)


def _recount(removed: list[CountFields], added: list[CountFields]) -> Recount:
    return Recount(tuple(_count(*fields) for fields in removed), tuple(_count(*fields) for fields in added))


def _count_fields(count: Count) -> CountFields:
    tally = count.tally
    return (count.day.isoformat(), count.product, tally.finished, tally.right, tally.returned, count.case)


def _count(day: str, product: str, finished: int, right: int, returned: int, case: str) -> Count:
    return Count(date.fromisoformat(day), product, Tally(finished, right, returned), case)


def _fields(entry: Entry) -> EntryFields:
    what = entry.what
    end = None if entry.end is None else seconds_of(entry.end)
    return (entry.id, seconds_of(entry.start), end, what.component, what.activity, what.note, what.case, entry.source)


def _entry(
    entry_id: int | None,
    start: int,
    end: int | None,
    component: str | None,
    activity: str | None,
    note: str | None,
    case: str | None,
    source: str,
) -> Entry:
    what = What(None if component is None else Component(component), activity, note, case)
    return Entry(moment_of(start), None if end is None else moment_of(end), what, Source(source), entry_id)
