"""What the use cases need from outside. Adapters and test fakes fit these, and are held to the same contract tests.

A start reads this before its icon shows: what is named here is not imported for it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from tijdwijzer.domain.errors import DomainError

if TYPE_CHECKING:
    from tijdwijzer.domain.calendar import ZoneEra
    from tijdwijzer.domain.components import Component
    from tijdwijzer.domain.counts import Count
    from tijdwijzer.domain.entries import Entry, Span, What
    from tijdwijzer.domain.goals import Goal
    from tijdwijzer.domain.ledger import Line
    from tijdwijzer.domain.membership import Membership, Parcel
    from tijdwijzer.domain.nulmeting import Baseline
    from tijdwijzer.domain.observing import Evidence, Observed, Sign
    from tijdwijzer.domain.periods import Period
    from tijdwijzer.domain.products import Product
    from tijdwijzer.domain.reflection import Reflection
    from tijdwijzer.domain.rules import Rule
    from tijdwijzer.domain.settings import Settings
    from tijdwijzer.domain.timeline import Change


class Clock(Protocol):
    """The only way to learn what time it is."""

    def now(self) -> datetime:
        """The present as a UTC instant in whole seconds."""
        ...

    def zone(self) -> str:
        """The IANA name of the zone that the machine's clock shows."""
        ...


