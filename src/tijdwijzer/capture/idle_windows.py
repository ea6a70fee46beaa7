"""Windows' idle clock."""

import ctypes

from tijdwijzer.services.platform import Lack
from tijdwijzer.winapi import BOOL, DWORD, POINTER, function

TICKS = 1 << 32


def idle_ticks(now: int, last_input: int) -> int:
    """Milliseconds between two readings of a counter of 32 bits that starts again at 0 after 49.7 days.

    An input that came just after `now` was read counts as now.
    """
    passed = (now - last_input) % TICKS
    return 0 if passed > TICKS // 2 else passed


class LastInput(ctypes.Structure):
    """LASTINPUTINFO"""

    _fields_ = (("size", ctypes.c_uint32), ("tick", ctypes.c_uint32))


class WindowsIdle:
    """Asks GetLastInputInfo, which knows this session's keyboard and mouse."""

    source = "windows last input"
    lack: Lack | None = None

    def __init__(self) -> None:
        self._last_input = function("user32", "GetLastInputInfo", BOOL, POINTER)
        self._ticks = function("kernel32", "GetTickCount", DWORD)

    def idle_seconds(self) -> float | None:
        """Seconds since the last input; None when Windows does not tell, such as in a service."""
        last = LastInput(ctypes.sizeof(LastInput), 0)
        if not self._last_input(ctypes.byref(last)):
            return None
        return idle_ticks(self._ticks(), last.tick) / 1000

    def close(self) -> None:
        """There is nothing to close."""
