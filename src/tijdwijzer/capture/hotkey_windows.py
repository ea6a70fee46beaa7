"""Hotkeys on Windows. Keys are compared by their virtual code, before any layout makes a character of them.

That matters here: on the US International layout that Dutch offices use, Ctrl+Alt is AltGr and writes letters.
Keys that a program sends count as well: an on-screen keyboard and speech input do so.
"""

import ctypes
import time
from collections.abc import Callable, Mapping
from typing import Any

from tijdwijzer.capture.chords import ChordMatcher, KeyCodes
from tijdwijzer.domain.chords import Chord
from tijdwijzer.services.platform import Lack, OnHotkey
from tijdwijzer.winapi import BOOL, DWORD, HANDLE, function, last_error

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

SENT_AS = {"Alt": 0x1, "Ctrl": 0x2, "Shift": 0x4, "Win": 0x8}
"""The modifiers of RegisterHotKey."""
NO_REPEAT = 0x4000
OUR_NUMBER = 1
HOTKEY_ALREADY_REGISTERED = 1409

Filter = Callable[[int, Any], bool]
Probe = Callable[[int, int], int]
"""Tries to register modifiers and a code, and lets go again; answers the error, 0 when they were free."""


def codes_for(keys: set[str]) -> KeyCodes:
    """The codes of these keys."""
    return KeyCodes(MODIFIERS, {code: key for code, key in (SPECIAL | LETTERS_AND_DIGITS).items() if key in keys})


def registration(chord: Chord) -> tuple[int, int]:
    """A chord as RegisterHotKey has it: modifiers and virtual code."""
    codes = {key: code for code, key in (SPECIAL | LETTERS_AND_DIGITS).items()}
    return sum(SENT_AS[modifier] for modifier in chord.modifiers), codes[chord.key]


def free_of(chords: Mapping[Chord, str], probe: Probe) -> dict[Chord, str]:
    """The chords that no other program has registered. One that cannot be tried counts as free."""
    return {chord: name for chord, name in chords.items() if probe(*registration(chord)) != HOTKEY_ALREADY_REGISTERED}


def try_to_register(modifiers: int, code: int) -> int:
    """What Windows answers; the keys are ours for no longer than this takes, and other programs may still have them."""
    register = function("user32", "RegisterHotKey", BOOL, HANDLE, ctypes.c_int, DWORD, DWORD)
    if not register(None, OUR_NUMBER, modifiers | NO_REPEAT, code):
        return last_error()
    function("user32", "UnregisterHotKey", BOOL, HANDLE, ctypes.c_int)(None, OUR_NUMBER)
    return 0


def _hook(look: Filter) -> Any:
    from pynput.keyboard import Listener

    return Listener(win32_event_filter=look)


class WindowsHotkeys:
    """Listens through a low-level keyboard hook. A chord is swallowed, so that it writes nothing anywhere.

    The hook would hear a chord before the program that registered it, so such a chord is not listened for.
    """

    source = "windows keyboard hook"
    lack: Lack | None = None

    def __init__(
        self,
        chords: Mapping[Chord, str],
        on_press: OnHotkey,
        listener: Callable[[Filter], Any] = _hook,
        probe: Probe = try_to_register,
    ) -> None:
        self._chords = chords
        self._on_press = on_press
        self._make_listener = listener
        self._probe = probe
        self.taken: tuple[str, ...] = ()
        self._wanted = False
        self._look_around()

    def _look_around(self) -> None:
        free = free_of(self._chords, self._probe)
        self.taken = tuple(name for chord, name in self._chords.items() if chord not in free)
        self._matcher = ChordMatcher(free, codes_for({chord.key for chord in free}))
        self._listener = self._make_listener(self.filter) if free else None

    def start(self) -> None:
        """Hook in, unless there is nothing to listen for."""
        self._wanted = True
        if self._listener is not None:
            self._listener.start()

    def renew(self) -> None:
        """Hook in again, and look again which keys are free: Windows drops a hook that once answered late, unsaid."""
        if self._wanted:
            self.stop()
            self._look_around()
            self.start()

    def stop(self) -> None:
        """End listening and wait until its thread is gone."""
        self._wanted = False
        if self._listener is not None and self._listener.is_alive():
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
        if self._listener is not None:
            self._listener.suppress_event()  # raises what makes the hook swallow the key
