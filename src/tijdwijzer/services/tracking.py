"""Registering time: each use case is one action in one transaction, and can be undone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from tijdwijzer.domain import textentry, timeline
from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, Span, What, instant
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.calendars import calendar_of, note_zone
from tijdwijzer.services.notices import EntriesChanged, OutputChanged, Publish
from tijdwijzer.services.ports import Clock, UnitOfWork, Units

Operation = Callable[[Sequence[Entry], datetime], Change]

PRESENCE = "last_seen"
"""Mark: when the program last knew that somebody was there."""

FORGOTTEN_AFTER = timedelta(hours=12)
"""A timer that nobody was seen beside for longer than this was forgotten: it ends when somebody was last seen."""

QUICK = timedelta(seconds=10)
"""A timer may be this much ahead of the clock, after many presses in one second; more, and the clock was set back."""

A_FEW = 50
"""More entries than this are found sooner by reading all of them once."""

NEIGHBOURHOOD = timedelta(days=2)
"""How far around an operation the timeline is read: more than the longest entry, so that nothing is missed."""


@dataclass(frozen=True, slots=True)
class Status:
    """What runs now, and for how many minutes."""

    entry: Entry | None
    minutes: float


@dataclass(frozen=True, slots=True)
class Done:
    """What an action did. `change.dropped` names entries of which nothing is left.

    `forgotten` is where a timer that had been left running was closed first, None when there was none. Nothing is left
    of one beside which nobody was ever seen: then it is where the timer started.
    """

    label: str
    change: Change
    forgotten: datetime | None = None


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a line of text would register, and what that would change."""

    reading: textentry.Reading
    change: Change


