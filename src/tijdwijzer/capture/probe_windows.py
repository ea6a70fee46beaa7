"""What is in front on Windows: the file name of its program, and its title only where that is asked for.

How long nobody touched anything, and whether microphone or camera are in use, come with it.
"""

import ctypes
import sys
import time
from collections.abc import Callable
from typing import Protocol

from tijdwijzer.capture import foreground_windows
from tijdwijzer.capture.consent import Use, booted, signs
from tijdwijzer.capture.foreground_windows import RealWindows, program_of
from tijdwijzer.capture.idle_windows import WindowsIdle
from tijdwijzer.capture.listener_windows import IdleWatch, Listener
from tijdwijzer.capture.loop_windows import RealLoop
from tijdwijzer.domain.observing import Sign
from tijdwijzer.domain.redaction import LONGEST_READ, Sighting
from tijdwijzer.services.platform import Lack, OnChange
from tijdwijzer.winapi import HANDLE, POINTER, function

NOBODY = frozenset({"lockapp.exe", "logonui.exe"})
"""In front while the screen is locked and while somebody signs in."""

TRIES, PAUSE = 3, 1.0
"""A program from the Store comes into its frame a moment after the frame came to the front, and nobody tells: so many
more looks, so many seconds apart.
"""


class TitledWindows(foreground_windows.Windows, Protocol):
    """Windows that also have titles."""

    def title_of(self, window: int) -> str:
        """Empty without one, and for a window that is gone."""
        ...


class RealTitledWindows(RealWindows):
    """The windows that are there."""

    def __init__(self) -> None:
        super().__init__()
        # Not GetWindowTextW: that may ask the program, and one that hangs would not answer.
        self._title = function("user32", "InternalGetWindowText", ctypes.c_int, HANDLE, POINTER, ctypes.c_int)

    def title_of(self, window: int) -> str:
        text = ctypes.create_unicode_buffer(2 * LONGEST_READ + 1)  # a character may be two units
        self._title(window, text, len(text))
        return whole(text.value)[:LONGEST_READ]


def whole(title: str) -> str:
    """A title without halves of characters, which a program may have put there, or which the cut left over."""
    return title.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def uses_here(device: str) -> list[Use]:
    """What Windows says of a device; nobody does elsewhere."""
    found: list[Use] = []
    if sys.platform == "win32":
        from tijdwijzer.capture.consent_windows import uses

        found = list(uses(device))
    return found


class WindowsProbe:
    """Fits `services.platform.Probe`."""

    source = "windows events"
    lack: Lack | None = None
    tells = True

    def __init__(
        self,
        windows: TitledWindows | None = None,
        listener: Listener | None = None,
        idle: Callable[[], float | None] | None = None,
        uses: Callable[[str], list[Use]] = uses_here,
        up: Callable[[], float] | None = None,
    ) -> None:
        """What it asks, in the place of Windows; `up` answers for how many seconds the machine runs."""
        self._windows = windows or RealTitledWindows()
        self._idle = idle or WindowsIdle().idle_seconds
        self._listener = listener or Listener(RealLoop(), self._idle)
        self._uses = uses
        self._up = up or seconds_up
        self._last_idle = 0.0
        self._followed = 0
        self._unnamed = self._tries = 0

    def start(self, on_change: OnChange) -> None:
        self._followed = 0
        self.tells = self._listener.start(on_change)

    def stop(self) -> None:
        self._listener.stop()

    def sighting(self, titles: Callable[[str], bool]) -> Sighting | None:
        """None on a desktop that we cannot read, such as the one where Windows asks for an administrator."""
        window = self._windows.front()
        app = program_of(self._windows, window) if window else None
        self._look_again_unless(app is not None, window)
        named = app if app is not None and app.lower() not in NOBODY else None
        asked = named is not None and titles(named)
        self._follow(window if asked else 0)
        if named is None:
            return None
        return Sighting(named, (self._windows.title_of(window) or None) if asked else None)

    def idle_seconds(self) -> float | None:
        idle = self._idle()
        self._last_idle = idle or 0.0
        return idle

    def wake_when(self, idle: float) -> None:
        """It counts from the idle time that was told last, so that nothing crosses unseen in between."""
        self._listener.watch(IdleWatch(idle, self._last_idle >= idle))

    def using(self) -> frozenset[Sign]:
        return signs(self._uses, booted(time.time(), self._up()))

    def _follow(self, window: int) -> None:
        if window != self._followed:
            self._listener.follow(window, self._windows.process_of(window) if window else 0)
            self._followed = window

    def _look_again_unless(self, known: bool, window: int) -> None:
        if known or not window:
            self._unnamed = self._tries = 0
            return
        self._tries = self._tries + 1 if window == self._unnamed else 1
        self._unnamed = window
        if self._tries <= TRIES:
            self._listener.again(PAUSE)


def seconds_up() -> float:
    """For how long this Windows runs, sleep included."""
    milliseconds: int = function("kernel32", "GetTickCount64", ctypes.c_uint64)()
    return milliseconds / 1000
