"""Counting what got finished, and what it is reckoned at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from tijdwijzer.domain.counts import Tally
from tijdwijzer.domain.products import Product
from tijdwijzer.services.notices import Publish
from tijdwijzer.services.ports import Clock, Units


@dataclass(frozen=True, slots=True)
class Counted:
    """What stands for a product on a day, with and without cases together."""

    product: Product
    day: date
    tally: Tally


class Counting:
    """The use cases of counting. `shared` are the products that the organisation laid down.

    Everything that changes counts is one action: `tracking.undo` takes it back.
    """

    def __init__(self, units: Units, clock: Clock, publish: Publish, shared: Callable[[], Sequence[Product]]) -> None:
        self._units = units
        self._clock = clock
        self._publish = publish
        self._shared = shared

    def products(self, on: date | None = None) -> list[Product]:
        """Those of the organisation and one's own, by name; with `on` only what is offered then. An own product with
        the key of a shared one gives way to it.
        """
        raise NotImplementedError

    def find(self, words: str) -> Product:
        """The product with this key or name, or the only one of which a word begins so.

        Raises DomainError "product_unknown" (`text`, `known`) or "product_ambiguous" (`text`, `found`).
        """
        raise NotImplementedError

    def define(self, product: Product) -> None:
        """Add a product of one's own, or change it. Raises DomainError as `products.checked` does; "product_shared"."""
        raise NotImplementedError

    def end(self, key: str, day: date | None) -> None:
        """Offer a product of one's own no more from `day` on; None offers it again."""
        raise NotImplementedError

    def count(
        self, key: str, finished: int = 1, right: int | None = None, returned: int = 0, day: date | None = None
    ) -> Counted:
        """Add to what stands for a product on a day, today by default; below zero takes back. Without `right` all of
        them were right the first time. Answers with what stands then. Raises DomainError, see `counts.checked`, and
        "count_future".
        """
        raise NotImplementedError

    def recount(self, key: str, day: date, tally: Tally) -> Counted:
        """Make what stands for a product on a day this. Raises DomainError as `count` does, and "count_of_cases" where
        more than this came from cases.
        """
        raise NotImplementedError

    def of_day(self, day: date | None = None) -> list[Counted]:
        """What is offered on a day, or was counted then, by name; today by default."""
        raise NotImplementedError
