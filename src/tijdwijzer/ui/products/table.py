"""The products in a table: name, unit, activity, and what one is reckoned at now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from tijdwijzer.domain.products import Product
from tijdwijzer.ui.icons import icon
from tijdwijzer.ui.products.presenter import ProductsView
from tijdwijzer.ui.products.texts import ProductTexts

ROW_HEIGHT = 32
STYLE = """
QTableView, QHeaderView, QHeaderView::section { background: palette(alternate-base); }
QTableView::item { padding: 0 9px; }
QTableView::item:focus { padding: 0 7px 1px 7px; }
QTableView::item:selected { background: palette(highlight); }
"""
WIDEST = {1: 136, 2: 192}
"""Logical pixels of a unit and an activity, so that room is left for the name; the person may make them wider."""
FIGURES = 3
"""From this column on there are figures."""


class ProductsTable(QTableWidget):
    """One product is chosen at a time; Enter changes it."""

    picked = Signal()
    """Another product is chosen."""
    changed = Signal()
    """Enter, F2 or a double click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self._products: tuple[Product, ...] = ()
        self.setAccessibleName(self.tr("Products"))
        names = (self.tr("Product"), self.tr("Unit"), self.tr("Activity"), self.tr("Standard time"), self.tr("Points"))
        for column, name in enumerate(names):
            heading = QTableWidgetItem(name)
            heading.setTextAlignment(_alignment(column))
            self.setHorizontalHeaderItem(column, heading)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setStyleSheet(STYLE)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in WIDEST:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self.itemSelectionChanged.connect(self.picked)
        self.doubleClicked.connect(self.changed)

    @property
    def product(self) -> Product | None:
        """The one that is chosen."""
        row = self.currentRow()
        return self._products[row] if 0 <= row < len(self._products) else None

    def show_products(self, view: ProductsView, texts: ProductTexts) -> None:
        """Show these; the chosen one stays chosen."""
        before = self.product.key if self.product else ""
        self.blockSignals(True)
        self._products = view.products
        self.setRowCount(0)
        self.setRowCount(len(view.products))
        for row, product in enumerate(view.products):
            self._show(row, product, texts)
        self._fit()
        self.choose(before)
        self.blockSignals(False)
        self.picked.emit()

    def _fit(self) -> None:
        header = self.horizontalHeader()
        for column, widest in WIDEST.items():
            self.setColumnWidth(
                column, min(max(self.sizeHintForColumn(column), header.sectionSizeHint(column)), widest)
            )

    def choose(self, key: str) -> None:
        """Choose this product, or else the first."""
        keys = [product.key for product in self._products]
        if keys:
            self.setCurrentCell(keys.index(key) if key in keys else 0, 0)

    def _show(self, row: int, product: Product, texts: ProductTexts) -> None:
        standard = product.standard_on(texts.today)
        cells = (
            texts.name(product),
            product.unit,
            product.activity or "",
            texts.minutes(standard),
            texts.points(standard),
        )
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setTextAlignment(_alignment(column))
            item.setToolTip(text)
            self.setItem(row, column, item)
            if column == 0:
                self._mark(item, product, texts)

    def _mark(self, name: QTableWidgetItem, product: Product, texts: ProductTexts) -> None:
        name.setData(Qt.ItemDataRole.AccessibleTextRole, texts.spoken(product))
        if product.shared:
            name.setIcon(icon("lock"))
            name.setToolTip(texts.spoken(product))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.changed.emit()
        else:
            super().keyPressEvent(event)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column >= FIGURES else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
