"""Windows' idle clock."""

import ctypes

from tijdwijzer.services.platform import Lack

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

    def idle_seconds(self) -> float | None:
        """Seconds since the last input; None when Windows does not tell, such as in a service."""
        last = LastInput(ctypes.sizeof(LastInput), 0)
        # x64 knows one calling convention, so the loader for C does for Windows' own libraries too.
        if not ctypes.CDLL("user32.dll").GetLastInputInfo(ctypes.byref(last)):
            return None
        now = ctypes.c_uint32(ctypes.CDLL("kernel32.dll").GetTickCount()).value
        return idle_ticks(now, last.tick) / 1000

    def close(self) -> None:
        """There is nothing to close."""
