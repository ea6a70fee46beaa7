"""Painting a ribbon on anything that takes a QPainter; QtGui only."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from tijdwijzer.ui.tokens import Theme
from tijdwijzer.ui.typography import font
from tijdwijzer.ui.widgets.ribbon_model import (
    LINE_HEIGHT,
    RibbonLayout,
    RibbonSegment,
    RibbonView,
    Scale,
    box,
    hairline,
    label_lines,
    on_grid,
)
from tijdwijzer.ui.widgets.segment import RADIUS, paint_segment, paint_text

FOCUS_WIDTH = 2.0


@dataclass(frozen=True, slots=True)
class RibbonTexts:
    """The words beside the lanes and on the flag of now, in the user's language."""

    registered: str = ""
    observed: str = ""
    now: str = ""


@lru_cache(maxsize=4096)
def text_width(text: str, strong: bool) -> float:
    """The width of a caption, in logical pixels."""
    return QFontMetricsF(font("caption_strong" if strong else "caption")).horizontalAdvance(text)


def _strong_width(text: str) -> float:
    return text_width(text, True)


def scale_of(view: RibbonView, layout: RibbonLayout, width: float) -> Scale:
    """How the ribbon's span lies on a canvas of this width."""
    return Scale(view.span, layout.left, max(1.0, width - layout.left - layout.right))


def paint_ribbon(
    painter: QPainter,
    view: RibbonView,
    layout: RibbonLayout,
    theme: Theme,
    width: float,
    dpr: float,
    texts: RibbonTexts,
) -> None:
    """The whole ribbon without selection: grid, lanes, labels, now."""
    scale = scale_of(view, layout, width)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_ticks(painter, view, layout, theme, scale, dpr, texts.now)
    _paint_rest(painter, view, layout, theme, scale, dpr)
    paint_lane(painter, view.segments, layout, theme, scale, dpr)
    if view.observed and layout.observed_top is not None:
        _paint_observed(painter, view.observed, layout, theme, scale, dpr)
    _paint_lane_names(painter, view, layout, theme, texts)
    _paint_now(painter, view, layout, theme, scale, dpr, texts.now)


def segment_rect(segment: RibbonSegment, layout: RibbonLayout, scale: Scale, dpr: float) -> QRectF:
    """Where a segment of the registered lane lies."""
    left, width = box(segment, scale, dpr)
    return QRectF(left, layout.lane_top, width, layout.lane_height)


def paint_lane(
    painter: QPainter, segments: Sequence[RibbonSegment], layout: RibbonLayout, theme: Theme, scale: Scale, dpr: float
) -> None:
    """The registered time."""
    for segment in segments:
        rect = segment_rect(segment, layout, scale, dpr)
        paint_segment(painter, rect, theme.meaning[segment.meaning], dpr)
        if layout.segment_labels:
            _paint_label(painter, segment, rect, theme)


def _paint_label(painter: QPainter, segment: RibbonSegment, rect: QRectF, theme: Theme) -> None:
    lines, duration = label_lines(segment, rect.width(), rect.height(), _strong_width)
    if not lines and not duration:
        return
    meaning = theme.meaning[segment.meaning]
    y = rect.center().y() - (len(lines) + bool(duration)) * LINE_HEIGHT / 2
    painter.setFont(font("caption_strong"))
    for line in lines:
        paint_text(painter, QPointF(rect.left() + 4, y), text_width(line, True), line, meaning)
        y += LINE_HEIGHT
    if duration:
        width = text_width(duration, False)
        x = rect.left() + 4 if lines else rect.center().x() - width / 2
        painter.setFont(font("caption"))
        paint_text(painter, QPointF(x, y), width, duration, meaning)


def _paint_observed(
    painter: QPainter, segments: Sequence[RibbonSegment], layout: RibbonLayout, theme: Theme, scale: Scale, dpr: float
) -> None:
    meaning = theme.meaning["observed"]
    painter.setFont(font("caption"))
    for segment in segments:
        left, width = box(segment, scale, dpr)
        rect = QRectF(left, layout.observed_top or 0, width, layout.observed_height)
        paint_segment(painter, rect, meaning, dpr)
        if width > LINE_HEIGHT and (wide := text_width(segment.name, False)) <= width - 8:
            at = QPointF(left + 4, rect.center().y() - LINE_HEIGHT / 2)
            paint_text(painter, at, wide, segment.name, meaning)


