"""The ground under the keys that lead away and back."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.widgets.popover import RADIUS
from tijdwijzer.ui.widgets.ribbon_model import hairline


class Foot(QWidget):
    """Fits the round corners of the window that it is the bottom of."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = context.appearance

    def paintEvent(self, _event: QPaintEvent) -> None:
        base, line, whole = self._appearance.theme.base, hairline(self.devicePixelRatioF()), QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(whole)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(base["surface"]))
        painter.drawRoundedRect(whole.adjusted(0, -RADIUS, 0, 0), RADIUS - 1, RADIUS - 1)
        painter.fillRect(QRectF(0, 0, whole.width(), line), QColor(base["line"]))
        painter.end()
