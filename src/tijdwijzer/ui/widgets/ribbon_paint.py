"""Painting a ribbon on anything that takes a QPainter; QtGui only."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from tijdwijzer.domain.entries import Span
from tijdwijzer.ui.tokens import OBSERVED, Meaning, Theme
from tijdwijzer.ui.typography import font
from tijdwijzer.ui.widgets.ribbon_model import (
    LINE_HEIGHT,
    RibbonLayout,
    RibbonSegment,
    RibbonView,
    Scale,
    blocks,
    box,
    hairline,
    label_lines,
    on_grid,
)
from tijdwijzer.ui.widgets.segment import RADIUS, paint_segment, paint_text
from tijdwijzer.words.formats import clock, clock_span

RING_WIDTH = 2.0
_NAME_LEFT = 24
_FLAG_PADDING = 6
_NARROWEST_NAME = 36
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


@dataclass(frozen=True, slots=True)
class RibbonTexts:
    """The words beside the lanes and on the flag of now, in the user's language."""

    registered: str = ""
    observed: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Canvas:
    """A ribbon about to be painted: what, where and in which colours. `width` is in logical pixels."""

    painter: QPainter
    view: RibbonView
    layout: RibbonLayout
    theme: Theme
    width: float
    dpr: float

    @property
    def scale(self) -> Scale:
        return scale_of(self.view, self.layout, self.width)

    @property
    def line(self) -> float:
        return hairline(self.dpr)

    def colour(self, token: str) -> QColor:
        return QColor(self.theme.base[token])

    def look(self, segment: RibbonSegment) -> Meaning:
        return (self.theme.suggested if segment.suggested else self.theme.meaning)[segment.meaning]


def scale_of(view: RibbonView, layout: RibbonLayout, width: float) -> Scale:
    """How the ribbon's span lies on a canvas of this width."""
    return Scale(view.span, layout.left, max(1.0, width - layout.left - layout.right))


@lru_cache(maxsize=4096)
def text_width(text: str, strong: bool = False) -> float:
    """The width of a caption, in logical pixels."""
    return QFontMetricsF(font("caption_strong" if strong else "caption")).horizontalAdvance(text)


def _strong_width(text: str) -> float:
    return text_width(text, strong=True)


def paint_ribbon(canvas: Canvas, texts: RibbonTexts) -> None:
    """The whole ribbon without selection: grid, lanes, labels, now."""
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = canvas.scale
    _paint_ticks(canvas, scale, texts.now)
    _paint_rest(canvas, scale)
    _paint_registered(canvas, scale)
    _paint_observed(canvas, scale)
    _paint_lane_names(canvas, texts)
    _paint_now(canvas, scale, texts.now)


def segment_rect(segment: RibbonSegment, layout: RibbonLayout, scale: Scale, dpr: float) -> QRectF:
    """Where a segment of the registered lane lies."""
    left, width = box(segment, scale, dpr)
    return QRectF(left, layout.lane_top, width, layout.lane_height)


def _paint_registered(canvas: Canvas, scale: Scale) -> None:
    for segment in canvas.view.segments:
        rect = segment_rect(segment, canvas.layout, scale, canvas.dpr)
        paint_segment(canvas.painter, rect, canvas.look(segment), canvas.dpr)
        if canvas.layout.segment_labels:
            _paint_label(canvas, segment, rect)


def _paint_label(canvas: Canvas, segment: RibbonSegment, rect: QRectF) -> None:
    lines, duration = label_lines(segment, rect.width(), rect.height(), _strong_width)
    if not lines and not duration:
        return
    painter, meaning = canvas.painter, canvas.look(segment)
    y = rect.center().y() - (len(lines) + bool(duration)) * LINE_HEIGHT / 2
    painter.setFont(font("caption_strong"))
    for line in lines:
        paint_text(painter, QPointF(rect.left() + 4, y), _strong_width(line), line, meaning)
        y += LINE_HEIGHT
    if duration:
        width = text_width(duration)
        x = rect.left() + 4 if lines else rect.center().x() - width / 2
        painter.setFont(font("caption"))
        paint_text(painter, QPointF(x, y), width, duration, meaning)


def _paint_observed(canvas: Canvas, scale: Scale) -> None:
    top, height = canvas.layout.observed_top, canvas.layout.observed_height
    if top is None:
        return
    meaning = canvas.theme.meaning[OBSERVED]
    canvas.painter.setFont(font("caption"))
    for left, width, name in blocks(canvas.view.observed, scale, canvas.dpr):
        paint_segment(canvas.painter, QRectF(left, top, width, height), meaning, canvas.dpr)
        if shown := _fitted(name, int(width) - 8):
            at = QPointF(left + 4, top + (height - LINE_HEIGHT) / 2)
            paint_text(canvas.painter, at, text_width(shown), shown, meaning)


@lru_cache(maxsize=4096)
def _fitted(name: str, room: int) -> str:
    """The name, or as much of it as there is room for; nothing where that says too little."""
    if text_width(name) <= room:
        return name
    metrics = QFontMetricsF(font("caption"))
    return metrics.elidedText(name, Qt.TextElideMode.ElideRight, room) if room >= _NARROWEST_NAME else ""


