"""Between what got finished and the use cases: a count is kept as soon as nobody counts on."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from tijdwijzer.domain.counts import Tally
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.counting import Counted
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.reflection.finished import FinishedDay, load_finished
from tijdwijzer.ui.tasks import Tasks

KEEP_AFTER_MS = 600
"""Six presses in a row are one count, and one thing to undo."""


class FinishedPresenter(QObject):
    """Knows the day, and what was counted for it that is not stored yet."""

    shown = Signal(object)
    """The `FinishedDay` to show."""
    refused = Signal(object)
    """The `DomainError` that says why a count cannot be so."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._day: date | None = None
        self._said: dict[str, Tally] = {}
        self._unkept: set[str] = set()
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)

    def go(self, day: date) -> None:
        """Show this day."""
        if day != self._day:
            self.keep()
            self._said.clear()
        self._day = day
        self.refresh()

    def refresh(self) -> None:
        """Read the day again."""
        if self._day is not None:
            self._tasks.run(partial(load_finished, day=self._day), self._loaded)

    def _loaded(self, day: FinishedDay) -> None:
        if day.date == self._day:
            self.shown.emit(day)

    def said(self, one: Counted) -> Tally:
        """What the person says of a product, stored or not yet."""
        return self._said.get(one.product.key, one.tally)

    # Counting
    def count(self, key: str, tally: Tally) -> None:
        """This is what was counted now."""
        self._said[key] = tally
        self._unkept.add(key)
        self._timer.start()

    def keep(self, *, leaving: bool = False) -> None:
        """Store what was counted, at once. `leaving`: nobody is here any more to hear why something cannot be."""
        self._timer.stop()
        unkept, self._unkept = self._unkept, set()
        if self._day is not None:
            for key in sorted(unkept):
                job = partial(_recount, key=key, day=self._day, tally=self._said[key])
                self._tasks.run(job, self._kept, None if leaving else self._not_kept)

    def _kept(self, kept: tuple[str, Tally]) -> None:
        key, tally = kept
        if self._said.get(key) == tally:
            del self._said[key]

    def _not_kept(self, error: DomainError) -> None:
        """What is stored shows again, with the reason."""
        self._said = {key: tally for key, tally in self._said.items() if key in self._unkept}
        self.refresh()
        self._refuse(error)

    def undo(self) -> None:
        """Take the latest count back."""
        self.keep()
        self._tasks.run(_undo, None, self._refuse)

    def _refuse(self, error: DomainError) -> None:
        self.refused.emit(error)


def _recount(cases: UseCases, key: str, day: date, tally: Tally) -> tuple[str, Tally]:
    cases.counting.recount(key, day, tally)
    return key, tally


def _undo(cases: UseCases) -> None:
    cases.tracking.undo()
