"""A new database and one that came along through every revision are the same; and coming along loses nothing."""

import shutil
import warnings
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import SAWarning

from tests.integration.storage_days import KEY, NOW, entries, place, register
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.services.ports import StoreError
from tijdwijzer.storage import backups, schema
from tijdwijzer.storage.connection import connect, connect_unchanging, engine_on
from tijdwijzer.storage.store import open_store
from tijdwijzer.storage.tables import METADATA

Objects = dict[tuple[str, str], str]

LAST_STEP = "0005_sharing.py"
SHARING = ("ledger", "parcel", "membership", "shared_document")

TABLES = {table.name for table in METADATA.sorted_tables}


def objects(raw: object) -> Objects:
    """Every table and index with the statement that makes it; how it is spaced does not matter."""
    rows = raw.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")  # type: ignore[attr-defined]
    return {(kind, name): " ".join(sql.split()) for kind, name, sql in rows}


def created(file: Path) -> Objects:
    raw = connect(file, KEY)
    schema.create(engine_on(raw))
    found = objects(raw)
    raw.close()
    return found


def migrated(file: Path, to: str = schema.NEWEST) -> Objects:
    raw = connect(file, KEY)
    schema.migrate(raw, engine_on(raw), to)
    found = objects(raw)
    raw.close()
    return found


def assert_same_schema(one: Objects, other: Objects) -> None:
    assert {name for kind, name in one if kind == "table"} >= TABLES, "an empty schema proves nothing"
    assert one == other


def differences(file: Path) -> list[object]:
    """What Alembic would still change to get from a database to the models."""
    raw = connect(file, KEY)
    with warnings.catch_warnings():
        # Neither can read the index on an expression back; `assert_same_schema` compares that one.
        warnings.filterwarnings("ignore", "Skipped unsupported reflection of expression-based index", SAWarning)
        warnings.filterwarnings("ignore", "autogenerate skipping metadata-specified expression-based index")
        with engine_on(raw).connect() as connection:
            found = compare_metadata(MigrationContext.configure(connection), METADATA)
    raw.close()
    return list(found)


def test_a_new_database_has_the_schema_of_a_migrated_one(tmp_path: Path) -> None:
    assert_same_schema(created(tmp_path / "new.db"), migrated(tmp_path / "old.db"))
    assert differences(tmp_path / "new.db") == []
    assert differences(tmp_path / "old.db") == []


def test_that_comparison_fails_on_empty_and_on_different_schemas(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="proves nothing"):
        assert_same_schema({}, {})
    new, old = created(tmp_path / "new.db"), migrated(tmp_path / "old.db", "0001")
    with pytest.raises(AssertionError):
        assert_same_schema(new, old)
    assert {change[0] for change in differences(tmp_path / "old.db")} == {"add_table"}  # type: ignore[index]


@pytest.mark.parametrize(
    "drift",
    [
        "ALTER TABLE entry ADD COLUMN mood TEXT",
        "ALTER TABLE setting DROP COLUMN value",
        "DROP INDEX entry_start",
        "DROP INDEX entry_running",
        "CREATE INDEX more ON entry (note)",
        "CREATE TABLE extra (id INTEGER)",
    ],
)
def test_that_comparison_fails_on_any_drift(tmp_path: Path, drift: str) -> None:
    new = created(tmp_path / "new.db")
    raw = connect(tmp_path / "new.db", KEY)
    raw.execute(drift)
    drifted = objects(raw)
    raw.close()
    with pytest.raises(AssertionError):
        assert_same_schema(new, drifted)


def test_the_revisions_that_are_known_are_those_in_the_package() -> None:
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    scripts = list(ScriptDirectory.from_config(config).walk_revisions())
    assert tuple(script.revision for script in reversed(scripts)) == schema.REVISIONS
    assert all(script.doc for script in scripts)


def older(folder: Path) -> tuple[object, ...]:
    """A database of the first revision with a few days in it, made as that version did: without the later tables."""
    where = place(folder)
    store = open_store(where.path, KEY, NOW, where.backups)
    there = register(store, 12)
    later = ("leave", "reflection", "subject", "observed", "observed_day", "evidence", "rule")
    for table in (*later, "standard", "product", "count", "goal", "baseline", *SHARING):
        store._raw.execute(f"DROP TABLE {table}")
    store._raw.execute("UPDATE alembic_version SET version_num = '0001'")
    assert objects(store._raw) == migrated(folder / "first.db", "0001")
    store.close()
    return there


