"""The one way from another thread to the main one."""

import threading
from collections.abc import Callable
from functools import cache, partial
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid


class MainThread(QObject):
    """Runs calls on the main thread, in the order in which they came.

    Another thread never emits a signal of a window or of anything that a window owns: where that is destroyed
    meanwhile, Qt reads what is gone, and the program ends. It touches only this object, which lives as long as the
    program, and whose signal carries nothing.
    """

    _woken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._calls: SimpleQueue[tuple[Callable[..., None], tuple[Any, ...]]] = SimpleQueue()
        self._woken.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def call(self, to: Callable[..., None], *values: object) -> None:
        """Have `to(*values)` called on the main thread: at once when this is it, soon when it is another.

        Left out when the QObject whose method `to` is, is gone by then. May be called on any thread.
        """
        if threading.current_thread() is threading.main_thread():
            _call(to, values)
        else:
            self._calls.put((to, values))
            self._woken.emit()

    @Slot()
    def _take(self) -> None:
        _call(*self._calls.get())


@cache
def main_thread() -> MainThread:
    """The one of this program; first asked for on the main thread."""
    return MainThread()


def _call(to: Callable[..., None], values: tuple[Any, ...]) -> None:
    owner = getattr(to.func if isinstance(to, partial) else to, "__self__", None)
    if not isinstance(owner, QObject) or isValid(owner):
        to(*values)
