"""Between the trends screen and the use cases: which page is wanted, and the way back from where one stepped in."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from tijdwijzer.domain.comparing import Compared
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.periods import Period, Step
from tijdwijzer.services.trends import Output
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.trends import paging
from tijdwijzer.ui.trends.loading import TrendScreen, Wish, load, load_compared, load_output

COMPARE_AFTER_MS = 200
"""Nobody waits for a comparison while paging on."""

Sides = tuple[Period, Period]


class TrendsPresenter(QObject):
    """Knows which page is wanted. What comes back for another page, late, is dropped."""

    shown = Signal(object)
    """The `TrendScreen` to show."""
    compared = Signal(object)
    """The `Compared` of two periods, None where there are none to compare; comes after the page."""
    reckoned = Signal(object)
    """The `Output` of the time that is shown; comes after the page."""
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
        self._chosen: Sides | None = None
        self._timer = QTimer(self, singleShot=True, interval=COMPARE_AFTER_MS)
        self._timer.timeout.connect(self._look_closer)

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
            self._timer.start()

    def _refused(self, error: DomainError) -> None:
        self.refused.emit(error)

    def _look_closer(self) -> None:
        """What takes longer than the page."""
        self._compare()
        if self._screen is not None:
            self._tasks.run(partial(load_output, period=self._screen.until_now), self._reckon, self._refused)

    def _reckon(self, output: Output) -> None:
        if self._screen is not None and output.period == self._screen.until_now:
            self.reckoned.emit(output)

    # Comparing
    @property
    def is_comparing(self) -> bool:
        """Whether a comparison is still to come."""
        return self._timer.isActive()

    @property
    def sides(self) -> Sides | None:
        """The periods that are compared: those that were chosen, or else the two halves of what is shown."""
        return self._chosen or (self._screen.halves if self._screen is not None else None)

    def compare(self, before: Period, after: Period) -> None:
        """These from now on."""
        self._chosen = (before, after)
        self._compare()

    def compare_halves(self) -> None:
        """The two halves of what is shown, again."""
        self._chosen = None
        self._compare()

    def _compare(self) -> None:
        sides = self.sides
        if sides is None:
            self.compared.emit(None)
        else:
            self._tasks.run(partial(load_compared, before=sides[0], after=sides[1]), self._tell, self._refused)

    def _tell(self, compared: Compared) -> None:
        if (compared.before, compared.after) == self.sides:
            self.compared.emit(compared)
