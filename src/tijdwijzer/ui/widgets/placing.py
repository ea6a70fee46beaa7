"""Where a small window goes beside what it belongs to. Pure: rectangles in, a point out.

All are in Qt's coordinates. Those are scaled per screen, may be negative, and leave gaps between screens of unlike DPI.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, QSize

DISTANCE = 8
CORNER_DISTANCE = 12
AT_EDGE = 48
"""What is as close as this to a screen's edge may be on a panel that hides itself."""
ASTRAY = 160
"""What is further than this from every screen is nowhere."""


@dataclass(frozen=True, slots=True)
class Display:
    """A screen: all of it, and what its panels leave free. A panel that hides itself leaves everything free."""

    whole: QRect
    free: QRect


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"
    ABOVE = "above"
    BELOW = "below"


def display_of(anchor: QRect, displays: Sequence[Display]) -> Display | None:
    """The screen that holds the anchor's centre, or else the nearest: the icon of a hidden panel lies just outside.

    None for what is on no screen at all, such as an icon without a place.
    """
    if anchor.isEmpty():
        return None
    nearest = min(displays, key=lambda display: _outside(anchor.center(), display.whole), default=None)
    return nearest if nearest and _outside(anchor.center(), nearest.whole) <= ASTRAY else None


def _outside(point: QPoint, area: QRect) -> int:
    """How far a point lies outside an area; 0 inside."""
    return max(0, *_beyond(point, area).values())


def _beyond(point: QPoint, area: QRect) -> dict[Side, int]:
    """How far a point lies beyond each side of an area, negative inside."""
    return {
        Side.BELOW: point.y() - area.bottom(),
        Side.ABOVE: area.top() - point.y(),
        Side.RIGHT: point.x() - area.right(),
        Side.LEFT: area.left() - point.x(),
    }


def edge_of(anchor: QRect, display: Display) -> Side | None:
    """The edge of the screen whose panel the anchor is on; None when it stands free."""
    beyond = _beyond(anchor.center(), display.free)
    edge = max(beyond, key=lambda side: beyond[side])
    return edge if beyond[edge] > -AT_EDGE else None


def place_beside(anchor: QRect, size: QSize, display: Display) -> QPoint:
    """The top left for a window of this size: wholly on the screen, and over the anchor only where nothing else fits.

    It is centred on the anchor: inwards of the panel that the anchor is on, else above or below, whichever has room.
    """
    places = [_at(side, anchor, size, display.free) for side in _sides(anchor, display)]
    return next((place for place in places if not QRect(place, size).intersects(anchor)), places[0])


def _sides(anchor: QRect, display: Display) -> list[Side]:
    """The best first."""
    middle, free = anchor.center(), display.free.center()
    upright = [Side.ABOVE, Side.BELOW] if middle.y() >= free.y() else [Side.BELOW, Side.ABOVE]
    level = [Side.LEFT, Side.RIGHT] if middle.x() >= free.x() else [Side.RIGHT, Side.LEFT]
    beside_it = edge_of(anchor, display) in (Side.LEFT, Side.RIGHT)
    return [*level, *upright] if beside_it else [*upright, *level]


def _at(side: Side, anchor: QRect, size: QSize, free: QRect) -> QPoint:
    x = anchor.x() + (anchor.width() - size.width()) // 2
    y = anchor.y() + (anchor.height() - size.height()) // 2
    wanted = {
        Side.LEFT: QPoint(anchor.left() - DISTANCE - size.width(), y),
        Side.RIGHT: QPoint(anchor.right() + 1 + DISTANCE, y),
        Side.ABOVE: QPoint(x, anchor.top() - DISTANCE - size.height()),
        Side.BELOW: QPoint(x, anchor.bottom() + 1 + DISTANCE),
    }
    return _kept(wanted[side], size, free, DISTANCE)


def place_in_corner(anchor: QRect, size: QSize, display: Display) -> QPoint:
    """The same in the corner of the screen that a tray icon is in, clear of panels and of the anchor.

    `anchor` is the icon or the bar that stands in for it; of a mere point only the screen counts.
    """
    free = display.free
    is_icon = anchor.height() > 1
    at_top = is_icon and anchor.center().y() < free.center().y()
    at_left = is_icon and edge_of(anchor, display) is Side.LEFT
    wanted = QPoint(free.left() if at_left else free.right(), free.top() if at_top else free.bottom())
    place = _kept(wanted, size, free, CORNER_DISTANCE)
    return place_beside(anchor, size, display) if QRect(place, size).intersects(anchor) else place


def _kept(place: QPoint, size: QSize, free: QRect, distance: int) -> QPoint:
    """As near to the wanted place as the screen allows; what is larger than the screen begins at its top left."""
    inner = free.adjusted(distance, distance, -distance - size.width(), -distance - size.height())
    return QPoint(
        max(inner.left(), min(place.x(), inner.right() + 1)),
        max(inner.top(), min(place.y(), inner.bottom() + 1)),
    )
