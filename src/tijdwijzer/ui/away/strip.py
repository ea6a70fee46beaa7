"""The time that was away, between what was before and what came after, with a slider that cuts it in two."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from tijdwijzer.domain.entries import Span
from tijdwijzer.ui.away.answers import cuts
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.tokens import GAP
from tijdwijzer.ui.typography import font
from tijdwijzer.ui.widgets.ribbon_model import hairline, on_grid
from tijdwijzer.ui.widgets.ribbon_paint import text_width
from tijdwijzer.ui.widgets.segment import paint_segment, paint_text
from tijdwijzer.words.formats import clock, duration

_TOP, _HEIGHT = 4, 32
_BEFORE, _AFTER = 72, 45
_HANDLE = 10
_LABELS = _TOP + _HEIGHT + 8
_LINE = 16
_PAGE = 5


@dataclass(frozen=True, slots=True)
class StripView:
    """What the strip shows. Meanings are component keys; an empty one leaves that side out."""

    span: Span
    zone: tzinfo
    before: str
    after: str


class SplitStrip(QAbstractSlider):
    """The value counts the minutes of the first part; at its end nothing is cut off."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._view: StripView | None = None
        self._cuts: list[datetime] = []
        self._meaning, self._name = GAP, ""
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_LABELS + _LINE)
        self.setSingleStep(1)
        self.setPageStep(_PAGE)
        self.setAccessibleName(self.tr("Where the time is split"))
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.valueChanged.connect(self._moved)
        appearance.changed.connect(self.update)

    def set_view(self, view: StripView) -> None:
        """Show this time, not cut."""
        self._view = view
        self._cuts = cuts(view.span)
        self.setRange(0, len(self._cuts) - 1)
        self.setValue(self.maximum())
        self._moved()

    def set_answer(self, meaning: str, name: str) -> None:
        """What the first part would become."""
        self._meaning, self._name = meaning, name
        self.update()

    @property
    def cut(self) -> datetime:
        """Where the first part ends."""
        return self._cuts[self.value()]

    def _moved(self) -> None:
        if self._view is not None:
            spoken = self.tr("{start} to {end}").format(
                start=self._clock(self._view.span.start), end=self._clock(self.cut)
            )
            self.setAccessibleDescription(spoken)
        self.update()

    def _clock(self, moment: datetime) -> str:
        return clock(moment, self._view.zone) if self._view else ""

    def sizeHint(self) -> QSize:
        return QSize(348, _LABELS + _LINE)

    # Where things are
    def _edges(self) -> tuple[float, float]:
        """Left and right of the time away."""
        view = self._view
        left = _BEFORE + 1 if view and view.before else 0
        return left, self.width() - (_AFTER + 1 if view and view.after else _HANDLE / 2 + 1)

    def _x(self, moment: datetime) -> float:
        left, right = self._edges()
        if self._view is None:
            return left
        share = (moment - self._view.span.start) / self._view.span.length
        return on_grid(left + share * (right - left), self.devicePixelRatioF())

    def _value_at(self, x: float) -> int:
        return min(range(len(self._cuts)), key=lambda place: abs(self._x(self._cuts[place]) - x), default=0)

    # Mouse
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and event.position().y() < _LABELS:
            self.setSliderDown(True)
            self.setValue(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setValue(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.setSliderDown(False)

    # Painting
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_parts(painter, self._view)
        self._paint_handle(painter)
        self._paint_times(painter, self._view)
        painter.end()

    def _paint_parts(self, painter: QPainter, view: StripView) -> None:
        line, cut = hairline(self.devicePixelRatioF()), self._x(self.cut)
        start, end = self._x(view.span.start), self._x(view.span.end)
        if view.before:
            self._paint_part(painter, 0, _BEFORE, view.before)
        if view.after:
            self._paint_part(painter, end + line, self.width() - end - line, view.after)
        length = duration(self.cut - view.span.start)
        self._paint_part(painter, start, cut - start - line, self._meaning, f"{self._name} {length}", length)
        if self.value() < self.maximum():
            rest = duration(view.span.end - self.cut)
            self._paint_part(painter, cut, end - cut - line, GAP, rest, rest, _HANDLE / 2 + 4)

    def _paint_part(
        self, painter: QPainter, x: float, width: float, meaning: str, text: str = "", short: str = "", inset: float = 4
    ) -> None:
        """One block, with the text that fits in it."""
        look = self._appearance.theme.meaning[meaning]
        paint_segment(painter, QRectF(x, _TOP, max(width, 1), _HEIGHT), look, self.devicePixelRatioF())
        fitting = next((w for w in (text, short) if w and text_width(w, False) + inset + 8 <= width), "")
        if fitting:
            painter.setFont(font("caption"))
            at = QPointF(x + inset, _TOP + (_HEIGHT - _LINE) / 2)
            paint_text(painter, at, text_width(fitting, False), fitting, look)

    def _paint_handle(self, painter: QPainter) -> None:
        base = self._appearance.theme.base
        handle = QRectF(self._x(self.cut) - _HANDLE / 2 - 0.5, 0.5, _HANDLE, _HEIGHT + 2 * _TOP - 1)
        painter.setPen(QPen(QColor(base["focus" if self.hasFocus() else "control_edge"]), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(base["raised"]))
        painter.drawRoundedRect(handle, 4, 4)

    def _paint_times(self, painter: QPainter, view: StripView) -> None:
        """Start and end, and the cut where there is room for it between them."""
        painter.setFont(font("caption"))
        painter.setPen(QColor(self._appearance.theme.base["text_tertiary"]))
        start, end, cut = (self._clock(moment) for moment in (view.span.start, view.span.end, self.cut))
        wide = text_width("00:00", False)
        left, right = self._x(view.span.start), self._x(view.span.end) - wide
        middle = self._x(self.cut) - wide / 2
        places = [(left, start), (right, end)]
        if self.value() < self.maximum():
            places = [(x, text) for x, text in places if abs(x - middle) > wide + 8] + [(middle, cut)]
        for x, text in places:
            painter.drawText(QRectF(x, _LABELS, wide, _LINE), Qt.AlignmentFlag.AlignLeft, text)
