"""Lock and sleep on Windows, where they come as messages to a window."""

import ctypes

from tijdwijzer.services.platform import Lack, OnSessionEvent, SessionEvent

WM_POWERBROADCAST = 0x0218
WM_WTSSESSION_CHANGE = 0x02B1
THIS_SESSION_ONLY = 0

MEANINGS = {
    (WM_WTSSESSION_CHANGE, 7): SessionEvent.LOCKED,  # WTS_SESSION_LOCK
    (WM_WTSSESSION_CHANGE, 8): SessionEvent.UNLOCKED,  # WTS_SESSION_UNLOCK
    (WM_POWERBROADCAST, 0x4): SessionEvent.SLEEPING,  # PBT_APMSUSPEND
    (WM_POWERBROADCAST, 0x12): SessionEvent.WOKE,  # PBT_APMRESUMEAUTOMATIC: sent at every resume
}


def decode(message: int, wparam: int) -> SessionEvent | None:
    """What a window message says about the session; None for all others."""
    return MEANINGS.get((message, wparam))


class WindowsSessionEvents:
    """Fed by whoever owns a window; tells on that thread."""

    source = "window messages"
    lack: Lack | None = None

    def __init__(self) -> None:
        self._on_event: OnSessionEvent | None = None
        self._window: int | None = None

    def start(self, on_event: OnSessionEvent) -> None:
        self._on_event = on_event

    def stop(self) -> None:
        self._on_event = None
        if self._window is not None:
            # x64 knows one calling convention, so the loader for C does for Windows' own libraries too.
            ctypes.CDLL("wtsapi32.dll").WTSUnRegisterSessionNotification(ctypes.c_void_p(self._window))
            self._window = None

    def attach(self, window: int) -> None:
        """Have lock and unlock sent to this native window handle; sleep comes to every window by itself."""
        register = ctypes.CDLL("wtsapi32.dll").WTSRegisterSessionNotification
        if not register(ctypes.c_void_p(window), THIS_SESSION_ONLY):
            raise OSError("WTSRegisterSessionNotification failed")
        self._window = window

    def receive(self, message: int, wparam: int) -> None:
        event = decode(message, wparam)
        if event is not None and self._on_event is not None:
            self._on_event(event)
