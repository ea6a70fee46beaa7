"""Between the reflection and the use cases: what is read, and what was typed kept as it is typed."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from tijdwijzer.services.fragmentation import FragmentedDay
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.reflection.loading import Lookback, load_fragmented, load_lookback
from tijdwijzer.ui.tasks import Tasks

KEEP_AFTER_MS = 600
"""A draft is kept once nothing was typed for so long."""


class ReflectionPresenter(QObject):
    """Knows the day and what was typed for it."""

    shown = Signal(object)
    """The `Lookback` to show."""
    fragmented = Signal(object)
    """The `FragmentedDay` of the day that is shown; comes after it."""
    closed = Signal()
    """The day was closed or passed over."""
    kept = Signal()
    """What was typed is stored."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._day: date | None = None
        self._typed: tuple[str, str] | None = None
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)

    @property
    def day(self) -> date | None:
        """The day that is shown."""
        return self._day

    def go(self, day: date | None = None) -> None:
        """Show this day; today without one."""
        self.keep()
        self._day = None
        self._tasks.run(partial(load_lookback, day=day), self._loaded)

    def refresh(self) -> None:
        """Read the day again."""
        if self._day is not None:
            self._tasks.run(partial(load_lookback, day=self._day), self._loaded)

    def _loaded(self, lookback: Lookback) -> None:
        self._day = lookback.view.date
        self.shown.emit(lookback)
        self._tasks.run(partial(load_fragmented, day=lookback.view.date), self._fragmented)

    def _fragmented(self, day: FragmentedDay) -> None:
        if day.date == self._day:
            self.fragmented.emit(day)

    # What is typed
    def typed(self, intention: str, note: str) -> None:
        """This stands in the fields now."""
        self._typed = (intention, note)
        self._timer.start()

    def keep(self) -> None:
        """Store what was typed, at once."""
        self._timer.stop()
        typed, self._typed = self._typed, None
        if typed is not None and self._day is not None:
            self._tasks.run(partial(_keep, day=self._day, typed=typed), self._tell_kept)

    def _tell_kept(self, _nothing: None) -> None:
        self.kept.emit()

    def finish(self, intention: str, note: str) -> None:
        """Close the day."""
        self._timer.stop()
        self._typed = None
        if self._day is not None:
            self._tasks.run(partial(_finish, day=self._day, typed=(intention, note)), self._tell_closed)

    def skip(self) -> None:
        """Pass the day over; what was typed stays."""
        self.keep()
        if self._day is not None:
            self._tasks.run(partial(_skip, day=self._day), self._tell_closed)

    def _tell_closed(self, _nothing: None) -> None:
        self.closed.emit()


def _keep(cases: UseCases, day: date, typed: tuple[str, str]) -> None:
    cases.reflecting.keep_draft(day, *typed)


def _finish(cases: UseCases, day: date, typed: tuple[str, str]) -> None:
    cases.reflecting.finish(day, *typed)


def _skip(cases: UseCases, day: date) -> None:
    cases.reflecting.skip(day)
