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


@dataclass(frozen=True, slots=True)
class Meaning:
    """How one kind of time looks. Colours are `#RRGGBB`.

    `texture` is solid, bdiag, fdiag, cross, horizontal, horizontal_wide, vertical, dots, outline, outline_dashed
    or outline_dotted; `texture_line` is the colour of its lines. `group` is value, loss, indirect, unknown or observed.
    """

    group: str
    fill: str
    edge: str
    text_on: str
    texture: str
    texture_line: str

    @property
    def textured(self) -> bool:
        """Whether lines or dots cover the fill, so that text needs a plate."""
        return self.texture != "solid" and not self.texture.startswith("outline")

    @property
    def filled(self) -> bool:
        """Dashed is absent: only its outline shows."""
        return self.texture != "outline_dashed"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one appearance.

    `base` has the neutrals (`window`, `text`, `focus`, …), `meaning` a look for each of the nine component keys and
    for `unassigned`, `gap` and `observed`.
    """

    name: ThemeName
    base: Mapping[str, str]
    meaning: Mapping[str, Meaning]


@lru_cache(maxsize=3)
def load_theme(name: ThemeName) -> Theme:
    """The theme as the design tokens have it. Raises KeyError for an unknown name."""
    tokens = json.loads(resource("tokens.json").read_text(encoding="utf-8"))["themes"][name]
    meaning = {key: _meaning(values) for key, values in tokens["meaning"].items()}
    # Absent time is dashed. Time that is registered but not yet given a meaning is present, so its outline is drawn on.
    meaning[GAP] = meaning[UNASSIGNED]
    meaning[UNASSIGNED] = replace(meaning[GAP], texture="outline")
    return Theme(name, MappingProxyType(tokens["base"]), MappingProxyType(meaning))


def _meaning(values: Mapping[str, Any]) -> Meaning:
    return Meaning(**{field: values[field] for field in Meaning.__dataclass_fields__})