class StoreError(DomainError):
    """The database cannot be used; what was asked did not happen, not even half.

    `code` is one of "wrong_key", "not_a_database", "newer_schema", "damaged", "locked", "read_only",
    "no_access", "disk_full" and "disk_failed". `details` never hold the key or anything that a person registered.
    """


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the user did, kept so that it can be undone. `label` is a code that the words know.

    `import_keys` are the fingerprints of source rows that an import registered: 32 hexadecimal digits, lower case.
    """

    id: int
    at: datetime
    label: str
    change: Change
    import_keys: tuple[str, ...] = ()
    undone: bool = False


@dataclass(frozen=True, slots=True)
class ActivityUse:
    """An activity as it was used: with what, how often, and when last."""

    what: What
    entries: int
    last: datetime


class UnitOfWork(Protocol):
    """One transaction. Leaving it without `commit` rolls everything back."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def commit(self, *, durable: bool = True) -> None:
        """Make everything permanent. `durable`: survive a power cut, for what the user confirmed. What was erased for
        good is in no file any more afterwards.
        """
        ...

    # Entries
    def entries(self, span: Span | None = None) -> list[Entry]:
        """Entries that touch `span` (all without one), in order. A running entry touches everything after its start."""
        ...

    def neighbours(self, span: Span) -> list[Entry]:
        """`entries(span)` with the nearest entry before it and the nearest after it."""
        ...

    def entry(self, entry_id: int) -> Entry | None: ...

    def running(self) -> Entry | None: ...

    def bounds(self) -> tuple[datetime, datetime] | None:
        """The first start and the last start of all entries."""
        ...

    def entry_count(self) -> int: ...

    def apply(self, change: Change) -> Change:
        """Remove and add entries and counts; answers with the same change, new entries carrying their ids.

        An added entry that has an id keeps it; ids are never given out twice. Raises DomainError("stale") when what
        is to be removed is not there as given or a count to be added is there already, and DomainError("overlap")
        when two entries would start at the same moment or two timers run; then nothing of the change is applied.
        """
        ...

    def recent(self, limit: int) -> list[ActivityUse]:
        """The activities used last (component and activity name, without note and case), latest first.

        Unassigned time is left out: nobody chooses it.
        """
        ...

    # Actions: the undo log
    def record(self, label: str, at: datetime, change: Change, import_keys: Sequence[str] = ()) -> Action:
        """Log an action; what had been undone can then no longer be redone. The last 200 actions are kept."""
        ...

    def undoable(self) -> Action | None:
        """The latest action that is not undone."""
        ...

    def redoable(self) -> Action | None:
        """The earliest action that is undone."""
        ...

    def mark_undone(self, action_id: int, undone: bool) -> None:
        """Flag an action; the import keys of an undone import are forgotten, those of a redone one are known again."""
        ...

    def known_keys(self, keys: Collection[str]) -> set[str]:
        """Which of these fingerprints were imported before."""
        ...

    # Settings and marks: JSON values by key
    def settings(self) -> dict[str, object]:
        """What the user chose, for keeping and taking along. What the program goes by is `in_force`."""
        ...

    def in_force(self) -> Settings:
        """What the program goes by: what the user chose under what an organisation's policy holds."""
        ...

    def put_setting(self, key: str, value: object) -> None:
        """Store a setting; None removes it."""
        ...

    def marks(self) -> dict[str, object]:
        """Small facts of the program's own, such as when it last saw the user. Never exported."""
        ...

    def put_mark(self, key: str, value: object) -> None: ...

    # The person's calendar
    def zone_eras(self) -> list[ZoneEra]: ...

    def add_zone_era(self, era: ZoneEra) -> None: ...

    def leave(self) -> dict[date, int]:
        """Minutes of leave per date."""
        ...

    def put_leave(self, day: date, minutes: int) -> None:
        """Store leave; 0 removes it."""
        ...

    # Reflections
    def reflection(self, day: date) -> Reflection | None: ...

    def reflections(self) -> list[Reflection]:
        """All of them, oldest first."""
        ...

    def put_reflection(self, reflection: Reflection) -> None: ...

    # What was observed
    def observed(self, span: Span) -> list[Observed]:
        """What was observed within `span`, clipped to it, in order and without overlap."""
        ...

    def observed_bounds(self) -> tuple[datetime, datetime] | None:
        """The first start and the last end of everything that was observed."""
        ...

    def observed_count(self) -> int: ...

    def lay_observed(self, day: date, spans: Sequence[Observed]) -> None:
        """Put `spans` (in order, without overlap, all of `day`) in the place of whatever was observed from the start of
        the first to the end of the last; what the day adds up to goes along.
        """
        ...

    def observed_seconds(self, first: date, last: date) -> dict[str, int]:
        """Seconds that each program was in front from `first` to `last`, both included, the most first."""
        ...

    def evidence(self, span: Span) -> list[Evidence]:
        """The signs of meetings that touch `span`, in order of start."""
        ...

    def put_evidence(self, span: Span, signs: Collection[Sign], evidence: Sequence[Evidence]) -> None:
        """Put `evidence` in the place of what of these `signs` began within `span`."""
        ...

    def forget_observed(self, days: Mapping[date, Span], within: Span | None = None, app: str | None = None) -> int:
        """Erase for good what was observed within a span (any time), of a program (any program, and then the evidence
        of meetings too); answers with how many spans. What reaches out of `within` is cut off there. `days` are the
        days with their time that this touches: they are added up anew.
        """
        ...

    def add_up_observed(self, days: Mapping[date, Span]) -> None:
        """Put the sums of these days, with their time, in the place of all sums: what belongs to which day changed."""
        ...

    def rules(self) -> list[Rule]:
        """The person's own rules, the first to be tried first."""
        ...

    def put_rules(self, rules: Sequence[Rule]) -> None:
        """Put these in the place of all own rules."""
        ...

    # Output beside time
    def products(self) -> list[Product]:
        """The person's own products, by key; those of the organisation are not stored."""
        ...

    def put_product(self, product: Product) -> None:
        """Store a product in the place of the one with its key."""
        ...

    def remove_product(self, key: str) -> None:
        """Forget a product; what was counted of it stays."""
        ...

    def counts(self, period: Period | None = None) -> list[Count]:
        """Counts of these days (all without a period), in order of day, product and case. `apply` changes them."""
        ...

    def entries_with_case(self, component: Component) -> list[Entry]:
        """Every entry of a component that names a case, in order of start."""
        ...

    def goals(self) -> list[Goal]:
        """All of them, in the order in which they were set."""
        ...

    def put_goal(self, goal: Goal) -> Goal:
        """Store a goal in the place of the one with its id; one without gets an id, and is answered with it."""
        ...

    def baselines(self) -> list[Baseline]:
        """All of them, in the order in which they were set."""
        ...

    def put_baseline(self, baseline: Baseline) -> Baseline:
        """Store a measurement in the place of the one with its id; one without gets an id."""
        ...

    # Sharing
    def ledger(self) -> list[Line]:
        """What left this machine, oldest first."""
        ...

    def ledger_begins(self) -> str:
        """The hash of the last line that was erased from the front of the ledger, empty when none was."""
        ...

    def add_line(self, line: Line) -> Line:
        """Add to the end of the ledger; answers with the line as it follows on the one before it."""
        ...

    def parcels(self) -> list[Parcel]:
        """What waits to be delivered, the first to be delivered first."""
        ...

    def put_parcel(self, parcel: Parcel) -> None:
        """Store a parcel in the place of the one with its box and path."""
        ...

    def remove_parcel(self, box: str, path: tuple[str, ...]) -> None: ...

    def memberships(self) -> list[Membership]:
        """By quarter."""
        ...

    def put_membership(self, membership: Membership) -> None:
        """Store a membership in the place of the one with its task and quarter."""
        ...

    def remove_membership(self, task: str, quarter: str) -> None:
        """Erase a membership for good, its key with it."""
        ...

    def shared_documents(self, kind: str) -> dict[str, bytes]:
        """Documents of a kind, by name and in order of it."""
        ...

    def put_shared_document(self, kind: str, name: str, content: bytes | None) -> None:
        """Store a document in the place of the one with its kind and name; None removes it."""
        ...

    # Everything
    def forget_before(self, moment: datetime, day: date) -> int:
        """Erase for good the entries that ended by `moment`, the leave, reflections and counts before `day`, the
        actions that hold such an entry or count, and the lines of the ledger from before `moment`; answers with how
        many there were of everything together.
        """
        ...

    def wipe(self) -> None:
        """Forget everything that is stored."""
        ...


