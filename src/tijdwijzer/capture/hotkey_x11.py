"""Hotkeys on X11. Keys are compared by what is printed on them, whatever Shift, Caps Lock or Num Lock make of it."""

import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from tijdwijzer.capture.chords import ChordMatcher, KeyCodes
from tijdwijzer.domain.chords import Chord
from tijdwijzer.services.platform import Hotkeys, Lack, OnHotkey, Reason

MODIFIERS = {
    0xFFE1: "Shift",
    0xFFE2: "Shift",
    0xFFE3: "Ctrl",
    0xFFE4: "Ctrl",
    0xFFE9: "Alt",
    0xFFEA: "Alt",
    0xFFEB: "Win",
    0xFFEC: "Win",
    0xFE03: "AltGr",
    0xFF7E: "AltGr",
}
SPECIAL = {"Space": 0x20, "Pause": 0xFF13} | {f"F{number}": 0xFFBD + number for number in range(1, 25)}
LEVELS = range(4)


def keysym(key: str) -> int:
    """The X name of a key without Shift."""
    return SPECIAL[key] if key in SPECIAL else ord(key.lower())


def codes_for(keys: Iterable[str], keyboard: Callable[[int], Iterable[int]]) -> KeyCodes:
    """The codes of these keys: all that the same key gives. `keyboard` answers which keysyms share a key with one."""
    return KeyCodes(MODIFIERS, {code: key for key in keys for code in keyboard(keysym(key))})


def open_x11_hotkeys(chords: Mapping[Chord, str], on_press: OnHotkey) -> Hotkeys | Lack:
    """Hotkeys on the display that DISPLAY names, or why there are none."""
    from Xlib.display import Display
    from Xlib.error import ConnectionClosedError, DisplayError

    try:
        display = Display()
    except (DisplayError, ConnectionClosedError):
        return Lack(Reason.NO_DISPLAY)
    try:
        if not display.has_extension("RECORD"):
            return Lack(Reason.MISSING, "RECORD")
        codes = codes_for({chord.key for chord in chords}, lambda code: _same_key(display, code))
    finally:
        display.close()
    return X11Hotkeys(ChordMatcher(chords, codes), on_press)


def _same_key(display: Any, code: int) -> set[int]:
    keycodes = [keycode for keycode, level in display.keysym_to_keycodes(code) if level < 2]
    return {display.keycode_to_keysym(keycode, level) for keycode in keycodes for level in LEVELS} - {0}


class X11Hotkeys:
    """Listens through the X server's RECORD extension; the keys also reach the program that has the keyboard."""

    source = "x11 record"
    lack: Lack | None = None
    taken: tuple[str, ...] = ()

    def __init__(self, matcher: ChordMatcher, on_press: OnHotkey) -> None:
        from tijdwijzer.capture.keylistener_x11 import KeyListener

        self._matcher = matcher
        self._on_press = on_press
        self._listener = KeyListener(on_press=self._pressed, on_release=self._released)

    def start(self) -> None:
        self._listener.start()

    def renew(self) -> None:
        """The X server does not end a recording by itself."""

    def stop(self) -> None:
        """End listening and wait until its thread is gone."""
        self._listener.end()

    def _pressed(self, code: int) -> None:
        hit = self._matcher.pressed(code, time.monotonic())
        if hit is not None and not hit.repeated:
            self._on_press(hit.name)

    def _released(self, code: int) -> None:
        self._matcher.released(code, time.monotonic())
