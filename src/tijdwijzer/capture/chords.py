"""Key combinations: reading them, and noticing one among the keys that go down and up."""

from collections.abc import Mapping
from dataclasses import dataclass

from tijdwijzer.domain.errors import DomainError

MODIFIERS = ("Ctrl", "Alt", "Shift", "Win")
OTHER_NAMES = {
    "control": "ctrl",
    "meta": "win",
    "super": "win",
    "cmd": "win",
    "windows": "win",
    "spatie": "space",
    "spatiebalk": "space",
}
FUNCTION_KEYS = tuple(f"F{number}" for number in range(1, 25))
KEYS = (*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", *"0123456789", *FUNCTION_KEYS, "Space", "Pause")
ALONE = (*FUNCTION_KEYS, "Pause")
"""Keys that write nothing, and so can do without Ctrl, Alt or Win."""

_NAMES: dict[str, str] = {name.lower(): name for name in (*MODIFIERS, *KEYS)}

LET_GO_AFTER = 10.0
"""Seconds after which a modifier counts as up: its release may have gone to a lock screen that we cannot hear."""

HELD_AFTER = 2.0
"""Seconds without a repeat after which a key that was never seen going up counts as up."""

REPEAT_WITHIN = 0.05
"""X11 repeats a held key as up and down again, closer together than a hand can."""


@dataclass(frozen=True, slots=True)
class Chord:
    """A key with the modifiers that are held with it: exactly these."""

    modifiers: frozenset[str]
    key: str

    def __str__(self) -> str:
        return "+".join([*(name for name in MODIFIERS if name in self.modifiers), self.key])


def parse_chord(text: str) -> Chord:
    """The chord that "Ctrl+Alt+T" means, in any case and order.

    Raises DomainError: "keys_empty"; "keys_unknown", "keys_twice" and "keys_two" with the `part` that is wrong;
    "keys_only_modifiers"; "keys_plain" for what people type all day (a letter without Ctrl, Alt or Win).
    """
    parts = [_name(part) for part in text.split("+")] if text.strip() else []
    if not parts:
        raise DomainError("keys_empty")
    for place, part in enumerate(parts):
        if part in parts[:place]:
            raise DomainError("keys_twice", part=part)
    keys = [part for part in parts if part not in MODIFIERS]
    if not keys:
        raise DomainError("keys_only_modifiers")
    if len(keys) > 1:
        raise DomainError("keys_two", part=keys[1])
    chord = Chord(frozenset(parts) - {keys[0]}, keys[0])
    if chord.modifiers <= {"Shift"} and chord.key not in ALONE:
        raise DomainError("keys_plain", part=str(chord))
    return chord


def _name(part: str) -> str:
    word = part.strip().lower()
    name = _NAMES.get(OTHER_NAMES.get(word, word))
    if name is None:
        raise DomainError("keys_unknown", part=part.strip())
    return name


def parse_bindings(bindings: Mapping[str, str]) -> dict[Chord, str]:
    """Which chord stands for which name; a name with an empty text has none.

    Raises what `parse_chord` raises, and DomainError("keys_taken") with the names `first` and `second` that want the
    same chord.
    """
    names: dict[Chord, str] = {}
    for name, text in bindings.items():
        if not text.strip():
            continue
        chord = parse_chord(text)
        if chord in names:
            raise DomainError("keys_taken", part=str(chord), first=names[chord], second=name)
        names[chord] = name
    return names


@dataclass(frozen=True, slots=True)
class KeyCodes:
    """What a platform's codes mean: modifiers, and the keys that are bound. AltGr has a name that no chord has."""

    modifiers: Mapping[int, str]
    keys: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A chord went down. `repeated` while it is being held."""

    name: str
    repeated: bool


class ChordMatcher:
    """Notices bound chords. It keeps which modifiers are down and when bound keys moved, nothing of other keys."""

    def __init__(self, bindings: Mapping[Chord, str], codes: KeyCodes) -> None:
        self._bindings = bindings
        self._codes = codes
        self._modifiers: dict[str, float] = {}
        self._down: dict[str, float] = {}
        self._up: dict[str, float] = {}

    def pressed(self, code: int, now: float) -> Hit | None:
        """What the key that goes down at `now` (seconds, never back) completes."""
        modifier = self._codes.modifiers.get(code)
        if modifier is not None:
            self._modifiers[modifier] = now
            self._up.clear()  # a hand is at it: what comes next is no repeat
            return None
        key = self._codes.keys.get(code)
        if key is None:
            return None
        repeated = self._is_repeat(key, now)
        self._down[key] = now
        name = self._bindings.get(Chord(self._held(now), key))
        return None if name is None else Hit(name, repeated)

    def released(self, code: int, now: float) -> None:
        """The key that goes up at `now`."""
        modifier = self._codes.modifiers.get(code)
        if modifier is not None:
            self._modifiers.pop(modifier, None)
        key = self._codes.keys.get(code)
        if key is not None and self._down.pop(key, None) is not None:
            self._up[key] = now

    def _held(self, now: float) -> frozenset[str]:
        return frozenset(name for name, since in self._modifiers.items() if now - since < LET_GO_AFTER)

    def _is_repeat(self, key: str, now: float) -> bool:
        if key in self._down:
            return now - self._down[key] < HELD_AFTER
        return key in self._up and now - self._up[key] < REPEAT_WITHIN
