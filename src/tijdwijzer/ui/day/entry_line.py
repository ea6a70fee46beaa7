"""The line of text that registers: `09:10-09:40 bellen`."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tijdwijzer.ui.day.announcing import announce
from tijdwijzer.ui.widgets.labels import ElidedLabel, label

PREVIEW_AFTER = 150
"""Milliseconds without typing after which the text is read."""


class EntryLine(QWidget):
    """A field and a line under it that says what the text means, or points at the word that says nothing."""

    changed = Signal(str)
    """The text, once typing pauses."""
    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Register by typing"))
        self.field.setPlaceholderText(self.tr("09:10-09:40 phone"))
        self.hint = ElidedLabel(level="caption", parent=self)
        caption = label(self.tr("&Type"), tone="secondary")
        caption.setBuddy(self.field)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(caption)
        row.addWidget(self.field, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(row)
        box.addWidget(self.hint)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PREVIEW_AFTER)
        self._pause.timeout.connect(self._say_changed)
        self.field.textEdited.connect(self._typed)
        self.field.returnPressed.connect(self._enter)

    @property
    def text(self) -> str:
        return self.field.text()

    def begin(self, text: str = "") -> None:
        """Put the cursor in the field, with this text."""
        self.field.setText(text)
        self.field.setFocus()

    def show_meaning(self, text: str) -> None:
        """What the text would register; nothing for nothing."""
        self.hint.setText(text)

    def show_mistake(self, words: str, start: int, end: int) -> None:
        """Why the text cannot be registered, and the part of it to look at."""
        self.hint.setText(words)
        self.field.setFocus()
        self.field.setSelection(start, max(end - start, 0))
        announce(self.field, words)

    def accepted(self) -> None:
        """It was registered: ready for the next."""
        self.field.clear()
        self.hint.setText("")

    def _typed(self) -> None:
        self.hint.setText("")
        self._pause.start()

    def _say_changed(self) -> None:
        if self.field.text().strip():
            self.changed.emit(self.field.text())

    def _enter(self) -> None:
        self._pause.stop()
        if self.field.text().strip():
            self.entered.emit(self.field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.accepted()
        else:
            super().keyPressEvent(event)
