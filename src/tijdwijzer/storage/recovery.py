"""What happens when the database turns out to be damaged: keep it aside, and put the newest good backup back."""

import itertools
import json
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tijdwijzer.patience import patiently, remove, replace
from tijdwijzer.services.ports import PUT_BACK, Backup, StoreError
from tijdwijzer.storage import backups
from tijdwijzer.storage.connection import Place, RawConnection, connect_unlogged
from tijdwijzer.storage.faults import translated
from tijdwijzer.storage.files import in_use, put_in_place, size_of, sync_names
from tijdwijzer.storage.soundness import ABOUT_THE_FILE, open_sound


@dataclass(frozen=True, slots=True)
class Rescue:
    """`restored`: when the backup was made that was put back. `set_aside`: the name of the damaged file."""

    restored: datetime | None = None
    set_aside: str | None = None


def open_or_recover(place: Place, now: datetime) -> tuple[RawConnection, Rescue]:
    """A connection to a whole database, and what had to be done for it.

    A backup that opens proves that the key is right, so that whatever is wrong with the file is damage. Without such
    a proof a file that does not open is left alone. Raises StoreError as `open_sound` does.
    """
    if not size_of(place.path) and (backup := backups.newest_whole(place)):
        return _put_back(place, backup, now)
    try:
        return open_sound(place), Rescue()
    except StoreError as error:
        if error.code not in ABOUT_THE_FILE:
            raise
        good = backups.newest_whole(place)
        if good is None and error.code != "damaged":
            raise
    return _put_back(place, good, now)


def recover(place: Place, now: datetime) -> tuple[RawConnection, Rescue]:
    """The same for a database that is known to be damaged, and that this process has closed."""
    return _put_back(place, backups.newest_whole(place), now)


def _put_back(place: Place, backup: Backup | None, now: datetime) -> tuple[RawConnection, Rescue]:
    with translated():
        if in_use(place.path):
            raise StoreError("locked")
        copy = _copy_of(place, backup, now)
        aside = _set_aside(place, now)
        if copy is not None:
            put_in_place(copy, place.path)
    return open_sound(place), Rescue(backup.at if backup else None, aside)


def _copy_of(place: Place, backup: Backup | None, now: datetime) -> Path | None:
    """The backup, copied next to the database under another name, so that putting it in place is one step. It says
    itself that it was put back.
    """
    if backup is None:
        return None
    copy = place.path.with_name(place.path.name + ".restored")
    remove(copy)
    copy.touch(mode=0o600)
    good = place.backups / backup.name
    patiently(lambda: shutil.copyfile(good, copy))
    _mark(copy, place.key, int(now.timestamp()))
    return copy


def _mark(copy: Path, key: bytes, moment: int) -> None:
    """Without a log: the copy has no name yet, and is made anew after a crash."""
    connection = connect_unlogged(copy, key)
    try:
        connection.execute("PRAGMA journal_mode = OFF")
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'mark'").fetchone():
            row = (PUT_BACK, json.dumps(moment))
            connection.execute("INSERT OR REPLACE INTO mark (key, value) VALUES (?, ?)", row)
    finally:
        connection.close()


def _set_aside(place: Place, now: datetime) -> str | None:
    """Rename the damaged file, with its log, to a name that says when; None when there is none."""
    remove(place.shm)
    if not size_of(place.path):
        remove(place.wal)
        return None
    aside = _free_name(place.path.with_name(f"{place.path.stem}-damaged-{now:{backups.STAMP}}{place.path.suffix}"))
    if place.wal.exists():
        replace(place.wal, aside.with_name(aside.name + "-wal"))
    replace(place.path, aside)
    sync_names(place.path.parent)
    return aside.name


def _free_name(path: Path) -> Path:
    names = itertools.chain([path], (path.with_stem(f"{path.stem}-{n}") for n in itertools.count(2)))
    return next(name for name in names if not name.exists())


def forget(place: Place) -> None:
    """Delete the database, what was set aside, and every backup; the backups first, so that none is put back."""
    backups.forget(place)
    for aside in place.path.parent.glob(f"{place.path.stem}-damaged-*"):
        remove(aside)
    for file in (place.path.with_name(place.path.name + ".restored"), place.path, place.wal, place.shm):
        remove(file)
