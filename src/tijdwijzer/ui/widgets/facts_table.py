"""A small table of facts that one can read by keyboard; nothing in it can be changed."""

from collections.abc import Container, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget

ROW_HEIGHT = 32
HEADER_HEIGHT = 29
STYLE = """
QTableView, QHeaderView, QHeaderView::section { background: palette(alternate-base); }
QTableView::item { padding: 0 16px 0 0; }
QHeaderView::section { padding: 0 19px 0 3px; }
QTableView::item:focus { padding: 0 12px 0 0; }
QTableView::item:selected { background: palette(highlight); }
"""


class FactsTable(QTableWidget):
    """As high as its rows, so that the page scrolls and not the table; the last column takes what is left. The columns
    of `amounts` stand to the right, so that their digits lie below each other.
    """

    def __init__(
        self, name: str, headings: Sequence[str], parent: QWidget | None = None, *, amounts: Container[int] = ()
    ) -> None:
        super().__init__(0, len(headings), parent)
        self._amounts = amounts
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setStyleSheet(STYLE)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setFixedHeight(HEADER_HEIGHT)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        for column, text in enumerate(headings):
            heading = QTableWidgetItem(text)
            heading.setTextAlignment(self._alignment(column))
            self.setHorizontalHeaderItem(column, heading)

    def show_facts(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows; a text that does not fit is its own tooltip."""
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setTextAlignment(self._alignment(column))
                self.setItem(place, column, item)
        self.setFixedHeight(self.sizeHint().height())

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in self._amounts else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def sizeHint(self) -> QSize:
        return QSize(480, HEADER_HEIGHT + self.verticalHeader().defaultSectionSize() * self.rowCount())
