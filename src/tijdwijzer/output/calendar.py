"""Entries as events of a calendar (RFC 5545). Notes and cases stay out: calendars are shared.

Lines that need no escaping and no folding, nearly all, are put together here: icalendar takes some thirty times as long
for them. What it says of the others stands.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from tijdwijzer.domain.entries import Entry
from tijdwijzer.services.papers import Edition, Listing
from tijdwijzer.words import say

HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tijdwijzer//tijdwijzer//NL")
SHORT = 75
"""Bytes; a line of as many is folded."""
ESCAPED = re.compile(r"[\\;,\r\n]")


def calendar(listing: Listing) -> bytes:
    """An event per entry, whole also where it runs on outside the period; a timer that runs is left out."""
    events = (line for entry in listing.entries for line in _event(entry, listing.edition))
    return b"".join(map(_folded, (*HEAD, *events, "END:VCALENDAR")))


def _event(entry: Entry, edition: Edition) -> Iterator[str]:
    label = edition.catalogue.label(entry.component, say("unassigned", edition.language))
    start = _stamp(entry.start)
    yield "BEGIN:VEVENT"
    yield f"SUMMARY:{_text(entry.what.activity or label)}"
    yield f"DTSTART:{start}"
    if entry.end is not None:
        yield f"DTEND:{_stamp(entry.end)}"
    yield f"DTSTAMP:{_stamp(edition.made)}"
    yield f"UID:{start}-{entry.id}@tijdwijzer"
    yield f"CATEGORIES:{_text(label)}"
    yield "END:VEVENT"


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    if not ESCAPED.search(text):
        return text
    from icalendar import vText

    escaped: bytes = vText(text).to_ical()
    return escaped.decode()


def _folded(line: str) -> bytes:
    """A line with its end, in pieces where it is long."""
    content = line.encode()
    if len(content) >= SHORT:
        from icalendar.parser import Contentline

        content = Contentline(line).to_ical()
    return content + b"\r\n"
