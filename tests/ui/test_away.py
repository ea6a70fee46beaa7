"""Coming back: no time is invented, the question is quiet, and each answer becomes exactly the time it was about."""

from collections.abc import Iterator
from ctypes import addressof
from ctypes.wintypes import MSG
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.contracts.platform_fakes import FakeIdle, FakeSessionEvents
from tests.ui.house import FakeHouse, at, span
from tests.ui.machine import FakeTimeWatch
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Source, What
from tijdwijzer.domain.observing import Evidence, Sign
from tijdwijzer.domain.presence import Back
from tijdwijzer.services.absence import Absence
from tijdwijzer.services.platform import SessionEvent, TimeJump
from tijdwijzer.ui.away.answers import answers, cuts, likeliest
from tijdwijzer.ui.away.asking import AwayAsking
from tijdwijzer.ui.presence import Presence
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.today import load_today
from tijdwijzer.ui.window_messages import WindowMessages

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen

C = Component
WORK = What(C.STANDARD_WORK, "Beoordelen aanvraag")


class Desk(QObject):
    """The asking over a house, with a screen that may be full."""

    def __init__(self, house: FakeHouse, appearance: Appearance) -> None:
        super().__init__()
        self.house = house
        self.full_screen = False
        self.asking = AwayAsking(
            house.tasks, house.context(appearance), house.clock.now, QRect, lambda: self.full_screen, self
        )
        self.panel = self.asking.panel
        self.asking.show_today(load_today(house.cases))

    def back(self, since: str, until: str) -> None:
        self.house.clock.set(at(until))
        self.asking.came_back(Back(at(since), at(until)))


@pytest.fixture
def house(qapp: object) -> FakeHouse:
    made = FakeHouse()
    made.clock.set(at("11:00"))
    made.registered("10:00", None, C.STANDARD_WORK, "Beoordelen aanvraag")
    return made


@pytest.fixture
def desk(qtbot: QtBot, house: FakeHouse, appearance: Appearance) -> Iterator[Desk]:
    made = Desk(house, appearance)
    yield made
    made.asking.close()


def shown(house: FakeHouse) -> list[tuple[str, str | None, Component | None, Source]]:
    return [(start, end, c, e.source) for (start, end, c), e in zip(house.shown(), house.entries, strict=True)]


def button(desk: Desk, kind: str) -> QAbstractButton:
    found = [b for b in desk.panel.findChildren(QAbstractButton, f"answer-{kind}") if b.isVisible()]
    assert len(found) == 1
    return found[0]


BEFORE = ("10:00", "11:02", C.STANDARD_WORK, Source.TIMER)
AFTER = ("11:25", None, C.STANDARD_WORK, Source.TIMER)


@pytest.mark.parametrize(
    ("key", "component"),
    [("1", C.OFFICIAL_BREAKS), ("2", C.MEETINGS), ("3", C.INTERRUPTIONS), ("4", C.STANDARD_WORK)],
)
def test_one_key_answers(qtbot: QtBot, desk: Desk, house: FakeHouse, key: str, component: Component) -> None:
    desk.back("11:02", "11:25")
    assert desk.panel.isVisible()
    assert desk.panel.title.text() == "23\u00a0minuten weg, vanaf 11:02"
    assert shown(house) == [BEFORE, AFTER]
    qtbot.keyClicks(desk.panel, key)
    assert shown(house) == [BEFORE, ("11:02", "11:25", component, Source.CONFIRMED), AFTER]
    assert not desk.panel.isVisible()


def test_going_on_working_keeps_the_activity(qtbot: QtBot, desk: Desk, house: FakeHouse) -> None:
    desk.back("11:02", "11:25")
    qtbot.mouseClick(button(desk, "worked"), Qt.MouseButton.LeftButton)
    assert house.entries[1].what == WORK


def test_the_panel_does_not_take_the_keys(desk: Desk) -> None:
    desk.back("11:02", "11:25")
    assert desk.panel.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert desk.panel.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert not desk.panel.isModal()
    assert QGuiApplication.primaryScreen().availableGeometry().contains(desk.panel.frameGeometry())


