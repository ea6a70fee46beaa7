"""Painting the bars of a trend, and what stands around every chart, on anything that takes a QPainter; QtGui only."""

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF

from tijdwijzer.domain.components import Band
from tijdwijzer.ui.tokens import Meaning, Theme
from tijdwijzer.ui.trends.axis import Axis, written
from tijdwijzer.ui.trends.model import Bars
from tijdwijzer.ui.typography import font
from tijdwijzer.ui.widgets.ribbon_model import hairline, on_grid
from tijdwijzer.ui.widgets.ribbon_paint import paint_ring, text_width
from tijdwijzer.ui.widgets.segment import paint_segment

LABELS = 20
"""Logical pixels under a chart for the names of its periods."""
TOP = 8
"""Above the highest mark, so that a number beside it is whole."""
TICKS = 44
"""At the right of a line, for the numbers of its grid."""
LEAST = 1
"""Logical pixels of the lowest bar that is not nothing."""
TORN = 6
"""How far below its top a bar shows that it was cut off."""
ROUND = 4
STILL_RUNNING = 0.4
"""How much of its colour the bar of a period that is not over keeps."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What every chart shows around its marks. `names` are the labels of the periods, `running` the place of the one
    that is not over; `pointed` is shown in every chart of a page, `focused` only where the keyboard is.
    """

    names: tuple[str, ...] = ()
    running: int | None = None
    pointed: int | None = None
    focused: bool = False


@dataclass(frozen=True, slots=True)
class Canvas:
    """A chart about to be painted; sizes are in logical pixels, `right` is what stays free of marks there."""

    painter: QPainter
    frame: Frame
    theme: Theme
    width: float
    height: float
    dpr: float
    right: float = 0.0

    @property
    def axis(self) -> Axis:
        return Axis(len(self.frame.names), self.width - self.right, self.dpr)

    @property
    def ground(self) -> float:
        """Where bars stand."""
        return self.height - LABELS

    @property
    def line(self) -> float:
        return hairline(self.dpr)

    def colour(self, token: str) -> QColor:
        return QColor(self.theme.base[token])

    @property
    def quiet(self) -> QColor:
        """Of lines that lie behind the marks; in high contrast they would be as loud as those."""
        colour = self.colour("line")
        if self.theme.name == "contrast":
            colour.setAlphaF(0.45)
        return colour

    def y(self, part: float) -> float:
        """The height of a part (0-1) of the scale, on a device pixel."""
        return on_grid(self.ground - part * (self.ground - TOP), self.dpr)


# Bars
def paint_bars(canvas: Canvas, bars: Bars) -> None:
    """A component: behind its bars, one for each period, the typical band and one's own usual."""
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if bars.typical is not None:
        _paint_band(canvas, bars.typical, bars.top)
    paint_pointed(canvas)
    if bars.usual is not None:
        paint_usual(canvas, bars.usual.median / bars.top)
    for place, share in enumerate(bars.shares):
        if share:
            _paint_bar(canvas, bars, place, share)
    canvas.painter.fillRect(QRectF(0, canvas.ground, canvas.width, canvas.line), canvas.colour("line_strong"))
    paint_names(canvas)
    paint_focus(canvas)


def _paint_band(canvas: Canvas, band: Band, top: float) -> None:
    """With edges, as the shade alone hardly shows."""
    high, low = canvas.y(min(band.high / top, 1)), canvas.y(band.low / top)
    canvas.painter.fillRect(QRectF(0, high, canvas.width, low - high), canvas.colour("hover"))
    edge = canvas.quiet if canvas.theme.name == "contrast" else canvas.colour("line_strong")
    for y in (high, low):
        canvas.painter.fillRect(QRectF(0, y, canvas.width, canvas.line), edge)


def paint_pointed(canvas: Canvas) -> None:
    if canvas.frame.pointed is not None:
        canvas.painter.fillRect(_column(canvas, canvas.frame.pointed), canvas.colour("selected"))


def _column(canvas: Canvas, place: int) -> QRectF:
    """A bar's room from top to bottom."""
    axis = canvas.axis
    left, right = axis.left(place) - 3, axis.left(place) + axis.bar + 3
    return QRectF(QPointF(max(left, 0), 0), QPointF(min(right, axis.width), canvas.ground))


def _paint_bar(canvas: Canvas, bars: Bars, place: int, share: float) -> None:
    axis, meaning = canvas.axis, canvas.theme.meaning[bars.component.value]
    if place == canvas.frame.running:
        meaning = unfinished(meaning, canvas.theme.base["surface"])
    top = min(canvas.y(min(share / bars.top, 1)), canvas.ground - LEAST)
    rect = QRectF(axis.left(place), top, axis.bar, canvas.ground - top)
    upper = QRectF(0, 0, rect.width() * canvas.dpr, rect.height() * canvas.dpr)
    canvas.painter.drawPixmap(rect, _column_of(meaning, rect.width(), canvas.ground, canvas.dpr), upper)
    if share > bars.top:
        _paint_torn(canvas, rect)


@lru_cache(maxsize=64)
def _column_of(meaning: Meaning, width: float, height: float, dpr: float) -> QPixmap:
    """A bar of the greatest height: lower ones are its upper part. Painting each anew takes ten times as long."""
    pixmap = QPixmap(round(width * dpr), round(height * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_segment(painter, QRectF(0, 0, width, height + ROUND), meaning, dpr)  # its feet stand in the ground
    painter.end()
    return pixmap


def _paint_torn(canvas: Canvas, bar: QRectF) -> None:
    """A slanted gap: the bar goes on beyond the scale."""
    left, right, y = bar.left() - 1, bar.right() + 1, bar.top() + TORN
    gap = [QPointF(left, y + 3), QPointF(right, y), QPointF(right, y + 2), QPointF(left, y + 5)]
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(canvas.colour("surface"))
    canvas.painter.drawPolygon(QPolygonF(gap))


@lru_cache(maxsize=64)
def unfinished(meaning: Meaning, ground: str) -> Meaning:
    """The look of a period that is not over: paler, its edge drawn on. Dotted would say that nobody confirmed it."""
    fill, lines = (_mixed(colour, ground) for colour in (meaning.fill, meaning.texture_line))
    return replace(meaning, fill=fill, texture_line=lines)


def _mixed(colour: str, ground: str) -> str:
    over, under = QColor(colour), QColor(ground)
    parts = zip(over.getRgb()[:3], under.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(own * STILL_RUNNING + other * (1 - STILL_RUNNING)) for own, other in parts)).name()


def paint_usual(canvas: Canvas, part: float) -> None:
    y = canvas.y(min(max(part, 0), 1))
    canvas.painter.fillRect(QRectF(0, y, canvas.axis.width, canvas.line), canvas.colour("text_secondary"))


# Around the marks
def paint_names(canvas: Canvas, stressed: int | None = None) -> None:
    """Under the chart; that of the period that is pointed at, or else `stressed`, in any case."""
    names, painter = canvas.frame.names, canvas.painter
    pointed = canvas.frame.pointed if canvas.frame.pointed is not None else stressed
    painter.setFont(font("caption"))
    for place, left in written(canvas.axis, [text_width(name) for name in names], pointed):
        painter.setPen(canvas.colour("text" if place == pointed else "text_tertiary"))
        room = QRectF(left, canvas.ground + 4, text_width(names[place]) + 1, 16)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, names[place])


def paint_focus(canvas: Canvas) -> None:
    if canvas.frame.focused and canvas.frame.pointed is not None:
        column = _column(canvas, canvas.frame.pointed)
        paint_ring(canvas.painter, column, canvas.theme.base["focus"], -2)
