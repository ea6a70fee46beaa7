"""One encrypted connection, and SQLAlchemy on top of it."""

import os
import time
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from tijdwijzer.patience import Sleep, patiently
from tijdwijzer.storage.faults import may_pass, store_error, translated

SIGNS_OF_AN_ADDRESS = {"%": "%25", "?": "%3f", "#": "%23"}
"""What SQLite would not take for a part of the path; the first one first."""

BUSY_SECONDS = 5
"""How long to wait for the other process (application or command line) to finish its transaction."""

# Not cipher_memory_security: locking SQLite's memory makes an import four times as slow, while the same notes pass
# through Python's memory, which it does not lock.
PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = NORMAL",
    "journal_size_limit = 1048576",
    "cache_size = -2000",
    "temp_store = MEMORY",
    "secure_delete = ON",
    "foreign_keys = ON",
)

RawConnection = Any
"""A driver's connection; sqlcipher3 ships no types."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a database and its backups are, and the 32 bytes that open them."""

    path: Path
    backups: Path
    key: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.key) != 32:
            raise ValueError("the key is 32 bytes")

    @property
    def wal(self) -> Path:
        """The log of what was committed and not yet moved into the database file."""
        return self.path.with_name(self.path.name + "-wal")

    @property
    def shm(self) -> Path:
        return self.path.with_name(self.path.name + "-shm")


def connect(path: Path, key: bytes, sleep: Sleep = time.sleep) -> RawConnection:
    """Open, or create, an encrypted database for its owner alone. Raises the driver's errors."""
    _private(path)
    return patiently(lambda: _connected(path, key), may_pass, sleep)


def _connected(path: Path, key: bytes) -> RawConnection:
    connection = _unlocked(str(path), key)
    try:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except dbapi2.Error:
        connection.close()
        raise
    return connection


def connect_unchanging(path: Path, key: bytes) -> RawConnection:
    """Open a database file that nobody writes to, such as a backup: no lock, no log, no change."""
    return _unlocked(f"{uri_of(path.absolute())}?immutable=1", key)


def connect_unlogged(path: Path, key: bytes) -> RawConnection:
    """Open a file to write a whole copy into: no log beside it."""
    return _unlocked(str(path), key)


def uri_of(path: PurePath) -> str:
    """An absolute path as SQLite reads it: no computer's name before the path, so that of a share is part of it."""
    place = path.as_posix()
    for sign, escaped in SIGNS_OF_AN_ADDRESS.items():
        place = place.replace(sign, escaped)
    return f"file://{'' if place.startswith('/') else '/'}{place}"


def _private(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    if os.name == "posix" and path.stat().st_mode & 0o077:
        path.chmod(0o600)


def _unlocked(name: str, key: bytes) -> RawConnection:
    connection = dbapi2.connect(
        name, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, uri=name.startswith("file:")
    )
    # Silent, because SQLCipher would otherwise write its own words to the standard error of every command.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    # Whatever a later SQLCipher prefers, this file stays readable.
    connection.execute("PRAGMA cipher_compatibility = 4")
    return connection


def engine_on(connection: RawConnection) -> Engine:
    """SQLAlchemy over one open connection. Transactions take the write lock at once, so none can fail half-way."""
    engine = create_engine(
        "sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _translate)
    return engine


def _begin(connection: Connection) -> None:
    with translated():
        connection.connection.cursor().execute("BEGIN IMMEDIATE")


def _translate(context: ExceptionContext) -> None:
    error = store_error(context.original_exception)
    if error is not None:
        raise error from context.original_exception
