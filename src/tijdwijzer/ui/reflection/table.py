"""The table twin of the picture: the same figures for a keyboard and a screen reader, with the minutes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from tijdwijzer.domain.components import Band
from tijdwijzer.ui.reflection.texts import LookbackTexts
from tijdwijzer.ui.reflection.view import Line
from tijdwijzer.words.formats import EN_DASH, duration, percentage_range

ROW_HEIGHT = 28
CLOSER = """
QTableView, QHeaderView { background: palette(alternate-base); }
QTableView::item, QHeaderView::section { padding: 0 3px; background: transparent; }
QTableView::item:focus { padding: 0 1px; }
QTableView::item:selected { background: palette(highlight); }
"""


class FiguresTable(QTableWidget):
    """Shows the nine components; nothing can be changed in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self.setAccessibleName(self.tr("The components of the day in figures"))
        names = (self.tr("Component"), self.tr("Time"), self.tr("Share"), self.tr("Your weeks"), self.tr("Typical"))
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
        self.setStyleSheet(CLOSER)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def show_lines(self, lines: tuple[Line, ...], texts: LookbackTexts) -> None:
        """Show these figures."""
        self.setRowCount(len(lines))
        for row, line in enumerate(lines):
            cells = (
                texts.catalogue.label(line.component),
                duration(line.length),
                texts.share(line.share),
                _range(line.usual, texts),
                _range(line.typical, texts),
            )
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setTextAlignment(_alignment(column))
                self.setItem(row, column, item)
        if lines:
            self.setCurrentCell(0, 0)


def _range(band: Band | None, texts: LookbackTexts) -> str:
    return percentage_range(band.low, band.high, texts.language) if band is not None else EN_DASH


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
