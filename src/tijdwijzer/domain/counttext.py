"""Reading a line of text as a count: `+1 beslissing`, `+2 ww`, `+ herziening`.

    text = "+" [number] name

A name is a product's name or key, or the beginning of a word in one (`product_words`). What is not understood raises a
`textentry.TextError` that points at the word.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tijdwijzer.domain import product_words
from tijdwijzer.domain.counts import MOST
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.textentry import TextError

_FORM = re.compile(r"\s*\+\s*(?P<number>[0-9]+(?!\S))?\s*(?P<name>.*?)\s*", re.DOTALL)
_DIGITS = len(str(MOST)) + 1
"""So many digits of a number are read: more of them are too many in any case."""


@dataclass(frozen=True, slots=True)
class CountLine:
    """What a line of text counts."""

    product: Product
    finished: int


def is_count(text: str) -> bool:
    """Whether a line of text is about what got finished, and not about time."""
    return text.lstrip().startswith("+")


def count_in(text: str) -> int:
    """How many a line of text counts, as far as it says; one without a number."""
    number = _parts(text).group("number")
    return int(number[:_DIGITS]) if number else 1


def fitting(text: str, products: Sequence[Product]) -> list[Product]:
    """What the name in a line of text may stand for; all of them before a name is typed."""
    return product_words.fitting(_parts(text).group("name"), products)


def read_count(text: str, products: Sequence[Product], chosen: str | None = None) -> CountLine:
    """What `text` counts; `chosen` is the key of the product that its name stands for when somebody picked that.

    Raises TextError "no_products", "bad_count", "count_too_many", "needs_product", "product_unknown" or
    "product_ambiguous".
    """
    if not products:
        raise TextError("no_products", 0, len(text))
    found = _parts(text)
    finished = _checked_count(found)
    name, span = found.group("name"), found.span("name")
    fits = [one for one in products if one.key == chosen] or (fitting(text, products) if name else [])
    if len(fits) == 1:
        return CountLine(fits[0], finished)
    if not name:
        raise TextError("needs_product", *span, example=products[0].name)
    if fits:
        raise TextError("product_ambiguous", *span, text=name, found=sorted(one.name for one in fits))
    raise TextError("product_unknown", *span, text=name, known=[one.name for one in products])


def _checked_count(found: re.Match[str]) -> int:
    finished = count_in(found.string)
    if not finished:
        raise TextError("bad_count", *found.span("number"), word=found.group("number"))
    if finished > MOST:
        raise TextError("count_too_many", *found.span("number"), most=MOST)
    return finished


def _parts(text: str) -> re.Match[str]:
    found = _FORM.fullmatch(text)
    if found is None:
        raise ValueError("no count")
    return found
