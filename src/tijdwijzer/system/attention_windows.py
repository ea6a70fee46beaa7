"""Presentations, full screen and quiet hours on Windows, which keeps one answer for all of them."""

import ctypes

from tijdwijzer.services.platform import Lack

ACCEPTS_NOTIFICATIONS = 5


def is_busy(state: int) -> bool:
    """What a QUERY_USER_NOTIFICATION_STATE means: all but one are locked, full screen, presenting or quiet."""
    return state != ACCEPTS_NOTIFICATIONS


class WindowsAttention:
    """Asks the shell."""

    lack: Lack | None = None

    def busy(self) -> bool:
        state = ctypes.c_int(ACCEPTS_NOTIFICATIONS)
        # x64 knows one calling convention, so the loader for C does for Windows' own libraries too.
        failed = ctypes.CDLL("shell32.dll").SHQueryUserNotificationState(ctypes.byref(state))
        return not failed and is_busy(state.value)
