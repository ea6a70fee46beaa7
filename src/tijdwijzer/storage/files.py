"""Files that have to be on the disk, not just on their way to it."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from tijdwijzer.patience import patiently, replace

SHARED_LOCK = (0x40000002, 510)
"""Where SQLite on POSIX locks a database file that is open, and how many bytes."""


def size_of(path: Path) -> int:
    """Bytes in a file; 0 when there is none."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def sync(path: Path) -> None:
    """Wait until what was written to a file survives a power cut. A file that is not there has nothing to lose."""
    with suppress(FileNotFoundError):
        descriptor = patiently(lambda: os.open(path, os.O_RDWR))
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def sync_names(folder: Path) -> None:
    """Make names that were given or taken away in a folder survive a power cut, where the system can."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def put_in_place(new: Path, path: Path) -> None:
    """Give a complete file its name: whoever looks sees what was there, or all of the new one."""
    sync(new)
    replace(new, path)
    sync_names(path.parent)


def in_use(path: Path) -> bool:
    """Whether another process has this database open. Windows answers by refusing to move the file."""
    if sys.platform != "win32" and path.exists():
        import fcntl

        start, length = SHARED_LOCK
        with path.open("r+b") as file:
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, length, start)
            except OSError:
                return True
    return False
