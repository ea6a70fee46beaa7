"""Counting what got finished, and what it is reckoned at."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tijdwijzer.domain import counts, product_words
from tijdwijzer.domain.counts import Count, Recount, Tally
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import Product, checked
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.notices import OutputChanged, Publish
from tijdwijzer.services.ports import Clock, UnitOfWork, Units

LATELY = timedelta(weeks=4)
"""How far back counts tell what is usually counted."""


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

    # Products
    def products(self, on: date | None = None) -> list[Product]:
        """Those of the organisation and one's own, by name; with `on` only what is offered then. An own product with
        the key of a shared one gives way to it.
        """
        with self._units() as unit:
            return [product for product in self._products(unit) if on is None or product.offered_on(on)]

    def _products(self, unit: UnitOfWork) -> list[Product]:
        every = {product.key: product for product in (*unit.products(), *self._shared())}
        return _by_name(every.values())

    def find(self, words: str) -> Product:
        """The product with this key or name, or the only one of which a word begins so.

        Raises DomainError "product_unknown", "product_ambiguous" or "no_products", see `product_words`.
        """
        return product_words.named(words, self.products())

    def define(self, product: Product) -> None:
        """Add a product of one's own, or change it. Raises DomainError as `products.checked` does; "product_shared"."""
        self._refuse_shared(product.key)
        with self._units() as unit:
            unit.put_product(replace(checked(product), shared=False))
            unit.commit()
        self._publish(OutputChanged())

    def end(self, key: str, day: date | None) -> None:
        """Offer a product of one's own no more from `day` on; None offers it again. Raises DomainError
        "product_unknown" or "product_shared".
        """
        self._refuse_shared(key)
        with self._units() as unit:
            unit.put_product(replace(_of_key(unit.products(), key), ended=day))
            unit.commit()
        self._publish(OutputChanged())

    def remove(self, key: str) -> None:
        """Forget a product of one's own that was made by mistake. Raises DomainError "product_unknown",
        "product_shared", or "product_counted" when anything was counted of it: then it can only be ended.
        """
        self._refuse_shared(key)
        with self._units() as unit:
            product = _of_key(unit.products(), key)
            if any(one.product == key for one in unit.counts()):
                raise DomainError("product_counted", product=product.name, key=key)
            unit.remove_product(key)
            unit.commit()
        self._publish(OutputChanged())

    def _refuse_shared(self, key: str) -> None:
        if any(product.key == key for product in self._shared()):
            raise DomainError("product_shared", key=key)

    # Counts
    def count(
        self, key: str, finished: int = 1, right: int | None = None, returned: int = 0, day: date | None = None
    ) -> Counted:
        """Add to what stands for a product on a day, today by default; below zero takes back. Without `right` all of
        them were right the first time. Answers with what stands then. Raises DomainError, see `counts.checked`,
        "product_unknown", "count_future", and "count_of_cases" as `recount` does.
        """
        with self._units() as unit:
            on = day or self._today(unit)
            there = _tally(unit.counts(Period(on, on)), key)
            # Taking back begins with those that were right: it mostly takes back a press too many.
            newly_right = max(finished, -there.right) if right is None else right
            return self._put(unit, "count", key, on, there + Tally(finished, newly_right, returned))

    def recount(self, key: str, day: date, tally: Tally) -> Counted:
        """Make what stands for a product on a day this. Raises DomainError as `count` does, and "count_of_cases" where
        more than this came from cases, which are not counted by hand.
        """
        with self._units() as unit:
            return self._put(unit, "recount", key, day, tally)

    def _put(self, unit: UnitOfWork, label: str, key: str, day: date, tally: Tally) -> Counted:
        """Have `tally` stand, by changing what was counted without a case."""
        there = unit.counts(Period(day, day))
        counted = Counted(_of_key(self._with_unknown(unit, there), key), day, counts.checked(tally))
        if day > self._today(unit):
            raise DomainError("count_future", day=day)
        of_cases = counts.total(one for one in there if one.product == key and one.case)
        by_hand = _beside(of_cases, counted)
        before = tuple(one for one in there if one.product == key and not one.case)
        after = (Count(day, key, by_hand),) if by_hand else ()
        if before != after:
            self._record(unit, label, Recount(before, after))
        return counted

    def _record(self, unit: UnitOfWork, label: str, recount: Recount) -> None:
        unit.record(label, self._clock.now(), unit.apply(Change(counts=recount)))
        unit.commit()
        self._publish(OutputChanged(recount.days))

    def of_day(self, day: date | None = None) -> list[Counted]:
        """What is offered on a day, or was counted then, by name; today by default. A product that is not known any
        more goes by its key.
        """
        with self._units() as unit:
            on = day or self._today(unit)
            there = unit.counts(Period(on, on))
            counted = {one.product for one in there}
            known = self._with_unknown(unit, there)
            return [
                Counted(product, on, _tally(there, product.key))
                for product in known
                if product.offered_on(on) or product.key in counted
            ]

    def usual(self, day: date) -> list[Counted]:
        """As `of_day`, but what was counted on most days of the four weeks before goes first."""
        with self._units() as unit:
            before = unit.counts(Period(day - LATELY, day - timedelta(days=1)))
        return _first(counts.usual_order(before), self.of_day(day))

    def recent(self) -> list[Counted]:
        """As `of_day` today, but what was counted last goes first."""
        with self._units() as unit:
            today = self._today(unit)
            lately = unit.counts(Period(today - LATELY, today))
        return _first(counts.latest_order(lately), self.of_day(today))

    def _with_unknown(self, unit: UnitOfWork, there: Sequence[Count]) -> list[Product]:
        """All products, and those that were counted and are not known any more."""
        products = self._products(unit)
        unknown = {one.product for one in there} - {product.key for product in products}
        return _by_name([*products, *(Product(key, key) for key in unknown)])

    def _today(self, unit: UnitOfWork) -> date:
        return calendar_of(unit, self._clock).day_of(self._clock.now())


def _first(keys: Sequence[str], counted: Sequence[Counted]) -> list[Counted]:
    """Those of these keys in their order, then the others in theirs."""
    places = {key: place for place, key in enumerate(keys)}
    return sorted(counted, key=lambda one: places.get(one.product.key, len(places)))


def _by_name(products: Iterable[Product]) -> list[Product]:
    return sorted(products, key=lambda product: (product.name.casefold(), product.key))


def _of_key(products: Sequence[Product], key: str) -> Product:
    for product in products:
        if product.key == key:
            return product
    raise product_words.unknown(key, products)


def _tally(there: Iterable[Count], key: str) -> Tally:
    return counts.total(one for one in there if one.product == key)


def _beside(of_cases: Tally, counted: Counted) -> Tally:
    """What is counted by hand when `counted` stands and so much of it came from cases."""
    whole = counted.tally
    rest = Tally(whole.finished - of_cases.finished, whole.right - of_cases.right, whole.returned - of_cases.returned)
    if min(rest.finished, rest.right, rest.returned) < 0 or rest.right > rest.finished:
        raise DomainError(
            "count_of_cases", product=counted.product.name, finished=of_cases.finished, right=of_cases.right
        )
    return rest
