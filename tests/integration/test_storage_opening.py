"""Opening the database: what is refused, in which words, and what other people on the machine can see of it."""

import logging
import os
import sqlite3
import stat
import subprocess
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.integration.storage_days import KEY, NOW, OTHER_KEY, entries, place, register
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.ports import StoreError
from tijdwijzer.storage import connection
from tijdwijzer.storage.store import SqlStore, open_store

posix = pytest.mark.skipif(os.name != "posix", reason="Windows keeps the folder of a user private by itself")


def opened(folder: Path, key: bytes = KEY) -> SqlStore:
    where = place(folder, key)
    return open_store(where.path, key, NOW, where.backups)


def refused(folder: Path, key: bytes = KEY) -> StoreError:
    with pytest.raises(StoreError) as caught:
        opened(folder, key)
    return caught.value


def test_what_was_kept_is_there_after_reopening(tmp_path: Path) -> None:
    store = opened(tmp_path)
    there = register(store, 5)
    store.close()
    store = opened(tmp_path)
    assert entries(store) == there
    store.close()


def test_every_byte_on_disk_is_encrypted(tmp_path: Path) -> None:
    store = opened(tmp_path)
    register(store, 40, note="zichtbaar")
    store.back_up(NOW)
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert {file.name for file in files} >= {"tijdwijzer.db", "tijdwijzer.db-wal", "tijdwijzer-20261103T080000Z.db"}
    for file in files:
        content = file.read_bytes()
        assert b"zichtbaar" not in content
        assert b"CREATE TABLE" not in content
        assert not content.startswith(b"SQLite format 3")
    report = store.report()
    assert report.encrypted
    assert report.cipher.startswith("SQLCipher 4")
    store.close()


@posix
def test_only_the_owner_can_read_the_files(tmp_path: Path) -> None:
    previous = os.umask(0)
    try:
        store = opened(tmp_path / "profile")
        register(store, 3)
        store.back_up(NOW)
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "profile").rglob("*")}
    finally:
        os.umask(previous)
    store.close()
    assert stat.S_IMODE((tmp_path / "profile").stat().st_mode) == 0o700
    assert modes.pop("backups") == 0o700
    assert set(modes.values()) == {0o600}, modes


@posix
def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    opened(tmp_path).close()
    place(tmp_path).path.chmod(0o644)
    opened(tmp_path).close()
    assert stat.S_IMODE(place(tmp_path).path.stat().st_mode) == 0o600


def test_the_key_is_32_bytes(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        opened(tmp_path, b"short")
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_key_is_refused_and_changes_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    store = opened(tmp_path)
    there = register(store, 5)
    store.back_up(NOW)
    store.close()
    before = place(tmp_path).path.read_bytes()
    assert refused(tmp_path, OTHER_KEY).code == "wrong_key"
    assert place(tmp_path).path.read_bytes() == before
    assert capfd.readouterr() == ("", "")
    store = opened(tmp_path)
    assert entries(store) == there
    assert store.report().set_aside is None
    store.close()


def test_the_key_is_in_no_message_log_or_representation(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    store = opened(tmp_path)
    register(store, 2, note="geheim")
    said = [repr(store), repr(place(tmp_path)), str(store.report())]
    store.close()
    try:
        opened(tmp_path, OTHER_KEY)
    except StoreError:
        said.append(traceback.format_exc())
    said.append(caplog.text)
    for text in said:
        assert KEY.hex() not in text
        assert OTHER_KEY.hex() not in text
        assert repr(KEY) not in text
        assert "geheim" not in text


def test_an_error_in_a_statement_does_not_show_what_was_registered(tmp_path: Path) -> None:
    store = opened(tmp_path)
    secret = "".join(["ge", "heim"])
    (there,) = register(store, 1, note=secret)
    with pytest.raises(DomainError) as caught:
        register(store, 1, note=secret)
    assert secret not in "".join(traceback.format_exception(caught.value))
    assert entries(store) == (there,)
    store.close()


@pytest.mark.parametrize("content", [b"this is a letter, not a database\n" * 400, b"hello"])
def test_another_kind_of_file_is_left_alone(tmp_path: Path, content: bytes) -> None:
    place(tmp_path).path.write_bytes(content)
    assert refused(tmp_path).code == "not_a_database"
    assert place(tmp_path).path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == ["tijdwijzer.db"]


def test_a_database_without_encryption_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(place(tmp_path).path) as plain:
        plain.execute("CREATE TABLE somebody_elses (x)")
    plain.close()
    before = place(tmp_path).path.read_bytes()
    assert refused(tmp_path).code == "not_a_database"
    assert place(tmp_path).path.read_bytes() == before


def test_an_encrypted_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    raw = connection.connect(place(tmp_path).path, KEY)
    raw.execute("CREATE TABLE somebody_elses (x)")
    raw.close()
    assert refused(tmp_path).code == "not_a_database"


def test_a_newer_schema_is_refused_kindly_and_changes_nothing(tmp_path: Path) -> None:
    store = opened(tmp_path)
    register(store, 3)
    store.close()
    raw = connection.connect(place(tmp_path).path, KEY)
    raw.execute("UPDATE alembic_version SET version_num = '0999'")
    raw.close()
    before = place(tmp_path).path.read_bytes()
    error = refused(tmp_path)
    assert (error.code, error.details["schema"]) == ("newer_schema", "0999")
    assert place(tmp_path).path.read_bytes() == before
    assert not place(tmp_path).backups.exists()


def test_a_folder_instead_of_a_file(tmp_path: Path) -> None:
    place(tmp_path).path.mkdir()
    assert refused(tmp_path).code in ("no_access", "disk_failed")


# The disk


def test_a_full_disk_leaves_nothing_half_done(tmp_path: Path) -> None:
    store = opened(tmp_path)
    there = register(store, 5)
    store._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store._raw.execute(f"PRAGMA max_page_count = {store._raw.execute('PRAGMA page_count').fetchone()[0]}")
    with pytest.raises(StoreError, match="disk_full"):
        register(store, 2000, first=5, note="n" * 500)
    store._raw.execute("PRAGMA max_page_count = 1000000")
    kept = entries(store)
    assert kept[:5] == there
    with store.unit() as unit:
        last = unit.undoable()
        assert last is not None
        assert last.change.added == kept[-1:], "an entry and its action are there both, or neither"
    assert register(store, 1, first=len(kept))
    store.close()


def test_a_database_that_cannot_be_written(tmp_path: Path) -> None:
    store = opened(tmp_path)
    there = register(store, 2)
    store._raw.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreError, match="read_only"):
        register(store, 1, first=2)
    store._raw.execute("PRAGMA query_only = OFF")
    assert entries(store) == there
    store.close()


@pytest.mark.skipif(os.name != "posix", reason="sets a limit that only POSIX has")
def test_a_disk_that_refuses_to_grow(tmp_path: Path) -> None:
    """A real failing write, in a process that may not make files larger than a megabyte."""
    program = """
import resource, signal, sys
from pathlib import Path
from tests.integration.storage_days import entries, place, register
from tests.integration.test_storage_opening import opened
from tijdwijzer.services.ports import StoreError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
store, done = opened(Path(sys.argv[1])), 0
try:
    while True:
        register(store, 1, first=done, note="n" * 5000)
        done += 1
except StoreError as error:
    print(error.code, done, len(entries(store)))
"""
    said = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True, timeout=60
    )
    code, done, there = said.stdout.split()
    assert code in ("disk_full", "disk_failed")
    assert int(done) == int(there) > 10
    assert said.stderr == ""
    store = opened(tmp_path)
    assert len(entries(store)) == int(done)
    assert store.report(thorough=True).intact
    store.close()


