"""Windows on an X server: which is active, whose it is, and what it is called. Questions to a connection of the caller.

They raise XError when the window went away while it was asked about.
"""

from pathlib import Path
from typing import Any

from Xlib import X, Xatom
from Xlib.ext.res import LocalClientPIDMask

from tijdwijzer.domain.redaction import LONGEST_READ

LONGEST_CLASS = 256
"""In characters; more is not fetched."""

RUNNERS = frozenset({
    "dotnet", "electron", "gjs-console", "java", "mono", "mono-sgen", "node", "perl", "php", "python", "ruby",
    "ssh", "wine", "wine-preloader", "wine64-preloader",
})  # fmt: skip
"""Executables that run the programs of others, without their version: what they run has its name in its class."""


def name_of(executable: str) -> str | None:
    """What to call a program by its executable, as on other platforms; None where its class says more.

    It stays the same from day to day: what an update that came in the meantime leaves behind is taken off.
    """
    name = executable.removesuffix(" (deleted)")
    return name if name.rstrip("0123456789.") not in RUNNERS else None


def class_in(data: bytes) -> str | None:
    """The name of the program in WM_CLASS, where the name of its instance comes first. Never a folder."""
    names = (part.decode("utf-8", "replace").rpartition("/")[2].strip() for part in data.split(b"\0")[:2])
    return next((name for name in reversed(list(names)) if name), None)


def title_in(data: bytes, encoding: str) -> str:
    """A title as text, cut to 1,000 characters; what is no text in its encoding is replaced."""
    return data.decode(encoding, "replace")[:LONGEST_READ]


def active_window(display: Any) -> Any | None:
    """The window that the window manager calls active."""
    found = display.screen().root.get_property(display.get_atom("_NET_ACTIVE_WINDOW"), X.AnyPropertyType, 0, 1)
    if found is None or found.format != 32 or not found.value or not found.value[0]:
        return None
    return display.create_resource_object("window", found.value[0])


def app_of(display: Any, window: Any) -> str | None:
    """The name of the program that a window is of, without folders."""
    executable = _executable_of(display, window)
    named = None if executable is None else name_of(executable)
    return named or _class_of(window) or executable


def title_of(display: Any, window: Any) -> str | None:
    """The title of a window."""
    utf8 = display.get_atom("UTF8_STRING")
    for atom in name_atoms(display):
        # Lengths are in units of 4 bytes, and no character is longer.
        found = window.get_property(atom, X.AnyPropertyType, 0, LONGEST_READ)
        if found is not None and found.format == 8:
            return title_in(found.value, "utf-8" if found.property_type == utf8 else "latin-1")
    return None


def name_atoms(display: Any) -> tuple[int, int]:
    """The properties that may hold a title, the better one first."""
    return display.get_atom("_NET_WM_NAME"), Xatom.WM_NAME


def _class_of(window: Any) -> str | None:
    found = window.get_property(Xatom.WM_CLASS, X.AnyPropertyType, 0, LONGEST_CLASS // 4)
    return class_in(found.value) if found is not None and found.format == 8 else None


def _executable_of(display: Any, window: Any) -> str | None:
    """The executable of the process that made the window, as the server knows it: what a window says of itself is not
    to be relied on in a sandbox or from another machine. None when we may not know.
    """
    if not display.has_extension("X-Resource"):
        return None
    asked = {"client": window.id, "mask": LocalClientPIDMask}
    processes = [answer.value[0] for answer in display.res_query_client_ids([asked]).ids if answer.value]
    try:
        return Path(f"/proc/{processes[0]}/exe").readlink().name if processes else None
    except OSError:
        return None
