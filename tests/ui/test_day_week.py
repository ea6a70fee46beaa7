"""The week, leave, and time without a meaning."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt, QTime
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.house import AtOnce, FakeHouse, at
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, What
from tijdwijzer.domain.timeline import Change
from tijdwijzer.ui.day.leave_dialog import LeaveDialog
from tijdwijzer.ui.day.unassigned_window import UnassignedWindow
from tijdwijzer.ui.day.week_model import WeekColumn, WeekModel
from tijdwijzer.ui.day.window import DayWindow
from tijdwijzer.ui.theme import Appearance

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
WORK = Component.STANDARD_WORK
Item = Qt.ItemDataRole


def gone(widget: QWidget) -> None:
    widget.close()
    widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # a later theme would dress it again


@pytest.fixture
def house() -> FakeHouse:
    made = FakeHouse()
    made.a_day()
    put(
        made,
        Entry(at("09:00", "2026-11-23"), at("12:00", "2026-11-23"), What(WORK)),
        Entry(at("13:00", "2026-11-20"), at("14:00", "2026-11-20"), What(None, "ACME"), Source.IMPORTED),
        Entry(at("14:00", "2026-11-20"), at("16:00", "2026-11-20"), What(None, "Intern"), Source.IMPORTED),
        Entry(at("16:00", "2026-11-20"), at("17:30", "2026-11-20"), What(None, "ACME"), Source.IMPORTED),
    )
    return made


def put(house: FakeHouse, *entries: Entry) -> None:
    with house.store.unit() as unit:
        unit.apply(Change(added=entries))
        unit.commit()


@pytest.fixture
def window(house: FakeHouse, appearance: Appearance) -> Iterator[DayWindow]:
    made = DayWindow(house.tasks, house.bridge, house.context(appearance))
    made.show()
    made.activateWindow()
    yield made
    gone(made)


@pytest.fixture
def week(window: DayWindow) -> WeekModel:
    """The week that holds today, opened."""
    QTest.mouseClick(window.header.zoom, Left)
    return window.week_page.table.week


def cell(week: WeekModel, day: int, column: WeekColumn, role: int = Item.DisplayRole) -> str:
    return str(week.index(day, column).data(role))


def test_the_week_has_a_row_per_day_from_monday(week: WeekModel, window: DayWindow) -> None:
    assert window.week_page.isVisible()
    assert [view.date.isoweekday() for place in range(7) if (view := week.day(place))] == [1, 2, 3, 4, 5, 6, 7]
    assert cell(week, 0, WeekColumn.DAY) == "maandag 23"
    assert cell(week, 0, WeekColumn.REGISTERED) == "3:00"
    assert cell(week, 0, WeekColumn.CONTRACT) == "8:00"
    assert cell(week, 5, WeekColumn.CONTRACT) == ""
    assert window.week_page.current is not None
    assert window.week_page.current.date == date(2026, 11, 24)


def test_the_ribbon_of_a_day_is_told_to_a_screen_reader(week: WeekModel) -> None:
    assert "Gestandaardiseerd werk 3" in cell(week, 0, WeekColumn.RIBBON, Item.AccessibleTextRole)
    assert cell(week, 6, WeekColumn.RIBBON, Item.AccessibleTextRole)


def test_arrows_and_enter_open_a_day(week: WeekModel, window: DayWindow) -> None:
    QTest.keyClick(window.week_page.table, Key.Key_Down)
    QTest.keyClick(window.week_page.table, Key.Key_Return)
    assert window.day_page.isVisible()
    assert window.presenter.day == date(2026, 11, 25)


def test_a_double_click_opens_a_day(week: WeekModel, window: DayWindow) -> None:
    table = window.week_page.table
    place = table.visualRect(week.index(0, WeekColumn.DAY)).center()
    QTest.mouseClick(table.viewport(), Left, pos=place)
    QTest.mouseDClick(table.viewport(), Left, pos=place)
    assert window.presenter.day == date(2026, 11, 23)


def test_from_week_to_week_and_back_to_the_day(week: WeekModel, window: DayWindow) -> None:
    QTest.keySequence(window, QKeySequence("Alt+Left"))
    assert week.day(0) is not None
    assert cell(week, 0, WeekColumn.DAY) == "maandag 16"
    QTest.keySequence(window, QKeySequence("Alt+Down"))
    assert cell(week, 0, WeekColumn.DAY) == "maandag 23"
    QTest.keySequence(window, QKeySequence("Ctrl+E"))
    assert window.day_page.isVisible()
    assert window.presenter.day == date(2026, 11, 24)
    QTest.keySequence(window, QKeySequence("Ctrl+E"))
    assert window.week_page.isVisible()


def test_the_week_follows_what_changes(week: WeekModel, house: FakeHouse) -> None:
    house.cases.tracking.add("12:00-12:30 overleg", date(2026, 11, 23))
    assert cell(week, 0, WeekColumn.REGISTERED) == "3:30"


def test_leave_is_entered_and_named(week: WeekModel, window: DayWindow, house: FakeHouse) -> None:
    window.week_page.table.selectRow(4)
    window.week_page.leave_requested.emit(date(2026, 11, 27))
    dialog = window.findChild(LeaveDialog)
    assert dialog is not None
    QTest.mouseClick(dialog.whole, Left)
    assert dialog.hours.time() == QTime(8, 0)
    dialog.hours.setTime(QTime(4, 0))
    QTest.mouseClick(dialog.save, Left)
    assert house.cases.settings.leave() == {date(2026, 11, 27): 240}
    assert cell(week, 4, WeekColumn.CONTRACT) == "4:00"
    assert "4:00" in cell(week, 4, WeekColumn.REMARK)


def test_leave_is_entered_from_the_day_too(window: DayWindow, house: FakeHouse) -> None:
    menu = window.header.more.menu()
    assert menu is not None
    leave = next(action for action in menu.actions() if action.text() in ("Verlof…", "Leave…"))
    leave.trigger()
    dialog = window.findChild(LeaveDialog)
    assert dialog is not None
    QTest.mouseClick(dialog.whole, Left)
    QTest.mouseClick(dialog.save, Left)
    assert house.cases.settings.leave() == {date(2026, 11, 24): 480}
    assert "8:00" in window.header.remark.text()


def test_leave_is_taken_away_by_none(week: WeekModel, window: DayWindow, house: FakeHouse) -> None:
    house.cases.settings.put_leave(date(2026, 11, 27), 480)
    window.week_page.leave_requested.emit(date(2026, 11, 27))
    dialog = window.findChild(LeaveDialog)
    assert dialog is not None
    dialog.hours.setTime(QTime(0, 0))
    QTest.mouseClick(dialog.save, Left)
    assert house.cases.settings.leave() == {}


# Without a meaning


@pytest.fixture
def unassigned(house: FakeHouse, appearance: Appearance) -> Iterator[UnassignedWindow]:
    made = UnassignedWindow(house.tasks, house.bridge, house.context(appearance))
    made.show()
    yield made
    gone(made)


def rows(unassigned: UnassignedWindow) -> list[list[str]]:
    model = unassigned.table.model()
    return [[str(model.index(r, c).data()) for c in range(3)] for r in range(model.rowCount())]


def assign(unassigned: UnassignedWindow, place: int, text: str) -> None:
    unassigned.table.selectRow(place)
    QTest.keyClick(unassigned.table, Key.Key_Return)
    QTest.keyClicks(unassigned.picker.field, text)
    QTest.keyClick(unassigned.picker, Key.Key_Return)


def test_texts_are_grouped_with_their_time_together(unassigned: UnassignedWindow) -> None:
    assert rows(unassigned) == [["ACME", "2", "2:30"], ["Intern", "1", "2:00"]]


def test_a_group_is_assigned_as_a_whole_and_can_be_taken_back(unassigned: UnassignedWindow, house: FakeHouse) -> None:
    assign(unassigned, 0, "bel")
    assert rows(unassigned) == [["Intern", "1", "2:00"]]
    assert {entry.what for entry in house.entries[:3] if entry.component} == {What(WORK, "Bellen met aanvrager")}
    QTest.mouseClick(unassigned.undo, Left)
    assert rows(unassigned) == [["ACME", "2", "2:30"], ["Intern", "1", "2:00"]]


def test_a_component_alone_leaves_the_text_as_the_activity(unassigned: UnassignedWindow, house: FakeHouse) -> None:
    assign(unassigned, 1, "vergader")
    assert house.entries[1].what == What(Component.MEETINGS, "Intern")
    assign(unassigned, 0, "gestand")
    assert rows(unassigned) == []
    assert not unassigned.assign.isEnabled()


def test_while_thousands_are_assigned_nothing_else_begins(
    unassigned: UnassignedWindow, house: FakeHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    later: list[Callable[[], None]] = []
    run = house.tasks.run
    monkeypatch.setattr(house.tasks, "run", lambda *job: later.append(lambda: run(*job)))
    assign(unassigned, 0, "bel")
    assert unassigned.progress.isVisible()
    assert not unassigned.assign.isEnabled()
    assert not unassigned.undo.isEnabled()
    monkeypatch.undo()
    for job in later:
        job()
    assert not unassigned.progress.isVisible()
    assert unassigned.assign.isEnabled()


def test_the_day_leads_to_what_has_no_meaning(window: DayWindow) -> None:
    assert not window.day_page.figures.assign.isVisible()
    window.go_to(date(2026, 11, 20))
    QTest.mouseClick(window.day_page.figures.assign, Left)
    opened = window.findChild(UnassignedWindow)
    assert opened is not None
    assert opened.isVisible()
    opened.close()


# Days that are not 24 hours, and nights


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25)])
def test_a_day_on_which_the_clock_changes_is_drawn_as_long_as_it_is(
    window: DayWindow, house: FakeHouse, day: str, hours: int
) -> None:
    on = date.fromisoformat(day)
    start = house.cases.days.day(on).span.start
    put(house, Entry(start, start + timedelta(hours=hours), What(WORK)))
    window.go_to(on)
    view = window.day_page.ribbon.view
    assert view is not None
    assert view.span.length == timedelta(hours=hours)
    (row,) = window.day_page.table.rows
    assert row.span.length == timedelta(hours=hours)
    assert not row.starts_earlier
    assert not row.ends_later


def test_a_night_shift_belongs_to_the_day_that_it_began_on(window: DayWindow, house: FakeHouse) -> None:
    house.cases.settings.change("day_boundary", "06:00")
    put(house, Entry(at("22:00", "2026-11-18"), at("05:00", "2026-11-19"), What(WORK)))
    window.go_to(date(2026, 11, 18))
    (row,) = window.day_page.table.rows
    assert row.span.length == timedelta(hours=7)
    window.go_to(date(2026, 11, 19))
    assert window.day_page.table.rows == ()


class Queued(AtOnce):
    """Does what was asked when a test says so, in order, as the database worker does."""

    def run(self, job: Callable[..., Any], then: Any = None, failed: Any = None) -> None:
        self.waiting = [*getattr(self, "waiting", []), (job, then, failed)]

    def work(self) -> None:
        while self.waiting:
            (job, then, failed), *self.waiting = self.waiting
            super().run(job, then, failed)


def test_a_week_can_be_asked_for_from_elsewhere(house: FakeHouse, appearance: Appearance) -> None:
    tasks = Queued(house.cases)
    made = DayWindow(tasks, house.bridge, house.context(appearance))
    made.go_to(day=date(2026, 11, 16), week=True)
    made.show()
    tasks.work()
    assert made.header.heading.text() == "Week 47"
    assert made._pages.currentWidget() is made.week_page
    made.go_to(day=date(2026, 11, 20))
    tasks.work()
    assert made.header.heading.text() == "vrijdag 20 november"
    gone(made)
    tasks.work()
