"""Choosing one of many by typing the beginning of its name: a small window with a field and the list of what fits."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QStyledItemDelegate, QVBoxLayout, QWidget

from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.labels import ElidedLabel
from tijdwijzer.ui.widgets.popover import Popover

ROW_HEIGHT = 32
_WIDTH, _ROWS = 380, 8
_Keys = Qt.Key
_STEPS = {int(_Keys.Key_Down): 1, int(_Keys.Key_Up): -1, int(_Keys.Key_PageDown): _ROWS, int(_Keys.Key_PageUp): -_ROWS}


class Picker(Popover):
    """Enter takes what is marked, the arrows mark another, Escape leaves. What fits is up to who makes one: `narrow`
    puts it in the model, and `taken` is the row of the model that was chosen; `nothing` is said where nothing does.
    """

    taken = Signal(int)

    def __init__(
        self,
        appearance: Appearance,
        model: QAbstractListModel,
        cell: QStyledItemDelegate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, parent=parent)
        self._title = ElidedLabel(level="body_strong", parent=self)
        self.field = QLineEdit(self)
        self.nothing = ""
        self._fits = model
        self._list = self._made_list(model, cell)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(12, 12, 12, 12)
        self._box.setSpacing(8)
        for widget in (self._title, self.field, self._list):
            self._box.addWidget(widget)
        self.setFixedWidth(_WIDTH)
        self.field.textEdited.connect(self._narrow)
        self._list.clicked.connect(self._take)

    def _made_list(self, model: QAbstractListModel, cell: QStyledItemDelegate) -> QListView:
        made = QListView(self)
        made.setObjectName("choices")
        made.setModel(model)
        model.setParent(self)
        cell.setParent(made)
        made.setItemDelegate(cell)
        made.setFixedHeight(_ROWS * ROW_HEIGHT)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field has the keys
        made.setUniformItemSizes(True)
        made.setStyleSheet("QListView#choices { border: 0 }")
        return made

    def name_parts(self, field: str, hint: str, choices: str) -> None:
        """What the field is for, what stands in it before anything is typed, and what the list holds."""
        self.field.setAccessibleName(field)
        self.field.setPlaceholderText(hint)
        self._list.setAccessibleName(choices)

    def open_beside(self, anchor: QRect, title: str) -> None:
        """Open beside `anchor` (on the screen), with everything that can be chosen before anything is typed."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self.field.clear()
        self._narrow("")
        self.show_beside(anchor)
        self.field.setFocus()

    def narrow(self, typed: str) -> int:
        """Put what fits in the model; answers with the row to mark."""
        raise NotImplementedError

    def _narrow(self, typed: str) -> None:
        place = self.narrow(typed)
        self._list.scrollToTop()
        self._mark(place)

    def _take(self, index: QModelIndex) -> None:
        self.close()
        self.taken.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == _Keys.Key_Escape:
            self.close()
        elif key in (_Keys.Key_Return, _Keys.Key_Enter) and self._list.currentIndex().isValid():
            self._take(self._list.currentIndex())
        elif key in _STEPS:
            place = self._list.currentIndex().row() + _STEPS[key]
            self._mark(min(max(place, 0), self._fits.rowCount() - 1))
        else:
            super().keyPressEvent(event)

    def _mark(self, place: int) -> None:
        """The field has the keys, so that it says what is marked."""
        index = self._fits.index(place)
        self._list.setCurrentIndex(index)
        said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        self.field.setAccessibleDescription(str(said or self.nothing))
