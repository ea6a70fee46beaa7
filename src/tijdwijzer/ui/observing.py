"""Observing as far as the person wants it: the observer goes on and off, and what it hands over is kept."""

from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.redaction import Redaction
from tijdwijzer.services.doctor import Source
from tijdwijzer.services.observing import Standing, State
from tijdwijzer.services.platform import Batch, Lack, Observer, SessionEvent
from tijdwijzer.services.ports import StoreError
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.appointments import CalendarLooking
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.house import House
from tijdwijzer.ui.tasks import Tasks

JOB = "observing"
MOST_UNKEPT = 12 * 60
"""So many batches wait for the database: twelve hours, at one a minute."""

AGAIN_MS = 10_000
"""Until the settings are asked for again, when the database did not answer."""


@dataclass(frozen=True, slots=True)
class ObservingNow:
    """What can truly be said of observing at this moment.

    `until` is the end of a pause. `lack` says why this machine cannot be observed at all; `blind` that nothing can be
    seen for now; `unkept` is the code of what keeps the database from taking what was seen.
    """

    standing: Standing = Standing.OFF
    until: datetime | None = None
    lack: Lack | None = None
    blind: bool = False
    unkept: str = ""

    @property
    def sees(self) -> bool:
        """Whether this machine is being looked at."""
        return self.standing is Standing.ON and self.lack is None and not self.blind


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the settings ask for, what may be kept of what is seen, where the person's calendar is, and what keeps the
    database from taking what waits.
    """

    state: State
    redaction: Redaction
    calendar: str
    unkept: str


class LiveObserving(QObject):
    """Owns the observer for as long as the program runs, and looks at the calendar meanwhile.

    `tell` may be called on any thread.
    """

    changed = Signal()
    """`now` did."""
    _trouble_told = Signal(bool)
    _moment_came = Signal()

    def __init__(self, house: House, tasks: Tasks, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._make = house.observer
        self._jobs = house.jobs(lambda callback: callback())
        self._observer: Observer | None = None
        self._running: Redaction | None = None
        self._locked = False
        self._ended = False
        self._unkept: deque[Batch] = deque(maxlen=MOST_UNKEPT)
        self._calendar = ""
        self._calendars = CalendarLooking(tasks, house.calendars(), self)
        self.now = ObservingNow()
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self.follow)
        self._trouble_told.connect(self._take_trouble)
        self._moment_came.connect(self.follow)
        bridge.settings_changed.connect(self.follow)
        bridge.observed_changed.connect(self._rules_may_differ)

    @property
    def source(self) -> Source | None:
        """Where it sees things; None before it was made."""
        return Source(self._observer.source, self._observer.lack) if self._observer else None

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

    def _rules_may_differ(self, span: object) -> None:
        """What is made of what is seen changed; what is kept of it every minute is in a span."""
        if span is None:
            self.follow()

    def _look(self, cases: UseCases) -> _Wanted:
        """On the worker: what an observer is made of is imported there, and there is never a second one.

        What waits is kept, or dropped where observing is off: after everything was erased nothing of before comes in.
        """
        unkept = self._keep(cases)
        state = cases.observing.state()
        if self._observer is None and state.standing is not Standing.FORBIDDEN:
            self._observer = self._make()
        calendar = cases.settings.current().text("calendar")
        return _Wanted(state, cases.watching.redaction(), calendar, unkept)

    def _obey(self, wanted: _Wanted) -> None:
        if self._ended:
            return
        state = wanted.state
        self._kept(wanted.unkept)
        self._wait_for(state.until)
        self._look_at_calendar(wanted.calendar if state.standing is Standing.ON else "")
        lack = self._observer.lack if self._observer else None
        if state.standing is Standing.ON and lack is None:
            self._see(wanted.redaction)
            self._show(replace(self.now, standing=state.standing, until=None, lack=None))
        else:
            self._see_no_more()
            self._show(ObservingNow(state.standing, state.until, lack, unkept=self.now.unkept))

    def _see(self, redaction: Redaction) -> None:
        if self._observer is None or redaction == self._running:
            return
        if self._running is None:
            self._observer.start(redaction, self._deliver, self._trouble_told.emit)
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
            self._jobs.at(JOB, until, self._moment_came.emit)

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

    def _take_trouble(self, blind: bool) -> None:
        if self._running is not None:
            self._show(replace(self.now, blind=blind))

    def _show(self, now: ObservingNow) -> None:
        if now != self.now:
            self.now = now
            self.changed.emit()

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
        self._show(replace(self.now, unkept=unkept))

    def end(self) -> None:
        """See no more, and have the worker keep what is left."""
        self._ended = True
        self._again.stop()
        self._jobs.stop()
        self._calendars.close()
        self._see_no_more()
        self._tasks.run(self._keep)
