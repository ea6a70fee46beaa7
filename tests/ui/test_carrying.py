"""Errands are carried beside the screen: at once, when they are due, after sleep; and never in local mode."""

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from tests.sharing_outside import TEAM
from tests.ui.machine import FakeMachine
from tests.ui.sharing import CODE, Q4, accept, join
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.ledger import State
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.sharing import Carried, Errands
from tijdwijzer.ui import carrying as module
from tijdwijzer.ui.carrying import JOB, Carrying


@pytest.fixture
def machine(tmp_path: Path) -> FakeMachine:
    made = FakeMachine(tmp_path)
    made.house.cases.notices.listen(made.house.bridge.receive)
    return made


@pytest.fixture
def carrying(qapp: object, machine: FakeMachine) -> Iterator[Carrying]:
    made = Carrying(machine, machine.house.tasks, machine.house.bridge)
    yield made
    made.close()
    made.deleteLater()


def carried(qtbot: QtBot, carrying: Carrying, begin: Callable[[], object]) -> None:
    with qtbot.waitSignal(carrying.carried):
        begin()


def joined(qtbot: QtBot, machine: FakeMachine, carrying: Carrying) -> None:
    """On the list of the team, on the last day of the quarter."""
    carried(qtbot, carrying, lambda: join(machine.house, machine.outside))
    carried(qtbot, carrying, lambda: machine.pass_minutes(40 * 24 * 60))


def test_in_local_mode_nothing_happens_at_all(machine: FakeMachine, carrying: Carrying) -> None:
    carrying.look()
    carrying.wake()
    machine.house.bridge.sharing_changed.emit()
    assert machine.carriers == 0
    assert carrying._thread is None
    assert JOB not in machine.due.jobs
    assert not [one for one in threading.enumerate() if one.name == "carrying"]


def test_accepting_begins_it_and_enrolling_is_carried_at_once(
    qtbot: QtBot, machine: FakeMachine, carrying: Carrying
) -> None:
    carried(qtbot, carrying, lambda: accept(machine.house, machine.outside))
    carried(qtbot, carrying, lambda: machine.house.cases.sharing.enrol(TEAM, CODE))
    assert len(machine.outside.mailbox_names(Box.ENROL)) == 1


def test_sending_is_carried_at_once_and_noted(qtbot: QtBot, machine: FakeMachine, carrying: Carrying) -> None:
    joined(qtbot, machine, carrying)
    carried(qtbot, carrying, lambda: machine.house.cases.sharing.send(Q4))
    qtbot.waitUntil(lambda: machine.house.cases.sharing.ledger()[-1].state is State.DELIVERED)
    assert machine.outside.dropped() == [machine.house.cases.sharing.ledger()[-1].id]


def test_what_was_looked_for_is_not_looked_for_again_by_itself(
    qtbot: QtBot, machine: FakeMachine, carrying: Carrying
) -> None:
    carried(qtbot, carrying, lambda: accept(machine.house, machine.outside))
    qtbot.waitUntil(lambda: not carrying._busy)
    machine.house.bridge.sharing_changed.emit()
    assert not carrying._busy


def test_a_share_that_is_away_is_tried_again_in_half_an_hour(
    qtbot: QtBot, machine: FakeMachine, carrying: Carrying
) -> None:
    joined(qtbot, machine, carrying)
    machine.outside.mailbox.away = True
    carried(qtbot, carrying, lambda: machine.house.cases.sharing.send(Q4))
    assert machine.house.cases.sharing.look().last_trouble == "mailbox_unreachable"
    machine.outside.mailbox.away = False
    asked = machine.carriers
    machine.pass_minutes(29)
    assert machine.carriers == asked
    carried(qtbot, carrying, lambda: machine.pass_minutes(2))
    assert machine.outside.dropped() == [machine.house.cases.sharing.ledger()[-1].id]
    assert machine.house.cases.sharing.look().last_trouble == ""


def test_after_sleep_it_looks_at_once(qtbot: QtBot, machine: FakeMachine, carrying: Carrying) -> None:
    carried(qtbot, carrying, lambda: accept(machine.house, machine.outside))
    carried(qtbot, carrying, carrying.wake)


def test_what_comes_while_something_is_carried_is_carried_after_it(
    qtbot: QtBot, machine: FakeMachine, carrying: Carrying, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered, begun = Event(), Event()
    carrier = machine.carrier

    def slowly() -> object:
        begun.set()
        assert answered.wait(20)
        return carrier()

    monkeypatch.setattr(machine, "carrier", slowly)
    accept(machine.house, machine.outside)
    assert begun.wait(20)
    machine.house.cases.sharing.enrol(TEAM, CODE)
    assert machine.outside.mailbox_names(Box.ENROL) == []
    answered.set()
    qtbot.waitUntil(lambda: len(machine.outside.mailbox_names(Box.ENROL)) == 1)


@pytest.mark.parametrize(
    ("error", "code"), [(DomainError("mailbox_refused", place="x"), "mailbox_refused"), (KeyError("x"), "unknown")]
)
def test_what_goes_wrong_is_noted_and_harms_nothing(
    qtbot: QtBot,
    machine: FakeMachine,
    carrying: Carrying,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    code: str,
) -> None:
    class Broken:
        def carry(self, errands: Errands) -> Carried:
            raise error

    monkeypatch.setattr(machine, "carrier", Broken)
    carried(qtbot, carrying, lambda: accept(machine.house, machine.outside))
    assert machine.house.cases.sharing.look().last_trouble == code


def test_ending_waits_no_longer_than_it_must(
    machine: FakeMachine, carrying: Carrying, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = Event()
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    monkeypatch.setattr(machine, "carrier", lambda: answered.wait(20))
    accept(machine.house, machine.outside)
    thread = carrying._thread
    assert thread is not None
    carrying.close()
    assert thread.is_alive()
    assert thread.daemon
    assert JOB not in machine.due.jobs
    monkeypatch.setattr(carrying, "_work", lambda _: None)
    answered.set()
    thread.join(20)


def test_nothing_is_carried_after_the_end(machine: FakeMachine, carrying: Carrying) -> None:
    carrying.close()
    accept(machine.house, machine.outside)
    carrying.look()
    assert machine.carriers == 0


def test_it_looks_for_what_was_published_a_few_times_a_day(
    qtbot: QtBot, machine: FakeMachine, carrying: Carrying
) -> None:
    carried(qtbot, carrying, lambda: accept(machine.house, machine.outside))
    due = machine.due.jobs[JOB].due
    assert due - machine.clock.now() == timedelta(hours=6)
