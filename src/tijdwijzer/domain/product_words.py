"""Which product words stand for: the same wherever one is named."""

from collections.abc import Iterable, Sequence

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.textentry import normal


def fitting(words: str, products: Sequence[Product]) -> list[Product]:
    """The products that words may stand for; all of them without any.

    A key goes before everything, then a whole name, then the beginning of a name, then that of a word in a name or key;
    else the order stays. Case, accents and punctuation do not matter.
    """
    typed = normal(words)
    if words.strip() and not typed:
        return []
    if by_key := [one for one in products if one.key == words.strip().casefold()]:
        return by_key
    if exact := [one for one in products if typed in _names(one)]:
        return exact
    found = [one for one in products if any(f" {typed}" in f" {name}" for name in _names(one))]
    return sorted(found, key=lambda one: not normal(one.name).startswith(typed))


def _names(product: Product) -> tuple[str, str]:
    return normal(product.name), normal(product.key)


def find(words: str, products: Sequence[Product]) -> Product | None:
    """The only product that words stand for, None when none does. Raises DomainError("product_ambiguous") (`text`,
    `found`).
    """
    found = fitting(words, products) if words.strip() else []
    if len(found) > 1:
        raise DomainError("product_ambiguous", text=words, found=tuple(one.name for one in found))
    return found[0] if found else None


def named(words: str, products: Sequence[Product]) -> Product:
    """The only product that words stand for. Raises DomainError "product_ambiguous" as `find` does, or as `unknown`."""
    found = find(words, products)
    if found is None:
        raise unknown(words, products)
    return found


def unknown(words: str, products: Iterable[Product]) -> DomainError:
    """ "product_unknown" (`text`, `known`), or "no_products" where there are none."""
    known = tuple(product.name for product in products)
    return DomainError("product_unknown", text=words, known=known) if known else DomainError("no_products")
