"""Speaking up unasked: when a reminder or the end of the day is due, and never otherwise."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from tijdwijzer.services.platform import Jobs
from tijdwijzer.services.prompting import Due
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.main_thread import main_thread
from tijdwijzer.ui.tasks import Tasks

JOB = "prompt"


class Reminding(QObject):
    """Waits for the next moment at which something could be due, and then computes whether it is."""

    due = Signal(object)
    """A `Due` to show now."""
    looked = Signal()
    """It looked: at least twice an hour, whether something runs or not."""

    def __init__(
        self,
        tasks: Tasks,
        jobs: Callable[[Callable[[Callable[[], None]], None]], Jobs],
        silent: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._silent = silent
        self._jobs = jobs(main_thread().call)

    def plan(self) -> None:
        """Work out when to look next: the settings changed, or what runs did."""
        self._tasks.run(self._plan)

    def _plan(self, cases: UseCases) -> None:
        """On the worker: the scheduler is imported there when it is first needed."""
        self._jobs.at(JOB, cases.prompting.next_moment(), self.look)

    def look(self) -> None:
        """Is something due?"""
        silent = self._silent()
        self._tasks.run(lambda cases: cases.prompting.due(silent=silent), self._found)
        self.plan()
        self.looked.emit()

    def _found(self, due: Due | None) -> None:
        if due is not None:
            self._tasks.run(lambda cases: cases.prompting.shown(due.prompt))
            self.due.emit(due)

    def wake(self) -> None:
        """The machine slept: look at the clock again."""
        self._jobs.wake()

    def stop(self) -> None:
        """Wait for no more moments."""
        self._jobs.stop()
