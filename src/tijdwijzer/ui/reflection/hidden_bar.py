"""The hidden factory of a day as a range on a line of time, beside one's own weeks and what is seen elsewhere."""

from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tijdwijzer.domain.fragmentation import HIDDEN_FACTORY, Minutes
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.typography import font
from tijdwijzer.ui.widgets.ribbon_model import LINE_HEIGHT, hairline, on_grid
from tijdwijzer.words.formats import duration

TOP, BAND = 4, 24
HEIGHT = TOP + BAND + 4 + LINE_HEIGHT
DAY_TOP, THICK = TOP + 5, 8
USUAL_TOP, THIN = TOP + 17, 2
LEAST = 150
"""Minutes that the line shows at least."""
ROOM = 1.08
"""Of the longest length that is shown, so that nothing touches the edge."""
MARGIN = 14
"""Half the width of a time under the line."""


class HiddenBar(QWidget):
    """Shows a range."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._day: Minutes | None = None
        self._usual: Minutes | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Hidden factory"))

    def show_range(self, day: Minutes, usual: Minutes | None, description: str) -> None:
        """Show the range of this day, and the own usual where there is one."""
        self._day, self._usual = day, usual
        self.setAccessibleDescription(description)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    def at(self, minutes: float) -> float:
        """Where a length lies, in logical pixels."""
        ends = [LEAST, *(one.high for one in (self._day, self._usual) if one)]
        return MARGIN + minutes / (max(ends) * ROOM) * (self.width() - 2 * MARGIN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._day is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_typical(painter)
        self._paint_times(painter)
        base = self._appearance.theme.base
        self._paint_range(painter, self._day, DAY_TOP, THICK, QColor(base["accent"]))
        if self._usual is not None:
            self._paint_range(painter, self._usual, USUAL_TOP, THIN, QColor(base["text_secondary"]))
        painter.end()

    def _paint_typical(self, painter: QPainter) -> None:
        base, dpr = self._appearance.theme.base, self.devicePixelRatioF()
        line = hairline(dpr)
        left, right = (on_grid(self.at(m), dpr) for m in (HIDDEN_FACTORY.low, HIDDEN_FACTORY.high))
        painter.fillRect(QRectF(left, TOP, right - left, BAND), QColor(base["hover"]))
        for x in (left, right - line):
            painter.fillRect(QRectF(x, TOP, line, BAND), QColor(base["line_strong"]))
        axis = on_grid(TOP + BAND, dpr)
        painter.fillRect(QRectF(self.at(0), axis, self.width() - 2 * MARGIN, line), QColor(base["line"]))

    def _paint_times(self, painter: QPainter) -> None:
        painter.setFont(font("caption"))
        painter.setPen(QColor(self._appearance.theme.base["text_secondary"]))
        for minutes in (0, HIDDEN_FACTORY.low, HIDDEN_FACTORY.high):
            rect = QRectF(self.at(minutes) - 2 * MARGIN, TOP + BAND + 4, 4 * MARGIN, LINE_HEIGHT)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, duration(timedelta(minutes=minutes)))

    def _paint_range(self, painter: QPainter, one: Minutes, top: int, thick: int, colour: QColor) -> None:
        """From low to high, at least a dot wide."""
        left, right = self.at(one.low), self.at(one.high)
        middle, half = (left + right) / 2, max(right - left, thick) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        box = QRectF(QPointF(middle - half, top), QPointF(middle + half, top + thick))
        painter.drawRoundedRect(box, thick / 2, thick / 2)
