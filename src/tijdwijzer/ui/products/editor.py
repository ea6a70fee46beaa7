"""A product: what it is called and what it is counted in; a new one with its standard time as well."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from tijdwijzer.domain.products import ALWAYS, Product, Standard, key_of
from tijdwijzer.ui.products.fields import HEIGHT, Form, StandardFields
from tijdwijzer.ui.products.presenter import ProductsView
from tijdwijzer.ui.products.texts import ProductTexts, translate
from tijdwijzer.ui.widgets.typeahead import offer

LONGEST_NAME, LONGEST_UNIT = 120, 40


class ProductEditor(Form):
    """Without a `product` it makes a new one."""

    saved = Signal(object)
    """The `Product`."""

    def __init__(self, view: ProductsView, product: Product | None, texts: ProductTexts, parent: QWidget) -> None:
        title = translate("Products", "Change product") if product else translate("Products", "New product")
        super().__init__(title, texts.language, parent)
        self._view = view
        self._product = product
        self.name = self._line(product.name if product else "", self.tr("such as: Decision"), LONGEST_NAME)
        self.unit = self._line(product.unit if product else "", self.tr("such as: piece"), LONGEST_UNIT)
        self.activity = self._line((product.activity or "") if product else "", self.tr("none"), LONGEST_NAME)
        offer(self.activity, view.activities)
        self.standard = StandardFields(None, texts)
        self.lay_out(self._rows(), self._explanation())
        self.save.clicked.connect(self._save)
        self.name.setFocus()

    def _line(self, text: str, placeholder: str, longest: int) -> QLineEdit:
        field = QLineEdit(text)
        field.setMaxLength(longest)
        field.setFixedHeight(HEIGHT)
        field.setPlaceholderText(placeholder)
        return field

    def _rows(self) -> Sequence[tuple[str, QWidget]]:
        rows: list[tuple[str, QWidget]] = [
            (self.tr("&Name"), self.name),
            (self.tr("&Unit"), self.unit),
            (self.tr("&Activity"), self.activity),
        ]
        if self._product is None:
            rows.append((self.tr("&Standard time in minutes"), self.standard.minutes))
            rows.append((self.tr("Value &points"), self.standard.points))
        return rows

    def _explanation(self) -> str:
        activity = self.tr("The activity under which you make it, to see how long one takes.")
        if self._product is not None:
            return activity
        standard = self.tr("The standard time is what one takes a skilled employee, undisturbed. Both may stay empty.")
        return f"{activity} {standard}"

    def _save(self) -> None:
        try:
            minutes, points = self.standard.numbers
        except ValueError as error:
            return self.refuse(str(error))
        made = self._made()
        if minutes is not None:
            made = made.with_standard(Standard(ALWAYS, minutes, points))
        if self._has_name_of_other(made):
            return self.refuse(self.tr("There is a product with this name already."))
        if self.checked(made) is not None:
            self.saved.emit(made)
            self.accept()
        return None

    def _made(self) -> Product:
        name, unit, activity = (" ".join(field.text().split()) for field in (self.name, self.unit, self.activity))
        if self._product is not None:
            return replace(self._product, name=name, unit=unit, activity=activity or None)
        return Product(
            free_key(name, {product.key for product in self._view.products}), name, unit, (), activity or None
        )

    def _has_name_of_other(self, made: Product) -> bool:
        names = (product.name.casefold() for product in self._view.products if product.key != made.key)
        return made.name.casefold() in names


def free_key(name: str, taken: set[str]) -> str:
    """A key for a product of this name that no other product has."""
    base = key_of(name) or "product"
    if base not in taken:
        return base
    return next(key for number in range(2, len(taken) + 3) if (key := f"{base[:36]}-{number}") not in taken)
