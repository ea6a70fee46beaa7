"""Callbacks at a moment, by APScheduler. Asleep until the next one is due; not even there until the first is set."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from apscheduler.schedulers.background import BackgroundScheduler

Callback = Callable[[], None]


class SchedulerJobs:
    """Jobs on the scheduler's own thread, where a callback is only handed on to `submit`.

    Whether something is due is for the callback to compute from what is stored. A job that was missed runs late and
    once, never not at all.
    """

    def __init__(self, submit: Callable[[Callback], None]) -> None:
        self._submit = submit
        self._scheduler: BackgroundScheduler | None = None
        self._guard = threading.Lock()

    def every(self, name: str, seconds: float, callback: Callback) -> None:
        """First after `seconds`, then again each time they have passed."""
        self._add(name, callback, "interval", seconds=seconds)

    def at(self, name: str, moment: datetime, callback: Callback) -> None:
        """Once, at `moment`; at once when it has passed."""
        self._add(name, callback, "date", run_date=moment)

    def cancel(self, name: str) -> None:
        """No longer; nothing happens when there is no such job."""
        if self._scheduler is not None and self._scheduler.get_job(name) is not None:
            self._scheduler.remove_job(name)

    def wake(self) -> None:
        """Look at the clock again: the machine slept, or its clock was set."""
        if self._scheduler is not None:
            self._scheduler.wakeup()

    def stop(self) -> None:
        """Forget all jobs and wait until the thread is gone. Not from within a job."""
        if self._scheduler is not None:
            self._scheduler.shutdown()
            self._scheduler = None

    def _add(self, name: str, callback: Callback, trigger: str, **when: Any) -> None:
        with self._guard:
            if self._scheduler is None:
                self._scheduler = _started_scheduler()
        self._scheduler.add_job(self._submit, trigger, args=[callback], id=name, replace_existing=True, **when)


def _started_scheduler() -> "BackgroundScheduler":
    from apscheduler.executors.debug import DebugExecutor
    from apscheduler.schedulers.background import BackgroundScheduler

    scheduler = BackgroundScheduler(
        # Runs a job on the scheduler's thread: handing on takes no time and needs no pool of threads.
        executors={"default": DebugExecutor()},
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        timezone=UTC,
    )
    scheduler.start()
    return scheduler
