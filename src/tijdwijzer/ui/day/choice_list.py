"""The list of activities to choose from: swatch, name, and the component behind it."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tijdwijzer.ui.day.choices import Choice, detail
from tijdwijzer.ui.day.table_model import Index
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.tokens import UNASSIGNED
from tijdwijzer.ui.widgets.picker import ROW_HEIGHT
from tijdwijzer.ui.widgets.swatch import SIZE, swatch_pixmap

_PADDING = 12
_Item = Qt.ItemDataRole
_NOWHERE = QModelIndex()


class ChoiceModel(QAbstractListModel):
    """The choices; `texts` has their words."""

    CHOICE = _Item.UserRole
    DETAIL = _Item.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []
        self.texts: DayTexts | None = None

    def show_choices(self, found: list[Choice]) -> None:
        self.beginResetModel()
        self.choices = found
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = _Item.DisplayRole) -> Any:
        if not index.isValid() or self.texts is None:
            return None
        choice = self.choices[index.row()]
        name = self.texts.what(choice.what)
        if role == _Item.DisplayRole:
            return name
        if role == self.CHOICE:
            return choice
        behind = self._detail(choice, self.texts)
        if role == self.DETAIL:
            return behind
        if role == _Item.AccessibleTextRole:
            return f"{name}, {behind}" if behind else name
        return None

    def _detail(self, choice: Choice, texts: DayTexts) -> str:
        behind = detail(choice, texts.catalogue)
        return self.tr("new, under {component}").format(component=behind) if choice.new else behind


class ChoiceCell(QStyledItemDelegate):
    """Paints one choice."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Any = option  # its attributes are missing from the type stubs
        base = self._appearance.theme.base
        if cell.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell.rect, QColor(base["selected"]))
        component = index.data(ChoiceModel.CHOICE).what.component
        meaning = self._appearance.theme.meaning[component.value if component else UNASSIGNED]
        place = cell.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        swatch = swatch_pixmap(meaning, painter.device().devicePixelRatioF())
        painter.drawPixmap(place.left(), place.center().y() - SIZE // 2 + 1, swatch)
        place.setLeft(place.left() + SIZE + 8)
        used = _draw(painter, place, index.data(), base["text"])
        place.setLeft(place.left() + used + 8)
        _draw(painter, place, index.data(ChoiceModel.DETAIL), base["text_tertiary"])


def _draw(painter: QPainter, place: QRect, text: str, colour: str) -> int:
    """Draws what fits and answers with its width."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.setPen(QColor(colour))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
    return painter.fontMetrics().horizontalAdvance(shown)
