"""Functions of Windows, with their types. Everything that decides about what they answer is elsewhere, and pure."""

import ctypes
import sys
from typing import Any

HANDLE = ctypes.c_void_p
"""Also a window: 64 bits, which ctypes would cut to 32 if nobody said so."""
BOOL = ctypes.c_int
DWORD = ctypes.c_uint32
TEXT = ctypes.c_wchar_p
POINTER = ctypes.c_void_p

if sys.platform == "win32":
    last_error = ctypes.get_last_error
else:

    def last_error() -> int:
        """Why the last function of this thread failed."""
        return 0


def function(library: str, name: str, answers: Any, *takes: Any) -> Any:
    """A function of one of Windows' own libraries. Raises AttributeError where this Windows does not have it."""
    # x64 knows one calling convention, so the loader for C does for Windows' own libraries too.
    found = getattr(ctypes.CDLL(f"{library}.dll", use_last_error=True), name)
    found.restype, found.argtypes = answers, takes
    return found
