"""Being asked to end on Windows: the installer signals an event that carries the number of our process."""

import ctypes
import os
from collections.abc import Callable
from threading import Thread

from tijdwijzer.services.platform import Lack, Reason
from tijdwijzer.winapi import BOOL, DWORD, HANDLE, POINTER, TEXT, function

WHO_MAY_ASK = "D:P(A;;GA;;;OW)(A;;GA;;;SY)(A;;GA;;;BA)"
"""The owner, the system (as which installers run) and administrators; nobody else."""
SDDL_REVISION = 1
FOREVER = 0xFFFFFFFF
ASKED = 0
"""What waiting answers for the first of the events."""


def names(process: int) -> tuple[str, str]:
    """The event's name for all sessions of the machine, and for our own where the first is refused."""
    return rf"Global\tijdwijzer-close-{process}", rf"Local\tijdwijzer-close-{process}"


class SecurityAttributes(ctypes.Structure):
    """SECURITY_ATTRIBUTES"""

    _fields_ = (("length", DWORD), ("descriptor", POINTER), ("inherit", BOOL))


class WindowsClosing:
    """A thread that waits for two events: of whoever asks, and of our own end."""

    def __init__(self) -> None:
        self.lack: Lack | None = None
        self._thread: Thread | None = None
        self._stop: int | None = None

    def start(self, on_asked: Callable[[], None]) -> None:
        asked = _event_for_others(names(os.getpid()))
        if asked is None:
            self.lack = Lack(Reason.MISSING, "CreateEventW")
            return
        self._stop = _create_event(None, None)
        self._thread = Thread(target=_wait, args=(asked, self._stop, on_asked), name="closing")
        self._thread.start()

    def stop(self) -> None:
        if self._thread is not None:
            function("kernel32", "SetEvent", BOOL, HANDLE)(self._stop)
            self._thread.join()
            _close(self._stop)
            self._thread = self._stop = None


def _wait(asked: int, stop: int, on_asked: Callable[[], None]) -> None:
    wait = function("kernel32", "WaitForMultipleObjects", DWORD, DWORD, POINTER, BOOL, DWORD)
    if wait(2, (HANDLE * 2)(asked, stop), False, FOREVER) == ASKED:
        on_asked()
    _close(asked)


def _event_for_others(wanted: tuple[str, ...]) -> int | None:
    """An event under the first of these names that Windows grants."""
    describe = function(
        "advapi32", "ConvertStringSecurityDescriptorToSecurityDescriptorW", BOOL, TEXT, DWORD, POINTER, POINTER
    )
    descriptor = POINTER()
    if not describe(WHO_MAY_ASK, SDDL_REVISION, ctypes.byref(descriptor), None):
        return None
    try:
        security = SecurityAttributes(ctypes.sizeof(SecurityAttributes), descriptor, False)
        made = (_create_event(ctypes.byref(security), name) for name in wanted)
        return next((event for event in made if event), None)
    finally:
        function("kernel32", "LocalFree", HANDLE, HANDLE)(descriptor)


def _create_event(security: object, name: str | None) -> int | None:
    event: int | None = function("kernel32", "CreateEventW", HANDLE, POINTER, BOOL, BOOL, TEXT)(
        security, False, False, name
    )
    return event


def _close(handle: int | None) -> None:
    function("kernel32", "CloseHandle", BOOL, HANDLE)(handle)