@pytest.mark.parametrize("way", ["escape", "cross", "button"])
def test_leaving_it_empty_leaves_a_gap(qtbot: QtBot, desk: Desk, house: FakeHouse, way: str) -> None:
    desk.back("11:02", "11:25")
    if way == "escape":
        qtbot.keyClick(desk.panel, Qt.Key.Key_Escape)
    else:
        pressed = desk.panel.close_button if way == "cross" else desk.panel.empty
        qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)
    assert shown(house) == [BEFORE, AFTER]
    assert not desk.panel.isVisible()


def test_a_split_asks_about_the_rest(qtbot: QtBot, desk: Desk, house: FakeHouse) -> None:
    desk.back("11:02", "11:25")
    strip = desk.panel.strip
    assert strip.cut == at("11:25")
    strip.setFocus()
    for _ in range(8):
        qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert strip.cut == at("11:17")
    qtbot.keyClicks(strip, "1")
    assert desk.panel.title.text() == "8\u00a0minuten weg, vanaf 11:17"
    qtbot.keyClicks(desk.panel, "2")
    confirmed = Source.CONFIRMED
    assert shown(house) == [
        BEFORE,
        ("11:02", "11:17", C.OFFICIAL_BREAKS, confirmed),
        ("11:17", "11:25", C.MEETINGS, confirmed),
        AFTER,
    ]
    assert not desk.panel.isVisible()


def test_the_split_is_dragged(qtbot: QtBot, desk: Desk, house: FakeHouse) -> None:
    desk.back("11:02", "11:25")
    strip = desk.panel.strip
    start, end = (round(strip._x(moment)) for moment in (at("11:02"), at("11:25")))
    middle = (start + end) // 2
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(end, 20))
    qtbot.mouseMove(strip, QPoint(middle, 20))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(middle, 20))
    assert strip.cut in (at("11:13"), at("11:14"))
    qtbot.keyClicks(desk.panel, "1")
    qtbot.keyClick(desk.panel, Qt.Key.Key_Escape)
    assert len(house.entries) == 3


def test_something_else_is_named(qtbot: QtBot, desk: Desk, house: FakeHouse) -> None:
    desk.back("11:02", "11:25")
    qtbot.mouseClick(desk.panel.other, Qt.MouseButton.LeftButton)
    assert desk.asking.picker.isVisible()
    qtbot.keyClicks(desk.asking.picker.field, "scholing")
    qtbot.keyClick(desk.asking.picker.field, Qt.Key.Key_Return)
    assert shown(house)[1] == ("11:02", "11:25", C.TRAINING_COACHING, Source.CONFIRMED)
    assert not desk.panel.isVisible()


def test_the_usual_lunch_is_learnt(qtbot: QtBot, desk: Desk, house: FakeHouse) -> None:
    lunch = What(C.OFFICIAL_BREAKS, "Lunch")
    with house.store.unit() as unit:
        from tijdwijzer.domain.entries import Entry
        from tijdwijzer.domain.timeline import Change

        earlier = [
            Entry(at("12:10", day), at("12:40", day), lunch, Source.CONFIRMED) for day in ("2026-11-20", "2026-11-23")
        ]
        unit.apply(Change(added=tuple(earlier)))
        unit.commit()
    desk.back("12:14", "12:44")
    assert button(desk, "break").text() == "Lunch"
    assert button(desk, "break").property("kind") == "primary"
    qtbot.keyClick(desk.panel, Qt.Key.Key_Return)
    assert house.entries[-2].what == lunch


def test_during_an_appointment_a_meeting_is_what_enter_answers(qtbot: QtBot, desk: Desk, house: FakeHouse) -> None:
    house.cases.observing.lay([], [Evidence(span("11:00", "11:30"), Sign.CALENDAR)])
    desk.back("11:02", "11:25")
    qtbot.keyClick(desk.panel, Qt.Key.Key_Return)
    assert shown(house) == [BEFORE, ("11:02", "11:25", C.MEETINGS, Source.CONFIRMED), AFTER]


