"""A product of the reflection: how many were finished, and behind a button what else there is to say of them."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from tijdwijzer.domain.counts import Tally
from tijdwijzer.domain.products import Product
from tijdwijzer.ui.icons import icon
from tijdwijzer.ui.reflection.finished import with_finished
from tijdwijzer.ui.reflection.finished_texts import FinishedTexts
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import ElidedLabel
from tijdwijzer.ui.widgets.stepper import Stepper

INDENT = 12
MOST = 999
"""By hand; files may hold more."""


class FinishedRow(QWidget):
    """Shows a tally of one product, and says what it becomes."""

    changed = Signal(str, object)
    """The key of the product and its `Tally`, at every change by the user."""

    def __init__(self, product: Product, texts: FinishedTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.product = product
        self._texts = texts
        self._tally = Tally()
        self.name = ElidedLabel(product.name)
        self.finished = Stepper(product.name, maximum=MOST)
        self.more = Button(icon_name="chevron-right", kind="flat", small=True, name=self._about(product))
        self.more.setCheckable(True)
        self._said = ElidedLabel(level="caption", tone="secondary")
        self.right = Stepper(self._named(product, self.tr("right the first time")), maximum=MOST)
        self.returned = Stepper(self._named(product, self.tr("returned")), maximum=MOST)
        self._details = [
            ElidedLabel(self.tr("Right the first time"), tone="secondary"),
            ElidedLabel(self.tr("Returned"), tone="secondary"),
        ]
        self._lay_out()
        self._connect()
        self._open(False)

    def _about(self, product: Product) -> str:
        return self._named(product, self.tr("right the first time and returned"))

    def _named(self, product: Product, what: str) -> str:
        return f"{product.name}: {what}"

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.more, 0, 1)
        grid.addWidget(self.finished, 0, 2)
        grid.addWidget(self._said, 1, 0, 1, 3)
        for row, (said, stepper) in enumerate(zip(self._details, (self.right, self.returned), strict=True), start=2):
            said.setContentsMargins(INDENT, 0, 0, 0)
            grid.addWidget(said, row, 0, 1, 2)
            grid.addWidget(stepper, row, 2)

    def _connect(self) -> None:
        self.more.toggled.connect(self._open)
        self.finished.changed.connect(lambda count: self._change(with_finished(self._tally, count)))
        self.right.changed.connect(lambda count: self._change(replace(self._tally, right=count)))
        self.returned.changed.connect(lambda count: self._change(replace(self._tally, returned=count)))

    @property
    def tally(self) -> Tally:
        """What is shown."""
        return self._tally

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab goes."""
        return self.finished.count, self.more, self.right.count, self.returned.count

    def show_tally(self, tally: Tally) -> None:
        """Show this, without a signal."""
        self._tally = tally
        for stepper, most in ((self.finished, max(MOST, tally.finished)), (self.right, tally.finished)):
            stepper.set_maximum(most)
        for stepper, count in (
            (self.finished, tally.finished),
            (self.right, tally.right),
            (self.returned, tally.returned),
        ):
            if stepper.value != count:
                stepper.set_value(count)
        self._say()

    def _change(self, tally: Tally) -> None:
        self.show_tally(tally)
        self.changed.emit(self.product.key, tally)

    def _open(self, on: bool) -> None:
        self.more.setIcon(icon("chevron-down" if on else "chevron-right"))
        for part in (*self._details, self.right, self.returned):
            part.setVisible(on)
        self._say()

    def _say(self) -> None:
        said = self._texts.details(self._tally)
        self._said.setText(said)
        self._said.setVisible(bool(said) and not self.more.isChecked())