Units = Callable[[], UnitOfWork]
"""Opens a unit of work."""

Holidays = Callable[[Iterable[int]], Mapping[date, str]]
"""Public holidays (date to name) of the given years."""


PUT_BACK = "put_back"
"""Mark in a database that is a backup which was put back: when that was, in seconds since 1970."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the database, made at `at`."""

    name: str
    at: datetime
    bytes: int


@dataclass(frozen=True, slots=True)
class StoreReport:
    """How the database is doing: for `doctor` and the privacy screen.

    `schema` is the revision of the file, `newest` the one this program knows. `restored` says when the backup was made
    that was put back because the database was damaged, and `set_aside` the name under which the damaged file was kept
    beside it; both are None when nothing was wrong. With `set_aside` alone there was no good backup: the database
    began again empty.
    """

    path: str
    encrypted: bool
    cipher: str
    intact: bool
    schema: str
    newest: str
    bytes: int
    backups: tuple[Backup, ...]
    restored: datetime | None
    set_aside: str | None = None


class Store(Protocol):
    """The encrypted database as a whole."""

    def unit(self) -> UnitOfWork: ...

    def report(self, *, thorough: bool = False) -> StoreReport:
        """`thorough` runs the full integrity check instead of trusting the one at start-up."""
        ...

    def check(self, now: datetime) -> bool:
        """The full integrity check; False when it failed, and then the newest good backup was put back.

        Opening does a quicker one. `report` says what was restored.
        """
        ...

    def back_up(self, now: datetime) -> Backup:
        """Copy the database beside it, encrypted with the same key; the last seven copies are kept."""
        ...

    def back_up_if_due(self, now: datetime) -> Backup | None:
        """`back_up` when there is no backup of this day (in UTC) yet."""
        ...

    def wipe(self) -> None:
        """Delete the database and every backup, and start again with an empty one."""
        ...

    def close(self) -> None: ...