class Tracking:
    """The use cases that change the timeline."""

    def __init__(self, units: Units, clock: Clock, publish: Publish, catalogue: Callable[[], Catalogue]) -> None:
        self._units = units
        self._clock = clock
        self._publish = publish
        self._catalogue = catalogue

    # The timer
    def start(self, what: What, at: datetime | None = None) -> Done:
        """Start or switch to `what`, at `at` (an instant in the past) or now."""
        return self._do("start", at, lambda entries, now: timeline.start(entries, at or now, now, what))

    def stop(self, at: datetime | None = None) -> Done:
        """Stop the timer at `at` or now. Raises DomainError("not_running").

        Who says when it stopped also says that the timer was not forgotten until then.
        """
        return self._do("stop", at, lambda entries, now: timeline.stop(entries, at or now, now), vouched=at is not None)

    def interrupt(self) -> Done:
        """The interruption key: start an interruption, or return to what it interrupted."""
        what = What(Component.INTERRUPTIONS)
        return self._do("interrupt", None, lambda entries, now: timeline.detour(entries, now, what))

    def slow(self, cause: str | None = None) -> Done:
        """The system-slow key: start a speed loss with its cause, or return."""
        what = What(Component.SPEED_LOSS, cause)
        return self._do("slow", None, lambda entries, now: timeline.detour(entries, now, what))

    # Typing
    def add(self, text: str, day: date | None = None, chosen: What | None = None) -> Done:
        """Register what a line of text says, on `day` or today; `chosen` is what its name stands for, when picked.

        Raises domain.textentry.TextError.
        """
        with self._units() as unit:
            now = self._present(unit)
            calendar = calendar_of(unit, self._clock)
            reading = self._read(unit, calendar, text, day, now, chosen)
            return self._finish(unit, now, "add", self._around(unit, reading.start, now), reading.operation())

    def preview(self, text: str, day: date | None = None) -> textentry.Reading:
        """What `add` would register, without registering it. Raises domain.textentry.TextError."""
        with self._units() as unit:
            return self._read(unit, calendar_of(unit, self._clock), text, day, self._clock.now())

    def rehearse(self, text: str, day: date | None = None, chosen: What | None = None) -> Rehearsal:
        """What `add` would do, without doing it. Raises domain.textentry.TextError."""
        with self._units() as unit:
            now = self._clock.now()
            reading = self._read(unit, calendar_of(unit, self._clock), text, day, now, chosen)
            return Rehearsal(reading, reading.operation()(self._around(unit, reading.start, now), now))

    def resolve(self, words: str) -> What:
        """The component and activity that `words` name. Raises domain.textentry.TextError."""
        with self._units() as unit:
            return textentry.read_what(words, self._names(unit))

    def _read(
        self,
        unit: UnitOfWork,
        calendar: Calendar,
        text: str,
        day: date | None,
        now: datetime,
        chosen: What | None = None,
    ) -> textentry.Reading:
        on = day or calendar.day_of(now)
        entries = unit.entries(calendar.span_of(on))
        anchors = tuple(sorted(entry.end or entry.start for entry in entries))
        day_starts = time.fromisoformat(unit.in_force().text("day_starts"))
        context = textentry.Context(now, on, calendar, self._names(unit), anchors, day_starts)
        return textentry.read(text, context, chosen)

    def names(self) -> textentry.Names:
        """Everything that can be typed, for type-ahead."""
        with self._units() as unit:
            return self._names(unit)

    def recent(self, limit: int) -> list[What]:
        """The activities used last, the latest first; what runs now and bare components are left out."""
        with self._units() as unit:
            timer = unit.running()
            now = What(timer.component, timer.what.activity) if timer else None
            used = [use.what for use in unit.recent(limit + 1 + len(Component)) if use.what.activity]
            return [what for what in used if what != now][:limit]

    def _names(self, unit: UnitOfWork) -> textentry.Names:
        return textentry.names_of(self._catalogue(), [use.what for use in unit.recent(200)])

    # The day view
    def move_start(self, entry_id: int, to: datetime) -> Done:
        """Move an edge; a touching neighbour moves along."""
        return self._edit("move", entry_id, lambda entries, now: timeline.move_start(entries, entry_id, to, now))

    def move_end(self, entry_id: int, to: datetime) -> Done:
        return self._edit("move", entry_id, lambda entries, now: timeline.move_end(entries, entry_id, to, now))

    def retime(self, entry_id: int, text: str, day: date) -> Done:
        """Move the edges of an entry to what `text` says (`9:10-9:40`, `9:10`, `tot 9:40`), as one action.

        An edge that still reads as it is shown on `day` stays, to the second, where it is. Raises
        domain.textentry.TextError.
        """
        with self._units() as unit:
            now = self._clock.now()
            entry = unit.entry(entry_id)
            if entry is None:
                raise DomainError("no_such_entry")
            calendar = calendar_of(unit, self._clock)
            start, end = textentry.read_times(text, textentry.Context(now, day, calendar, ()))
            shown = calendar.span_of(day)
            start = None if start == _minute(max(entry.start, shown.start)) else start
            end = None if entry.end and end == _minute(min(entry.end, shown.end)) else end
            around = self._around(unit, entry.start, entry.end or now)
            return self._finish(
                unit, now, "move", around, lambda entries, now: timeline.retime(entries, entry_id, start, end, now)
            )

    def split(self, entry_id: int, at: datetime, after: What | None = None) -> Done:
        return self._edit("split", entry_id, lambda entries, now: timeline.split(entries, entry_id, at, now, after))

    def merge(self, first_id: int, second_id: int) -> Done:
        return self._edit("merge", first_id, lambda entries, _: timeline.merge(entries, first_id, second_id))

    def fill(self, span: Span, what: What, source: Source = Source.TYPED) -> Done:
        """Register a gap. Raises DomainError("not_free")."""
        return self._do("fill", span.start, lambda entries, now: timeline.fill(entries, span, what, now, source))

    def replace(self, span: Span, what: What) -> Done:
        """Register a span over whatever is there."""
        new = Entry(span.start, span.end, what)
        return self._do("replace", span.start, lambda entries, now: timeline.place(entries, new, now))

    def delete(self, entry_ids: Sequence[int]) -> Done:
        return self._edit_all("delete", entry_ids, lambda entries, _: timeline.delete(entries, entry_ids))

    def retag(self, entry_ids: Sequence[int], what: What) -> Done:
        """Give entries another component and activity: one, or many unassigned ones at once."""
        with self._units() as unit:
            now = self._clock.now()
            # Times stay, so nothing but the entries themselves is read; they may be years apart.
            entries = {*_found(unit, entry_ids), *self._around(unit, now, now)}
            in_order = sorted(entries, key=lambda entry: entry.start)
            return self._finish(
                unit, now, "retag", in_order, lambda entries, _: timeline.retag(entries, entry_ids, what)
            )

    def describe(self, entry_id: int, what: What) -> Done:
        """Replace everything that an entry says (component, activity, note and case); its times stay."""
        return self._edit("describe", entry_id, lambda entries, _: timeline.describe(entries, entry_id, what))

    # Undo
    def undo(self) -> Done:
        """Take the latest action back, exactly. Raises DomainError("nothing_to_undo")."""
        return self._turn_back(True)

    def redo(self) -> Done:
        """Do what was undone again. Raises DomainError("nothing_to_redo")."""
        return self._turn_back(False)

    def _turn_back(self, undo: bool) -> Done:
        with self._units() as unit:
            action = unit.undoable() if undo else unit.redoable()
            if action is None:
                raise DomainError("nothing_to_undo" if undo else "nothing_to_redo")
            change = unit.apply(action.change.inverse if undo else action.change)
            unit.mark_undone(action.id, undo)
            if undo and action.label == "forgotten":
                unit.put_mark(PRESENCE, _closed_at(action.change).timestamp())
            unit.commit()
        if change.counts:
            self._publish(OutputChanged(change.counts.days))
        if not change.counts or change.removed or change.added:
            self._publish(EntriesChanged(_span(change)))
        return Done(action.label, change)

    # Presence
    def status(self) -> Status:
        with self._units() as unit:
            return self._status(unit, self._clock.now())

    def _status(self, unit: UnitOfWork, now: datetime) -> Status:
        timer = unit.running()
        until = counts_until(unit, now)
        return Status(timer, (until - timer.start).total_seconds() / 60 if timer else 0.0)

    def seen(self) -> None:
        """Somebody is at this machine: remember it, so that a crash or a dead battery invents no time.

        A timer that was forgotten stays so: being there now says nothing of the time between.
        """
        with self._units() as unit:
            now = self._clock.now()
            timer = unit.running()
            if timer is None or evident_end(unit, timer, now) == now:
                unit.put_mark(PRESENCE, now.timestamp())
            note_zone(unit, self._clock, now)
            unit.commit(durable=False)

    def last_seen(self) -> datetime | None:
        with self._units() as unit:
            return last_seen(unit)

    # The common way
    def _edit(self, label: str, entry_id: int, operation: Operation) -> Done:
        return self._edit_all(label, [entry_id], operation)

    def _edit_all(self, label: str, entry_ids: Sequence[int], operation: Operation) -> Done:
        with self._units() as unit:
            now = self._clock.now()
            found = _found(unit, entry_ids)
            first, last = min(e.start for e in found), max(e.start for e in found)
            return self._finish(unit, now, label, self._around(unit, first, last), operation)

    def _do(self, label: str, at: datetime | None, operation: Operation, *, vouched: bool = False) -> Done:
        with self._units() as unit:
            now = self._clock.now() if at else self._present(unit)
            return self._finish(unit, now, label, self._around(unit, at or now, now), operation, vouched)

    def _present(self, unit: UnitOfWork) -> datetime:
        """Now; but of two quick presses the second counts from the next second, so that neither is lost."""
        now = self._clock.now()
        recent = unit.entries(Span(now, now + QUICK))
        pressed = (entry.end or entry.start + timedelta(seconds=1) for entry in recent if entry.source is Source.TIMER)
        return max([now, *(moment for moment in pressed if moment <= now + QUICK)])

    def _around(self, unit: UnitOfWork, first: datetime, last: datetime) -> list[Entry]:
        first, last = min(first, last), max(first, last)
        timer = unit.running()
        entries = unit.neighbours(Span(instant(first) - NEIGHBOURHOOD, instant(last) + NEIGHBOURHOOD))
        return entries if timer is None or timer in entries else sorted([timer, *entries], key=lambda e: e.start)

    def _finish(
        self,
        unit: UnitOfWork,
        now: datetime,
        label: str,
        entries: Sequence[Entry],
        operation: Operation,
        vouched: bool = False,
    ) -> Done:
        closed = Change() if vouched else _forgotten(unit, entries, now)
        if closed:
            unit.record("forgotten", now, unit.apply(closed))
        current = timeline.apply(entries, closed)
        settled = timeline.settle(current, now)
        try:
            change = settled.then(operation(timeline.apply(current, settled), now))
        except DomainError as error:
            if error.code != "not_running" or not (closed or settled):
                raise
            change = settled
        change = unit.apply(change)
        if change:
            unit.record(label, now, change)
        unit.put_mark(PRESENCE, now.timestamp())
        note_zone(unit, self._clock, now)
        unit.commit()
        self._publish(EntriesChanged(_span(closed.then(change))))
        return Done(label, change, _closed_at(closed) if closed else None)


