"""From the text of a calendar file to its events, also when part of it is broken."""

import re
import warnings
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tijdwijzer.capture.importers.text import read_text
from tijdwijzer.domain.importing import FileProblem, ImportFileError

BROKEN = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, AssertionError, RecursionError)
"""What the calendar libraries raise at content that breaks the standard."""

EVENT_BEGINS = re.compile(r"^\s*BEGIN:VEVENT\s*$", re.IGNORECASE | re.MULTILINE)
CALENDAR_BEGINS = re.compile(r"^\s*BEGIN:V(CALENDAR|EVENT)\s*$", re.IGNORECASE | re.MULTILINE)
ABOUT_ALL = re.compile(r"^(METHOD|X-WR-TIMEZONE|X-WR-CALNAME)[:;]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The events of one calendar, each with its number in the file; None for one that cannot be read.

    `zone` is the calendar's own zone, if it names one that exists; `cancelled` tells that it takes events back.
    """

    events: tuple[tuple[int, Any], ...]
    name: str = ""
    zone: ZoneInfo | None = None
    cancelled: bool = False


def read_sheets(path: Path) -> list[Sheet]:
    """The calendars in the file. Raises ImportFileError when it is none, or no text."""
    text = read_text(path)
    if not CALENDAR_BEGINS.search(text):
        raise ImportFileError(FileProblem.NOT_THIS, path.name, format="ics")
    with warnings.catch_warnings():
        # The library warns of zones that it recognises by part of their name; that is what it should do.
        warnings.simplefilter("ignore", UserWarning)
        return _parse(text)


def _parse(text: str) -> list[Sheet]:
    import icalendar
    from icalendar.timezone import tzp

    # The library remembers the zones that a file defines and would use them for the next file.
    tzp.use_default()
    try:
        calendars = icalendar.Calendar.from_ical(text, multiple=True)
    except BROKEN:
        calendars = []
    found = [(calendar, calendar.walk("VEVENT")) for calendar in calendars]
    if sum(len(events) for _, events in found) < len(EVENT_BEGINS.findall(text)):
        return [_salvage(text)]
    number = count(1)
    return [_sheet(calendar, [(next(number), event) for event in events]) for calendar, events in found]


def _sheet(calendar: Any, events: Iterable[tuple[int, Any]]) -> Sheet:
    name = " ".join(str(calendar.get("X-WR-CALNAME", "")).split())
    cancelled = str(calendar.get("METHOD", "")).strip().upper() == "CANCEL"
    return Sheet(tuple(events), name, _zone(str(calendar.get("X-WR-TIMEZONE", "")).strip()), cancelled)


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ValueError, LookupError, OSError):
        return None


def _salvage(text: str) -> Sheet:
    """What can be read when the whole cannot: every part is parsed by itself, zones first."""
    import icalendar

    zones, events, about = _parts(text)
    for zone in zones:
        with suppress(*BROKEN):
            icalendar.Calendar.from_ical(_calendar(zone))
    with suppress(*BROKEN):
        return _sheet(icalendar.Calendar.from_ical(_calendar(about)), enumerate(map(_event, events), start=1))
    return Sheet(tuple(enumerate(map(_event, events), start=1)))


def _event(lines: Sequence[str]) -> Any:
    import icalendar

    with suppress(*BROKEN):
        return icalendar.Event.from_ical("\r\n".join(lines) + "\r\n")
    return None


def _calendar(lines: Sequence[str]) -> str:
    return "\r\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""])


def _parts(text: str) -> tuple[list[list[str]], list[list[str]], list[str]]:
    """The lines of each zone, of each event, and those that are about the calendar as a whole."""
    blocks: dict[str, list[list[str]]] = {"VTIMEZONE": [], "VEVENT": []}
    about: list[str] = []
    inside = ""
    for line in text.splitlines():
        word, _, kind = line.strip().upper().partition(":")
        if word == "BEGIN" and kind in blocks:
            inside = kind
            blocks[kind].append([])
        if inside:
            blocks[inside][-1].append(line)
        elif ABOUT_ALL.match(line):
            about.append(line)
        if word == "END" and kind == inside:
            inside = ""
    return blocks["VTIMEZONE"], blocks["VEVENT"], about
