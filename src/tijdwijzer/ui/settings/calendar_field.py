"""Where the person's calendar is: a file, or an address that only reads."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from tijdwijzer.ui.settings.fields import HEIGHT, WIDTH
from tijdwijzer.ui.widgets.buttons import Button


class CalendarField(QWidget):
    """A field for what was copied elsewhere, and a button to choose a file; empty is none."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self.typed = QLineEdit()
        self.typed.setFixedHeight(HEIGHT)
        self.typed.setMinimumWidth(WIDTH)
        self.typed.setPlaceholderText(self.tr("None; paste an https or webcal address"))
        self.typed.setAccessibleName(name)
        self.choose = Button(self.tr("Choose a file…"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.typed, 1)
        row.addWidget(self.choose)
        self.typed.editingFinished.connect(self._finish)
        self.choose.clicked.connect(self._ask_file)
        self.setFocusProxy(self.typed)

    def show_value(self, value: object) -> None:
        """Show it from its beginning: the end of an address says little. What is being typed stays."""
        if str(value) == self._value:
            return
        self._value = str(value)
        self.typed.setText(self._value)
        self.typed.setCursorPosition(0)

    def _finish(self) -> None:
        self._choose(self.typed.text().strip())

    def _ask_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a calendar"), "", self.tr("Calendars (*.ics)"))
        if path:
            self._choose(path)

    def _choose(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self.chosen.emit(value)
