"""A role on a thread of its own: keys, sums and the share stay off the main thread, and Qt off this one."""

import logging
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.ui.main_thread import main_thread

log = logging.getLogger(__name__)

R = TypeVar("R")
T = TypeVar("T")
Failed = Callable[[DomainError], None]
PATIENCE = 5.0
"""Seconds that closing waits for what is under way; each act of a role is whole or nothing, also when it is cut off."""


class RoleWorker(QObject, Generic[R]):
    """Holds at most one role. Jobs run in order; `then` and `failed` run on the main thread, or not at all when the
    widget whose method they are is gone by then.
    """

    def __init__(self) -> None:
        super().__init__()
        self._role: R | None = None
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name="role", daemon=True)
        self._main = main_thread()

    # On the main thread
    def start(self) -> None:
        self._thread.start()

    def take(self, make: Callable[[], R], then: Callable[[R], None], failed: Failed) -> None:
        """Hold what `make` makes; the one before stays where that fails."""
        self._put(partial(self._do, lambda _: self._hold(make()), then, failed))

    def run(self, job: Callable[[R], T], then: Callable[[T], None], failed: Failed) -> None:
        """Do something with the role that is held."""
        self._put(partial(self._do, job, then, failed))

    def forget(self) -> None:
        """Let go of the role, and of the keys that it holds."""
        self._put(self._let_go)

    def stop(self) -> None:
        """Drop what has not begun; let go."""
        while not self._queue.empty():
            self._queue.get()
        self._queue.put(None)
        if self._thread.is_alive():
            self._thread.join(PATIENCE)

    def _put(self, task: Callable[[], None]) -> None:
        self._queue.put(task)

    # On its own
    def _work(self) -> None:
        while (task := self._queue.get()) is not None:
            task()
            del task
        self._let_go()

    def _hold(self, role: R) -> R:
        self._role = role
        return role

    def _let_go(self) -> None:
        self._role = None

    def _do(self, job: Callable[[Any], Any], then: Callable[[Any], None], failed: Failed) -> None:
        try:
            result = job(self._role)
        except DomainError as error:
            self._main.call(failed, error)
        except Exception as error:
            log.error("an act of a role failed", exc_info=error)
            self._main.call(failed, DomainError("role_trouble"))
        else:
            self._main.call(then, result)


class AtOnce(RoleWorker[R]):
    """Does everything where it is asked for: for pictures and tests."""

    def start(self) -> None:
        """There is no thread."""

    def _put(self, task: Callable[[], None]) -> None:
        task()

    def stop(self) -> None:
        self._let_go()
