"""Taking out what is to be delivered and looking for what was published, beside the main thread and the database's."""

import logging
from datetime import timedelta
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.house import House
from tijdwijzer.ui.main_thread import main_thread
from tijdwijzer.ui.tasks import Tasks

if TYPE_CHECKING:
    from tijdwijzer.services.sharing import Carried, Errands
    from tijdwijzer.services.usecases import UseCases

JOB = "carrying"
AGAIN = timedelta(minutes=30)
"""After which errands that are due are tried again, should nobody say how they went."""

PATIENCE = 1.0
"""Seconds that quitting waits for a share or a network: what waits is stored, and is tried again."""

log = logging.getLogger(__name__)


class Carrying(QObject):
    """Carries at once, whenever errands are due, after the machine slept, and when there is something new to carry.

    As long as there is no agreement there is no thread, no timer, and nothing is imported for it.
    """

    carried = Signal()
    """Errands were done, well or not, and the use cases know how."""

    def __init__(self, house: House, tasks: Tasks, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._house = house
        self._tasks = tasks
        self._main = main_thread()
        self._jobs = house.jobs(self._main.call)
        self._thread: Thread | None = None
        self._tried: frozenset[object] = frozenset()
        self._busy = self._once_more = self._ended = False
        bridge.sharing_changed.connect(self._changed)

    def look(self) -> None:
        """Carry what there is; after what is under way, if anything is."""
        self._tried = frozenset()
        self._ask()

    def wake(self) -> None:
        """The machine slept, or its clock was set."""
        self._jobs.wake()
        self.look()

    def _changed(self) -> None:
        """What was tried already waits for its time: else every answer would lead to the next question."""
        if not self._ended:
            self._ask()

    def _ask(self) -> None:
        if self._busy:
            self._once_more = True
        elif not self._ended:
            self._tasks.run(self._look, self._begin, self._say_refused)

    def _look(self, cases: "UseCases") -> "Errands | None":
        """On the worker: the scheduler is imported there when it is first needed."""
        if not cases.privacy.knows_of_sharing():
            return None
        errands = cases.sharing.errands()
        if errands.place:
            now, due = cases.clock.now(), cases.sharing.next_errands()
            self._jobs.at(JOB, due if due is not None and due > now else now + AGAIN, self.look)
        return errands

    def _begin(self, errands: "Errands | None") -> None:
        if errands is None or self._ended or self._busy:
            return
        wanted = wanted_of(errands)
        if not wanted - self._tried:
            return
        self._tried |= wanted
        self._busy = True
        # A daemon: a share that keeps silent does not keep the program from ending.
        self._thread = Thread(target=self._work, args=(errands,), name="carrying", daemon=True)
        self._thread.start()

    def _work(self, errands: "Errands") -> None:
        from tijdwijzer.services.sharing import Carried

        try:
            carried = self._house.carrier().carry(errands)
        except DomainError as error:
            carried = Carried(errands, trouble=error.code)
        except Exception as error:
            log.error("errands were not done", exc_info=error)
            carried = Carried(errands, trouble="unknown")
        self._main.call(self._keep, carried)

    def _keep(self, carried: "Carried") -> None:
        self._tasks.run(lambda cases: cases.sharing.carried(carried), self._told, self._say_refused)
        self._busy = False
        if self._once_more:
            self._once_more = False
            self._ask()

    def _told(self, _nothing: None) -> None:
        self.carried.emit()

    def _say_refused(self, error: DomainError) -> None:
        log.warning("nothing was carried: %s", error.code)

    def close(self) -> None:
        """Carry no more."""
        self._ended = True
        self._jobs.stop()
        if self._thread is not None:
            self._thread.join(PATIENCE)
            self._thread = None


def wanted_of(errands: "Errands") -> frozenset[object]:
    """What tells one errand from another."""
    if not errands.place:
        return frozenset()
    parcels = {(errands.place, parcel.box, parcel.path) for parcel in errands.parcels}
    return frozenset(parcels | {(errands.place, "", path) for path in errands.fetch})
