"""Looking at the person's calendar now and then, beside the main thread and the one of the database."""

import logging
from collections.abc import Sequence
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.ui.main_thread import main_thread
from tijdwijzer.ui.tasks import Tasks

if TYPE_CHECKING:
    from tijdwijzer.domain.appointments import Appointment
    from tijdwijzer.services.appointments import CalendarLook, Calendars, Source

EVERY_MS = 30 * 60_000
PATIENCE = 1.0
"""Seconds that quitting waits for an answer of the network: nothing is lost without it."""

log = logging.getLogger(__name__)


class CalendarLooking(QObject):
    """Looks while it is wanted: at once, every half hour, and when it is asked to."""

    looked = Signal(object)
    """A `CalendarLook`."""

    def __init__(self, tasks: Tasks, calendars: "Calendars", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._calendars = calendars
        self._thread: Thread | None = None
        self._busy = self._once_more = False
        self._timer = QTimer(self, interval=EVERY_MS, timerType=Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._main = main_thread()

    def look_after(self, on: bool) -> None:
        """Whether there is a calendar to look at while observing."""
        if on == self._timer.isActive():
            return
        if on:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()

    def look(self) -> None:
        """Look once; after the look that is under way, if there is one: it may be of another calendar."""
        self._tasks.run(lambda cases: cases.appointments.source(), self._begin, self._say_refused)

    def _begin(self, source: "Source | None") -> None:
        if source is None:
            return
        if self._busy:
            self._once_more = True
            return
        self._busy = True
        # A daemon: a server that keeps silent does not keep the program from ending.
        self._thread = Thread(target=self._work, args=(source,), name="calendar", daemon=True)
        self._thread.start()

    def _work(self, source: "Source") -> None:
        found: Sequence[Appointment] | DomainError
        try:
            found = self._calendars.read(source)
        except DomainError as error:
            found = error
        except Exception as error:
            log.error("a calendar was not read", exc_info=error)
            found = DomainError("calendar_unreadable")
        self._main.call(self._keep, source, found)

    def _keep(self, source: "Source", found: "Sequence[Appointment] | DomainError") -> None:
        self._tasks.run(lambda cases: cases.appointments.keep(source, found), self._say)
        self._busy = False
        if self._once_more:
            self._once_more = False
            self.look()

    def _say(self, look: "CalendarLook") -> None:
        self.looked.emit(look)

    def _say_refused(self, error: DomainError) -> None:
        log.warning("the calendar was not looked at: %s", error.code)

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
        if self._thread is not None:
            self._thread.join(PATIENCE)
            self._thread = None
