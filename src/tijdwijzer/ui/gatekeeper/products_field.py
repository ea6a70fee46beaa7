"""The products of an agreement, as a table that is filled in."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tijdwijzer.domain.agreement import MOST_PRODUCTS, AgreedProduct
from tijdwijzer.domain.products import KEY, key_of
from tijdwijzer.ui.products.texts import number_of
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.facts_table import HEADER_HEIGHT, ROW_HEIGHT

NAME, CODE, MINUTES = range(3)
HIGHEST = 8
"""Rows that it shows at once."""


class ProductsField(QWidget):
    """Name, key and standard time of each; the key is made of the name when nobody types one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(self.tr("Products"))
        self.table.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Key"), self.tr("Standard time in minutes")])
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(CODE, 160)
        self.table.setColumnWidth(MINUTES, 176)
        self.add = Button(self.tr("Add product"), "plus", small=True)
        self.remove = Button(self.tr("Remove"), "minus", small=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.table)
        box.addLayout(row)
        self.add.clicked.connect(self.add_row)
        self.remove.clicked.connect(self._remove)
        self.table.itemChanged.connect(self._changed)
        self.table.currentCellChanged.connect(self._suit)
        self._suit()

    def add_row(self) -> None:
        """An empty one, ready to type its name."""
        row = self.table.rowCount()
        self.table.setRowCount(row + 1)
        for column in range(3):
            self.table.setItem(row, column, QTableWidgetItem(""))
        self._suit()
        self.table.setCurrentCell(row, NAME)
        if self.isVisible():
            self.table.edit(self.table.model().index(row, NAME))

    def put(self, products: tuple[AgreedProduct, ...]) -> None:
        """Show these."""
        self.table.setRowCount(0)
        for row, one in enumerate(products):
            self.table.setRowCount(row + 1)
            for column, text in enumerate((one.name, one.key, QLocale().toString(float(one.standard_minutes)))):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self._suit()

    def _remove(self) -> None:
        self.table.removeRow(self.table.currentRow())
        self._suit()

    def _changed(self, item: QTableWidgetItem) -> None:
        code = self.table.item(item.row(), CODE)
        if item.column() == NAME and code is not None and not code.text():
            code.setText(key_of(item.text()))

    def _suit(self, *_: object) -> None:
        rows = self.table.rowCount()
        self.remove.setEnabled(self.table.currentRow() >= 0)
        self.add.setEnabled(rows < MOST_PRODUCTS)
        self.table.setVisible(rows > 0)
        self.table.setFixedHeight(HEADER_HEIGHT + ROW_HEIGHT * min(rows, HIGHEST) + 2)

    @property
    def products(self) -> tuple[AgreedProduct, ...]:
        """Rows without a name are left out. Raises ValueError with what is wrong, in words."""
        found: dict[str, AgreedProduct] = {}
        for row in range(self.table.rowCount()):
            name, key, minutes = (self._text(row, column) for column in range(3))
            if not name and not minutes:
                continue
            product = self._product(row, name, key, minutes)
            if product.key in found:
                raise ValueError(self.tr("The key “{key}” is there twice.").format(key=key))
            found[product.key] = product
        return tuple(found.values())

    def _product(self, row: int, name: str, key: str, minutes: str) -> AgreedProduct:
        self.table.setCurrentCell(row, NAME)
        if not name or len(name) > 120:
            raise ValueError(self.tr("A product needs a name, of 120 signs at most."))
        if not KEY.fullmatch(key):
            raise ValueError(self.tr("The key of “{name}” is small letters, digits and -.").format(name=name))
        try:
            value = number_of(minutes)
        except ValueError:
            value = None
        if value is None or value <= 0:
            raise ValueError(
                self.tr("The standard time of “{name}” is a number of minutes, such as 45 or 37.5.").format(name=name)
            )
        return AgreedProduct(key, name, value)

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item else ""
