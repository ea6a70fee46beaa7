"""Use cases off the main thread: one worker owns the database and runs every job, in order."""

import logging
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.ui.main_thread import main_thread

if TYPE_CHECKING:
    from tijdwijzer.services.usecases import UseCases

log = logging.getLogger(__name__)

T = TypeVar("T")
Failed = Callable[[DomainError], None]


class Tasks(QObject):
    """Hands jobs to the worker, and what comes of them back to the main thread.

    A job gets the use cases and runs on the worker: it touches no widget; `run` may be called on any thread. `then` and
    `failed` run on the main thread, jobs and deliveries both in the order in which they were asked for; where the
    widget whose method they are is gone by then, they are left out.
    """

    opened = Signal()
    """The house stands: the database is open."""
    not_opened = Signal(object)
    """The database cannot be opened; the DomainError says why. `open` tries again."""
    refused = Signal(object)
    """A DomainError of a job that was given no `failed`."""
    trouble = Signal()
    """A job ended in an error that nobody foresaw; the log has it."""

    def __init__(self, build: "Callable[[], UseCases]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._build = build
        self._cases: UseCases | None = None
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._worker = Thread(target=self._work, name="database")
        self._main = main_thread()

    # On the main thread
    def start(self) -> None:
        """Start the worker and open the house on it."""
        self._worker.start()
        self.open()

    def open(self) -> None:
        """Open the house, again where that failed before."""
        self._queue.put(self._open)

    def run(
        self, job: "Callable[[UseCases], T]", then: Callable[[T], None] | None = None, failed: Failed | None = None
    ) -> None:
        """Do `job` after all earlier ones; `then` gets its result, `failed` the DomainError that it raised."""
        self._queue.put(partial(self._do, job, then, failed))

    def stop(self) -> None:
        """Finish every job that was asked for, close the database and wait for the worker to end."""
        self._queue.put(None)
        if self._worker.is_alive():
            self._worker.join()

    def _say(self, signal: SignalInstance, *values: object) -> None:
        signal.emit(*values)

    # On the worker
    def _work(self) -> None:
        while (task := self._queue.get()) is not None:
            task()
            del task  # what it holds may be gone from the screen before the next one comes
        if self._cases is not None:
            self._cases.store.close()

    def _open(self) -> None:
        try:
            self._cases = self._build()
        except DomainError as error:
            self._main.call(self._say, self.not_opened, error)
        except Exception as error:
            log.error("the house did not open", exc_info=error)
            self._main.call(self._say, self.not_opened, DomainError("unknown"))
        else:
            self._main.call(self._say, self.opened)

    def _do(self, job: "Callable[[UseCases], Any]", then: Callable[[Any], None] | None, failed: Failed | None) -> None:
        if self._cases is None:
            return  # `not_opened` has said so
        try:
            result = job(self._cases)
        except DomainError as error:
            self._main.call(failed or partial(self._say, self.refused), error)
        except Exception as error:
            log.error("a job failed", exc_info=error)
            self._main.call(self._say, self.trouble)
        else:
            if then is not None:
                self._main.call(then, result)
