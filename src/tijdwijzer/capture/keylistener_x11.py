"""Hearing keys on X11, through the server's RECORD extension: which key of the keyboard goes down or up, no text."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from typing import Any

from Xlib import X
from Xlib.display import Display
from Xlib.error import ConnectionClosedError
from Xlib.ext import record

OnKey = Callable[[int], None]

EVENT_BYTES = 32
"""Of an event in the X protocol. The first says what happened, the second to which key."""

KEYS_ONLY = {
    "core_requests": (0, 0),
    "core_replies": (0, 0),
    "ext_requests": (0, 0, 0, 0),
    "ext_replies": (0, 0, 0, 0),
    "delivered_events": (0, 0),
    "device_events": (X.KeyPress, X.KeyRelease),
    "errors": (0, 0),
    "client_started": False,
    "client_died": False,
}


def ignore(_code: int) -> None:
    """For who does not need to know."""


class KeyListener(Thread):
    """Calls with the keysym that a key gives without Shift, 0 for none, on its own thread. Needs a display."""

    def __init__(self, on_press: OnKey, on_release: OnKey = ignore) -> None:
        super().__init__(name="keys", daemon=True)
        self._heard = {X.KeyPress: on_press, X.KeyRelease: on_release}
        self._under_way = Event()
        self._ended = False

    def start(self) -> None:
        self._record, self._control = Display(), Display()
        self._context = self._control.record_create_context(0, [record.AllClients], [KEYS_ONLY])
        self._control.sync()
        super().start()

    def run(self) -> None:
        try:
            with suppress(ConnectionClosedError):  # the desktop has ended
                self._record.record_enable_context(self._context, self._answered)
        finally:
            self._under_way.set()

    def end(self) -> None:
        """End listening and wait until the thread is gone; nothing happens when it never started, or ended before."""
        if self.ident is None or self._ended:
            return
        self._ended = True
        self._under_way.wait()  # what is still starting cannot be ended
        with suppress(ConnectionClosedError):
            self._control.record_disable_context(self._context)
            self._control.sync()
        self.join()
        for connection in (self._record, self._control):
            with suppress(ConnectionClosedError):
                connection.close()

    def _answered(self, answer: Any) -> None:
        """The first answer says that listening has begun, the others bring events."""
        self._under_way.set()
        if answer.category != record.FromServer:
            return
        for at in range(0, len(answer.data), EVENT_BYTES):
            happened, key = answer.data[at], answer.data[at + 1]
            self._heard[happened](self._control.keycode_to_keysym(key, 0))
