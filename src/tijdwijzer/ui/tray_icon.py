"""The tray icon, painted: nothing is read from disk, so that it can show before the rest of the program is loaded.

Shape and colour say the same thing: what kind of time runs. The dot says that observing is on, whatever the shape.
"""

from enum import StrEnum
from math import pi
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF


class TrayState(StrEnum):
    """What the icon tells: which group of time runs, or that none does."""

    VALUE = "value"
    LOSS = "loss"
    INDIRECT = "indirect"
    PAUSED = "paused"
    OFF = "off"


class _Measures(NamedTuple):
    """What is drawn differently in each size, in pixels, so that lines fall on pixels."""

    stroke: float
    square_inset: float
    square_corner: float
    square_hand: float
    dot_centre: float
    dot_radius: float
    bars: tuple[float, float]
    bar_width: float
    bar_height: float


_DRAWN = {
    16: _Measures(1.5, 2, 2.2, 4.06, 13, 2, (5, 9), 2, 6),
    20: _Measures(2, 2, 2.8, 4.5, 16.5, 2.5, (6, 11), 3, 8),
    24: _Measures(2, 3, 3.4, 5.5, 20, 3, (7.5, 13.5), 3, 9),
    32: _Measures(2.5, 3, 4.5, 8.7, 27, 4, (10.5, 17.5), 4, 12),
}
SIZES = {16: 16, 20: 20, 24: 24, 32: 32, 40: 20, 48: 24, 64: 32}
"""The sizes in device pixels, each with the drawing that it is an enlargement of."""

LIGHT = {"ink": "#2A3640", "value": "#2E5692", "loss": "#B4690A", "indirect": "#2C5D55", "hand": "#FFFFFF"}
DARK = {"ink": "#E8EDF1", "value": "#7FB0F5", "loss": "#F2B056", "indirect": "#9BD0C6", "hand": "#10171D"}
_HALO = {False: "#FFFFFF", True: "#12181E"}
_DASHES = 6


def tray_icon(state: TrayState, observing: bool, dark_taskbar: bool) -> QIcon:
    """The icon in every size that a tray may ask for."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(tray_pixmap(state, observing, dark_taskbar, size))
    return icon


def tray_pixmap(state: TrayState, observing: bool, dark_taskbar: bool, size: int) -> QPixmap:
    """The icon in one of `SIZES`."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawn = SIZES[size]
    painter.scale(size / drawn, size / drawn)
    colours = DARK if dark_taskbar else LIGHT
    if state in (TrayState.PAUSED, TrayState.OFF):
        _paint_ring(painter, state, QColor(colours["ink"]), drawn)
    else:
        _paint_shape(painter, state, QColor(colours[state]), drawn)
        _paint_hands(painter, state, QColor(colours["hand"]), drawn)
    if observing:
        _paint_dot(painter, QColor(colours["ink"]), QColor(_HALO[dark_taskbar]), _DRAWN[drawn])
    painter.end()
    return pixmap


def _paint_shape(painter: QPainter, state: TrayState, colour: QColor, size: int) -> None:
    middle = size / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if state is TrayState.VALUE:
        painter.drawEllipse(QPointF(middle, middle), middle - 1, middle - 1)
    elif state is TrayState.INDIRECT:
        inset, corner = _DRAWN[size].square_inset, _DRAWN[size].square_corner
        painter.drawRoundedRect(QRectF(inset, inset, size - 2 * inset, size - 2 * inset), corner, corner)
    else:
        painter.setPen(_round_pen(colour, size * 0.08))
        reach = middle - 0.4
        corners = ((0.0, -reach), (reach, 0.0), (0.0, reach), (-reach, 0.0))
        painter.drawPolygon(QPolygonF([QPointF(middle + x, middle + y) for x, y in corners]))


def _paint_hands(painter: QPainter, state: TrayState, colour: QColor, size: int) -> None:
    middle, radius = size / 2, size / 2 - 1
    up, right = (0.45 * radius, 0.38 * radius) if state is TrayState.LOSS else (0.58 * radius, 0.46 * radius)
    if state is TrayState.INDIRECT:
        up = _DRAWN[size].square_hand
    painter.setPen(_round_pen(colour, _DRAWN[size].stroke))
    points = [QPointF(middle, middle - up), QPointF(middle, middle), QPointF(middle + right, middle)]
    painter.drawPolyline(QPolygonF(points))


def _round_pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _paint_ring(painter: QPainter, state: TrayState, ink: QColor, size: int) -> None:
    """Two bars in a ring when paused; a broken ring when nothing is registered."""
    middle, measures = size / 2, _DRAWN[size]
    radius = middle - measures.stroke / 2 - 0.75
    pen = QPen(ink, measures.stroke)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state is TrayState.PAUSED:
        top = middle - measures.bar_height / 2
        for left in measures.bars:
            painter.fillRect(QRectF(left, top, measures.bar_width, measures.bar_height), ink)
    else:
        dash = pi * radius / _DASHES / measures.stroke  # Qt counts dashes in pen widths
        ink.setAlphaF(0.8)
        pen = QPen(ink, measures.stroke, c=Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([dash, dash])
    painter.setPen(pen)
    painter.drawEllipse(QPointF(middle, middle), radius, radius)


def _paint_dot(painter: QPainter, ink: QColor, halo: QColor, measures: _Measures) -> None:
    centre = QPointF(measures.dot_centre, measures.dot_centre)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, radius in ((halo, measures.dot_radius + 1), (ink, measures.dot_radius)):
        painter.setBrush(colour)
        painter.drawEllipse(centre, radius, radius)
