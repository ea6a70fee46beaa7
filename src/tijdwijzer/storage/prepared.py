"""Statements that SQLAlchemy writes once and the driver runs: for what is read with everything, or kept every minute.

Running one by SQLAlchemy takes some five times as long as SQLite itself does.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import ClauseElement, Connection
from sqlalchemy.dialects import sqlite

from tijdwijzer.storage.faults import translated

Values = Mapping[str, object]

DIALECT = sqlite.dialect(paramstyle="named")


class Prepared:
    """A statement in the transaction of a connection. Values go in and come out as they are stored: days as ISO 8601,
    instants in seconds since 1970. Raises StoreError as the engine does.
    """

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement

    @cached_property
    def _text(self) -> str:
        return str(self._statement.compile(dialect=DIALECT))

    def rows(self, connection: Connection, values: Values | None = None) -> list[tuple[Any, ...]]:
        """All rows that it answers with."""
        with translated():
            return list(_cursor(connection).execute(self._text, values or {}).fetchall())

    def many(self, connection: Connection, rows: Sequence[Values]) -> None:
        """Run it for each of these."""
        with translated():
            _cursor(connection).executemany(self._text, rows)


def _cursor(connection: Connection) -> Any:
    if not connection.in_transaction():
        connection.begin()
    return connection.connection.cursor()
