"""The program in front on X11, and not its title."""

from typing import Any

from tijdwijzer.services.platform import Lack


class X11Foreground:
    """Asked seldom, so each question has a connection of its own and nothing is kept in between."""

    source = "x11 active window"
    lack: Lack | None = None

    def program(self) -> str | None:
        """The executable of the active window, such as "firefox"; or its class; see `windows_x11.app_of`."""
        from Xlib.display import Display
        from Xlib.error import ConnectionClosedError, DisplayError, XError

        try:
            display = Display()
        except (DisplayError, ConnectionClosedError):
            return None
        try:
            return _program_in_front(display)
        except (XError, ConnectionClosedError):  # the window went away while we asked
            return None
        finally:
            display.close()


def _program_in_front(display: Any) -> str | None:
    from tijdwijzer.capture.windows_x11 import active_window, app_of

    window = active_window(display)
    return None if window is None else app_of(display, window)
