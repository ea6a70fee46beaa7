"""The X server's own idle clock: its MIT-SCREEN-SAVER extension, asked without any library of the system's."""

from typing import Any

from tijdwijzer.services.platform import IdleClock, Lack, Reason

EXTENSION = "MIT-SCREEN-SAVER"


def open_x11_idle() -> IdleClock | Lack:
    """The clock of the display that DISPLAY names; without the extension, the keyboard alone; or why not."""
    from Xlib.display import Display
    from Xlib.error import ConnectionClosedError, DisplayError

    try:
        display = Display()
    except (DisplayError, ConnectionClosedError):
        return Lack(Reason.NO_DISPLAY)
    if display.has_extension(EXTENSION):
        return X11Idle(display)
    listens = display.has_extension("RECORD")
    display.close()
    if not listens:
        return Lack(Reason.MISSING, EXTENSION)
    from tijdwijzer.capture.idle_keyboard import KeyboardStamp

    return KeyboardStamp()


class X11Idle:
    """One connection, one question at a time; the server sends nothing by itself."""

    source = "x11 screen saver"
    lack: Lack | None = None

    def __init__(self, display: Any) -> None:
        self._display = display

    def idle_seconds(self) -> float | None:
        """Seconds since the last key or mouse event; None once the X server is gone."""
        from Xlib.error import ConnectionClosedError

        try:
            milliseconds: int = self._display.screen().root.screensaver_query_info().idle
        except ConnectionClosedError:
            return None
        return milliseconds / 1000

    def close(self) -> None:
        self._display.close()
