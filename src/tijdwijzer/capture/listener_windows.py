"""The thread of the probe on Windows: it hears when another window comes to the front, and waits for idle and return.

It knows numbers of windows and processes, and never a name or a title.
"""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Thread

from tijdwijzer.capture.loop_windows import OURS, QUIT, TIMER, Loop
from tijdwijzer.services.platform import OnChange, ProbeError

CAME_TO_FRONT = 0x0003  # EVENT_SYSTEM_FOREGROUND
WAS_RENAMED = 0x800C  # EVENT_OBJECT_NAMECHANGE

WATCH, FOLLOW, AGAIN = OURS + 1, OURS + 2, OURS + 3

RETURN = 5.0
"""Windows has no alarm for the first input after an absence, so it is looked for this often, in seconds: 12 short
looks a minute while nobody is there. A hook on the mouse would call us for each of its moves, and one on the keyboard
would be asked for every key.
"""

HOOKED = 2.0
"""So many seconds, at the most, a look waits for the thread to listen. A thread that is later than that may miss a new
title, which is better than a look that never comes.
"""

LATE = 0.02
"""So many seconds later than the limit, so that the one look finds it passed."""


@dataclass(frozen=True, slots=True)
class IdleWatch:
    """Waits for the idle time to cross `limit` seconds; `away` is whether it was past it when it was last told."""

    limit: float
    away: bool

    def crossed(self, idle: float | None) -> bool:
        return idle is not None and (idle >= self.limit) is not self.away

    def next_look(self, idle: float | None) -> float:
        """In how many seconds it can have crossed: nobody is away sooner than the limit after the last input."""
        return RETURN if self.away or idle is None else max(self.limit - idle, 0) + LATE


class Listener:
    """Calls `on_change` on its thread. `idle` answers the seconds since the last input."""

    def __init__(self, loop: Loop, idle: Callable[[], float | None]) -> None:
        self._loop = loop
        self._idle = idle
        self._on_change: OnChange = _nothing
        self._thread: Thread | None = None
        self._ready = Event()
        self._hooked = Event()
        self._front = self._renamed = self._followed = 0
        self._watch: IdleWatch | None = None
        self._idle_timer = self._again_timer = 0

    def start(self, on_change: OnChange) -> bool:
        """Answers whether Windows tells when another window comes to the front."""
        self._on_change = on_change
        self._ready.clear()
        self._thread = Thread(target=self._run, name="probe")
        self._thread.start()
        self._ready.wait()
        return self._front != 0

    def stop(self) -> None:
        """End, and wait until the thread is gone."""
        if self._thread is not None:
            if self._thread.is_alive():
                self._loop.post(QUIT)
            self._thread.join()
            self._thread = None

    def watch(self, watch: IdleWatch) -> None:
        """Tell once when the idle time crosses."""
        self._post(WATCH, round(watch.limit * 1000), watch.away)

    def follow(self, window: int, process: int) -> None:
        """Tell when this window of this process gets another title; 0 and 0 for none.

        It listens on return, so that a title that is read afterwards cannot change unheard.
        """
        self._hooked.clear()
        self._post(FOLLOW, process, window)
        self._hooked.wait(HOOKED)

    def again(self, seconds: float) -> None:
        """Tell once, in a while."""
        self._post(AGAIN, round(seconds * 1000))

    def _post(self, message: int, first: int, second: int = 0) -> None:
        if self._thread is None:
            raise ProbeError("not started")
        self._loop.post(message, first, second)

    # On the thread
    def _run(self) -> None:
        try:
            self._loop.open()
            self._front = self._loop.hook(CAME_TO_FRONT, 0, lambda *_: self._on_change())
        finally:
            self._ready.set()
        try:
            while (message := self._loop.wait()) is not None:
                self._take(*message)
        finally:
            self._end()

    def _take(self, message: int, first: int, second: int) -> None:
        if message == WATCH:
            self._watch = IdleWatch(first / 1000, bool(second))
            self._look()
        elif message == FOLLOW:
            self._follow(first, second)
        elif message == AGAIN:
            self._again_timer = self._loop.timer(first / 1000, self._again_timer)
        elif message == TIMER and first == self._again_timer:
            self._end_again()
            self._on_change()
        elif message == TIMER and first == self._idle_timer:
            self._look()

    def _look(self) -> None:
        idle = self._idle()
        if self._watch is None:
            return
        if self._watch.crossed(idle):
            self._end_watch()
            self._on_change()
        else:
            self._idle_timer = self._loop.timer(self._watch.next_look(idle), self._idle_timer)

    def _follow(self, process: int, window: int) -> None:
        if self._renamed:
            self._loop.unhook(self._renamed)
        self._followed = window
        self._renamed = self._loop.hook(WAS_RENAMED, process, self._on_renamed) if process else 0
        self._hooked.set()

    def _on_renamed(self, window: int, thing: int, child: int) -> None:
        """Everything in a window has a name that may change; only its own is its title."""
        if window == self._followed and thing == child == 0:
            self._on_change()

    def _end_watch(self) -> None:
        self._watch = None
        if self._idle_timer:
            self._loop.end_timer(self._idle_timer)
        self._idle_timer = 0

    def _end_again(self) -> None:
        if self._again_timer:
            self._loop.end_timer(self._again_timer)
        self._again_timer = 0

    def _end(self) -> None:
        self._end_watch()
        self._end_again()
        self._follow(0, 0)
        if self._front:
            self._loop.unhook(self._front)
        self._front = 0


def _nothing() -> None:
    """Nobody listens yet."""
