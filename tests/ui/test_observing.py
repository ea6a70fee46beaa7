"""Observing goes on and off as the person wants it, the tray never lies, and nothing that was seen gets lost."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.house import LACK, AtOnce, FakeObserver, at, span
from tests.ui.machine import FakeMachine
from tests.ui.test_shell import FakeScreen, Said, desk_of, said, started, tooltip
from tijdwijzer.domain.observing import Evidence, Observed, Seen, Sign
from tijdwijzer.domain.rules import Rule
from tijdwijzer.services.observing import Observing, Standing
from tijdwijzer.services.platform import Batch, Message, SessionEvent
from tijdwijzer.services.ports import StoreError
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.observing import MOST_UNKEPT, LiveObserving
from tijdwijzer.ui.screens import SCREENS
from tijdwijzer.ui.shell import Shell
from tijdwijzer.ui.tasks import Failed
from tijdwijzer.ui.tray_icon import SIZES, tray_pixmap

__all__ = ["said"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen

WORD, MAIL = Seen("winword"), Seen("outlook")


@pytest.fixture
def machine(tmp_path: Path) -> FakeMachine:
    made = FakeMachine(tmp_path)
    made.house.cases.settings.put_mark("first_run_done", True)
    made.house.a_day()
    return made


@pytest.fixture
def start(
    qtbot: QtBot, qapp: QApplication, machine: FakeMachine, said: Said, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Shell]]:
    for name in SCREENS:
        monkeypatch.setitem(SCREENS, name, lambda: FakeScreen)
    shells: list[Shell] = []

    def start() -> Shell:
        shells.append(started(qtbot, qapp, machine))
        return shells[-1]

    yield start
    for shell in shells:
        shell.end()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def shell(start: Callable[[], Shell]) -> Shell:
    return start()


@pytest.fixture
def eyes(machine: FakeMachine) -> FakeObserver:
    return machine.eyes


def has_dot(shell: Shell) -> bool:
    """Whether the icon that is shown is the one with the dot, in every size."""
    drawn = shell.tray._drawn
    assert drawn is not None
    state, _, dark = drawn
    icon = shell.tray._icon.icon()
    found = {icon.pixmap(size, size).toImage() == tray_pixmap(state, True, dark, size).toImage() for size in SIZES}
    assert len(found) == 1
    return found.pop()


def observing_line(shell: Shell) -> str:
    return "\n".join(tooltip(shell).split("\n")[2:])


def menu(shell: Shell) -> list[QAction]:
    return [action for action in desk_of(shell).menu._observing.actions() if not action.isSeparator()]


def pick(shell: Shell, text: str) -> None:
    action = next(action for action in menu(shell) if action.text() == text)
    assert action.isEnabled()
    assert action.isVisible()
    action.trigger()


def kept(machine: FakeMachine) -> list[tuple[str, str, str]]:
    spans = machine.house.cases.observing.day().spans
    zone = machine.house.cases.observing.day().zone
    return [
        (f"{o.span.start.astimezone(zone):%H:%M}", f"{o.span.end.astimezone(zone):%H:%M}", o.seen.app if o.seen else "")
        for o in spans
    ]


# The tray never lies


def test_it_is_off_until_it_is_switched_on(shell: Shell, eyes: FakeObserver) -> None:
    assert not eyes.looking
    assert not has_dot(shell)
    assert observing_line(shell) == ""
    assert menu(shell)[0].text() == "Neemt niets waar"


def test_nothing_looks_at_the_desktop_before_that_is_wanted(shell: Shell, machine: FakeMachine) -> None:
    machine.house.cases.settings.change("theme", "dark")
    machine.house.cases.observing.lay([Observed(span("09:00", "09:10"), WORD)])
    assert machine.observers == 0
    pick(shell, "Waarnemen")
    pick(shell, "Waarnemen")
    assert machine.observers == 1


def test_a_screen_can_ask_whether_it_could_observe(shell: Shell, machine: FakeMachine, eyes: FakeObserver) -> None:
    eyes.lack = LACK
    observing = desk_of(shell).context.observing
    assert observing.now.lack is None
    observing.find_out()
    observing.find_out()
    assert observing.now.lack is LACK
    assert not eyes.looking
    assert machine.observers == 1


def test_what_an_organisation_forbids_is_not_even_tried(machine: FakeMachine, start: Callable[[], Shell]) -> None:
    machine.house.store.held = {"observing": False}
    desk_of(start()).context.observing.find_out()
    assert machine.observers == 0


def handovers(shell: Shell) -> QAction:
    return next(action for action in menu(shell) if action.text() == "Overgangen…")


def test_the_hand_overs_are_offered_where_there_may_be_any(shell: Shell, machine: FakeMachine) -> None:
    assert not handovers(shell).isVisible()
    machine.house.cases.observing.lay([Observed(span("09:00", "09:10"), WORD)])
    assert handovers(shell).isVisible()
    machine.house.cases.observing.forget_today()
    assert not handovers(shell).isVisible()
    pick(shell, "Waarnemen")
    handovers(shell).trigger()
    assert "handovers" in desk_of(shell).screens.names


def test_the_dot_is_there_while_it_observes(shell: Shell, machine: FakeMachine, eyes: FakeObserver) -> None:
    pick(shell, "Waarnemen")
    assert eyes.looking
    assert has_dot(shell)
    assert observing_line(shell) == "Neemt waar"
    assert menu(shell)[0].text() == "Neemt waar"
    assert next(a for a in menu(shell) if a.text() == "Waarnemen").isChecked()
    pick(shell, "Waarnemen")
    assert not eyes.looking
    assert not has_dot(shell)
    assert observing_line(shell) == ""


def test_the_dot_comes_after_the_first_look_and_goes_after_the_last(shell: Shell, eyes: FakeObserver) -> None:
    pick(shell, "Waarnemen")
    order: list[str] = []
    stop = eyes.stop
    eyes.stop = lambda: (order.append(f"stopped, dot {has_dot(shell)}"), stop())  # type: ignore[method-assign]
    pick(shell, "15 minuten pauzeren")
    assert order == ["stopped, dot True"]
    assert not has_dot(shell)


def test_it_observes_from_the_start_when_it_was_on(
    start: Callable[[], Shell], machine: FakeMachine, eyes: FakeObserver
) -> None:
    machine.house.cases.observing.switch(True)
    shell = start()
    assert eyes.looking
    assert has_dot(shell)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("15 minuten pauzeren", "tot 13:35"),
        ("30 minuten pauzeren", "tot 13:50"),
        ("60 minuten pauzeren", "tot 14:20"),
        ("De rest van de dag pauzeren", "voor de rest van de dag"),
    ],
)
def test_while_it_is_paused_nothing_is_read_and_the_tray_says_until_when(
    shell: Shell, eyes: FakeObserver, text: str, until: str
) -> None:
    pick(shell, "Waarnemen")
    pick(shell, text)
    assert not eyes.looking
    assert not has_dot(shell)
    assert observing_line(shell) == f"Waarnemen gepauzeerd {until}"
    assert menu(shell)[0].text() == f"Waarnemen gepauzeerd {until}"


def test_a_pause_ends_by_itself(shell: Shell, machine: FakeMachine, eyes: FakeObserver) -> None:
    pick(shell, "Waarnemen")
    pick(shell, "15 minuten pauzeren")
    machine.pass_minutes(14)
    assert not eyes.looking
    machine.pass_minutes(1)
    assert eyes.looking
    assert has_dot(shell)


def test_a_pause_that_ended_in_sleep_is_over_after_it(shell: Shell, machine: FakeMachine, eyes: FakeObserver) -> None:
    pick(shell, "Waarnemen")
    pick(shell, "15 minuten pauzeren")
    machine.clock.advance(minutes=60)
    machine.due._now = machine.clock.now()
    machine.session.tell(SessionEvent.WOKE)
    assert eyes.looking


def test_a_pause_can_be_ended(shell: Shell, eyes: FakeObserver) -> None:
    pick(shell, "Waarnemen")
    pick(shell, "60 minuten pauzeren")
    pick(shell, "Pauze beëindigen")
    assert eyes.looking
    assert has_dot(shell)
    assert not next(a for a in menu(shell) if a.text() == "Pauze beëindigen").isVisible()


def test_it_cannot_pause_what_is_off(shell: Shell) -> None:
    assert [action.text() for action in menu(shell) if action.isEnabled() and action.isVisible()] == ["Waarnemen"]


def test_trouble_takes_the_dot_away_until_it_sees_again(shell: Shell, eyes: FakeObserver) -> None:
    pick(shell, "Waarnemen")
    eyes.trouble(True)
    assert not has_dot(shell)
    assert observing_line(shell) == "Kan nu niet waarnemen; blijft het proberen"
    eyes.trouble(False)
    assert has_dot(shell)
    assert observing_line(shell) == "Neemt waar"


def test_trouble_is_over_when_it_begins_anew(shell: Shell, eyes: FakeObserver) -> None:
    pick(shell, "Waarnemen")
    eyes.trouble(True)
    pick(shell, "15 minuten pauzeren")
    assert observing_line(shell) == "Waarnemen gepauzeerd tot 13:35"
    pick(shell, "Pauze beëindigen")
    assert has_dot(shell)


def test_a_machine_that_cannot_be_observed_says_why(shell: Shell, machine: FakeMachine, eyes: FakeObserver) -> None:
    eyes.lack = LACK
    machine.house.cases.observing.switch(True)
    assert not eyes.looking
    assert not has_dot(shell)
    assert observing_line(shell) == "Kan hier niet waarnemen: kan op dit systeem niet"
    pick(shell, "Waarnemen")
    assert not next(a for a in menu(shell) if a.text() == "Waarnemen").isEnabled()


def test_an_organisation_that_forbids_it_is_named(
    start: Callable[[], Shell], machine: FakeMachine, eyes: FakeObserver
) -> None:
    machine.house.cases.settings.change("observing", True)
    machine.house.store.held = {"observing": False}
    shell = start()
    assert not eyes.looking
    assert not has_dot(shell)
    assert menu(shell)[0].text() == "Waarnemen is uitgezet door je organisatie"
    assert observing_line(shell) == "Waarnemen is uitgezet door je organisatie"
    assert not [action.text() for action in menu(shell) if action.isEnabled() and action.isVisible()]


def test_the_bar_tells_the_same(shell: Shell, eyes: FakeObserver) -> None:
    bar = desk_of(shell).bar
    pick(shell, "Waarnemen")
    assert bar._state._sees
    assert bar.accessibleName().endswith(", Neemt waar")
    assert bar._menu is desk_of(shell).menu
    eyes.trouble(True)
    assert not bar._state._sees


def test_the_first_time_it_is_explained(shell: Shell, machine: FakeMachine) -> None:
    pick(shell, "Waarnemen")
    screens = desk_of(shell).screens
    assert screens.names == ["settings"]
    assert screens._windows["settings"].went == [{"section": "observing"}]  # type: ignore[attr-defined]
    screens.close_all()
    pick(shell, "Waarnemen")
    pick(shell, "Waarnemen")
    assert screens.names == []


def test_a_command_is_followed_at_once(shell: Shell, machine: FakeMachine, eyes: FakeObserver, qtbot: QtBot) -> None:
    with machine.house.store.unit() as unit:
        unit.put_setting("observing", True)
        unit.commit()
    assert not eyes.looking
    machine.instance.ask(Message.CHANGED)
    shell._take_requests()
    assert eyes.looking


def test_what_may_be_kept_follows_the_settings(shell: Shell, machine: FakeMachine, eyes: FakeObserver) -> None:
    pick(shell, "Waarnemen")
    machine.house.cases.settings.change("observe_titles", True)
    assert eyes.redaction is not None
    assert eyes.redaction.titles
    rule = Rule(app="winword", title="bezwaar", label="Bezwaar")
    machine.house.cases.suggesting.put_rules([rule])
    assert eyes.redaction.rules == (rule,)
    machine.house.cases.settings.change("observe_meetings", False)
    assert not eyes.redaction.signs


def test_lock_and_sleep_are_told(shell: Shell, machine: FakeMachine, eyes: FakeObserver) -> None:
    machine.session.tell(SessionEvent.LOCKED)
    assert eyes.told == []
    pick(shell, "Waarnemen")
    assert eyes.told == [SessionEvent.LOCKED]
    machine.session.tell(SessionEvent.UNLOCKED)
    machine.session.tell(SessionEvent.SLEEPING)
    assert eyes.told[1:] == [SessionEvent.UNLOCKED, SessionEvent.SLEEPING]


def test_another_language_does_not_interrupt_it(shell: Shell, machine: FakeMachine, eyes: FakeObserver) -> None:
    pick(shell, "Waarnemen")
    eyes.stop = lambda: pytest.fail("stopped")  # type: ignore[method-assign]
    machine.house.cases.settings.change("language", "en")
    assert desk_of(shell).context.language == "en"
    assert eyes.looking
    assert has_dot(shell)
    del eyes.stop


class Lagging(AtOnce):
    """The main thread is behind: it hears of what was done when `catch_up` says so."""

    def __init__(self, cases: UseCases) -> None:
        super().__init__(cases)
        self.behind: list[Callable[[], None]] = []

    def run(
        self, job: Callable[[UseCases], Any], then: Callable[[Any], None] | None = None, failed: Failed | None = None
    ) -> None:
        result = job(self.cases)
        if then is not None:
            self.behind.append(partial(then, result))

    def catch_up(self) -> None:
        for told in self.behind:
            told()
        self.behind.clear()


def test_asked_twice_at_once_there_is_one_observer_and_a_pause_stops_it(machine: FakeMachine) -> None:
    made: list[FakeObserver] = []

    def make() -> FakeObserver:
        made.append(FakeObserver())
        return made[-1]

    machine.observer = make  # type: ignore[method-assign]
    tasks = Lagging(machine.house.cases)
    live = LiveObserving(machine, tasks, Bridge())
    machine.house.cases.observing.switch(True)
    live.follow()
    live.follow()
    tasks.catch_up()
    machine.house.cases.observing.pause(15)
    live.follow()
    tasks.catch_up()
    assert [eyes.looking for eyes in made] == [False]
    live.end()


# Keeping


def test_what_was_seen_is_kept(shell: Shell, machine: FakeMachine, eyes: FakeObserver) -> None:
    pick(shell, "Waarnemen")
    eyes.deliver(Batch((Observed(span("13:00", "13:10"), WORD),), (Evidence(span("13:00", "13:05"), Sign.CAMERA),)))
    assert kept(machine) == [("13:00", "13:10", "winword")]
    assert [e.sign for e in machine.house.cases.observing.day().evidence] == [Sign.CAMERA]


class Fault:
    """The database takes nothing until it is mended."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
        self.code = code
        keep = Observing.keep

        def refuse(observing: Observing, spans: Sequence[Observed], evidence: Sequence[Evidence] = ()) -> None:
            if self.code:
                raise StoreError(self.code)
            keep(observing, spans, evidence)

        monkeypatch.setattr(Observing, "keep", refuse)


