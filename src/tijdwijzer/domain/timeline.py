"""The algebra of a timeline: entries in order, without overlap, with gaps where nothing was registered.

Every operation looks at a window of entries and answers with a `Change`: the entries it takes away and the entries
it puts in their place. Nothing is lost on the way: what a change removes is in the change, so its inverse restores
it exactly. An entry that is trimmed keeps its id; the later part of a split gets a new one.

At most one entry runs (has no end). A running entry counts until `now`, but never past the start of the next entry.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from tijdwijzer.domain.components import DETOURS
from tijdwijzer.domain.counts import NO_RECOUNT, Recount
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.errors import DomainError

MAX_ENTRY = timedelta(hours=24)
"""Longer than this is a mistake in typing, not a stretch of work."""

FIRST = timedelta(seconds=1)
"""What a timer holds before it counts anything: the second in which it starts."""


@dataclass(frozen=True, slots=True)
class Change:
    """What an operation takes away and what it puts in place. `counts` is what it does to the counts of products."""

    removed: tuple[Entry, ...] = ()
    added: tuple[Entry, ...] = ()
    counts: Recount = NO_RECOUNT

    def __bool__(self) -> bool:
        return bool(self.removed or self.added or self.counts)

    @property
    def inverse(self) -> "Change":
        return Change(self.added, self.removed, self.counts.inverse)

    @property
    def dropped(self) -> tuple[Entry, ...]:
        """Entries of which nothing is left after this change."""
        kept = {entry.id for entry in self.added}
        return tuple(entry for entry in self.removed if entry.id not in kept)

    @property
    def new(self) -> tuple[Entry, ...]:
        """Entries that are not a trimmed or changed earlier one."""
        kept = {entry.id for entry in self.removed}
        return tuple(entry for entry in self.added if entry.id not in kept)

    def then(self, later: "Change") -> "Change":
        """One change that does both; what the first added and the second took away again leaves no trace."""
        removed = [*self.removed, *(e for e in later.removed if e not in self.added)]
        added = [*(e for e in self.added if e not in later.removed), *later.added]
        return replace(_tidy(removed, added), counts=self.counts.then(later.counts))


def _tidy(removed: Iterable[Entry], added: Iterable[Entry]) -> Change:
    removed, added = list(removed), list(added)
    same = set(removed) & set(added)
    return Change(
        tuple(sorted((e for e in removed if e not in same), key=_by_start)),
        tuple(sorted((e for e in added if e not in same), key=_by_start)),
    )


def _by_start(entry: Entry) -> datetime:
    return entry.start


def apply(entries: Sequence[Entry], change: Change) -> tuple[Entry, ...]:
    """The entries after `change`, in order. Raises DomainError("stale") when what it removes is not there."""
    left = list(entries)
    for entry in change.removed:
        if entry not in left:
            raise DomainError("stale")
        left.remove(entry)
    return tuple(sorted([*left, *change.added], key=_by_start))


def span_of(entry: Entry, entries: Sequence[Entry], now: datetime) -> Span | None:
    """The time that `entry` covers at `now`; None while that is still nothing."""
    end = entry.end
    if end is None:
        end = min([now, *(other.start for other in entries if other.start > entry.start)])
    return Span(entry.start, end) if end > entry.start else None


def held(entry: Entry, entries: Sequence[Entry], now: datetime) -> Span:
    """The time that `entry` holds against others: what it covers at `now`, or else its first second."""
    return span_of(entry, entries, now) or Span(entry.start, entry.start + FIRST)


def running(entries: Sequence[Entry]) -> Entry | None:
    """The entry whose timer runs."""
    return next((entry for entry in entries if entry.running), None)


def settle(entries: Sequence[Entry], now: datetime) -> Change:
    """Close a timer that has reached the next registered entry."""
    timer = running(entries)
    if timer is None:
        return Change()
    following = min((e.start for e in entries if e.start > timer.start), default=None)
    if following is None or following > now:
        return Change()
    return Change((timer,), (replace(timer, end=following),))


def _without(entry: Entry, span: Span, now: datetime) -> list[Entry]:
    """What is left of `entry` outside `span`. A timer that began before the span goes on after it."""
    end = entry.end or max(now, entry.start + FIRST)
    if entry.start >= span.end or end <= span.start:
        return [entry]
    parts = [replace(entry, end=span.start)] if entry.start < span.start else []
    if end > span.end or (entry.running and span.end <= now):
        parts.append(replace(entry, start=span.end, id=None if parts else entry.id))
    return parts


def clear(entries: Sequence[Entry], span: Span, now: datetime) -> Change:
    """Free `span`: trim or split what is there."""
    left = [(entry, _without(entry, span, now)) for entry in entries]
    touched = [(entry, parts) for entry, parts in left if parts != [entry]]
    return Change(tuple(entry for entry, _ in touched), tuple(part for _, parts in touched for part in parts))


def place(entries: Sequence[Entry], new: Entry, now: datetime) -> Change:
    """Register a finished `new` entry over whatever is there.

    A running timer keeps running after it when the new entry has ended by `now`.
    Raises DomainError("too_long") past 24 hours.
    """
    if new.end is None:
        raise ValueError("place needs an end; use start for a timer")
    span = Span(new.start, new.end)
    if span.length > MAX_ENTRY:
        raise DomainError("too_long", hours=span.seconds / 3600)
    settled = settle(entries, now)
    cleared = clear(apply(entries, settled), span, now)
    return settled.then(cleared).then(Change((), (new,)))


def start(entries: Sequence[Entry], at: datetime, now: datetime, what: What, source: Source = Source.TIMER) -> Change:
    """Start a timer at `at`, now or earlier. It replaces what was registered since, and the rest of what covers `now`.

    Entries that begin after `now` stay. Raises DomainError("in_future") when `at` is later than `now`.
    """
    if at > now:
        raise DomainError("in_future")
    if now - at > MAX_ENTRY:
        raise DomainError("too_long", hours=(now - at).total_seconds() / 3600)
    change = settle(entries, now)
    timer = running(apply(entries, change))
    if timer is not None:
        change = change.then(_closed(timer, at))
    current = apply(entries, change)
    until = max([now, *(e.end for e in current if e.end is not None and e.start <= now)])
    if at < until:
        change = change.then(clear(current, Span(at, until), until))
    return change.then(Change((), (Entry(at, None, what, source),)))


def _closed(timer: Entry, at: datetime) -> Change:
    return Change((timer,), (replace(timer, end=at),) if at > timer.start else ())


def stop(entries: Sequence[Entry], at: datetime, now: datetime) -> Change:
    """Stop the timer at `at`. Raises DomainError "not_running", "in_future" or "before_start"."""
    if at > now:
        raise DomainError("in_future")
    settled = settle(entries, now)
    timer = running(apply(entries, settled))
    if timer is None:
        if settled:
            return settled
        raise DomainError("not_running")
    if at < timer.start:
        raise DomainError("before_start")
    return settled.then(_closed(timer, at))


def find(entries: Sequence[Entry], entry_id: int) -> Entry:
    """The entry with this id. Raises DomainError("no_such_entry")."""
    for entry in entries:
        if entry.id == entry_id:
            return entry
    raise DomainError("no_such_entry")


def move_start(entries: Sequence[Entry], entry_id: int, to: datetime, now: datetime) -> Change:
    """Move the start of an entry. A neighbour that touches it moves along; one that does not is trimmed.

    Raises DomainError "edge_past_entry" when an entry would end before it starts, or a neighbour be swallowed.
    """
    entry = find(entries, entry_id)
    span = span_of(entry, entries, now)
    if (entry.running and to > now) or span is None or to >= span.end:
        raise DomainError("edge_past_entry")
    before = max((e for e in entries if e.start < entry.start), key=_by_start, default=None)
    moved = Change((entry,), (replace(entry, start=to),))
    if before is None:
        return moved
    if to <= before.start:
        raise DomainError("edge_past_entry")
    if before.end is not None and (before.end == entry.start or before.end > to):
        moved = moved.then(Change((before,), (replace(before, end=to),)))
    return moved


def move_end(entries: Sequence[Entry], entry_id: int, to: datetime, now: datetime) -> Change:
    """Move the end of an entry, as `move_start` does for the start. Moving the end of a timer stops it."""
    entry = find(entries, entry_id)
    if to <= entry.start or (entry.running and to > now):
        raise DomainError("edge_past_entry")
    after = min((e for e in entries if e.start > entry.start), key=_by_start, default=None)
    moved = Change((entry,), (replace(entry, end=to),))
    if after is None:
        return moved
    if _swallowed(after, to, entries, now):
        raise DomainError("edge_past_entry")
    if after.start == entry.end or after.start < to:
        moved = moved.then(Change((after,), (replace(after, start=to),)))
    return moved


def _swallowed(entry: Entry, to: datetime, entries: Sequence[Entry], now: datetime) -> bool:
    """Whether `entry` cannot start at `to`. A timer can start as late as now, but only before the entry after it."""
    past = to > now if entry.end is None else to >= entry.end
    return past or any(entry.start < other.start <= to for other in entries)


def retime(
    entries: Sequence[Entry], entry_id: int, start: datetime | None, end: datetime | None, now: datetime
) -> Change:
    """Move the start, the end or both, as `move_start` and `move_end` do; None leaves an edge where it is."""
    entry = find(entries, entry_id)
    moves = [(move_start, start), (move_end, end)]
    if start is not None and start > entry.start:
        moves.reverse()
    change = Change()
    for move, to in moves:
        if to is not None:
            change = change.then(move(apply(entries, change), entry_id, to, now))
    return change


def split(entries: Sequence[Entry], entry_id: int, at: datetime, now: datetime, after: What | None = None) -> Change:
    """Cut an entry in two at `at`; the later part becomes `after` when given. Raises "split_outside"."""
    entry = find(entries, entry_id)
    span = span_of(entry, entries, now)
    if span is None or not span.start < at < span.end:
        raise DomainError("split_outside")
    later = replace(entry, start=at, what=after or entry.what, id=None)
    return Change((entry,), (replace(entry, end=at), later))


def merge(entries: Sequence[Entry], first_id: int, second_id: int) -> Change:
    """One entry from the start of the first to the end of the second, as the first; a gap between is filled.

    Raises DomainError("not_adjacent") when something lies between them.
    """
    first, second = sorted((find(entries, first_id), find(entries, second_id)), key=_by_start)
    between = [e for e in entries if first.start < e.start < second.start]
    if between or first.id == second.id:
        raise DomainError("not_adjacent")
    return Change((first, second), (replace(first, end=second.end),))


def fill(entries: Sequence[Entry], span: Span, what: What, now: datetime, source: Source = Source.TYPED) -> Change:
    """Register free time. Raises DomainError("not_free") when something is there already, or a timer starts there."""
    if any(held(entry, entries, now).overlaps(span) for entry in entries):
        raise DomainError("not_free")
    return place(entries, Entry(span.start, span.end, what, source), now)


def delete(entries: Sequence[Entry], entry_ids: Iterable[int]) -> Change:
    """Take entries away; their time becomes a gap."""
    return Change(tuple(find(entries, entry_id) for entry_id in entry_ids))


def retag(entries: Sequence[Entry], entry_ids: Iterable[int], what: What) -> Change:
    """Give entries another component and activity, and a note or case where `what` has one; times stay.

    Unassigned time that gets only a component keeps the text that it came with as its activity.
    """
    by_id = {entry.id: entry for entry in entries}
    wanted = list(entry_ids)
    if not by_id.keys() >= set(wanted):
        raise DomainError("no_such_entry")
    old = [by_id[entry_id] for entry_id in wanted]
    return _tidy(old, (_decided(entry, _retagged(entry.what, what)) for entry in old))


def _decided(entry: Entry, what: What) -> Entry:
    """The entry as the person says it was: of one that was suggested and is said to be something else, that is sure."""
    corrected = entry.source is Source.SUGGESTED and what != entry.what
    return replace(entry, what=what, source=Source.CONFIRMED if corrected else entry.source)


def _retagged(old: What, new: What) -> What:
    text = old.activity if old.component is None else None
    return What(new.component, new.activity or text, new.note or old.note, new.case or old.case)


def describe(entries: Sequence[Entry], entry_id: int, what: What) -> Change:
    """Replace everything that an entry says; its times stay."""
    entry = find(entries, entry_id)
    return _tidy([entry], [_decided(entry, what)])


def detour(entries: Sequence[Entry], now: datetime, what: What) -> Change:
    """The interruption and system-slow keys: one press starts a detour, the next returns to what was before.

    A detour may begin inside another; each return goes back one level. With nothing to return to, the timer stops.
    Raises ValueError when `what` is not a detour component.
    """
    if what.component not in DETOURS:
        raise ValueError("not a detour")
    settled = settle(entries, now)
    current = apply(entries, settled)
    timer = running(current)
    if timer is None or timer.component != what.component:
        return settled.then(start(current, now, now, what))
    back = _before_detour(current, timer)
    closing = stop(current, now, now) if back is None else start(current, now, now, back)
    return settled.then(closing)


def _before_detour(entries: Sequence[Entry], timer: Entry) -> What | None:
    """What was left for the detour that runs now, found by replaying the unbroken run of entries before it."""
    stack: list[What] = []
    ended: datetime | None = None
    for entry in entries:
        if entry.start > timer.start:
            break
        if ended is not None and entry.start != ended:
            stack.clear()
        if entry.component not in DETOURS:
            stack = [entry.what]
        elif entry.what in stack:
            del stack[stack.index(entry.what) + 1 :]
        else:
            stack.append(entry.what)
        ended = entry.end
    return stack[-2] if len(stack) > 1 else None


def gaps(spans: Sequence[Span]) -> list[Span]:
    """The free stretches between sorted spans that do not overlap."""
    return [Span(left.end, right.start) for left, right in pairwise(spans) if left.end < right.start]


def free(within: Span, taken: Iterable[Span]) -> list[Span]:
    """The stretches of `within` outside all of `taken`."""
    found, at = [], within.start
    for span in sorted(part for one in taken if (part := one.clipped(within)) is not None):
        if at < span.start:
            found.append(Span(at, span.start))
        at = max(at, span.end)
    return [*found, Span(at, within.end)] if at < within.end else found