def _paint_ticks(
    painter: QPainter, view: RibbonView, layout: RibbonLayout, theme: Theme, scale: Scale, dpr: float, now_text: str
) -> None:
    flag = _flag(view, scale, now_text) if layout.grid_top is not None else None
    painter.setFont(font("caption"))
    for moment, label in view.ticks:
        x = on_grid(scale.x(moment), dpr)
        if layout.grid_top is not None:
            bottom = layout.grid_bottom(view)
            line = QRectF(x, layout.grid_top, hairline(dpr), bottom - layout.grid_top)
            painter.fillRect(line, _grid_colour(theme))
        if layout.labels_top is not None:
            width = text_width(label, False)
            place = QRectF(x - width / 2, layout.labels_top, width, LINE_HEIGHT)
            if flag is None or place.right() + 8 < flag[0] or place.left() - 8 > flag[1]:
                painter.setPen(QColor(theme.base["text_tertiary"]))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, label)


def _grid_colour(theme: Theme) -> QColor:
    colour = QColor(theme.base["line"])
    if theme.name == "contrast":
        colour.setAlphaF(0.45)
    return colour


def _paint_rest(
    painter: QPainter, view: RibbonView, layout: RibbonLayout, theme: Theme, scale: Scale, dpr: float
) -> None:
    """A small ribbon shows the part of the day that is still to come as a thin line."""
    if view.now is None or layout.segment_labels or view.now >= view.span.end:
        return
    left = on_grid(scale.x(view.now), dpr) + 2
    middle = on_grid(layout.lane_top + layout.lane_height / 2, dpr)
    rest = QRectF(left, middle, scale.left + scale.width - left, hairline(dpr))
    painter.fillRect(rest, QColor(theme.base["line_strong"]))


def _paint_lane_names(
    painter: QPainter, view: RibbonView, layout: RibbonLayout, theme: Theme, texts: RibbonTexts
) -> None:
    if not layout.left:
        return
    painter.setFont(font("caption"))
    painter.setPen(QColor(theme.base["text_secondary"]))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    margin = 24
    painter.drawText(QRectF(margin, layout.lane_top, layout.left, layout.lane_height), flags, texts.registered)
    if view.observed and layout.observed_top is not None:
        lane = QRectF(margin, layout.observed_top, layout.left, layout.observed_height)
        painter.drawText(lane, flags, texts.observed)


def _flag(view: RibbonView, scale: Scale, text: str) -> tuple[float, float] | None:
    """Left and right of the flag of now."""
    if view.now is None or not view.span.start <= view.now <= view.span.end:
        return None
    half = text_width(text, False) / 2 + 6
    x = scale.x(view.now)
    return x - half, x + half


def _paint_now(
    painter: QPainter, view: RibbonView, layout: RibbonLayout, theme: Theme, scale: Scale, dpr: float, text: str
) -> None:
    flag = _flag(view, scale, text)
    if flag is None or view.now is None:
        return
    x = on_grid(scale.x(view.now), dpr)
    top = layout.grid_top if layout.grid_top is not None else layout.lane_top - layout.now_overhang
    painter.fillRect(QRectF(x, top, 2, layout.grid_bottom(view) - top), QColor(theme.base["now"]))
    if layout.grid_top is not None and layout.labels_top is not None:
        paint_flag(painter, QRectF(flag[0], layout.labels_top, flag[1] - flag[0], LINE_HEIGHT), text, theme)


def paint_flag(painter: QPainter, rect: QRectF, text: str, theme: Theme) -> None:
    """A small filled label, for now and for the time under a dragged edge."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.base["accent"]))
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    painter.setFont(font("caption"))
    painter.setPen(QColor(theme.base["on_accent"]))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def paint_ring(painter: QPainter, rect: QRectF, colour: str, radius: float, distance: float) -> None:
    """A ring of two pixels around a shape, `distance` away from it; the mark of keyboard focus or selection."""
    out = distance + FOCUS_WIDTH / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), FOCUS_WIDTH))
    painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), radius + out, radius + out)
