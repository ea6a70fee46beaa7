"""Is this a whole database of ours, and if not, why not?"""

import string
from pathlib import Path

from sqlcipher3 import dbapi2

from tijdwijzer.services.ports import StoreError
from tijdwijzer.storage.connection import Place, RawConnection, connect, connect_unchanging
from tijdwijzer.storage.faults import store_error, translated
from tijdwijzer.storage.files import size_of

PAGE = 4096
SALT = 16
"""An encrypted database begins with random bytes, a plain one with words."""

ABOUT_THE_FILE = ("damaged", "wrong_key", "not_a_database")

WORDS = {0, *string.printable.encode()}


def open_sound(place: Place) -> RawConnection:
    """Open the database, or make an empty one.

    Raises StoreError: "damaged", "wrong_key" or "not_a_database" about the file, or what is wrong with the disk.
    """
    left_by_crash = size_of(place.wal) > 0
    try:
        return _open(place, thorough=left_by_crash)
    except StoreError as error:
        if not left_by_crash or error.code not in ABOUT_THE_FILE:
            raise
    # Closing has moved the log's pages into the file, which may have mended it.
    return _open(place, thorough=True)


def _open(place: Place, *, thorough: bool) -> RawConnection:
    if 0 < size_of(place.path) < PAGE:
        raise _why(place)  # SQLite would take the first few bytes of a page for an empty database
    try:
        connection = connect(place.path, place.key)
    except (dbapi2.Error, OSError) as fault:
        error = store_error(fault) or StoreError("disk_failed")
        raise (_why(place) if error.code == "damaged" else error) from fault
    try:
        with translated():
            if not is_whole(connection, thorough=thorough):
                raise StoreError("damaged")
    except StoreError:
        connection.close()
        raise
    return connection


def is_whole(connection: RawConnection, *, thorough: bool) -> bool:
    """Whether every page is as it was written; `thorough` also follows the structure that the pages make together.

    The quick look reads the file past SQLite's locks, so a page that is being written may seem wrong: whatever it
    finds is looked at again thoroughly.
    """
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if not thorough and not connection.execute("PRAGMA cipher_integrity_check").fetchall():
            return True
        return bool(connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)])
    except dbapi2.DatabaseError as fault:
        error = store_error(fault)
        if error is None or error.code != "damaged":
            raise
        return False


def is_whole_file(path: Path, key: bytes) -> bool:
    """The same, thoroughly, for a file that nobody writes to; False as well when the key does not fit."""
    try:
        connection = connect_unchanging(path, key)
    except dbapi2.Error:
        return False
    try:
        return is_whole(connection, thorough=True)
    finally:
        connection.close()


def _why(place: Place) -> StoreError:
    """What is the matter with a file that does not open."""
    with place.path.open("rb") as file:
        head = file.read(SALT)
    if head.strip(b"\0") and set(head) <= WORDS:
        return StoreError("not_a_database")
    proven = not head.strip(b"\0") or _some_page_verifies(place)
    return StoreError("damaged" if proven else "wrong_key")


def _some_page_verifies(place: Place) -> bool:
    pages = -(-place.path.stat().st_size // PAGE)
    connection = connect_unchanging(place.path, place.key)
    try:
        return pages < 2 or len(connection.execute("PRAGMA cipher_integrity_check").fetchall()) < pages
    finally:
        connection.close()
