"""Observing as far as the person wants it: the observer goes on and off, and what it hands over is kept."""

from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.redaction import Redaction
from tijdwijzer.services.observing import Standing, State
from tijdwijzer.services.platform import Batch, Observer, SessionEvent
from tijdwijzer.services.ports import StoreError
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.appointments import CalendarLooking
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.house import House
from tijdwijzer.ui.main_thread import main_thread
from tijdwijzer.ui.observing_now import ObservingNow, ObservingShown
from tijdwijzer.ui.tasks import Tasks

JOB = "observing"
MOST_UNKEPT = 12 * 60
"""So many batches wait for the database: twelve hours, at one a minute."""

AGAIN_MS = 10_000
"""Until the settings are asked for again, when the database did not answer."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the settings ask for. `redaction` is what may be kept of what is seen, and `calendar` where the person's
    calendar is: only while it is on. `unkept` is what keeps the database from taking what waits.
    """

    state: State
    holds: bool
    unkept: str
    redaction: Redaction | None = None
    calendar: str = ""


class LiveObserving(ObservingShown):
    """Owns the observer for as long as the program runs, and looks at the calendar meanwhile.

    There is none until observing is wanted, or somebody wants to know whether it can be. `tell` may be called on any
    thread.
    """

    def __init__(self, house: House, tasks: Tasks, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._make = house.observer
        self._main = main_thread()
        self._jobs = house.jobs(self._main.call)
        self._observer: Observer | None = None
        self._running: Redaction | None = None
        self._locked = False
        self._ended = False
        self._asked = False
        self._unkept: deque[Batch] = deque(maxlen=MOST_UNKEPT)
        self._calendar = ""
        self._calendars = CalendarLooking(tasks, house.calendars(), self)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self.follow)
        bridge.settings_changed.connect(self.follow)
        bridge.observed_changed.connect(self._observed_changed)

    # On and off
    def follow(self) -> None:
        """Do as the settings say: they changed, or a pause is over."""
        if not self._ended:
            self._tasks.run(self._look, self._obey, self._ask_again)

    def _ask_again(self, error: DomainError) -> None:
        """What goes on goes on meanwhile; the last settings that were read count."""
        if not self._ended:
            self._kept(error.code)
            self._again.start()

    def find_out(self) -> None:
        """Have it looked at whether this machine can be observed, where that is not known yet."""
        if self._observer is None:
            self._asked = True
            self.follow()

    def _observed_changed(self, span: object) -> None:
        """What is made of what is seen may differ; what is kept of it every minute is in a span. While it is off, what
        is kept comes from elsewhere or is forgotten.
        """
        if span is None or self.now.standing is not Standing.ON:
            self.follow()

    def _look(self, cases: UseCases) -> _Wanted:
        """On the worker: an observer is made there and nowhere else, as that imports what it is made of.

        What waits is kept, or dropped where observing is off: after everything was erased nothing of before comes in.
        """
        unkept = self._keep(cases)
        state, holds = cases.observing.state(), cases.observing.holds()
        if state.standing is not Standing.ON:
            self._examine(state)
            return _Wanted(state, holds, unkept)
        if self._observer is None:
            self._observer = self._make()
        return _Wanted(state, holds, unkept, cases.watching.redaction(), cases.settings.current().text("calendar"))

    def _examine(self, state: State) -> None:
        """Make one only to know whether it could see: it is left no hold on the desktop."""
        if self._asked and self._observer is None and state.standing is not Standing.FORBIDDEN:
            observer = self._make()
            observer.stop()
            self._observer = observer

    def _obey(self, wanted: _Wanted) -> None:
        if self._ended:
            return
        state, holds = wanted.state, wanted.holds
        self._kept(wanted.unkept)
        self._wait_for(state.until)
        self._look_at_calendar(wanted.calendar)
        lack = self._observer.lack if self._observer else None
        if wanted.redaction is not None and lack is None:
            self._see(wanted.redaction)
            self.show(replace(self.now, standing=state.standing, until=None, lack=None, holds=holds))
        else:
            self._see_no_more()
            self.show(ObservingNow(state.standing, state.until, lack, unkept=self.now.unkept, holds=holds))

    def _see(self, redaction: Redaction) -> None:
        if self._observer is None or redaction == self._running:
            return
        if self._running is None:
            self._observer.start(redaction, self._deliver, self._tell_trouble)
            if self._locked:
                self._observer.tell(SessionEvent.LOCKED)
        else:
            self._observer.use(redaction)
        self._running = redaction

    def _see_no_more(self) -> None:
        if self._observer is not None and self._running is not None:
            self._running = None
            self._observer.stop()

    def _look_at_calendar(self, place: str) -> None:
        """Now and then, and at once when it is another; also where programs cannot be seen."""
        before, self._calendar = self._calendar, place
        self._calendars.look_after(bool(place))
        if before and place and place != before:
            self._calendars.look()

    def _wait_for(self, until: datetime | None) -> None:
        """The end of a pause comes by the clock, however long the machine sleeps in between."""
        if until is None:
            self._jobs.cancel(JOB)
        else:
            self._jobs.at(JOB, until, self.follow)

    def wake(self) -> None:
        """The machine slept, or its clock was set: a pause may be over."""
        self._jobs.wake()

    def tell(self, event: SessionEvent) -> None:
        """The screen was locked or unlocked, or the machine sleeps or woke; on any thread."""
        if event in (SessionEvent.LOCKED, SessionEvent.UNLOCKED):
            self._locked = event is SessionEvent.LOCKED
        observer = self._observer
        if observer is not None and self._running is not None:
            observer.tell(event)

    def _tell_trouble(self, blind: bool) -> None:
        """On the observer's thread."""
        self._main.call(self._take_trouble, blind)

    def _take_trouble(self, blind: bool) -> None:
        if self._running is not None:
            self.show(replace(self.now, blind=blind))

    # Keeping what was seen
    def _deliver(self, batch: Batch) -> None:
        """On the observer's thread, and handed on to the worker at once: what is asked of it before the end is done."""
        self._tasks.run(lambda cases: self._keep(cases, batch), self._kept)

    def _keep(self, cases: UseCases, *batches: Batch) -> str:
        """On the worker: keep what waits, the oldest first; answers with the code of what is in the way."""
        self._unkept.extend(batches)
        while self._unkept:
            batch = self._unkept.popleft()
            try:
                cases.observing.keep(batch.spans, batch.evidence)
            except StoreError as error:
                self._unkept.appendleft(batch)
                return error.code
        return ""

    def _kept(self, unkept: str) -> None:
        self.show(replace(self.now, unkept=unkept))

    def end(self) -> None:
        """See no more, and have the worker keep what is left."""
        self._ended = True
        self._again.stop()
        self._jobs.stop()
        self._calendars.close()
        self._see_no_more()
        self._tasks.run(self._keep)
