"""The tables. Instants are whole epoch seconds, so that an entry takes some tens of bytes."""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, MetaData, UniqueConstraint, text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import SmallInteger, TypeDecorator

from tijdwijzer.domain.entries import Source

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)
SOURCES = (Source.TYPED, Source.TIMER, Source.IMPORTED, Source.SUGGESTED, Source.CONFIRMED)
"""Stored as a position in this list: only ever add at the end."""


def seconds_of(moment: datetime) -> int:
    """Whole seconds since 1970, rounded down."""
    return (moment - EPOCH) // SECOND


def moment_of(seconds: int) -> datetime:
    """The inverse of `seconds_of`; also before 1970, which `datetime.fromtimestamp` cannot everywhere."""
    return EPOCH + timedelta(seconds=seconds)


class Instant(TypeDecorator[datetime]):
    """A UTC instant as epoch seconds."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002 - SQLAlchemy's
        return None if value is None else seconds_of(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else moment_of(value)


class SourceCode(TypeDecorator[Source]):
    """Where an entry came from, as a small number."""

    impl = SmallInteger
    cache_ok = True

    def process_bind_param(self, value: Source | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else SOURCES.index(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Source | None:  # noqa: ARG002
        return None if value is None else SOURCES[value]


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "uq": "%(table_name)s_once",
            "ck": "%(table_name)s_%(constraint_name)s",
            "fk": "%(table_name)s_%(column_0_name)s",
        }
    )
    type_annotation_map = {datetime: Instant, Source: SourceCode}  # noqa: RUF012 - SQLAlchemy's


class ActivityRow(Base):
    """A component and activity name, stored once. "" stands for none, because NULL is never equal to NULL."""

    __tablename__ = "activity"
    __table_args__ = (UniqueConstraint("component", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    component: Mapped[str]
    name: Mapped[str]


class EntryRow(Base):
    """A registered stretch of time. Entries never overlap: `start` is unique and finds whatever covers a moment."""

    __tablename__ = "entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    start: Mapped[datetime]
    end: Mapped[datetime | None]
    activity: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    note: Mapped[str | None]
    case: Mapped[str | None]
    source: Mapped[Source]

    __table_args__ = (
        CheckConstraint('"end" > start', name="ends_after_start"),
        Index("entry_start", "start", unique=True),
        Index("entry_activity", "activity", "start"),
        Index("entry_running", text('("end" IS NULL)'), unique=True, sqlite_where=text('"end" IS NULL')),
        {"sqlite_autoincrement": True},
    )


class ActionRow(Base):
    """One thing the user did. `change` is coded by `changes`; `keys` are 16-byte fingerprints in a row.

    What may be large comes last: SQLite would read through it to reach a later column.
    """

    __tablename__ = "action"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    label: Mapped[str]
    undone: Mapped[bool]
    change: Mapped[bytes]
    keys: Mapped[bytes]


class ImportKeyRow(Base):
    """The fingerprint of a source row that is registered now."""

    __tablename__ = "import_key"
    __table_args__ = (CheckConstraint("length(key) = 16", name="is_16_bytes"), {"sqlite_with_rowid": False})

    key: Mapped[bytes] = mapped_column(primary_key=True)


class SettingRow(Base):
    """What the user chose; `value` is JSON."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class MarkRow(Base):
    """A small fact of the program's own; `value` is JSON."""

    __tablename__ = "mark"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class ZoneEraRow(Base):
    """From `since` on the clock showed `zone`."""

    __tablename__ = "zone_era"

    since: Mapped[datetime] = mapped_column(primary_key=True, autoincrement=False)
    zone: Mapped[str]


class LeaveRow(Base):
    """Minutes of leave on a day."""

    __tablename__ = "leave"

    day: Mapped[date] = mapped_column(primary_key=True)
    minutes: Mapped[int]


class ReflectionRow(Base):
    """The end of a day."""

    __tablename__ = "reflection"

    day: Mapped[date] = mapped_column(primary_key=True)
    intention: Mapped[str]
    note: Mapped[str]
    done: Mapped[datetime | None]
    skipped: Mapped[bool]


