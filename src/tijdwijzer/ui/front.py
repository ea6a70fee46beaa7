"""Bringing a window in front of those of other programs, with the keyboard."""

import sys

from PySide6.QtWidgets import QWidget

NO_MOUSE_INPUT = bytes(40)
"""An INPUT of Windows on x64: the mouse, moved by nothing."""


def take_keyboard(window: QWidget) -> None:
    """Give the keyboard to a window that the person has just asked for."""
    window.raise_()
    window.activateWindow()
    if sys.platform == "win32":
        _insist(int(window.winId()))


def _insist(window: int) -> None:
    """Windows lets only the program that had the last input bring a window to the front; keys that a hook swallowed
    do not count. Input of our own, that does nothing, does.
    """
    from tijdwijzer.winapi import BOOL, DWORD, HANDLE, POINTER, function

    send = function("user32", "SendInput", DWORD, DWORD, POINTER, BOOL)
    send(1, NO_MOUSE_INPUT, len(NO_MOUSE_INPUT))
    function("user32", "SetForegroundWindow", BOOL, HANDLE)(window)
