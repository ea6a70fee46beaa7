"""Reading the catalogue file: labels, words, activities and levers in the person's language."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tijdwijzer.domain.catalogue import Activity, Catalogue
from tijdwijzer.domain.components import DEFAULT_GROUPS, Component, Group
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.products import ALWAYS, Product, Standard, checked

OF_PRODUCT = frozenset(("key", "name", "unit", "activity", "ended", "standards"))
OF_STANDARD = frozenset(("from", "minutes", "points"))


BAD = (ValueError, KeyError, TypeError, AttributeError)
"""What reading raises of a document that is not as it should be."""


@dataclass(frozen=True, slots=True)
class Unusable:
    """Why a catalogue cannot be used: "catalogue_missing", "catalogue_bad", or "catalogue_product" and which `product`:
    its key, or its number in the file.
    """

    code: str
    product: str = ""


class BadProductError(ValueError):
    """A product of a catalogue that is not as it should be: its key, or else which one it is."""

    def __init__(self, product: str) -> None:
        super().__init__(product)
        self.product = product


def load_catalogue(path: Path, language: str) -> Catalogue:
    """The catalogue in `language` ("nl" or "en"). Raises OSError, ValueError or KeyError for a file that is not one."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    components = data["components"]
    return Catalogue(
        version=int(data["version"]),
        labels={component: _text(components[component.value]["label"][language]) for component in Component},
        activities=tuple(_activity(item, language) for item in data["activities"]),
        words={word: component for component in Component for word in _words(components[component.value])},
        levers={component: _text(components[component.value]["levers"][language]) for component in Component},
        groups={component: _group(component, components[component.value]) for component in Component},
        products=_products(data.get("products", []), language),
    )


def read_own(path: Path, language: str) -> Catalogue | Unusable:
    """An organisation's catalogue, or why it cannot be used."""
    try:
        return load_catalogue(path, language)
    except OSError:
        return Unusable("catalogue_missing")
    except BadProductError as bad:
        return Unusable("catalogue_product", bad.product)
    except BAD:
        return Unusable("catalogue_bad")


def _activity(item: Mapping[str, Any], language: str) -> Activity:
    names = {spoken: _text(name) for spoken, name in item["name"].items()}
    also = tuple(name for spoken, name in names.items() if spoken != language)
    return Activity(names[language], Component(item["component"]), also)


def _words(item: Mapping[str, Any]) -> list[str]:
    return [_text(word) for word in (*item["words"], *item["label"].values())]


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("no text")
    return value


def _group(component: Component, item: Mapping[str, Any]) -> Group:
    return Group(item.get("group", DEFAULT_GROUPS[component]))


# Products


def _products(items: Iterable[Mapping[str, Any]], language: str) -> tuple[Product, ...]:
    products: dict[str, Product] = {}
    for number, item in enumerate(items, start=1):
        product = _told(item, number, language)
        if products.setdefault(product.key, product) is not product:
            raise BadProductError(product.key)
    return tuple(products.values())


def _told(item: Any, number: int, language: str) -> Product:
    try:
        return _product(item, language)
    except BAD as error:
        key = item.get("key") if isinstance(item, dict) else None
        raise BadProductError(key if isinstance(key, str) and key.strip() else str(number)) from error


def _product(item: Mapping[str, Any], language: str) -> Product:
    _check_keys(item, OF_PRODUCT)
    product = Product(
        key=_text(item["key"]),
        name=_spoken(item["name"], language),
        unit=_spoken(item["unit"], language) if "unit" in item else "",
        activity=_spoken(item["activity"], language) if "activity" in item else None,
        shared=True,
        ended=_day(item["ended"]) if "ended" in item else None,
    )
    for one in item.get("standards", []):
        product = product.with_standard(_standard(one))
    try:
        return checked(product)
    except DomainError as error:
        raise ValueError(error.code) from None


def _standard(item: Mapping[str, Any]) -> Standard:
    _check_keys(item, OF_STANDARD)
    points = _number(item["points"]) if "points" in item else None
    return Standard(_day(item["from"]) if "from" in item else ALWAYS, _number(item["minutes"]), points)


def _check_keys(item: Mapping[str, Any], known: frozenset[str]) -> None:
    if item.keys() - known:
        raise ValueError("a key that is not known")


def _spoken(value: object, language: str) -> str:
    """A text, or one of each language."""
    return _text(value[language] if isinstance(value, dict) else value)


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("no number")
    return float(value)


def _day(value: object) -> date:
    if type(value) is not date:
        raise ValueError("no day")
    return value