# Threads, and two processes at once


def test_opened_on_one_thread_and_used_on_others(tmp_path: Path) -> None:
    store = opened(tmp_path)
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda first: register(store, 5, first=first), range(0, 40, 5)))
    assert len(entries(store)) == 40
    assert store.report(thorough=True).intact
    store.close()


def test_another_process_reads_and_writes_between_our_transactions(tmp_path: Path) -> None:
    mine, theirs = opened(tmp_path), opened(tmp_path)
    first = register(mine, 3)
    assert entries(theirs) == first
    second = register(theirs, 3, first=3)
    assert entries(mine) == first + second
    theirs.close()
    register(mine, 1, first=6)
    mine.close()


def test_a_transaction_that_another_process_holds_is_waited_for_and_then_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, theirs = opened(tmp_path), opened(tmp_path)
    mine._raw.execute("PRAGMA busy_timeout = 50")
    with theirs.unit() as unit:
        unit.put_mark("x", 1)
        with pytest.raises(StoreError, match="locked"):
            register(mine, 1)
        unit.commit()
    assert len(register(mine, 1)) == 1
    theirs.close()
    mine.close()


def test_a_unit_inside_a_unit_is_refused_instead_of_waiting_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tijdwijzer.storage.unit.BUSY_SECONDS", 0.05)
    store = opened(tmp_path)
    with store.unit(), pytest.raises(StoreError, match="locked"), store.unit():
        pass
    register(store, 1)
    store.close()


def test_what_the_user_confirmed_is_waited_for_and_a_heartbeat_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(Path(f"/proc/self/fd/{descriptor}").name))
    store = opened(tmp_path)
    synced.clear()
    with store.unit() as unit:
        unit.put_mark("last_seen", NOW.timestamp())
        unit.commit(durable=False)
    assert len(synced) == 0
    with store.unit() as unit:
        unit.put_setting("theme", "dark")
        unit.commit()
    assert len(synced) == 1
    store.close()


def test_opening_does_not_load_what_only_migrating_needs(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from tests.integration.test_storage_opening import opened;"
        "opened(Path(sys.argv[1])).close(); opened(Path(sys.argv[1])).close(); print('alembic' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"


def test_an_activity_that_is_in_use_cannot_be_taken_away(tmp_path: Path) -> None:
    store = opened(tmp_path)
    register(store, 1)
    with pytest.raises(dbapi2.IntegrityError, match="FOREIGN KEY"):
        store._raw.execute("DELETE FROM activity")
    store.close()


def test_the_driver_is_the_encrypting_one(tmp_path: Path) -> None:
    store = opened(tmp_path)
    assert isinstance(store._raw, dbapi2.Connection)
    assert store.report().bytes > 0
    assert store.back_up_if_due(NOW) is not None
    assert store.back_up_if_due(NOW + timedelta(hours=1)) is None
    store.close()