@pytest.mark.parametrize("code", ["locked", "disk_full"])
def test_what_cannot_be_kept_waits_and_the_tray_says_so(
    shell: Shell, machine: FakeMachine, eyes: FakeObserver, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    pick(shell, "Waarnemen")
    fault = Fault(monkeypatch, code)
    eyes.deliver(Batch((Observed(span("13:00", "13:01"), WORD),)))
    eyes.deliver(Batch((Observed(span("13:00", "13:02"), WORD),)))
    assert has_dot(shell)  # it does look
    assert observing_line(shell).startswith("Neemt waar, maar kan het nog niet bewaren: ")
    assert kept(machine) == []
    fault.code = ""
    eyes.deliver(Batch((Observed(span("13:02", "13:03"), MAIL),)))
    assert kept(machine) == [("13:00", "13:02", "winword"), ("13:02", "13:03", "outlook")]
    assert observing_line(shell) == "Neemt waar"


def test_a_pause_does_not_lose_what_waits(
    shell: Shell, machine: FakeMachine, eyes: FakeObserver, monkeypatch: pytest.MonkeyPatch
) -> None:
    pick(shell, "Waarnemen")
    fault = Fault(monkeypatch, "locked")
    eyes.deliver(Batch((Observed(span("13:00", "13:01"), WORD),)))
    pick(shell, "15 minuten pauzeren")
    fault.code = ""
    shell.end()
    assert kept(machine) == [("13:00", "13:01", "winword")]


def test_what_waits_is_kept_when_a_pause_begins_and_the_tray_says_so(
    shell: Shell, machine: FakeMachine, eyes: FakeObserver, monkeypatch: pytest.MonkeyPatch
) -> None:
    pick(shell, "Waarnemen")
    fault = Fault(monkeypatch, "locked")
    eyes.deliver(Batch((Observed(span("13:00", "13:01"), WORD),)))
    fault.code = ""
    pick(shell, "15 minuten pauzeren")
    assert kept(machine) == [("13:00", "13:01", "winword")]
    assert observing_line(shell) == "Waarnemen gepauzeerd tot 13:35"


def test_what_waits_is_gone_when_everything_is_erased(
    shell: Shell, machine: FakeMachine, eyes: FakeObserver, monkeypatch: pytest.MonkeyPatch
) -> None:
    pick(shell, "Waarnemen")
    fault = Fault(monkeypatch, "disk_full")
    eyes.deliver(Batch((Observed(span("13:00", "13:01"), WORD),)))
    fault.code = ""
    machine.house.cases.privacy.wipe()
    machine.house.cases.observing.switch(True)
    eyes.deliver(Batch((Observed(span("13:19", "13:20"), MAIL),)))
    assert kept(machine) == [("13:19", "13:20", "outlook")]


def test_no_more_than_half_a_day_waits(
    shell: Shell, machine: FakeMachine, eyes: FakeObserver, monkeypatch: pytest.MonkeyPatch
) -> None:
    pick(shell, "Waarnemen")
    fault = Fault(monkeypatch, "locked")
    first = at("00:00")
    for minute in range(MOST_UNKEPT + 5):
        start = first.replace(second=0) + (at("00:01") - first) * minute
        eyes.deliver(Batch((Observed(type(span("00:00", "00:01"))(start, start + (at("00:01") - first)), WORD),)))
    fault.code = ""
    shell.end()
    assert len(kept(machine)) == MOST_UNKEPT
    assert kept(machine)[0][0] == "00:05"


@pytest.mark.parametrize("end", ["quit", "pause"])
def test_the_last_batch_is_kept(shell: Shell, machine: FakeMachine, eyes: FakeObserver, end: str) -> None:
    pick(shell, "Waarnemen")
    eyes.left = Batch((Observed(span("13:10", "13:20"), WORD),))
    if end == "quit":
        shell.end()
        assert not eyes.looking
    else:
        pick(shell, "30 minuten pauzeren")
    assert kept(machine) == [("13:10", "13:20", "winword")]


@pytest.mark.parametrize("forget", ["forget", "forget_today", "forget_last_hour"])
def test_what_was_forgotten_does_not_come_back_with_what_goes_on(
    shell: Shell, machine: FakeMachine, eyes: FakeObserver, forget: str
) -> None:
    pick(shell, "Waarnemen")
    eyes.deliver(Batch((Observed(span("13:00", "13:20"), WORD),)))
    getattr(machine.house.cases.observing, forget)()
    assert kept(machine) == []
    machine.clock.advance(minutes=2)
    going_on = Observed(span("13:00", "13:22"), WORD)
    eyes.deliver(Batch((going_on,), (Evidence(span("13:10", "13:22"), Sign.CAMERA),)))
    assert kept(machine) == [("13:20", "13:22", "winword")]
    assert [e.span for e in machine.house.cases.observing.day().evidence] == [span("13:20", "13:22")]


def test_a_clock_that_was_set_back_loses_nothing_to_what_was_forgotten(
    shell: Shell, machine: FakeMachine, eyes: FakeObserver
) -> None:
    pick(shell, "Waarnemen")
    machine.house.cases.observing.forget()
    machine.clock.shift(hours=-1)
    eyes.deliver(Batch((Observed(span("12:10", "12:20"), WORD),)))
    assert kept(machine) == [("12:10", "12:20", "winword")]


def test_what_comes_after_everything_was_erased_is_not_kept(
    shell: Shell, machine: FakeMachine, eyes: FakeObserver
) -> None:
    pick(shell, "Waarnemen")
    eyes.left = Batch((Observed(span("13:10", "13:20"), WORD),))
    machine.house.cases.privacy.wipe()
    assert not eyes.looking
    assert machine.house.cases.observing.state().standing is Standing.OFF
    assert kept(machine) == []


# The calendar


def test_the_calendar_is_looked_at_while_observing(
    shell: Shell, machine: FakeMachine, eyes: FakeObserver, qtbot: QtBot
) -> None:
    machine.house.cases.settings.change("calendar", "/home/jansen/agenda.ics")
    assert machine.agenda.sources == []
    pick(shell, "Waarnemen")
    qtbot.waitUntil(lambda: machine.house.cases.appointments.last_look() is not None)
    assert [e.sign for e in machine.house.cases.observing.day().evidence] == [Sign.CALENDAR]
    machine.house.cases.settings.change("calendar", "/home/jansen/werk.ics")
    qtbot.waitUntil(lambda: len(machine.agenda.sources) == 2)
    pick(shell, "15 minuten pauzeren")
    assert not shell._observing._calendars._timer.isActive()  # type: ignore[union-attr]
