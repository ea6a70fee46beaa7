"""How cells of the day table are painted and edited."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tijdwijzer.ui.day.table_model import DayTableModel, Index
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.swatch import SIZE, swatch_pixmap

PADDING = 12
GAP_AFTER_SWATCH = 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class QuietCell(QStyledItemDelegate):
    """Text that stands back a little."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.appearance = appearance

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        shown: Any = option  # its attributes are missing from the type stubs
        colour = QColor(self.appearance.theme.base["text_secondary"])
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            shown.palette.setColor(role, colour)


class ActivityCell(QStyledItemDelegate):
    """The swatch, the name, and behind it the case and note."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        row, remarks = index.data(DayTableModel.ROW), index.data(DayTableModel.REMARKS)
        cell: Any = option
        name, theme = cell.text, self._appearance.theme
        cell.text = ""
        cell.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, cell.widget)
        place = cell.rect.adjusted(PADDING, 0, -PADDING, -1)  # above the line under the row
        looks = theme.suggested if row.suggestion else theme.meaning
        swatch = swatch_pixmap(looks[row.meaning], painter.device().devicePixelRatioF())
        painter.save()
        painter.setFont(cell.font)
        painter.drawPixmap(place.left(), place.center().y() - SIZE // 2 + 1, swatch)
        place.setLeft(place.left() + SIZE + GAP_AFTER_SWATCH)
        painter.setPen(QColor(theme.base["text_secondary" if row.is_free else "text"]))
        used = self._draw(painter, place, name)
        if remarks and used < place.width() - 48:
            painter.setPen(QColor(theme.base["text_tertiary"]))
            self._draw(painter, place.adjusted(used + 8, 0, 0, 0), remarks)
        painter.restore()

    def _draw(self, painter: QPainter, place: QRect, text: str) -> int:
        """Draws what fits and answers with its width."""
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _LEFT, shown)
        return painter.fontMetrics().horizontalAdvance(shown)


class TimeCell(QStyledItemDelegate):
    """Times that are edited as text."""

    retyped = Signal(object, str)
    """The row and what was typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._again: tuple[str, int, int] | None = None

    def refuse(self, text: str, start: int, end: int) -> None:
        """The next editor begins with this text, the characters from `start` to `end` selected."""
        self._again = (text, start, end)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QLineEdit:
        editor = QLineEdit(parent)
        editor.setObjectName("cell")
        editor.setStyleSheet("QLineEdit#cell, QLineEdit#cell:focus { padding: 0 8px }")
        editor.setAccessibleName(self.tr("Time, such as 09:10-09:40"))
        editor.setText(self._again[0] if self._again else index.data(Qt.ItemDataRole.EditRole))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """The whole cell: without its padding the text would not fit."""
        cell: Any = option  # its attributes are missing from the type stubs
        editor.setGeometry(cell.rect)

    def setEditorData(self, editor: QWidget, _index: Index) -> None:
        """Only once: what is being typed stays when the day is refreshed."""
        if isinstance(editor, QLineEdit) and self._again:
            _, start, end = self._again
            editor.setSelection(start, end - start)
            self._again = None

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit) and editor.text().strip() != index.data(Qt.ItemDataRole.EditRole):
            self.retyped.emit(index.data(DayTableModel.ROW), editor.text())
