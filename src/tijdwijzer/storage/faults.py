"""What can be wrong with a database or a disk, as codes that screens and commands have words for."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2

from tijdwijzer.patience import is_held
from tijdwijzer.services.ports import StoreError

DATABASE_CODES = {
    5: "locked",  # SQLITE_BUSY
    6: "locked",  # SQLITE_LOCKED
    8: "read_only",  # SQLITE_READONLY
    10: "disk_failed",  # SQLITE_IOERR
    11: "damaged",  # SQLITE_CORRUPT
    13: "disk_full",  # SQLITE_FULL
    14: "no_access",  # SQLITE_CANTOPEN
    26: "damaged",  # SQLITE_NOTADB: page 1 does not decrypt; `soundness` finds out why
}

WORDS_WITHOUT_CODE = {
    "database is locked": "locked",
    "attempt to write a readonly database": "read_only",
    "disk I/O error": "disk_failed",
    "database disk image is malformed": "damaged",
    "database or disk is full": "disk_full",
    "file is not a database": "damaged",
}
"""What the driver raises from a backup has no code."""

DISK_CODES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "no_access",
    errno.EPERM: "no_access",
}

IN_USE_ON_WINDOWS = (32, 33)

HELD_BY_ANOTHER = (10, 14)
"""SQLITE_IOERR and SQLITE_CANTOPEN."""


def store_error(fault: BaseException) -> StoreError | None:
    """The same fault in words of the ports; None when it is not the database's or the disk's."""
    if isinstance(fault, dbapi2.Error):
        number = getattr(fault, "sqlite_errorcode", None)
        code = DATABASE_CODES.get(number & 0xFF) if number else WORDS_WITHOUT_CODE.get(str(fault))
        return StoreError(code) if code else None
    if isinstance(fault, OSError):
        if getattr(fault, "winerror", None) in IN_USE_ON_WINDOWS:
            return StoreError("locked")
        return StoreError(DISK_CODES.get(fault.errno or 0, "disk_failed"))
    return None


def may_pass(fault: Exception) -> bool:
    """Whether somebody else may just be looking at the file. A database that is busy has been waited for already."""
    number = getattr(fault, "sqlite_errorcode", None) or 0
    return number & 0xFF in HELD_BY_ANOTHER or is_held(fault)


@contextmanager
def translated() -> Iterator[None]:
    """Raise StoreError for what the driver or the disk raises inside."""
    try:
        yield
    except (dbapi2.Error, OSError) as fault:
        error = store_error(fault)
        if error is None:
            raise
        raise error from fault
