"""Key combinations: what a person may bind, and how it is written."""

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
