"""How values are stored that SQLite has no type for: instants as whole epoch seconds, sources as small numbers."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Integer
from sqlalchemy.engine import Dialect
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
