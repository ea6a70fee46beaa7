"""In-memory stand-ins for the ports, held to the same contract tests as the real adapters (tests/contracts)."""

import itertools
import json
from collections.abc import Collection, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from types import TracebackType
from typing import Self

from tijdwijzer.domain.calendar import BEGINNING, ZoneEra
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Count, Recount
from tijdwijzer.domain.entries import Entry, Span, What, instant
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.goals import Goal
from tijdwijzer.domain.ledger import Line, begins_after, following
from tijdwijzer.domain.membership import Membership, Parcel
from tijdwijzer.domain.nulmeting import Baseline
from tijdwijzer.domain.observing import Evidence, Observed, Sign
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.domain.rules import Rule
from tijdwijzer.domain.settings import Settings
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.ports import Action, ActivityUse, Backup, StoreReport

KEPT_ACTIONS = 200
KEPT_BACKUPS = 7


class FakeClock:
    """A clock that stands still until it is told to move."""

    def __init__(self, now: datetime = datetime(2026, 11, 3, 8, tzinfo=UTC), zone: str = "Europe/Amsterdam") -> None:
        self.moment = instant(now)
        self.shown = zone

    def now(self) -> datetime:
        return self.moment

    def zone(self) -> str:
        return self.shown

    def advance(self, **by: float) -> datetime:
        """Move on by `timedelta(**by)`; answers with the new present."""
        self.moment = instant(self.moment + timedelta(**by))
        return self.moment

    def set(self, moment: datetime) -> datetime:
        self.moment = instant(moment)
        return self.moment


@dataclass
class State:
    entries: dict[int, Entry] = field(default_factory=dict)
    last_entry_id: int = 0
    actions: dict[int, Action] = field(default_factory=dict)
    last_action_id: int = 0
    keys: dict[str, None] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    eras: dict[datetime, ZoneEra] = field(default_factory=dict)
    leave: dict[date, int] = field(default_factory=dict)
    reflections: dict[date, Reflection] = field(default_factory=dict)
    observed: dict[datetime, Observed] = field(default_factory=dict)
    days: dict[tuple[date, str], int] = field(default_factory=dict)
    evidence: dict[tuple[datetime, Sign], Evidence] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    products: dict[str, Product] = field(default_factory=dict)
    counts: dict[tuple[date, str, str], Count] = field(default_factory=dict)
    goals: dict[int, Goal] = field(default_factory=dict)
    baselines: dict[int, Baseline] = field(default_factory=dict)
    ledger: tuple[Line, ...] = ()
    parcels: dict[tuple[str, tuple[str, ...]], Parcel] = field(default_factory=dict)
    memberships: dict[tuple[str, str], Membership] = field(default_factory=dict)
    documents: dict[tuple[str, str], bytes] = field(default_factory=dict)

    def copy(self) -> "State":
        """Everything in it is frozen, so that new dictionaries suffice."""
        twin = copy(self)
        for name, value in vars(self).items():
            setattr(twin, name, copy(value))
        return twin