def with_a_last_step(folder: Path, *statements: str) -> Path:
    """The migrations, the last of which also executes `statements`."""
    copy = folder / "migrations"
    shutil.copytree(schema.MIGRATIONS, copy, ignore=shutil.ignore_patterns("__pycache__"))
    step = copy / "versions" / LAST_STEP
    step.write_text(step.read_text() + "".join(f"\n    op.execute({statement!r})\n" for statement in statements))
    return copy


def test_an_older_database_is_backed_up_and_comes_along_with_everything_in_it(tmp_path: Path) -> None:
    there = older(tmp_path)
    where = place(tmp_path)
    store = open_store(where.path, KEY, NOW, where.backups)
    assert entries(store) == there
    assert_same_schema(created(tmp_path / "new.db"), objects(store._raw))
    report = store.report(thorough=True)
    assert (report.schema, report.newest, report.intact) == (schema.NEWEST, schema.NEWEST, True)
    with store.unit() as unit:
        unit.put_reflection(Reflection(NOW.date(), "x"))
        undone = unit.undoable()
        assert undone is not None
        unit.apply(undone.change.inverse)
        unit.commit()
    assert store._raw.execute("PRAGMA foreign_keys").fetchone() == (1,)
    store.close()
    (backup,) = backups.listed(where)
    raw = connect_unchanging(where.backups / backup.name, KEY)
    assert schema.revision(raw) == "0001"
    assert raw.execute("SELECT count(*) FROM entry").fetchone() == (12,)
    raw.close()


def test_a_migration_that_fails_leaves_the_older_database_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = older(tmp_path)
    where = place(tmp_path)
    broken = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, broken, ignore=shutil.ignore_patterns("__pycache__"))
    step = broken / "versions" / LAST_STEP
    step.write_text(
        step.read_text() + '\n    op.execute("DELETE FROM entry")\n    op.execute("SELECT * FROM nowhere")\n'
    )
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", broken)
        with pytest.raises(Exception, match="nowhere"):
            open_store(where.path, KEY, NOW, where.backups)
    raw = connect(where.path, KEY)
    assert schema.revision(raw) == "0001"
    assert raw.execute("SELECT count(*) FROM entry").fetchone() == (12,)
    raw.close()
    assert len(backups.listed(where)) == 1
    store = open_store(where.path, KEY, NOW, where.backups)
    assert entries(store) == there
    store.close()


def test_a_migration_that_leaves_something_dangling_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    older(tmp_path)
    where = place(tmp_path)
    monkeypatch.setattr(schema, "MIGRATIONS", with_a_last_step(tmp_path, "DELETE FROM activity"))
    with pytest.raises(StoreError, match="damaged"):
        open_store(where.path, KEY, NOW, where.backups)
    raw = connect(where.path, KEY)
    assert schema.revision(raw) == "0001"
    assert raw.execute("SELECT count(*) FROM activity").fetchone() == (12,)
    raw.close()


def test_no_migration_without_a_backup(tmp_path: Path) -> None:
    older(tmp_path)
    where = place(tmp_path)
    where.backups.write_text("a file where the folder should be")
    with pytest.raises(StoreError, match="disk_failed"):
        open_store(where.path, KEY, NOW, where.backups)
    raw = connect(where.path, KEY)
    assert schema.revision(raw) == "0001"
    raw.close()


def test_a_start_that_was_cut_short_before_the_tables_were_made(tmp_path: Path) -> None:
    where = place(tmp_path)
    connect(where.path, KEY).close()
    assert where.path.stat().st_size > 0
    store = open_store(where.path, KEY, NOW, where.backups)
    assert register(store, 1)
    store.close()


def test_tables_are_made_once_when_two_processes_are_first(tmp_path: Path) -> None:
    where = place(tmp_path)
    raw = connect(where.path, KEY)
    engine = engine_on(raw)
    schema.create(engine)
    before = objects(raw)
    schema.create(engine)
    assert objects(raw) == before
    raw.close()
