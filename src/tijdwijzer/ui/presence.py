"""Watching, twice a minute and only while a timer runs, whether somebody is there."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from tijdwijzer.domain import presence
from tijdwijzer.domain.presence import Away, Look
from tijdwijzer.services.platform import IdleClock, SessionEvent
from tijdwijzer.services.ports import Clock
from tijdwijzer.ui.house import TimeWatch
from tijdwijzer.ui.main_thread import main_thread

LOOK_MS = 30_000


class Presence(QObject):
    """Tells who came back; `tell` may be called on any thread, everything else is for the main thread."""

    came_back = Signal(object)
    """A `domain.presence.Back`."""
    seen = Signal()
    """Somebody touched this machine within the last look."""
    woke = Signal()
    """The machine slept, or its clock was set: what waits for a moment should look at the clock again."""
    unlocked = Signal()
    """Somebody is back at the session: the screen was unlocked, or shown again from elsewhere."""

    def __init__(
        self,
        clock: Clock,
        idle: Callable[[], IdleClock],
        time_watch: Callable[[float], TimeWatch],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._make_idle = idle
        self._make_time_watch = time_watch
        self._idle: IdleClock | None = None
        self._time_watch: TimeWatch | None = None
        self._away: Away | None = None
        self._locked = False
        self._after = timedelta(minutes=5)
        self._timer = QTimer(self, interval=LOOK_MS, timerType=Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._main = main_thread()

    @property
    def idle(self) -> IdleClock | None:
        """Where the time of the last input comes from; None before it was first asked."""
        return self._idle

    def look_after(self, on: bool, minutes: int) -> None:
        """Whether there is a timer to look after, and after how many minutes without input somebody is away."""
        self._after = timedelta(minutes=minutes)
        if on == self._timer.isActive():
            return
        self._away = None
        if on:
            self._idle = self._idle or self._make_idle()
            self._time_watch = self._make_time_watch(LOOK_MS / 1000)
            self._timer.start()
        else:
            self._timer.stop()

    def tell(self, event: SessionEvent) -> None:
        """The screen was locked or unlocked, or the machine is about to sleep or woke up; on any thread."""
        self._main.call(self._take, event)

    def _take(self, event: SessionEvent) -> None:
        if event in (SessionEvent.LOCKED, SessionEvent.UNLOCKED):
            self._locked = event is SessionEvent.LOCKED
        if event is SessionEvent.UNLOCKED:
            self.unlocked.emit()
        if event is SessionEvent.WOKE:
            self.woke.emit()
        if self._timer.isActive():
            self.look()

    def look(self) -> None:
        """Look once."""
        if self._idle is None or self._time_watch is None:
            return
        jump = self._time_watch.tick()
        seconds = self._idle.idle_seconds()
        idle = None if seconds is None else timedelta(seconds=seconds)
        slept = timedelta(seconds=jump.slept if jump else 0)
        now = Look(self._clock.now(), idle, self._locked, slept)
        self._away, back = presence.look(self._away, now, self._after)
        if jump:
            self.woke.emit()
        if back is not None:
            self.came_back.emit(back)
        elif self._away is None and (seconds is None or seconds * 1000 <= LOOK_MS):
            self.seen.emit()

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
        if self._idle is not None:
            self._idle.close()
            self._idle = None
