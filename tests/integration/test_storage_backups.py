"""Backups: when they are made, how many stay, and that one is there whole or not at all."""

import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.integration.storage_days import KEY, NOW, entries, place, register
from tijdwijzer.services.ports import StoreError
from tijdwijzer.storage import backups
from tijdwijzer.storage.connection import RawConnection, connect_unchanging, connect_unlogged
from tijdwijzer.storage.soundness import is_whole_file
from tijdwijzer.storage.store import SqlStore, open_store


def opened(folder: Path) -> SqlStore:
    where = place(folder)
    return open_store(where.path, KEY, NOW, where.backups)


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in place(folder).backups.iterdir())


def test_a_backup_is_the_database_of_that_moment(tmp_path: Path) -> None:
    store = opened(tmp_path)
    there = register(store, 20)
    backup = store.back_up(NOW)
    register(store, 5, first=20)
    store.close()
    copy = place(tmp_path).backups / backup.name
    assert (backup.at, backup.bytes) == (NOW, copy.stat().st_size)
    assert is_whole_file(copy, KEY)
    other = open_store(copy, KEY, NOW, tmp_path / "elsewhere")
    assert entries(other) == there
    other.close()


def test_looking_at_a_backup_leaves_nothing_beside_it(tmp_path: Path) -> None:
    store = opened(tmp_path)
    register(store, 5)
    backup = store.back_up(NOW)
    raw = connect_unchanging(place(tmp_path).backups / backup.name, KEY)
    assert raw.execute("SELECT count(*) FROM entry").fetchone() == (5,)
    raw.close()
    assert backups.newest_whole(place(tmp_path)) == backup
    store.close()
    assert names(tmp_path) == [backup.name]


def test_the_first_opening_of_a_day_makes_one_and_the_last_seven_stay(tmp_path: Path) -> None:
    store = opened(tmp_path)
    for day in range(10):
        morning = NOW + timedelta(days=day)
        assert store.back_up_if_due(morning) is not None
        assert store.back_up_if_due(morning + timedelta(hours=8)) is None
    report = store.report()
    assert [backup.at.date() for backup in report.backups] == [date(2026, 11, 12 - n) for n in range(7)]
    assert names(tmp_path) == sorted(backup.name for backup in report.backups)
    store.close()


def test_a_machine_that_was_off_for_weeks_keeps_what_it_has(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.back_up_if_due(NOW)
    assert store.back_up_if_due(NOW + timedelta(days=40)) is not None
    assert len(store.report().backups) == 2
    store.close()


def test_the_moment_may_be_in_any_zone(tmp_path: Path) -> None:
    store = opened(tmp_path)
    backup = store.back_up(datetime(2026, 11, 4, 0, 30, tzinfo=ZoneInfo("Europe/Amsterdam")))
    assert backup.at == datetime(2026, 11, 3, 23, 30, tzinfo=UTC)
    assert backup.name == "tijdwijzer-20261103T233000Z.db"
    store.close()


def test_files_that_are_no_backups_are_not_counted_nor_deleted(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.back_up(NOW)
    strange = [
        place(tmp_path).backups / name for name in ("notes.txt", "tijdwijzer-old.db", "other-20261103T080000Z.db")
    ]
    for file in strange:
        file.write_text("x")
    for day in range(1, 12):
        store.back_up(NOW + timedelta(days=day))
    assert len(store.report().backups) == 7
    assert all(file.exists() for file in strange)
    store.close()


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_backup_that_fails_leaves_nothing_and_takes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    store = opened(tmp_path)
    register(store, 5)
    for day in range(7):
        store.back_up(NOW + timedelta(days=day))
    before = names(tmp_path)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(*((os, "fsync", fail) if step == "fsync" else (Path, "replace", fail)))
        with pytest.raises(StoreError, match="disk_full"):
            store.back_up(NOW + timedelta(days=8))
    assert names(tmp_path) == before
    assert store.back_up(NOW + timedelta(days=8))
    store.close()


def test_a_backup_that_no_longer_fits_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def on_a_small_disk(path: Path, key: bytes) -> RawConnection:
        target = connect_unlogged(path, key)
        target.execute("PRAGMA max_page_count = 4")
        return target

    store = opened(tmp_path)
    register(store, 60, note="n" * 100)
    with monkeypatch.context() as patched:
        patched.setattr(backups, "connect_unlogged", on_a_small_disk)
        with pytest.raises(StoreError, match="disk_full"):
            store.back_up(NOW)
    assert names(tmp_path) == []
    assert store.back_up(NOW)
    store.close()


def test_a_damaged_database_does_not_push_out_good_backups(tmp_path: Path) -> None:
    store = opened(tmp_path)
    register(store, 60, note="n" * 100)
    store.back_up(NOW)
    store._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store._raw.execute("PRAGMA cache_size = 1")
    content = bytearray(place(tmp_path).path.read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 + 99] ^= 1
    place(tmp_path).path.write_bytes(content)
    before = names(tmp_path)
    with pytest.raises(StoreError, match="damaged"):
        store.back_up(NOW + timedelta(days=1))
    assert names(tmp_path) == before
    store.close()
