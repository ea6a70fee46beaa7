"""The colours of the house on paper: those of the light theme."""

import json
from dataclasses import dataclass
from functools import cache

from tijdwijzer.resources import resource
from tijdwijzer.services.pictures import Paint


@dataclass(frozen=True, slots=True)
class PrintLook:
    """`base` are the neutrals by name; `paints` how each component looks, and time without one ("unassigned")."""

    base: dict[str, str]
    paints: dict[str, Paint]


@cache
def print_look() -> PrintLook:
    theme = json.loads(resource("tokens.json").read_text(encoding="utf-8"))["themes"]["light"]
    paints = {
        key: Paint(one["fill"], one["edge"], one["texture"], one["texture_line"])
        for key, one in theme["meaning"].items()
        if "fill" in one
    }
    return PrintLook(theme["base"], paints)
