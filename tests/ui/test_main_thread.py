"""From another thread to the main one: in order, there, and never to what is gone."""

import subprocess
import sys
import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tijdwijzer.ui.main_thread import main_thread


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.came: list[tuple[object, bool]] = []

    def take(self, value: object) -> None:
        self.came.append((value, threading.current_thread() is threading.main_thread()))


def elsewhere(job: Callable[[], None]) -> None:
    thread = threading.Thread(target=job)
    thread.start()
    thread.join()


def test_calls_of_another_thread_come_on_the_main_one_in_their_order(qapp: QApplication, qtbot: QtBot) -> None:
    receiver, main = Receiver(), main_thread()
    elsewhere(lambda: [main.call(receiver.take, number) for number in range(100)])
    assert receiver.came == []
    qtbot.waitUntil(lambda: len(receiver.came) == 100)
    assert receiver.came == [(number, True) for number in range(100)]


def test_a_call_of_the_main_thread_is_made_at_once_and_takes_no_other_in_its_place(
    qapp: QApplication, qtbot: QtBot
) -> None:
    receiver, main = Receiver(), main_thread()
    elsewhere(lambda: main.call(receiver.take, "before"))
    main.call(receiver.take, "now")
    assert receiver.came == [("now", True)]
    qtbot.waitUntil(lambda: len(receiver.came) == 2)
    assert receiver.came[1] == ("before", True)


def test_what_is_gone_by_then_is_not_called(qapp: QApplication, qtbot: QtBot) -> None:
    gone, there, main = Receiver(), Receiver(), main_thread()
    elsewhere(lambda: main.call(gone.take, 1))
    elsewhere(lambda: main.call(partial(gone.take), 2))
    elsewhere(lambda: main.call(there.take, 3))
    delete(gone)
    qtbot.waitUntil(lambda: there.came == [(3, True)])
    assert gone.came == []


WINDOWS_THAT_GO_WHILE_THEY_ARE_DRAWN = """
import random, time
from PySide6.QtWidgets import QApplication, QWidget
from tijdwijzer.ui.reflection.drawing import DrawingRoom, Wish

app = QApplication([])

def opened_and_gone():
    window = QWidget()
    room = DrawingRoom(lambda picture, look: object(), window)
    room.drawn.connect(window.update)
    for name in "abc":
        room.wish(Wish(name, object(), object()))
    thread = room._thread
    sum(range(random.randrange(3000)))
    return thread

for _ in range(3000):
    opened_and_gone().join()
    app.processEvents()
print("still here")
"""


def test_a_window_may_go_while_its_picture_is_drawn() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", WINDOWS_THAT_GO_WHILE_THEY_ARE_DRAWN],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("still here\n", "")
