"""Full screen on X11: what the window manager says about the active window."""

from typing import Any

from tijdwijzer.services.platform import Lack


class X11Attention:
    """Asked a few times a day, so each question has a connection of its own and nothing is kept in between."""

    lack: Lack | None = None

    def busy(self) -> bool:
        """Whether the active window fills the screen."""
        from Xlib.display import Display
        from Xlib.error import ConnectionClosedError, DisplayError, XError

        try:
            display = Display()
        except (DisplayError, ConnectionClosedError):
            return False
        try:
            return _active_is_full_screen(display)
        except (XError, ConnectionClosedError):  # the window went away while we asked
            return False
        finally:
            display.close()


def _active_is_full_screen(display: Any) -> bool:
    active = _property(display, display.screen().root, "_NET_ACTIVE_WINDOW")
    if not active or not active[0]:
        return False
    window = display.create_resource_object("window", active[0])
    full_screen = display.intern_atom("_NET_WM_STATE_FULLSCREEN")
    return full_screen in (_property(display, window, "_NET_WM_STATE") or ())


def _property(display: Any, window: Any, name: str) -> Any:
    from Xlib.X import AnyPropertyType

    found = window.get_full_property(display.intern_atom(name), AnyPropertyType)
    return None if found is None else found.value
