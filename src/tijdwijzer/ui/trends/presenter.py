"""Between the trends screen and the use cases: which page is wanted, and the way back from where one stepped in."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.periods import Period, Step
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.trends import paging
from tijdwijzer.ui.trends.loading import TrendScreen, Wish, load


class TrendsPresenter(QObject):
    """Knows which page is wanted. What comes back for another page, late, is dropped."""

    shown = Signal(object)
    """The `TrendScreen` to show."""
    refused = Signal(object)
    """Why it cannot be shown: a `DomainError`."""
    day_requested = Signal(object, bool)
    """A day to open, and whether to open its week."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._wish = Wish(Step.WEEK, paging.FEWEST_MOST[Step.WEEK][0])
        self._width = 0
        self._screen: TrendScreen | None = None
        self._came_from: list[Wish] = []

    @property
    def screen(self) -> TrendScreen | None:
        """What is shown now."""
        return self._screen

    @property
    def step(self) -> Step:
        """What is wanted, shown or on its way."""
        return self._wish.step

    @property
    def back_to(self) -> Step | None:
        """Where `back` leads; None where one did not step in."""
        return self._came_from[-1].step if self._came_from else None

    def fit(self, width: int) -> None:
        """The charts have this many logical pixels now."""
        self._width = width
        count = paging.room_for(self.step, width)
        if count != self._wish.count:
            self._go(replace(self._wish, count=count))

    # Going places
    def go(self, last: date | None, step: Step | None) -> None:
        """The page that ends with this day, the latest without one; in these steps, or those that were chosen."""
        self._came_from.clear()
        self._go(self._wished(step or self.step, last))

    def choose(self, step: Step) -> None:
        """The same time in this step."""
        self._came_from.clear()
        self._go(self._wished(step, self._wish.last))

    def page(self, by: int) -> None:
        """A page on, or back."""
        screen = self._screen
        if screen is not None and (screen.has_later if by > 0 else screen.has_earlier):
            last = paging.moved(screen.step, screen.shown.last, by * len(screen.points), screen.today)
            self._go(replace(self._wish, last=last))

    def now(self) -> None:
        """The page that ends today."""
        self._go(replace(self._wish, last=None))

    def open(self, period: Period) -> None:
        """Open the day, the week, or the same time one step finer."""
        finer = paging.FINER.get(self.step)
        if finer is None:
            self.day_requested.emit(period.first, self.step is Step.WEEK)
        else:
            self._came_from.append(self._wish)
            self._go(self._wished(finer, period.last))

    def back(self) -> None:
        """To where one stepped in."""
        if self._came_from:
            before = self._came_from.pop()
            self._go(self._wished(before.step, before.last))

    def _wished(self, step: Step, last: date | None) -> Wish:
        return Wish(step, paging.room_for(step, self._width), last)

    def refresh(self) -> None:
        """Read the page again."""
        self._go(self._wish)

    def _go(self, wish: Wish) -> None:
        self._wish = wish
        self._tasks.run(partial(load, wish=wish), self._loaded, self._refused)

    def _loaded(self, screen: TrendScreen) -> None:
        if screen.wish == self._wish:
            self._screen = screen
            self.shown.emit(screen)

    def _refused(self, error: DomainError) -> None:
        self.refused.emit(error)