def _found(unit: UnitOfWork, entry_ids: Sequence[int]) -> list[Entry]:
    """Those of these entries that are there. Raises DomainError("no_such_entry") when none is."""
    if len(entry_ids) > A_FEW:
        wanted = set(entry_ids)
        found = [entry for entry in unit.entries() if entry.id in wanted]
    else:
        found = [entry for entry_id in entry_ids if (entry := unit.entry(entry_id)) is not None]
    if not found:
        raise DomainError("no_such_entry")
    return found


def last_seen(unit: UnitOfWork) -> datetime | None:
    seen = unit.marks().get(PRESENCE)
    return instant(datetime.fromtimestamp(seen, tz=UTC)) if isinstance(seen, int | float) else None


def evident_end(unit: UnitOfWork, timer: Entry, now: datetime) -> datetime:
    """Until when somebody can be said to have worked: now, unless the timer was forgotten."""
    seen = max(timer.start, last_seen(unit) or timer.start)
    return now if now - seen <= FORGOTTEN_AFTER else seen


def counts_until(unit: UnitOfWork, now: datetime) -> datetime:
    """Until when the timer counts: now, unless it was forgotten or something else was registered after its start."""
    timer = unit.running()
    if timer is None:
        return now
    evident = evident_end(unit, timer, now)
    after = unit.entries(Span(timer.start, evident)) if evident > timer.start else []
    span = timeline.span_of(timer, after, evident)
    return span.end if span else timer.start


