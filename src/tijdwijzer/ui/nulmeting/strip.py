"""The days of a measurement in a row: how much of each is filled in."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from tijdwijzer.domain.potential import DayCompleteness
from tijdwijzer.ui.nulmeting.texts import NulmetingTexts
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.trends.chart import PeriodChart
from tijdwijzer.ui.trends.painting import TOP, Canvas, paint_focus, paint_names, paint_pointed

HEIGHT = (56, 56)
WIDEST_DAY = 40


class DayStrip(PeriodChart):
    """A bar per working day, as high as the part of it that is filled in; days to come are only an outline."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, HEIGHT, parent)
        self._days: Sequence[DayCompleteness] = ()
        self.setAccessibleName(self.tr("Days of the measurement"))

    def show_days(
        self, days: Sequence[DayCompleteness], to_come: int, today: int | None, texts: NulmetingTexts
    ) -> None:
        """Show these, and how many come after them."""
        self._days = days
        names = [str(day.day.day) for day in days] + [""] * to_come
        self.setMaximumWidth(max(WIDEST_DAY * len(names), WIDEST_DAY))
        self.show_periods(
            names, lambda place: texts.day_tip(days[place]) if place < len(days) else texts.to_come, today
        )
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(WIDEST_DAY * max(self.count, 1), self.minimumHeight())

    def _paint(self, canvas: Canvas) -> None:
        canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_pointed(canvas)
        for place in range(self.count):
            _paint_day(canvas, place, self._days[place] if place < len(self._days) else None)
        paint_names(canvas, canvas.frame.running)
        paint_focus(canvas)


def _paint_day(canvas: Canvas, place: int, day: DayCompleteness | None) -> None:
    """The outline is the whole day; a day that is complete is filled to its edge."""
    axis, inset = canvas.axis, canvas.line / 2
    whole = QRectF(axis.left(place), TOP, axis.bar, canvas.ground - TOP)
    part = 0.0 if day is None or not day.asked else min(day.registered / day.asked, 1.0)
    if part:
        top = canvas.y(part)
        filled = QRectF(whole.left(), top, whole.width(), canvas.ground - top)
        canvas.painter.fillRect(
            filled, canvas.colour("text_secondary" if place == canvas.frame.running else "line_strong")
        )
    pen = QPen(canvas.colour("control_edge" if day is not None else "line"), canvas.line)
    canvas.painter.setPen(pen)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.drawRect(whole.adjusted(inset, inset, -inset, -inset))
