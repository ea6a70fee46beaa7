"""A small framed window beside what it belongs to, such as the tray icon."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from tijdwijzer.ui.icons import app_icon
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.displays import display_at
from tijdwijzer.ui.widgets.placing import place_beside
from tijdwijzer.ui.widgets.ribbon_model import hairline

RADIUS = 8
_SETTLED_MS = 500


class Popover(QWidget):
    """A frameless window with a round border and no shadow; a popup closes when the user clicks elsewhere."""

    def __init__(
        self,
        appearance: Appearance,
        kind: Qt.WindowType = Qt.WindowType.Popup,
        parent: QWidget | None = None,
    ) -> None:
        frame = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        super().__init__(parent, kind | frame)
        self._appearance = appearance
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        if kind is not Qt.WindowType.Popup:
            self.setWindowIcon(app_icon())  # some taskbars list what is no popup

    def show_beside(self, anchor: QRect) -> None:
        """Show it next to this rectangle of the screen, wholly on that screen."""
        self.adjustSize()
        self.show_at(place_beside(anchor, self.size(), display_at(anchor)))

    def show_at(self, place: QPoint) -> None:
        """Show it with its top left here."""
        self.move(place)
        self.show()
        if self.windowType() is not Qt.WindowType.Popup:
            # Some window managers do not tell a new window where they put it: what it opens would be elsewhere.
            QTimer.singleShot(_SETTLED_MS, self, lambda: self.move(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where nothing composites, translucent corners would be black.
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        base, line = self._appearance.theme.base, hairline(self.devicePixelRatioF())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(base["raised"]))
        painter.setPen(QPen(QColor(base["line_strong"]), line))
        inset = line / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        painter.end()
