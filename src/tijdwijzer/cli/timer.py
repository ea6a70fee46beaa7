"""What runs, and what was done: start, stop, status, interrupt, slow, undo, redo, add."""

from datetime import datetime

from tijdwijzer.cli import documents, shown
from tijdwijzer.cli.context import Context
from tijdwijzer.cli.dates import read_moment
from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.tracking import Done
from tijdwijzer.words import say


def start(context: Context) -> int:
    what, at = _what_and_when(context)
    return _tell(context, context.use.tracking.start(what, at))


def _what_and_when(context: Context) -> tuple[What, datetime | None]:
    """What to start, and since when: from --at, or from a text such as `-15 overleg`."""
    context.text = context.words(context.asked.what)
    tracking = context.use.tracking
    if not context.text.startswith("-"):
        return tracking.resolve(context.text), _moment(context)
    if context.asked.at is not None:
        raise DomainError("two_times")
    reading = tracking.preview(context.text)
    if reading.end is not None:
        raise DomainError("has_end")
    return reading.what, reading.start


def _moment(context: Context, after: datetime | None = None) -> datetime | None:
    if context.asked.at is None:
        return None
    return read_moment(context.asked.at, context.use.days.calendar(), context.use.clock.now(), after)


def stop(context: Context) -> int:
    timer = context.use.tracking.status().entry
    after = timer.start if timer else None
    return _tell(context, context.use.tracking.stop(_moment(context, after)))


def interrupt(context: Context) -> int:
    return _tell(context, context.use.tracking.interrupt())


def slow(context: Context) -> int:
    return _tell(context, context.use.tracking.slow(context.words(context.asked.cause) or None))


def add(context: Context) -> int:
    context.text = context.words(context.asked.text)
    day = None if context.asked.date is None else context.day(context.asked.date)
    return _tell(context, context.use.tracking.add(context.text, day))


def undo(context: Context) -> int:
    return _tell_turn(context, "said.undone", context.use.tracking.undo())


def redo(context: Context) -> int:
    return _tell_turn(context, "said.redone", context.use.tracking.redo())


def _tell_turn(context: Context, code: str, done: Done) -> int:
    context.say(code, action=say(done.label, context.language))
    return 0


def status(context: Context) -> int:
    current = context.use.tracking.status()
    today = context.use.days.day(holidays=False)
    if context.asked.json:
        context.print_json(documents.status_document(current, today))
        return 0
    if current.entry is None:
        context.say("not_running")
    else:
        at = shown.clock(current.entry.start, today.zone)
        what = shown.name(current.entry.what, context.language)
        context.say("status.running", what=what, at=at, length=shown.length(current.minutes))
    figures = today.figures
    context.say("status.today", tracked=shown.length(figures.tracked), direct=shown.length(figures.direct))
    return 0


def _tell(context: Context, done: Done) -> int:
    """Say what an action did, and on the standard error what it took away and what it found forgotten."""
    calendar = context.use.days.calendar()
    if done.forgotten is not None:
        context.warn("said.forgotten", at=calendar.local(done.forgotten))
    left = list(done.change.added)
    for before in done.change.removed:
        parts = [entry for entry in left if _is_left_of(before, entry)]
        left = [entry for entry in left if entry not in parts]
        _tell_change(context, calendar, before, parts)
    for entry in left:
        _tell_added(context, calendar, entry)
    if not done.change and done.forgotten is None:
        context.say("said.nothing_changed")
    return 0


def _is_left_of(before: Entry, entry: Entry) -> bool:
    """Whether `entry` is what a change left of `before`, or a part of it."""
    ends_inside = before.end is None or (entry.end is not None and entry.end <= before.end)
    return entry.what == before.what and entry.start >= before.start and ends_inside


def _tell_change(context: Context, calendar: Calendar, before: Entry, parts: list[Entry]) -> None:
    what = shown.name(before.what, context.language)
    if not parts:
        context.warn("said.dropped", before=shown.span(before, calendar), what=what)
    elif before.running and len(parts) == 1 and parts[0].end is not None and parts[0].start == before.start:
        minutes = (parts[0].end - before.start).total_seconds() / 60
        at = f"{calendar.local(parts[0].end):%H:%M}"
        context.say("said.stopped", at=at, what=what, length=shown.length(minutes))
    else:
        after = [shown.span(part, calendar) for part in parts]
        context.warn("said.trimmed", before=shown.span(before, calendar), after=after, what=what)


def _tell_added(context: Context, calendar: Calendar, entry: Entry) -> None:
    what = shown.name(entry.what, context.language)
    if entry.running:
        context.say("said.started", at=f"{calendar.local(entry.start):%H:%M}", what=what)
    else:
        context.say("said.added", span=shown.span(entry, calendar), what=what)


COMMANDS = {
    "start": start,
    "stop": stop,
    "status": status,
    "interrupt": interrupt,
    "slow": slow,
    "undo": undo,
    "redo": redo,
    "add": add,
}
