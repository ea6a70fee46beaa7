"""A table of components, of a team or of a department: read by eye, by keyboard and by a screen reader alike."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableWidgetItem, QWidget

from tijdwijzer.domain.components import DEFAULT_GROUPS, Component, Group
from tijdwijzer.domain.team_view import Barred
from tijdwijzer.ui.team.painting import Ground, paint_reason, paint_share
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.typography import font
from tijdwijzer.ui.widgets.facts_table import FactsTable
from tijdwijzer.ui.widgets.ribbon_model import hairline, on_grid
from tijdwijzer.ui.widgets.segment import paint_segment

NAME, HOURS, SHARE, BAR = range(4)
"""Every such table begins with these; what comes after them is its own."""

WIDTHS = {NAME: 224, HOURS: 108, SHARE: 76}
LAST_DIRECT = [component for component in Component if DEFAULT_GROUPS[component] is Group.DIRECT][-1]
ROW_HEIGHT, HEADER_HEIGHT = 36, 28
SWATCH = 12
FOCUS = 2
ROW = Qt.ItemDataRole.UserRole
REASON = Qt.ItemDataRole.UserRole + 1
STYLE = """
QTableView, QHeaderView, QHeaderView::section { background: palette(alternate-base); }
QTableView::item { padding: 0 16px 0 0; border: 0; }
QTableView::item:selected { background: palette(highlight); }
QHeaderView::section { padding: 0 19px 0 0; border: 0; border-bottom: 1px solid palette(dark); }
"""
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Texts = Mapping[int, tuple[str, str]]
"""Per column what is written and what is spoken."""


class ComponentsTable(FactsTable):
    """A row for each component. Nothing in it can be opened: there is nothing behind it."""

    def __init__(self, name: str, appearance: Appearance, widths: Mapping[int, int], parent: QWidget | None) -> None:
        super().__init__(name, [""] * (len(widths) + 1), parent)
        self.setStyleSheet(STYLE)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setFixedHeight(HEADER_HEIGHT)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(BAR, QHeaderView.ResizeMode.Stretch)
        for column, width in widths.items():
            header.resizeSection(column, width)
        self.right = {HOURS, SHARE}
        self.cells = Cells(appearance, self)
        self.setItemDelegate(self.cells)
        appearance.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        return QSize(860, HEADER_HEIGHT + ROW_HEIGHT * self.rowCount())

    def begin(self, heads: Sequence[str], rows: int, most: int) -> None:
        """Name the columns and make room; bars go to `most` percent."""
        self.cells.most = most
        for column, text in enumerate(heads):
            item = QTableWidgetItem(text)
            item.setFont(font("caption"))
            item.setToolTip(text)
            if column in self.right:
                item.setTextAlignment(RIGHT)
            self.setHorizontalHeaderItem(column, item)
        self.clearSpans()
        self.setRowCount(rows)
        self.setFixedHeight(self.sizeHint().height())

    def put(self, place: int, row: Barred, name: str, texts: Texts, reason: str = "") -> None:
        """A component; where it is not shown, `reason` stands in the place of its figures."""
        if reason:
            self.setSpan(place, HOURS, 1, 3)
            texts = dict(texts) | dict.fromkeys((HOURS, SHARE, BAR), ("", reason))
        for column, (text, spoken) in ({NAME: (name, "")} | dict(texts)).items():
            item = QTableWidgetItem(text)
            item.setData(ROW, row)
            if reason and column == HOURS:
                item.setData(REASON, reason)
            if spoken:
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                item.setToolTip(spoken)
            if column in self.right:
                item.setTextAlignment(RIGHT)
            self.setItem(place, column, item)


class Cells(QStyledItemDelegate):
    """Paints what is not text. `most`: the percents that bars go to; `painters`: of columns of a table's own."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.most = 20
        self.painters: dict[int, Callable[[Ground, Any], None]] = {}

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if index.column() == NAME:
            option.text = ""  # type: ignore[attr-defined]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        row = index.data(ROW)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        ground = Ground(
            painter, rect.adjusted(0, 0, -16, 0), self._appearance.theme, painter.device().devicePixelRatioF()
        )
        self._paint_column(ground, row, index)
        if row.component is LAST_DIRECT:
            line = hairline(ground.dpr)
            painter.fillRect(QRectF(rect.left(), rect.bottom() - line, rect.width(), line), ground.colour("line"))
        if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ground.colour("focus"), FOCUS))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.drawRect(rect.adjusted(FOCUS / 2, FOCUS / 2, -FOCUS / 2, -FOCUS / 2))
        painter.restore()

    def _paint_column(self, ground: Ground, row: Barred, index: QModelIndex | QPersistentModelIndex) -> None:
        column, reason = index.column(), index.data(REASON)
        if reason:
            paint_reason(ground, reason)
        elif column == NAME:
            self._paint_name(ground, row, str(index.data(Qt.ItemDataRole.DisplayRole)))
        elif column == BAR:
            paint_share(ground, row, self.most)
        elif column in self.painters:
            self.painters[column](ground, row)

    def _paint_name(self, ground: Ground, row: Barred, name: str) -> None:
        left = on_grid(ground.rect.left(), ground.dpr)
        top = on_grid(ground.rect.center().y() - SWATCH / 2, ground.dpr)
        paint_segment(
            ground.painter, QRectF(left, top, SWATCH, SWATCH), ground.theme.meaning[row.component], ground.dpr
        )
        ground.painter.setPen(ground.colour("text"))
        ground.painter.setFont(font("body"))
        room = ground.rect.adjusted(SWATCH + 16, 0, 16, 0)
        text = ground.painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(room.width()))
        ground.painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
