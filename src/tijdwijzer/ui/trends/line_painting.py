"""Painting output as a line over periods, on anything that takes a QPainter; QtGui only."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from tijdwijzer.ui.trends.model import Line
from tijdwijzer.ui.trends.painting import TICKS, Canvas, paint_focus, paint_names, paint_pointed, paint_usual
from tijdwijzer.ui.typography import font
from tijdwijzer.ui.widgets.ribbon_paint import text_width

DOT = 3.0


@dataclass(frozen=True, slots=True)
class Note:
    """What is said at a mark."""

    place: int
    text: str


def paint_line(canvas: Canvas, line: Line, numbers: Sequence[str], note: Note | None) -> None:
    """Output: a grid with its `numbers`, a dot per period, joined where nothing is missing between them."""
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_grid(canvas, line, numbers)
    paint_pointed(canvas)
    if line.usual is not None:
        paint_usual(canvas, _part(line, line.usual.median))
    spots = [None if value is None else _spot(canvas, line, place, value) for place, value in enumerate(line.values)]
    _paint_joints(canvas, spots)
    for place, spot in enumerate(spots):
        if spot is not None:
            _paint_dot(canvas, spot, hollow=place == canvas.frame.running)
    if note is not None and (spot := spots[note.place]) is not None:
        _paint_note(canvas, spot, note.text)
    paint_names(canvas)
    paint_focus(canvas)


def _part(line: Line, value: float) -> float:
    low, high = line.ticks[0], line.ticks[-1]
    return (value - low) / (high - low)


def _spot(canvas: Canvas, line: Line, place: int, value: float) -> QPointF:
    return QPointF(canvas.axis.middle(place), canvas.y(_part(line, value)))


def _paint_grid(canvas: Canvas, line: Line, numbers: Sequence[str]) -> None:
    painter = canvas.painter
    painter.setFont(font("caption"))
    painter.setPen(canvas.colour("text_tertiary"))
    for value, number in zip(line.ticks, numbers, strict=True):
        y = canvas.y(_part(line, value))
        painter.fillRect(QRectF(0, y, canvas.width - canvas.right, canvas.line), canvas.quiet)
        place = QRectF(canvas.width - TICKS, y - 8, TICKS, 16)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)


def _paint_joints(canvas: Canvas, spots: Sequence[QPointF | None]) -> None:
    for place, (one, other) in enumerate(pairwise(spots)):
        if one is not None and other is not None:
            pen = QPen(canvas.colour("text"), 2)
            if place + 1 == canvas.frame.running:
                pen.setDashPattern([2, 1.5])
            canvas.painter.setPen(pen)
            canvas.painter.drawLine(one, other)


def _paint_dot(canvas: Canvas, spot: QPointF, hollow: bool) -> None:
    """With a rim, so that it stands free of its line; hollow while the period is not over."""
    painter, ink, ground = canvas.painter, canvas.colour("text"), canvas.colour("surface")
    painter.setPen(QPen(ink if hollow else ground, 2))
    painter.setBrush(ground if hollow else ink)
    painter.drawEllipse(spot, DOT + (0 if hollow else 1), DOT + (0 if hollow else 1))


def _paint_note(canvas: Canvas, spot: QPointF, text: str) -> None:
    """Under its dot, which is the lowest; nothing where there is no room."""
    width, top = text_width(text), spot.y() + 8
    left = min(max(spot.x() - width / 2, 0.0), canvas.axis.width - width)
    if left < 0 or top + 16 > canvas.ground:
        return
    canvas.painter.setFont(font("caption"))
    canvas.painter.setPen(canvas.colour("text_secondary"))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
    canvas.painter.drawText(QRectF(left, top, width + 1, 16), flags, text)