class FakeUnitOfWork:
    """What `storage` does, with dictionaries. Commits are counted, so that a test can ask for "one transaction"."""

    def __init__(self, store: "FakeStore") -> None:
        self._store = store
        self._state = store.state.copy()

    def __enter__(self) -> Self:
        self._state = self._store.state.copy()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._state = self._store.state.copy()

    def commit(self, *, durable: bool = True) -> None:
        self._store.state = self._state.copy()
        self._store.commits.append(durable)

    # Entries
    def entries(self, span: Span | None = None) -> list[Entry]:
        return [e for e in self._sorted() if span is None or _touches(e, span)]

    def neighbours(self, span: Span) -> list[Entry]:
        touched = self.entries(span)
        before = [e for e in self._sorted() if e.end is not None and e.end <= span.start]
        after = [e for e in self._sorted() if e.start >= span.end]
        return [*before[-1:], *touched, *after[:1]]

    def entry(self, entry_id: int) -> Entry | None:
        return self._state.entries.get(entry_id)

    def running(self) -> Entry | None:
        return next((e for e in self._state.entries.values() if e.running), None)

    def bounds(self) -> tuple[datetime, datetime] | None:
        entries = self._sorted()
        return (entries[0].start, entries[-1].start) if entries else None

    def entry_count(self) -> int:
        return len(self._state.entries)

    def apply(self, change: Change) -> Change:
        entries = dict(self._state.entries)
        for gone in change.removed:
            if gone.id is None or entries.pop(gone.id, None) != _stored(gone):
                raise DomainError("stale")
        given = [new.id for new in change.added if new.id is not None]
        new_ids = itertools.count(1 + max([self._state.last_entry_id, *given]))
        added = [new if new.id is not None else replace(new, id=next(new_ids)) for new in map(_stored, change.added)]
        for new in added:
            if new.id is None or new.id in entries:
                raise DomainError("stale")
            entries[new.id] = new
        if _overlap(entries.values()):
            raise DomainError("overlap")
        self._state.counts = self._recounted(change.counts)
        self._state.entries, self._state.last_entry_id = entries, next(new_ids) - 1
        return Change(tuple(map(_stored, change.removed)), tuple(added), change.counts)

    def _recounted(self, recount: Recount) -> dict[tuple[date, str, str], Count]:
        counts = dict(self._state.counts)
        for gone in recount.removed:
            if counts.pop(_key(gone), None) != gone:
                raise DomainError("stale")
        for new in recount.added:
            if _key(new) in counts:
                raise DomainError("stale")
            counts[_key(new)] = new
        return counts

    def entries_with_case(self, component: Component) -> list[Entry]:
        return [entry for entry in self._sorted() if entry.what.case and entry.component is component]

    def recent(self, limit: int) -> list[ActivityUse]:
        uses: dict[What, list[datetime]] = {}
        for entry in self._sorted():
            if entry.component is not None:
                uses.setdefault(What(entry.component, entry.what.activity), []).append(entry.start)
        found = [ActivityUse(what, len(starts), starts[-1]) for what, starts in uses.items()]
        return sorted(found, key=lambda use: use.last, reverse=True)[:limit]

    def _sorted(self) -> list[Entry]:
        return sorted(self._state.entries.values(), key=lambda entry: entry.start)

    # Actions
    def record(self, label: str, at: datetime, change: Change, import_keys: Sequence[str] = ()) -> Action:
        state = self._state
        state.actions = {action.id: action for action in state.actions.values() if not action.undone}
        state.last_action_id += 1
        new_keys = tuple(key for key in dict.fromkeys(import_keys) if key not in state.keys)
        action = Action(state.last_action_id, instant(at), label, change, new_keys)
        state.actions[action.id] = action
        state.keys.update(dict.fromkeys(new_keys))
        for old in list(state.actions)[:-KEPT_ACTIONS]:
            del state.actions[old]
        return action

    def undoable(self) -> Action | None:
        return max((a for a in self._state.actions.values() if not a.undone), key=lambda a: a.id, default=None)

    def redoable(self) -> Action | None:
        return min((a for a in self._state.actions.values() if a.undone), key=lambda a: a.id, default=None)

    def mark_undone(self, action_id: int, undone: bool) -> None:
        action = self._state.actions[action_id]
        self._state.actions[action_id] = replace(action, undone=undone)
        for key in action.import_keys:
            self._state.keys.pop(key, None)
            if not undone:
                self._state.keys[key] = None

    def known_keys(self, keys: Collection[str]) -> set[str]:
        return {key for key in keys if key in self._state.keys}

    # Settings and marks
    def settings(self) -> dict[str, object]:
        return {key: json.loads(value) for key, value in self._state.settings.items()}

    def in_force(self) -> Settings:
        return Settings(self.settings(), self._store.held)

    def put_setting(self, key: str, value: object) -> None:
        if value is None:
            self._state.settings.pop(key, None)
        else:
            self._state.settings[key] = json.dumps(value)

    def marks(self) -> dict[str, object]:
        return {key: json.loads(value) for key, value in self._state.marks.items()}

    def put_mark(self, key: str, value: object) -> None:
        if value is None:
            self._state.marks.pop(key, None)
        else:
            self._state.marks[key] = json.dumps(value)

    # The person's calendar
    def zone_eras(self) -> list[ZoneEra]:
        return sorted(self._state.eras.values())

    def add_zone_era(self, era: ZoneEra) -> None:
        self._state.eras[era.since] = era

    def leave(self) -> dict[date, int]:
        return dict(self._state.leave)

    def put_leave(self, day: date, minutes: int) -> None:
        self._state.leave[day] = minutes
        if minutes == 0:
            del self._state.leave[day]

    # Reflections
    def reflection(self, day: date) -> Reflection | None:
        return self._state.reflections.get(day)

    def reflections(self) -> list[Reflection]:
        return [self._state.reflections[day] for day in sorted(self._state.reflections)]

    def put_reflection(self, reflection: Reflection) -> None:
        self._state.reflections[reflection.day] = reflection

    # What was observed
    def observed(self, span: Span) -> list[Observed]:
        clipped = ((one, one.span.clipped(span)) for _, one in sorted(self._state.observed.items()))
        return [replace(one, span=part) for one, part in clipped if part is not None]

    def observed_bounds(self) -> tuple[datetime, datetime] | None:
        spans = [one.span for one in self._state.observed.values()]
        return (min(s.start for s in spans), max(s.end for s in spans)) if spans else None

    def observed_count(self) -> int:
        return len(self._state.observed)

    def lay_observed(self, day: date, spans: Sequence[Observed]) -> None:
        if spans:
            over = Span(spans[0].span.start, spans[-1].span.end)
            self._count(day, self.observed(over), -1)
            self._cut(over)
            self._state.observed |= {one.span.start: one for one in spans}
            self._count(day, spans)

    def observed_seconds(self, first: date, last: date) -> dict[str, int]:
        sums: dict[str, int] = {}
        for (day, app), seconds in self._state.days.items():
            if first <= day <= last:
                sums[app] = sums.get(app, 0) + seconds
        return dict(sorted(sums.items(), key=lambda one: (-one[1], one[0])))

    def evidence(self, span: Span) -> list[Evidence]:
        return [one for _, one in sorted(self._state.evidence.items()) if one.span.overlaps(span)]

    def put_evidence(self, span: Span, signs: Collection[Sign], evidence: Sequence[Evidence]) -> None:
        kept = self._state.evidence
        gone = [key for key in kept if key[1] in signs and span.start <= key[0] < span.end]
        for key in gone:
            del kept[key]
        kept |= {(one.span.start, one.sign): one for one in evidence}

    def forget_observed(self, days: Mapping[date, Span], within: Span | None = None, app: str | None = None) -> int:
        before = dict(self._state.observed)
        everywhere = Span(BEGINNING, datetime.max.replace(tzinfo=UTC))
        self._cut(within or everywhere, app)
        if app is None:
            kept = self._state.evidence
            self._state.evidence = {k: e for k, e in kept.items() if within and not e.span.overlaps(within)}
        if within is None:
            self._state.days = {key: n for key, n in self._state.days.items() if app is not None and key[1] != app}
        for day, span in days.items():
            self._add_up(day, span)
        return sum(self._state.observed.get(start) != one for start, one in before.items())

    def add_up_observed(self, days: Mapping[date, Span]) -> None:
        self._state.days = {}
        for day, span in days.items():
            self._add_up(day, span)

    def _cut(self, out: Span, app: str | None = None) -> None:
        left: dict[datetime, Observed] = {}
        for one in self._state.observed.values():
            touched = one.span.overlaps(out) and (app is None or (one.seen is not None and one.seen.app == app))
            edges = (
                [(one.span.start, out.start), (out.end, one.span.end)] if touched else [(one.span.start, one.span.end)]
            )
            left |= {start: replace(one, span=Span(start, end)) for start, end in edges if start < end}
        self._state.observed = left

    def _add_up(self, day: date, within: Span) -> None:
        self._state.days = {key: seconds for key, seconds in self._state.days.items() if key[0] != day}
        self._count(day, self.observed(within))

    def _count(self, day: date, spans: Sequence[Observed], times: int = 1) -> None:
        for one in spans:
            if one.seen is not None:
                key = day, one.seen.app
                self._state.days[key] = self._state.days.get(key, 0) + times * one.span.seconds
        self._state.days = {key: seconds for key, seconds in self._state.days.items() if seconds}

    def rules(self) -> list[Rule]:
        return list(self._state.rules)

    def put_rules(self, rules: Sequence[Rule]) -> None:
        self._state.rules = tuple(rules)

    # Output beside time
    def products(self) -> list[Product]:
        return [self._state.products[key] for key in sorted(self._state.products)]

    def put_product(self, product: Product) -> None:
        self._state.products[product.key] = replace(product, shared=False)

    def remove_product(self, key: str) -> None:
        self._state.products.pop(key, None)

    def counts(self, period: Period | None = None) -> list[Count]:
        return [count for key, count in sorted(self._state.counts.items()) if period is None or key[0] in period]

    def goals(self) -> list[Goal]:
        return [goal for _, goal in sorted(self._state.goals.items())]

    def put_goal(self, goal: Goal) -> Goal:
        number = goal.id if goal.id is not None else 1 + max(self._state.goals, default=0)
        self._state.goals[number] = replace(goal, id=number)
        return self._state.goals[number]

    def baselines(self) -> list[Baseline]:
        return [baseline for _, baseline in sorted(self._state.baselines.items())]

    def put_baseline(self, baseline: Baseline) -> Baseline:
        number = baseline.id if baseline.id is not None else 1 + max(self._state.baselines, default=0)
        self._state.baselines[number] = replace(baseline, id=number)
        return self._state.baselines[number]

    # Sharing
    def ledger(self) -> list[Line]:
        return list(self._state.ledger)

    def ledger_begins(self) -> str:
        return self._state.documents.get(("ledger", "begins"), b"").decode()

    def add_line(self, line: Line) -> Line:
        added = following(line, self._state.ledger, self.ledger_begins())
        self._state.ledger = (*self._state.ledger, added)
        return added

    def parcels(self) -> list[Parcel]:
        return sorted(self._state.parcels.values(), key=lambda one: (one.after, one.box, one.path))

    def put_parcel(self, parcel: Parcel) -> None:
        self._state.parcels[parcel.box, parcel.path] = parcel

    def remove_parcel(self, box: str, path: tuple[str, ...]) -> None:
        self._state.parcels.pop((box, path), None)

    def memberships(self) -> list[Membership]:
        return sorted(self._state.memberships.values(), key=lambda one: (one.quarter, one.task))

    def put_membership(self, membership: Membership) -> None:
        self._state.memberships[membership.task, membership.quarter] = membership

    def remove_membership(self, task: str, quarter: str) -> None:
        self._state.memberships.pop((task, quarter), None)

    def shared_documents(self, kind: str) -> dict[str, bytes]:
        return {name: content for (of, name), content in sorted(self._state.documents.items()) if of == kind}

    def put_shared_document(self, kind: str, name: str, content: bytes | None) -> None:
        if content is None:
            self._state.documents.pop((kind, name), None)
        else:
            self._state.documents[kind, name] = content

    # Everything
    def forget_before(self, moment: datetime, day: date) -> int:
        state = self._state
        old = [
            (state.entries, [n for n, entry in state.entries.items() if _ended([entry], moment)]),
            (state.actions, [n for n, action in state.actions.items() if _reaches(action.change, moment, day)]),
            (state.leave, [d for d in state.leave if d < day]),
            (state.reflections, [d for d in state.reflections if d < day]),
            (state.counts, [key for key in state.counts if key[0] < day]),
        ]
        for kept, keys in old:
            for key in keys:
                del kept[key]
        lines, begins = begins_after(state.ledger, moment)
        if lines:
            state.ledger = state.ledger[lines:]
            self.put_shared_document("ledger", "begins", begins.encode())
        return sum(len(keys) for _, keys in old) + lines

    def wipe(self) -> None:
        last = self._state
        self._state = State(last_entry_id=last.last_entry_id, last_action_id=last.last_action_id)


