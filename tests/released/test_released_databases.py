"""A database of every release opens, with everything in it, and can be worked on."""

import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.released.contents import KEY, contents
from tijdwijzer import __version__
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.timeline import Change
from tijdwijzer.storage import schema
from tijdwijzer.storage.store import SqlStore, open_store

HERE = Path(__file__).parent
DATABASES = sorted(HERE.glob("*.db"))
NOW = datetime(2030, 1, 1, 8, tzinfo=UTC)


@pytest.fixture(params=DATABASES, ids=lambda database: database.stem)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    shutil.copy(request.param, tmp_path / "tijdwijzer.db")
    return tmp_path / "tijdwijzer.db"


def opened(database: Path) -> SqlStore:
    return open_store(database, KEY, NOW, database.parent / "backups")


def test_this_version_is_among_them() -> None:
    assert __version__ in [database.stem for database in DATABASES], "run: python -m tests.released.make"


def test_it_opens_with_everything_in_it(database: Path, request: pytest.FixtureRequest) -> None:
    version = request.node.callspec.params["database"].stem
    expected = json.loads((HERE / f"{version}.json").read_text(encoding="utf-8"))
    assert len(expected["entries"]) > 50
    store = opened(database)
    found = contents(store)
    assert {key: found[key] for key in expected} == expected
    assert not any(found[key] for key in found.keys() - expected.keys()), "what came later is empty"
    report = store.report(thorough=True)
    assert (report.intact, report.schema, report.restored) == (True, schema.NEWEST, None)
    store.close()


def test_it_can_be_worked_on(database: Path) -> None:
    store = opened(database)
    with store.unit() as unit:
        redoable = unit.redoable()
        assert redoable is not None
        unit.apply(redoable.change)
        unit.mark_undone(redoable.id, False)
        for _ in range(3):
            undoable = unit.undoable()
            assert undoable is not None
            unit.apply(undoable.change.inverse)
            unit.mark_undone(undoable.id, True)
        added = unit.apply(Change((), (Entry(NOW, NOW + timedelta(minutes=5), What()),)))
        unit.commit()
    store.back_up(NOW)
    store.close()
    store = opened(database)
    with store.unit() as unit:
        assert added.added[0] in unit.entries()
    store.close()
