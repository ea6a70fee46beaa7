"""The week: seven days one above another, each a small ribbon over the same hours."""

from datetime import timedelta
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from tijdwijzer.services.days import DayView
from tijdwijzer.ui.day.figures_panel import FiguresPanel
from tijdwijzer.ui.day.loading import WeekScreen
from tijdwijzer.ui.day.table_model import Index
from tijdwijzer.ui.day.tables import dress_table
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.view import now_in, sums_of
from tijdwijzer.ui.day.week_model import WeekColumn, WeekModel
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.typography import font
from tijdwijzer.ui.widgets.ribbon_model import RibbonLayout
from tijdwijzer.ui.widgets.ribbon_paint import Canvas, RibbonTexts, paint_ribbon, text_width

ROW_HEIGHT = 60
LAYOUT = RibbonLayout(
    lane_top=14, lane_height=30, bottom=14, left=12, right=12, grid_top=0, now_overhang=14, segment_labels=False
)
_WIDTHS = {WeekColumn.DAY: 124, WeekColumn.REGISTERED: 104, WeekColumn.CONTRACT: 80, WeekColumn.REMARK: 132}
_Keys = Qt.Key


class WeekPage(QWidget):
    """Shows a `WeekScreen` and says which day the user wants to open, or have leave on."""

    opened = Signal(object)
    """The `date` to open."""
    leave_requested = Signal(object)
    """The `date` to enter leave for."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = WeekTable(appearance)
        self.figures = FiguresPanel(appearance)
        self.table.opened.connect(self.opened)
        self.table.leave_requested.connect(self.leave_requested)
        left = QVBoxLayout()
        left.setContentsMargins(24, 8, 0, 12)
        left.addWidget(self.table)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.figures)

    def show_week(self, screen: WeekScreen, texts: DayTexts) -> None:
        """Show these seven days; the cursor goes to today, or stays on the day of the week where it was."""
        before = self.table.currentIndex().row()
        self.table.week.show_week(screen, texts)
        today = next((place for place, view in enumerate(screen.days) if view.date == screen.today), 0)
        self.table.selectRow(before if before >= 0 else today)
        contract = timedelta(minutes=sum(view.contract_minutes for view in screen.days))
        until_now = any(now_in(view) for view in screen.days)
        self.figures.show_sums(sums_of(screen.days), contract, until_now, texts)

    @property
    def current(self) -> DayView | None:
        """The day under the cursor."""
        return self.table.week.day(self.table.currentIndex().row())


class WeekTable(QTableView):
    """The seven rows."""

    opened = Signal(object)
    leave_requested = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The week, a row per day"))
        self.week = WeekModel(self)
        self.setHorizontalHeader(_HourHeader(self.week, appearance, self))
        self.setModel(self.week)
        self.setItemDelegateForColumn(WeekColumn.RIBBON, _RibbonCell(appearance, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        dress_table(self, _WIDTHS, WeekColumn.RIBBON, ROW_HEIGHT)
        self.doubleClicked.connect(self._open)
        appearance.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (_Keys.Key_Return, _Keys.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        view = self.week.day(index.row())
        if view is not None:
            self.opened.emit(view.date)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        view = self.week.day(self.currentIndex().row())
        if view is None:
            return
        menu = QMenu(self)
        open_day = menu.addAction(self.tr("Open the day\tEnter"))
        leave = menu.addAction(self.tr("Leave…"))
        chosen = menu.exec(event.globalPos())
        if chosen is open_day:
            self.opened.emit(view.date)
        elif chosen is leave:
            self.leave_requested.emit(view.date)


class _RibbonCell(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        cell: Any = option  # its attributes are missing from the type stubs
        cell.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, cell.widget)
        painter.save()
        painter.setClipRect(cell.rect)
        painter.translate(cell.rect.topLeft())
        dpr, ribbon = painter.device().devicePixelRatioF(), index.data(WeekModel.RIBBON)
        paint_ribbon(Canvas(painter, ribbon, LAYOUT, self._appearance.theme, cell.rect.width(), dpr), RibbonTexts())
        painter.restore()


class _HourHeader(QHeaderView):
    """Headings, and the hours above the ribbons."""

    def __init__(self, week: WeekModel, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._week = week
        self._appearance = appearance

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        super().paintSection(painter, rect, section)
        painter.restore()
        if section == WeekColumn.RIBBON:
            self._paint_hours(painter, rect)

    def _paint_hours(self, painter: QPainter, rect: QRect) -> None:
        first, last = self._week.hours
        width = (rect.width() - LAYOUT.left - LAYOUT.right) / max(last - first, 1)
        every = 1 if width > 40 else 2
        painter.save()
        painter.setFont(font("caption"))
        painter.setPen(QColor(self._appearance.theme.base["text_tertiary"]))
        for hour in range(first, last + 1, every):
            text = f"{hour % 24}:00"
            half = text_width(text) / 2 + 1
            x = min(max(rect.left() + LAYOUT.left + (hour - first) * width, rect.left() + half), rect.right() - half)
            painter.drawText(QRectF(x - half, rect.top(), 2 * half, rect.height()), Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()
