"""The corner of the screen that the tray is in."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication

from tijdwijzer.ui.widgets.popover import place_beside

MARGIN = 12


def corner(anchor: QRect, size: QSize) -> QPoint:
    """Where a window of this size lies in that corner, clear of panels and of the bar that may stand in for the tray.

    `anchor` is the icon or the bar; of a mere point only the screen counts.
    """
    screen = QGuiApplication.screenAt(anchor.center()) or QGuiApplication.primaryScreen()
    free = screen.availableGeometry().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    at_top = anchor.height() > 1 and anchor.center().y() < free.center().y()
    y = free.top() if at_top else free.bottom() + 1 - size.height()
    place = QRect(QPoint(free.right() + 1 - size.width(), y), size)
    return place_beside(anchor, size, screen.availableGeometry()) if place.intersects(anchor) else place.topLeft()
