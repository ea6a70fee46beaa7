"""A table of times with a bar beside each: read by eye, by keyboard and by a screen reader."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableWidgetItem, QWidget

from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.facts_table import FactsTable
from tijdwijzer.ui.widgets.ribbon_model import on_grid

NAME, BAR, TIME, OFTEN = range(4)
NAME_WIDTH, TIME_WIDTH, OFTEN_WIDTH = 268, 92, 92
HEADINGS = "QHeaderView::section { padding: 0 19px 0 3px; }"
"""So that a heading ends where the figures under it end."""
THICK = 12
SHARE = Qt.ItemDataRole.UserRole
LEAST = 2
"""Logical pixels of the shortest bar."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: a name, its time as text and as a share (0-1) of the longest, and how often."""

    name: str
    time: str
    share: float
    often: str = ""


class BarsTable(FactsTable):
    """Shows bars from one left edge, all on one scale."""

    def __init__(self, name: str, headings: tuple[str, str, str], appearance: Appearance) -> None:
        what, time, often = headings
        super().__init__(name, (what, "", time, often))
        self.setStyleSheet(self.styleSheet() + HEADINGS)
        self.setItemDelegateForColumn(BAR, BarDelegate(appearance, self))
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(BAR, QHeaderView.ResizeMode.Stretch)
        for column, width in ((NAME, NAME_WIDTH), (TIME, TIME_WIDTH), (OFTEN, OFTEN_WIDTH)):
            header.resizeSection(column, width)
        for column, text in ((TIME, time), (OFTEN, often)):
            self.setHorizontalHeaderItem(column, _right(text))
        appearance.changed.connect(self.viewport().update)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these, in this order."""
        self.show_facts([(bar.name, "", bar.time, bar.often) for bar in bars])
        for row, bar in enumerate(bars):
            item = QTableWidgetItem()
            item.setData(SHARE, bar.share)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, bar.time)
            self.setItem(row, BAR, item)
            for column, text in ((TIME, bar.time), (OFTEN, bar.often)):
                self.setItem(row, column, _right(text))


def _right(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


class BarDelegate(QStyledItemDelegate):
    """Paints the share of an item as a bar."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        share = index.data(SHARE)
        if share is None:
            return
        dpr = painter.device().devicePixelRatioF()
        rect: QRectF = QRectF(option.rect)  # type: ignore[attr-defined]
        width = max(on_grid(share * rect.width(), dpr), LEAST)
        top = on_grid(rect.center().y() - THICK / 2, dpr)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._appearance.theme.base["line_strong"]))
        painter.drawRoundedRect(QRectF(rect.left(), top, width, THICK), 2, 2)
