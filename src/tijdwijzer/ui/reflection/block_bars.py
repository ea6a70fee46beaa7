"""Uninterrupted blocks as bars in the order of the day."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tijdwijzer.domain.components import Component
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.typography import font
from tijdwijzer.ui.widgets.ribbon_model import LINE_HEIGHT, on_grid
from tijdwijzer.ui.widgets.ribbon_paint import text_width
from tijdwijzer.ui.widgets.segment import paint_segment, paint_text
from tijdwijzer.words.formats import duration

HEIGHT = 24
GAP = 6
PER_MINUTE = 1.4
"""Logical pixels per minute, so that days can be compared by eye; less when the blocks would not fit."""
TEXT_LEFT = 8


class BlockBars(QWidget):
    """Shows lengths; every bar starts at zero and all have one scale."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._lengths: tuple[timedelta, ...] = ()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Uninterrupted blocks"))

    def show_lengths(self, lengths: tuple[timedelta, ...]) -> None:
        """Show these blocks."""
        self._lengths = lengths
        self.setAccessibleDescription(", ".join(duration(length) for length in lengths))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("caption"))
        meaning = self._appearance.theme.meaning[Component.STANDARD_WORK.value]
        dpr = self.devicePixelRatioF()
        for (left, width), length in zip(bars(self._lengths, self.width()), self._lengths, strict=True):
            start = on_grid(left, dpr)
            paint_segment(painter, QRectF(start, 0, on_grid(left + width, dpr) - start, HEIGHT), meaning, dpr)
            text = duration(length)
            if (wide := text_width(text, False)) + TEXT_LEFT < width:
                at = QPointF(start + min(TEXT_LEFT, (width - wide) / 2), (HEIGHT - LINE_HEIGHT) / 2)
                paint_text(painter, at, wide, text, meaning)
        painter.end()


def bars(lengths: Sequence[timedelta], room: float) -> list[tuple[float, float]]:
    """Left and width of each bar, in logical pixels."""
    minutes = [length / timedelta(minutes=1) for length in lengths]
    if not minutes:
        return []
    scale = min(PER_MINUTE, (room - GAP * (len(minutes) - 1)) / sum(minutes))
    placed = []
    left = 0.0
    for length in minutes:
        placed.append((left, length * scale))
        left += length * scale + GAP
    return placed