def test_who_speaks_is_not_asked_where_they_were(desk: Desk, house: FakeHouse) -> None:
    house.cases.observing.lay([], [Evidence(span("10:58", "11:24"), Sign.MICROPHONE)])
    desk.back("11:02", "11:25")
    assert not desk.panel.isVisible()
    assert shown(house) == [("10:00", None, C.STANDARD_WORK, Source.TIMER)]


def test_within_the_budget_of_prompts(desk: Desk, house: FakeHouse) -> None:
    house.cases.settings.change("prompts_per_day", 1)
    desk.back("11:02", "11:25")
    desk.panel.leave_empty()
    desk.back("11:40", "11:55")
    assert not desk.panel.isVisible()
    assert house.shown()[-2:] == [("11:25", "11:40", C.STANDARD_WORK), ("11:55", None, C.STANDARD_WORK)]


def test_silent_in_full_screen_but_the_timer_is_put_right(desk: Desk, house: FakeHouse) -> None:
    desk.full_screen = True
    desk.back("11:02", "11:25")
    assert not desk.panel.isVisible()
    assert shown(house) == [BEFORE, AFTER]


def test_nothing_ran_so_there_is_nothing_to_ask(desk: Desk, house: FakeHouse) -> None:
    house.cases.tracking.stop()
    desk.back("11:02", "11:25")
    assert not desk.panel.isVisible()


def test_registered_otherwise_in_the_meantime(qtbot: QtBot, desk: Desk, house: FakeHouse) -> None:
    desk.back("11:02", "11:25")
    house.cases.tracking.add("11:00-11:30 overleg")
    with qtbot.waitSignal(desk.asking.refused) as refused:
        qtbot.keyClicks(desk.panel, "1")
    assert refused.args[0].code == "not_free"
    assert not desk.panel.isVisible()


@pytest.mark.parametrize(("later", "asked"), [(timedelta(minutes=3), False), (timedelta(minutes=40), True)])
def test_at_the_start_a_timer_that_was_left_running(
    desk: Desk, house: FakeHouse, later: timedelta, asked: bool
) -> None:
    house.cases.tracking.seen()
    house.clock.advance(seconds=later.total_seconds())
    desk.asking.look_behind(False)
    assert desk.panel.isVisible() is asked
    assert len(house.entries) == (2 if asked else 1)
    if asked:
        assert house.shown() == [("10:00", "11:00", C.STANDARD_WORK), ("11:40", None, C.STANDARD_WORK)]


def test_after_a_night_nothing_runs_and_nothing_is_likely(desk: Desk, house: FakeHouse) -> None:
    house.clock.set(at("08:30", "2026-11-25"))
    desk.asking.show_today(load_today(house.cases))
    desk.asking.came_back(Back(at("17:02"), at("08:30", "2026-11-25")))
    assert "dinsdag 24 november 17:02" in desk.panel.title.text()
    assert desk.panel.question.text().endswith("Er loopt nu niets.")
    assert not any(b.property("kind") == "primary" for b in desk.panel.findChildren(QAbstractButton))
    assert house.shown() == [("10:00", "17:02", C.STANDARD_WORK)]


