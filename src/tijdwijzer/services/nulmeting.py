"""The baseline measurement: started, filled in from day to day, and read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tijdwijzer.domain.components import Band, Component
from tijdwijzer.domain.nulmeting import Baseline, Horizon, Obstacle
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.totals import Totals
from tijdwijzer.services.notices import Publish
from tijdwijzer.services.ports import Clock, Holidays, Units
from tijdwijzer.services.trends import Trends


@dataclass(frozen=True, slots=True)
class DayCompleteness:
    """A day of the measurement: minutes that were registered of the minutes that the day asked for."""

    day: date
    registered: float
    asked: int

    @property
    def complete(self) -> bool:
        """Nine tenths is enough: nobody accounts for every minute."""
        return self.registered >= 0.9 * self.asked


@dataclass(frozen=True, slots=True)
class Potential:
    """What could be won back of one loss, in minutes per working day.

    `share` is the share of assigned time over the measurement, `typical` the typical band. `low` is what lies above
    the band, `high` what lies above its lower end; never below 0. `horizon` is what the person marked. `felt` is the
    strongest answer to the obstacles that belong to it, None when none was answered.
    """

    component: Component
    share: float
    typical: Band
    low: float
    high: float
    horizon: Horizon | None
    felt: int | None


@dataclass(frozen=True, slots=True)
class NulmetingView:
    """A measurement and how it stands. `days` are the days with contract hours until now."""

    baseline: Baseline
    over: bool
    days: tuple[DayCompleteness, ...]
    totals: Totals
    potentials: tuple[Potential, ...]


class Nulmeting:
    """The use cases of the baseline measurement; one at a time."""

    def __init__(self, units: Units, clock: Clock, publish: Publish, holidays: Holidays, trends: Trends) -> None:
        self._units = units
        self._clock = clock
        self._publish = publish
        self._holidays = holidays
        self._trends = trends

    def start(self, period: Period) -> Baseline:
        """Raises DomainError "nulmeting_runs", "nulmeting_length" (5 to 92 days) or "nulmeting_past"."""
        raise NotImplementedError

    def stop(self) -> None:
        """End the one that runs before its time; what there is of it is kept. Raises DomainError "nulmeting_none"."""
        raise NotImplementedError

    def views(self) -> list[NulmetingView]:
        """Every measurement, the latest first."""
        raise NotImplementedError

    def current(self) -> NulmetingView | None:
        """The one that runs, or the latest that is over."""
        raise NotImplementedError

    def answer(self, felt: Mapping[Obstacle, int], remark: str | None = None) -> None:
        """Keep answers (1 to 5) of the latest measurement, and its remark. Raises DomainError "nulmeting_scale"."""
        raise NotImplementedError

    def mark(self, component: Component, horizon: Horizon | None) -> None:
        """Say of a loss when it can be won back."""
        raise NotImplementedError