class SubjectRow(Base):
    """A program, and the label that a rule gave its title, stored once. "" stands for no label."""

    __tablename__ = "subject"
    __table_args__ = (UniqueConstraint("app", "label"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    app: Mapped[str]
    label: Mapped[str]


class ObservedRow(Base):
    """A stretch with one program in front, in whole seconds since 1970; no `subject`: nobody was there.

    Stretches never overlap: `start` finds whatever covers a moment. `subject` refers to one, but is no foreign key: to
    let go of a name SQLite would then read all that was ever observed, or keep an index half as large again.
    """

    __tablename__ = "observed"

    start: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seconds: Mapped[int]
    subject: Mapped[int | None]
    switches: Mapped[int]


class ObservedDayRow(Base):
    """Seconds that a subject was in front on a day: what a year adds up to does not depend on the number of events.

    The days of a subject lie together: whatever period is asked for, they are added up as they are read.
    """

    __tablename__ = "observed_day"
    __table_args__ = ({"sqlite_with_rowid": False},)

    subject: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    seconds: Mapped[int]


class EvidenceRow(Base):
    """A sign of a meeting, from whole seconds since 1970 on."""

    __tablename__ = "evidence"

    start: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sign: Mapped[str] = mapped_column(primary_key=True)
    seconds: Mapped[int]
    label: Mapped[str | None]


class RuleRow(Base):
    """A rule of the person's own; `value` is JSON."""

    __tablename__ = "rule"

    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    value: Mapped[str]


class ProductRow(Base):
    """A product of the person's own. What it is reckoned at stands beside it."""

    __tablename__ = "product"

    key: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    unit: Mapped[str]
    activity: Mapped[str | None]
    ended: Mapped[date | None]


class StandardRow(Base):
    """What a product is reckoned at from a day on, in minutes."""

    __tablename__ = "standard"

    product: Mapped[str] = mapped_column(ForeignKey("product.key"), primary_key=True)
    since: Mapped[date] = mapped_column(primary_key=True)
    minutes: Mapped[float]
    points: Mapped[float | None]


class CountRow(Base):
    """How many of a product were finished on a day; "" stands for no case.

    `product` is no foreign key: those of the organisation are not stored, and a count outlives its product.
    """

    __tablename__ = "count"
    __table_args__ = ({"sqlite_with_rowid": False},)

    day: Mapped[date] = mapped_column(primary_key=True)
    product: Mapped[str] = mapped_column(primary_key=True)
    case: Mapped[str] = mapped_column(primary_key=True)
    finished: Mapped[int]
    right: Mapped[int]
    returned: Mapped[int]


class GoalRow(Base):
    """A goal; `value` is JSON."""

    __tablename__ = "goal"

    id: Mapped[int] = mapped_column(primary_key=True)
    value: Mapped[str]


class BaselineRow(Base):
    """A baseline measurement; `value` is JSON."""

    __tablename__ = "baseline"

    id: Mapped[int] = mapped_column(primary_key=True)
    value: Mapped[str]


class LedgerRow(Base):
    """A line of what left this machine, in the order in which they were added; `value` is JSON. Never changed."""

    __tablename__ = "ledger"

    position: Mapped[int] = mapped_column(primary_key=True)
    value: Mapped[str]


class ParcelRow(Base):
    """A sealed document that is not delivered yet; `path` is its names with slashes between them."""

    __tablename__ = "parcel"

    box: Mapped[str] = mapped_column(primary_key=True)
    path: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes]
    after: Mapped[datetime] = mapped_column(Instant)
    until: Mapped[date]
    tries: Mapped[int]


class MembershipRow(Base):
    """Taking part for a quarter, with the private key of it."""

    __tablename__ = "membership"

    task: Mapped[str] = mapped_column(primary_key=True)
    quarter: Mapped[str] = mapped_column(primary_key=True)
    team: Mapped[str]
    private: Mapped[bytes]
    public: Mapped[bytes]
    asked: Mapped[datetime] = mapped_column(Instant)


class SharedDocumentRow(Base):
    """What was published to this person, or laid down about sharing, by kind and name."""

    __tablename__ = "shared_document"

    kind: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes]


OBSERVED = {row.__tablename__ for row in (ObservedRow, SubjectRow, ObservedDayRow, EvidenceRow)}
"""The tables that hold anything that was observed."""
