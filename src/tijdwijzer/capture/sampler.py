"""Observing this machine on a thread of its own: fits `services.platform.Observer`."""

from collections.abc import Callable
from threading import Condition, Thread

from tijdwijzer.capture.watch import Told, Watch
from tijdwijzer.domain.redaction import Redaction
from tijdwijzer.services.platform import Batch, Lack, Probe, SessionEvent, SteadyClock


class Sampler:
    """Waits until something is told or a moment has come, and lets a `Watch` do the rest.

    A flood of changes wakes it once: those that come before the next look may be taken ring no more.
    """

    def __init__(self, make_probe: Callable[[], Probe], clock: SteadyClock) -> None:
        self._make_probe = make_probe
        self._clock = clock
        self._first: Probe | None = make_probe()
        self.source: str = self._first.source
        self.lack: Lack | None = self._first.lack
        self._bell = Condition()
        self._changed = False
        self._events: list[SessionEvent] = []
        self._redaction: Redaction | None = None
        self._stopping = False
        self._thread: Thread | None = None

    def start(self, redaction: Redaction, deliver: Callable[[Batch], None], trouble: Callable[[bool], None]) -> None:
        """See `Observer`. Does nothing when there is a lack, or it runs already."""
        if self._thread is not None or self.lack is not None:
            return
        probe, self._first = self._first, None
        watch = Watch(probe, self._make_probe, self._change, self._clock, redaction, deliver, trouble)
        self._changed, self._stopping, self._redaction = False, False, None
        self._events.clear()
        self._thread = Thread(target=self._run, args=(watch,), name="observer", daemon=True)
        self._thread.start()

    def tell(self, event: SessionEvent) -> None:
        with self._bell:
            self._events.append(event)
            self._bell.notify()

    def use(self, redaction: Redaction) -> None:
        with self._bell:
            self._redaction = redaction
            self._bell.notify()

    def stop(self) -> None:
        """See `Observer`. A probe that was never started is let go as well."""
        unused, self._first = self._first, None
        if unused is not None:
            unused.stop()
        if self._thread is None:
            return
        with self._bell:
            self._stopping = True
            self._bell.notify()
        self._thread.join()
        self._thread = None

    # On the observer's thread
    def _run(self, watch: Watch) -> None:
        wait: float | None = 0.0
        while (told := self._told(watch, wait)) is not None:
            wait = watch.step(told)
        watch.end()

    def _told(self, watch: Watch, wait: float | None) -> Told | None:
        """Wait for so many seconds, or until something is told that cannot wait; None when it is to stop."""
        with self._bell:
            patience = watch.patience()
            urgent = self._stopping or self._events or self._redaction is not None
            if self._changed:
                wait = patience if wait is None else min(wait, patience)
            if not urgent and wait != 0:
                self._bell.wait(wait)
            if self._stopping and not self._events:
                return None
            return self._taken(watch)

    def _taken(self, watch: Watch) -> Told:
        changed = self._changed and watch.patience() == 0
        told = Told(changed, tuple(self._events), self._redaction)
        self._changed = self._changed and not changed
        self._events.clear()
        self._redaction = None
        return told

    # On the probe's thread
    def _change(self) -> None:
        with self._bell:
            if not self._changed:
                self._changed = True
                self._bell.notify()
