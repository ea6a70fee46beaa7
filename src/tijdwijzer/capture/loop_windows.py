"""A message loop of Windows: through it come the changes of windows, timers, and what our other threads post."""

import ctypes
from collections.abc import Callable
from typing import Any, Protocol

from tijdwijzer.services.platform import ProbeError
from tijdwijzer.winapi import BOOL, DWORD, HANDLE, POINTER, function

TIMER, OURS = 0x0113, 0x8000  # WM_TIMER; WM_APP, from which on numbers are free
QUIT = 0x0012
NOTHING_TAKEN = 0
OUT_OF_CONTEXT = 0

NUMBER, PLACE = ctypes.c_size_t, ctypes.c_ssize_t
LONG = ctypes.c_int32

Hear = Callable[[int, int, int], None]
"""Takes a window, and the object and child in it that the change is of; both are 0 for the window itself."""

HOOK = ctypes.CFUNCTYPE(None, HANDLE, DWORD, HANDLE, LONG, LONG, DWORD, DWORD)


class Loop(Protocol):
    """One thread opens it, waits in it, and calls everything else but `post`."""

    def open(self) -> None: ...

    def wait(self) -> tuple[int, int, int] | None:
        """The next message with its two numbers; None once QUIT was posted. Changes are told while it waits."""
        ...

    def post(self, message: int, first: int = 0, second: int = 0) -> None:
        """From any thread. Raises ProbeError when the loop is not open."""
        ...

    def hook(self, event: int, process: int, hear: Hear) -> int:
        """Hear of an event in one process, or in all (0). Answers 0 when Windows does not grant it."""
        ...

    def unhook(self, hook: int) -> None: ...

    def timer(self, seconds: float, timer: int = 0) -> int:
        """A TIMER message with the number that it answers, again and again; `timer` is one to put off."""
        ...

    def end_timer(self, timer: int) -> None: ...


class Message(ctypes.Structure):
    """MSG"""

    _fields_ = (
        ("window", HANDLE),
        ("message", ctypes.c_uint32),
        ("first", NUMBER),
        ("second", PLACE),
        ("time", DWORD),
        ("x", LONG),
        ("y", LONG),
        ("private", DWORD),
    )


class RealLoop:
    """Asks user32."""

    def __init__(self) -> None:
        self._get = function("user32", "GetMessageW", BOOL, POINTER, HANDLE, DWORD, DWORD)
        self._peek = function("user32", "PeekMessageW", BOOL, POINTER, HANDLE, DWORD, DWORD, DWORD)
        self._dispatch = function("user32", "DispatchMessageW", PLACE, POINTER)
        self._post = function("user32", "PostThreadMessageW", BOOL, DWORD, DWORD, NUMBER, PLACE)
        self._hook = function("user32", "SetWinEventHook", HANDLE, DWORD, DWORD, HANDLE, POINTER, DWORD, DWORD, DWORD)
        self._unhook = function("user32", "UnhookWinEvent", BOOL, HANDLE)
        self._set_timer = function("user32", "SetTimer", NUMBER, HANDLE, NUMBER, DWORD, POINTER)
        self._kill_timer = function("user32", "KillTimer", BOOL, HANDLE, NUMBER)
        self._thread = 0
        self._called: dict[int, Any] = {}

    def open(self) -> None:
        self._thread = function("kernel32", "GetCurrentThreadId", DWORD)()
        # A thread has a queue from its first look into it; what is posted before is lost.
        self._peek(ctypes.byref(Message()), None, 0, 0, NOTHING_TAKEN)

    def wait(self) -> tuple[int, int, int] | None:
        message = Message()
        if self._get(ctypes.byref(message), None, 0, 0) <= 0:
            return None
        self._dispatch(ctypes.byref(message))
        return message.message, message.first, message.second

    def post(self, message: int, first: int = 0, second: int = 0) -> None:
        if not self._post(self._thread, message, first, second):
            raise ProbeError("PostThreadMessageW")

    def hook(self, event: int, process: int, hear: Hear) -> int:
        def told(_hook: int, _event: int, window: int | None, thing: int, child: int, _thread: int, _at: int) -> None:
            hear(window or 0, thing, child)

        called = HOOK(told)
        hook: int = self._hook(event, event, None, called, process, 0, OUT_OF_CONTEXT) or 0
        self._called[hook] = called  # Windows calls it; Python must not let it go
        return hook

    def unhook(self, hook: int) -> None:
        self._unhook(hook)
        self._called.pop(hook, None)

    def timer(self, seconds: float, timer: int = 0) -> int:
        number: int = self._set_timer(None, timer, round(seconds * 1000), None)
        return number

    def end_timer(self, timer: int) -> None:
        self._kill_timer(None, timer)
