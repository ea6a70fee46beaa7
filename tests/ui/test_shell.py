"""The whole program over a machine in memory: from the icon to the end."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.house import FakeHouse, at, minutes
from tests.ui.machine import FakeMachine
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.notices import EntriesChanged
from tijdwijzer.services.platform import Desktop, Message, SessionEvent, TimeJump
from tijdwijzer.ui import app as app_module
from tijdwijzer.ui.desk import Desk
from tijdwijzer.ui.screens import SCREENS
from tijdwijzer.ui.shell import Shell
from tijdwijzer.ui.tray.counting_menu import CountingMenu
from tijdwijzer.ui.tray.tray import Tray
from tijdwijzer.ui.tray_icon import TrayState, tray_icon

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen

C = Component


class Said(QObject):
    """What the tray was asked to say; clicking it goes where it leads."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.messages: list[tuple[str, str]] = []
        self.click = lambda: None
        monkeypatch.setattr(Tray, "says", True)
        monkeypatch.setattr(Tray, "available", True)
        monkeypatch.setattr(Tray, "say", lambda tray, title, text, click=None: self.hear(title, text, click))

    def hear(self, title: str, text: str, click: object) -> None:
        self.messages.append((title, text))
        self.click = click  # type: ignore[assignment]


@pytest.fixture
def said(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Said:
    return Said(monkeypatch)


@pytest.fixture
def machine(tmp_path: Path) -> FakeMachine:
    made = FakeMachine(tmp_path)
    made.house.cases.settings.put_mark("first_run_done", True)
    made.house.a_day()
    return made


class FakeScreen(QWidget):
    """Stands in for every window, so that a test of the shell does not depend on them."""

    def __init__(self, tasks: object, bridge: object, context: object) -> None:
        super().__init__()
        self.context = context
        self.went: list[dict[str, object]] = []

    def go_to(self, **arguments: object) -> None:
        self.went.append(arguments)


@pytest.fixture
def shell(
    qtbot: QtBot, qapp: QApplication, machine: FakeMachine, said: Said, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Shell]:
    for name in SCREENS:
        monkeypatch.setitem(SCREENS, name, lambda: FakeScreen)
    monkeypatch.setitem(sys.modules, __name__, sys.modules[FakeScreen.__module__])
    made = started(qtbot, qapp, machine)
    yield made
    made.end()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def started(qtbot: QtBot, qapp: QApplication, machine: FakeMachine) -> Shell:
    icon = QSystemTrayIcon(tray_icon(TrayState.OFF, False, True))
    made = Shell(qapp, machine, icon, machine.tasks)
    icon.setParent(made)
    with qtbot.waitSignal(made.started):
        made.start()
    return made


def desk_of(shell: Shell) -> Desk:
    assert shell.desk is not None
    return shell.desk


def tooltip(shell: Shell) -> str:
    return shell.tray._icon.toolTip()


def test_the_icon_tells_what_runs(shell: Shell, machine: FakeMachine) -> None:
    assert tooltip(shell) == "Herstel beschikking, 0:20\ndirect 4:05 van 8:00"
    machine.house.cases.tracking.start(What(C.MEETINGS))
    assert tooltip(shell) == "Vergaderingen, 0:00\ndirect 4:05 van 8:00"


def test_a_minute_later_it_tells_so_without_reading(
    shell: Shell, machine: FakeMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.pass_minutes(1)
    with monkeypatch.context() as patched:
        patched.setattr(shell.tasks, "run", lambda *_: pytest.fail("read"))
        shell.bridge.minute.emit()
    assert tooltip(shell).startswith("Herstel beschikking, 0:21")


def test_a_new_day_is_read(shell: Shell, machine: FakeMachine) -> None:
    machine.clock.set(at("00:10", "2026-11-25"))
    shell.bridge.minute.emit()
    assert tooltip(shell) == "Herstel beschikking, 11:10\ndirect 0:10 van 8:00"
    assert [backup.at for backup, _ in machine.house.store.backups] == [at("00:10", "2026-11-25")]


def test_a_new_day_is_seen_also_when_nothing_runs(shell: Shell, machine: FakeMachine) -> None:
    machine.house.cases.tracking.stop()
    assert tooltip(shell) == "Er loopt niets\ndirect 4:05 van 8:00"
    machine.pass_minutes(24 * 60)
    assert tooltip(shell) == "Er loopt niets\ndirect 0:00 van 8:00"


def test_time_is_kept_only_while_something_runs(shell: Shell, machine: FakeMachine) -> None:
    assert shell.bridge.is_keeping_time
    machine.house.cases.tracking.stop()
    assert not shell.bridge.is_keeping_time


def test_global_keys_interrupt_and_open_the_switcher(shell: Shell, machine: FakeMachine) -> None:
    assert machine.keys is not None
    assert machine.bindings == {"switcher": "Ctrl+Alt+T", "interruption": "Ctrl+Alt+I", "slow": "Ctrl+Alt+S"}
    machine.keys.press("interruption")
    assert machine.house.shown()[-1] == ("13:20", None, C.INTERRUPTIONS)
    machine.clock.advance(minutes=2)
    machine.keys.press("interruption")
    assert machine.house.entries[-1].what.activity == "Herstel beschikking"
    machine.keys.press("slow")
    assert machine.house.entries[-1].component is C.SPEED_LOSS
    machine.keys.press("switcher")
    assert desk_of(shell).switcher.isVisible()
    machine.keys.press("switcher")
    assert not desk_of(shell).switcher.isVisible()


@pytest.mark.parametrize("fixed", [True, False])
@pytest.mark.parametrize("own", [True, False])
def test_a_policy_has_only_the_persons_own_profile_start_along(
    qtbot: QtBot, qapp: QApplication, machine: FakeMachine, tmp_path: Path, own: bool, fixed: bool
) -> None:
    machine.starts.on = not fixed
    machine.house.store.held = {"autostart": fixed}
    machine.other_profile = None if own else tmp_path
    started(qtbot, qapp, machine).end()
    assert machine.starts.on is (fixed if own else not fixed)


def test_other_keys_are_listened_for_after_a_change(shell: Shell, machine: FakeMachine) -> None:
    before = machine.keys
    assert before is not None
    machine.house.cases.settings.change("hotkey_switcher", "Ctrl+Alt+W")
    machine.house.cases.settings.change("hotkey_slow", "")
    assert machine.bindings == {"switcher": "Ctrl+Alt+W", "interruption": "Ctrl+Alt+I"}
    assert not before.listening
    assert machine.keys is not None
    assert machine.keys.listening


def test_a_key_that_is_none_is_admitted(shell: Shell, machine: FakeMachine, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise DomainError("keys_taken", part="Q")

    monkeypatch.setattr(desk_of(shell).keys, "_make", refuse)
    machine.house.cases.settings.change("hotkey_slow", "Ctrl+Alt+Q")
    error = desk_of(shell).context.platform().hotkey_error
    assert error is not None
    assert error.code == "keys_taken"


def test_back_from_a_locked_screen(qtbot: QtBot, shell: Shell, machine: FakeMachine) -> None:
    machine.clock.set(at("13:30"))
    machine.session.tell(SessionEvent.LOCKED)
    machine.clock.set(at("13:50"))
    machine.session.tell(SessionEvent.UNLOCKED)
    panel = desk_of(shell).asking.panel
    assert panel.isVisible()
    assert machine.house.shown()[-2:] == [("13:00", "13:30", C.REWORK), ("13:50", None, C.REWORK)]
    assert machine.keys is not None
    machine.keys.press("switcher")  # first leads to the question that waits
    assert panel.focusWidget() is not None
    qtbot.keyClicks(panel, "2")
    assert ("13:30", "13:50", C.MEETINGS) in machine.house.shown()


def test_being_there_is_remembered(shell: Shell, machine: FakeMachine) -> None:
    machine.clock.set(at("14:00"))
    desk_of(shell).presence.look()
    assert machine.house.cases.tracking.last_seen() == at("14:00")


def test_a_reminder_that_leads_to_the_switcher(shell: Shell, machine: FakeMachine, said: Said) -> None:
    machine.house.cases.tracking.stop()
    machine.pass_minutes(29)
    assert said.messages == []
    machine.pass_minutes(2)
    assert said.messages == [("Je registreert niets sinds 13:20.", "Klik om te kiezen wat je doet.")]
    said.click()
    assert desk_of(shell).switcher.isVisible()


def test_the_end_of_the_day_leads_to_the_reflection(shell: Shell, machine: FakeMachine, said: Said) -> None:
    machine.pass_minutes(206)
    assert [title for title, _ in said.messages] == ["De dag in één beeld"]
    said.click()
    assert desk_of(shell).screens.names == ["reflection"]
    machine.pass_minutes(120)
    assert len(said.messages) == 1


def test_nothing_is_said_in_full_screen(shell: Shell, machine: FakeMachine, said: Said) -> None:
    machine.calm.full_screen = True
    machine.pass_minutes(206)
    assert said.messages == []
    machine.calm.full_screen = False
    machine.pass_minutes(60)
    assert len(said.messages) == 1


def test_sleep_wakes_what_waits(shell: Shell, machine: FakeMachine, said: Said) -> None:
    machine.watch.jump = TimeJump(slept=4 * 3600, shifted=0)
    machine.clock.advance(hours=4)
    machine.due._now = machine.clock.now()
    desk_of(shell).presence.look()
    assert "De dag in één beeld" in [title for title, _ in said.messages]


def test_a_refusal_is_said_in_words(shell: Shell, machine: FakeMachine, said: Said) -> None:
    machine.house.cases.tracking.stop()
    desk_of(shell).wishes.stop()
    assert said.messages == [("Er loopt niets.", "")]


def test_a_count_is_said_and_stands_in_the_menu(shell: Shell, machine: FakeMachine, said: Said) -> None:
    machine.house.cases.counting.define(Product("ww", "Beslissing WW"))
    desk = desk_of(shell)
    desk.wishes.count("ww", 2)
    assert said.messages == [("Beslissing WW: 2 vandaag", "")]
    menus = [menu for action in desk.menu.actions() if isinstance(menu := action.menu(), CountingMenu)]
    assert [menu.actions()[0].text() for menu in menus] == ["+1 Beslissing WW, vandaag 2"]


def test_an_error_nobody_foresaw_leaves_the_program_alive(
    shell: Shell, machine: FakeMachine, said: Said, caplog: pytest.LogCaptureFixture
) -> None:
    try:
        raise ZeroDivisionError
    except ZeroDivisionError as error:
        shell.catch(ZeroDivisionError, error, error.__traceback__)
    assert "tijdwijzer.log" in said.messages[0][0]
    assert [record.exc_info[0] for record in caplog.records if record.exc_info] == [ZeroDivisionError]
    machine.house.cases.tracking.start(What(C.MEETINGS))
    assert tooltip(shell).startswith("Vergaderingen")


@pytest.mark.parametrize(
    ("set_aside", "words"), [("tijdwijzer-damaged-1.db", "tijdwijzer-damaged-1.db"), (None, "weg of leeg")]
)
def test_a_backup_that_was_put_back_is_told(
    shell: Shell, machine: FakeMachine, said: Said, set_aside: str | None, words: str
) -> None:
    report = machine.house.store.report()
    shell._tell_restored(report)
    assert said.messages == []
    shell._tell_restored(replace(report, restored=machine.house.clock.now(), set_aside=set_aside))
    [(_, told)] = said.messages
    assert words in told


def test_the_first_run_is_welcomed_once(
    qtbot: QtBot, qapp: QApplication, machine: FakeMachine, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SCREENS, "firstrun", lambda: FakeScreen)
    machine.house.cases.settings.put_mark("first_run_done", None)
    made = started(qtbot, qapp, machine)
    assert desk_of(made).screens.names == ["firstrun"]
    made.end()


def test_a_demo_opens_at_its_last_day(
    qtbot: QtBot, qapp: QApplication, machine: FakeMachine, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SCREENS, "day", lambda: FakeScreen)
    machine.house.cases.settings.put_mark("demo", True)
    last = at("12:00").date()
    machine.house.clock.advance(days=3)
    made = started(qtbot, qapp, machine)
    assert desk_of(made).screens._windows["day"].went == [{"day": last}]  # type: ignore[attr-defined]
    made.end()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_screens_open_once_and_go_where_asked(qtbot: QtBot, shell: Shell) -> None:
    desk = desk_of(shell)
    desk.open("day")
    first = desk.screens._windows["day"]
    desk.open("day", day=at("12:00").date())
    assert desk.screens._windows["day"] is first
    assert first.went == [{"day": at("12:00").date()}]  # type: ignore[attr-defined]
    first.close()
    assert desk.screens.names == []
    desk.open("day")
    assert desk.screens._windows["day"] is not first


def test_a_second_start_shows_the_day(qtbot: QtBot, shell: Shell, machine: FakeMachine) -> None:
    machine.instance.ask(Message.SHOW)
    qtbot.waitUntil(lambda: desk_of(shell).screens.names == ["day"])


def test_what_a_command_changed_is_read_again(qtbot: QtBot, shell: Shell, machine: FakeMachine) -> None:
    machine.house.registered("13:20", "13:40", C.MEETINGS)
    machine.instance.ask(Message.CHANGED)
    qtbot.waitUntil(lambda: "direct 4:05" in tooltip(shell) and machine.instance.take_requests() == frozenset())
    with qtbot.waitSignal(shell.bridge.entries_changed):
        machine.instance.ask(Message.CHANGED)


def test_what_is_remembered_of_earlier_days_is_read_again_too(shell: Shell, machine: FakeMachine) -> None:
    house, monday = machine.house, at("09:00", "2026-11-16")
    day = Period(monday.date(), monday.date())

    def registered(minute: int) -> None:
        start = monday + minutes(minute)
        with house.store.unit() as unit:
            unit.apply(Change(added=(Entry(start, start + minutes(10), What(C.MEETINGS)),)))
            unit.commit()

    registered(0)
    assert house.cases.trends.days(day)[0].totals.paid == 600
    registered(20)
    assert house.cases.trends.days(day)[0].totals.paid == 600
    machine.instance.ask(Message.CHANGED)
    shell._take_requests()
    assert house.cases.trends.days(day)[0].totals.paid == 1200


def test_another_language_makes_everything_anew(shell: Shell, machine: FakeMachine) -> None:
    desk_of(shell).open("settings")
    before = desk_of(shell)
    machine.house.cases.settings.change("language", "en")
    after = desk_of(shell)
    assert after is not before
    assert after.context.language == "en"
    assert after.screens.names == ["settings"]
    assert shell._translations._installed == []
    assert machine.keys is not None
    assert machine.keys.listening
    machine.house.cases.settings.change("language", "nl")
    assert desk_of(shell).menu.actions()[-1].text() == "Afsluiten"
    assert shell._translations._installed


def test_the_theme_follows_the_settings(shell: Shell, machine: FakeMachine) -> None:
    appearance = desk_of(shell).context.appearance
    machine.house.cases.settings.change("theme", "dark")
    assert appearance.theme.name == "dark"
    machine.house.cases.settings.change("theme", "light")
    assert appearance.theme.name == "light"


def test_without_a_tray_the_bar_takes_its_place(
    shell: Shell, machine: FakeMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = desk_of(shell).bar
    assert not bar.isVisible()
    monkeypatch.setattr(Tray, "available", False)
    desk_of(shell).show_bar()
    assert bar.isVisible()
    assert desk_of(shell).place() == bar.frameGeometry()
    monkeypatch.setattr(Tray, "available", True)
    shell.bridge.minute.emit()
    assert not bar.isVisible()
    machine.house.cases.settings.change("floating_bar", "always")
    assert bar.isVisible()


def test_the_end_saves_and_lets_go(shell: Shell, machine: FakeMachine) -> None:
    desk_of(shell).open("day")
    machine.clock.set(at("13:25"))
    shell.end()
    assert machine.house.cases.tracking.last_seen() == at("13:25")
    assert machine.house.store.closed
    assert machine.keys is not None
    assert not machine.keys.listening
    assert machine.session.on_event is None
    assert desk_of(shell).screens.names == []
    shell.bridge.receive(EntriesChanged())


def test_a_second_start_leaves_it_to_the_first(machine: FakeMachine) -> None:
    machine.instance.free = False
    assert app_module.run(machine) == 0
    assert machine.instance.shows == 1
    assert machine.opened == 0


def test_a_second_start_by_the_desktop_shows_nothing(machine: FakeMachine) -> None:
    machine.instance.free = False
    assert app_module.run(machine, quietly=True) == 0
    assert machine.instance.shows == 0


@pytest.mark.parametrize("fixed", [True, False])
def test_starting_along_is_as_the_organisation_fixed_it(
    qtbot: QtBot, qapp: QApplication, machine: FakeMachine, said: Said, fixed: bool
) -> None:
    machine.starts.on = not fixed
    machine.house.store.held = {"autostart": fixed}
    shell = started(qtbot, qapp, machine)
    assert machine.starts.on is fixed
    shell.end()


def test_once_a_day_what_is_too_old_goes_and_then_the_backup_is_made(shell: Shell, machine: FakeMachine) -> None:
    machine.house.store.held = {"keep_months": 3}
    for _ in range(2):
        shell._back_up()
        machine.clock.advance(days=100)
    shell._back_up()
    assert [entry.running for entry in machine.house.entries] == [True]
    assert len(machine.house.store.backups[-1][1].entries) == 1


def test_a_house_that_does_not_open_says_why(
    qtbot: QtBot, qapp: QApplication, machine: FakeMachine, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QMessageBox

    asked: list[str] = []

    def answer(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(box.text())
        return QMessageBox.StandardButton.Retry

    monkeypatch.setattr(QMessageBox, "exec", answer)
    icon = QSystemTrayIcon(tray_icon(TrayState.OFF, False, True))
    made = Shell(qapp, machine, icon, machine.tasks)
    icon.setParent(made)
    monkeypatch.setattr(made.tasks, "open", made.tasks.start)
    with qtbot.waitSignal(made.started):
        made.tasks.not_opened.emit(DomainError("locked"))
    assert asked == ["De database is bezet door een ander programma. Probeer het zo nog eens."]
    made.end()


def test_a_fake_house_tells_its_bridge(qtbot: QtBot) -> None:
    house = FakeHouse()
    with qtbot.waitSignal(house.bridge.entries_changed):
        house.cases.tracking.start(What(C.MEETINGS))


# What an installer, another session and a share ask of it


def test_an_installer_ends_it_as_quitting_does(qapp: QApplication, shell: Shell, machine: FakeMachine) -> None:
    ended: list[str] = []
    qapp.aboutToQuit.connect(lambda: ended.append("asked"))
    QTimer.singleShot(0, machine.installer.ask)
    qapp.exec()
    assert ended == ["asked"]
    assert machine.installer.on_asked is None
    assert not machine.instance.held


def test_a_second_start_in_another_session_says_where_the_first_is(
    qapp: QApplication, machine: FakeMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QMessageBox

    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))
    machine.instance.free, machine.instance.elsewhere = False, True
    assert app_module.run(machine) == 0
    assert "in een andere sessie van jou" in said[0]
    assert machine.instance.shows == 0


def test_a_profile_on_another_computer_is_told_once(
    qtbot: QtBot, qapp: QApplication, machine: FakeMachine, said: Said
) -> None:
    machine.on_network = True
    for _ in range(2):
        made = started(qtbot, qapp, machine)
        assert desk_of(made).facts().on_network
        made.end()
    assert [text for _, text in said.messages if "andere computer" in text] == [
        "Je gegevens staan op een andere computer, waar de database beschadigd kan raken. Vraag IT om een map hier."
    ]


def test_coming_back_makes_sure_of_the_keys(shell: Shell, machine: FakeMachine) -> None:
    assert machine.keys is not None
    machine.session.tell(SessionEvent.UNLOCKED)
    machine.session.tell(SessionEvent.WOKE)
    machine.session.tell(SessionEvent.LOCKED)
    assert machine.keys.renewed == 2


def test_keys_of_another_program_are_known_to_the_screens(shell: Shell, machine: FakeMachine) -> None:
    assert machine.keys is not None
    machine.keys.taken = ("slow",)
    assert desk_of(shell).facts().keys_taken == ("slow",)


# On Windows, whose own messages have no buttons


@pytest.fixture
def on_windows(shell: Shell, machine: FakeMachine, monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setattr(machine, "desktop", Desktop.WINDOWS)
    return shell


def test_a_reminder_on_windows_offers_to_go_on(
    qtbot: QtBot, on_windows: Shell, machine: FakeMachine, said: Said
) -> None:
    machine.house.cases.tracking.stop()
    machine.pass_minutes(31)
    message = desk_of(on_windows).message
    assert said.messages == []
    assert message.title.text() == "Je registreert niets sinds 13:20."
    assert [button.accessibleName() for button in message.buttons] == ["Start Herstel beschikking", "Niet nu"]
    message.buttons[0].click()
    assert tooltip(on_windows).startswith("Herstel beschikking")


def test_the_end_of_the_day_on_windows_offers_to_look_back(on_windows: Shell, machine: FakeMachine, said: Said) -> None:
    machine.pass_minutes(206)
    message = desk_of(on_windows).message
    assert [button.accessibleName() for button in message.buttons] == ["Terugkijken", "Niet nu"]
    message.buttons[0].click()
    assert desk_of(on_windows).screens.names == ["reflection"]


def test_nothing_is_offered_in_full_screen(on_windows: Shell, machine: FakeMachine, said: Said) -> None:
    machine.calm.full_screen = True
    machine.pass_minutes(206)
    assert not desk_of(on_windows).message.isVisible()


def test_the_switchers_key_first_leads_to_what_is_offered(
    qtbot: QtBot, on_windows: Shell, machine: FakeMachine, said: Said
) -> None:
    desk = desk_of(on_windows)
    machine.pass_minutes(206)
    assert machine.keys is not None
    machine.keys.press("switcher")
    qtbot.waitUntil(desk.message.isActiveWindow)
    assert desk.message.buttons[0].hasFocus()
    desk.message.hide()
    machine.keys.press("switcher")
    assert desk.switcher.isVisible()
