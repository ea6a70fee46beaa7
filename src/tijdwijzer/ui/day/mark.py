"""The stretch that was marked in the ribbon, for as long as it is asked what it was."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tijdwijzer.domain.entries import Span
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.ribbon import Ribbon
from tijdwijzer.ui.widgets.ribbon_model import DAY_LAYOUT
from tijdwijzer.ui.widgets.ribbon_paint import paint_ring, scale_of

_AROUND = 4
_VEIL = 0.6


class Mark(QWidget):
    """Lies over the ribbon and lets the mouse through."""

    def __init__(self, appearance: Appearance, ribbon: Ribbon) -> None:
        super().__init__(ribbon)
        self._appearance = appearance
        self._ribbon = ribbon
        self._span: Span | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        ribbon.installEventFilter(self)
        self.hide()

    def show_span(self, span: Span | None) -> None:
        """Mark this stretch, or none."""
        self._span = span
        self._place()

    def _place(self) -> None:
        view = self._ribbon.view
        if self._span is None or view is None:
            self.hide()
            return
        scale = scale_of(view, DAY_LAYOUT, self._ribbon.width())
        left, right = round(scale.x(self._span.start)), round(scale.x(self._span.end))
        lane = QRect(left, DAY_LAYOUT.lane_top, max(right - left, 1), DAY_LAYOUT.lane_height)
        self.setGeometry(lane.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND))
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        base = self._appearance.theme.base
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lane = QRectF(self.rect()).adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        veil = QColor(base["selected"])
        veil.setAlphaF(_VEIL)
        painter.fillRect(lane, veil)
        paint_ring(painter, lane, base["accent"], 0)
        painter.end()
