"""Reading what the trends screen shows, on the database worker, as one frozen value; no Qt here."""

from dataclasses import dataclass
from datetime import date

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.comparing import Compared
from tijdwijzer.domain.periods import Period, Step, period_of
from tijdwijzer.services.trends import Output, Point
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.trends import model, paging


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to see: so many periods, up to the one that holds `last`, today without one."""

    step: Step
    count: int
    last: date | None = None


@dataclass(frozen=True, slots=True)
class TrendScreen:
    """A page of a trend. `bounds` are the days between which there is anything, None without any."""

    wish: Wish
    points: tuple[Point, ...]
    bounds: Period | None
    today: date
    catalogue: Catalogue

    @property
    def step(self) -> Step:
        return self.wish.step

    @property
    def shown(self) -> Period:
        """The days of the page."""
        return Period(self.points[0].period.first, self.points[-1].period.last)

    @property
    def until_now(self) -> Period:
        """The days of the page that have come."""
        return Period(self.shown.first, min(self.shown.last, self.today))

    @property
    def has_earlier(self) -> bool:
        return self.bounds is not None and self.bounds.first < self.shown.first

    @property
    def has_later(self) -> bool:
        return self.shown.last < period_of(self.today, self.step).last

    @property
    def is_empty(self) -> bool:
        """Whether no time at all is registered on this page."""
        return not any(point.totals.paid for point in self.points)

    @property
    def halves(self) -> tuple[Period, Period] | None:
        """The days of an earlier and a later half of what is shown, up to today; None with too few periods."""
        halves = model.halves(self.points)
        if halves is None:
            return None
        earlier, later = (Period(half[0].period.first, half[-1].period.last) for half in halves)
        return earlier, Period(later.first, min(later.last, self.today))


def load(cases: UseCases, wish: Wish) -> TrendScreen:
    """The page that is wanted; what lies after today's period is not shown."""
    today = cases.trends.today()
    page = paging.page(wish.step, min(wish.last or today, today), wish.count)
    trend = cases.trends.trend(wish.step, page)
    return TrendScreen(wish, trend.points, cases.trends.bounds(), today, cases.catalogue())


def load_output(cases: UseCases, period: Period) -> Output:
    """What came of the time of a page; apart from it, as handling times may ask for every day."""
    return cases.trends.output(period)


def load_compared(cases: UseCases, before: Period, after: Period) -> Compared:
    """Two periods beside each other; apart from the page, as it is drawn thousands of times to know how sure it is."""
    return cases.trends.compare(before, after)
