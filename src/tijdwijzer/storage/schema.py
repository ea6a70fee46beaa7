"""Which schema a database has, and how it gets the one this program knows.

Alembic is imported only when there is something to migrate: it costs as much as the rest of a start.
"""

from pathlib import Path

from sqlalchemy import Connection, Engine

from tijdwijzer.services.ports import StoreError
from tijdwijzer.storage.connection import RawConnection
from tijdwijzer.storage.tables import METADATA

REVISIONS = ("0001", "0002", "0003", "0004", "0005")
"""Every revision, oldest first."""

NEWEST = REVISIONS[-1]

MIGRATIONS = Path(__file__).parent / "migrations"

VERSION_TABLE = (
    "CREATE TABLE alembic_version (\n\tversion_num VARCHAR(32) NOT NULL, \n"
    "\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
)


def revision(connection: RawConnection) -> str | None:
    """The revision of a database; None when it is still empty. Raises StoreError("not_a_database")."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise StoreError("not_a_database")
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else None


def is_behind(found: str | None) -> bool:
    """Whether a database with this revision has to be migrated. Raises StoreError("newer_schema") past our own."""
    if found is not None and found not in REVISIONS:
        raise StoreError("newer_schema", schema=found, newest=NEWEST)
    return found is not None and found != NEWEST


def create(engine: Engine) -> None:
    """Make the tables in an empty database, all or none; do nothing when another process was first."""
    with engine.begin() as connection:
        if connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar():
            return
        METADATA.create_all(connection, checkfirst=False)
        connection.exec_driver_sql(VERSION_TABLE)
        connection.exec_driver_sql("INSERT INTO alembic_version (version_num) VALUES (?)", (NEWEST,))


def migrate(raw: RawConnection, engine: Engine, to: str = NEWEST) -> None:
    """Bring a database to revision `to` in one transaction. `engine` is SQLAlchemy's over `raw`."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("sourceless", "true")  # the Windows program is byte code: else no revision would be found
    # Rebuilding a table drops the old one, which foreign keys would forbid; inside a transaction it cannot be changed.
    raw.execute("PRAGMA foreign_keys = OFF")
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, to)
            _no_dangling(connection)
    finally:
        raw.execute("PRAGMA foreign_keys = ON")


def _no_dangling(connection: Connection) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise StoreError("damaged")
