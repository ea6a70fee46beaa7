"""A standard time that holds from a day on; what was counted before keeps the earlier one."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QWidget

from tijdwijzer.domain.products import Product, Standard
from tijdwijzer.ui.products.fields import HEIGHT, Form, StandardFields
from tijdwijzer.ui.products.texts import ProductTexts, translate
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.calendar import Calendar


class StandardEditor(Form):
    """Begins at what holds today."""

    saved = Signal(object)
    """The `Product` with this standard."""

    def __init__(self, product: Product, texts: ProductTexts, appearance: Appearance, parent: QWidget) -> None:
        title = translate("Products", "Standard time of {name}").format(name=product.name)
        super().__init__(title, texts.language, parent)
        self._product = product
        self.since = QDateEdit(QDate(texts.today.year, texts.today.month, texts.today.day))
        self.since.setCalendarPopup(True)
        self.since.setCalendarWidget(Calendar(appearance))
        self.since.setDisplayFormat("d MMMM yyyy")
        self.since.setFixedHeight(HEIGHT)
        self.standard = StandardFields(product.standard_on(texts.today), texts)
        rows = (
            (self.tr("&From"), self.since),
            (self.tr("&Minutes"), self.standard.minutes),
            (self.tr("Value &points"), self.standard.points),
        )
        self.lay_out(rows, self.tr("Days before keep the standard time that held then."))
        self.save.clicked.connect(self._save)
        self.standard.minutes.setFocus()
        self.standard.minutes.selectAll()

    @property
    def day(self) -> date:
        """From when it holds."""
        chosen = self.since.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _save(self) -> None:
        try:
            minutes, points = self.standard.numbers
        except ValueError as error:
            return self.refuse(str(error))
        if minutes is None:
            self.standard.minutes.setFocus()
            return self.refuse(self.tr("Fill in how many minutes one takes."))
        made = self._product.with_standard(Standard(self.day, minutes, points))
        if self.checked(made) is not None:
            self.saved.emit(made)
            self.accept()
        return None
