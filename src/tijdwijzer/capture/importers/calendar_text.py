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

BROKEN = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, AssertionError, RecursionError, OSError)
"""What the calendar libraries raise at content that breaks the standard (OSError for a zone named "America")."""

EVENT_BEGINS = re.compile(r"^\s*BEGIN:VEVENT\s*$", re.IGNORECASE | re.MULTILINE)
CALENDAR_BEGINS = re.compile(r"^\s*BEGIN:V(CALENDAR|EVENT)\s*$", re.IGNORECASE | re.MULTILINE)
ZONE = re.compile(r"^BEGIN:VTIMEZONE.*?^END:VTIMEZONE", re.IGNORECASE | re.MULTILINE | re.DOTALL)
FOLD = re.compile(r"\r?\n[ \t]")
WEEKDAY = "(MO|TU|WE|TH|FR|SA|SU)"
ZONE_RULE = {
    "FREQ": re.compile("YEARLY"),
    "INTERVAL": re.compile(r"0*[1-9]\d*"),
    "COUNT": re.compile(r"[1-9]\d*"),
    "UNTIL": re.compile(r"\d{8}(T\d{6}Z?)?"),
    "WKST": re.compile(WEEKDAY),
    "BYMONTH": re.compile(r"0?[1-9]|1[0-2]"),
    "BYMONTHDAY": re.compile(r"-?(0?[1-9]|[12]\d|3[01])"),
    "BYDAY": re.compile(rf"[+-]?[1-5]?{WEEKDAY}"),
    "BYHOUR": re.compile(r"[01]?\d|2[0-3]"),
    "BYMINUTE": re.compile(r"[0-5]?\d"),
    "BYSECOND": re.compile(r"[0-5]?\d"),
}
"""How a zone may say when its clock changes. The library would wait for ever at a rule that makes no sense."""

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
    return sheets_in(read_text(path), path.name)


def sheets_in(text: str, name: str) -> list[Sheet]:
    """The calendars in the text of what is called `name`. Raises ImportFileError when it is none."""
    if not CALENDAR_BEGINS.search(text):
        raise ImportFileError(FileProblem.NOT_THIS, name, format="ics")
    with warnings.catch_warnings():
        # The library warns of zones that it recognises by part of their name; that is what it should do.
        warnings.simplefilter("ignore", UserWarning)
        return _parse(text)


def _parse(text: str) -> list[Sheet]:
    import icalendar
    from icalendar.timezone import tzp

    # The library remembers the zones that a file defines and would use them for the next file.
    tzp.use_default()
    if not all(map(_makes_sense, ZONE.findall(text))):
        return [_salvage(text)]
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
        if not _makes_sense("\n".join(zone)):
            continue
        with suppress(*BROKEN):
            icalendar.Calendar.from_ical(_calendar(zone))
    with suppress(*BROKEN):
        return _sheet(icalendar.Calendar.from_ical(_calendar(about)), enumerate(map(_event, events), start=1))
    return Sheet(tuple(enumerate(map(_event, events), start=1)))


def _makes_sense(zone: str) -> bool:
    lines = (line.strip().upper() for line in FOLD.sub("", zone).splitlines())
    rules = (line.partition(":")[2] for line in lines if line.startswith("RRULE"))
    parts = (part.partition("=") for rule in rules for part in rule.strip(";").split(";"))
    return all(
        name in ZONE_RULE and all(map(ZONE_RULE[name].fullmatch, values.split(","))) for name, _, values in parts
    )


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
