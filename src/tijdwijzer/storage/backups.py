"""Copies of the database, encrypted with the same key, in a folder beside it. They hold nothing that was observed."""

import os
from datetime import UTC, datetime
from pathlib import Path

from tijdwijzer.domain.holdings import BACKUPS_KEPT
from tijdwijzer.patience import remove
from tijdwijzer.services.ports import Backup, StoreError
from tijdwijzer.storage.connection import Place, RawConnection, connect_unlogged
from tijdwijzer.storage.faults import translated
from tijdwijzer.storage.files import put_in_place
from tijdwijzer.storage.soundness import is_whole_file
from tijdwijzer.storage.tables import OBSERVED_TABLES

STAMP = "%Y%m%dT%H%M%SZ"
UNFINISHED = ".part"
ABANDONED_AFTER = 24 * 60 * 60
"""Seconds."""


def listed(place: Place) -> tuple[Backup, ...]:
    """The backups of this database, newest first."""
    found = [_backup(file, place) for file in sorted(place.backups.glob("*.db"), reverse=True)]
    return tuple(backup for backup in found if backup is not None)


def _backup(file: Path, place: Place) -> Backup | None:
    try:
        at = datetime.strptime(file.name, f"{_prefix(place)}{STAMP}.db").replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(file.name, at, file.stat().st_size)


def _prefix(place: Place) -> str:
    return place.path.stem.replace("%", "%%") + "-"


def write(source: RawConnection, place: Place, now: datetime) -> Backup:
    """Copy what is committed, look whether the copy is whole, give it its name, and let go of the oldest.

    Two processes may do so in the same second: each has a file of its own until it is whole. Raises StoreError; then
    the backups are as they were.
    """
    name = f"{place.path.stem}-{now.astimezone(UTC).strftime(STAMP)}.db"
    unfinished = place.backups / f"{name}.{os.getpid()}{UNFINISHED}"
    with translated():
        place.backups.mkdir(parents=True, exist_ok=True, mode=0o700)
        _remove_abandoned(place, now)
        try:
            _copy(source, unfinished, place.key)
            put_in_place(unfinished, place.backups / name)
        finally:
            remove(unfinished)
        for old in listed(place)[BACKUPS_KEPT:]:
            remove(place.backups / old.name)
        return Backup(name, now.astimezone(UTC).replace(microsecond=0), (place.backups / name).stat().st_size)


def _remove_abandoned(place: Place, now: datetime) -> None:
    """A copy that was cut short a day ago or more may hold what the finished ones do not."""
    for unfinished in place.backups.glob("*" + UNFINISHED):
        if now.timestamp() - unfinished.stat().st_mtime > ABANDONED_AFTER:
            remove(unfinished)


def _copy(source: RawConnection, to: Path, key: bytes) -> None:
    remove(to)
    os.close(os.open(to, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    target = connect_unlogged(to, key)
    try:
        source.backup(target)
        _forget_observed(target)
    finally:
        target.close()
    if not is_whole_file(to, key):
        raise StoreError("damaged")


def _forget_observed(copy: RawConnection) -> None:
    """Leave no row of what was observed, nor a page that still has one. Without a log: the copy has no name yet."""
    copy.execute("PRAGMA journal_mode = OFF")
    there = {name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for table in OBSERVED_TABLES & there:
        copy.execute(f"DELETE FROM {table}")
    copy.execute("VACUUM")


def newest_whole(place: Place) -> Backup | None:
    """The newest backup that opens with the key and passes the full check."""
    return next((b for b in listed(place) if b.bytes and is_whole_file(place.backups / b.name, place.key)), None)


def forget(place: Place) -> None:
    """Delete every backup."""
    for backup in listed(place):
        remove(place.backups / backup.name)
    for unfinished in place.backups.glob("*" + UNFINISHED):
        remove(unfinished)
