"""The day view worked by mouse and by keyboard, over the real use cases and a store in memory."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.house import FakeHouse, at
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, What
from tijdwijzer.domain.timeline import Change
from tijdwijzer.ui.day.presenter import DayPresenter
from tijdwijzer.ui.day.table_model import Column
from tijdwijzer.ui.day.window import NEEDED, DayWindow
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.ribbon_model import DAY_LAYOUT, Scale

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
No, Shift, Ctrl, Alt = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
MIDDLE = DAY_LAYOUT.lane_top + DAY_LAYOUT.lane_height // 2
WORK, LOSS, BREAK = Component.STANDARD_WORK, Component.SPEED_LOSS, Component.OFFICIAL_BREAKS
Shown = list[tuple[str, str | None, Component | None]]


@pytest.fixture
def house() -> FakeHouse:
    made = FakeHouse()
    made.a_day()
    return made


@pytest.fixture
def window(house: FakeHouse, appearance: Appearance, qtbot: QtBot) -> Iterator[DayWindow]:
    made = DayWindow(house.tasks, house.bridge, house.context(appearance))
    made.show()
    made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # a later theme would dress it again


def test_on_a_small_screen_the_window_fits_and_follows_the_keyboard(window: DayWindow) -> None:
    """The screen of these tests is 800 wide, less than the day needs."""
    room = window.screen().availableSize()
    assert room.width() < NEEDED.width() <= window.header.width()
    assert window.frameSize().boundedTo(room) == window.frameSize()
    window.header.more.setFocus()
    QTest.keyClick(window.header.more, Key.Key_Tab)
    last = window.header.reflection
    assert last.hasFocus()
    assert window.rect().contains(last.mapTo(window, last.rect().bottomRight()))


class Hand:
    """Pointing at the ribbon and pressing keys."""

    def __init__(self, window: DayWindow) -> None:
        self.window = window
        self.page = window.day_page
        self.ribbon, self.table, self.bar = self.page.ribbon, self.page.table, self.page.bar

    def place(self, wall: str) -> QPoint:
        view = self.ribbon.view
        assert view is not None
        scale = Scale(view.span, DAY_LAYOUT.left, self.ribbon.width() - DAY_LAYOUT.left - DAY_LAYOUT.right)
        return QPoint(round(scale.x(at(wall))), MIDDLE)

    def click(self, wall: str) -> None:
        QTest.mouseClick(self.ribbon, Left, No, self.place(wall))

    def drag(self, start: str, end: str, keys: Qt.KeyboardModifier = No) -> None:
        QTest.mousePress(self.ribbon, Left, keys, self.place(start))
        for wall in (start, end):
            _move(self.ribbon, self.place(wall), keys)
        QTest.mouseRelease(self.ribbon, Left, keys, self.place(end))

    def row(self, place: int, column: Column = Column.ACTIVITY) -> None:
        """Put the table's cursor in a row."""
        self.table.setFocus()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().setCurrentIndex(self.table.model().index(place, column), flags)

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = No) -> None:
        """In the table."""
        QTest.keyClick(self.table, key, keys)

    def pick(self, text: str) -> None:
        """Type in the picker that is open and take what it marks."""
        QTest.keyClicks(self.page.picker.field, text)
        QTest.keyClick(self.page.picker, Key.Key_Return)

    def type(self, text: str) -> None:
        self.page.line.begin()
        QTest.keyClicks(self.page.line.field, text)
        QTest.keyClick(self.page.line.field, Key.Key_Return)


def _move(widget: QWidget, to: QPoint, keys: Qt.KeyboardModifier) -> None:
    place = QPointF(to)
    event = QMouseEvent(QEvent.Type.MouseMove, place, widget.mapToGlobal(place), Left, Left, keys)
    QApplication.sendEvent(widget, event)


@pytest.fixture
def hand(window: DayWindow) -> Hand:
    return Hand(window)


