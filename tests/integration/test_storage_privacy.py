"""What is forgotten is gone: from the database, its log and its backups."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.fakes import FakeClock
from tests.integration.storage_days import KEY, NOW, entries, place, register
from tijdwijzer.domain.counts import Count, Recount, Tally
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.goals import Goal
from tijdwijzer.domain.holdings import ACTIONS_KEPT
from tijdwijzer.domain.indicators import Indicator, Measure
from tijdwijzer.domain.nulmeting import Baseline
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import Product, Standard
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.ports import StoreError
from tijdwijzer.services.retention import Retention
from tijdwijzer.storage import connection
from tijdwijzer.storage.store import SqlStore, open_store

MARKER = "vertrouwelijk"


def opened(folder: Path) -> SqlStore:
    where = place(folder)
    return open_store(where.path, KEY, NOW, where.backups)


@pytest.fixture
def unencrypted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything as it is under the encryption: what SQLite regards as free can be read as well."""

    def without_key(name: str, key: bytes) -> connection.RawConnection:
        return dbapi2.connect(name, isolation_level=None, check_same_thread=False, uri=name.startswith("file:"))

    monkeypatch.setattr(connection, "_unlocked", without_key)


def files_with_marker(folder: Path) -> set[str]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return {file.name for file in files if MARKER.encode() in file.read_bytes() or MARKER in file.name}


def reflect(store: SqlStore) -> None:
    with store.unit() as unit:
        unit.put_reflection(Reflection(NOW.date(), MARKER, MARKER))
        unit.put_setting("x", MARKER)
        unit.put_mark("y", MARKER)
        unit.commit()


def count(store: SqlStore, days: int) -> None:
    """Many cases on each of some days from that of `NOW` on, each its own action."""
    for number in range(days):
        day = NOW.date() + timedelta(days=number)
        counts = tuple(Count(day, "ww", Tally(1, 1), f"{MARKER} {case}") for case in range(50))
        with store.unit() as unit:
            unit.record("count", NOW, unit.apply(Change(counts=Recount((), counts))))
            unit.commit()


def aim(store: SqlStore) -> None:
    period = Period(NOW.date(), NOW.date())
    with store.unit() as unit:
        unit.put_product(Product("ww", MARKER, standards=(Standard(NOW.date(), 45),)))
        unit.put_goal(Goal(Indicator(Measure.FLOW), period, 0.1, 0.2, NOW.date(), NOW.date(), note=MARKER))
        unit.put_baseline(Baseline(period, NOW.date(), remark=MARKER))
        unit.commit()


def checkpoint(store: SqlStore) -> None:
    store._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@pytest.mark.usefixtures("unencrypted")
def test_wiping_leaves_the_marker_in_no_file(tmp_path: Path) -> None:
    store = opened(tmp_path)
    register(store, 30, note=MARKER)
    reflect(store)
    count(store, 3)
    aim(store)
    store.back_up(NOW)
    (tmp_path / "tijdwijzer-damaged-20260101T000000Z.db").write_text(MARKER)
    (tmp_path / "tijdwijzer-damaged-20260101T000000Z.db-wal").write_text(MARKER)
    (tmp_path / "tijdwijzer.db.restored").write_text(MARKER)
    place(tmp_path).backups.joinpath("tijdwijzer-20260101T000000Z.db.part").write_text(MARKER)
    assert len(files_with_marker(tmp_path)) >= 5, "else this shows nothing"
    store.wipe()
    assert files_with_marker(tmp_path) == set()
    assert entries(store) == ()
    register(store, 1)
    store.close()
    assert {file.name for file in tmp_path.rglob("*")} == {"tijdwijzer.db", "backups"}


@pytest.mark.usefixtures("unencrypted")
def test_wiping_inside_a_unit_leaves_no_marker_in_the_database(tmp_path: Path) -> None:
    store = opened(tmp_path)
    register(store, 30, note=MARKER)
    reflect(store)
    count(store, 3)
    aim(store)
    with store.unit() as unit:
        unit.wipe()
        unit.commit()
    checkpoint(store)
    assert files_with_marker(tmp_path) == set()
    store.close()


@pytest.mark.usefixtures("unencrypted")
def test_a_deleted_entry_leaves_the_file_with_its_last_trace_in_the_undo_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tijdwijzer.storage.changes.zlib.compress", lambda data: data)
    store = opened(tmp_path)
    there = register(store, 30, note=MARKER)
    with store.unit() as unit:
        unit.record("delete", NOW, unit.apply(Change(there, ())))
        unit.commit()
    checkpoint(store)
    assert files_with_marker(tmp_path) == {"tijdwijzer.db"}, "it can still be undone"
    register(store, ACTIONS_KEPT, note="gewoon")
    checkpoint(store)
    assert files_with_marker(tmp_path) == set()
    store.close()


