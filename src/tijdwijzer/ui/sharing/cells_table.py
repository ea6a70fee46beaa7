"""The numbers of a contribution, one row each: what, as one reads it, and exactly as it is sent."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.facts_table import FactsTable
from tijdwijzer.ui.widgets.swatch import SIZE, swatch_pixmap

FIGURES = (1, 2)
"""Columns of figures, which stand to the right."""


@dataclass(frozen=True, slots=True)
class CellRow:
    """`key` is that of a component or a product; `note` what is to be said about this number, empty for nothing."""

    key: str
    name: str
    amount: str
    exact: str
    note: str = ""


class CellsTable(FactsTable):
    """A component has the swatch that it has everywhere; a product has none. Three headings, or four with notes."""

    def __init__(
        self, name: str, appearance: Appearance, headings: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(name, headings, parent)
        self.setIconSize(QSize(SIZE, SIZE))
        self._appearance = appearance
        self._rows: Sequence[CellRow] = ()
        for column in FIGURES:
            heading = self.horizontalHeaderItem(column)
            if heading is not None:
                heading.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        appearance.changed.connect(self._recolour)

    def show_cells(self, rows: Sequence[CellRow]) -> None:
        """Show these numbers."""
        self._rows = rows
        self.show_facts([(row.name, row.amount, row.exact, row.note)[: self.columnCount()] for row in rows])
        for place, row in enumerate(rows):
            self._dress(place, row)
        self._recolour()

    def _dress(self, place: int, row: CellRow) -> None:
        for column in FIGURES:
            self._item(place, column).setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        spoken = ", ".join(filter(None, (row.name, row.amount, row.exact, row.note)))
        self._item(place, 0).setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _recolour(self) -> None:
        for place, row in enumerate(self._rows):
            meaning = self._appearance.theme.meaning.get(row.key)
            picture = swatch_pixmap(meaning, self.devicePixelRatioF()) if meaning else _nothing()
            self._item(place, 0).setIcon(QIcon(picture))

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = self.item(row, column)
        assert item is not None
        return item


def _nothing() -> QPixmap:
    """As wide as a swatch, so that the names stand under each other."""
    pixmap = QPixmap(SIZE, SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
