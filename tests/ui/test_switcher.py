"""One key or one line, and the switcher is gone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.house import FakeHouse, minutes
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.services.platform import Desktop
from tijdwijzer.ui.switcher.rows import completed, new_rows
from tijdwijzer.ui.switcher.window import Switcher, window_kind
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.today import load_today
from tijdwijzer.ui.wishes import Wishes

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen

C = Component
TRAY = QRect(700, 778, 22, 22)


@pytest.fixture
def house(qapp: object) -> FakeHouse:
    made = FakeHouse()
    made.a_day()
    return made


@pytest.fixture
def switcher(qtbot: QtBot, house: FakeHouse, appearance: Appearance) -> Iterator[Switcher]:
    made = opened(house, appearance)
    yield made
    made.close()
    made.deleteLater()


def opened(house: FakeHouse, appearance: Appearance) -> Switcher:
    """The switcher over the house, reading again whenever something changed, and open."""
    wishes = Wishes(house.tasks)
    made = Switcher(house.tasks, house.bridge, house.context(appearance), wishes, house.clock.now)
    wishes.setParent(made)
    house.bridge.entries_changed.connect(lambda: made.show_today(load_today(house.cases)))
    made.show_today(load_today(house.cases))
    made.ask(TRAY)
    return made


def press(qtbot: QtBot, switcher: Switcher, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """On whatever has the keys in the switcher."""
    target = switcher.focusWidget() or switcher
    qtbot.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)


def type_in(qtbot: QtBot, switcher: Switcher, text: str) -> None:
    for sign in text:
        qtbot.keyClicks(switcher.focusWidget() or switcher, sign)


@pytest.mark.parametrize(
    ("key", "component"), list(zip("1245678", [C(c) for c in list(C)[:2]] + list(C)[3:8], strict=True))
)
def test_a_digit_switches_at_once(
    qtbot: QtBot, switcher: Switcher, house: FakeHouse, key: str, component: Component
) -> None:
    qtbot.keyClicks(switcher.list, key)
    assert house.shown()[-1] == ("13:20", None, component)
    assert house.shown()[-2] == ("13:00", "13:20", C.REWORK)
    assert not switcher.isVisible()


def test_the_key_of_what_runs_already_changes_nothing(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    before = house.entries
    qtbot.keyClicks(switcher.list, "3")
    assert house.entries == before
    assert not switcher.isVisible()


def test_keys_with_ctrl_or_alt_are_for_others(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    before = house.entries
    for modifier in (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier):
        press(qtbot, switcher, Qt.Key.Key_1, modifier)
        press(qtbot, switcher, Qt.Key.Key_B, modifier)
    assert house.entries == before
    assert not switcher.field.text()
    assert switcher.isVisible()


def test_recent_activities_are_under_the_function_keys(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    press(qtbot, switcher, Qt.Key.Key_F2)
    assert house.entries[-1].what == What(C.STANDARD_WORK, "Bellen met aanvrager")


def test_a_line_registers_and_is_gone(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    type_in(qtbot, switcher, "-15 overleg")
    assert switcher.field.text() == "-15 overleg"
    assert switcher.hint.text() == "Vergaderingen, vanaf 13:05. In plaats van 0:15 Herstel beschikking"
    press(qtbot, switcher, Qt.Key.Key_Return)
    assert house.shown()[-2:] == [("13:00", "13:05", C.REWORK), ("13:05", None, C.MEETINGS)]
    assert not switcher.isVisible()


def test_what_is_marked_is_what_enter_registers(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    type_in(qtbot, switcher, "be")
    marked = switcher.list.current
    assert marked is not None
    press(qtbot, switcher, Qt.Key.Key_Down)
    assert switcher.list.current not in (None, marked)
    wanted = switcher.list.current
    assert wanted is not None
    assert switcher.hint.text() == wanted.name
    press(qtbot, switcher, Qt.Key.Key_Return)
    assert house.entries[-1].what == wanted.what


def test_a_word_in_the_middle_of_a_name_finds_it(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    type_in(qtbot, switcher, "aanvrager")
    press(qtbot, switcher, Qt.Key.Key_Return)
    assert house.entries[-1].what == What(C.STANDARD_WORK, "Bellen met aanvrager")


def test_a_name_nobody_used_becomes_an_activity(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    type_in(qtbot, switcher, "-10 bezwaar #77")
    assert switcher.list.current is None
    for _ in range(3):
        press(qtbot, switcher, Qt.Key.Key_Down)
    press(qtbot, switcher, Qt.Key.Key_Return)
    assert house.entries[-1].what == What(C.REWORK, "bezwaar", None, "77")
    assert house.shown()[-1] == ("13:10", None, C.REWORK)


def test_what_is_not_understood_is_pointed_at(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    before = house.entries
    type_in(qtbot, switcher, "-15 bezwaar")
    assert switcher.hint.text() == "`bezwaar` ken ik niet."
    press(qtbot, switcher, Qt.Key.Key_Return)
    assert switcher.isVisible()
    assert switcher.field.selectedText() == "bezwaar"
    assert house.entries == before


def test_a_slash_leads_to_times(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    type_in(qtbot, switcher, "/12:35-13:00 dossier")
    assert switcher.field.text() == "12:35-13:00 dossier"
    assert switcher.hint.text() == "12:35–13:00 Gestandaardiseerd werk, 0:25"
    press(qtbot, switcher, Qt.Key.Key_Return)
    assert ("12:35", "13:00", C.STANDARD_WORK) in house.shown()


def test_only_when_something_had_to_make_room_that_is_said(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    type_in(qtbot, switcher, "/10:00-10:15 overleg")
    press(qtbot, switcher, Qt.Key.Key_Return)
    assert switcher.isVisible()
    assert "Telefoon" in switcher.hint.text()
    assert ("10:00", "10:15", C.MEETINGS) in house.shown()
    assert switcher.undo.isVisible()
    press(qtbot, switcher, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert ("10:05", "10:12", C.INTERRUPTIONS) in house.shown()


def test_tab_writes_the_name_out(qtbot: QtBot, switcher: Switcher) -> None:
    type_in(qtbot, switcher, "-15 werko")
    press(qtbot, switcher, Qt.Key.Key_Tab)
    assert switcher.field.text() == "-15 Werkoverleg "
    assert switcher.field.hasFocus()


def test_escape_first_leaves_the_text_and_then_the_switcher(qtbot: QtBot, switcher: Switcher) -> None:
    type_in(qtbot, switcher, "overl")
    press(qtbot, switcher, Qt.Key.Key_Escape)
    assert switcher.isVisible()
    assert not switcher.field.text()
    assert switcher.list.hasFocus()
    assert len(switcher.list.rows) == 15
    press(qtbot, switcher, Qt.Key.Key_Escape)
    assert not switcher.isVisible()


def test_arrows_pass_over_headings(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    assert switcher.list.current is not None
    assert switcher.list.current.what == What(C.REWORK)
    for _ in range(3):
        press(qtbot, switcher, Qt.Key.Key_Down)
    assert switcher.list.current.what == What(C.MEETINGS)
    press(qtbot, switcher, Qt.Key.Key_End)
    press(qtbot, switcher, Qt.Key.Key_Return)
    assert house.entries[-1].what == What(C.SPEED_LOSS, "Zaaksysteem traag")


def test_the_interruption_key_leads_away_and_back(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    press(qtbot, switcher, Qt.Key.Key_F8)
    assert house.shown()[-1] == ("13:20", None, C.INTERRUPTIONS)
    house.clock.advance(minutes=4)
    switcher.ask(TRAY)
    assert switcher.interruption.text() == "Terug"
    press(qtbot, switcher, Qt.Key.Key_F8)
    assert house.shown()[-1] == ("13:24", None, C.REWORK)
    assert house.entries[-1].what.activity == "Herstel beschikking"


def test_the_system_slow_key_names_its_cause(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    press(qtbot, switcher, Qt.Key.Key_F9)
    assert house.entries[-1].what == What(C.SPEED_LOSS, "Systeem traag")


def test_stopping(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    qtbot.keyClicks(switcher.list, "0")
    assert house.shown()[-1] == ("13:00", "13:20", C.REWORK)
    switcher.ask(TRAY)
    assert switcher.head.title.text() == "Er loopt niets"
    assert not switcher.head.stop.isVisible()


def test_undo_is_offered_for_a_while_and_named(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    assert not switcher.undo.isVisible()
    qtbot.keyClicks(switcher.list, "6")
    switcher.ask(TRAY)
    assert switcher.undo.isVisible()
    assert "Vergaderingen" in switcher.undo.text()
    qtbot.mouseClick(switcher.undo, Qt.MouseButton.LeftButton)
    assert house.shown()[-1] == ("13:00", None, C.REWORK)
    qtbot.keyClicks(switcher.list, "6")
    house.clock.advance(minutes=31)
    switcher.show_today(load_today(house.cases))
    switcher.ask(TRAY)
    assert not switcher.undo.isVisible()


def test_it_tells_the_day_so_far_and_keeps_time(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    rows = {row.name: row.aside for row in switcher.list.rows}
    assert rows["Gestandaardiseerd werk"] == "2:59"
    assert rows["Herbewerken"] == "0:20"
    assert rows["Vergaderingen"] == "–"
    assert rows["Directe tijd"] == "vandaag 4:05"
    assert (switcher.head.title.text(), switcher.head.elapsed.text()) == ("Herstel beschikking", "0:20")
    house.clock.advance(minutes=3)
    house.bridge.minute.emit()
    assert switcher.head.elapsed.text() == "0:23"
    assert {row.name: row.aside for row in switcher.list.rows}["Herbewerken"] == "0:23"
    assert house.bridge.is_keeping_time
    switcher.hide()
    assert not house.bridge.is_keeping_time


def test_a_click_takes_a_row_also_for_what_is_typed(qtbot: QtBot, switcher: Switcher, house: FakeHouse) -> None:
    type_in(qtbot, switcher, "-20 ")
    row = next(place for place, row in enumerate(switcher.list.rows) if row.what == What(C.TRAINING_COACHING))
    place = switcher.list.visualRect(switcher.list.model().index(row, 0)).center()
    qtbot.mouseClick(switcher.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert house.shown()[-2:] == [("12:15", "12:35", C.OFFICIAL_BREAKS), ("13:00", None, C.TRAINING_COACHING)]


def test_it_opens_wholly_on_the_screen(switcher: Switcher) -> None:
    available = switcher.screen().availableGeometry()
    assert available.contains(switcher.frameGeometry())


def test_every_control_has_a_name(switcher: Switcher) -> None:
    controls = [
        w for w in switcher.findChildren(QWidget) if w.focusPolicy() != Qt.FocusPolicy.NoFocus and w.isVisible()
    ]
    assert controls
    for control in controls:
        text = control.text() if isinstance(control, QAbstractButton) else ""
        assert control.accessibleName() or text, control


def test_a_popup_needs_a_desktop_that_gives_it_the_keys() -> None:
    assert window_kind(Desktop.X11) is Qt.WindowType.Popup
    assert window_kind(Desktop.WINDOWS) & Qt.WindowType.Tool == Qt.WindowType.Tool
    assert window_kind(Desktop.WAYLAND) & Qt.WindowType.Tool == Qt.WindowType.Tool


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("over", "Overleg"),
        ("-15 over #3 // x", "-15 Overleg #3 // x"),
        ("tot 11:00", "tot 11:00 Overleg"),
    ],
)
def test_completing_leaves_time_case_and_note(text: str, expected: str) -> None:
    assert completed(text, "Overleg") == expected


def test_a_new_name_needs_a_name(house: FakeHouse) -> None:
    today = load_today(house.cases)
    assert new_rows("-15 ", today) == []
    assert [row.what for row in new_rows("-15 een  bezwaar", today)] == [What(c, "een bezwaar") for c in C]


def test_the_days_figures_grow_with_what_runs(house: FakeHouse) -> None:
    today = load_today(house.cases)
    later = house.clock.now() + minutes(10)
    assert today.minutes(C.REWORK, later) == minutes(30)
    assert today.minutes(C.STANDARD_WORK, later) == minutes(179)
    assert today.elapsed(later) == minutes(30)
