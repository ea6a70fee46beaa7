"""The tables. Instants are whole epoch seconds, so that an entry takes some tens of bytes."""

from datetime import date, datetime

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    MetaData,
    Named,
    Table,
    TypedColumns,
    UniqueConstraint,
    text,
)

from tijdwijzer.domain.entries import Source
from tijdwijzer.storage.column_types import Instant, SourceCode

METADATA = MetaData(
    naming_convention={
        "uq": "%(table_name)s_once",
        "ck": "%(table_name)s_%(constraint_name)s",
        "fk": "%(table_name)s_%(column_0_name)s",
    }
)


class ActivityColumns(TypedColumns):
    """A component and activity name, stored once. "" stands for none, because NULL is never equal to NULL."""

    id: Named[int] = Column(primary_key=True)
    component: Named[str]
    name: Named[str]


ACTIVITY = Table("activity", METADATA, ActivityColumns, UniqueConstraint("component", "name"))


class EntryColumns(TypedColumns):
    """A registered stretch of time. Entries never overlap: `start` is unique and finds whatever covers a moment."""

    id: Named[int] = Column(primary_key=True)
    start: Named[datetime] = Column(Instant)
    end: Named[datetime | None] = Column(Instant)
    activity: Named[int] = Column(ForeignKey("activity.id"))
    note: Named[str | None]
    case: Named[str | None]
    source: Named[Source] = Column(SourceCode)


ENTRY = Table(
    "entry",
    METADATA,
    EntryColumns,
    CheckConstraint('"end" > start', name="ends_after_start"),
    Index("entry_start", "start", unique=True),
    Index("entry_activity", "activity", "start"),
    Index("entry_running", text('("end" IS NULL)'), unique=True, sqlite_where=text('"end" IS NULL')),
    sqlite_autoincrement=True,
)


class ActionColumns(TypedColumns):
    """One thing the user did. `change` is coded by `changes`; `fingerprints` are of 16 bytes each.

    What may be large comes last: SQLite would read through it to reach a later column.
    """

    id: Named[int] = Column(primary_key=True)
    at: Named[datetime] = Column(Instant)
    label: Named[str]
    undone: Named[bool]
    change: Named[bytes]
    fingerprints: Named[bytes] = Column("keys")


ACTION = Table("action", METADATA, ActionColumns, sqlite_autoincrement=True)


class ImportKeyColumns(TypedColumns):
    """The fingerprint of a source row that is registered now."""

    key: Named[bytes] = Column(primary_key=True)


IMPORT_KEY = Table(
    "import_key",
    METADATA,
    ImportKeyColumns,
    CheckConstraint("length(key) = 16", name="is_16_bytes"),
    sqlite_with_rowid=False,
)


class SettingColumns(TypedColumns):
    """What the user chose; `value` is JSON."""

    key: Named[str] = Column(primary_key=True)
    value: Named[str]


SETTING = Table("setting", METADATA, SettingColumns)


class MarkColumns(TypedColumns):
    """A small fact of the program's own; `value` is JSON."""

    key: Named[str] = Column(primary_key=True)
    value: Named[str]


MARK = Table("mark", METADATA, MarkColumns)


class ZoneEraColumns(TypedColumns):
    """From `since` on the clock showed `zone`."""

    since: Named[datetime] = Column(Instant, primary_key=True, autoincrement=False)
    zone: Named[str]


ZONE_ERA = Table("zone_era", METADATA, ZoneEraColumns)


class LeaveColumns(TypedColumns):
    """Minutes of leave on a day."""

    day: Named[date] = Column(primary_key=True)
    minutes: Named[int]


LEAVE = Table("leave", METADATA, LeaveColumns)


class ReflectionColumns(TypedColumns):
    """The end of a day."""

    day: Named[date] = Column(primary_key=True)
    intention: Named[str]
    note: Named[str]
    done: Named[datetime | None] = Column(Instant)
    skipped: Named[bool]


REFLECTION = Table("reflection", METADATA, ReflectionColumns)


class SubjectColumns(TypedColumns):
    """A program, and the label that a rule gave its title, stored once. "" stands for no label."""

    id: Named[int] = Column(primary_key=True)
    app: Named[str]
    label: Named[str]


SUBJECT = Table("subject", METADATA, SubjectColumns, UniqueConstraint("app", "label"))


class ObservedColumns(TypedColumns):
    """A stretch with one program in front, in whole seconds since 1970; no `subject`: nobody was there.

    Stretches never overlap: `start` finds whatever covers a moment. `subject` refers to one, but is no foreign key: to
    let go of a name SQLite would then read all that was ever observed, or keep an index half as large again.
    """

    start: Named[int] = Column(primary_key=True, autoincrement=False)
    seconds: Named[int]
    subject: Named[int | None]
    switches: Named[int]


