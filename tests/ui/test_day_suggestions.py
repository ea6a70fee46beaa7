"""What was observed and what is suggested in the day view: shown, accepted, corrected, taken back."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.house import FakeHouse, at, span
from tests.ui.suggestions import MAIL, TALK, WORK, PutForward, observed, put_forward, suggestion
from tests.ui.test_day_window import Hand
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Source, Span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.observing import Observing
from tijdwijzer.ui.day.table_model import Column
from tijdwijzer.ui.day.tables import ROW_HEIGHT
from tijdwijzer.ui.day.window import DayWindow
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.words.formats import Language

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
Shift, Ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
Text = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def house() -> FakeHouse:
    """A morning with holes, and what is suggested for four of them."""
    made = FakeHouse()
    made.registered("08:45", "09:15", Component.STANDARD_WORK, "Bellen met aanvrager")
    made.registered("12:15", "12:35", Component.OFFICIAL_BREAKS, "Lunch")
    return made


@pytest.fixture
def offered(house: FakeHouse) -> PutForward:
    house.cases.observing.lay([observed("08:31", "08:44"), observed("09:15", "12:14", "WINWORD.EXE", "Beschikking")])
    return put_forward(
        house,
        suggestion("08:30", "08:45", MAIL, 0.66, "Outlook"),
        suggestion("09:15", "10:30"),
        suggestion("10:30", "11:00", TALK),
        suggestion("11:30", "12:00"),
    )


@pytest.fixture
def window(house: FakeHouse, offered: PutForward, appearance: Appearance) -> Iterator[DayWindow]:
    made = DayWindow(house.tasks, house.bridge, house.context(appearance))
    made.resize(1080, 720)
    made.show()
    made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def hand(window: DayWindow) -> Hand:
    return Hand(window)


def registered(house: FakeHouse) -> list[tuple[str, Source]]:
    return [(entry.what.activity or "", entry.source) for entry in house.entries]


# Shown


def test_suggestions_are_rows_between_the_entries_and_gaps_stay_gaps(hand: Hand) -> None:
    rows = hand.table.rows
    assert [row.span.start for row in rows if row.suggestion] == [at(t) for t in ("08:30", "09:15", "10:30", "11:30")]
    assert [row.span for row in rows if row.is_gap] == [span("11:00", "11:30"), span("12:00", "12:15")]
    assert [row.entry_id is None for row in rows] == [row.is_free for row in rows]


def test_the_ribbon_draws_them_pale_and_what_was_observed_below(hand: Hand) -> None:
    view = hand.ribbon.view
    assert view is not None
    assert [s.suggested for s in view.segments] == [row.suggestion is not None for row in hand.table.rows]
    assert [(s.name, s.start) for s in view.observed] == [("Outlook", at("08:31")), ("Word", at("09:15"))]
    assert "Beschikking" in view.observed[1].sentence
    assert "09:15" in view.observed[1].sentence


def test_what_was_observed_early_widens_what_is_drawn(house: FakeHouse, window: DayWindow) -> None:
    house.cases.observing.lay([observed("06:40", "06:50")])
    view = window.day_page.ribbon.view
    assert view is not None
    assert view.span.start <= at("06:40")


def test_nobody_there_is_nothing_in_the_lane(house: FakeHouse, window: DayWindow) -> None:
    house.cases.observing.lay([observed("07:00", "07:30", None)])
    view = window.day_page.ribbon.view
    assert view is not None
    assert [s.start for s in view.observed] == [at("08:31"), at("09:15")]


def test_a_suggestion_says_why_and_how_sure(hand: Hand) -> None:
    hand.click("09:30")
    row = next(place for place, r in enumerate(hand.table.rows) if r.span.start == at("09:15"))
    cells = {column: hand.table.model().index(row, column) for column in Column}
    tip = cells[Column.ACTIVITY].data(Qt.ItemDataRole.ToolTipRole)
    for said in (hand.bar.text, tip, hand.ribbon.accessibleDescription()):
        assert "Zaaksysteem" in said
        assert "90\u00a0% zeker" in said
    assert cells[Column.SOURCE].data() == "voorstel, 90\u00a0%"
    assert "zeker" in cells[Column.SOURCE].data(Text)
    assert "Zaaksysteem" in cells[Column.ACTIVITY].data(Text)


def test_the_line_says_how_much_is_suggested(hand: Hand) -> None:
    assert hand.page.suggestions.isVisible()
    assert hand.page.suggestions.text == "4 voorstellen, samen 2:30"
    hand.page.acting.accept_all()
    assert not hand.page.suggestions.isVisible()


def test_a_gap_says_what_was_observed_in_it(hand: Hand) -> None:
    hand.click("11:10")
    assert "Waargenomen: Word, 30\u00a0min" in hand.bar.text


def test_who_does_not_observe_sees_nothing_of_it(house: FakeHouse, appearance: Appearance) -> None:
    put_forward(house)
    window = DayWindow(house.tasks, house.bridge, house.context(appearance))
    window.show()
    view = window.day_page.ribbon.view
    assert view is not None
    assert view.observed == ()
    assert not window.day_page.suggestions.isVisible()
    assert not any("overnemen" in action.text() for action in window.header.more.menu().actions())
    window.close()


def test_a_day_of_suggestions_alone_is_a_table(house: FakeHouse, appearance: Appearance) -> None:
    house.cases.tracking.delete([entry.id or 0 for entry in house.entries])
    put_forward(house, suggestion("09:00", "10:00"))
    window = DayWindow(house.tasks, house.bridge, house.context(appearance))
    window.show()
    assert window.day_page.table.isVisible()
    assert window.focusWidget() is window.day_page.table
    QTest.keyClick(window.day_page.table, Key.Key_Return)
    assert registered(house) == [("Beoordelen aanvraag", Source.SUGGESTED)]
    window.close()


# Accepted by one key


def test_the_day_opens_at_its_first_suggestion(hand: Hand) -> None:
    assert hand.table.selected_places == [0]
    assert QApplication.focusWidget() is hand.table
    assert hand.bar.accept.isVisible()


def test_enter_accepts_one_after_the_other(hand: Hand, house: FakeHouse) -> None:
    hand.press(Key.Key_Return)
    assert registered(house)[0] == ("Mail en registers", Source.SUGGESTED)
    assert len(house.entries) == 3
    assert hand.page.selecting.row is not None
    assert hand.page.selecting.row.span.start == at("09:15")
    assert hand.bar.undo.isVisible()
    for _ in range(2):
        hand.press(Key.Key_Return)
    assert [source for _, source in registered(house)].count(Source.SUGGESTED) == 3
    assert hand.page.selecting.row is not None
    assert hand.page.selecting.row.is_gap


def test_what_was_accepted_says_where_it_came_from(hand: Hand) -> None:
    hand.press(Key.Key_Return)
    assert hand.table.model().index(0, Column.SOURCE).data() == "voorgesteld"
    assert hand.table.rows[0].suggestion is None


def test_enter_in_the_ribbon_accepts_too(hand: Hand, house: FakeHouse) -> None:
    hand.click("10:40")
    QTest.keyClick(hand.ribbon, Key.Key_Return)
    assert ("Teamoverleg", Source.SUGGESTED) in registered(house)
    assert hand.ribbon.selection is not None
    assert hand.ribbon.selection.start == at("11:00"), "an open stretch with something observed comes first"


def test_the_button_accepts(hand: Hand, house: FakeHouse) -> None:
    hand.click("10:40")
    QTest.mouseClick(hand.bar.accept, Left)
    assert ("Teamoverleg", Source.SUGGESTED) in registered(house)


def test_a_run_is_accepted_at_once_and_taken_back_at_once(hand: Hand, house: FakeHouse) -> None:
    before = registered(house)
    hand.row(2)
    hand.press(Key.Key_Down, Shift)
    assert "2 voorstellen" in hand.bar.text
    hand.press(Key.Key_Return)
    assert len(house.entries) == 4
    QTest.keySequence(hand.window, QKeySequence("Ctrl+Z"))
    assert registered(house) == before


def test_a_run_is_made_in_the_ribbon_too(hand: Hand, house: FakeHouse) -> None:
    hand.click("09:30")
    QTest.keyClick(hand.ribbon, Key.Key_Right, Shift)
    assert hand.table.selected_places == [2, 3]
    QTest.keyClick(hand.ribbon, Key.Key_Right, Shift)
    QTest.keyClick(hand.ribbon, Key.Key_Left, Shift)
    assert hand.table.selected_places == [2, 3]
    QTest.keyClick(hand.ribbon, Key.Key_Return)
    assert len(house.entries) == 4


def test_shift_begins_where_the_selection_is_wherever_it_came_from(hand: Hand) -> None:
    """Qt itself begins where the last key without Shift was pressed."""
    hand.row(0)
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Down, Shift)
    hand.click("10:40")
    hand.table.setFocus()
    hand.press(Key.Key_Down, Shift)
    assert hand.table.selected_places == [3, 4]
    hand.press(Key.Key_Up, Shift)
    hand.press(Key.Key_Up, Shift)
    assert hand.table.selected_places == [2, 3]


def test_a_minute_that_passes_leaves_a_run_selected(hand: Hand, house: FakeHouse) -> None:
    hand.row(2)
    hand.press(Key.Key_Down, Shift)
    house.clock.advance(minutes=1)
    house.bridge.minute.emit()
    assert hand.table.selected_places == [2, 3]
    hand.press(Key.Key_Down, Shift)
    assert hand.table.selected_places == [2, 3, 4]


def test_of_a_run_with_entries_only_the_suggestions_are_accepted(hand: Hand, house: FakeHouse) -> None:
    hand.row(0)
    hand.press(Key.Key_Down, Shift)
    hand.press(Key.Key_Return)
    assert [source for _, source in registered(house)] == [Source.SUGGESTED, Source.TIMER, Source.TIMER]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_one_key_accepts_the_whole_day(hand: Hand, house: FakeHouse, window: DayWindow, key: Qt.Key) -> None:
    before = registered(house)
    hand.press(key, Ctrl)
    assert len(house.entries) == 6
    assert window.header.undo.accessibleName() == "Ongedaan: 4 voorstellen overgenomen"
    assert hand.bar.text == "4 voorstellen overgenomen"
    QTest.mouseClick(hand.bar.undo, Left)
    assert registered(house) == before
    assert hand.page.suggestions.isVisible()


def test_from_the_line_of_text_too(hand: Hand, house: FakeHouse) -> None:
    hand.page.line.begin()
    QTest.keyClick(hand.page.line.field, Key.Key_Return, Ctrl)
    assert len(house.entries) == 6


def test_the_button_of_the_line_accepts_the_day(hand: Hand, house: FakeHouse) -> None:
    QTest.mouseClick(hand.page.suggestions.accept, Left)
    assert len(house.entries) == 6


def test_in_the_week_the_key_does_nothing(hand: Hand, house: FakeHouse, window: DayWindow) -> None:
    window.zoom()
    QTest.keyClick(window.week_page.table, Key.Key_Return, Ctrl)
    assert len(house.entries) == 2


# Corrected, left, cut


def test_another_activity_is_registered_for_a_suggestion(hand: Hand, house: FakeHouse) -> None:
    hand.row(2)
    hand.press(Key.Key_F2)
    hand.pick("herstel")
    entry = house.entries[1]
    assert (entry.start, entry.component) == (at("09:15"), Component.REWORK)
    assert hand.page.selecting.row is not None
    assert hand.page.selecting.row.span.start == at("10:30")
    QTest.keySequence(hand.window, QKeySequence("Ctrl+Z"))
    assert len(house.entries) == 2


def test_f2_in_the_ribbon_chooses_too(hand: Hand, house: FakeHouse) -> None:
    hand.click("09:30")
    QTest.keyClick(hand.ribbon, Key.Key_F2)
    hand.pick("herstel")
    assert house.entries[1].component is Component.REWORK


def test_a_run_gets_another_activity_at_once(hand: Hand, house: FakeHouse) -> None:
    hand.row(2)
    hand.press(Key.Key_Down, Shift)
    hand.press(Key.Key_F2)
    hand.pick("herstel")
    assert [entry.component for entry in house.entries].count(Component.REWORK) == 2
    house.cases.tracking.undo()
    assert len(house.entries) == 2


def test_a_suggestion_can_be_left_for_the_next(hand: Hand, house: FakeHouse) -> None:
    QTest.mouseClick(hand.bar.leave, Left)
    assert hand.page.selecting.row is not None
    assert hand.page.selecting.row.span.start == at("09:15")
    assert len(house.entries) == 2


def test_half_of_a_suggestion_can_be_accepted(hand: Hand, house: FakeHouse) -> None:
    hand.row(2)
    hand.press(Key.Key_S)
    hand.page.splitter.field.setText("10:00")
    QTest.keyClick(hand.page.splitter.field, Key.Key_Return)
    hand.table.setFocus()
    hand.press(Key.Key_Return)
    assert house.entries[1].end == at("10:00")


def test_a_stretch_drawn_over_a_suggestion_is_filled_as_free_time(hand: Hand, house: FakeHouse) -> None:
    hand.drag("09:30", "10:00")
    QTest.mouseClick(hand.bar.choose, Left)
    hand.pick("scho")
    assert house.shown()[1] == ("09:30", "10:00", Component.TRAINING_COACHING)


def test_what_cannot_be_accepted_is_said(
    hand: Hand, house: FakeHouse, offered: PutForward, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DomainError("not_free")

    monkeypatch.setattr(offered, "accept", refuse)
    hand.press(Key.Key_Return)
    assert len(house.entries) == 2
    assert hand.page.selecting.row is not None
    assert hand.page.selecting.row.span.start == at("08:30")
    assert not hand.bar.undo.isVisible()
    assert "Mail en registers" not in hand.bar.text


def test_a_key_that_is_held_accepts_once(hand: Hand, window: DayWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(window.presenter, "accept", lambda suggestions, _what: asked.append(suggestions))
    for _ in range(3):
        hand.press(Key.Key_Return)
    assert len(asked) == 1
    window.presenter.refused.emit(DomainError("not_free"))
    hand.press(Key.Key_Return)
    assert len(asked) == 2


def test_the_menu_accepts_what_is_suggested(hand: Hand, house: FakeHouse) -> None:
    hand.row(2)
    texts = [action.text() for action in hand.page.made_menu().actions()]
    assert texts[:3] == ["Overnemen\tEnter", "Alles overnemen\tCtrl+Enter", "Activiteit kiezen…\tF2"]
    hand.row(1)
    assert len(hand.page.made_menu().actions()) == 6
    hand.row(2)
    hand.page.made_menu().actions()[0].trigger()
    assert len(house.entries) == 3


# Said


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_a_screen_reader_hears_what_can_be_accepted(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("tijdwijzer.ui.day.selecting.announce", lambda _, text: heard.append(text))
    assert spoken(hand.bar.accept) == "Overnemen"
    assert spoken(hand.page.suggestions.accept) == "Alles overnemen"
    hand.press(Key.Key_Return)
    assert heard == ["Mail en registers overgenomen"]
    hand.click("09:30")
    QTest.keyClick(hand.ribbon, Key.Key_Right, Shift)
    assert heard[1:] == ["2 voorstellen gekozen 1:45"]


def test_every_row_of_the_table_says_what_it_is(hand: Hand) -> None:
    model = hand.table.model()
    cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    assert all(cell.data(Text) for cell in cells)


def test_tab_reaches_what_accepts(hand: Hand, window: DayWindow) -> None:
    passed: list[QWidget | None] = []
    window.header.reflection.setFocus()
    while QApplication.focusWidget() not in passed:
        passed.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    wanted = [hand.ribbon, hand.bar.accept, hand.bar.choose, hand.bar.leave, hand.page.suggestions.accept, hand.table]
    assert [widget for widget in passed if widget in wanted] == wanted


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_overlaps_or_is_cut_off_in_the_smallest_window(
    house: FakeHouse, offered: PutForward, appearance: Appearance, language: Language
) -> None:
    house.language = language
    window = DayWindow(house.tasks, house.bridge, house.context(appearance))
    window.resize(window.minimumSize())
    window.show()
    page = window.day_page
    page.acting.accept()
    QApplication.processEvents()
    assert page.bar.undo.isVisible()
    for line in (page.bar, page.suggestions):
        shown = line.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        boxes = sorted((w.geometry() for w in shown if w.isVisible()), key=lambda box: box.left())
        assert len(boxes) > 1
        assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
        assert boxes[-1].right() <= line.width()
        assert all(w.width() >= w.sizeHint().width() for w in shown if w.isVisible() and isinstance(w, Button))
    assert page.table.height() >= 2 * ROW_HEIGHT
    window.close()


# Read again


def test_what_is_suggested_is_read_again_when_something_changed_and_not_each_minute(
    house: FakeHouse, window: DayWindow, offered: PutForward
) -> None:
    reads = offered.reads
    for _ in range(5):
        house.clock.advance(minutes=1)
        house.bridge.minute.emit()
    assert offered.reads == reads
    house.cases.observing.lay([observed("12:40", "12:50")])
    assert offered.reads == reads + 1
    house.cases.tracking.fill(span("12:40", "12:50"), WORK)
    assert offered.reads == reads + 2
    assert window.day_page.ribbon.view is not None
    assert len(window.day_page.ribbon.view.observed) == 3


def test_what_was_observed_on_another_day_is_not_read(house: FakeHouse, window: DayWindow, offered: PutForward) -> None:
    window.step(-1)
    reads = offered.reads
    house.cases.observing.lay([observed("12:40", "12:50")])
    assert offered.reads == reads


def test_a_hidden_window_reads_nothing_of_it(house: FakeHouse, window: DayWindow, offered: PutForward) -> None:
    window.hide()
    reads = offered.reads
    house.cases.observing.lay([observed("12:40", "12:50")])
    house.cases.tracking.fill(span("12:40", "12:50"), WORK)
    assert offered.reads == reads
    window.show()
    assert offered.reads == reads + 1


def test_forgetting_empties_the_lane(house: FakeHouse, window: DayWindow) -> None:
    observing: Observing = house.cases.observing
    observing.forget(Span(at("00:00"), at("23:59")))
    assert window.day_page.ribbon.view is not None
    assert window.day_page.ribbon.view.observed == ()
