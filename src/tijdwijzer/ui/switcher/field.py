"""The text field of the switcher."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from tijdwijzer.ui.widgets.buttons import KeyCap

_Keys = Qt.Key


class EntryField(QLineEdit):
    """Keys that the switcher understands go there; the rest is typed."""

    stepped = Signal(int)
    """An arrow asked for the next suggestion (1) or the one before (-1)."""
    entered = Signal()
    left = Signal()
    """Escape."""
    completed = Signal()
    """Tab, while something is typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cap = KeyCap("/", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch()
        row.addWidget(self._cap)
        self.textChanged.connect(self._show_cap)

    def event(self, event: QEvent) -> bool:
        # Tab would move the focus before keyPressEvent sees it.
        tab = isinstance(event, QKeyEvent) and event.key() == _Keys.Key_Tab
        if tab and event.type() == QEvent.Type.KeyPress and self.text().strip():
            self.completed.emit()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (_Keys.Key_Down, _Keys.Key_Up):
            self.stepped.emit(1 if key == _Keys.Key_Down else -1)
        elif key in (_Keys.Key_Return, _Keys.Key_Enter):
            self.entered.emit()
        elif key == _Keys.Key_Escape:
            self.left.emit()
        elif _Keys.Key_F1 <= key <= _Keys.Key_F35:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_cap()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_cap()

    def _show_cap(self) -> None:
        self._cap.setVisible(not self.text() and not self.hasFocus())
