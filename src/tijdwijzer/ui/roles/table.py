"""A table of facts in whole sentences: rows are as high as their words, and a long one scrolls by itself."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tijdwijzer.ui.widgets.facts_table import HEADER_HEIGHT, ROW_HEIGHT, STYLE, FactsTable

HIGHEST = 420
BESIDE = 16
AIR = f"""
QTableView::item {{ padding: 5px {BESIDE}px 5px 0; }}
QTableView::item:focus {{ padding: 3px {BESIDE - 2}px 3px 0; }}
QHeaderView::section {{ padding: 0 {BESIDE}px 0 3px; }}
"""
WRAPPED = 200
"""Above so many rows they are not measured: each has one line then, with the rest in its tooltip."""


class Broken(QStyledItemDelegate):
    """Words in lines. Qt measures them as if the padding beside them were room for words, and finds too few lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        narrower = QStyleOptionViewItem(option)
        narrower.rect = option.rect.adjusted(0, 0, -BESIDE, 0)  # type: ignore[attr-defined]
        return super().sizeHint(narrower, index)


class LongTable(FactsTable):
    """The last column takes what is left, and breaks its words into lines."""

    def __init__(self, name: str, headings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(name, headings, parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setStyleSheet(STYLE + AIR)
        self.setWordWrap(True)
        self.setItemDelegate(Broken(self))
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)

    def show_facts(self, rows: Sequence[Sequence[str]]) -> None:
        super().show_facts(rows)
        wrapped = len(rows) <= WRAPPED
        mode = QHeaderView.ResizeMode.ResizeToContents if wrapped else QHeaderView.ResizeMode.Fixed
        self.verticalHeader().setSectionResizeMode(mode)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(min(HEADER_HEIGHT + self.verticalHeader().length() + 2, HIGHEST))
