"""Jobs run on the worker and in order, what comes of them on the main thread, and no error ends the program."""

import threading
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.house import FakeHouse, span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.notices import EntriesChanged, ReflectionChanged, SettingsChanged
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui import bridge as bridge_module
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.tasks import Tasks

MAIN = threading.main_thread()
MORNING = span("09:00", "12:00")


class Receiver(QObject):
    """Keeps what it got, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []
        self.threads: set[threading.Thread] = set()

    def take(self, value: object = None) -> None:
        self.got.append(value)
        self.threads.add(threading.current_thread())


@pytest.fixture
def receiver(qapp: object) -> Receiver:
    return Receiver()


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    house = FakeHouse()
    made = Tasks(lambda: house.cases)
    made.start()
    yield made
    made.stop()
    assert house.store.closed


def test_jobs_run_in_order_on_one_worker_and_deliver_on_the_main_thread(
    qtbot: QtBot, tasks: Tasks, receiver: Receiver
) -> None:
    workers = set()

    def job(number: int) -> int:
        workers.add(threading.current_thread())
        return number

    for number in range(20):
        tasks.run(lambda cases, number=number: job(number), receiver.take)
    qtbot.waitUntil(lambda: len(receiver.got) == 20)
    assert receiver.got == list(range(20))
    assert receiver.threads == {MAIN}
    assert len(workers) == 1
    assert MAIN not in workers


def test_a_domain_error_goes_to_whoever_asked(qtbot: QtBot, tasks: Tasks, receiver: Receiver) -> None:
    tasks.run(lambda cases: cases.tracking.stop(), None, receiver.take)
    qtbot.waitUntil(lambda: bool(receiver.got))
    assert [error.code for error in receiver.got] == ["not_running"]
    assert receiver.threads == {MAIN}


def test_a_domain_error_that_nobody_minds_is_said(qtbot: QtBot, tasks: Tasks) -> None:
    with qtbot.waitSignal(tasks.refused) as refused:
        tasks.run(lambda cases: cases.tracking.stop())
    assert refused.args[0].code == "not_running"


def test_after_an_unforeseen_error_the_worker_goes_on(
    qtbot: QtBot, tasks: Tasks, receiver: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(cases: UseCases) -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(tasks.trouble):
        tasks.run(breaks, receiver.take)
    tasks.run(lambda cases: "still here", receiver.take)
    qtbot.waitUntil(lambda: bool(receiver.got))
    assert receiver.got == ["still here"]
    assert [record.exc_info[0] for record in caplog.records if record.exc_info] == [ZeroDivisionError]


def test_what_a_closed_screen_asked_for_is_left_out(qtbot: QtBot, tasks: Tasks, receiver: Receiver) -> None:
    from shiboken6 import delete

    held = threading.Event()
    asked = Receiver()
    tasks.run(lambda cases: held.wait(5), asked.take)
    delete(asked)
    held.set()
    tasks.run(lambda cases: None, receiver.take)
    qtbot.waitUntil(lambda: bool(receiver.got))
    assert asked.got == []


def test_stopping_finishes_what_was_asked(qapp: object) -> None:
    house, done = FakeHouse(), []
    tasks = Tasks(lambda: house.cases)
    tasks.start()
    for number in range(50):
        tasks.run(lambda cases, number=number: done.append(number))
    tasks.stop()
    assert done == list(range(50))
    assert house.store.closed


def test_a_house_that_does_not_open_says_why_and_can_be_tried_again(qtbot: QtBot, receiver: Receiver) -> None:
    house = FakeHouse()
    answers = iter([DomainError("key_store_unavailable"), house.cases])

    def build() -> UseCases:
        answer = next(answers)
        if isinstance(answer, DomainError):
            raise answer
        return answer

    tasks = Tasks(build)
    try:
        with qtbot.waitSignal(tasks.not_opened) as refused:
            tasks.start()
        assert refused.args[0].code == "key_store_unavailable"
        with qtbot.waitSignal(tasks.opened):
            tasks.run(lambda cases: "unheard", receiver.take)
            tasks.open()
        tasks.run(lambda cases: "heard", receiver.take)
        qtbot.waitUntil(lambda: bool(receiver.got))
        assert receiver.got == ["heard"]
    finally:
        tasks.stop()


def test_notices_arrive_on_the_main_thread_before_the_result(qtbot: QtBot, tasks: Tasks, receiver: Receiver) -> None:
    bridge = Bridge()
    bridge.entries_changed.connect(receiver.take)

    def job(cases: UseCases) -> str:
        bridge.receive(EntriesChanged())
        return "done"

    tasks.run(job, receiver.take)
    qtbot.waitUntil(lambda: len(receiver.got) == 2)
    assert receiver.got == [None, "done"]
    assert receiver.threads == {MAIN}


def test_each_notice_has_its_signal(qtbot: QtBot) -> None:
    bridge, heard = Bridge(), Receiver()
    for signal in (bridge.entries_changed, bridge.settings_changed, bridge.reflection_changed):
        signal.connect(heard.take)
    day = date(2026, 11, 24)
    for notice in (EntriesChanged(MORNING), SettingsChanged(frozenset({"theme"})), ReflectionChanged(day)):
        bridge.receive(notice)
    assert heard.got == [MORNING, frozenset({"theme"}), day]


def test_minutes_are_told_only_while_somebody_keeps_time(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, receiver: Receiver
) -> None:
    monkeypatch.setattr(bridge_module, "until_next_minute", lambda: 1)
    bridge = Bridge()
    bridge.minute.connect(receiver.take)
    bridge.keep_time(receiver, True)
    qtbot.waitUntil(lambda: len(receiver.got) >= 2)
    bridge.keep_time(receiver, False)
    assert not bridge.is_keeping_time
    bridge.keep_time(keeper := Receiver(), True)
    assert bridge.is_keeping_time
    del keeper
    seen = len(receiver.got)
    qtbot.waitUntil(lambda: not bridge.is_keeping_time)
    assert len(receiver.got) == seen


@pytest.mark.parametrize("now", range(0, 60_000, 700))
def test_the_next_minute_is_at_least_half_a_minute_away(now: int, monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock:
        @staticmethod
        def currentTime() -> "Clock":
            return Clock()

        def msecsSinceStartOfDay(self) -> int:
            return 3_600_000 + now

    monkeypatch.setattr(bridge_module, "QTime", Clock)
    left = bridge_module.until_next_minute()
    assert 30_000 <= left < 91_000
    assert (now + left) % 60_000 == 500
