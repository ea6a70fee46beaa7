"""Presentations, full screen, quiet hours and do-not-disturb on Windows."""

import ctypes

from tijdwijzer.services.platform import Lack
from tijdwijzer.winapi import DWORD, POINTER, function

NOT_PRESENT, BUSY, FULL_SCREEN_GAME, PRESENTING, ACCEPTS_NOTIFICATIONS, QUIET_TIME, FULL_SCREEN_APP = range(1, 8)
"""The values of QUERY_USER_NOTIFICATION_STATE; not present is a locked screen or another user at the desk, busy is
full screen or presentation settings, quiet time the first hour of a new account."""

OFF, PRIORITY_ONLY, ALARMS_ONLY = range(3)
"""Focus assist (Windows 10), which Windows 11 calls do not disturb: then it is off or priority only."""

QUIET_HOURS_PROFILE = 0x0D83063EA3BF1C75
"""WNF_SHEL_QUIETHOURS_ACTIVE_PROFILE_CHANGED. Documented nowhere, and the only place that says so."""


def is_busy(state: int) -> bool:
    """What a QUERY_USER_NOTIFICATION_STATE means. A value of a later Windows is not known, so it disturbs nobody."""
    return state in (NOT_PRESENT, BUSY, FULL_SCREEN_GAME, PRESENTING, QUIET_TIME, FULL_SCREEN_APP)


def wants_silence(status: int, data: bytes) -> bool:
    """What NtQueryWnfStateData answered about quiet hours. Whatever is no answer as we know it is not known: False."""
    profile = int.from_bytes(data, "little") if status == 0 and len(data) == ctypes.sizeof(DWORD) else OFF
    return profile in (PRIORITY_ONLY, ALARMS_ONLY)


class WindowsAttention:
    """Asks the shell."""

    lack: Lack | None = None

    def busy(self) -> bool:
        return _is_occupied() or _is_not_to_be_disturbed()


def _is_occupied() -> bool:
    state = ctypes.c_int(ACCEPTS_NOTIFICATIONS)
    failed = function("shell32", "SHQueryUserNotificationState", ctypes.c_int32, POINTER)(ctypes.byref(state))
    return not failed and is_busy(state.value)


def _is_not_to_be_disturbed() -> bool:
    try:
        ask = function("ntdll", "NtQueryWnfStateData", ctypes.c_int32, *[POINTER] * 6)
    except AttributeError:
        return False
    name, stamp, profile = ctypes.c_uint64(QUIET_HOURS_PROFILE), DWORD(0), DWORD(OFF)
    size = DWORD(ctypes.sizeof(profile))
    asked, told = (ctypes.byref(name), None, None), (ctypes.byref(stamp), ctypes.byref(profile), ctypes.byref(size))
    status = ask(*asked, *told)
    return wants_silence(status, bytes(profile)[: size.value])