def _touches(entry: Entry, span: Span) -> bool:
    return entry.start < span.end and (entry.end is None or entry.end > span.start)


def _ended(entries: Collection[Entry], moment: datetime) -> bool:
    return any(entry.end is not None and entry.end <= moment for entry in entries)


def _reaches(change: Change, moment: datetime, day: date) -> bool:
    return _ended((*change.removed, *change.added), moment) or any(one < day for one in change.counts.days)


def _key(count: Count) -> tuple[date, str, str]:
    return count.day, count.product, count.case


def _stored(entry: Entry) -> Entry:
    """An empty activity, note or case is none at all."""
    if entry.end is not None and entry.end <= entry.start:
        raise ValueError("an entry ends after it starts")
    what = entry.what
    return replace(entry, what=What(what.component, what.activity or None, what.note or None, what.case or None))


def _overlap(entries: Collection[Entry]) -> bool:
    return len({entry.start for entry in entries}) < len(entries) or sum(entry.running for entry in entries) > 1


class FakeStore:
    """A store without a disk. `commits` says per commit whether it was durable; `held` is what a policy holds."""

    def __init__(self, held: Mapping[str, object] | None = None) -> None:
        self.held = held or {}
        self.state = State()
        self.commits: list[bool] = []
        self.backups: list[tuple[Backup, State]] = []
        self.closed = False

    def unit(self) -> FakeUnitOfWork:
        return FakeUnitOfWork(self)

    def report(self, *, thorough: bool = False) -> StoreReport:
        return StoreReport(
            path="memory",
            encrypted=False,
            cipher="",
            intact=True,
            schema="fake",
            newest="fake",
            bytes=0,
            backups=tuple(backup for backup, _ in reversed(self.backups)),
            restored=None,
        )

    def check(self, now: datetime) -> bool:
        return True

    def back_up(self, now: datetime) -> Backup:
        backup = Backup(f"{now:%Y%m%dT%H%M%SZ}", instant(now), 0)
        without_observed = replace(self.state.copy(), observed={}, days={}, evidence={})
        self.backups = [*self.backups, (backup, without_observed)][-KEPT_BACKUPS:]
        return backup

    def back_up_if_due(self, now: datetime) -> Backup | None:
        if any(backup.at.date() == now.date() for backup, _ in self.backups):
            return None
        return self.back_up(now)

    def wipe(self) -> None:
        self.state, self.backups = State(), []

    def close(self) -> None:
        self.closed = True
