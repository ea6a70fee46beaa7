"""A list of names of programs: typed or picked from those that were seen, and taken off by a key."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from tijdwijzer.ui.settings.fields import HEIGHT, WIDTH
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.lists import List
from tijdwijzer.ui.widgets.typeahead import offer

_MOST_SHOWN = 5
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class NamesField(QWidget):
    """Shows the names in order; Enter in the field adds one, Delete in the list takes one off."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self.typed = QLineEdit()
        self.typed.setFixedSize(WIDTH, HEIGHT)
        self.typed.setPlaceholderText(self.tr("Name of a program"))
        self.typed.setAccessibleName(f"{name}: {self.typed.placeholderText()}")
        self.add = Button(self.tr("Add"))
        self.list = _Names(name)
        self.remove = Button(self.tr("Remove"), kind="flat", small=True)
        self._lay_out()
        self.typed.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.list.removed.connect(self._remove)
        self.list.currentRowChanged.connect(self._offer_removal)
        self.remove.clicked.connect(self._remove)
        self.setFocusProxy(self.typed)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self.typed, 0, 0)
        grid.addWidget(self.add, 0, 1)
        grid.addWidget(self.list, 1, 0)
        grid.addWidget(self.remove, 1, 1, Qt.AlignmentFlag.AlignTop)
        self.list.setFixedWidth(WIDTH)

    def offer(self, names: Sequence[str]) -> None:
        """Names to pick from while one types."""
        offer(self.typed, names)

    def show_value(self, value: object) -> None:
        """Show these; the place in the list stays."""
        self._names = list(value) if isinstance(value, list) else []
        row = self.list.currentRow()
        self.list.clear()
        self.list.addItems(self._names)
        self.list.setCurrentRow(min(row, len(self._names) - 1))
        self._fit()

    def _fit(self) -> None:
        shown = min(len(self._names), _MOST_SHOWN)
        self.list.setFixedHeight(shown * max(self.list.sizeHintForRow(0), 1) + 2 * self.list.frameWidth())
        for part in (self.list, self.remove):
            part.setVisible(bool(self._names))
        self._offer_removal()

    def _offer_removal(self) -> None:
        self.remove.setEnabled(self.list.currentRow() >= 0)

    def _add(self) -> None:
        name = self.typed.text().strip()
        self.typed.clear()
        if name and name.casefold() not in map(str.casefold, self._names):
            self.chosen.emit([*self._names, name])

    def _remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.chosen.emit(self._names[:row] + self._names[row + 1 :])
            (self.list if self._names else self.typed).setFocus()


class _Names(List):
    """Tells when the current one is to go."""

    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _REMOVING:
            self.removed.emit()
        else:
            super().keyPressEvent(event)
