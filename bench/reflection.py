"""Opening the reflection of a demo day: until its ribbon is there, until the pictures are, and memory afterwards."""

import os
import tempfile
import time
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from bench.measure import memory
from tijdwijzer.ui.garbage import Tidying

if TYPE_CHECKING:
    from tijdwijzer.ui.reflection.window import ReflectionWindow

BEAT_MS = 2


def measure(say: Callable[..., None]) -> None:
    """Cold, then warm, then closed."""
    app = QApplication([])
    tidying = Tidying()
    tidying.begin()
    icon = QSystemTrayIcon()
    bare = memory(os.getpid())[0]
    with tempfile.TemporaryDirectory() as folder:
        _measure(app, Path(folder), bare, say)
    icon.hide()


def _measure(app: QApplication, folder: Path, bare: float, say: Callable[..., None]) -> None:
    from tijdwijzer.bootstrap import demo_house
    from tijdwijzer.services.usecases import UseCases
    from tijdwijzer.ui.bridge import Bridge
    from tijdwijzer.ui.context import ObservingShown, UiContext
    from tijdwijzer.ui.reflection.window import ReflectionWindow
    from tijdwijzer.ui.tasks import Tasks
    from tijdwijzer.ui.theme import Appearance

    house = demo_house(folder, "nl")
    bridge = Bridge()
    tasks = Tasks(lambda: house.open(bridge.receive))
    tasks.start()
    found: list[UseCases] = []
    tasks.run(lambda cases: cases, found.append)
    _until(lambda: bool(found))
    catalogue = found[0].catalogue
    days: list[date] = []
    tasks.run(lambda cases: cases.reflecting.earlier()[0].day, days.append)
    _until(lambda: bool(days))
    context = UiContext(
        "nl", Appearance(app, "light"), catalogue, lambda: None, ObservingShown(), lambda *_: None, house.draw
    )
    for name, goal in (("cold", 800), ("warm", 150)):
        shown, drawn, held = _open(lambda: ReflectionWindow(tasks, bridge, context), days[0])
        say(f"reflection opens with its ribbon, {name}", shown, "ms", 150)
        say(f"its pictures are there, {name}", drawn, "ms", goal)
        say(f"longest the screen was held meanwhile, {name}", held, "ms", 50)
    say("memory after charts were shown and closed (RSS)", memory(os.getpid())[0], "MiB", 3, bare, "bare tray")
    tasks.stop()


def _open(make: "Callable[[], ReflectionWindow]", day: date) -> tuple[float, float, float]:
    """Milliseconds until the day is on screen, until its pictures are, and the longest gap between two heartbeats."""
    from tijdwijzer.ui.reflection.picture_view import PictureView
    from tijdwijzer.ui.reflection.presenter import ReflectionPresenter

    beats: list[float] = []
    seen: list[object] = []
    timer = QTimer(interval=BEAT_MS)
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    started = time.perf_counter()
    window = make()
    window.findChild(ReflectionPresenter).shown.connect(seen.append)
    window.go_to(day)
    window.show()
    _until(lambda: bool(seen))
    QApplication.processEvents()
    shown = time.perf_counter()
    timer.start()
    _until(lambda: all(view.is_drawn for view in window.findChildren(PictureView)))
    drawn = time.perf_counter()
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    held = max((later - earlier for earlier, later in pairwise(beats)), default=0)
    return (shown - started) * 1000, (drawn - started) * 1000, held * 1000


def _until(true: Callable[[], bool]) -> None:
    """Wait as an application does, asleep between events: a busy loop would take the interpreter from the painter."""
    wake = QTimer(interval=BEAT_MS)
    wake.start()
    while not true():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
