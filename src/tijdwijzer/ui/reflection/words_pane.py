"""Where the person says something: one intention, one note."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.ui.widgets.labels import label

LONGEST_INTENTION = 200
NOTE_HEIGHT = 64


class WordsPane(QWidget):
    """Two fields with their headings."""

    typed = Signal(str, str)
    """Intention and note, at every change by the user."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._for = label(level="body_strong")
        self.intention = QLineEdit(maxLength=LONGEST_INTENTION)
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(NOTE_HEIGHT)
        self.note.setAccessibleName(self.tr("Note, only for you"))
        self._for.setBuddy(self.intention)
        self._lay_out()
        self.intention.textEdited.connect(self._tell)
        self.intention.returnPressed.connect(self.note.setFocus)
        self.note.textChanged.connect(self._tell)
        self.setFocusProxy(self.intention)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(4)
        heading.addWidget(label(self.tr("Note"), "body_strong"))
        heading.addWidget(label(self.tr("only for you"), tone="tertiary"), 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self._for)
        box.addWidget(self.intention)
        box.addSpacing(10)
        box.addLayout(heading)
        box.addWidget(self.note)

    def show_words(self, reflection: Reflection, heading: str) -> None:
        """Show what was said about the day; no signal comes of it."""
        self._for.setText(heading)
        self.intention.setAccessibleName(heading)
        self.intention.setText(reflection.intention)
        self.note.blockSignals(True)
        self.note.setPlainText(reflection.note)
        self.note.blockSignals(False)

    @property
    def words(self) -> tuple[str, str]:
        """Intention and note as they stand."""
        return self.intention.text(), self.note.toPlainText()

    def _tell(self) -> None:
        self.typed.emit(*self.words)