def _paint_ticks(canvas: Canvas, scale: Scale, now_text: str) -> None:
    layout = canvas.layout
    flag = _flag(canvas, scale, now_text)
    for moment, label in canvas.view.ticks:
        x = on_grid(scale.x(moment), canvas.dpr)
        if layout.grid_top is not None:
            height = layout.grid_bottom(canvas.view) - layout.grid_top
            canvas.painter.fillRect(QRectF(x, layout.grid_top, canvas.line, height), _grid_colour(canvas))
        if layout.labels_top is not None:
            width = text_width(label)
            place = QRectF(x - width / 2, layout.labels_top, width, LINE_HEIGHT)
            if flag is None or not flag.adjusted(-8, 0, 8, 0).intersects(place):
                _paint_hour(canvas, place, label)


def _paint_hour(canvas: Canvas, place: QRectF, label: str) -> None:
    canvas.painter.setFont(font("caption"))
    canvas.painter.setPen(canvas.colour("text_tertiary"))
    canvas.painter.drawText(place, _CENTRED, label)


def _grid_colour(canvas: Canvas) -> QColor:
    colour = canvas.colour("line")
    if canvas.theme.name == "contrast":
        colour.setAlphaF(0.45)  # or the grid would be as loud as the day
    return colour


def _paint_rest(canvas: Canvas, scale: Scale) -> None:
    """A small ribbon shows the part of the day that is still to come as a thin line."""
    layout, now = canvas.layout, canvas.view.now
    if now is None or layout.segment_labels or now >= canvas.view.span.end:
        return
    left = on_grid(scale.x(now), canvas.dpr) + 2
    middle = on_grid(layout.lane_top + layout.lane_height / 2, canvas.dpr)
    rest = QRectF(left, middle, scale.left + scale.width - left, canvas.line)
    canvas.painter.fillRect(rest, canvas.colour("line_strong"))


def _paint_lane_names(canvas: Canvas, texts: RibbonTexts) -> None:
    layout, painter = canvas.layout, canvas.painter
    if not layout.left:
        return
    painter.setFont(font("caption"))
    painter.setPen(canvas.colour("text_secondary"))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    width = layout.left - _NAME_LEFT
    painter.drawText(QRectF(_NAME_LEFT, layout.lane_top, width, layout.lane_height), flags, texts.registered)
    if canvas.view.observed and layout.observed_top is not None:
        lane = QRectF(_NAME_LEFT, layout.observed_top, width, layout.observed_height)
        painter.drawText(lane, flags, texts.observed)


def _flag(canvas: Canvas, scale: Scale, text: str) -> QRectF | None:
    """Where the flag of now lies; None when the ribbon has none or now is not on it."""
    layout, now, span = canvas.layout, canvas.view.now, canvas.view.span
    if layout.grid_top is None or layout.labels_top is None or now is None or not span.start <= now <= span.end:
        return None
    half = text_width(text) / 2 + _FLAG_PADDING
    return QRectF(scale.x(now) - half, layout.labels_top, 2 * half, LINE_HEIGHT)


def _paint_now(canvas: Canvas, scale: Scale, text: str) -> None:
    layout, now, span = canvas.layout, canvas.view.now, canvas.view.span
    if now is None or not span.start <= now <= span.end:
        return
    top = layout.grid_top if layout.grid_top is not None else layout.lane_top - layout.now_overhang
    x = on_grid(scale.x(now), canvas.dpr)
    canvas.painter.fillRect(QRectF(x, top, 2, layout.grid_bottom(canvas.view) - top), canvas.colour("now"))
    if flag := _flag(canvas, scale, text):
        _paint_flag(canvas, flag, text)


def _paint_flag(canvas: Canvas, rect: QRectF, text: str) -> None:
    """A small filled label, for now and for the time of a held edge."""
    painter = canvas.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(canvas.colour("accent"))
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    painter.setFont(font("caption"))
    painter.setPen(canvas.colour("on_accent"))
    painter.drawText(rect, _CENTRED, text)


def paint_mark(canvas: Canvas, span: Span) -> None:
    """A stretch that is being drawn, with its times."""
    left, right = canvas.scale.x(span.start), canvas.scale.x(span.end)
    rect = QRectF(left, canvas.layout.lane_top, right - left, canvas.layout.lane_height)
    veil = canvas.colour("selected")
    veil.setAlphaF(0.7)
    canvas.painter.fillRect(rect, veil)
    paint_ring(canvas.painter, rect, canvas.theme.base["accent"], -RING_WIDTH)
    _paint_times(canvas, (left + right) / 2, clock_span(span.start, span.end, canvas.view.zone))


def paint_cut(canvas: Canvas, moment: datetime) -> None:
    """The line of a cut or of an edge that is held, with its time."""
    x, layout = round(canvas.scale.x(moment)), canvas.layout
    line = QRectF(x - 1, layout.lane_top - 4, 2, layout.lane_height + 8)
    canvas.painter.fillRect(line, canvas.colour("accent"))
    _paint_times(canvas, x, clock(moment, canvas.view.zone))


def _paint_times(canvas: Canvas, x: float, text: str) -> None:
    half = text_width(text) / 2 + _FLAG_PADDING
    left = min(max(x - half, 0), canvas.width - 2 * half)
    top = canvas.layout.labels_top if canvas.layout.grid_top is not None else None
    place = QRectF(left, canvas.layout.lane_top if top is None else top, 2 * half, LINE_HEIGHT)
    _paint_flag(canvas, place, text)


def paint_ring(painter: QPainter, rect: QRectF, colour: str, distance: float) -> None:
    """A ring of two pixels around a segment, `distance` away from it: the mark of keyboard focus or of selection."""
    out = distance + RING_WIDTH / 2
    radius = max(RADIUS + out, 0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), RING_WIDTH))
    painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), radius, radius)
