"""The day's time in one bar, with brackets that say which part adds value and which part is direct."""

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.tokens import Theme
from tijdwijzer.ui.widgets.ribbon_model import hairline, on_grid
from tijdwijzer.ui.widgets.segment import paint_segment

HEIGHT = 40
_BAR_TOP, _BAR_HEIGHT = 8, 24
_BRACKET = 5


@dataclass(frozen=True, slots=True)
class ShareView:
    """How the time of a day is shared out, from the left: value-adding first, then the other direct time.

    `parts` are pairs of a meaning key and its length; `whole` is the length of the workday, and what is not yet filled
    of it shows as a thin line. `description` says the same in words for a screen reader.
    """

    parts: tuple[tuple[str, timedelta], ...]
    value_adding: timedelta
    direct: timedelta
    whole: timedelta
    description: str = ""


class ShareBar(QWidget):
    """Shows a `ShareView`."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._view: ShareView | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Shares of the day"))

    def set_view(self, view: ShareView) -> None:
        self._view = view
        self.setAccessibleDescription(view.description)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._view is None:
            return
        painter = QPainter(self)
        paint_shares(painter, self._view, self._appearance.theme, self.width(), self.devicePixelRatioF())
        painter.end()


def paint_shares(painter: QPainter, view: ShareView, theme: Theme, width: float, dpr: float) -> None:
    """The bar and its two brackets, forty logical pixels high."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    filled = sum((length for _, length in view.parts), timedelta())
    whole = max(view.whole, filled)
    if not whole:
        return
    line, colour = hairline(dpr), QColor(theme.base["line_strong"])
    done, right = timedelta(), 0.0
    for key, length in view.parts:
        left, done = right, done + length
        right = on_grid(done / whole * width, dpr)
        if right > left:
            rect = QRectF(left, _BAR_TOP, max(right - left - line, line), _BAR_HEIGHT)
            paint_segment(painter, rect, theme.meaning[key], dpr)
    rest = QRectF(right, _BAR_TOP + _BAR_HEIGHT / 2, width - right, line)
    painter.fillRect(rest, colour)
    _paint_bracket(painter, on_grid(view.value_adding / whole * width, dpr) - line, line, colour, above=True)
    _paint_bracket(painter, on_grid(view.direct / whole * width, dpr) - line, line, colour, above=False)


def _paint_bracket(painter: QPainter, width: float, line: float, colour: QColor, above: bool) -> None:
    """A bracket over or under the first `width` pixels, open towards the bar."""
    if width <= 2 * line:
        return
    top = 0.0 if above else HEIGHT - _BRACKET
    across = top if above else HEIGHT - line
    painter.fillRect(QRectF(QPointF(0, across), QPointF(width, across + line)), colour)
    for x in (0.0, width - line):
        painter.fillRect(QRectF(x, top, line, _BRACKET), colour)
