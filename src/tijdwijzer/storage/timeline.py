"""Entries in the database. Reading selects columns, not objects: a year is read as quickly as it is listed."""

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Executable,
    bindparam,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    text,
)
from sqlalchemy.exc import IntegrityError

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.ports import ActivityUse, StoreError
from tijdwijzer.storage.column_types import Instant
from tijdwijzer.storage.counts import Counts
from tijdwijzer.storage.tables import ACTIVITY, ENTRY

COLUMNS = ("id", "start", "end", "activity", "note", "case", "source")

COMPONENTS: Mapping[str, Component | None] = {"": None, **{str(component): component for component in Component}}

Values = dict[str, object]

UNORDERED = select(
    ENTRY.c.id,
    ENTRY.c.start,
    ENTRY.c.end,
    ENTRY.c.source,
    ACTIVITY.c.component,
    ACTIVITY.c.name,
    ENTRY.c.note,
    ENTRY.c.case,
).join_from(ENTRY, ACTIVITY)
"""What `_entry` makes an entry of."""

ENTRIES = UNORDERED.order_by(ENTRY.c.start)
WITH_CASE = ENTRIES.where(ENTRY.c.case.is_not(None))


class Timeline(Counts):
    """The part of a unit of work that keeps entries, and applies changes: to counts too."""

    def entries(self, span: Span | None = None) -> list[Entry]:
        query = ENTRIES
        if span is not None:
            ends_after = or_(ENTRY.c.end.is_(None), ENTRY.c.end > span.start)
            query = query.where(ENTRY.c.start < span.end, ENTRY.c.start >= _scan_from(span.start), ends_after)
        return self._read(query)

    def neighbours(self, span: Span) -> list[Entry]:
        latest = UNORDERED.order_by(ENTRY.c.start.desc()).limit(1)
        before = latest.where(ENTRY.c.start < span.start, ENTRY.c.end <= span.start)
        after = ENTRIES.where(ENTRY.c.start >= span.end).limit(1)
        return [*self._read(before), *self.entries(span), *self._read(after)]

    def entry(self, entry_id: int) -> Entry | None:
        return next(iter(self._read(UNORDERED.where(ENTRY.c.id == entry_id))), None)

    def running(self) -> Entry | None:
        return next(iter(self._read(UNORDERED.where(ENTRY.c.end.is_(None)))), None)

    def bounds(self) -> tuple[datetime, datetime] | None:
        first, last = (select(edge(ENTRY.c.start)).scalar_subquery() for edge in (func.min, func.max))
        edges: list[datetime | None] = list(self._connection.execute(select(first, last)).one())
        return None if edges[0] is None or edges[1] is None else (edges[0], edges[1])

    def entries_with_case(self, component: Component) -> list[Entry]:
        return self._read(WITH_CASE.where(ACTIVITY.c.component == component))

    def entry_count(self) -> int:
        return self._connection.execute(select(func.count()).select_from(ENTRY)).scalar_one()

    def _read(self, query: Executable) -> list[Entry]:
        return [_entry(*row) for row in self._connection.execute(query).all()]

    def recent(self, limit: int) -> list[ActivityUse]:
        of_it = ENTRY.c.activity == ACTIVITY.c.id
        last = select(func.max(ENTRY.c.start)).where(of_it).correlate(ACTIVITY).scalar_subquery().label("last")
        count = select(func.count()).where(of_it).select_from(ENTRY).correlate(ACTIVITY).scalar_subquery()
        query = select(ACTIVITY.c.component, ACTIVITY.c.name, count, last).where(ACTIVITY.c.component != "")
        rows = self._connection.execute(query.where(last.is_not(None)).order_by(last.desc()).limit(limit))
        return [ActivityUse(_what(component, name, None, None), uses, at) for component, name, uses, at in rows]

    def apply(self, change: Change) -> Change:
        removed, added = tuple(map(_stored, change.removed)), tuple(map(_stored, change.added))
        # SQLAlchemy's own savepoints trip over a full disk: SQLite has then rolled back the transaction by itself.
        self._connection.execute(text("SAVEPOINT change"))
        try:
            added = self._exchange(removed, added)
            self.recount(change.counts)
        except StoreError:
            raise
        except DomainError:
            self._connection.execute(text("ROLLBACK TO change"))
            raise
        self._connection.execute(text("RELEASE change"))
        return Change(removed, added, change.counts)

    def forget_entries_until(self, moment: datetime) -> int:
        """Erase the entries that ended by `moment`, and the names that only they had; answers with how many."""
        connection = self._connection
        old = ENTRY.c.end <= moment
        names = set(connection.execute(select(ENTRY.c.activity).where(old).distinct()).scalars())
        count = connection.execute(delete(ENTRY).where(old)).rowcount
        self._forget_unused(names)
        return count

    def _exchange(self, removed: tuple[Entry, ...], added: tuple[Entry, ...]) -> tuple[Entry, ...]:
        activities = self._activities([entry.what for entry in (*removed, *added)])
        self._take_away([_values(entry, activities) for entry in removed])
        added = self._numbered(added)
        self._put([_values(entry, activities) for entry in added])
        self._forget_unused({activities[_name(entry.what)] for entry in removed})
        return added

    def _activities(self, whats: Iterable[What]) -> dict[tuple[str, str], int]:
        """The number of each component and activity name, new ones included."""
        numbers: dict[tuple[str, str], int] = {}
        for component, name in {_name(what) for what in whats}:
            query = select(ACTIVITY.c.id).where(ACTIVITY.c.component == component, ACTIVITY.c.name == name)
            number = self._connection.execute(query).scalar()
            if number is None:
                new = insert(ACTIVITY).values(component=component, name=name).returning(ACTIVITY.c.id)
                number = self._connection.execute(new).scalar_one()
            numbers[component, name] = number
        return numbers

    def _take_away(self, rows: list[Values]) -> None:
        if not rows:
            return
        as_given = [ENTRY.c[name].is_not_distinct_from(bindparam(f"old_{name}")) for name in COLUMNS]
        given = [{f"old_{name}": value for name, value in row.items()} for row in rows]
        result = self._connection.execute(delete(ENTRY).where(*as_given), given)
        if result.rowcount != len(rows):
            raise DomainError("stale")

    def _numbered(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Entries with an id: new ones get numbers that were never given out before."""
        given_out = self._connection.execute(text("SELECT seq FROM sqlite_sequence WHERE name = 'entry'")).scalar() or 0
        new_ids = itertools.count(1 + max([given_out, *(entry.id for entry in entries if entry.id is not None)]))
        return tuple(entry if entry.id is not None else replace(entry, id=next(new_ids)) for entry in entries)

    def _put(self, rows: list[Values]) -> None:
        if not rows:
            return
        try:
            self._connection.execute(insert(ENTRY), rows)
        except IntegrityError as error:
            raise DomainError("stale" if "entry.id" in str(error.orig) else "overlap") from error

    def _forget_unused(self, numbers: set[int]) -> None:
        """A name that no entry has any more is not kept: it may say more than its owner wants kept."""
        if numbers:
            used = select(ENTRY.c.id).where(ENTRY.c.activity == ACTIVITY.c.id).exists()
            self._connection.execute(delete(ACTIVITY).where(ACTIVITY.c.id.in_(numbers), ~used))


def _scan_from(moment: datetime) -> ColumnElement[datetime]:
    """The start of the first entry that can reach `moment`: the last that began by then, or else the timer."""
    last_begun = select(func.max(ENTRY.c.start)).where(ENTRY.c.start <= moment).scalar_subquery()
    timer = select(ENTRY.c.start).where(ENTRY.c.end.is_(None)).scalar_subquery()
    otherwise = literal(moment, Instant)
    return func.min(func.coalesce(last_begun, otherwise), func.coalesce(timer, otherwise))


def _entry(
    entry_id: int,
    start: datetime,
    end: datetime | None,
    source: Source,
    component: str,
    name: str,
    note: str | None,
    case: str | None,
) -> Entry:
    return Entry(start, end, _what(component, name, note, case), source, entry_id)


def _what(component: str, name: str, note: str | None, case: str | None) -> What:
    return What(COMPONENTS[component], name or None, note, case)


def _name(what: What) -> tuple[str, str]:
    return what.component or "", what.activity or ""


def _values(entry: Entry, activities: dict[tuple[str, str], int]) -> Values:
    what = entry.what
    return {
        "id": entry.id,
        "start": entry.start,
        "end": entry.end,
        "activity": activities[_name(what)],
        "note": what.note,
        "case": what.case,
        "source": entry.source,
    }


def _stored(entry: Entry) -> Entry:
    """As it will be read back: an empty activity, note or case is none. Raises ValueError when it ends too soon."""
    if entry.end is not None and entry.end <= entry.start:
        raise ValueError("an entry ends after it starts")
    what = entry.what
    if "" not in (what.activity, what.note, what.case):
        return entry
    return replace(entry, what=What(what.component, what.activity or None, what.note or None, what.case or None))
