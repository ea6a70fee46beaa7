"""An icon that stands beside text; the text says what it means."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from tijdwijzer.ui.icons import icon

SIZE = 16
TOP = 2
"""So much lower than its place, that it stands beside the first line of text."""


class IconLabel(QWidget):
    """The icon of this name, in the colour of the text."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon(name, QPalette.ColorRole.WindowText)
        self.setFixedSize(SIZE, SIZE + TOP)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._icon.paint(painter, 0, TOP, SIZE, SIZE)
        painter.end()
