"""The program in front on Windows: the file name of its process, and neither its folder nor its title."""

import ctypes
from collections.abc import Iterator
from itertools import islice
from pathlib import PureWindowsPath
from typing import Protocol

from tijdwijzer.services.platform import Lack
from tijdwijzer.winapi import BOOL, DWORD, HANDLE, POINTER, TEXT, function, last_error

FRAME_HOST = "applicationframehost.exe"
"""What owns the frame around a program from the Store; the program's own window is inside it."""

PROCESS_QUERY_LIMITED_INFORMATION = 0x1000
ERROR_INSUFFICIENT_BUFFER = 122
PATH_LENGTHS = (260, 1024, 32_768)
MOST_CHILDREN = 64


class Windows(Protocol):
    """Windows and processes by number; 0 is none."""

    def front(self) -> int: ...

    def process_of(self, window: int) -> int: ...

    def children(self, window: int) -> Iterator[int]: ...

    def path_of(self, process: int) -> str | None:
        """The path of a process' program; None when we may not know, as of another user's process."""
        ...


def program_in_front(windows: Windows) -> str | None:
    """The file name of the program in front. None between windows, for a frame without its program, or when hidden."""
    window = windows.front()
    return program_of(windows, window) if window else None


def program_of(windows: Windows, window: int) -> str | None:
    """The file name of the program that a window is of, looked up inside a frame."""
    owner = windows.process_of(window)
    name = _name(windows, owner)
    if name is None or name.lower() != FRAME_HOST:
        return name
    inside = (windows.process_of(child) for child in islice(windows.children(window), MOST_CHILDREN))
    return _name(windows, next((process for process in inside if process not in (0, owner)), 0))


def _name(windows: Windows, process: int) -> str | None:
    path = windows.path_of(process) if process else None
    return PureWindowsPath(path).name or None if path else None


class WindowsForeground:
    """Asks user32 and kernel32, each time anew."""

    source = "windows foreground window"
    lack: Lack | None = None

    def __init__(self) -> None:
        self._windows = RealWindows()

    def program(self) -> str | None:
        return program_in_front(self._windows)


class RealWindows:
    """The windows that are there."""

    def __init__(self) -> None:
        self._front = function("user32", "GetForegroundWindow", HANDLE)
        self._process = function("user32", "GetWindowThreadProcessId", DWORD, HANDLE, POINTER)
        self._next_child = function("user32", "FindWindowExW", HANDLE, HANDLE, HANDLE, TEXT, TEXT)
        self._open = function("kernel32", "OpenProcess", HANDLE, DWORD, BOOL, DWORD)
        self._path = function("kernel32", "QueryFullProcessImageNameW", BOOL, HANDLE, DWORD, POINTER, POINTER)
        self._close = function("kernel32", "CloseHandle", BOOL, HANDLE)

    def front(self) -> int:
        return self._front() or 0

    def process_of(self, window: int) -> int:
        process = DWORD(0)
        self._process(window, ctypes.byref(process))
        return process.value

    def children(self, window: int) -> Iterator[int]:
        child = self._next_child(window, None, None, None)
        while child:
            yield child
            child = self._next_child(window, child, None, None)

    def path_of(self, process: int) -> str | None:
        handle = self._open(PROCESS_QUERY_LIMITED_INFORMATION, False, process)
        if not handle:
            return None
        try:
            return self._path_by(handle)
        finally:
            self._close(handle)

    def _path_by(self, handle: int) -> str | None:
        for most in PATH_LENGTHS:
            text, length = ctypes.create_unicode_buffer(most), DWORD(most)
            if self._path(handle, 0, text, ctypes.byref(length)):
                return text.value
            if last_error() != ERROR_INSUFFICIENT_BUFFER:
                break
        return None
