"""A day of 600 segments, painted by the ribbon and by a bare QPainter loop that draws boxes and texts."""

import random
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication

from tijdwijzer.domain.entries import Span
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.tokens import OBSERVED, Theme
from tijdwijzer.ui.widgets.ribbon_model import DAY_LAYOUT, RibbonSegment, RibbonView, Scale
from tijdwijzer.ui.widgets.ribbon_paint import Canvas, RibbonTexts, paint_ribbon

WIDTH, HEIGHT, LEFT, SEGMENTS = 1540, 140, 112, 600
STARTS = datetime(2026, 11, 24, 8, tzinfo=UTC)
PATTERNS = (Qt.BrushStyle.NoBrush, Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.DiagCrossPattern, Qt.BrushStyle.HorPattern)
"""Qt's own textures, as the bare loop draws them."""

NAMES = ("Beoordelen aanvraag WW", "Bellen", "Overleg team")


def measure(say: Callable[..., None]) -> None:
    """First draw and redraw."""
    app = QApplication([])
    theme = Appearance(app, "light").theme
    view = _view(theme)
    _taken(lambda painter: painter.drawText(QRectF(0, 0, 99, 99), 0, "0:25"))  # loads the font, for both
    bare = [_taken(lambda painter: _paint_bare(painter, view)) for _ in range(6)]
    ours = [_taken(lambda painter: _paint_ours(painter, view, theme)) for _ in range(6)]
    say("ribbon of 600 segments, first draw", ours[0], "ms", 2, bare[0], "bare QPainter")
    say("ribbon of 600 segments, redraw", min(ours[1:]), "ms", 2, min(bare[1:]), "bare QPainter")
    both = replace(view, observed=_observed(view))
    lanes = [_taken(lambda painter: _paint_ours(painter, both, theme)) for _ in range(6)]
    say("the same with 600 observed spans, first draw", lanes[0], "ms", 2, bare[0], "bare QPainter")
    say("the same with 600 observed spans, redraw", min(lanes[1:]), "ms", 2, min(bare[1:]), "bare QPainter")


def _observed(view: RibbonView) -> tuple[RibbonSegment, ...]:
    """What was in front: as often something else as the day has segments."""
    return tuple(
        RibbonSegment(s.start, s.end, OBSERVED, ("Outlook", "Word")[n % 2]) for n, s in enumerate(view.segments)
    )


def _view(theme: Theme) -> RibbonView:
    dice = random.Random(1)
    segments, moment = [], STARTS
    for number in range(SEGMENTS):
        end = moment + timedelta(seconds=dice.choice((10, 20, 40, 80, 90)))
        meaning = dice.choice(list(theme.meaning)[:9])
        segments.append(RibbonSegment(moment, end, meaning, dice.choice(NAMES), f"0:{number % 60:02}", "", number))
        moment = end
    ticks = tuple((STARTS + timedelta(hours=n), f"{n}:00") for n in range(9))
    return RibbonView(Span(STARTS, moment), UTC, tuple(segments), ticks=ticks, now=moment)


def _taken(paint: Callable[[QPainter], None]) -> float:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    start = time.perf_counter()
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return (time.perf_counter() - start) * 1000


def _paint_ours(painter: QPainter, view: RibbonView, theme: Theme) -> None:
    paint_ribbon(Canvas(painter, view, DAY_LAYOUT, theme, WIDTH, 1.0), RibbonTexts("Mijn dag", "", "nu 12:00"))


def _paint_bare(painter: QPainter, view: RibbonView) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont("Inter")
    font.setPixelSize(12)
    painter.setFont(font)
    scale = Scale(view.span, LEFT, WIDTH - LEFT - 24)
    for number, segment in enumerate(view.segments):
        left = scale.x(segment.start)
        box = QRectF(left, 36, scale.x(segment.end) - left - 1, 56)
        painter.setPen(QPen(QColor("#333333"), 1))
        painter.setBrush(QColor("#2E5692"))
        painter.drawRoundedRect(box, 2, 2)
        painter.setBrush(QBrush(QColor("#9A5B00"), PATTERNS[number % len(PATTERNS)]))
        painter.drawRoundedRect(box, 2, 2)
        if box.width() > 30:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, segment.duration)
