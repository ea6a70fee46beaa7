"""Painting a component of a team: its share beside what is typical, and a small bar for each period; QtGui only."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.team_view import Barred, Row
from tijdwijzer.ui.tokens import Theme
from tijdwijzer.ui.typography import font
from tijdwijzer.ui.widgets.ribbon_model import hairline, on_grid
from tijdwijzer.ui.widgets.segment import RADIUS, paint_segment

BAND, THICK = 20, 12
STEP, WIDE, HIGH = 16, 12, 20
"""Of the bars of periods: from one to the next, their width, and how high the tallest is."""
LEAST = 2


@dataclass(frozen=True, slots=True)
class Ground:
    """Where something is painted, in logical pixels."""

    painter: QPainter
    rect: QRectF
    theme: Theme
    dpr: float

    def colour(self, token: str) -> QColor:
        return QColor(self.theme.base[token])

    def grid(self, x: float) -> float:
        return on_grid(x, self.dpr)


def paint_share(ground: Ground, row: Barred, most: int) -> None:
    """The share before the band of what is typical, from nothing to `most` percent."""
    full = 100 if row.component is Component.STANDARD_WORK else most
    scale, left = ground.rect.width() / full, ground.rect.left()
    middle, line = ground.rect.center().y(), hairline(ground.dpr)
    low, high = (ground.grid(left + 100 * edge * scale) for edge in (row.typical.low, row.typical.high))
    top = ground.grid(middle - BAND / 2)
    ground.painter.fillRect(QRectF(low, top, high - low, BAND), ground.colour("sunken"))
    for edge in (low, high - line):
        ground.painter.fillRect(QRectF(edge, top, line, BAND), ground.colour("line_strong"))
    width = ground.grid(max((row.share or 0) * scale, LEAST))
    bar = QRectF(ground.grid(left), ground.grid(middle - THICK / 2), width, THICK)
    paint_segment(ground.painter, bar, ground.theme.meaning[row.component], ground.dpr)


def paint_course(ground: Ground, row: Row) -> None:
    """A bar for each period of the year, this one in its colour; a dashed frame where it is not shown."""
    full = max((mark.minutes or 0 for mark in row.marks), default=0) or 1
    step = min(STEP, ground.rect.width() / len(row.marks))
    width = ground.grid(step * WIDE / STEP)
    bottom = ground.grid(ground.rect.center().y() + HIGH / 2)
    for place, mark in enumerate(row.marks):
        left = ground.grid(ground.rect.left() + place * step)
        if mark.minutes is None:
            paint_hole(ground, QRectF(left, bottom - HIGH, width, HIGH))
            continue
        height = ground.grid(max(HIGH * mark.minutes / full, LEAST))
        bar = QRectF(left, bottom - height, width, height)
        if place == len(row.marks) - 1:
            paint_segment(ground.painter, bar, ground.theme.meaning[row.component], ground.dpr)
        else:
            _paint_quiet(ground, bar)


def _paint_quiet(ground: Ground, bar: QRectF) -> None:
    inset = hairline(ground.dpr) / 2
    ground.painter.setPen(QPen(ground.colour("line_strong"), hairline(ground.dpr)))
    ground.painter.setBrush(ground.colour("line"))
    ground.painter.drawRoundedRect(bar.adjusted(inset, inset, -inset, -inset), 1, 1)


def paint_hole(ground: Ground, rect: QRectF) -> None:
    """What is not shown."""
    inset = hairline(ground.dpr) / 2
    pen = QPen(ground.colour("control_edge"), hairline(ground.dpr))
    pen.setDashPattern([2.0, 2.0])
    ground.painter.setPen(pen)
    ground.painter.setBrush(Qt.BrushStyle.NoBrush)
    ground.painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)


def paint_reason(ground: Ground, text: str) -> None:
    """Why a component is withheld, in the place of its figures."""
    middle = ground.rect.center().y()
    box = QRectF(
        ground.grid(ground.rect.left()), ground.grid(middle - 12), ground.grid(ground.rect.width()), ground.grid(24)
    )
    paint_hole(ground, box)
    ground.painter.setFont(font("caption"))
    ground.painter.setPen(ground.colour("text_secondary"))
    inside = box.adjusted(8, 0, -8, 0)
    shown = ground.painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inside.width()))
    ground.painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
