"""What a person wants in one press, from tray, bar, switcher or a global key: each becomes one job for the worker."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from tijdwijzer.domain.entries import What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.counting import Counted
from tijdwijzer.services.tracking import Done
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.tasks import Tasks

EXPLAINED = "observing_explained"
"""Mark: the person switched observing on, and was shown what it does and does not look at."""


class Wishes(QObject):
    """Says what came of each wish."""

    done = Signal(object)
    """What was done: `services.tracking.Done`."""
    counted = Signal(object)
    """What was counted and what stands now: `services.counting.Counted`."""
    refused = Signal(object)
    """Why it could not be done: a `DomainError`."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks

    def start(self, what: What) -> None:
        """Start or switch to this."""
        self._do(lambda cases: cases.tracking.start(what))

    def stop(self) -> None:
        self._do(lambda cases: cases.tracking.stop())

    def interrupt(self) -> None:
        """Start an interruption, or return from it."""
        self._do(lambda cases: cases.tracking.interrupt())

    def slow(self) -> None:
        """Start a speed loss with the system as its cause, or return from it."""
        cause = self.tr("System slow")
        self._do(lambda cases: cases.tracking.slow(cause))

    def undo(self) -> None:
        """Take the latest action back."""
        self._do(lambda cases: cases.tracking.undo())

    def count(
        self,
        key: str,
        finished: int = 1,
        then: Callable[[Counted], None] | None = None,
        failed: Callable[[DomainError], None] | None = None,
    ) -> None:
        """Count what got finished today; `counted` and `refused` tell of it where nobody else hears what came of it."""
        self._tasks.run(
            lambda cases: cases.counting.count(key, finished), then or self._tell_counted, failed or self._tell_refused
        )

    # Observing
    def observe(self, on: bool, then: Callable[[bool], None]) -> None:
        """Begin or end observing; `then` hears whether it was never explained before."""
        self._tasks.run(lambda cases: _observe(cases, on), then, self._tell_refused)

    def pause_observing(self, minutes: int) -> None:
        self._tasks.run(lambda cases: cases.observing.pause(minutes), None, self._tell_refused)

    def pause_observing_today(self) -> None:
        self._tasks.run(lambda cases: cases.observing.pause_today(), None, self._tell_refused)

    def resume_observing(self) -> None:
        self._tasks.run(lambda cases: cases.observing.resume(), None, self._tell_refused)

    def add(
        self, text: str, chosen: What | None, then: Callable[[Done], None], failed: Callable[[DomainError], None]
    ) -> None:
        """Register a line of text; who typed it hears what came of it."""
        self._tasks.run(lambda cases: cases.tracking.add(text, chosen=chosen), then, failed)

    def _do(self, job: Callable[[UseCases], Done]) -> None:
        self._tasks.run(job, self._tell_done, self._tell_refused)

    def _tell_done(self, done: Done) -> None:
        self.done.emit(done)

    def _tell_counted(self, counted: Counted) -> None:
        self.counted.emit(counted)

    def _tell_refused(self, error: DomainError) -> None:
        self.refused.emit(error)


def _observe(cases: UseCases, on: bool) -> bool:
    cases.observing.switch(on)
    first = on and cases.settings.mark(EXPLAINED) is None
    if first:
        cases.settings.put_mark(EXPLAINED, True)
    return first
