"""Painting the weeks of a goal beside the line that it asks for, on anything that takes a QPainter; QtGui only."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from tijdwijzer.ui.trends.line_painting import paint_dot
from tijdwijzer.ui.trends.painting import Canvas, paint_focus, paint_names, paint_pointed
from tijdwijzer.ui.typography import font

LEVELS = 120
"""At the right, for the names of the two levels."""
APART = 16.0
ROOM = 0.12
"""What stays free above and below, as a part of the height that is used."""


@dataclass(frozen=True, slots=True)
class Course:
    """What a goal went from and is to be, with their names, and per week what it was and what the line asks for."""

    was: float
    target: float
    values: tuple[float | None, ...]
    expected: tuple[float, ...]
    was_name: str
    target_name: str

    @property
    def bounds(self) -> tuple[float, float]:
        """The lowest and the highest of the scale, with some room around what is shown; nothing is below 0."""
        found = [self.was, self.target, *self.expected, *(value for value in self.values if value is not None)]
        low, high = min(found), max(found)
        room = ROOM * (high - low) or 1.0
        return max(low - room, 0.0), high + room

    def part(self, value: float) -> float:
        """How high a value is, 0-1."""
        low, high = self.bounds
        return (value - low) / (high - low)


def paint_course(canvas: Canvas, course: Course) -> None:
    """The two levels, the line between them, today, and a dot per week."""
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_levels(canvas, course)
    paint_pointed(canvas)
    _paint_line(canvas, course)
    _paint_today(canvas)
    _paint_weeks(canvas, course)
    canvas.painter.fillRect(QRectF(0, canvas.ground, canvas.axis.width, canvas.line), canvas.colour("line_strong"))
    paint_names(canvas, canvas.frame.running)
    paint_focus(canvas)


# The levels and the line
def _paint_levels(canvas: Canvas, course: Course) -> None:
    was, target = (canvas.y(course.part(value)) for value in (course.was, course.target))
    for y in (was, target):
        canvas.painter.fillRect(QRectF(0, y, canvas.axis.width, canvas.line), canvas.colour("line"))
    was_at, target_at = apart(was, target)
    _write_level(canvas, was_at, course.was_name, "text_tertiary")
    _write_level(canvas, target_at, course.target_name, "text_secondary")


def apart(one: float, other: float) -> tuple[float, float]:
    """Two heights, moved so far apart that a name beside each can be read."""
    missing = APART - abs(one - other)
    if missing <= 0:
        return one, other
    up = -missing / 2 if one <= other else missing / 2
    return one + up, other - up


def _write_level(canvas: Canvas, y: float, name: str, colour: str) -> None:
    canvas.painter.setFont(font("caption"))
    canvas.painter.setPen(canvas.colour(colour))
    place = QRectF(canvas.axis.width + 8, y - 8, LEVELS - 8, 16)
    canvas.painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, name)


def _paint_line(canvas: Canvas, course: Course) -> None:
    """In dashes: it is asked for, and nobody measured it."""
    pen = QPen(canvas.colour("line_strong"), 1.5)
    pen.setDashPattern([4, 3])
    canvas.painter.setPen(pen)
    start = QPointF(0, canvas.y(course.part(course.was)))
    points = [start, *(_spot(canvas, course, place, value) for place, value in enumerate(course.expected))]
    canvas.painter.drawPolyline(points)


def _spot(canvas: Canvas, course: Course, place: int, value: float) -> QPointF:
    return QPointF(canvas.axis.middle(place), canvas.y(course.part(value)))


# The weeks
def _paint_today(canvas: Canvas) -> None:
    if canvas.frame.running is not None:
        x = canvas.axis.middle(canvas.frame.running)
        canvas.painter.fillRect(QRectF(x, 0, canvas.line, canvas.ground), canvas.colour("line_strong"))


def _paint_weeks(canvas: Canvas, course: Course) -> None:
    spots = list(_spots(canvas, course))
    canvas.painter.setPen(QPen(canvas.colour("text"), 2))
    for one, other in pairwise(spots):
        if one is not None and other is not None:
            canvas.painter.drawLine(one, other)
    for place, spot in enumerate(spots):
        if spot is not None:
            paint_dot(canvas, spot, hollow=place == canvas.frame.running)


def _spots(canvas: Canvas, course: Course) -> Iterator[QPointF | None]:
    for place, value in enumerate(course.values):
        yield None if value is None else _spot(canvas, course, place, value)
