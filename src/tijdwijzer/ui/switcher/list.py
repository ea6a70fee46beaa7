"""The list of the switcher: key, swatch, name and time in rows of one height."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tijdwijzer.domain.entries import What
from tijdwijzer.ui.switcher.rows import Row
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.tokens import UNASSIGNED
from tijdwijzer.ui.typography import TextLevel, font
from tijdwijzer.ui.widgets.ribbon_model import hairline
from tijdwijzer.ui.widgets.swatch import SIZE, swatch_pixmap

ROW_HEIGHT = 32
_MARGIN, _GAP = 16, 12
_CAP = QSize(24, 20)
"""The least: a number of three digits asks for more."""
_IN_CAP = 4
_Index = QModelIndex | QPersistentModelIndex
_Item = Qt.ItemDataRole
_NOWHERE = QModelIndex()


class RowModel(QAbstractListModel):
    """The rows; headings cannot be chosen."""

    ROW = _Item.UserRole

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        """Only what differs is drawn anew when the rows stay the same ones."""
        same = [(row.what, row.product) for row in rows] == [(row.what, row.product) for row in self.rows]
        if same and rows:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = _Item.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == _Item.DisplayRole:
            return row.name
        if role == self.ROW:
            return row
        if role == _Item.AccessibleTextRole:
            now = self.tr("running now") if row.running else ""
            return ", ".join(part for part in (row.cap, row.name, row.aside, row.key, now) if part)
        return None


class RowCell(QStyledItemDelegate):
    """Paints one row."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        cell: Any = option  # its attributes are missing from the type stubs
        row: Row = index.data(RowModel.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            self._paint_heading(painter, cell.rect, row)
        else:
            self._paint_ground(painter, cell)
            self._paint_row(painter, cell.rect.adjusted(_MARGIN, 0, -_MARGIN, 0), row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: Row) -> None:
        place = QRect(rect.left() + _MARGIN, rect.bottom() - 19, rect.width() - 2 * _MARGIN, 16)
        used = self._write(painter, place, row.aside, "caption", "text_secondary", right=True)
        self._write(painter, place.adjusted(0, 0, -used - _GAP, 0), row.name, "caption", "text_secondary")

    def _paint_ground(self, painter: QPainter, cell: Any) -> None:
        """What Enter takes has a ground, and a ring as well while the list has the keys."""
        base, place = self._appearance.theme.base, QRectF(cell.rect.adjusted(8, 0, -8, 0))
        if cell.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(base["selected"]))
            painter.drawRoundedRect(place, 4, 4)
        elif cell.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(base["hover"]))
            painter.drawRoundedRect(place, 4, 4)
        if cell.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(base["focus"]), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 3, 3)

    def _paint_row(self, painter: QPainter, place: QRect, row: Row) -> None:
        cap = row.key or row.cap
        if cap:
            place.setLeft(place.left() + self._paint_cap(painter, place, cap) + _GAP)
        if row.what is not None:
            self._paint_swatch(painter, place, row.what)
        if row.what is not None or row.key:
            place.setLeft(place.left() + SIZE + _GAP)
        level: TextLevel = "body_strong" if row.running else "body"
        if cap:
            used = self._write(painter, place, row.aside, "body", "text_tertiary", right=True)
            self._write(painter, place.adjusted(0, 0, -used - _GAP, 0), row.name, level, "text")
        else:
            used = self._write(painter, place, row.name, level, "text")
            self._write(painter, place.adjusted(used + 8, 0, 0, 0), row.aside, "body", "text_tertiary")

    def _paint_swatch(self, painter: QPainter, place: QRect, what: What) -> None:
        meaning = self._appearance.theme.meaning[what.component.value if what.component else UNASSIGNED]
        top = QPointF(place.left(), place.center().y() - SIZE // 2 + 1)
        painter.drawPixmap(top, swatch_pixmap(meaning, painter.device().devicePixelRatioF()))

    def _paint_cap(self, painter: QPainter, place: QRect, key: str) -> int:
        """Answers with its width."""
        width = max(_CAP.width(), QFontMetrics(font("caption_strong")).horizontalAdvance(key) + 2 * _IN_CAP)
        base, line = self._appearance.theme.base, hairline(painter.device().devicePixelRatioF())
        top = place.top() + (place.height() - _CAP.height()) / 2
        cap = QRectF(place.left(), top, width, _CAP.height())
        painter.setPen(QPen(QColor(base["line"]), line))
        painter.setBrush(QColor(base["surface"]))
        painter.drawRoundedRect(cap.adjusted(line / 2, line / 2, -line / 2, -line / 2), 3, 3)
        painter.setFont(font("caption_strong"))
        painter.setPen(QColor(base["text_secondary"]))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        return width

    def _write(
        self, painter: QPainter, place: QRect, text: str, level: TextLevel, colour: str, right: bool = False
    ) -> int:
        """Draws what fits and answers with its width."""
        face = font(level)
        shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(face)
        painter.setPen(QColor(self._appearance.theme.base[colour]))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, shown)
        return QFontMetrics(face).horizontalAdvance(shown)


class RowList(QListView):
    """Shows rows; of the keys it takes only those that move in it, the rest is for the switcher."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = RowModel(self)
        self.setModel(self._model)
        self.setItemDelegate(RowCell(appearance, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setStyleSheet("QListView { border: 0; border-radius: 0; }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)

    @property
    def rows(self) -> list[Row]:
        return self._model.rows

    @property
    def current(self) -> Row | None:
        """The row that Enter takes."""
        index = self.currentIndex()
        return self.rows[index.row()] if index.isValid() else None

    def row_at(self, index: _Index) -> Row:
        return self.rows[index.row()]

    def show_rows(self, rows: list[Row]) -> None:
        """These rows; the current one stays when it is still there."""
        place = self.currentIndex().row()
        self._model.show_rows(rows)
        self.updateGeometry()
        self.go_to(place if 0 <= place < len(rows) and not rows[place].is_heading else None)

    def go_to(self, place: int | None) -> None:
        """Make this the current row, or none."""
        if place is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentIndex(self._model.index(place))

    def step(self, by: int) -> None:
        """To the next row that can be taken, or the one before; it stops at the ends."""
        places = [place for place, row in enumerate(self.rows) if not row.is_heading]
        here = self.currentIndex().row()
        if not places:
            return
        ahead = [place for place in places if place > here] if by > 0 else [p for p in places[::-1] if p < here]
        if here < 0:
            ahead = places if by > 0 else places[::-1]
        if ahead:
            self.go_to(ahead[0])

    def content_height(self) -> int:
        """How high all rows are together."""
        return ROW_HEIGHT * len(self.rows)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.content_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self.step(steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(None)
            self.step(1 if key == Qt.Key.Key_Home else -1)
        else:
            event.ignore()
