"""What can be chosen for a stretch of time while its name is being typed; no Qt here."""

from collections.abc import Sequence
from dataclasses import dataclass

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.textentry import Names, matches

RECENT = 6


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that time can be spent on; `new` when nobody has used this name before."""

    what: What
    new: bool = False


def choices(typed: str, names: Names, likely: Sequence[What]) -> list[Choice]:
    """What fits what was typed; before anything is typed the likely and recent activities and the nine components.

    Words that name nothing yet can become an activity under each component.
    """
    if not typed.strip():
        recent = [name.what for name in names if name.rank == 0][:RECENT]
        return [Choice(what) for what in dict.fromkeys([*likely, *recent, *(What(c) for c in Component)])]
    found = [Choice(name.what) for name in matches(typed, names)]
    return found or [Choice(What(component, " ".join(typed.split())), new=True) for component in Component]


def detail(choice: Choice, catalogue: Catalogue) -> str:
    """The component behind an activity; nothing behind a component."""
    return catalogue.label(choice.what.component) if choice.what.activity else ""