def test_every_control_has_a_name(desk: Desk) -> None:
    desk.back("11:02", "11:25")
    controls = [w for w in desk.panel.findChildren(QWidget) if w.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert len([w for w in controls if w.isVisible()]) == 8
    for control in controls:
        text = control.text() if isinstance(control, QAbstractButton) else ""
        assert control.accessibleName() or text, control


# What can be answered


def absence(usual: What | None = None, earlier: What | None = WORK) -> Absence:
    return Absence(span("12:14", "12:37"), earlier, True, usual)


def test_the_usual_takes_the_place_of_its_kind() -> None:
    bila = What(C.MEETINGS, "Bila")
    assert [a.what for a in answers(absence(bila))] == [What(C.OFFICIAL_BREAKS), bila, What(C.INTERRUPTIONS), WORK]
    assert likeliest(answers(absence(bila)), absence(bila)) == answers(absence(bila))[1]
    course = What(C.TRAINING_COACHING, "Wetgeving")
    assert answers(absence(course))[-1].what == course
    assert likeliest(answers(absence()), absence()) == answers(absence())[0]


def test_cuts_are_whole_minutes_and_the_end() -> None:
    assert cuts(span("12:14", "12:17")) == [at("12:15"), at("12:16"), at("12:17")]
    assert cuts(span("12:14:20", "12:16:40")) == [at("12:15"), at("12:16"), at("12:16:40")]
    assert cuts(span("12:14:20", "12:14:50")) == [at("12:14:50")]


# Whether somebody is there


class Watcher(QObject):
    def __init__(self, house: FakeHouse) -> None:
        super().__init__()
        self.idle, self.watch, self.house = FakeIdle(), FakeTimeWatch(), house
        self.backs: list[Back] = []
        self.seen = 0
        self.presence = Presence(house.clock, lambda: self.idle, lambda _: self.watch, self)
        self.presence.came_back.connect(self.backs.append)
        self.presence.seen.connect(self.count)
        self.presence.look_after(True, 5)

    def count(self) -> None:
        self.seen += 1

    def look(self, wall: str, idle: float | None = 0.0) -> None:
        self.house.clock.set(at(wall))
        self.idle.seconds = idle
        self.presence.look()


@pytest.fixture
def watcher(qapp: object, house: FakeHouse) -> Iterator[Watcher]:
    made = Watcher(house)
    yield made
    made.presence.close()


def test_idle_time_counts_from_the_last_input(watcher: Watcher) -> None:
    watcher.look("11:00")
    watcher.look("11:04", idle=240)
    watcher.look("11:10", idle=600)
    watcher.look("11:22", idle=3)
    assert watcher.backs == [Back(at("11:00"), at("11:21:57"))]


def test_somebody_is_seen_only_when_they_touched_something(watcher: Watcher) -> None:
    watcher.look("11:00")
    watcher.look("11:01", idle=45)
    assert watcher.seen == 1
    watcher.look("11:02", idle=None)
    assert watcher.seen == 2


def test_a_lock_is_away_at_once(qtbot: QtBot, watcher: Watcher, house: FakeHouse) -> None:
    watcher.look("11:00")
    house.clock.set(at("11:02"))
    watcher.presence.tell(SessionEvent.LOCKED)
    house.clock.set(at("11:09"))
    watcher.presence.tell(SessionEvent.UNLOCKED)
    assert watcher.backs == [Back(at("11:02"), at("11:09"))]


def test_sleep_is_away_for_as_long_as_it_took(watcher: Watcher) -> None:
    watcher.look("11:00")
    watcher.watch.jump = TimeJump(slept=3600, shifted=0)
    watcher.look("12:01")
    assert watcher.backs == [Back(at("11:01"), at("12:01"))]


def test_nobody_is_watched_without_a_timer(watcher: Watcher, house: FakeHouse) -> None:
    watcher.presence.look_after(False, 5)
    watcher.presence.tell(SessionEvent.LOCKED)
    watcher.presence.tell(SessionEvent.UNLOCKED)
    assert watcher.backs == []


def test_window_messages_are_passed_on(qtbot: QtBot) -> None:
    class Events(FakeSessionEvents):
        attached = 0

        def attach(self, window: int) -> None:
            self.attached = window

        def receive(self, message: int, wparam: int) -> None:
            heard.append((message, wparam))

    heard: list[tuple[int, int]] = []
    events = Events()
    messages = WindowMessages(events)
    came = MSG(hWnd=events.attached, message=0x02B1, wParam=7)
    elsewhere = MSG(hWnd=events.attached + 1, message=0x02B1, wParam=8)
    assert messages.nativeEventFilter(b"windows_generic_MSG", addressof(elsewhere)) == (False, 0)
    assert messages.nativeEventFilter(b"windows_generic_MSG", addressof(came)) == (False, 0)
    assert messages.nativeEventFilter(b"xcb_generic_event_t", 0) == (False, 0)
    assert heard == [(0x02B1, 7)]
    assert events.attached
    messages.close()
