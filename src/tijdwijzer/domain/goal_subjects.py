"""What a goal is about, as people say it: a component, a measure, and of which product."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tijdwijzer.domain import product_words
from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.indicators import Indicator, Measure
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.textentry import normal

Subject = Component | Measure
Names = Mapping[str, Subject]

MEASURE_NAMES: Mapping[Measure, tuple[str, ...]] = {
    Measure.LOST: ("verliezen per dag", "losses per day", "verliezen", "losses", "verborgen fabriek", "hidden factory"),
    Measure.DIRECT: ("directe tijd", "direct time", "directe uren", "direct hours", "direct"),
    Measure.EFFICIENCY: ("efficiëntie", "efficiency"),
    Measure.PRODUCTIVITY: ("productiviteit", "productivity"),
    Measure.RIGHT: ("in één keer goed", "right the first time", "first time right", "kwaliteit", "quality"),
    Measure.FLOW: ("flow",),
    Measure.INTERRUPTIONS: (
        "onderbrekingen per dag", "interruptions per day", "aantal onderbrekingen", "number of interruptions",
    ),
    Measure.HANDLING: ("behandeltijd", "handling time"),
    Measure.THROUGHPUT: ("doorlooptijd", "throughput time", "lead time"),
}  # fmt: skip
"""What measures are called; those that go with a component have the component's names."""

COMPONENT_NAMES: Mapping[Component, tuple[str, ...]] = {
    Component.ADMIN_PROJECTS: ("administratieve lasten", "administratieve last", "administrative burden"),
}
"""What people call a component when they speak of a goal, besides the catalogue's words."""

OF_PRODUCTS = frozenset(
    {
        Measure.PER_PRODUCT, Measure.EFFICIENCY, Measure.PRODUCTIVITY, Measure.RIGHT, Measure.HANDLING,
        Measure.THROUGHPUT,
    }
)  # fmt: skip
"""Measures that can be about one product."""

_ANY_PRODUCT = frozenset({"product", "dossier", "zaak", "stuk", "dienst", "case", "file", "piece", "item"})
_LINKS = frozenset({"van", "voor", "per", "bij", "de", "het", "mijn", "met", "of", "for", "the", "my"})
_SHORTEST_BEGINNING = 3


def read_about(
    text: str, catalogue: Catalogue, products: Sequence[Product], product: Product | None = None
) -> Indicator:
    """The indicator that `text` names, of `product` when it names none.

    Raises DomainError "goal_no_indicator", "goal_not_understood" (`text`), "goal_not_per_product" or
    "product_ambiguous".
    """
    found = _read(_bare(normal(text).split()), _names(catalogue), products)
    if product is None:
        return found
    if found.product not in {None, product.key}:
        raise DomainError("product_ambiguous", text=product.name, found=[found.product, product.key])
    return _of_product(found, product.key)


def _names(catalogue: Catalogue) -> Names:
    names: dict[str, Subject] = {normal(word): component for word, component in catalogue.words.items()}
    names |= {normal(component.value): component for component in Component}
    names |= {normal(label): component for component, label in catalogue.labels.items()}
    names |= {normal(name): component for component, called in COMPONENT_NAMES.items() for name in called}
    return names | {normal(name): measure for measure, called in MEASURE_NAMES.items() for name in called}


def _read(words: Sequence[str], names: Names, products: Sequence[Product]) -> Indicator:
    if not words:
        raise DomainError("goal_no_indicator")
    for lookup in (_exactly, _beginning):
        for head, rest in _splits(words):
            subject = lookup(" ".join(head), names)
            indicator = None if subject is None else _indicator(subject, rest, products)
            if indicator is not None:
                return indicator
    raise DomainError("goal_not_understood", text=_not_understood(words, names))


def _splits(words: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """What may name the subject and what the product: all of it the subject first, then as much of it as can be."""
    yield words, ()
    for cut in range(len(words) - 1, 0, -1):
        yield words[:cut], words[cut:]
        yield words[-cut:], words[:-cut]


def _exactly(text: str, names: Names) -> Subject | None:
    return names.get(text)


def _beginning(text: str, names: Names) -> Subject | None:
    """The only subject of which a name begins so."""
    begun = {subject for name, subject in names.items() if name.startswith(text)}
    return begun.pop() if len(begun) == 1 and len(text) >= _SHORTEST_BEGINNING else None


def _indicator(subject: Subject, rest: Sequence[str], products: Sequence[Product]) -> Indicator | None:
    """None when `rest` is no product. Raises DomainError as `_of_product` does."""
    plain = Indicator(Measure.SHARE, subject) if isinstance(subject, Component) else Indicator(subject)
    if not rest:
        return plain
    named = " ".join(_bare(rest))
    product = product_words.find(named, products)
    if product is None and named not in _ANY_PRODUCT:
        return None
    return _of_product(plain, product.key if product else None)


def _of_product(indicator: Indicator, key: str | None) -> Indicator:
    """The same of one product, None for all together. Raises DomainError("goal_not_per_product")."""
    if indicator.measure is Measure.SHARE:
        return Indicator(Measure.PER_PRODUCT, indicator.component, key)
    if indicator.measure not in OF_PRODUCTS:
        raise DomainError("goal_not_per_product")
    return replace(indicator, product=key)


def _bare(words: Sequence[str]) -> Sequence[str]:
    """Without the small words around it."""
    while words and words[0] in _LINKS:
        words = words[1:]
    while words and words[-1] in _LINKS:
        words = words[:-1]
    return words


def _not_understood(words: Sequence[str], names: Names) -> str:
    """What stands behind the longest beginning that is known, or everything."""
    known = next((cut for cut in range(len(words) - 1, 0, -1) if " ".join(words[:cut]) in names), 0)
    return " ".join(_bare(words[known:]) or words)
