"""Between the day view and the use cases: every wish becomes one job for the database worker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from tijdwijzer.domain.entries import Span, What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.suggesting import Suggestion
from tijdwijzer.services.tracking import Done, Rehearsal
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.day.loading import DayScreen, Likely, likely, load_day
from tijdwijzer.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class RefusedTime:
    """Times typed for an entry that could not be."""

    entry_id: int
    text: str
    error: DomainError


class DayPresenter(QObject):
    """Knows which day is wanted. What comes back for another day, late, is dropped."""

    shown = Signal(object)
    """The `DayScreen` to show."""
    done = Signal(object)
    """What an action did: `services.tracking.Done`."""
    undone = Signal(object)
    """The same, of what was taken back."""
    redone = Signal(object)
    """The same, of what was done again."""
    refused = Signal(object)
    """Why an action could not be done: a `DomainError`."""
    text_refused = Signal(object)
    """The same, of the line of text."""
    time_refused = Signal(object)
    """The same, of the times typed for an entry: a `RefusedTime`."""
    text_read = Signal(object)
    """What the line of text would do: a `Rehearsal`, None while it says nothing yet."""
    likely_found = Signal(object, object)
    """A span and the activities that it was probably spent on."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._wanted: date | None = None
        self._screen: DayScreen | None = None
        self._loading = self._again = False
        self._stale = True

    @property
    def screen(self) -> DayScreen | None:
        """What is shown now."""
        return self._screen

    @property
    def day(self) -> date | None:
        """The day that is shown or on its way."""
        return self._wanted

    # Going places
    def go(self, day: date | None = None) -> None:
        """Show this day; today without one."""
        self._wanted = day
        self._screen = None
        self.refresh()

    def step(self, days: int) -> None:
        """So many days further or back."""
        if self._wanted is not None:
            self.go(self._wanted + timedelta(days=days))

    def refresh(self, anew: bool = True) -> None:
        """Read the day again; without `anew`, only what changes because time passes.

        Asked again while it is being read, it is read once more afterwards.
        """
        self._stale = self._stale or anew
        if self._loading:
            self._again = True
            return
        known = self._screen.offer if self._screen is not None and not self._stale else None
        self._loading, self._stale = True, False
        self._tasks.run(partial(load_day, day=self._wanted, known=known), self._loaded, self._not_loaded)

    def _loaded(self, screen: DayScreen) -> None:
        self._loading = False
        if self._wanted in (None, screen.view.date):
            self._wanted = screen.view.date
            self._screen = screen
            self.shown.emit(screen)
        self._once_more()

    def _not_loaded(self, error: DomainError) -> None:
        self._loading, self._stale = False, True
        self.refused.emit(error)
        self._once_more()

    def _once_more(self) -> None:
        if self._again:
            self._again = False
            self.refresh(anew=False)

    # Changing the day
    def move_edge(self, entry_id: int, side: str, to: datetime) -> None:
        if side == "start":
            self._do(lambda cases: cases.tracking.move_start(entry_id, to))
        else:
            self._do(lambda cases: cases.tracking.move_end(entry_id, to))

    def retime(self, entry_id: int, text: str) -> None:
        """Move the edges of an entry to the times in `text`."""
        if self._wanted is not None:
            self._tasks.run(partial(_retime, entry_id=entry_id, text=text, day=self._wanted), self._retimed)

    def split(self, entry_id: int, at: datetime) -> None:
        self._do(lambda cases: cases.tracking.split(entry_id, at))

    def merge(self, first_id: int, second_id: int) -> None:
        self._do(lambda cases: cases.tracking.merge(first_id, second_id))

    def fill(self, span: Span, what: What) -> None:
        self._do(lambda cases: cases.tracking.fill(span, what))

    def replace(self, span: Span, what: What) -> None:
        self._do(lambda cases: cases.tracking.replace(span, what))

    def accept(self, suggestions: Sequence[Suggestion], what: What | None = None) -> None:
        """Register these as suggested, or all of them as `what`."""
        self._do(lambda cases: cases.suggesting.accept(suggestions, what))

    def delete(self, entry_ids: Sequence[int]) -> None:
        self._do(lambda cases: cases.tracking.delete(entry_ids))

    def retag(self, entry_ids: Sequence[int], what: What) -> None:
        self._do(lambda cases: cases.tracking.retag(entry_ids, what))

    def describe(self, entry_id: int, what: What) -> None:
        self._do(lambda cases: cases.tracking.describe(entry_id, what))

    def start(self, what: What) -> None:
        self._do(lambda cases: cases.tracking.start(what))

    def undo(self) -> None:
        self._tasks.run(lambda cases: cases.tracking.undo(), self._tell_undone, self._refuse)

    def redo(self) -> None:
        self._tasks.run(lambda cases: cases.tracking.redo(), self._tell_redone, self._refuse)

    def _do(self, job: Callable[[UseCases], Done]) -> None:
        self._tasks.run(job, self._tell_done, self._refuse)

    def _tell_done(self, done: Done) -> None:
        self.done.emit(done)

    def _tell_undone(self, done: Done) -> None:
        self.undone.emit(done)

    def _tell_redone(self, done: Done) -> None:
        self.redone.emit(done)

    def _retimed(self, result: Done | RefusedTime) -> None:
        if isinstance(result, RefusedTime):
            self.time_refused.emit(result)
        else:
            self.done.emit(result)

    def _refuse(self, error: DomainError) -> None:
        self.refused.emit(error)

    # Typing and guessing
    def add(self, text: str) -> None:
        """Register what `text` says on the day shown."""
        day = self._wanted
        self._tasks.run(lambda cases: cases.tracking.add(text, day), self._tell_done, self._refuse_text)

    def preview(self, text: str) -> None:
        """Say what `text` would register; nothing while it says nothing yet."""
        day = self._wanted
        self._tasks.run(lambda cases: cases.tracking.rehearse(text, day), self._tell_rehearsal, self._not_readable)

    def ask_likely(self, span: Span) -> None:
        """Find out what `span` was probably spent on."""
        self._tasks.run(partial(likely, span=span), self._tell_likely, self._refuse)

    def _refuse_text(self, error: DomainError) -> None:
        self.text_refused.emit(error)

    def _tell_rehearsal(self, rehearsal: Rehearsal) -> None:
        self.text_read.emit(rehearsal)

    def _not_readable(self, _error: DomainError) -> None:
        """Half a word is no mistake yet; Enter will say what is wrong with it."""
        self.text_read.emit(None)

    def _tell_likely(self, found: Likely) -> None:
        self.likely_found.emit(found.span, found.whats)


def _retime(cases: UseCases, entry_id: int, text: str, day: date) -> Done | RefusedTime:
    try:
        return cases.tracking.retime(entry_id, text, day)
    except DomainError as error:
        return RefusedTime(entry_id, text, error)
