"""The ribbon as it is drawn, pointed at and worked by keyboard."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tijdwijzer.domain.entries import Span
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.tokens import Theme, load_theme
from tijdwijzer.ui.widgets.ribbon import Ribbon
from tijdwijzer.ui.widgets.ribbon_model import (
    DAY_LAYOUT,
    MINI_LAYOUT,
    PICTURE_LAYOUT,
    RibbonLayout,
    RibbonSegment,
    RibbonView,
)
from tijdwijzer.ui.widgets.ribbon_paint import Canvas, RibbonTexts, paint_ribbon
from tijdwijzer.ui.widgets.segment import tile

MORNING = datetime(2026, 11, 24, 8, tzinfo=UTC)
Key = Qt.Key
Shift, Alt = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
MIDDLE = DAY_LAYOUT.lane_top + DAY_LAYOUT.lane_height // 2


def at(minutes: int) -> datetime:
    return MORNING + timedelta(minutes=minutes)


SEGMENTS = (
    RibbonSegment(at(0), at(120), "standard_work", "Beoordelen", "2:00", "Beoordelen, 2 uur", entry_id=11),
    RibbonSegment(at(120), at(180), "gap", duration="1:00", description="Nog niet ingevuld, 1 uur"),
    RibbonSegment(at(180), at(300), "rework", "Herstel", "2:00", "Herstel, 2 uur", entry_id=12),
    RibbonSegment(at(300), at(360), "meetings", "Overleg", "1:00", "Overleg, 1 uur", entry_id=5_000_000_000),
)
VIEW = RibbonView(Span(at(0), at(480)), UTC, SEGMENTS, ticks=((at(60), "9:00"), (at(240), "12:00")), now=at(400))
WIDTH = DAY_LAYOUT.left + 960 + DAY_LAYOUT.right


def place(minutes: int) -> QPoint:
    """Where that minute is in the lane: two pixels a minute."""
    return QPoint(DAY_LAYOUT.left + 2 * minutes, MIDDLE)


@pytest.fixture
def ribbon(qtbot: QtBot, appearance: Appearance) -> Ribbon:
    made = Ribbon(appearance)
    qtbot.addWidget(made)
    made.set_view(VIEW)
    made.resize(WIDTH, made.height())
    made.show()
    made.setFocus()
    return made


Said = list[tuple[Any, ...]]


@pytest.fixture
def said(ribbon: Ribbon) -> Said:
    """Everything the ribbon says, in order, with the name of the signal first."""
    heard: Said = []

    def listen(name: str) -> Callable[..., None]:
        return lambda *values: heard.append((name, *values))

    for name in ("edge_dragged", "span_marked", "split_at", "edit_requested", "merge_requested", "delete_requested"):
        getattr(ribbon, name).connect(listen(name))
    return heard


def drag(ribbon: Ribbon, start: int, end: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    hold(ribbon, start, end, modifiers)
    QTest.mouseRelease(ribbon, Qt.MouseButton.LeftButton, modifiers, place(end))


def hold(
    ribbon: Ribbon,
    start: int,
    end: int,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    up: int = 0,
) -> None:
    QTest.mousePress(ribbon, Qt.MouseButton.LeftButton, modifiers, place(start) - QPoint(0, up))
    for minutes in ((start + end) // 2, end):
        point = QPointF(place(minutes) - QPoint(0, up))
        button = Qt.MouseButton.LeftButton
        move = QMouseEvent(QEvent.Type.MouseMove, point, ribbon.mapToGlobal(point), button, button, modifiers)
        QApplication.sendEvent(ribbon, move)


def painted(
    theme: Theme, dpr: float, view: RibbonView = VIEW, layout: RibbonLayout = DAY_LAYOUT, width: int = WIDTH
) -> QImage:
    height = layout.height(view)
    image = QImage(round(width * dpr), round(height * dpr), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(dpr)
    image.fill(QColor(theme.base["surface"]))
    painter = QPainter(image)
    paint_ribbon(Canvas(painter, view, layout, theme, width, dpr), RibbonTexts("Mijn dag", "Waargenomen", "nu 14:40"))
    painter.end()
    return image


def colour(image: QImage, x: float, y: float) -> str:
    dpr = image.devicePixelRatio()
    return image.pixelColor(int(x * dpr), int(y * dpr)).name().upper()


# Drawn


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize("dpr", [1.0, 1.5, 2.0])
def test_a_segment_has_the_fill_of_its_meaning(qapp: object, name: Any, dpr: float) -> None:
    theme = load_theme(name)
    image = painted(theme, dpr)
    y = DAY_LAYOUT.lane_top + 6
    assert colour(image, place(90).x(), y) == theme.meaning["standard_work"].fill
    assert colour(image, place(350).x(), y) == theme.meaning["meetings"].fill
    assert colour(image, place(150).x(), y) == theme.base["surface"]


@pytest.mark.parametrize("dpr", [1.0, 1.25, 1.5, 2.0])
def test_edges_are_crisp_at_every_scale(qapp: object, dpr: float) -> None:
    """Across the edge of a plain block lie its own colour, one gap and the next colour: nothing in between."""
    theme = load_theme("light")
    touching = (
        RibbonSegment(at(0), at(121), "standard_work", entry_id=1),
        RibbonSegment(at(121), at(300), "meetings", entry_id=2),
    )
    image = painted(theme, dpr, RibbonView(VIEW.span, UTC, touching), width=WIDTH + 7)
    y = round((DAY_LAYOUT.lane_top + 12) * dpr)
    known = (theme.base["surface"], theme.meaning["standard_work"].fill, theme.meaning["meetings"].fill)
    row = [nearest(image.pixelColor(x, y), known) for x in range(image.width())]
    first, last = row.index(known[1]), len(row) - row[::-1].index(known[2])
    assert row[first:last].count(known[0]) == int(dpr)


def nearest(pixel: QColor, known: tuple[str, ...]) -> str:
    """The known colour that a pixel has, but for rounding; fails for a blend."""
    for name in known:
        other = QColor(name)
        if (
            max(abs(pixel.red() - other.red()), abs(pixel.green() - other.green()), abs(pixel.blue() - other.blue()))
            <= 1
        ):
            return name
    raise AssertionError(f"{pixel.name()} is none of {known}")


def test_textures_are_drawn_once_for_each_scale(qapp: object) -> None:
    theme = load_theme("light")
    first = tile(theme.meaning["rework"], 1.5)
    painted(theme, 1.5)
    assert tile(theme.meaning["rework"], 1.5) is first
    assert first.width() == 12


def test_text_on_a_texture_has_a_plate(qapp: object) -> None:
    theme = load_theme("light")
    image = painted(theme, 2.0)
    meaning = theme.meaning["rework"]
    y = DAY_LAYOUT.lane_top + DAY_LAYOUT.lane_height / 2 - 14
    plate = [colour(image, place(180).x() + x / 2, y) for x in range(8, 60)]
    assert meaning.texture_line not in plate
    assert meaning.fill in plate


def test_a_segment_says_its_duration(qapp: object) -> None:
    theme = load_theme("light")
    meeting = theme.meaning["meetings"]
    image = painted(theme, 2.0)
    lane = range(DAY_LAYOUT.lane_top * 2 + 8, (DAY_LAYOUT.lane_top + DAY_LAYOUT.lane_height) * 2 - 8)
    pixels = {image.pixelColor(place(300).x() * 2 + x, y).name().upper() for x in range(8, 232) for y in lane}
    assert {meeting.fill, meeting.text_on} <= pixels


def test_a_gap_is_dashed_and_unassigned_time_is_not(qapp: object) -> None:
    theme = load_theme("light")

    def top_line(meaning: str) -> set[str]:
        view = RibbonView(VIEW.span, UTC, (RibbonSegment(at(0), at(120), meaning),))
        image = painted(theme, 1.0, view)
        return {colour(image, place(0).x() + x, DAY_LAYOUT.lane_top) for x in range(10, 200)}

    assert len(top_line("gap")) > 1
    assert top_line("unassigned") == {theme.meaning["unassigned"].edge}


def test_the_hour_under_the_flag_of_now_gives_way(qapp: object) -> None:
    theme = load_theme("light")
    near = RibbonView(VIEW.span, UTC, ticks=((at(385), "14:25"),), now=at(400))
    flag = RibbonView(VIEW.span, UTC, now=at(400))
    labels = (0, 0, WIDTH, DAY_LAYOUT.labels_top + 16)
    assert painted(theme, 1.0, near).copy(*labels) == painted(theme, 1.0, flag).copy(*labels)


def test_a_small_ribbon_has_no_text_but_the_rest_of_the_day(qapp: object) -> None:
    theme = load_theme("light")
    image = painted(theme, 1.0, layout=MINI_LAYOUT, width=480)
    assert image.height() == 18
    assert colour(image, 470, 9) == theme.base["line_strong"]
    assert colour(image, 400, 1) == theme.base["now"]
    assert {colour(image, x, 9) for x in range(2, 118)} == {theme.meaning["standard_work"].fill}


class Paints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_a_new_theme_repaints(ribbon: Ribbon, appearance: Appearance, qtbot: QtBot) -> None:
    paints = Paints()
    ribbon.grab()
    ribbon.installEventFilter(paints)
    appearance.choose("dark")
    qtbot.waitUntil(lambda: paints.count > 0)
    shown = ribbon.grab().toImage().pixelColor(place(90).x(), DAY_LAYOUT.lane_top + 6)
    assert shown.name().upper() == load_theme("dark").meaning["standard_work"].fill


# Pointed at


def test_a_click_selects(ribbon: Ribbon, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ribbon.selected) as heard:
        QTest.mouseClick(ribbon, Qt.MouseButton.LeftButton, pos=place(150))
    assert heard.args == [SEGMENTS[1]]
    assert ribbon.selection == SEGMENTS[1]


def test_a_dragged_edge_is_told_once_and_to_five_minutes(ribbon: Ribbon, said: Said) -> None:
    drag(ribbon, 119, 98)
    QTest.mouseMove(ribbon, place(50))
    QTest.mouseRelease(ribbon, Qt.MouseButton.LeftButton, pos=place(50))
    assert said == [("edge_dragged", 11, "end", at(100))]


def test_with_shift_an_edge_is_placed_to_the_minute(ribbon: Ribbon, said: Said) -> None:
    drag(ribbon, 301, 312, Shift)
    assert said == [("edge_dragged", 5_000_000_000, "start", at(312))]


def test_an_edge_cannot_be_dragged_past_a_neighbour(ribbon: Ribbon, said: Said) -> None:
    drag(ribbon, 299, 478)
    assert said == [("edge_dragged", 12, "end", at(359))]


def test_while_dragging_the_new_edge_is_seen(ribbon: Ribbon, said: Said) -> None:
    work = load_theme("light").meaning["standard_work"].fill
    point = place(110).x(), DAY_LAYOUT.lane_top + 6
    assert ribbon.grab().toImage().pixelColor(*point).name().upper() == work
    hold(ribbon, 119, 60)
    assert ribbon.grab().toImage().pixelColor(*point).name().upper() != work
    assert said == []
    QTest.mouseRelease(ribbon, Qt.MouseButton.LeftButton, pos=place(60))


def test_escape_gives_a_drag_up(ribbon: Ribbon, said: Said) -> None:
    hold(ribbon, 119, 60)
    QTest.keyClick(ribbon, Key.Key_Escape)
    QTest.mouseRelease(ribbon, Qt.MouseButton.LeftButton, pos=place(60))
    assert said == []


def test_a_drag_goes_on_when_a_minute_passes_and_ends_when_its_entry_goes(ribbon: Ribbon, said: Said) -> None:
    hold(ribbon, 119, 60)
    ribbon.set_view(replace(VIEW, now=at(401)))
    QTest.mouseRelease(ribbon, Qt.MouseButton.LeftButton, pos=place(60))
    assert said == [("edge_dragged", 11, "end", at(60))]
    hold(ribbon, 119, 60)
    ribbon.set_view(replace(VIEW, segments=SEGMENTS[1:]))
    QTest.mouseRelease(ribbon, Qt.MouseButton.LeftButton, pos=place(60))
    assert len(said) == 1


def test_a_press_on_an_edge_without_moving_selects(ribbon: Ribbon, said: Said) -> None:
    QTest.mouseClick(ribbon, Qt.MouseButton.LeftButton, pos=place(119))
    assert ribbon.selection == SEGMENTS[0]
    assert said == []


def test_the_cursor_says_where_an_edge_is(ribbon: Ribbon) -> None:
    QTest.mouseMove(ribbon, place(119))
    assert ribbon.cursor().shape() == Qt.CursorShape.SizeHorCursor
    QTest.mouseMove(ribbon, place(60))
    assert ribbon.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_stretch_of_a_gap_is_marked_within_it(ribbon: Ribbon, said: Said) -> None:
    drag(ribbon, 134, 151)
    drag(ribbon, 151, 260)
    assert said == [("span_marked", at(135), at(150)), ("span_marked", at(150), at(180))]


def test_with_alt_a_stretch_is_marked_anywhere(ribbon: Ribbon, said: Said) -> None:
    drag(ribbon, 230, 61, Alt)
    assert said == [("span_marked", at(60), at(230))]


def test_a_stretch_is_marked_over_the_hours_too(ribbon: Ribbon, said: Said) -> None:
    """A window manager may keep Alt and the mouse to itself."""
    hold(ribbon, 60, 120, up=MIDDLE - 20)
    QTest.mouseRelease(ribbon, Qt.MouseButton.LeftButton, pos=QPoint(place(120).x(), 20))
    assert said == [("span_marked", at(60), at(120))]


def test_a_double_click_edits(ribbon: Ribbon, said: Said) -> None:
    QTest.mouseClick(ribbon, Qt.MouseButton.LeftButton, pos=place(60))
    QTest.mouseDClick(ribbon, Qt.MouseButton.LeftButton, pos=place(60))
    assert said == [("edit_requested", SEGMENTS[0])]


def test_a_click_in_split_mode_cuts(ribbon: Ribbon, said: Said, qtbot: QtBot) -> None:
    ribbon.set_split_mode(True)
    with qtbot.assertNotEmitted(ribbon.split_mode_changed):
        ribbon.set_split_mode(True)
    with qtbot.waitSignal(ribbon.split_mode_changed) as heard:
        QTest.mouseClick(ribbon, Qt.MouseButton.LeftButton, pos=place(61))
    assert heard.args == [False]
    assert said == [("split_at", 11, at(60))]


def test_a_gap_is_not_cut(ribbon: Ribbon, said: Said) -> None:
    ribbon.set_split_mode(True)
    QTest.mouseClick(ribbon, Qt.MouseButton.LeftButton, pos=place(150))
    assert said == []


def test_a_ribbon_that_only_shows_takes_no_clicks_and_no_focus(qtbot: QtBot, appearance: Appearance) -> None:
    picture = Ribbon(appearance, PICTURE_LAYOUT, interactive=False)
    qtbot.addWidget(picture)
    picture.set_view(VIEW)
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(20, 30))
    assert picture.selection is None
    assert picture.focusPolicy() == Qt.FocusPolicy.NoFocus


# By keyboard


def test_the_arrows_walk_over_the_segments_and_stop_at_the_ends(ribbon: Ribbon) -> None:
    walked = []
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_End, Key.Key_Right, Key.Key_Left, Key.Key_Home, Key.Key_Left):
        QTest.keyClick(ribbon, key)
        assert ribbon.selection is not None
        walked.append(SEGMENTS.index(ribbon.selection))
    assert walked == [0, 1, 3, 3, 2, 0, 0]


def test_shift_and_alt_with_the_arrows_move_the_edges(ribbon: Ribbon, said: Said) -> None:
    ribbon.select(2)
    QTest.keyClick(ribbon, Key.Key_Left, Shift)
    QTest.keyClick(ribbon, Key.Key_Right, Shift)
    QTest.keyClick(ribbon, Key.Key_Left, Alt)
    QTest.keyClick(ribbon, Key.Key_Right, Alt)
    assert said == [
        ("edge_dragged", 12, "end", at(295)),
        ("edge_dragged", 12, "end", at(305)),
        ("edge_dragged", 12, "start", at(175)),
        ("edge_dragged", 12, "start", at(185)),
    ]


def test_the_edges_of_a_gap_and_the_end_of_a_timer_stay(ribbon: Ribbon, said: Said) -> None:
    ribbon.select(1)
    QTest.keyClick(ribbon, Key.Key_Right, Shift)
    running = RibbonSegment(at(0), at(60), "standard_work", entry_id=1, running=True)
    ribbon.set_view(RibbonView(VIEW.span, UTC, (running,)))
    ribbon.select(0)
    QTest.keyClick(ribbon, Key.Key_Right, Shift)
    assert said == []


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Key.Key_Return, "edit_requested"),
        (Key.Key_Enter, "edit_requested"),
        (Key.Key_M, "merge_requested"),
        (Key.Key_Delete, "delete_requested"),
        (Key.Key_Backspace, "delete_requested"),
    ],
)
def test_a_key_says_what_to_do_with_the_selection(ribbon: Ribbon, said: Said, key: Qt.Key, signal: str) -> None:
    QTest.keyClick(ribbon, key)
    ribbon.select(2)
    QTest.keyClick(ribbon, key)
    assert said == [(signal, SEGMENTS[2])]


def test_splitting_works_by_keyboard_alone(ribbon: Ribbon, said: Said) -> None:
    ribbon.select(0)
    QTest.keyClick(ribbon, Key.Key_S)
    QTest.keyClick(ribbon, Key.Key_Left)
    QTest.keyClick(ribbon, Key.Key_Right, Shift)
    QTest.keyClick(ribbon, Key.Key_Return)
    assert said == [("split_at", 11, at(56))]
    QTest.keyClick(ribbon, Key.Key_S)
    QTest.keyClick(ribbon, Key.Key_Escape)
    QTest.keyClick(ribbon, Key.Key_Return)
    assert said[1:] == [("edit_requested", SEGMENTS[0])]


def test_a_letter_that_qt_has_no_name_for_means_nothing(ribbon: Ribbon, said: Said) -> None:
    ribbon.select(0)
    event = QKeyEvent(QEvent.Type.KeyPress, 0x141, Qt.KeyboardModifier.NoModifier, "ł")
    QApplication.sendEvent(ribbon, event)
    assert not event.isAccepted()
    assert said == []


# Kept and spoken


def test_the_selection_stays_with_its_entry_when_the_day_changes(ribbon: Ribbon) -> None:
    ribbon.select(2)
    ribbon.set_view(RibbonView(VIEW.span, UTC, SEGMENTS[2:]))
    assert ribbon.selection == SEGMENTS[2]
    ribbon.set_view(RibbonView(VIEW.span, UTC, SEGMENTS[:1]))
    assert ribbon.selection is None


def test_a_screen_reader_hears_the_name_and_the_selected_segment(ribbon: Ribbon) -> None:
    assert ribbon.accessibleName()
    ribbon.select(2)
    assert ribbon.accessibleDescription() == "Herstel, 2 uur"
    ribbon.select(None)
    assert ribbon.accessibleDescription() == ""
