"""Observed work without the person, as the text of a file: CSV, or XES (IEEE 1849) for process mining."""

import csv
import io
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from xml.sax.saxutils import quoteattr

from tijdwijzer.domain.anonymous import Event
from tijdwijzer.domain.spreadsheet import harmless

COLUMNS = ("case", "day", "activity", "start", "complete")


class Form(StrEnum):
    """The files it can be written as."""

    CSV = "csv"
    XES = "xes"


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
