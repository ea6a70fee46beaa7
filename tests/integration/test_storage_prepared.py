"""Statements that the driver runs by itself are part of the unit of work's transaction, and fail in the same words."""

from pathlib import Path

import pytest
from sqlalchemy import insert, select

from tests.integration.storage_days import KEY
from tijdwijzer.services.ports import StoreError
from tijdwijzer.storage import schema
from tijdwijzer.storage.connection import connect, engine_on
from tijdwijzer.storage.prepared import Prepared
from tijdwijzer.storage.tables import MARK

PUT, ALL = Prepared(insert(MARK)), Prepared(select(MARK.c.key, MARK.c.value).order_by(MARK.c.key))
ROWS = [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}]


def test_what_is_not_committed_never_was(tmp_path: Path) -> None:
    raw = connect(tmp_path / "one.db", KEY)
    engine = engine_on(raw)
    schema.create(engine)
    with engine.connect() as connection:
        PUT.many(connection, ROWS)
        assert ALL.rows(connection) == [("a", "1"), ("b", "2")]
    with engine.connect() as connection:
        assert ALL.rows(connection) == []
        PUT.many(connection, ROWS[:1])
        connection.commit()
        PUT.many(connection, ROWS[1:])
    with engine.connect() as connection:
        assert ALL.rows(connection) == [("a", "1")]
    raw.close()


def test_a_failure_has_the_code_of_the_ports(tmp_path: Path) -> None:
    raw = connect(tmp_path / "one.db", KEY)
    engine = engine_on(raw)
    schema.create(engine)
    raw.execute("PRAGMA query_only = ON")
    with engine.connect() as connection, pytest.raises(StoreError, match="read_only"):
        PUT.many(connection, ROWS)
    raw.close()


def test_reading_waits_for_whoever_writes_and_says_so(tmp_path: Path) -> None:
    raw, other = (connect(tmp_path / "one.db", KEY) for _ in range(2))
    engine = engine_on(raw)
    schema.create(engine)
    raw.execute("PRAGMA busy_timeout = 0")
    other.execute("BEGIN IMMEDIATE")
    with engine.connect() as connection, pytest.raises(StoreError, match="locked"):
        ALL.rows(connection)
    other.execute("ROLLBACK")
    with engine.connect() as connection:
        assert ALL.rows(connection) == []
    raw.close()
    other.close()
