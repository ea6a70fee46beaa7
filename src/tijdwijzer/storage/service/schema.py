"""Which schema a service's database has, and how it gets the one this program knows."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from tijdwijzer.domain.errors import DomainError

MIGRATIONS = Path(__file__).parent / "migrations"

ONE_AT_A_TIME = 7_316_204_881
"""Any number of our own: PostgreSQL's lock under which one process migrates while others wait."""


def upgrade(connection: Connection, to: str = "head") -> None:
    """Bring a database to revision `to`, in the transaction of `connection`. Raises DomainError "service_newer" when a
    later program made it.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": ONE_AT_A_TIME})
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    found = MigrationContext.configure(connection).get_current_revision()
    if found is not None and found not in known:
        raise DomainError("service_newer", schema=found)
    config.attributes["connection"] = connection
    command.upgrade(config, to)
