"""Noticing a key combination among the keys that go down and up."""

from collections.abc import Mapping
from dataclasses import dataclass

from tijdwijzer.domain.chords import Chord

LET_GO_AFTER = 10.0
"""Seconds after which a modifier counts as up: its release may have gone to a lock screen that we cannot hear."""

HELD_AFTER = 2.0
"""Seconds without a repeat after which a key that was never seen going up counts as up."""

REPEAT_WITHIN = 0.05
"""X11 repeats a held key as up and down again, closer together than a hand can."""


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