OBSERVED = Table("observed", METADATA, ObservedColumns)


class ObservedDayColumns(TypedColumns):
    """Seconds that a subject was in front on a day: what a year adds up to does not depend on the number of events.

    The days of a subject lie together: whatever period is asked for, they are added up as they are read.
    """

    subject: Named[int] = Column(primary_key=True)
    day: Named[date] = Column(primary_key=True)
    seconds: Named[int]


OBSERVED_DAY = Table("observed_day", METADATA, ObservedDayColumns, sqlite_with_rowid=False)


class EvidenceColumns(TypedColumns):
    """A sign of a meeting, from whole seconds since 1970 on."""

    start: Named[int] = Column(primary_key=True, autoincrement=False)
    sign: Named[str] = Column(primary_key=True)
    seconds: Named[int]
    label: Named[str | None]


EVIDENCE = Table("evidence", METADATA, EvidenceColumns)


class RuleColumns(TypedColumns):
    """A rule of the person's own; `value` is JSON."""

    position: Named[int] = Column(primary_key=True, autoincrement=False)
    value: Named[str]


RULE = Table("rule", METADATA, RuleColumns)


class ProductColumns(TypedColumns):
    """A product of the person's own. What it is reckoned at stands beside it."""

    key: Named[str] = Column(primary_key=True)
    name: Named[str]
    unit: Named[str]
    activity: Named[str | None]
    ended: Named[date | None]


PRODUCT = Table("product", METADATA, ProductColumns)


class StandardColumns(TypedColumns):
    """What a product is reckoned at from a day on, in minutes."""

    product: Named[str] = Column(ForeignKey("product.key"), primary_key=True)
    since: Named[date] = Column(primary_key=True)
    minutes: Named[float]
    points: Named[float | None]


STANDARD = Table("standard", METADATA, StandardColumns)


class CountColumns(TypedColumns):
    """How many of a product were finished on a day; "" stands for no case.

    `product` is no foreign key: those of the organisation are not stored, and a count outlives its product.
    """

    day: Named[date] = Column(primary_key=True)
    product: Named[str] = Column(primary_key=True)
    case: Named[str] = Column(primary_key=True)
    finished: Named[int]
    right: Named[int]
    returned: Named[int]


COUNT = Table("count", METADATA, CountColumns, sqlite_with_rowid=False)


class GoalColumns(TypedColumns):
    """A goal; `value` is JSON."""

    id: Named[int] = Column(primary_key=True)
    value: Named[str]


GOAL = Table("goal", METADATA, GoalColumns)


class BaselineColumns(TypedColumns):
    """A baseline measurement; `value` is JSON."""

    id: Named[int] = Column(primary_key=True)
    value: Named[str]


BASELINE = Table("baseline", METADATA, BaselineColumns)


class LedgerColumns(TypedColumns):
    """A line of what left this machine, in the order in which they were added; `value` is JSON. Never changed."""

    position: Named[int] = Column(primary_key=True)
    value: Named[str]


LEDGER = Table("ledger", METADATA, LedgerColumns)


class ParcelColumns(TypedColumns):
    """A sealed document that is not delivered yet; `path` is its names with slashes between them."""

    box: Named[str] = Column(primary_key=True)
    path: Named[str] = Column(primary_key=True)
    content: Named[bytes]
    after: Named[datetime] = Column(Instant)
    until: Named[date]
    tries: Named[int]


PARCEL = Table("parcel", METADATA, ParcelColumns)


class MembershipColumns(TypedColumns):
    """Taking part for a quarter, with the private key of it."""

    task: Named[str] = Column(primary_key=True)
    quarter: Named[str] = Column(primary_key=True)
    team: Named[str]
    private: Named[bytes]
    public: Named[bytes]
    asked: Named[datetime] = Column(Instant)


MEMBERSHIP = Table("membership", METADATA, MembershipColumns)


class SharedDocumentColumns(TypedColumns):
    """What was published to this person, or laid down about sharing, by kind and name."""

    kind: Named[str] = Column(primary_key=True)
    name: Named[str] = Column(primary_key=True)
    content: Named[bytes]


SHARED_DOCUMENT = Table("shared_document", METADATA, SharedDocumentColumns)

OBSERVED_TABLES = {table.name for table in (OBSERVED, SUBJECT, OBSERVED_DAY, EVIDENCE)}
"""Those that hold anything that was observed."""
