"""What a baseline measurement shows: how complete it is, what could be won back, and what is felt beside what was
measured (framework S9).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tijdwijzer.domain.components import LOSSES, TYPICAL, Band, Component
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.nulmeting import SCALE, SEEN_IN, Horizon, Obstacle
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.totals import Totals

SHORTEST, LONGEST = 5, 92
"""How many days a measurement takes: a week of work at least, a quarter at most."""

STRONGLY, HARDLY = 4, 2
"""From here on an obstacle is felt strongly; up to here hardly."""


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
    """What could be won back of one loss, in minutes per day with registered time.

    `share` is the share of assigned time over the measurement, `typical` the typical band. `low` is what lies above
    the band, `high` what lies above its lower end; never below 0. Time without a component is left out: what it holds
    is not known. `horizon` is what the person marked. `felt` is the strongest answer to the obstacles that belong to
    it, None when none was answered.
    """

    component: Component
    share: float
    typical: Band
    low: float
    high: float
    horizon: Horizon | None
    felt: int | None


@dataclass(frozen=True, slots=True)
class Minutes:
    """From `low` to `high` minutes per day with registered time."""

    low: float = 0.0
    high: float = 0.0

    def __add__(self, other: "Minutes") -> "Minutes":
        return Minutes(self.low + other.low, self.high + other.high)


@dataclass(frozen=True, slots=True)
class Split:
    """What could be won back, by when the person thinks so."""

    year: Minutes
    later: Minutes
    unmarked: Minutes

    @property
    def total(self) -> Minutes:
        return self.year + self.later + self.unmarked


class Hint(StrEnum):
    """Where what is felt and what was measured differ. It says where to look, and that neither is wrong."""

    LITTLE_TIME = "little_time"  # felt strongly, and its time is at or below the low end of the typical band
    MUCH_TIME = "much_time"  # hardly felt, and its time is above the typical band


@dataclass(frozen=True, slots=True)
class Felt:
    """A component beside the obstacles that show in it. `felt` is the strongest answer, None without any; `share` the
    share of assigned time (0-1), None without any.
    """

    component: Component
    obstacles: tuple[Obstacle, ...]
    felt: int | None
    share: float | None
    hint: Hint | None


def checked(period: Period, today: date) -> Period:
    """`period`, if it can be measured. Raises DomainError "nulmeting_length" or "nulmeting_past"."""
    if not SHORTEST <= period.length <= LONGEST:
        raise DomainError("nulmeting_length", low=SHORTEST, high=LONGEST)
    if period.first < today:
        raise DomainError("nulmeting_past")
    return period


def checked_answers(felt: Mapping[Obstacle, int]) -> Mapping[Obstacle, int]:
    """`felt`, if every answer is on the scale. Raises DomainError("nulmeting_scale")."""
    if any(answer not in SCALE for answer in felt.values()):
        raise DomainError("nulmeting_scale", low=SCALE[0], high=SCALE[-1])
    return felt


def potentials(
    totals: Totals, felt: Mapping[Obstacle, int], horizons: Mapping[Component, Horizon]
) -> tuple[Potential, ...]:
    """Of every loss, in order of the framework; none at all without assigned time.

    A loss of share s has (s - band) x assigned minutes / days with registered time above an end of its band.
    """
    if not totals.assigned:
        return ()
    per_day = totals.assigned / 60 / totals.worked
    return tuple(_potential(loss, totals, per_day, felt, horizons) for loss in LOSSES)


def _potential(
    loss: Component,
    totals: Totals,
    per_day: float,
    felt: Mapping[Obstacle, int],
    horizons: Mapping[Component, Horizon],
) -> Potential:
    share, band = totals.seconds[loss] / totals.assigned, TYPICAL[loss]
    low, high = (max(0.0, share - edge) * per_day for edge in (band.high, band.low))
    return Potential(loss, share, band, low, high, horizons.get(loss), strongest(loss, felt))


def split(found: Iterable[Potential]) -> Split:
    """What could be won back within a year, later, and of what was not marked."""
    sums: dict[Horizon | None, Minutes] = {Horizon.YEAR: Minutes(), Horizon.LATER: Minutes(), None: Minutes()}
    for one in found:
        sums[one.horizon] += Minutes(one.low, one.high)
    return Split(sums[Horizon.YEAR], sums[Horizon.LATER], sums[None])


def strongest(component: Component, felt: Mapping[Obstacle, int]) -> int | None:
    """The strongest answer to the obstacles that show in this component, None when none was answered."""
    return max((felt[obstacle] for obstacle in _shown_in(component) if obstacle in felt), default=None)


def beside(totals: Totals, felt: Mapping[Obstacle, int]) -> tuple[Felt, ...]:
    """What is felt beside what was measured, for each component in which obstacles show."""
    components = [component for component in Component if _shown_in(component)]
    return tuple(_beside(component, totals.share(component), felt) for component in components)


def _beside(component: Component, share: float | None, felt: Mapping[Obstacle, int]) -> Felt:
    answer = strongest(component, felt)
    return Felt(component, tuple(_shown_in(component)), answer, share, _hint(answer, share, TYPICAL[component]))


def _hint(felt: int | None, share: float | None, typical: Band) -> Hint | None:
    if felt is None or share is None:
        return None
    if felt >= STRONGLY and share <= typical.low:
        return Hint.LITTLE_TIME
    return Hint.MUCH_TIME if felt <= HARDLY and share > typical.high else None


def _shown_in(component: Component) -> Sequence[Obstacle]:
    return [obstacle for obstacle, shown in SEEN_IN.items() if shown is component]
