"""Time and output over days, weeks, months, quarters and years."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.figures import Usual
from tijdwijzer.domain.indicators import CaseTime
from tijdwijzer.domain.periods import Period, Step
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.totals import DayTotals, Totals
from tijdwijzer.services.notices import Notice
from tijdwijzer.services.ports import Clock, Holidays, Units


@dataclass(frozen=True, slots=True)
class Point:
    """One period of a trend. `period` is whole; `totals` hold what is in it so far. `usual` is one's own usual share of
    each component in the periods before it (`trends.BEFORE` of them at most, those with registered time), None where
    there are none; `usual_output` the same of the productivity.
    """

    period: Period
    totals: Totals
    usual: dict[Component, Usual | None]
    usual_output: Usual | None


@dataclass(frozen=True, slots=True)
class Trend:
    """Every period from the first to the last that was asked for, in order, also those without registered time."""

    step: Step
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Handling:
    """Minutes per finished product: the median, the middle half and how many there were to go by.

    `by_case`: each is a case with the time that was registered on it. Otherwise each is a day: time of the product's
    own activity / finished that day. None of both when there is nothing to go by.
    """

    minutes: Usual
    by_case: bool


@dataclass(frozen=True, slots=True)
class ProductOutput:
    """A product over a period. `standard_minutes` is what holds on the period's last day, None before the first."""

    product: Product
    standard_minutes: float | None
    finished: int
    right: int
    returned: int
    earned_hours: float
    bare: int
    rework_minutes: float
    handling: Handling | None


@dataclass(frozen=True, slots=True)
class Output:
    """Time and output of a period beside each other. Products that were counted, by name."""

    period: Period
    totals: Totals
    products: tuple[ProductOutput, ...]


class Trends:
    """The use cases of looking back over more than a day. Sums of days are kept in memory, so that another step of the
    same time is there at once; what changes is read again.
    """

    def __init__(
        self,
        units: Units,
        clock: Clock,
        holidays: Holidays,
        catalogue: Callable[[], Catalogue],
        products: Callable[[], Sequence[Product]],
    ) -> None:
        self._units = units
        self._clock = clock
        self._holidays = holidays
        self._catalogue = catalogue
        self._products = products

    def heard(self, notice: Notice) -> None:
        """Forget the sums of days that changed."""
        raise NotImplementedError

    def bounds(self) -> Period | None:
        """From the first day with registered time or output to the last, None without any."""
        raise NotImplementedError

    def days(self, period: Period) -> list[DayTotals]:
        """Each day of a period, in order, without those that were skipped by crossing the date line."""
        raise NotImplementedError

    def trend(self, step: Step, period: Period) -> Trend:
        """The periods that touch `period`."""
        raise NotImplementedError

    def output(self, period: Period) -> Output:
        """Time and output of a period."""
        raise NotImplementedError

    def cases(self, period: Period) -> list[CaseTime]:
        """The cases that were finished in a period and on which time was registered."""
        raise NotImplementedError

    def today(self) -> date:
        raise NotImplementedError
