"""A loss as a bar of minutes per working day, with what is typical behind it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tijdwijzer.domain.potential import Potential
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.tokens import Theme
from tijdwijzer.ui.widgets.ribbon_model import hairline, on_grid
from tijdwijzer.ui.widgets.segment import paint_segment

HEIGHT, BAR = 28, 14


class LossBar(QWidget):
    """Shows a `Potential` on a scale that all bars beside it share."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._shown: Potential | None = None
        self._top = 1.0
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_loss(self, shown: Potential, top: float, name: str, description: str) -> None:
        """`top` is the share at the right end of the scale."""
        self._shown, self._top = shown, top
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setToolTip(description)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._shown is not None:
            painter = QPainter(self)
            paint_loss(painter, self._shown, self._top, self._appearance.theme, self.width(), self.devicePixelRatioF())
            painter.end()


def paint_loss(painter: QPainter, shown: Potential, top: float, theme: Theme, width: float, dpr: float) -> None:
    """The typical band with both its ends, and over it the share that was measured."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = hairline(dpr)
    low, high, end = (
        on_grid(share / top * (width - line), dpr) for share in (shown.typical.low, shown.typical.high, shown.share)
    )
    painter.fillRect(QRectF(low, 0, high - low, HEIGHT), QColor(theme.base["pressed"]))
    if end:
        paint_segment(
            painter, QRectF(0, (HEIGHT - BAR) / 2, max(end, line), BAR), theme.meaning[shown.component.value], dpr
        )
    for x in (low, high):
        painter.fillRect(QRectF(x, 0, line, HEIGHT), QColor(theme.base["line_strong"]))
    painter.fillRect(QRectF(0, 0, line, HEIGHT), QColor(theme.base["text_tertiary"]))
