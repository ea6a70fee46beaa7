"""What was observed and is forgotten is in no file: not in the database, not in its log, and never in a backup."""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.fakes import FakeClock
from tests.integration.storage_days import KEY, NOW, entries, place, register
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.observing import Evidence, Observed, Seen, Sign
from tijdwijzer.domain.rules import Rule
from tijdwijzer.services.observing import Observing
from tijdwijzer.storage import backups, connection, schema
from tijdwijzer.storage.connection import connect, connect_unchanging
from tijdwijzer.storage.store import SqlStore, open_store

MARKER = "vertrouwelijk"
DAYS = 8


@pytest.fixture(autouse=True)
def unencrypted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything as it is under the encryption, so that a search of the files can find something."""

    def without_key(name: str, key: bytes) -> connection.RawConnection:
        return dbapi2.connect(
            name, timeout=1, isolation_level=None, check_same_thread=False, uri=name.startswith("file:")
        )

    monkeypatch.setattr(connection, "_unlocked", without_key)


def opened(folder: Path) -> SqlStore:
    where = place(folder)
    return open_store(where.path, KEY, NOW, where.backups)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW + timedelta(days=DAYS), "UTC")


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock) -> Iterator[SqlStore]:
    """Eight days of work: so many names, in such an order, that SQLite has moved rows between pages."""
    store = opened(tmp_path)
    observing = observed_by(store, clock)
    observing.switch(on=True)
    dice, moment = random.Random(11), NOW
    while moment < clock.now():
        batch = list(stretches(dice, moment))
        moment = batch[-1].span.end
        observing.keep(batch)
    store._raw.execute("PRAGMA wal_checkpoint(PASSIVE)")
    yield store
    store.close()


def stretches(dice: random.Random, moment: datetime) -> Iterator[Observed]:
    for _ in range(dice.randrange(1, 40)):
        end = moment + timedelta(seconds=dice.randrange(1, 700))
        name = f"{MARKER}-{dice.randrange(4)}" if dice.random() < 0.3 else f"app-{dice.randrange(30)}"
        kind = MARKER if name.startswith(MARKER) else "gewoon"
        label = f"{kind} " * dice.randrange(1, 6) + str(dice.randrange(1000)) if dice.random() < 0.5 else None
        yield Observed(Span(moment, end), Seen(name, label))
        moment = end


def observed_by(store: SqlStore, clock: FakeClock) -> Observing:
    return Observing(store.unit, clock, lambda _: None)


def files_with_marker(folder: Path) -> set[str]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return {file.name for file in files if MARKER.encode() in file.read_bytes()}


def note_meeting(store: SqlStore, clock: FakeClock) -> None:
    sign = Evidence(Span(NOW, NOW + timedelta(hours=1)), Sign.CALENDAR, f"{MARKER} overleg")
    observed_by(store, clock).keep([], [sign])


def test_a_forgotten_program_is_in_no_file(store: SqlStore, clock: FakeClock, tmp_path: Path) -> None:
    assert files_with_marker(tmp_path) == {"tijdwijzer.db", "tijdwijzer.db-wal"}, "else this shows nothing"
    observing = observed_by(store, clock)
    assert all(observing.forget_app(f"{MARKER}-{number}") > 5 for number in range(4))
    assert files_with_marker(tmp_path) == set()
    assert len(observing.day((clock.now() - timedelta(days=1)).date()).spans) > 100


FORGETTING: dict[str, Callable[[Observing], int]] = {
    "everything": lambda observing: observing.forget(),
    "a stretch": lambda observing: observing.forget(Span(NOW, NOW + timedelta(days=DAYS + 1))),
}


@pytest.mark.parametrize("way", FORGETTING)
def test_what_is_forgotten_is_in_no_file(way: str, store: SqlStore, clock: FakeClock, tmp_path: Path) -> None:
    note_meeting(store, clock)
    assert files_with_marker(tmp_path) == {"tijdwijzer.db", "tijdwijzer.db-wal"}, "else this shows nothing"
    assert FORGETTING[way](observed_by(store, clock)) > 500
    assert files_with_marker(tmp_path) == set()


def test_what_is_older_than_it_is_kept_is_in_no_file(store: SqlStore, clock: FakeClock, tmp_path: Path) -> None:
    note_meeting(store, clock)
    with store.unit() as unit:
        unit.put_setting("observe_days", 2)
        unit.commit()
    observing = observed_by(store, clock)
    assert observing.erase_expired() == 0, "a new period only counts from the next day on"
    clock.advance(days=1)
    assert observing.erase_expired() > 500
    assert files_with_marker(tmp_path) == {"tijdwijzer.db"}, "the last day is still kept"
    clock.advance(days=2)
    assert observing.erase_expired() > 50
    assert files_with_marker(tmp_path) == set()


def test_while_somebody_reads_the_log_stays_until_the_next_commit(
    store: SqlStore, clock: FakeClock, tmp_path: Path
) -> None:
    reader = connect(place(tmp_path).path, KEY)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM observed").fetchone()
    observed_by(store, clock).forget()
    assert "tijdwijzer.db-wal" in files_with_marker(tmp_path)
    reader.execute("ROLLBACK")
    register(store, 1)
    assert files_with_marker(tmp_path) == set()
    reader.close()


# Backups


def test_a_backup_holds_nothing_that_was_observed_and_everything_else(
    store: SqlStore, clock: FakeClock, tmp_path: Path
) -> None:
    there = register(store, 5)
    with store.unit() as unit:
        unit.put_rules([Rule(app="WINWORD*", label="brief")])
        unit.commit()
    backup = place(tmp_path).backups / store.back_up(clock.now()).name
    assert files_with_marker(tmp_path / "backups") == set()
    other = open_store(backup, KEY, clock.now(), tmp_path / "elsewhere")
    assert entries(other) == there
    with other.unit() as unit:
        assert unit.rules() == [Rule(app="WINWORD*", label="brief")]
        assert (unit.observed_count(), unit.observed_seconds(NOW.date(), clock.now().date())) == (0, {})
    other.close()
    assert observed_by(store, clock).day(NOW.date()).spans, "the database itself keeps it"


def test_the_backup_before_a_migration_holds_nothing_that_was_observed(
    tmp_path: Path, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "is_behind", lambda _: True)
    monkeypatch.setattr(schema, "migrate", lambda *_: None)
    opened(tmp_path).close()
    (backup,) = backups.listed(place(tmp_path))
    raw = connect_unchanging(place(tmp_path).backups / backup.name, KEY)
    assert raw.execute("SELECT count(*) FROM observed").fetchone() == (0,)
    raw.close()
    assert files_with_marker(tmp_path / "backups") == set()
    assert store.report().intact


def test_a_backup_that_was_cut_short_does_not_stay(
    store: SqlStore, clock: FakeClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(backups, "_forget_observed", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))
        patched.setattr(backups, "remove", lambda _: None)
        patched.setattr("os.O_EXCL", 0)
        with pytest.raises(KeyboardInterrupt):
            store.back_up(clock.now())
    assert files_with_marker(tmp_path / "backups"), "else this shows nothing"
    (unfinished,) = place(tmp_path).backups.iterdir()
    made = unfinished.stat().st_mtime
    clock.set(datetime.fromtimestamp(made, UTC) + timedelta(hours=25))
    store.back_up(clock.now())
    assert files_with_marker(tmp_path / "backups") == set()


def test_a_database_that_was_restored_is_observed_in(store: SqlStore, clock: FakeClock, tmp_path: Path) -> None:
    register(store, 3)
    backup = place(tmp_path).backups / store.back_up(clock.now()).name
    other = open_store(backup, KEY, clock.now(), tmp_path / "elsewhere")
    observing = observed_by(other, clock)
    observing.switch(on=True)
    observing.keep([Observed(Span(clock.now() - timedelta(minutes=1), clock.now()), Seen("app"))])
    assert observing.seconds_per_app(clock.now().date(), clock.now().date()) == {"app": 60}
    other.close()
