"""A whole day of the demo, of which nothing was registered, confirmed by single keys in the real window."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.house import FakeHouse
from tijdwijzer.domain.calendar import BEGINNING, Calendar, ZoneEra
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Span, What
from tijdwijzer.services import demo
from tijdwijzer.services.demo_observed import forgetful
from tijdwijzer.ui.day.view import Row
from tijdwijzer.ui.day.window import DayWindow
from tijdwijzer.ui.theme import Appearance

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen

Key = Qt.Key
DIGITS = (Key.Key_1, Key.Key_2, Key.Key_3)
SEEDS = (demo.SEED, 5, 6, 7)
"""The demo, and other people of the same kind."""

TYPED = 6
"""Keys for something that is not offered: F2, four letters of its name, Enter."""


class Employee:
    """Knows what the day was, and presses the key that says so."""

    def __init__(self, house: FakeHouse, window: DayWindow, truth: list[Entry]) -> None:
        self.house, self.window, self.truth = house, window, truth
        self.selecting = window.day_page.selecting
        self.keys: Counter[str] = Counter()
        self.decisions = 0

    def was(self, span: Span) -> What:
        lasted: Counter[What] = Counter()
        for entry in self.truth:
            part = Span(entry.start, entry.end or self.house.clock.now()).clipped(span)
            lasted[entry.what] += part.seconds if part else 0
        return lasted.most_common(1)[0][0]

    def confirm(self) -> None:
        """One thing to decide after the other, until nothing is left."""
        while (row := self.selecting.row) is not None and row.is_free:
            self.decide(row)
            self.decisions += 1
            assert self.decisions < 60

    def decide(self, row: Row) -> None:
        what, offered = self.was(row.span), self.selecting.offered[:3]
        if row.suggestion is not None and row.suggestion.what == what:
            self.press(Key.Key_Return, "accepted")
        elif what in offered:
            self.press(DIGITS[offered.index(what)], "chosen")
        else:
            self.type(what)

    def type(self, what: What) -> None:
        """F2, the beginning of its name, Enter."""
        picker = self.window.day_page.picker
        self.press(Key.Key_F2, "typed")
        name = what.activity or ""
        QTest.keyClicks(picker.field, name)
        self.keys["typed"] += TYPED - 1
        QTest.keyClick(picker.field, Key.Key_Return)

    def press(self, key: Qt.Key, kind: str) -> None:
        self.keys[kind] += 1
        QTest.keyClick(self.window.day_page.table, key)


@pytest.fixture(params=SEEDS)
def employee(
    request: pytest.FixtureRequest, appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Employee]:
    house = FakeHouse()
    house.clock.set(demo.PICTURED)
    monkeypatch.setattr(demo, forgetful.__name__, lambda entries, *_: list(entries))
    content = demo.demo(demo.PICTURED, "nl", request.param)
    start = Calendar((ZoneEra(BEGINNING, demo.ZONE),)).span_of(demo.PICTURED.date()).start
    # Which case it was cannot be seen from programs: a day is confirmed as activities.
    today = [replace(entry, what=replace(entry.what, case=None)) for entry in content.entries if entry.start >= start]
    before = tuple(entry for entry in content.entries if entry.start < start)
    demo.fill(house.store.unit, demo.Demo(before, (), {}, content.seeing))
    house.cases.observing.lay(content.seeing.spans, content.seeing.evidence)
    window = DayWindow(house.tasks, house.bridge, house.context(appearance))
    window.resize(1080, 720)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    yield Employee(house, window, today)
    window.close()
    window.deleteLater()


def test_a_day_is_confirmed_by_a_key_for_each_block(employee: Employee) -> None:
    employee.confirm()
    now = employee.house.clock.now()
    registered = [entry for entry in employee.house.entries if entry.start >= employee.truth[0].start]
    whole = sum(Span(entry.start, entry.end or now).seconds for entry in employee.truth)
    right = sum(
        part.seconds
        for entry in registered
        for true in employee.truth
        if true.what == entry.what
        and (part := Span(true.start, true.end or now).clipped(Span(entry.start, entry.end or now)))
    )
    filled = sum(Span(entry.start, entry.end or now).seconds for entry in registered)
    assert filled > 0.97 * whole, "only minutes are left open"
    assert right > 0.8 * whole
    assert employee.keys.total() <= 20
    assert not employee.keys["typed"], "everything was suggested or offered"


@pytest.mark.parametrize("employee", [demo.SEED, 5], indirect=True)
def test_what_was_corrected_once_pulls_the_like_along(employee: Employee) -> None:
    """Today this person does twice, in the programs for repairs, what was never done in them before."""
    repair, law = demo.NAMES["nl"]["repair"], What(Component.TRAINING_COACHING, demo.NAMES["nl"]["law"])
    assert [entry.what.activity for entry in employee.truth].count(repair) == 2
    employee.truth = [replace(e, what=law) if e.what.activity == repair else e for e in employee.truth]
    employee.confirm()
    assert employee.keys["typed"] == TYPED, "the second time it is suggested, or a key away"
