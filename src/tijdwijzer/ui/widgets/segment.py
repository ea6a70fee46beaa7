"""The one painter of a segment, a bar and a swatch; QtGui only."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from tijdwijzer.ui.tokens import Meaning
from tijdwijzer.ui.widgets.ribbon_model import LINE_HEIGHT, NARROWEST, hairline

RADIUS = 2.0
TILE = 8
_DOTS = [1.0, 1.0]
_DASHES = {"outline_dashed": [3.0, 2.0]}
_NARROW = {False: Qt.BrushStyle.SolidPattern, True: Qt.BrushStyle.Dense4Pattern}
"""What is too narrow for an edge is its edge: whole, or in dots."""


@lru_cache(maxsize=256)
def tile(meaning: Meaning, dpr: float) -> QPixmap:
    """The repeating square of a textured fill, eight logical pixels wide, for one scale factor."""
    pixmap = QPixmap(round(TILE * dpr), round(TILE * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(QColor(meaning.fill))
    painter = QPainter(pixmap)
    _TEXTURES[meaning.texture](painter, QColor(meaning.texture_line), dpr)
    painter.end()
    return pixmap


def _rising(painter: QPainter, colour: QColor, _dpr: float, width: float = 1.4) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, width))
    for shift in (-TILE, 0, TILE):  # the repeats close the corners
        painter.drawLine(QPointF(shift - 1, TILE + 1), QPointF(shift + TILE + 1, -1))


def _falling(painter: QPainter, colour: QColor, _dpr: float, width: float = 1.4) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, width))
    for shift in (-TILE, 0, TILE):
        painter.drawLine(QPointF(shift - 1, -1), QPointF(shift + TILE + 1, TILE + 1))


def _crossing(painter: QPainter, colour: QColor, dpr: float) -> None:
    _rising(painter, colour, dpr, 1.2)
    _falling(painter, colour, dpr, 1.2)


def _horizontal(painter: QPainter, colour: QColor, dpr: float, rows: tuple[int, ...] = (1, 5)) -> None:
    for y in rows:
        painter.fillRect(QRectF(0, round(y * dpr) / dpr, TILE, hairline(dpr)), colour)


def _horizontal_wide(painter: QPainter, colour: QColor, dpr: float) -> None:
    _horizontal(painter, colour, dpr, (3,))


def _vertical(painter: QPainter, colour: QColor, dpr: float) -> None:
    for x in (1, 5):
        painter.fillRect(QRectF(round(x * dpr) / dpr, 0, hairline(dpr), TILE), colour)


def _dots(painter: QPainter, colour: QColor, _dpr: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for centre in (2, 6):
        painter.drawEllipse(QPointF(centre, centre), 1, 1)


_TEXTURES: dict[str, Callable[[QPainter, QColor, float], None]] = {
    "bdiag": _rising,
    "fdiag": _falling,
    "cross": _crossing,
    "horizontal": _horizontal,
    "horizontal_wide": _horizontal_wide,
    "vertical": _vertical,
    "dots": _dots,
}


@lru_cache(maxsize=128)
def _look(meaning: Meaning, dpr: float) -> tuple[QBrush, QPen]:
    """A meaning as a brush and a pen, for one scale factor; where the edge has the fill's colour no pen is needed."""
    plain = meaning.texture == "solid" and meaning.fill == meaning.edge
    return _brush(meaning, dpr), QPen(Qt.PenStyle.NoPen) if plain else _edge_pen(meaning, hairline(dpr))


def _brush(meaning: Meaning, dpr: float) -> QBrush:
    if not meaning.filled:
        return QBrush()
    return QBrush(tile(meaning, dpr)) if meaning.textured else QBrush(QColor(meaning.fill))


def _edge_pen(meaning: Meaning, width: float) -> QPen:
    """The outline: drawn on for what is there, dashed for what is absent, dotted for what nobody confirmed."""
    pen = QPen(QColor(meaning.edge), width)
    if dashes := _DOTS if meaning.only_dotted else _DASHES.get(meaning.texture):
        pen.setDashPattern(dashes)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def paint_segment(painter: QPainter, rect: QRectF, meaning: Meaning, dpr: float) -> None:
    """Fill, texture and edge of a segment or swatch, antialiased; `rect` lies on whole device pixels."""
    if rect.width() < NARROWEST:
        painter.fillRect(rect, QBrush(QColor(meaning.edge), _NARROW[meaning.only_dotted]))
        return
    brush, pen = _look(meaning, dpr)
    inset = 0.0 if pen.style() == Qt.PenStyle.NoPen else hairline(dpr) / 2
    if meaning.textured:
        painter.setBrushOrigin(rect.topLeft())
    painter.setPen(pen)
    painter.setBrush(brush)
    radius = RADIUS + hairline(dpr) / 2 - inset
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def paint_text(painter: QPainter, at: QPointF, width: float, text: str, meaning: Meaning) -> None:
    """One line of text with its top left at `at`, on a plate of the fill where a texture would cross it."""
    if meaning.textured:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(meaning.fill))
        painter.drawRoundedRect(QRectF(at.x() - 2, at.y(), width + 4, LINE_HEIGHT), RADIUS, RADIUS)
    painter.setPen(QColor(meaning.text_on))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
    painter.drawText(QRectF(at.x(), at.y(), width, LINE_HEIGHT), flags, text)