def taken(unit: UnitOfWork, entries: Sequence[Entry], now: datetime) -> list[Span]:
    """The time that `entries` hold against others. A timer that counts nothing yet holds its first second."""
    until = counts_until(unit, now)
    return [timeline.held(entry, entries, until) for entry in entries]


def _forgotten(unit: UnitOfWork, entries: Sequence[Entry], now: datetime) -> Change:
    """Close a timer that was left running for days where somebody was last seen."""
    timer = timeline.running(entries)
    if timer is None or (end := evident_end(unit, timer, now)) == now:
        return Change()
    span = timeline.span_of(timer, entries, end)
    return Change((timer,), (replace(timer, end=span.end),) if span else ())


def _closed_at(closed: Change) -> datetime:
    """Where a forgotten timer was closed."""
    ends = [entry.end for entry in closed.added if entry.end is not None]
    return ends[0] if ends else closed.removed[0].start


def _minute(moment: datetime) -> datetime:
    """As a clock without seconds shows it."""
    return moment.replace(second=0)


def _span(change: Change) -> Span | None:
    """The time that a change touches; None when that has no end."""
    entries = [*change.removed, *change.added]
    ends = [entry.end for entry in entries]
    if not entries or None in ends:
        return None
    return Span(min(e.start for e in entries), max(end for end in ends if end is not None))
