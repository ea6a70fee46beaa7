"""Hotkeys on Windows. Keys are compared by their virtual code, before any layout makes a character of them.

That matters here: on the US International layout that Dutch offices use, Ctrl+Alt is AltGr and writes letters.
"""

import time
from collections.abc import Callable, Mapping
from typing import Any

from tijdwijzer.capture.chords import ChordMatcher, KeyCodes
from tijdwijzer.domain.chords import Chord
from tijdwijzer.services.platform import Lack, OnHotkey

MODIFIERS = {
    0x10: "Shift",
    0xA0: "Shift",
    0xA1: "Shift",
    0x11: "Ctrl",
    0xA2: "Ctrl",
    0xA3: "Ctrl",
    0x12: "Alt",
    0xA4: "Alt",
    0xA5: "AltGr",
    0x5B: "Win",
    0x5C: "Win",
}
SPECIAL = {0x20: "Space", 0x13: "Pause"} | {0x6F + number: f"F{number}" for number in range(1, 25)}
LETTERS_AND_DIGITS = {ord(key): key for key in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"}
PRESSES = (0x0100, 0x0104)  # WM_KEYDOWN, WM_SYSKEYDOWN
RELEASES = (0x0101, 0x0105)  # WM_KEYUP, WM_SYSKEYUP

Filter = Callable[[int, Any], bool]


def codes_for(keys: set[str]) -> KeyCodes:
    """The codes of these keys."""
    return KeyCodes(MODIFIERS, {code: key for code, key in (SPECIAL | LETTERS_AND_DIGITS).items() if key in keys})


def _hook(look: Filter) -> Any:
    from pynput.keyboard import Listener

    return Listener(win32_event_filter=look)


class WindowsHotkeys:
    """Listens through a low-level keyboard hook. A chord is swallowed, so that it writes nothing anywhere."""

    source = "windows keyboard hook"
    lack: Lack | None = None

    def __init__(
        self, chords: Mapping[Chord, str], on_press: OnHotkey, listener: Callable[[Filter], Any] = _hook
    ) -> None:
        self._matcher = ChordMatcher(chords, codes_for({chord.key for chord in chords}))
        self._on_press = on_press
        self._listener = listener(self.filter)

    def start(self) -> None:
        self._listener.start()

    def stop(self) -> None:
        """End listening and wait until its thread is gone."""
        if self._listener.is_alive():
            self._listener.wait()  # pynput cannot stop what is still starting
            self._listener.stop()
            self._listener.join()

    def filter(self, message: int, event: Any) -> bool:
        """Looks at a key before pynput does, and answers False: pynput need not, its look costs dead keys."""
        now = time.monotonic()
        if message in RELEASES:
            self._matcher.released(event.vkCode, now)
        elif message in PRESSES:
            hit = self._matcher.pressed(event.vkCode, now)
            if hit is not None:
                self._tell(hit.name, hit.repeated)
        return False

    def _tell(self, name: str, repeated: bool) -> None:
        if not repeated:
            self._on_press(name)
        self._listener.suppress_event()  # raises what makes the hook swallow the key
