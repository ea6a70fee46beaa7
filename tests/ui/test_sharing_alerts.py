"""What sharing alerts of is told once and calmly, and stands in the menu until it is seen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.machine import FakeMachine
from tests.ui.sharing import carry, join
from tests.ui.test_shell import Said, desk_of, started
from tijdwijzer.services.sharing import Alert
from tijdwijzer.ui.alerting import Alerting
from tijdwijzer.ui.sharing import alert_texts, loading
from tijdwijzer.ui.shell import Shell

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen


@pytest.fixture
def said(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Said:
    return Said(monkeypatch)


@pytest.fixture
def machine(tmp_path: Path) -> FakeMachine:
    """Somebody who takes part, in the middle of a quarter; of the next one an agreement is published."""
    made = FakeMachine(tmp_path)
    made.house.cases.settings.put_mark("first_run_done", True)
    made.house.a_day()
    join(made.house, made.outside)
    return made


@pytest.fixture
def shell(qtbot: QtBot, qapp: QApplication, machine: FakeMachine, said: Said) -> Iterator[Shell]:
    made = started(qtbot, qapp, machine)
    yield made
    made.end()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def weaken(machine: FakeMachine) -> None:
    machine.outside.publish_agreement(machine.outside.agreement("2027-Q1", k=6))
    carry(machine.house, machine.outside)


def menu(shell: Shell) -> list[str]:
    return [action.text() for action in desk_of(shell).menu.actions() if action.text()]


ENTRY = "Delen vraagt je aandacht…"


def test_without_an_alert_nothing_is_told(shell: Shell, said: Said) -> None:
    shell.carry()
    assert said.messages == []
    assert ENTRY not in menu(shell)
    assert "Delen" in menu(shell)


def test_an_alert_is_told_once_and_leads_to_the_screen(shell: Shell, said: Said, machine: FakeMachine) -> None:
    weaken(machine)
    title = "Er is een andere regeling"
    assert said.messages == [(title, "Klik om te lezen wat dat betekent.")]
    assert ENTRY in menu(shell)
    shell.bridge.sharing_changed.emit()
    assert len(said.messages) == 1
    said.click()
    assert desk_of(shell).screens.names == ["sharing"]


def test_the_menu_says_so_until_everything_is_seen(shell: Shell, machine: FakeMachine) -> None:
    weaken(machine)
    for alert in machine.house.cases.sharing.look().alerts:
        assert ENTRY in menu(shell)
        loading.see(machine.house.cases, alert_texts.key(alert))
    assert ENTRY not in menu(shell)


def test_nobody_is_disturbed_and_it_is_told_later(shell: Shell, said: Said, machine: FakeMachine) -> None:
    machine.calm.full_screen = True
    weaken(machine)
    assert said.messages == []
    assert ENTRY in menu(shell), "the menu disturbs nobody"
    machine.calm.full_screen = False
    desk_of(shell).reminding.look()
    assert [title for title, _ in said.messages][-1:] == ["Er is een andere regeling"]


def test_it_counts_as_a_prompt(shell: Shell, said: Said, machine: FakeMachine) -> None:
    machine.house.cases.settings.change("prompts_per_day", 0)
    weaken(machine)
    assert said.messages == []
    assert ENTRY in menu(shell)


def test_what_was_found_before_the_start_is_told_once_the_desk_has_stood_for_a_while(
    qtbot: QtBot, qapp: QApplication, machine: FakeMachine, said: Said
) -> None:
    weaken(machine)
    shell = started(qtbot, qapp, machine)
    assert said.messages == []
    shell.carry()
    assert len(said.messages) == 1
    shell.end()


def test_errands_begin_late_and_end_with_the_program(qtbot: QtBot, shell: Shell, machine: FakeMachine) -> None:
    assert machine.carriers == 0
    shell.carry()
    qtbot.waitUntil(lambda: machine.carriers == 1)
    shell.carry()
    shell.end()
    assert machine.carriers == 1


def test_after_sleep_errands_are_done_at_once(qtbot: QtBot, shell: Shell, machine: FakeMachine) -> None:
    shell.carry()
    qtbot.waitUntil(lambda: machine.carriers == 1)
    carrying = shell._carrying
    assert carrying is not None
    qtbot.waitUntil(lambda: not carrying._busy)
    desk_of(shell).presence.woke.emit()
    qtbot.waitUntil(lambda: machine.carriers == 2)


def test_alerting_without_a_desk_tells_what_it_found(machine: FakeMachine, qtbot: QtBot) -> None:
    alerting = Alerting(machine.house.tasks, lambda: False)
    told: list[Alert] = []
    alerting.due.connect(told.append)
    weaken(machine)
    alerting.look()
    alerting.look()
    assert len(told) == 1
    alerting.deleteLater()
