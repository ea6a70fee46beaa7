"""Garbage is let go of on the main thread, whichever thread makes it."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tijdwijzer.ui import garbage
from tijdwijzer.ui.garbage import EVERYTHING, Tidying

let_go_on: list[threading.Thread] = []


class Garbage:
    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        let_go_on.append(threading.current_thread())


@pytest.fixture
def tidying(qapp: QApplication) -> Iterator[Tidying]:
    gc.collect()
    let_go_on.clear()
    gc.enable()
    made = Tidying()
    yield made
    made.end()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    gc.disable()


def make_garbage_elsewhere() -> list[list[int]]:
    """And so many objects beside it that Python would look for garbage several times meanwhile."""
    many: list[list[int]] = []

    def make() -> None:
        Garbage()
        many.extend([] for _ in range(500_000))

    thread = threading.Thread(target=make)
    thread.start()
    thread.join()
    return many


def test_the_thread_that_makes_it_does_not_look(tidying: Tidying) -> None:
    assert make_garbage_elsewhere()
    assert let_go_on == []


def test_the_main_thread_does_when_its_events_are_done(tidying: Tidying, qtbot: QtBot) -> None:
    tidying.begin()
    many = make_garbage_elsewhere()
    qtbot.waitUntil(lambda: let_go_on == [threading.main_thread()])
    assert many


def test_it_looks_no_more_often_than_python_would(tidying: Tidying, qtbot: QtBot) -> None:
    tidying.begin()
    qtbot.wait(1)
    looked: list[str] = []
    gc.callbacks.append(lambda phase, _info: looked.append(phase))
    try:
        for _ in range(50):
            qtbot.wait(1)
    finally:
        gc.callbacks.clear()
    assert len(looked) <= 4, "fifty idle turns make hardly an object"


def test_everything_is_looked_at_once_a_minute_at_most(
    tidying: Tidying, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, looked = [0.0], list[int]()
    monkeypatch.setattr(garbage, "monotonic", lambda: now[0])
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, 1000))
    monkeypatch.setattr(gc, "collect", looked.append)
    tidying.begin()
    for second in (59.0, 60.0, 61.0, 119.0, 120.0):
        now[0] = second
        qtbot.wait(1)
        qtbot.wait(1)
    assert looked == [EVERYTHING, EVERYTHING]
