"""The program in front on X11, told by the server as it changes. Nothing is asked from time to time.

python-xlib rather than libX11, which ends the whole process when the server goes.
"""

import os
import select
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from Xlib import X
from Xlib.display import Display
from Xlib.error import ConnectionClosedError, DisplayError, XError

from tijdwijzer.capture.in_use_linux import signs_in_use
from tijdwijzer.capture.sync_x11 import IdleCounter, idle_counter
from tijdwijzer.capture.windows_x11 import active_window, app_of, name_atoms, title_of
from tijdwijzer.domain.observing import Sign
from tijdwijzer.domain.redaction import Sighting
from tijdwijzer.services.platform import Lack, OnChange, Probe, ProbeError, Reason

SETTLE = 0.1
"""Seconds that a change is given to end: windows change in several steps, and a flood then costs ten looks a second."""


def open_x11_probe() -> Probe | Lack:
    """The probe of the display that DISPLAY names, or why there is none."""
    try:
        display = Display()
        idle = idle_counter(display)
        if idle is not None:
            return X11Probe(display, idle)
        display.close()
    except (DisplayError, ConnectionClosedError):
        return Lack(Reason.NO_DISPLAY)
    return Lack(Reason.MISSING, "SYNC IDLETIME")


class X11Probe:
    """One connection, used by one thread at a time: the listener takes events from it, questions are put by who asks.

    So what is seen is on the asking thread from the first byte, and on no other.
    """

    source = "x11 active window"
    lack: Lack | None = None
    tells = True

    def __init__(self, display: Any, idle: IdleCounter) -> None:
        self._display = display
        self._idle = idle
        self._active, self._names = display.get_atom("_NET_ACTIVE_WINDOW"), name_atoms(display)
        self._watched: Any = None
        self._armed = False
        self._in_turn = threading.Lock()
        self._bell = Bell()
        self._stopping = threading.Event()
        self._listener: threading.Thread | None = None
        # What gets no answer is about windows, and those may be gone: that is no error.
        display.set_error_handler(lambda *_: None)

    def start(self, on_change: OnChange) -> None:
        """Listen. A server that is gone is found out by the listener."""
        with suppress(ProbeError), self._asking():
            self._display.screen().root.change_attributes(event_mask=X.PropertyChangeMask)
            self._display.flush()
        self._listener = threading.Thread(target=self._listen, args=(on_change,), name="probe", daemon=True)
        self._listener.start()

    def sighting(self, titles: Callable[[str], bool]) -> Sighting | None:
        with self._asking():
            try:
                return self._look(titles)
            except XError:  # the window went away while we asked
                return None

    def idle_seconds(self) -> float | None:
        with self._asking():
            return self._idle.seconds()

    def wake_when(self, idle: float) -> None:
        """Two alarms, one for each way: a single one could miss input that comes while it is set."""
        with self._asking():
            self._armed = True
            self._idle.set_alarms(idle)
            self._display.flush()

    def using(self) -> frozenset[Sign]:
        return signs_in_use()

    def stop(self) -> None:
        if self._stopping.is_set():
            return
        self._stopping.set()
        self._bell.ring()
        if self._listener is not None:
            self._listener.join()
        self._close()
        self._bell.close()

    # Questions, on the thread of who asks
    @contextmanager
    def _asking(self) -> Iterator[None]:
        if self._stopping.is_set():
            raise ProbeError("the probe was stopped")
        with self._in_turn:
            try:
                yield
            except ConnectionClosedError:
                raise ProbeError("no connection to the X server") from None
            finally:
                # The listener wakes for what comes in, and so misses events that came along with an answer.
                if self._display.display.event_queue != []:  # None once the connection is closed
                    self._bell.ring()

    def _look(self, titles: Callable[[str], bool]) -> Sighting | None:
        window = active_window(self._display)
        app = None if window is None else app_of(self._display, window)
        if app is None or not titles(app):
            self._watch(None)
            return None if app is None else Sighting(app)
        self._watch(window)  # before it is read, so that no change goes by in between
        return Sighting(app, title_of(self._display, window))

    def _watch(self, window: Any) -> None:
        """Have changes of this window's title told, and of no other's."""
        if window == self._watched:
            return
        for one, mask in ((self._watched, X.NoEventMask), (window, X.PropertyChangeMask)):
            if one is not None:
                one.change_attributes(event_mask=mask)
        self._watched = window
        self._display.flush()

    # Listening, on a thread of its own
    def _listen(self, on_change: OnChange) -> None:
        """Nothing is asked any more when this ends, for whatever reason, and `on_change` has whoever asks hear so."""
        try:
            with suppress(ConnectionClosedError):
                self._tell_until_stopped(on_change)
        finally:
            self._close()
            if not self._stopping.is_set():
                on_change()

    def _tell_until_stopped(self, on_change: OnChange) -> None:
        self._wait()
        while not self._stopping.wait(SETTLE):
            if self._changed():
                on_change()
            self._wait()

    def _wait(self) -> None:
        with suppress(OSError, ValueError):  # who asks may just have closed a broken connection
            ready, _, _ = select.select([self._display, self._bell], [], [])
            if self._bell in ready:
                self._bell.hush()

    def _changed(self) -> bool:
        """Take all events that are there; whether any of them matters."""
        with self._in_turn:
            events = [self._display.next_event() for _ in range(self._display.pending_events())]
            matters = [self._matters(event) for event in events]
        return any(matters)

    def _matters(self, event: Any) -> bool:
        if event.type == self._idle.alarm_notify:
            return self._went_off()
        if event.type != X.PropertyNotify:
            return False
        return event.atom == self._active or (event.window == self._watched and event.atom in self._names)

    def _went_off(self) -> bool:
        """One alarm is enough; the other one is not told."""
        told, self._armed = self._armed, False
        return told

    def _close(self) -> None:
        with self._in_turn, suppress(ConnectionClosedError):
            self._display.close()


class Bell:
    """Wakes a thread that waits for something else as well."""

    def __init__(self) -> None:
        self._ear, self._rope = os.pipe()

    def fileno(self) -> int:
        return self._ear

    def ring(self) -> None:
        os.write(self._rope, b"!")

    def hush(self) -> None:
        os.read(self._ear, 4096)

    def close(self) -> None:
        os.close(self._ear)
        os.close(self._rope)
