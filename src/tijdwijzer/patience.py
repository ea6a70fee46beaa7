"""Waiting out whoever holds a file for a moment: on Windows a virus scanner or an indexer that looks at it."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

HELD = (5, 32, 33)
"""What Windows then answers: ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION."""

NOT_WINDOWS = 0

WAITS = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between tries: a scanner needs a tenth, and nobody should have to wait for two."""

Sleep = Callable[[float], None]


def is_held(error: Exception) -> bool:
    """Whether somebody else may have the file. No other system than Windows knows a `winerror`.

    Where a file is opened it is None there: C's own library says no more than that it was refused.
    """
    code = getattr(error, "winerror", NOT_WINDOWS)
    return code in HELD or (code is None and isinstance(error, PermissionError))


def patiently(act: Callable[[], T], passes: Callable[[Exception], bool] = is_held, sleep: Sleep = time.sleep) -> T:
    """What `act` answers, tried again while what it raises may pass; the last try raises whatever is the matter."""
    for wait in WAITS:
        try:
            return act()
        except Exception as error:
            if not passes(error):
                raise
        sleep(wait)
    return act()


def replace(draft: Path, path: Path, sleep: Sleep = time.sleep) -> None:
    """Give a file this name, in place of what has it."""
    patiently(lambda: draft.replace(path), sleep=sleep)


def remove(path: Path, sleep: Sleep = time.sleep) -> None:
    """Delete a file; nothing happens when there is none."""
    patiently(lambda: path.unlink(missing_ok=True), sleep=sleep)
