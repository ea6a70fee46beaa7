"""The standard times of one product, the latest first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.products import Product
from tijdwijzer.ui.products.table import STYLE
from tijdwijzer.ui.products.texts import ProductTexts, translate
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.facts_table import HEADER_HEIGHT, ROW_HEIGHT, FactsTable
from tijdwijzer.ui.widgets.labels import ElidedLabel, paragraph

AT_ONCE = 4
"""So many are seen; earlier ones by scrolling."""


class StandardsPane(QWidget):
    """Shows what a product is and was reckoned at."""

    removed = Signal(int)
    """The place of a standard in `Product.standards`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._product: Product | None = None
        self.heading = ElidedLabel(level="body_strong")
        self.new = Button(self.tr("New standard time…"), small=True)
        self.remove = Button(self.tr("Remove"), kind="flat", small=True)
        self.table = FactsTable(self.tr("Standard times"), (self.tr("From"), self.tr("Minutes"), self.tr("Points")))
        self.none = paragraph(self.tr("No standard time yet: counted, but not set beside your time."), tone="secondary")
        self.table.setStyleSheet(STYLE)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._lay_out()
        self.remove.clicked.connect(self._remove)
        self.table.itemSelectionChanged.connect(self._suit)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.heading, 1)
        row.addWidget(self.remove)
        row.addWidget(self.new)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(6)
        box.addLayout(row)
        box.addWidget(self.table)
        box.addWidget(self.none)

    def show_standards(self, product: Product | None, texts: ProductTexts) -> None:
        """Show those of this product; nothing without one."""
        self._product = product
        self.setVisible(product is not None)
        if product is None:
            return
        self.heading.setText(translate("Products", "Standard time of {name}").format(name=product.name))
        shown = [(texts.since(one), texts.minutes(one), texts.points(one)) for one in reversed(product.standards)]
        self.table.show_facts(shown)
        self.table.setFixedHeight(HEADER_HEIGHT + ROW_HEIGHT * min(len(shown), AT_ONCE))
        if shown:
            self.table.setCurrentCell(0, 0)
        self.table.setVisible(bool(shown))
        self.none.setVisible(not shown)
        for button in (self.new, self.remove):
            button.setVisible(not product.shared)
        self._suit()

    def _suit(self) -> None:
        self.remove.setEnabled(self.table.currentRow() >= 0 and self.table.rowCount() > 0)

    def _remove(self) -> None:
        row = self.table.currentRow()
        if self._product is not None and row >= 0:
            self.removed.emit(len(self._product.standards) - 1 - row)
