"""Where the switcher and the messages go: at the tray, on whatever side and screen that is."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize

from tijdwijzer.ui.widgets.placing import (
    CORNER_DISTANCE,
    DISTANCE,
    Display,
    Side,
    display_of,
    edge_of,
    place_beside,
    place_in_corner,
)

SIZE = QSize(380, 400)
WHOLE = QRect(0, 0, 1920, 1080)
BOTTOM = Display(WHOLE, QRect(0, 0, 1920, 1040))
TOP = Display(WHOLE, QRect(0, 40, 1920, 1040))
LEFT = Display(WHOLE, QRect(62, 0, 1858, 1080))
RIGHT = Display(WHOLE, QRect(0, 0, 1858, 1080))
HIDDEN = Display(WHOLE, WHOLE)
ON_THE_LEFT = Display(QRect(-2560, -180, 1707, 960), QRect(-2560, -180, 1707, 920))
"""A second screen of 2560 by 1440 at 150 %, left of the first and a little higher: Qt leaves a gap between them."""


@pytest.mark.parametrize(
    ("icon", "display", "edge", "place"),
    [
        (QRect(1700, 1048, 24, 24), BOTTOM, Side.BELOW, QPoint(1522, 632)),
        (QRect(1880, 1048, 24, 24), BOTTOM, Side.BELOW, QPoint(1532, 632)),
        (QRect(1700, 8, 24, 24), TOP, Side.ABOVE, QPoint(1522, 48)),
        (QRect(19, 900, 24, 24), LEFT, Side.LEFT, QPoint(70, 672)),
        (QRect(1877, 700, 24, 24), RIGHT, Side.RIGHT, QPoint(1470, 512)),
        (QRect(1700, 1086, 24, 24), HIDDEN, Side.BELOW, QPoint(1522, 672)),
        (QRect(1700, 1058, 24, 22), HIDDEN, Side.BELOW, QPoint(1522, 650)),
        (QRect(-40, 700, 24, 24), HIDDEN, Side.LEFT, QPoint(8, 512)),
        (QRect(1600, 900, 24, 24), BOTTOM, None, QPoint(1422, 492)),
        (QRect(-1000, 748, 24, 24), ON_THE_LEFT, Side.BELOW, QPoint(-1241, 332)),
    ],
    ids=[
        "at the bottom", "at the right of the bottom", "at the top", "at the left", "at the right",
        "hidden below", "hidden, being shown", "hidden at the left", "in the overflow", "on another screen",
    ],
)  # fmt: skip
def test_the_switcher_is_beside_the_icon(icon: QRect, display: Display, edge: Side | None, place: QPoint) -> None:
    assert edge_of(icon, display) is edge
    assert place_beside(icon, SIZE, display) == place
    assert display_of(icon, [BOTTOM if display.whole == WHOLE else display]) is not None


def test_the_screen_is_the_one_with_the_icon() -> None:
    screens = [BOTTOM, ON_THE_LEFT]
    assert display_of(QRect(1700, 1048, 24, 24), screens) is BOTTOM
    assert display_of(QRect(-1000, 748, 24, 24), screens) is ON_THE_LEFT
    assert display_of(QRect(1700, 1086, 24, 24), screens) is BOTTOM
    assert display_of(QRect(-840, 700, 24, 24), screens) is ON_THE_LEFT, "in the gap between them"


@pytest.mark.parametrize(
    "icon", [QRect(), QRect(100, 100, 0, 0), QRect(-32000, -32000, 24, 24), QRect(0, 9000, 24, 24)]
)
def test_an_icon_without_a_place_is_on_no_screen(icon: QRect) -> None:
    assert display_of(icon, [BOTTOM, ON_THE_LEFT]) is None
    assert display_of(QRect(5, 5, 9, 9), []) is None


def rectangles(area: QRect, least: int, most: int) -> st.SearchStrategy[QRect]:
    """Anchors with their centre at most a hidden panel's width outside an area."""
    return st.builds(
        lambda x, y, width, height: QRect(x - width // 2, y - height // 2, width, height),
        st.integers(area.left() - 60, area.right() + 60),
        st.integers(area.top() - 60, area.bottom() + 60),
        st.integers(least, most),
        st.integers(least, most),
    )


@st.composite
def displays(draw: st.DrawFn) -> Display:
    """Any screen, with at most one panel on each side."""
    left, top = draw(st.integers(-8000, 8000)), draw(st.integers(-4000, 4000))
    whole = QRect(left, top, draw(st.integers(640, 3840)), draw(st.integers(600, 2160)))
    sides = [draw(st.sampled_from([0, 0, 32, 40, 62])) for _ in range(4)]
    return Display(whole, whole.adjusted(sides[0], sides[1], -sides[2], -sides[3]))


SIZES = st.builds(QSize, st.integers(120, 420), st.integers(40, 480))


@given(displays(), st.data(), SIZES)
def test_a_window_is_wholly_on_the_screen_of_its_icon(display: Display, data: st.DataObject, size: QSize) -> None:
    icon = data.draw(rectangles(display.whole, 1, 264))
    assert display_of(icon, [display]) is display
    for place in (place_beside(icon, size, display), place_in_corner(icon, size, display)):
        assert display.free.contains(QRect(place, size))


@given(displays(), st.data(), SIZES)
def test_a_window_is_not_over_its_icon_where_there_is_room(display: Display, data: st.DataObject, size: QSize) -> None:
    icon = data.draw(rectangles(display.whole, 1, 264))
    free = display.free.adjusted(DISTANCE, DISTANCE, -DISTANCE, -DISTANCE)
    assume(
        max(icon.top() - free.top(), free.bottom() - icon.bottom()) >= size.height()
        or max(icon.left() - free.left(), free.right() - icon.right()) >= size.width()
    )
    for place in (place_beside(icon, size, display), place_in_corner(icon, size, display)):
        assert not QRect(place, size).intersects(icon)


@given(displays(), st.data(), SIZES)
def test_beside_a_panel_at_the_side_it_does_not_lie_above_the_icon(
    display: Display, data: st.DataObject, size: QSize
) -> None:
    icon = data.draw(rectangles(display.whole, 16, 32))
    assume(edge_of(icon, display) in (Side.LEFT, Side.RIGHT))
    lies = QRect(place_beside(icon, size, display), size)
    assert lies.right() < icon.left() or lies.left() > icon.right()


def test_what_is_larger_than_its_screen_begins_at_the_top_left() -> None:
    small = Display(QRect(0, 0, 300, 200), QRect(0, 0, 300, 200))
    assert place_beside(QRect(280, 190, 10, 10), SIZE, small) == QPoint(DISTANCE, DISTANCE)


@pytest.mark.parametrize(
    ("icon", "display", "place"),
    [
        (QRect(1700, 1048, 24, 24), BOTTOM, QPoint(1528, 628)),
        (QRect(1700, 8, 24, 24), TOP, QPoint(1528, 52)),
        (QRect(19, 900, 24, 24), LEFT, QPoint(62 + CORNER_DISTANCE, 668)),
        (QRect(1877, 700, 24, 24), RIGHT, QPoint(1466, 668)),
        (QRect(400, 300, 1, 1), BOTTOM, QPoint(1528, 628)),
    ],
    ids=["at the bottom", "at the top", "at the left", "at the right", "a mere point"],
)
def test_a_message_is_in_the_corner_of_the_tray(icon: QRect, display: Display, place: QPoint) -> None:
    assert place_in_corner(icon, SIZE, display) == place
