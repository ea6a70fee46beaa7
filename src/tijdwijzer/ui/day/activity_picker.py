"""Choosing an activity by typing the beginning of it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from tijdwijzer.domain.entries import What
from tijdwijzer.domain.textentry import Names
from tijdwijzer.ui.day.choice_list import ROW_HEIGHT, ChoiceCell, ChoiceModel
from tijdwijzer.ui.day.choices import choices
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.labels import ElidedLabel
from tijdwijzer.ui.widgets.popover import Popover

_WIDTH, _ROWS = 380, 8
_Keys = Qt.Key


_STEPS = {int(_Keys.Key_Down): 1, int(_Keys.Key_Up): -1, int(_Keys.Key_PageDown): _ROWS, int(_Keys.Key_PageUp): -_ROWS}


class ActivityPicker(Popover):
    """A field and the list of what fits; Enter takes what is marked, the arrows mark another, Escape leaves."""

    chosen = Signal(object)
    """The `What` that was chosen."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent=parent)
        self._names: Names = ()
        self._likely: Sequence[What] = ()
        self._title = ElidedLabel(level="body_strong", parent=self)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Activity or component"))
        self.field.setPlaceholderText(self.tr("Type the beginning of an activity"))
        self._model = ChoiceModel(self)
        self._list = self._made_list(appearance)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 12)
        box.setSpacing(8)
        for widget in (self._title, self.field, self._list):
            box.addWidget(widget)
        self.setFixedWidth(_WIDTH)
        self.field.textEdited.connect(self._narrow)
        self._list.clicked.connect(self._take)

    def _made_list(self, appearance: Appearance) -> QListView:
        made = QListView(self)
        made.setObjectName("choices")
        made.setAccessibleName(self.tr("What fits"))
        made.setModel(self._model)
        made.setItemDelegate(ChoiceCell(appearance, made))
        made.setFixedHeight(_ROWS * ROW_HEIGHT)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field has the keys
        made.setUniformItemSizes(True)
        made.setStyleSheet("QListView#choices { border: 0 }")
        return made

    def ask(self, anchor: QRect, title: str, names: Names, likely: Sequence[What], texts: DayTexts) -> None:
        """Open beside `anchor` (on the screen), with the likely activities on top."""
        self._names, self._likely = names, likely
        self._model.texts = texts
        self._title.setText(title)
        self.setAccessibleName(title)
        self.field.clear()
        self._narrow("")
        self.show_beside(anchor)
        self.field.setFocus()

    @property
    def offered(self) -> list[What]:
        """What the list shows now."""
        return [choice.what for choice in self._model.choices]

    def _narrow(self, typed: str) -> None:
        self._model.show_choices(choices(typed, self._names, self._likely))
        self._list.setCurrentIndex(self._model.index(0))
        self._list.scrollToTop()

    def _take(self, index: QModelIndex) -> None:
        what = self._model.choices[index.row()].what
        self.close()
        self.chosen.emit(what)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == _Keys.Key_Escape:
            self.close()
        elif key in (_Keys.Key_Return, _Keys.Key_Enter) and self._list.currentIndex().isValid():
            self._take(self._list.currentIndex())
        elif key in _STEPS:
            self._step(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        place = min(max(self._list.currentIndex().row() + by, 0), len(self._model.choices) - 1)
        index = self._model.index(place)
        self._list.setCurrentIndex(index)
        self.field.setAccessibleDescription(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
