"""Every control of the day has a name, can be reached by Tab, and fits in the smallest window."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)

from tests.ui.house import FakeHouse, at
from tijdwijzer.domain.entries import Entry, Source, What
from tijdwijzer.domain.timeline import Change
from tijdwijzer.ui.day.leave_dialog import LeaveDialog
from tijdwijzer.ui.day.unassigned_window import UnassignedWindow
from tijdwijzer.ui.day.window import DayWindow
from tijdwijzer.ui.importing.window import ImportWindow
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.ribbon import Ribbon

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, Ribbon)
HAS_PARTS = (QAbstractItemView, QAbstractSpinBox, QComboBox)


@pytest.fixture
def house() -> FakeHouse:
    made = FakeHouse()
    made.a_day()
    loose = Entry(at("09:00", "2026-11-20"), at("10:00", "2026-11-20"), What(None, "ACME"), Source.IMPORTED)
    with made.store.unit() as unit:
        unit.apply(Change(added=(loose,)))
        unit.commit()
    return made


@pytest.fixture
def window(house: FakeHouse, appearance: Appearance) -> Iterator[DayWindow]:
    made = DayWindow(house.tasks, house.bridge, house.context(appearance))
    made.show()
    made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def nameless(top: QWidget) -> list[str]:
    """The controls that a screen reader could say nothing about."""
    controls = [widget for widget in top.findChildren(QWidget) if isinstance(widget, CONTROLS)]
    inner = {part for widget in controls if isinstance(widget, HAS_PARTS) for part in widget.findChildren(QWidget)}
    return [f"{type(c).__name__} {c.objectName()}" for c in controls if c not in inner and not spoken(c).strip()]


def test_every_control_has_a_name(window: DayWindow, house: FakeHouse, appearance: Appearance) -> None:
    window.day_page.line.begin("x")
    tops = [
        window,
        window.day_page.picker,
        window.day_page.details,
        window.day_page.splitter,
        window.day_page.empty.picker,
        window.day_picker,
        UnassignedWindow(house.tasks, house.bridge, house.context(appearance), window),
        ImportWindow(house.tasks, house.context(appearance), window),
        LeaveDialog(date(2026, 11, 24), 0, 480, "nl", window),
    ]
    assert [name for top in tops for name in nameless(top)] == []


def test_every_row_of_a_table_says_what_it_is(window: DayWindow) -> None:
    for table in (window.day_page.table, window.week_page.table):
        model = table.model()
        cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
        assert all(cell.data(Qt.ItemDataRole.AccessibleTextRole) is not None for cell in cells)


def reached_by_tab(window: DayWindow) -> list[QWidget]:
    """What Tab passes, from the first to where it comes round."""
    window.header.steps.button("-1").setFocus()
    passed: list[QWidget] = []
    for _ in range(80):
        focus = QApplication.focusWidget()
        if focus is None or focus in passed:
            break
        passed.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return passed


def test_tab_reaches_every_control_from_top_to_bottom(window: DayWindow) -> None:
    page = window.day_page
    page.table.select([7])
    page.table.selection_changed.emit()
    passed = reached_by_tab(window)
    wanted = [window.header.pick, window.header.more, window.header.reflection, page.ribbon]
    wanted += [page.bar.choose, page.bar.split, page.bar.leave, page.table, page.line.field]
    places = [passed.index(widget) for widget in wanted]
    assert places == sorted(places)
    waiting = {w for w in window.findChildren(QAbstractButton) if w.isVisible() and w.isEnabled()}
    assert {w for w in waiting - set(passed) if w.focusPolicy() & Qt.FocusPolicy.TabFocus} == set()


def test_the_keyboard_begins_in_the_table(window: DayWindow) -> None:
    assert QApplication.focusWidget() is window.day_page.table


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_overlaps_or_is_cut_off_in_the_smallest_window(
    appearance: Appearance, language: str, house: FakeHouse
) -> None:
    house.language = "nl" if language == "nl" else "en"
    window = DayWindow(house.tasks, house.bridge, house.context(appearance))
    window.resize(window.minimumSize())
    window.show()
    house.cases.tracking.move_end(house.entries[2].id or 0, at("10:06"))
    window.day_page.ribbon.select(1)
    QApplication.processEvents()
    assert window.size() == window.minimumSize()
    for line in (window.header, window.day_page.bar):
        shown = list(line.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly))
        boxes = sorted((w.geometry() for w in shown if w.isVisible()), key=lambda box: box.left())
        assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
        assert boxes[-1].right() <= line.width()
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_what_was_done_is_announced_once(window: DayWindow, house: FakeHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("tijdwijzer.ui.day.selecting.announce", lambda _, text: heard.append(text))
    window.day_page.ribbon.select(1)
    window.day_page.bar.delete_requested.emit()
    house.bridge.minute.emit()
    assert len(heard) == 1
    assert "Beoordelen aanvraag" in heard[0]
