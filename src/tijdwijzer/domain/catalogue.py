"""The catalogue: labels of components, activities under them, the words that name them, and what may help."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tijdwijzer.domain.components import DEFAULT_GROUPS, Component, Group
from tijdwijzer.domain.products import Product


@dataclass(frozen=True, slots=True)
class Activity:
    """Something people do, under one component. `also` is what it is called in other languages."""

    name: str
    component: Component
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Data, versioned: an organisation adds activities, renames labels or moves a component; keys stay.

    `words` maps everyday words and labels (in every language) to a component; `levers` says per component what may
    reduce it: advice, never a verdict. `products` are what an organisation counts.
    """

    version: int
    labels: Mapping[Component, str]
    activities: tuple[Activity, ...] = ()
    words: Mapping[str, Component] = field(default_factory=dict)
    levers: Mapping[Component, str] = field(default_factory=dict)
    groups: Mapping[Component, Group] = field(default_factory=lambda: dict(DEFAULT_GROUPS))
    products: tuple[Product, ...] = ()

    def label(self, component: Component | None, unassigned: str = "") -> str:
        """The name of a component on screen."""
        return unassigned if component is None else self.labels[component]
