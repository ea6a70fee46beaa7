"""A lock on a file that the operating system lets go when its holder dies, however it dies."""

import os
import sys
import time
from pathlib import Path

from tijdwijzer.patience import patiently

PRIVATE_FILE = 0o600

if sys.platform == "win32":
    import msvcrt

    FAR_OUT = 1 << 20
    """A locked byte cannot be read by others on Windows, so it is one behind what is written."""

    TRIES, A_TRY = 1200, 0.05
    """A minute in all. Windows' own waiting looks once a second and gives up after ten; Wine's does not wait."""

    def _lock(file: int, wait: bool) -> None:
        os.lseek(file, FAR_OUT, os.SEEK_SET)
        for left in reversed(range(TRIES if wait else 1)):
            if _took(file):
                break
            if not left:
                raise PermissionError
            time.sleep(A_TRY)
        os.lseek(file, 0, os.SEEK_SET)

    def _took(file: int) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: int, wait: bool) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))


class FileLock:
    """A lock by the name of a file. The file stays when the lock is gone; that means nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    def acquire(self, *, wait: bool = False, text: str = "") -> bool:
        """Take the lock and leave `text` in the file; False when somebody else holds it."""
        if self._file is not None:
            return True
        file = patiently(lambda: os.open(self._path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE))
        try:
            _lock(file, wait)
        except OSError:
            os.close(file)
            return False
        os.ftruncate(file, 0)
        os.write(file, text.encode())
        self._file = file
        return True

    def is_free(self) -> bool:
        """Whether nobody holds the lock. Looks by taking it for a moment."""
        file = patiently(lambda: os.open(self._path, os.O_RDWR))
        try:
            _lock(file, wait=False)
        except OSError:
            return False
        finally:
            os.close(file)
        return True

    def release(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None
