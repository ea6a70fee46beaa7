"""The days with a reflection, latest first, each with its intention."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.words.formats import Language, short_date

ROW_HEIGHT = 32
BACKGROUND = "QTableView, QHeaderView, QHeaderView::section { background: palette(alternate-base); }"


class DaysTable(QTableWidget):
    """One row per day; the arrow keys walk through them."""

    chosen = Signal(int)
    """The row that is looked at."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self._language: Language = language
        self.setAccessibleName(self.tr("Days with a reflection"))
        self.setHorizontalHeaderLabels([self.tr("Day"), self.tr("Intention")])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(BACKGROUND)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.currentCellChanged.connect(self._tell)

    def show_reflections(self, reflections: Sequence[Reflection], today: date) -> None:
        """Show these; nothing is chosen yet, and no signal comes of it."""
        self.blockSignals(True)
        self.setRowCount(0)
        self.setRowCount(len(reflections))
        for row, reflection in enumerate(reflections):
            day = short_date(reflection.day, self._language, reflection.day.year != today.year)
            said = QTableWidgetItem(reflection.intention or reflection.note.partition("\n")[0])
            said.setToolTip(said.text())
            self.setItem(row, 0, QTableWidgetItem(day))
            self.setItem(row, 1, said)
        self.blockSignals(False)

    def choose(self, row: int) -> None:
        """Look at this row."""
        self.setCurrentCell(row, 0)

    def _tell(self, row: int, _column: int, before: int, _before_column: int) -> None:
        if row != before and row >= 0:
            self.chosen.emit(row)