@pytest.mark.usefixtures("unencrypted")
def test_a_case_that_was_counted_is_in_no_file_once_its_day_is_too_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tijdwijzer.storage.changes.zlib.compress", lambda data: data)
    store = opened(tmp_path)
    with store.unit() as unit:
        unit.put_setting("keep_months", 3)
        unit.commit()
    count(store, 60)
    clock = FakeClock(NOW + timedelta(days=250))
    retention = Retention(store.unit, clock, lambda _: None)
    assert retention.erase_expired() == 0
    assert "tijdwijzer.db-wal" in files_with_marker(tmp_path), "else this shows nothing"
    clock.advance(days=1)
    assert retention.erase_expired() == 60 * 51
    assert files_with_marker(tmp_path) == set()
    store.close()


def test_a_backup_holds_what_was_counted(tmp_path: Path) -> None:
    store = opened(tmp_path)
    count(store, 1)
    aim(store)
    with store.unit() as unit:
        there = unit.counts(), unit.products(), unit.goals(), unit.baselines()
    backup = place(tmp_path).backups / store.back_up(NOW).name
    store.close()
    place(tmp_path).path.write_bytes(backup.read_bytes())
    store = opened(tmp_path)
    with store.unit() as unit:
        assert (unit.counts(), unit.products(), unit.goals(), unit.baselines()) == there
    store.close()


@pytest.mark.usefixtures("unencrypted")
def test_the_name_of_an_activity_goes_with_the_last_entry_that_has_it(tmp_path: Path) -> None:
    store = opened(tmp_path)
    with store.unit() as unit:
        twice = [Entry(NOW + timedelta(hours=n), NOW + timedelta(hours=n + 1), What(None, MARKER)) for n in range(2)]
        first, second = unit.apply(Change((), tuple(twice))).added
        unit.apply(Change((first,), ()))
        unit.commit()
    checkpoint(store)
    assert files_with_marker(tmp_path) == {"tijdwijzer.db"}
    with store.unit() as unit:
        unit.apply(Change((second,), ()))
        unit.commit()
    checkpoint(store)
    assert files_with_marker(tmp_path) == set()
    store.close()


def test_a_wiped_database_opens_with_the_same_key(tmp_path: Path) -> None:
    store = opened(tmp_path)
    register(store, 3)
    store.back_up(NOW)
    store.wipe()
    there = register(store, 2)
    store.close()
    store = opened(tmp_path)
    assert entries(store) == there
    assert store.report().encrypted
    assert store.report().restored is None
    store.close()


def test_wiping_leaves_other_files_alone(tmp_path: Path) -> None:
    others = [tmp_path / "letter.txt", tmp_path / "other-damaged-x.db", place(tmp_path).backups / "holiday.db"]
    store = opened(tmp_path)
    store.back_up(NOW)
    for other in others:
        other.write_text("mine")
    store.wipe()
    store.close()
    assert [other.read_text() for other in others] == ["mine"] * 3


def test_a_wipe_that_is_stopped_half_way_can_be_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(tmp_path)
    register(store, 3)
    store.back_up(NOW)
    unlink = Path.unlink

    def refuse_half_way(path: Path, missing_ok: bool = False) -> None:
        unlink(path, missing_ok=missing_ok)
        if path.name == "tijdwijzer.db":
            raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse_half_way)
        with pytest.raises(StoreError, match="no_access"):
            store.wipe()
    assert entries(store) == ()
    store.wipe()
    assert len(register(store, 2)) == 2
    store.close()


def test_a_reader_without_the_key_sees_nothing(tmp_path: Path) -> None:
    store = opened(tmp_path)
    register(store, 3, note=MARKER)
    store.close()
    assert files_with_marker(tmp_path) == set()
    plain = sqlite3.connect(place(tmp_path).path)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        plain.execute("SELECT * FROM sqlite_master")
    plain.close()


@pytest.mark.usefixtures("unencrypted")
def test_what_is_older_than_it_is_kept_leaves_the_marker_in_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tijdwijzer.storage.changes.zlib.compress", lambda data: data)
    where = place(tmp_path)
    store = open_store(where.path, KEY, NOW, where.backups, {"keep_months": 3})
    there = register(store, 20, note=MARKER)
    with store.unit() as unit:
        unit.apply(Change((), (Entry(NOW - timedelta(days=1), NOW - timedelta(hours=1), What(None, MARKER)),)))
        unit.record("delete", NOW, unit.apply(Change(there[:1], ())))
        unit.put_reflection(Reflection(NOW.date(), MARKER, MARKER))
        unit.put_leave(NOW.date(), 480)
        unit.commit()
    clock = FakeClock(NOW + timedelta(days=100))
    retention = Retention(store.unit, clock, lambda _: None)
    assert retention.erase_expired() == 0, "a new period only counts from the next day on"
    checkpoint(store)
    assert files_with_marker(tmp_path) == {"tijdwijzer.db"}, "else this shows nothing"
    clock.advance(days=1)
    assert retention.erase_expired() > 40
    checkpoint(store)
    assert files_with_marker(tmp_path) == set()
    assert entries(store) == ()
    store.close()
