"""The small square that stands for a kind of time."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.tokens import Meaning
from tijdwijzer.ui.widgets.segment import paint_segment

SIZE = 12


@lru_cache(maxsize=128)
def swatch_pixmap(meaning: Meaning, dpr: float, size: int = SIZE) -> QPixmap:
    """A swatch for item views and menus, at one scale factor."""
    pixmap = QPixmap(round(size * dpr), round(size * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_segment(painter, QRectF(0, 0, size, size), meaning, dpr)
    painter.end()
    return pixmap


class Swatch(QWidget):
    """A swatch beside the name of its component; the name carries the meaning for a screen reader."""

    def __init__(self, appearance: Appearance, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._meaning = meaning
        self.setFixedSize(SIZE, SIZE)

    def set_meaning(self, meaning: str) -> None:
        """Stand for another kind of time: a component key, `unassigned` or `gap`."""
        self._meaning = meaning
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        meaning = self._appearance.theme.meaning[self._meaning]
        painter.drawPixmap(0, 0, swatch_pixmap(meaning, self.devicePixelRatioF()))
        painter.end()
