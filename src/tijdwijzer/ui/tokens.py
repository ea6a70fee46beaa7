"""The colours of the house, read from the design tokens; no Qt here."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Literal

from tijdwijzer.resources import resource

ThemeName = Literal["light", "dark", "contrast"]

GAP = "gap"
UNASSIGNED = "unassigned"
OBSERVED = "observed"

_PALE_FILL, _PALE_LINE = 0.18, 0.45
"""How much of its own colour a suggestion keeps; the rest is the surface under it."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """How one kind of time looks. Colours are `#RRGGBB`.

    `texture` is solid, bdiag, fdiag, cross, horizontal, horizontal_wide, vertical, dots, outline, outline_dashed
    or outline_dotted; `texture_line` is the colour of its lines. `group` is value, loss, indirect, unknown or observed.
    `dotted`: nobody confirmed it yet, so its edge is dotted whatever its texture.
    """

    group: str
    fill: str
    edge: str
    text_on: str
    texture: str
    texture_line: str
    dotted: bool = False

    @property
    def textured(self) -> bool:
        """Whether lines or dots cover the fill, so that text needs a plate."""
        return self.texture != "solid" and not self.texture.startswith("outline")

    @property
    def only_dotted(self) -> bool:
        """Dotted is only observed, or made of that: nobody confirmed it."""
        return self.dotted or self.texture == "outline_dotted"

    @property
    def filled(self) -> bool:
        """Dashed is absent: only its outline shows."""
        return self.texture != "outline_dashed"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one appearance.

    `base` has the neutrals (`window`, `text`, `focus`, …), `meaning` a look for each of the nine component keys and
    for `unassigned`, `gap` and `observed`. `suggested` has the same keys, paler: what is only suggested.
    """

    name: ThemeName
    base: Mapping[str, str]
    meaning: Mapping[str, Meaning]
    suggested: Mapping[str, Meaning]


@lru_cache(maxsize=3)
def load_theme(name: ThemeName) -> Theme:
    """The theme as the design tokens have it. Raises KeyError for an unknown name."""
    tokens = json.loads(resource("tokens.json").read_text(encoding="utf-8"))["themes"][name]
    meaning = {key: _meaning(values) for key, values in tokens["meaning"].items()}
    # Absent time is dashed. Time that is registered but not yet given a meaning is present, so its outline is drawn on.
    meaning[GAP] = meaning[UNASSIGNED]
    meaning[UNASSIGNED] = replace(meaning[GAP], texture="outline")
    base = tokens["base"]
    return Theme(name, MappingProxyType(base), MappingProxyType(meaning), pale(meaning, base))


def pale(meaning: Mapping[str, Meaning], base: Mapping[str, str]) -> Mapping[str, Meaning]:
    """The looks of what is only suggested, on these neutrals."""
    return MappingProxyType({key: _pale(look, base) for key, look in meaning.items()})


def _meaning(values: Mapping[str, Any]) -> Meaning:
    return Meaning(**{field: values[field] for field in Meaning.__dataclass_fields__ if field in values})


def _pale(meaning: Meaning, base: Mapping[str, str]) -> Meaning:
    """As `meaning`, with a breath of its colour and a dotted edge."""
    return replace(
        meaning,
        fill=_mixed(meaning.fill, base["surface"], _PALE_FILL),
        texture_line=_mixed(meaning.texture_line, base["surface"], _PALE_LINE),
        text_on=base["text"],
        dotted=True,
    )


def _mixed(colour: str, ground: str, part: float) -> str:
    """`part` of a colour over a ground, both `#RRGGBB`."""
    pairs = ((int(colour[n : n + 2], 16), int(ground[n : n + 2], 16)) for n in (1, 3, 5))
    return "#" + "".join(f"{round(own * part + under * (1 - part)):02X}" for own, under in pairs)
