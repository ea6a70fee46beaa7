"""What the switcher says of a line of text before it is registered."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.counttext import CountLine
from tijdwijzer.domain.entries import Entry, Span
from tijdwijzer.services.tracking import Rehearsal
from tijdwijzer.ui.today import Today
from tijdwijzer.ui.tray.texts import counted
from tijdwijzer.words.formats import clock, clock_span, duration

translate = QCoreApplication.translate


def meaning(rehearsal: Rehearsal, today: Today) -> str:
    """What Enter would register: `09:10–09:40 Bellen met aanvrager, 0:30`, and what would make room for it."""
    reading, zone = rehearsal.reading, today.view.zone
    name = today.name(reading.what)
    if reading.end is None and reading.start >= today.view.now:
        return name
    if reading.end is None:
        text = translate("Switcher", "{name}, since {time}").format(name=name, time=clock(reading.start, zone))
    else:
        length = duration(reading.end - reading.start)
        text = f"{clock_span(reading.start, reading.end, zone)} {name}, {length}"
    return f"{text}. {instead}" if (instead := _instead(rehearsal, today)) else text


def count_meaning(line: CountLine, today: Today) -> str:
    """What would stand for it: `Beslissing WW: 8 today`."""
    stands = next(one.tally.finished for one in today.counted if one.product.key == line.product.key)
    return counted(line.product.name, stands + line.finished)


def _instead(rehearsal: Rehearsal, today: Today) -> str:
    """What was registered in that time, and no longer will be."""
    end = rehearsal.reading.end or today.view.now
    if end <= rehearsal.reading.start:
        return ""
    span, now = Span(rehearsal.reading.start, end), today.view.now
    shares = [(entry, _within(entry, span, now)) for entry in rehearsal.change.removed]
    shares = [(entry, length) for entry, length in shares if length >= timedelta(minutes=1)]
    total = sum((length for _, length in shares), timedelta())
    if len(shares) == 1:
        text = translate("Switcher", "In place of {time} {name}")
        return text.format(time=duration(total), name=today.name(shares[0][0].what))
    return translate("Switcher", "In place of {time} that was there").format(time=duration(total)) if shares else ""


def _within(entry: Entry, span: Span, now: datetime) -> timedelta:
    end = entry.end or now
    part = Span(entry.start, end).clipped(span) if end > entry.start else None
    return part.length if part else timedelta()
