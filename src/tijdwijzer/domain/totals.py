"""Time and output of a stretch of days, side by side: what every figure over weeks and months is made of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from tijdwijzer.domain.components import ALL_COMPONENTS, LOSSES, Component
from tijdwijzer.domain.counts import NONE, Tally, added


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of one product. `earned` are minutes: finished x the standard time of the day; `points` likewise.

    `bare` counts those finished while the product had no standard time: nothing is earned with them. `rework` are
    seconds of rework that was registered on earlier cases of this product.
    """

    tally: Tally = NONE
    earned: float = 0.0
    points: float = 0.0
    bare: int = 0
    rework: int = 0

    def __add__(self, other: "Made") -> "Made":
        return Made(
            self.tally + other.tally,
            self.earned + other.earned,
            self.points + other.points,
            self.bare + other.bare,
            self.rework + other.rework,
        )


@dataclass(frozen=True, slots=True)
class Totals:
    """Registered time in whole seconds and what was made; adding two up gives those of both stretches together.

    `seconds` holds every component, and None for time without one. `direct` are the seconds of the components that
    the catalogue counts as direct. `flow` are the seconds in blocks of uninterrupted standardised work of half an
    hour or more (`figures.BLOCK_MINUTES`), `longest` the longest block of any length. `worked` counts the days on
    which time was registered, `contract` the minutes that the days asked for. `made` is by key of product.
    """

    seconds: Mapping[Component | None, int] = field(default_factory=lambda: dict.fromkeys((*ALL_COMPONENTS, None), 0))
    direct: int = 0
    flow: int = 0
    longest: int = 0
    interruptions: int = 0
    worked: int = 0
    contract: int = 0
    made: Mapping[str, Made] = field(default_factory=dict)

    def __add__(self, other: "Totals") -> "Totals":
        keys = [*self.made, *(key for key in other.made if key not in self.made)]
        return Totals(
            {part: seconds + other.seconds[part] for part, seconds in self.seconds.items()},
            self.direct + other.direct,
            self.flow + other.flow,
            max(self.longest, other.longest),
            self.interruptions + other.interruptions,
            self.worked + other.worked,
            self.contract + other.contract,
            {key: self.made.get(key, Made()) + other.made.get(key, Made()) for key in keys},
        )

    # Time
    @property
    def paid(self) -> int:
        """Seconds of all registered time, assigned or not: gaps are not paid time (glossary: paid time)."""
        return sum(self.seconds.values())

    @property
    def assigned(self) -> int:
        """Seconds of registered time that has a component."""
        return self.paid - self.seconds[None]

    @property
    def lost(self) -> int:
        """Seconds of all losses together (`components.LOSSES`)."""
        return sum(self.seconds[component] for component in LOSSES)

    def share(self, component: Component) -> float | None:
        """Seconds of a component / assigned seconds, 0-1; None without any."""
        return _ratio(self.seconds[component], self.assigned)

    def shares(self) -> dict[Component, float | None]:
        """Of every component."""
        assigned = self.assigned
        return {component: _ratio(self.seconds[component], assigned) for component in ALL_COMPONENTS}

    @property
    def direct_share(self) -> float | None:
        """Direct seconds / assigned seconds, 0-1."""
        return _ratio(self.direct, self.assigned)

    @property
    def value_adding_share(self) -> float | None:
        """Standardised work / assigned seconds, 0-1."""
        return self.share(Component.STANDARD_WORK)

    @property
    def hidden(self) -> float | None:
        """The hidden factory: minutes of registered losses per day with registered time (framework S4)."""
        return _ratio(self.lost / 60, self.worked)

    @property
    def flow_share(self) -> float | None:
        """Of the standardised work, the part in blocks of half an hour or more, 0-1."""
        return _ratio(self.flow, self.seconds[Component.STANDARD_WORK])

    # Output
    @property
    def tally(self) -> Tally:
        return added([made.tally for made in self.made.values()])

    @property
    def earned_hours(self) -> float:
        """Sum of finished x standard time, in hours (framework S5)."""
        return sum(made.earned for made in self.made.values()) / 60

    @property
    def points(self) -> float:
        """Sum of finished x value points."""
        return sum(made.points for made in self.made.values())

    @property
    def direct_hours(self) -> float:
        return self.direct / 3600

    @property
    def paid_hours(self) -> float:
        return self.paid / 3600

    @property
    def efficiency(self) -> float | None:
        """Earned hours / direct hours (framework S5); None without direct time."""
        return _ratio(self.earned_hours, self.direct_hours)

    @property
    def productivity(self) -> float | None:
        """Earned hours / paid hours (framework S5); None without paid time."""
        return _ratio(self.earned_hours, self.paid_hours)

    @property
    def points_per_hour(self) -> float | None:
        """Value points / paid hours; None without paid time."""
        return _ratio(self.points, self.paid_hours)

    @property
    def finished_per_hour(self) -> float | None:
        """Finished, of all products together / paid hours; None without paid time."""
        return _ratio(self.tally.finished, self.paid_hours)

    @property
    def first_time_right_share(self) -> float | None:
        """Right the first time / finished, 0-1 (framework S5: quality); None when nothing was finished."""
        return _ratio(self.tally.right, self.tally.finished)


@dataclass(frozen=True, slots=True)
class DayTotals:
    """The totals of one day."""

    day: date
    totals: Totals


def together(days: Iterable[DayTotals]) -> Totals:
    """The totals of all these days: what `+` comes to, in one go as there may be thousands."""
    every = [one.totals for one in days]
    if len(every) == 1:
        return every[0]
    made: dict[str, list[Made]] = {}
    for one in every:
        for key, some in one.made.items():
            made.setdefault(key, []).append(some)
    return Totals(
        {part: sum(one.seconds[part] for one in every) for part in (*ALL_COMPONENTS, None)},
        direct=sum(one.direct for one in every),
        flow=sum(one.flow for one in every),
        longest=max((one.longest for one in every), default=0),
        interruptions=sum(one.interruptions for one in every),
        worked=sum(one.worked for one in every),
        contract=sum(one.contract for one in every),
        made={key: _all_made(some) for key, some in made.items()},
    )


def _all_made(some: Sequence[Made]) -> Made:
    return Made(
        added([one.tally for one in some]),
        sum(one.earned for one in some),
        sum(one.points for one in some),
        sum(one.bare for one in some),
        sum(one.rework for one in some),
    )


def _ratio(part: float, whole: float) -> float | None:
    return part / whole if whole else None
