"""Bringing in products and what got finished from a file: all of it or nothing, and one action to undo for counts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from tijdwijzer.domain import countrows, productrows
from tijdwijzer.domain.countrows import Laid
from tijdwijzer.domain.outputfiles import CountFile, ProductFile, Reading
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.notices import OutputChanged, Publish
from tijdwijzer.services.ports import Clock, UnitOfWork, Units


class OutputFiles(Protocol):
    """Reading files of products and of counts."""

    def read_output(self, file: Path, options: Reading) -> ProductFile | CountFile:
        """Raises ImportFileError."""
        ...


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What came, or would come, of a file of products or else of counts.

    Of counts, `read` rows said something `new`, `changed` what stood, or left it `unchanged`; `replaced` counts without
    a case gave way to cases. `first` and `last` are the days that the file is about.
    Of products, the numbers are of products. `products` are the names of those that the file is about.
    """

    file: str
    of_products: bool
    read: int
    new: int
    changed: int
    unchanged: int
    replaced: int = 0
    first: date | None = None
    last: date | None = None
    products: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether it changes anything."""
        return bool(self.new or self.changed or self.replaced)


class BringingCounts:
    """The use case. `shared` are the products that the organisation laid down."""

    def __init__(
        self,
        units: Units,
        clock: Clock,
        publish: Publish,
        shared: Callable[[], Sequence[Product]],
        files: OutputFiles,
    ) -> None:
        self._units = units
        self._clock = clock
        self._publish = publish
        self._shared = shared
        self._files = files

    def run(self, file: Path, *, mine: str | None = None, dry_run: bool = False) -> BroughtIn:
        """Bring in a file of products or of counts, or with `dry_run` only say what would come of it.

        Of a file in which several people occur only the rows of `mine` are read. Raises ImportFileError, with row and
        column; nothing has changed then.
        """
        with self._units() as unit:
            calendar = calendar_of(unit, self._clock)
        found = self._files.read_output(file, Reading(calendar, self._clock.now(), mine))
        if isinstance(found, ProductFile):
            return self._define(found, dry_run)
        return self._count(found, dry_run)

    def _define(self, found: ProductFile, dry_run: bool) -> BroughtIn:
        with self._units() as unit:
            before = {one.key: one for one in unit.products()}
            products = productrows.merge(found, before.values(), self._shared())
            other = [one for one in products if before.get(one.key) != one]
            if other and not dry_run:
                for one in other:
                    unit.put_product(one)
                unit.commit()
        if other and not dry_run:
            self._publish(OutputChanged())
        new = sum(one.key not in before for one in other)
        unchanged = len(products) - len(other)
        names = tuple(one.name for one in products)
        return BroughtIn(found.origin.file, True, len(products), new, len(other) - new, unchanged, products=names)

    def _count(self, found: CountFile, dry_run: bool) -> BroughtIn:
        days = [row.day for row in found.rows]
        first, last = min(days), max(days)
        with self._units() as unit:
            products = self._known(unit)
            laid = countrows.lay(found, products, unit.counts(Period(first, last)))
            if laid.recount and not dry_run:
                self._keep(unit, laid)
        if laid.recount and not dry_run:
            self._publish(OutputChanged(laid.recount.days))
        return BroughtIn(
            file=found.origin.file,
            of_products=False,
            read=len(found.rows),
            new=laid.new,
            changed=laid.changed,
            unchanged=len(found.rows) - laid.new - laid.changed,
            replaced=laid.replaced,
            first=first,
            last=last,
            products=tuple(one.name for one in products if one.key in laid.keys),
        )

    def _keep(self, unit: UnitOfWork, laid: Laid) -> None:
        change = unit.apply(Change(counts=laid.recount))
        unit.record("import_counts", self._clock.now(), change)
        unit.commit()

    def _known(self, unit: UnitOfWork) -> list[Product]:
        """All products; one's own gives way to a shared one with its key."""
        own = {one.key: one for one in unit.products()}
        return list((own | {one.key: one for one in self._shared()}).values())