def check_and_undo(hand: Hand, house: FakeHouse, before: Shown, after: Shown) -> None:
    """The change is there; taken back it never was, and done again it is."""
    assert house.shown() == after
    QTest.keySequence(hand.window, QKeySequence("Ctrl+Z"))
    assert house.shown() == before
    QTest.keySequence(hand.window, QKeySequence("Ctrl+Y"))
    assert house.shown() == after


def replaced(shown: Shown, place: int, *rows: tuple[str, str | None, Component | None], count: int = 1) -> Shown:
    return [*shown[:place], *rows, *shown[place + count :]]


# By mouse


def test_dragging_an_edge_moves_it_and_its_touching_neighbour(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.drag("10:50", "11:00")
    after = replaced(before, 3, ("10:12", "11:00", WORK), ("11:00", "11:14", LOSS), count=2)
    check_and_undo(hand, house, before, after)


def test_dragging_an_edge_into_a_gap(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.drag("12:35", "12:50")
    check_and_undo(hand, house, before, replaced(before, 6, ("12:15", "12:50", BREAK)))


def test_a_gap_is_filled_by_its_likeliest_activity(hand: Hand, house: FakeHouse, qtbot: QtBot) -> None:
    _yesterday(house)
    before = house.shown()
    hand.click("12:45")
    assert hand.bar.offers[0].isVisible()
    assert hand.bar.offers[0].text() == "Bellen met aanvrager"
    QTest.mouseClick(hand.bar.offers[0], Left)
    check_and_undo(hand, house, before, replaced(before, 8, ("12:35", "13:00", WORK), count=0))
    assert house.entries[-2].what.activity == "Bellen met aanvrager"


def test_enter_in_the_ribbon_fills_a_gap_too(hand: Hand, house: FakeHouse) -> None:
    _yesterday(house)
    hand.click("12:45")
    QTest.keyClick(hand.ribbon, Key.Key_Return)
    assert house.shown()[-2] == ("12:35", "13:00", WORK)


def test_a_gap_is_filled_by_typing_the_beginning_of_an_activity(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.click("12:45")
    QTest.mouseClick(hand.bar.choose, Left)
    hand.pick("scho")
    check_and_undo(hand, house, before, replaced(before, 7, ("12:35", "13:00", Component.TRAINING_COACHING), count=0))


def test_a_gap_can_be_split_and_half_of_it_filled(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.click("12:45")
    QTest.mouseClick(hand.bar.split, Left)
    splitter = hand.page.splitter
    splitter.field.setText("12:4")
    QTest.keyClick(splitter.field, Key.Key_Return)
    assert splitter.isVisible()
    splitter.field.setText("12:45")
    QTest.keyClick(splitter.field, Key.Key_Return)
    assert [row.span.start for row in hand.table.rows if row.is_gap] == [at("12:35"), at("12:45")]
    QTest.mouseClick(hand.bar.choose, Left)
    hand.pick("lunch")
    check_and_undo(hand, house, before, replaced(before, 7, ("12:35", "12:45", BREAK), count=0))


def test_a_cut_in_a_gap_is_forgotten_on_another_day(hand: Hand) -> None:
    hand.click("12:45")
    QTest.mouseClick(hand.bar.split, Left)
    hand.page.splitter.field.setText("12:45")
    QTest.keyClick(hand.page.splitter.field, Key.Key_Return)
    hand.window.step(-1)
    hand.window.step(1)
    assert [row.span.start for row in hand.table.rows if row.is_gap] == [at("12:35")]


def test_leaving_a_gap_open_goes_on_to_the_next(hand: Hand, house: FakeHouse) -> None:
    house.cases.tracking.delete([house.entries[2].id or 0])
    hand.click("10:08")
    QTest.mouseClick(hand.bar.leave, Left)
    assert hand.page.selecting.row is not None
    assert hand.page.selecting.row.span.start == at("12:35")
    QTest.mouseClick(hand.bar.leave, Left)
    assert hand.page.selecting.row is None
    assert hand.ribbon.selection is None


def test_a_stretch_drawn_in_a_gap_is_filled(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.drag("12:40", "12:50")
    assert hand.page.mark.isVisible()
    assert hand.page.mark.geometry().contains(hand.place("12:45"))
    assert not hand.page.mark.geometry().contains(hand.place("12:36"))
    QTest.mouseClick(hand.bar.choose, Left)
    hand.pick("overleg")
    check_and_undo(hand, house, before, replaced(before, 7, ("12:40", "12:50", Component.MEETINGS), count=0))


def test_a_marked_stretch_replaces_what_is_there(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.drag("09:00", "09:30", Alt)
    QTest.mouseClick(hand.bar.choose, Left)
    hand.pick("overleg")
    assert hand.page.selecting.row is not None
    assert hand.page.selecting.row.span.start == at("09:00")
    middle: Shown = [("08:45", "09:00", WORK), ("09:00", "09:30", Component.MEETINGS), ("09:30", "10:05", WORK)]
    check_and_undo(hand, house, before, replaced(before, 1, *middle))


def test_a_mark_can_be_dropped(hand: Hand, house: FakeHouse) -> None:
    hand.drag("12:40", "12:50")
    QTest.mouseClick(hand.bar.leave, Left)
    assert not hand.bar.leave.isVisible()
    assert not hand.page.mark.isVisible()


def test_splitting_with_the_button_and_a_click(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.click("09:20")
    QTest.mouseClick(hand.bar.split, Left)
    hand.click("09:30")
    check_and_undo(hand, house, before, replaced(before, 1, ("08:45", "09:30", WORK), ("09:30", "10:05", WORK)))


def test_splitting_at_the_keyboard_cursor(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.click("09:20")
    QTest.keyClick(hand.ribbon, Key.Key_S)
    QTest.keyClick(hand.ribbon, Key.Key_Right)
    QTest.keyClick(hand.ribbon, Key.Key_Return)
    assert len(house.shown()) == len(before) + 1
    check_and_undo(hand, house, before, house.shown())


def test_the_keyboard_moves_both_edges_in_the_ribbon(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.click("11:00")
    hand.ribbon.setFocus()
    QTest.keyClick(hand.ribbon, Key.Key_Left, Ctrl)
    moved = replaced(before, 3, ("10:12", "10:45", WORK), ("10:45", "11:14", LOSS), count=2)
    check_and_undo(hand, house, before, moved)
    hand.click("11:00")
    hand.ribbon.setFocus()
    QTest.keyClick(hand.ribbon, Key.Key_Right, Shift)
    after = replaced(moved, 4, ("10:45", "11:19", LOSS), ("11:19", "12:15", WORK), count=2)
    check_and_undo(hand, house, moved, after)


def test_merging_with_the_next_fills_the_gap_between(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.click("12:25")
    QTest.mouseClick(hand.bar.merge, Left)
    check_and_undo(hand, house, before, replaced(before, 6, ("12:15", None, BREAK), count=2))


def test_deleting_leaves_a_gap_and_a_way_back_on_the_spot(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.click("11:00")
    QTest.mouseClick(hand.bar.delete, Left)
    assert house.shown() == replaced(before, 4)
    assert hand.page.selecting.row is not None
    assert hand.page.selecting.row.is_gap
    assert hand.bar.undo.isVisible()
    assert "Zaaksysteem traag" in hand.bar.text
    QTest.mouseClick(hand.bar.undo, Left)
    assert house.shown() == before
    assert not hand.bar.undo.isVisible()


def test_what_was_done_is_said_until_something_else_is_selected(hand: Hand, house: FakeHouse) -> None:
    hand.click("11:00")
    QTest.mouseClick(hand.bar.delete, Left)
    house.bridge.minute.emit()
    assert hand.bar.undo.isVisible()
    hand.click("09:00")
    assert not hand.bar.undo.isVisible()
    assert "Beoordelen aanvraag" in hand.bar.text


def test_case_and_note_are_kept_with_an_entry(hand: Hand, house: FakeHouse) -> None:
    hand.click("09:20")
    QTest.mouseClick(hand.bar.details, Left)
    details = hand.page.details
    details.case.setText("2026-118")
    QTest.keyClicks(details.note, "bijlage ontbreekt")
    QTest.keyClick(details.note, Key.Key_Return)
    what = house.entries[1].what
    assert (what.case, what.note, what.activity) == ("2026-118", "bijlage ontbreekt", "Beoordelen aanvraag")
    assert "#2026-118" in hand.table.model().index(1, Column.ACTIVITY).data(Qt.ItemDataRole.AccessibleTextRole)
    house.cases.tracking.undo()
    assert house.entries[1].what.case is None


def test_the_header_names_what_undo_takes_back(hand: Hand, window: DayWindow) -> None:
    assert not window.header.undo.isEnabled()
    hand.drag("10:50", "11:00")
    assert "11:00" in window.header.undo.accessibleName()
    assert window.header.undo.isEnabled()
    assert not window.header.redo.isEnabled()
    QTest.mouseClick(window.header.undo, Left)
    assert "11:00" in window.header.redo.accessibleName()
    QTest.mouseClick(window.header.redo, Left)
    assert "11:00" in window.header.undo.accessibleName()


def test_what_undo_takes_back_on_another_day_has_its_date(hand: Hand, window: DayWindow) -> None:
    hand.drag("10:50", "11:00")
    assert "24" not in window.header.undo.accessibleName()
    window.step(-1)
    assert window.header.undo.accessibleName().endswith("24 november")
    QTest.mouseClick(window.header.undo, Left)
    assert window.header.redo.accessibleName().endswith("24 november")


def test_an_impossible_edge_is_said_to_be(hand: Hand, house: FakeHouse, window: DayWindow) -> None:
    before = house.shown()
    window.presenter.move_edge(house.entries[1].id or 0, "end", at("10:30"))
    assert house.shown() == before
    assert hand.bar.text
    assert not hand.bar.undo.isVisible()


# By keyboard, in the table


def test_enter_and_typing_change_an_activity(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.row(2)
    hand.press(Key.Key_Return)
    hand.pick("herstel")
    check_and_undo(hand, house, before, replaced(before, 2, ("10:05", "10:12", Component.REWORK)))


def test_an_activity_that_nobody_used_before_gets_a_component(hand: Hand, house: FakeHouse) -> None:
    hand.row(2)
    hand.press(Key.Key_F2)
    QTest.keyClicks(hand.page.picker.field, "Hoorzitting")
    for _ in range(5):
        QTest.keyClick(hand.page.picker, Key.Key_Down)
    QTest.keyClick(hand.page.picker, Key.Key_Return)
    assert house.entries[2].what == What(Component.MEETINGS, "Hoorzitting")


def test_escape_leaves_everything_as_it_was(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.row(2)
    hand.press(Key.Key_Return)
    QTest.keyClicks(hand.page.picker.field, "herstel")
    QTest.keyClick(hand.page.picker, Key.Key_Escape)
    assert not hand.page.picker.isVisible()
    assert house.shown() == before


def test_enter_twice_fills_a_gap_with_its_likeliest_activity(hand: Hand, house: FakeHouse) -> None:
    _yesterday(house)
    hand.row(7)
    hand.press(Key.Key_Return)
    QTest.keyClick(hand.page.picker, Key.Key_Return)
    assert house.entries[-2].what == What(WORK, "Bellen met aanvrager")


def editor(hand: Hand) -> QLineEdit:
    found = [field for field in hand.table.findChildren(QLineEdit) if field.objectName() == "cell"]
    return found[-1]


def commit(hand: Hand) -> None:
    """Enter in the editor of a cell; Qt takes it up a moment later."""
    QTest.keyClick(editor(hand), Key.Key_Return)
    QApplication.processEvents()


@pytest.mark.parametrize("open_with", [Key.Key_F2, Key.Key_T])
def test_times_are_edited_as_text(hand: Hand, house: FakeHouse, open_with: Qt.Key) -> None:
    before = house.shown()
    hand.row(3, Column.TIME)
    hand.press(open_with)
    assert editor(hand).text() == "10:12-10:50"
    editor(hand).setText("10:15-10:45")
    commit(hand)
    moved: Shown = [
        ("10:05", "10:15", Component.INTERRUPTIONS), ("10:15", "10:45", WORK), ("10:45", "11:14", LOSS)
    ]  # fmt: skip
    check_and_undo(hand, house, before, replaced(before, 2, *moved, count=3))


def test_one_time_moves_the_start(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.row(8, Column.TIME)
    hand.press(Key.Key_Return)
    editor(hand).setText("12:55")
    commit(hand)
    check_and_undo(hand, house, before, replaced(before, 7, ("12:55", None, Component.REWORK)))


def test_a_mistake_in_a_time_is_shown_and_can_be_mended(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.row(3, Column.TIME)
    hand.press(Key.Key_F2)
    editor(hand).setText("10:15-lunch")
    commit(hand)
    assert house.shown() == before
    assert hand.bar.text
    assert editor(hand).text() == "10:15-lunch"


def test_a_minute_that_passes_leaves_an_open_editor_alone(hand: Hand, house: FakeHouse) -> None:
    hand.row(8, Column.TIME)
    hand.press(Key.Key_F2)
    editor(hand).clear()
    QTest.keyClicks(editor(hand), "12:5")
    house.clock.advance(minutes=1)
    house.bridge.minute.emit()
    assert editor(hand).isVisible()
    assert editor(hand).text() == "12:5"


def test_delete_and_backspace_take_rows_away(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.row(0)
    hand.press(Key.Key_Down, Shift)
    hand.press(Key.Key_Delete)
    check_and_undo(hand, house, before, before[2:])


def test_merging_two_selected_rows(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.row(1)
    hand.press(Key.Key_Down, Shift)
    hand.press(Key.Key_M)
    check_and_undo(hand, house, before, replaced(before, 1, ("08:45", "10:12", WORK), count=2))


def test_splitting_by_typing_the_time(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.row(1)
    hand.press(Key.Key_S)
    hand.page.splitter.field.setText("9:25")
    QTest.keyClick(hand.page.splitter.field, Key.Key_Return)
    check_and_undo(hand, house, before, replaced(before, 1, ("08:45", "09:25", WORK), ("09:25", "10:05", WORK)))


def test_a_note_from_the_table(hand: Hand, house: FakeHouse) -> None:
    hand.row(1)
    hand.press(Key.Key_N)
    QTest.keyClicks(hand.page.details.note, "gebeld")
    QTest.keyClick(hand.page.details.note, Key.Key_Return)
    assert house.entries[1].what.note == "gebeld"


def test_several_unassigned_rows_get_a_meaning_at_once(hand: Hand, house: FakeHouse) -> None:
    house.registered("07:00", "07:20", None, "ACME", Source.IMPORTED)
    house.registered("07:20", "07:40", None, "Intern", Source.IMPORTED)
    hand.window.presenter.refresh()
    hand.row(0)
    hand.press(Key.Key_Down, Shift)
    hand.press(Key.Key_Return)
    hand.pick("gestandaardiseerd")
    assert [entry.what for entry in house.entries[:2]] == [What(WORK, "ACME"), What(WORK, "Intern")]
    house.cases.tracking.undo()
    assert [entry.component for entry in house.entries[:2]] == [None, None]


def test_the_selection_is_the_same_in_ribbon_and_table(hand: Hand) -> None:
    hand.click("11:00")
    assert hand.table.selected_places == [4]
    hand.row(6)
    assert hand.ribbon.selection is not None
    assert hand.ribbon.selection.start == at("12:15")
    hand.press(Key.Key_Up)
    assert hand.ribbon.selection.start == at("11:14")
    hand.press(Key.Key_Up, Shift)
    assert hand.ribbon.selection is None
    assert len(hand.page.selecting.rows) == 2


def test_the_selection_stays_on_its_entry_while_the_day_changes(hand: Hand, house: FakeHouse) -> None:
    hand.click("11:00")
    house.cases.tracking.delete([house.entries[0].id or 0])
    assert hand.table.selected_places == [3]
    assert hand.ribbon.selection is not None
    assert hand.ribbon.selection.start == at("10:50")


def test_the_menu_offers_what_fits_the_selection(hand: Hand) -> None:
    hand.row(7)
    gap = [action.isEnabled() for action in hand.page.made_menu().actions()]
    hand.row(1)
    entry = [action.isEnabled() for action in hand.page.made_menu().actions()]
    assert gap == [True, False, False, True, False, False]
    assert entry == [True] * 6


# Typing a line


def test_a_typed_line_is_registered_on_the_day_shown(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.type("12:40-12:55 overleg")
    check_and_undo(hand, house, before, replaced(before, 7, ("12:40", "12:55", Component.MEETINGS), count=0))
    assert hand.page.line.text == ""
    hand.window.go_to(date(2026, 11, 20))
    hand.type("9-10 overleg")
    assert house.entries[0].start == at("09:00", "2026-11-20")


def test_what_was_typed_is_selected_afterwards(hand: Hand) -> None:
    hand.type("12:40-12:55 overleg")
    assert hand.page.selecting.row is not None
    assert hand.page.selecting.row.span.start == at("12:40")


def test_while_typing_the_line_says_what_it_means(hand: Hand, qtbot: QtBot) -> None:
    hand.page.line.begin()
    QTest.keyClicks(hand.page.line.field, "09:10-09:40 overl")
    qtbot.waitUntil(lambda: bool(hand.page.line.hint.text()), timeout=2000)
    assert "09:10–09:40" in hand.page.line.hint.text()
    assert "Beoordelen aanvraag" in hand.page.line.hint.text()


def test_a_mistake_is_pointed_at_in_the_field(hand: Hand, house: FakeHouse) -> None:
    before = house.shown()
    hand.type("09:10-09:40 bellun")
    assert house.shown() == before
    assert hand.page.line.field.selectedText() == "bellun"
    assert hand.page.line.hint.text()


# Other days


def test_the_keyboard_goes_from_day_to_day(window: DayWindow) -> None:
    for keys, day in (
        ("Alt+Left", 23), ("Alt+Left", 22), ("Alt+Right", 23), ("Alt+Up", 16), ("Alt+Down", 23), ("Ctrl+T", 24),
    ):  # fmt: skip
        QTest.keySequence(window, QKeySequence(keys))
        assert window.presenter.day == date(2026, 11, day)


def test_the_arrows_in_the_header_go_too(window: DayWindow) -> None:
    QTest.mouseClick(window.header.steps.button("-1"), Left)
    assert window.presenter.day == date(2026, 11, 23)
    QTest.mouseClick(window.header.steps.button("1"), Left)
    assert window.presenter.day == date(2026, 11, 24)


def test_a_day_is_picked_from_the_calendar(window: DayWindow) -> None:
    QTest.mouseClick(window.header.pick, Left)
    calendar = window.day_picker.calendar
    calendar.showPreviousMonth()
    calendar.clicked.emit(calendar.selectedDate().addMonths(-1))
    assert window.presenter.day == date(2026, 10, 24)
    assert not window.day_picker.isVisible()


def test_a_new_day_begins_without_a_selection(hand: Hand) -> None:
    hand.click("11:00")
    hand.window.step(-1)
    assert hand.page.selecting.row is None
    assert hand.ribbon.selection is None


def test_a_running_entry_grows_with_the_minute(hand: Hand, house: FakeHouse) -> None:
    house.clock.advance(minutes=5)
    house.bridge.minute.emit()
    assert hand.table.rows[-1].span.end == at("13:25")
    assert hand.ribbon.view is not None
    assert hand.ribbon.view.now == at("13:25")


def test_a_hidden_window_does_not_read_the_day(window: DayWindow, house: FakeHouse) -> None:
    window.hide()
    shown = window.presenter.screen
    house.cases.tracking.stop()
    assert window.presenter.screen is shown
    window.show()
    assert window.presenter.screen is not shown


def test_time_is_kept_only_while_the_window_shows(window: DayWindow, house: FakeHouse) -> None:
    ticks = house.bridge.findChildren(QTimer)
    assert [timer.isActive() for timer in ticks] == [True]
    window.hide()
    assert [timer.isActive() for timer in ticks] == [False]


class Slowly:
    """Tasks whose answers come when asked for."""

    def __init__(self, house: FakeHouse) -> None:
        self.house = house
        self.waiting: list[tuple[Callable[[Any], Any], Callable[[Any], None]]] = []

    def run(self, job: Callable[[Any], Any], then: Callable[[Any], None], failed: object = None) -> None:
        self.waiting.append((job, then))

    def answer(self) -> None:
        job, then = self.waiting.pop(0)
        then(job(self.house.cases))


def test_a_day_that_is_no_longer_wanted_is_not_shown(house: FakeHouse) -> None:
    tasks = Slowly(house)
    presenter = DayPresenter(tasks)  # type: ignore[arg-type]
    shown: list[date] = []
    presenter.shown.connect(lambda screen: shown.append(screen.view.date))
    presenter.go(date(2026, 11, 20))
    presenter.go(date(2026, 11, 23))
    presenter.go(date(2026, 11, 24))
    assert len(tasks.waiting) == 1
    tasks.answer()
    assert shown == []
    tasks.answer()
    assert shown == [date(2026, 11, 24)]
    assert tasks.waiting == []


def test_an_entry_over_midnight_is_edited_as_a_whole(hand: Hand, house: FakeHouse) -> None:
    late = Entry(at("22:00", "2026-11-22"), at("02:00", "2026-11-23"), What(WORK))
    with house.store.unit() as unit:
        unit.apply(Change(added=(late,)))
        unit.commit()
    hand.window.go_to(date(2026, 11, 23))
    hand.row(0, Column.TIME)
    hand.press(Key.Key_F2)
    assert editor(hand).text() == "00:00-02:00"
    editor(hand).setText("00:00-01:30")
    commit(hand)
    assert (house.entries[0].start, house.entries[0].end) == (late.start, at("01:30", "2026-11-23"))


def test_the_reflection_opens_on_the_day_shown(window: DayWindow, house: FakeHouse) -> None:
    window.go_to(date(2026, 11, 20))
    QTest.mouseClick(window.header.reflection, Left)
    assert house.opened == [("reflection", {"day": date(2026, 11, 20)})]


# Empty days


def test_an_empty_day_says_how_to_begin(hand: Hand, house: FakeHouse, window: DayWindow) -> None:
    assert not hand.page.empty.isVisible()
    window.go_to(date(2026, 11, 20))
    assert hand.page.empty.isVisible()
    assert not hand.page.empty.begin.isVisible()
    hand.type("9-10 overleg")
    assert not hand.page.empty.isVisible()


def test_the_first_day_starts_with_choosing_what_one_does(appearance: Appearance, qtbot: QtBot) -> None:
    house = FakeHouse()
    window = DayWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(window)
    window.show()
    empty = window.day_page.empty
    assert empty.bring.isVisible()
    QTest.mouseClick(empty.begin, Left)
    QTest.keyClicks(empty.picker.field, "bel")
    QTest.keyClick(empty.picker, Key.Key_Return)
    assert [entry.what.activity for entry in house.entries] == ["Bellen met aanvrager"]
    assert house.entries[0].running
    window.close()


# The window


def test_the_window_comes_back_where_it_was(
    house: FakeHouse, window: DayWindow, appearance: Appearance, qtbot: QtBot
) -> None:
    window.resize(window.width(), 660)
    window.close()
    again = DayWindow(house.tasks, house.bridge, house.context(appearance))
    qtbot.addWidget(again)
    assert again.height() == 660


def test_everything_is_exported_to_the_file_that_was_chosen(
    house: FakeHouse, window: DayWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/elders/mijn.json", ""))
    window.open_export()
    assert [path.name for path in house.files] == ["mijn.json"]
    assert "mijn.json" in window.day_page.bar.text


def _yesterday(house: FakeHouse) -> None:
    """A habit: at this hour it is calling."""
    what = What(WORK, "Bellen met aanvrager")
    entry = Entry(at("12:00", "2026-11-23"), at("14:00", "2026-11-23"), what)
    with house.store.unit() as unit:
        unit.apply(Change(added=(entry,)))
        unit.commit()
