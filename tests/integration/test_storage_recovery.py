"""Whatever happens to the file: the database opens, what is shown was registered, and what was damaged is kept."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.integration.storage_days import KEY, NOW, OTHER_KEY, entries, place, register
from tijdwijzer.domain.entries import Entry
from tijdwijzer.services.ports import PUT_BACK, StoreError, StoreReport
from tijdwijzer.storage import files, recovery
from tijdwijzer.storage.connection import connect
from tijdwijzer.storage.store import SqlStore, open_store

LATER = NOW + timedelta(hours=9)
PAGE = 4096


@dataclass(frozen=True)
class Kept:
    """A profile as it lies on disk, and what was in it at the backup and at the end."""

    folder: Path
    at_backup: tuple[Entry, ...]
    at_end: tuple[Entry, ...]
    size: int


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """A database that was closed well, with one backup."""
    folder = tmp_path_factory.mktemp("closed")
    store = opened(folder)
    early = register(store, 60, note="n" * 100)
    store.back_up(NOW)
    late = register(store, 20, note="n" * 100, first=60)
    store.close()
    return Kept(folder, early, early + late, place(folder).path.stat().st_size)


@pytest.fixture(scope="module")
def crashed(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """The same, but as it lies there after a crash: part of what was committed is still in the log."""
    folder, live = tmp_path_factory.mktemp("crashed"), tmp_path_factory.mktemp("live")
    store = opened(live)
    early = register(store, 60, note="n" * 100)
    store.back_up(NOW)
    store._raw.execute("PRAGMA wal_checkpoint(PASSIVE)")
    late = register(store, 20, note="n" * 100, first=60)
    shutil.copytree(live, folder, dirs_exist_ok=True)
    store.close()
    return Kept(folder, early, early + late, place(folder).wal.stat().st_size)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "profile"


def opened(folder: Path) -> SqlStore:
    where = place(folder)
    return open_store(where.path, KEY, LATER, where.backups)


def copied(kept: Kept, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(kept.folder, folder)
    return place(folder).path


def state(folder: Path) -> tuple[tuple[Entry, ...], StoreReport]:
    """What the database says after opening; and that it is whole and can be written to, now and after reopening."""
    store = opened(folder)
    found, report = entries(store), store.report(thorough=True)
    assert report.intact
    assert report.encrypted
    register(store, 1, first=500)
    store.close()
    store = opened(folder)
    assert entries(store)[:-1] == found
    assert store.report().restored is None, "once restored, all is well"
    store.close()
    return found, report


def corrupt(file: Path, offset: int, damage: bytes) -> bytes:
    content = bytearray(file.read_bytes())
    content[offset : offset + len(damage)] = damage
    file.write_bytes(content)
    return bytes(content)


def flip(file: Path, offset: int) -> bytes:
    return corrupt(file, offset, bytes([file.read_bytes()[offset] ^ 0x40]))


def assert_restored(kept: Kept, folder: Path, damaged: bytes) -> None:
    found, report = state(folder)
    assert found == kept.at_backup
    assert report.restored == NOW
    assert report.set_aside == "tijdwijzer-damaged-20261103T170000Z.db"
    assert (folder / report.set_aside).read_bytes() == damaged, "what was damaged is kept as it was"


# Damage to the file


def test_one_flipped_bit_in_any_page_is_noticed(closed: Kept, folder: Path) -> None:
    for page in range(closed.size // PAGE):
        file = copied(closed, folder)
        damaged = flip(file, page * PAGE + (page * 997) % PAGE)
        assert_restored(closed, folder, damaged)


@given(st.data())
@settings(max_examples=60)
def test_any_damage_is_recovered_from(
    closed: Kept, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.getbasetemp() / "any-damage"
    file = copied(closed, folder)
    offset = data.draw(st.integers(0, closed.size - 1))
    damage = data.draw(st.binary(min_size=1, max_size=600) | st.integers(1, 20_000).map(bytes))
    before = file.read_bytes()
    damaged = corrupt(file, offset, damage[: closed.size - offset])
    if damaged == before:
        assert state(folder)[0] == closed.at_end
    else:
        assert_restored(closed, folder, damaged)


@pytest.mark.parametrize("size", [1, 15, 16, 100, 4095, 4096, 4097, 8192, 50_000, -1, -4096, -100])
def test_a_file_that_was_cut_off(closed: Kept, folder: Path, size: int) -> None:
    file = copied(closed, folder)
    damaged = file.read_bytes()[:size]
    file.write_bytes(damaged)
    assert_restored(closed, folder, damaged)


@pytest.mark.parametrize("content", [bytes(65536), b"\xff" * 65536, b"not a database at all, says this letter" * 500])
def test_a_file_that_was_overwritten(closed: Kept, folder: Path, content: bytes) -> None:
    copied(closed, folder).write_bytes(content)
    assert_restored(closed, folder, content)


@pytest.mark.parametrize("content", [None, b""])
def test_a_file_that_is_gone(closed: Kept, folder: Path, content: bytes | None) -> None:
    file = copied(closed, folder)
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    found, report = state(folder)
    assert found == closed.at_backup
    assert (report.restored, report.set_aside) == (NOW, None)


def test_nothing_is_done_to_a_sound_database(closed: Kept, folder: Path) -> None:
    copied(closed, folder)
    found, report = state(folder)
    assert found == closed.at_end
    assert (report.restored, report.set_aside) == (None, None)


# Damage to the log


def test_a_log_left_by_a_crash_is_read(crashed: Kept, folder: Path) -> None:
    copied(crashed, folder)
    assert crashed.size > 0
    found, report = state(folder)
    assert found == crashed.at_end
    assert report.restored is None


@given(st.data())
@settings(max_examples=60)
def test_a_damaged_log_costs_at_most_what_came_after_it(
    crashed: Kept, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.getbasetemp() / "damaged-log"
    copied(crashed, folder)
    offset = data.draw(st.integers(0, crashed.size - 1))
    if data.draw(st.booleans(), label="cut off"):
        log = place(folder).wal.read_bytes()
        place(folder).wal.write_bytes(log[:offset])
    else:
        corrupt(place(folder).wal, offset, data.draw(st.binary(min_size=1, max_size=5000))[: crashed.size - offset])
    found, _ = state(folder)
    assert found == crashed.at_end[: len(found)]
    assert len(found) >= len(crashed.at_backup)


def test_a_log_that_no_longer_fits_its_database(crashed: Kept, folder: Path) -> None:
    """Half the log has reached the database and the rest of it is damaged: pages of different moments."""
    for frame in range(0, crashed.size, (PAGE + 24) * 3):
        copied(crashed, folder)
        raw = connect(place(folder).path, KEY)
        raw.execute("PRAGMA wal_checkpoint(PASSIVE)")
        torn = place(folder / "torn")
        torn.path.parent.mkdir()
        shutil.copyfile(place(folder).path, torn.path)
        shutil.copyfile(place(folder).wal, torn.wal)
        shutil.copytree(place(folder).backups, torn.backups)
        raw.close()
        flip(torn.wal, frame + 1000)
        found, report = state(folder / "torn")
        assert set(found) <= set(crashed.at_end)
        assert set(found) >= set(crashed.at_backup)
        assert report.restored in (None, NOW)


@pytest.mark.parametrize("offset", [3, 100, 4000])
def test_a_log_that_holds_the_damaged_page_mends_it(crashed: Kept, folder: Path, offset: int) -> None:
    flip(copied(crashed, folder), offset)
    found, report = state(folder)
    assert found == crashed.at_end
    assert (report.restored, report.set_aside) == (None, None)


def test_a_log_is_set_aside_with_its_database(crashed: Kept, folder: Path) -> None:
    file = copied(crashed, folder)
    damaged, log = file.read_bytes()[:100], place(folder).wal.read_bytes()
    file.write_bytes(damaged)
    found, report = state(folder)
    assert found == crashed.at_backup
    assert report.set_aside is not None
    assert (folder / report.set_aside).read_bytes() == damaged
    assert (folder / f"{report.set_aside}-wal").read_bytes() == log


def test_a_damaged_index_of_the_log_is_made_anew(crashed: Kept, folder: Path) -> None:
    copied(crashed, folder)
    place(folder).shm.write_bytes(b"\xa5" * 32768)
    assert state(folder)[0] == crashed.at_end


# Damage to the backups as well


@pytest.fixture
def with_two_backups(closed: Kept, folder: Path) -> Path:
    """The same profile after another backup, with everything in it."""
    copied(closed, folder)
    store = opened(folder)
    store.back_up(NOW + timedelta(hours=8))
    store.close()
    return folder


@pytest.mark.parametrize("damage", [b"", bytes(65536), b"letter" * 4000, None])
def test_a_damaged_backup_is_passed_over(closed: Kept, with_two_backups: Path, damage: bytes | None) -> None:
    newest = max(place(with_two_backups).backups.iterdir())
    if damage is None:
        flip(newest, newest.stat().st_size // 2)
    else:
        newest.write_bytes(damage)
    damaged = flip(place(with_two_backups).path, 30_000)
    assert_restored(closed, with_two_backups, damaged)
    assert newest.exists()


def test_the_newest_good_backup_is_taken(closed: Kept, with_two_backups: Path) -> None:
    flip(place(with_two_backups).path, 30_000)
    found, report = state(with_two_backups)
    assert found == closed.at_end
    assert report.restored == NOW + timedelta(hours=8)


def test_a_backup_says_itself_that_it_was_put_back(closed: Kept, folder: Path) -> None:
    """What left the machine since it was made is unknown: sharing goes by it. The backup stays as it was."""
    file = copied(closed, folder)
    backups = {backup: backup.read_bytes() for backup in place(folder).backups.iterdir()}
    for _ in range(2):
        flip(file, 30_000)
        store = open_store(file, KEY, LATER, place(folder).backups)
        with store.unit() as unit:
            assert unit.marks()[PUT_BACK] == int(LATER.timestamp())
        store.close()
    assert {backup: backup.read_bytes() for backup in place(folder).backups.iterdir()} == backups
    assert not list(folder.rglob("*.restored*"))


@pytest.mark.parametrize("backups", ["none", "damaged"])
def test_without_a_good_backup_it_begins_again_and_says_so(closed: Kept, folder: Path, backups: str) -> None:
    file = copied(closed, folder)
    if backups == "none":
        shutil.rmtree(place(folder).backups)
    else:
        for backup in place(folder).backups.iterdir():
            flip(backup, 20_000)
    damaged = flip(file, 30_000)
    found, report = state(folder)
    assert found == ()
    assert report.restored is None
    assert report.set_aside is not None
    assert (folder / report.set_aside).read_bytes() == damaged


def test_a_file_that_may_have_another_key_is_left_alone(closed: Kept, folder: Path) -> None:
    """With the first bytes gone and no backup, nothing tells damage from a wrong key: rather stop than set aside."""
    file = copied(closed, folder)
    shutil.rmtree(place(folder).backups)
    damaged = flip(file, 3)
    with pytest.raises(StoreError, match="wrong_key"):
        opened(folder)
    assert file.read_bytes() == damaged
    assert [path.name for path in folder.iterdir()] == [file.name]


def test_backups_with_another_key_do_not_stand_in_the_way_of_a_new_start(closed: Kept, folder: Path) -> None:
    copied(closed, folder).unlink()
    where = place(folder)
    store = open_store(where.path, OTHER_KEY, LATER, where.backups)
    assert entries(store) == ()
    assert store.report().restored is None
    store.close()
    assert len(list(where.backups.iterdir())) == 1


def test_two_damaged_files_at_the_same_moment_are_both_kept(closed: Kept, folder: Path) -> None:
    first = flip(copied(closed, folder), 30_000)
    opened(folder).close()
    second = flip(place(folder).path, 40_000)
    opened(folder).close()
    assert {aside.read_bytes() for aside in folder.glob("*-damaged-*")} == {first, second}


# While it runs


def test_damage_while_it_runs_is_found_by_the_check_and_mended(closed: Kept, folder: Path) -> None:
    file = copied(closed, folder)
    store = opened(folder)
    assert store.check(LATER)
    for page in range(2, closed.size // PAGE):
        flip(file, page * PAGE + 50)
    store._raw.execute("PRAGMA cache_size = 1")
    assert not store.report(thorough=True).intact
    with pytest.raises(StoreError, match="damaged"):
        entries(store)
    assert not store.check(LATER)
    assert entries(store) == closed.at_backup
    report = store.report()
    assert (report.intact, report.restored) == (True, NOW)
    assert report.set_aside is not None
    register(store, 1, first=200)
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows refuses to move a file that is open by itself")
def test_a_damaged_file_that_another_process_has_open_is_not_pulled_away(
    closed: Kept, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = copied(closed, folder)
    store = opened(folder)
    for page in range(2, closed.size // PAGE):
        flip(file, page * PAGE + 50)
    with monkeypatch.context() as patched:
        patched.setattr(recovery, "in_use", lambda path: True)
        with pytest.raises(StoreError, match="locked"):
            store.check(LATER)
    assert not store.report().intact
    assert list(folder.glob("*damaged*")) == []
    assert not store.check(LATER)
    assert entries(store) == closed.at_backup
    store.close()


@pytest.fixture
def another_process(closed: Kept, folder: Path) -> Iterator[None]:
    copied(closed, folder)
    program = (
        "import sys; from pathlib import Path; from tests.integration.test_storage_recovery import opened;"
        "store = opened(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read(); store.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield
        process.communicate()


@pytest.mark.skipif(sys.platform == "win32", reason="asks POSIX for its locks")
def test_whether_another_process_has_it_open(folder: Path, another_process: None) -> None:
    assert files.in_use(place(folder).path)
    store = opened(folder)
    with pytest.raises(StoreError, match="locked"):
        store.wipe()
    assert entries(store), "a store that could not be wiped goes on"
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="asks POSIX for its locks")
def test_nobody_has_a_closed_database_open(closed: Kept, folder: Path) -> None:
    assert not files.in_use(copied(closed, folder))
    assert not files.in_use(folder / "nothing")
