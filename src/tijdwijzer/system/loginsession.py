"""In which session of the person this program runs: one at the desk and one from afar can be there at once."""

import os
import sys
from collections.abc import Mapping


def login_session(environment: Mapping[str, str] = os.environ) -> str:
    """A word that is the same for what shows on one screen, and another in another session; empty when unknown."""
    return _windows_session() if sys.platform == "win32" else screen_of(environment)


def screen_of(environment: Mapping[str, str]) -> str:
    """What draws the windows here: the Wayland display, or else the X display without the number of its screen."""
    display, _, screen = environment.get("DISPLAY", "").rpartition(".")
    x11 = display if display and screen.isdigit() else environment.get("DISPLAY", "")
    return "-".join((environment.get("WAYLAND_DISPLAY") or x11).split())


def _windows_session() -> str:
    import ctypes

    from tijdwijzer.winapi import BOOL, DWORD, POINTER, function

    session = DWORD(0)
    found = function("kernel32", "ProcessIdToSessionId", BOOL, DWORD, POINTER)(os.getpid(), ctypes.byref(session))
    return str(session.value) if found else ""
