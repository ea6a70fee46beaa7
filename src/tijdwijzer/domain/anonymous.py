"""Observed work without the person: what may go along to a session about improving the process.

No user, computer, date, label or title. Days are numbered from 1, and so are the pieces of work in all (each until a
break). Times count from the beginning of the day's work, rounded to ten seconds, and are written on made-up days from
1 January 1970 on. Programs that were in front only a few times are called other, as they may say who it was.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from xml.sax.saxutils import quoteattr

from tijdwijzer.domain.observing import OTHER, Observed, Seen
from tijdwijzer.domain.spreadsheet import harmless
from tijdwijzer.domain.stretches import Run, runs

FEWEST_STRETCHES = 5
"""A program that was in front less often in the period is not named."""

ROUNDED = 10
"""Seconds to which times are rounded."""

FIRST_DAY = datetime(1970, 1, 1, tzinfo=UTC)

COLUMNS = ("case", "day", "activity", "start", "complete")


class Form(StrEnum):
    """The files it can be written as."""

    CSV = "csv"
    XES = "xes"


@dataclass(frozen=True, slots=True)
class Event:
    """A stretch in one program: the number of its piece of work and of its day, and its made-up times."""

    case: int
    day: int
    app: str
    start: datetime
    complete: datetime


def events(days: Sequence[Sequence[Observed]]) -> list[Event]:
    """The events of days in order; those on which nobody was at work are not counted."""
    often = _often(days)
    worked = [found for day in days if (found := runs([_named(one, often) for one in day]))]
    numbered: list[Event] = []
    case = 0
    for day, found in enumerate(worked, 1):
        begin = found[0][0].span.start
        for run in found:
            case += 1
            numbered += _of_run(run, case, day, begin)
    return numbered


def _often(days: Sequence[Sequence[Observed]]) -> set[str]:
    times = Counter(stretch.app for day in days for run in runs(day) for stretch in run)
    return {app for app, count in times.items() if count >= FEWEST_STRETCHES}


def _named(one: Observed, often: set[str]) -> Observed:
    """Without its label, and without its name when it is seldom used."""
    return one if one.seen is None else replace(one, seen=Seen(one.seen.app if one.seen.app in often else OTHER))


def _of_run(run: Run, case: int, day: int, begin: datetime) -> Iterator[Event]:
    midnight = FIRST_DAY + timedelta(days=day - 1)
    for stretch in run:
        start, complete = (midnight + _rounded(at - begin) for at in (stretch.span.start, stretch.span.end))
        yield Event(case, day, stretch.app, start, complete)


def _rounded(length: timedelta) -> timedelta:
    return timedelta(seconds=round(length.total_seconds() / ROUNDED) * ROUNDED)


def text(found: Sequence[Event], form: Form) -> str:
    """The whole file."""
    return _csv(found) if form is Form.CSV else _xes(found)


def _csv(found: Sequence[Event]) -> str:
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((e.case, e.day, harmless(e.app), _stamp(e.start), _stamp(e.complete)) for e in found)
    return file.getvalue()


def _stamp(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849-2016" xes.features="" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <global scope="trace">
    <string key="concept:name" value=""/>
  </global>
  <global scope="event">
    <string key="concept:name" value=""/>
    <string key="lifecycle:transition" value="complete"/>
    <date key="time:timestamp" value="1970-01-01T00:00:00Z"/>
  </global>
  <classifier name="Program" keys="concept:name"/>
"""


def _xes(found: Sequence[Event]) -> str:
    """As IEEE 1849 has it: a trace per piece of work, a start and a complete per stretch."""
    lines = [HEAD]
    case = 0
    for event in found:
        if event.case != case:
            lines.append(f"{_end(case)}  <trace>\n    {_text('concept:name', str(event.case))}\n")
            case = event.case
        lines += _moment(event, "start", event.start), _moment(event, "complete", event.complete)
    return "".join([*lines, _end(case), "</log>\n"])


def _end(case: int) -> str:
    return "  </trace>\n" if case else ""


def _moment(event: Event, transition: str, at: datetime) -> str:
    parts = (
        _text("concept:name", event.app),
        _text("lifecycle:transition", transition),
        f'<date key="time:timestamp" value="{_stamp(at)}"/>',
    )
    return "    <event>\n" + "".join(f"      {part}\n" for part in parts) + "    </event>\n"


def _text(key: str, value: str) -> str:
    return f'<string key="{key}" value={quoteattr("".join(filter(_is_xml, value)))}/>'


def _is_xml(sign: str) -> bool:
    """Whether XML may hold it."""
    code = ord(sign)
    return code >= 0x20 and not 0xD800 <= code <= 0xDFFF and code not in (0xFFFE, 0xFFFF)
