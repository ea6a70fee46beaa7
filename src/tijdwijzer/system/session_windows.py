"""Lock and sleep on Windows, where they come as messages to a window."""

from tijdwijzer.services.platform import Lack, OnSessionEvent, Reason, SessionEvent
from tijdwijzer.winapi import BOOL, DWORD, HANDLE, function

WM_POWERBROADCAST = 0x0218
WM_WTSSESSION_CHANGE = 0x02B1
THIS_SESSION_ONLY = 0
TO_A_WINDOW = 0

MEANINGS = {
    (WM_WTSSESSION_CHANGE, 1): SessionEvent.UNLOCKED,  # WTS_CONSOLE_CONNECT: back from another user or from afar
    (WM_WTSSESSION_CHANGE, 2): SessionEvent.LOCKED,  # WTS_CONSOLE_DISCONNECT: another user is at the desk now
    (WM_WTSSESSION_CHANGE, 3): SessionEvent.UNLOCKED,  # WTS_REMOTE_CONNECT
    (WM_WTSSESSION_CHANGE, 4): SessionEvent.LOCKED,  # WTS_REMOTE_DISCONNECT: the session goes on, unseen
    (WM_WTSSESSION_CHANGE, 7): SessionEvent.LOCKED,  # WTS_SESSION_LOCK
    (WM_WTSSESSION_CHANGE, 8): SessionEvent.UNLOCKED,  # WTS_SESSION_UNLOCK
    (WM_POWERBROADCAST, 0x4): SessionEvent.SLEEPING,  # PBT_APMSUSPEND
    (WM_POWERBROADCAST, 0x12): SessionEvent.WOKE,  # PBT_APMRESUMEAUTOMATIC: sent at every resume
}
"""PBT_APMRESUMESUSPEND (7) only follows the automatic one, once somebody touches the machine."""


def decode(message: int, wparam: int) -> SessionEvent | None:
    """What a window message says about the session; None for all others."""
    return MEANINGS.get((message, wparam))


class WindowsSessionEvents:
    """Fed by whoever owns a window; tells on that thread."""

    source = "window messages"

    def __init__(self) -> None:
        self.lack: Lack | None = None
        self._on_event: OnSessionEvent | None = None
        self._window: int | None = None
        self._power: int | None = None

    def start(self, on_event: OnSessionEvent) -> None:
        self._on_event = on_event

    def stop(self) -> None:
        self._on_event = None
        if self._power is not None:
            function("user32", "UnregisterSuspendResumeNotification", BOOL, HANDLE)(self._power)
        if self._window is not None:
            function("wtsapi32", "WTSUnRegisterSessionNotification", BOOL, HANDLE)(self._window)
        self._power = self._window = None

    def attach(self, window: int) -> None:
        """Have lock, sleep and resume sent to this native window handle; `lack` says when Windows refuses.

        Sleep comes to every window by itself, but on a machine with modern standby only to those that ask for it.
        """
        ask_for_sleep = function("user32", "RegisterSuspendResumeNotification", HANDLE, HANDLE, DWORD)
        self._power = ask_for_sleep(window, TO_A_WINDOW)
        if function("wtsapi32", "WTSRegisterSessionNotification", BOOL, HANDLE, DWORD)(window, THIS_SESSION_ONLY):
            self._window = window
        else:
            self.lack = Lack(Reason.MISSING, "WTSRegisterSessionNotification")

    def receive(self, message: int, wparam: int) -> None:
        event = decode(message, wparam)
        if event is not None and self._on_event is not None:
            self._on_event(event)
