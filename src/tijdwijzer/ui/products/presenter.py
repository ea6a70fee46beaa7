"""Between the window of the products and the use cases."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.textentry import OTHER_LANGUAGE
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class ProductsView:
    """What the window shows: every product, those that are offered first, and the activities that one can be of."""

    products: tuple[Product, ...]
    activities: tuple[str, ...]
    today: date


class ProductsPresenter(QObject):
    """Each change is stored at once."""

    shown = Signal(object)
    """The `ProductsView` to show."""
    refused = Signal(object)
    """The `DomainError` that says why a product cannot be so."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks

    def refresh(self) -> None:
        self._tasks.run(_view, self._tell)

    def define(self, product: Product) -> None:
        """Have this product, or have it so."""
        self._tasks.run(partial(_define, product=product), self._tell, self._refuse)

    def end(self, key: str, day: date | None) -> None:
        """Offer a product no more from `day` on, or offer it again."""
        self._tasks.run(partial(_end, key=key, day=day), self._tell, self._refuse)

    def _tell(self, view: ProductsView) -> None:
        self.shown.emit(view)

    def _refuse(self, error: DomainError) -> None:
        self.refused.emit(error)


def _view(cases: UseCases) -> ProductsView:
    today = cases.days.today()
    names = cases.tracking.names()
    activities = {name.what.activity: None for name in names if name.what.activity and name.rank < OTHER_LANGUAGE}
    products = sorted(cases.counting.products(), key=lambda product: not product.offered_on(today))
    return ProductsView(tuple(products), tuple(activities), today)


def _define(cases: UseCases, product: Product) -> ProductsView:
    cases.counting.define(product)
    return _view(cases)


def _end(cases: UseCases, key: str, day: date | None) -> ProductsView:
    cases.counting.end(key, day)
    return _view(cases)
