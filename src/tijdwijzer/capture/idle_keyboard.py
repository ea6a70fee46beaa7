"""The last key press, for the rare X server without an idle clock. Nothing of the key is looked at."""

import time

from tijdwijzer.services.platform import Lack


class KeyboardStamp:
    """Remembers when a key was last pressed. It does not see the mouse, so it may overstate an absence."""

    source = "keyboard only"
    lack: Lack | None = None

    def __init__(self) -> None:
        from tijdwijzer.capture.keylistener_x11 import KeyListener

        self._last = time.monotonic()
        self._listener = KeyListener(on_press=self._stamp)
        self._listener.start()

    def idle_seconds(self) -> float | None:
        return time.monotonic() - self._last

    def close(self) -> None:
        self._listener.end()

    def _stamp(self, _code: int) -> None:
        self._last = time.monotonic()
