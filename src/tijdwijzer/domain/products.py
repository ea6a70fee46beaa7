"""Products and what they are reckoned at: the standard time of one, from a date on."""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date

from tijdwijzer.domain.errors import DomainError

ALWAYS = date.min
"""From when a standard holds that has no beginning."""

MOST_MINUTES = 10_000.0
"""A standard time is a day's work at most many times over; more is a mistake in typing."""

KEY = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


@dataclass(frozen=True, slots=True)
class Standard:
    """What one of a product is reckoned at from `since` on.

    `minutes` is the standard time: what a skilled employee consistently needs for the normal mix, without
    disturbances (framework S5). `points` is what it is worth, where that is agreed on.
    """

    since: date
    minutes: float
    points: float | None = None


@dataclass(frozen=True, slots=True)
class Product:
    """Something that gets finished. `key` never changes; `standards` are in order of `since`, one per date.

    `activity` is the name of the activity under which it is made, None when it has none of its own. `shared`: laid
    down by the organisation, and not to be changed here. `ended`: from this day on it is not offered any more.
    """

    key: str
    name: str
    unit: str = ""
    standards: tuple[Standard, ...] = ()
    activity: str | None = None
    shared: bool = False
    ended: date | None = None

    def standard_on(self, day: date) -> Standard | None:
        """The standard that holds on `day`; None before the first."""
        return next((one for one in reversed(self.standards) if one.since <= day), None)

    def with_standard(self, standard: Standard) -> "Product":
        """This product with a standard added, or put in the place of the one of that date; earlier ones stay."""
        others = [one for one in self.standards if one.since != standard.since]
        return replace(self, standards=tuple(sorted([*others, standard], key=lambda one: one.since)))

    def offered_on(self, day: date) -> bool:
        return self.ended is None or day < self.ended


def checked(product: Product) -> Product:
    """`product`, if it can be. Raises DomainError "product_key", "product_name" or "product_standard"."""
    if not KEY.fullmatch(product.key):
        raise DomainError("product_key", key=product.key)
    if not product.name.strip() or len(product.name) > 120:
        raise DomainError("product_name", key=product.key)
    for one in product.standards:
        if not 0 < one.minutes <= MOST_MINUTES or (one.points is not None and not 0 <= one.points <= MOST_MINUTES):
            raise DomainError("product_standard", key=product.key, most=MOST_MINUTES)
    return product


def key_of(name: str) -> str:
    """A key made of a name: "Beëindiging WW" becomes "beeindiging-ww"; empty when nothing of the name can be used."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:40].strip("-")
