"""The program in front on X11: what it calls itself, and not its title."""

from typing import Any

from tijdwijzer.services.platform import Lack


class X11Foreground:
    """Asked seldom, so each question has a connection of its own and nothing is kept in between."""

    source = "x11 active window"
    lack: Lack | None = None

    def program(self) -> str | None:
        """The class of the active window, such as "Firefox"."""
        from Xlib.display import Display
        from Xlib.error import ConnectionClosedError, DisplayError, XError

        try:
            display = Display()
        except (DisplayError, ConnectionClosedError):
            return None
        try:
            return _class_of_active(display)
        except (XError, ConnectionClosedError):  # the window went away while we asked
            return None
        finally:
            display.close()


def _class_of_active(display: Any) -> str | None:
    from Xlib.X import AnyPropertyType

    root = display.screen().root
    active = root.get_full_property(display.intern_atom("_NET_ACTIVE_WINDOW"), AnyPropertyType)
    if active is None or not active.value or not active.value[0]:
        return None
    names = display.create_resource_object("window", active.value[0]).get_wm_class()
    return names[-1] if names else None
