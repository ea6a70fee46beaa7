"""The table twin of the charts: the same figures, a row per period, for a keyboard and a screen reader."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.services.trends import Point
from tijdwijzer.ui.trends import model
from tijdwijzer.ui.trends.model import Made
from tijdwijzer.ui.trends.shown import Shown
from tijdwijzer.ui.trends.texts import TrendTexts
from tijdwijzer.words.formats import EN_DASH, number

ROW_HEIGHT = 32
STYLE = """
QTableView, QHeaderView, QHeaderView::section { background: palette(alternate-base); }
QTableView::item { padding: 0 9px; }
QHeaderView::section { padding: 0 12px 0 9px; }
QTableCornerButton::section { border: 0; border-bottom: 1px solid palette(dark); background: palette(alternate-base); }
QTableView::item:focus { padding: 0 7px 1px 7px; }
QTableView::item:selected { background: palette(highlight); }
QHeaderView::section:vertical { padding: 0 9px 0 0; border-bottom: 1px solid palette(mid); }
"""
_Right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and the texts under it."""

    heading: str
    cells: tuple[str, ...]


class TrendTable(QTableWidget):
    """Shows a page; nothing can be changed in it. The periods stand beside the rows and stay in sight."""

    opened = Signal(int)
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 0, parent)
        self.setAccessibleName(self.tr("Trends in figures, a row per period"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setStyleSheet(STYLE)
        self._dress_headers()
        self.cellDoubleClicked.connect(self._open)

    def _dress_headers(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setDefaultAlignment(_Right)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for header in (rows, columns):
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
        self.setCornerButtonEnabled(False)

    def show_page(self, shown: Shown) -> None:
        """Show this page; the cursor stays on its row while there are as many, and else goes to the latest."""
        kept = self.currentRow() if self.rowCount() == len(shown.points) else -1
        columns = columns_of(shown)
        self.clear()
        self.setRowCount(len(shown.points))
        self.setColumnCount(len(columns))
        self.setVerticalHeaderLabels(shown.names)
        self.setHorizontalHeaderLabels([column.heading for column in columns])
        for place, column in enumerate(columns):
            for row, text in enumerate(column.cells):
                self.setItem(row, place, _item(text, f"{column.heading}: {text}"))
        self.setCurrentCell(kept if kept >= 0 else len(shown.points) - 1, max(self.currentColumn(), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.opened.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    def _open(self, row: int, _column: int) -> None:
        self.opened.emit(row)


def _item(text: str, spoken: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setTextAlignment(_Right)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
    return item


def columns_of(shown: Shown) -> list[Column]:
    """What stands in the table, in the order of the charts: time, standardised work, of output what was counted, and
    the other components.
    """
    texts, points = shown.texts, shown.points
    registered = Column(texts.registered, tuple(texts.time(point.totals.paid) for point in points))
    work, *others = (_component(one, texts.catalogue, points, texts) for one in Component)
    kinds = model.kinds(points)
    output = [*(_made(kind, points, texts) for kind in kinds), *_finished(points, texts, kinds)]
    return [registered, work, *output, *others]


def _component(one: Component, catalogue: Catalogue, points: tuple[Point, ...], texts: TrendTexts) -> Column:
    return Column(catalogue.label(one), tuple(_share(one, point, texts) for point in points))


def _share(one: Component, point: Point, texts: TrendTexts) -> str:
    """`7 %, 2:10`."""
    if not point.totals.assigned:
        return EN_DASH
    return f"{texts.share(point.totals.share(one))}, {texts.time(point.totals.seconds[one])}"


def _made(kind: Made, points: tuple[Point, ...], texts: TrendTexts) -> Column:
    return Column(texts.heading(kind), tuple(texts.made(model.output(point.totals, kind), kind) for point in points))


def _finished(points: tuple[Point, ...], texts: TrendTexts, kinds: list[Made]) -> list[Column]:
    counts = tuple(number(point.totals.tally.finished, texts.language) for point in points)
    return [Column(texts.finished, counts)] if kinds else []
