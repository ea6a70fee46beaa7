"""What the charts of a trend show: bars, a line, their scales, and what changed most; arithmetic only, no Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from math import ceil, floor, log10
from statistics import median

from tijdwijzer.domain.components import TYPICAL, Band, Component
from tijdwijzer.domain.figures import Usual
from tijdwijzer.domain.totals import Totals
from tijdwijzer.services.trends import Point

TOPS = (0.15, 0.20, 0.25, 0.30, 0.40, 0.50, 0.60, 0.80, 1.0)
"""Where the scale of bars may end: shares, 0-1."""

CUT = 0.05
"""So much of the bars may be higher than the scale, so that one odd day does not flatten all others."""

NOTICED = 0.01
"""A share that changed by less than a percent point did not change."""

SAME, LITTLE = 0.02, 0.10
"""Output per hour that changed by less than the first part is the same; by less than the second, changed a little."""


FEWEST, ODD, MORE = 5, 0.10, 0.05
"""Output stands out from so many periods on, when it is a tenth below the median; a component that took five percent
points more than its median then stands beside it."""


class Made(StrEnum):
    """What is shown of output."""

    EARNED = "earned"  # earned hours per paid hour
    FINISHED = "finished"  # finished per paid hour
    RIGHT = "right"  # share of what was finished, 0-1


class Shift(StrEnum):
    """How output per hour went, in words."""

    MORE = "more"
    LITTLE_MORE = "little_more"
    SAME = "same"
    LITTLE_LESS = "little_less"
    LESS = "less"


@dataclass(frozen=True, slots=True)
class Bars:
    """A component over the periods. Shares are 0-1 of assigned time, None in a period without any.

    `top` is the share at which the scale ends; what is higher is cut there.
    """

    component: Component
    shares: tuple[float | None, ...]
    top: float
    usual: Usual | None
    typical: Band | None

    @property
    def current(self) -> float | None:
        """The share in the latest period that has one."""
        return latest(self.shares)


@dataclass(frozen=True, slots=True)
class Line:
    """Output over the periods, None where nothing was counted; `ticks` are the values at the lines of its grid."""

    made: Made
    values: tuple[float | None, ...]
    ticks: tuple[float, ...]
    usual: Usual | None

    @property
    def current(self) -> float | None:
        return latest(self.values)


@dataclass(frozen=True, slots=True)
class Change:
    """A component's share before and after, 0-1."""

    component: Component
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Standout:
    """The period with least output, and the component that took more than elsewhere in it, with its share (0-1)."""

    place: int
    component: Component
    share: float


def latest(values: Sequence[float | None]) -> float | None:
    """The last value there is."""
    return next((value for value in reversed(values) if value is not None), None)


# Bars
def bars(points: Sequence[Point], components: Iterable[Component]) -> list[Bars]:
    """These components on one scale, so that they can be compared. The usual is that of the latest period."""
    shares = {one: tuple(point.totals.share(one) for point in points) for one in components}
    top = scale(shares.values(), [TYPICAL[one] for one in shares if one in TYPICAL])
    usual = points[-1].usual if points else {}
    return [Bars(one, values, top, usual.get(one), TYPICAL.get(one)) for one, values in shares.items()]


def scale(rows: Iterable[Sequence[float | None]], bands: Sequence[Band]) -> float:
    """The lowest top of `TOPS` that holds every typical band and all but `CUT` of the bars."""
    values = sorted(value for row in rows for value in row if value)
    kept = values[: len(values) - floor(CUT * len(values))]
    highest = max([*kept[-1:], *(band.high for band in bands)], default=0)
    return next((top for top in TOPS if top >= highest), TOPS[-1])


# Output
def kinds(points: Sequence[Point]) -> list[Made]:
    """What can be shown of output, best first; nothing where nothing was counted."""
    whole = together(points)
    if not whole.tally.finished:
        return []
    return [Made.EARNED, Made.FINISHED, Made.RIGHT] if whole.earned_hours else [Made.FINISHED, Made.RIGHT]


def output(totals: Totals, made: Made) -> float | None:
    """The number of these days; None where nothing was counted, which need not mean that nothing was made."""
    if not totals.tally.finished:
        return None
    match made:
        case Made.EARNED:
            return totals.productivity
        case Made.FINISHED:
            return totals.finished_per_hour
        case Made.RIGHT:
            return totals.first_time_right_share


def line(points: Sequence[Point], made: Made) -> Line:
    """Output over the periods. One's own usual is known of earned hours only."""
    values = tuple(output(point.totals, made) for point in points)
    usual = points[-1].usual_output if points and made is Made.EARNED else None
    known = [value for value in values if value is not None] + ([usual.median] if usual else [])
    return Line(made, values, ticks(known, 1.0 if made is Made.RIGHT else None), usual)


def ticks(values: Sequence[float], most: float | None = None) -> tuple[float, ...]:
    """Round values around these, three or four; a narrow spread is shown in a scale of a fifth of its height."""
    if not values:
        return ()
    low, high = min(values), max(values)
    step = _round_step(max(high - low, high / 5) / 2) if high else 1.0
    first, last = floor(low / step + 1e-9), max(ceil(high / step - 1e-9), 1)
    if most is not None:
        last = min(last, round(most / step))
    first = min(first, last - 1)
    return tuple(round(n * step, 9) for n in range(max(first, 0), last + 1))


def _round_step(about: float) -> float:
    """1, 2, 2.5 or 5 times a power of ten, at least `about`."""
    power: float = 10.0 ** floor(log10(about))
    return next(part * power for part in (1, 2, 2.5, 5, 10) if part * power >= about - 1e-12)


def standout(points: Sequence[Point], values: Sequence[float | None]) -> Standout | None:
    """The lowest of these values where it lies well below the others and a component took more; None otherwise."""
    known = [(value, place) for place, value in enumerate(values) if value is not None]
    if len(known) < FEWEST:
        return None
    lowest, place = min(known)
    totals = points[place].totals
    more = {one: _above_median(one, points, totals) for one in Component if one is not Component.STANDARD_WORK}
    component = max(more, key=lambda one: more[one])
    odd = lowest < (1 - ODD) * median(value for value, _ in known) and more[component] >= MORE
    return Standout(place, component, totals.share(component) or 0.0) if odd else None


def _above_median(component: Component, points: Sequence[Point], totals: Totals) -> float:
    shares = [share for point in points if (share := point.totals.share(component)) is not None]
    return (totals.share(component) or 0.0) - median(shares)


# What changed
def together(points: Iterable[Point]) -> Totals:
    return reduce(lambda so_far, point: so_far + point.totals, points, Totals())


def halves(points: Sequence[Point]) -> tuple[Sequence[Point], Sequence[Point]] | None:
    """The periods with assigned time in an earlier and a later half; of an odd number the middle one counts in
    neither. None with fewer than two.
    """
    worked = [point for point in points if point.totals.assigned]
    middle = len(worked) // 2
    return (worked[:middle], worked[-middle:]) if middle else None


def largest_change(earlier: Totals, later: Totals) -> Change | None:
    """The component of which the share changed most, standardised work left out as it takes what others leave; None
    where none changed by a percent point.
    """
    changes = [_change(one, earlier, later) for one in Component if one is not Component.STANDARD_WORK]
    found = max(changes, key=lambda change: abs(change.after - change.before))
    return found if abs(found.after - found.before) >= NOTICED else None


def _change(component: Component, earlier: Totals, later: Totals) -> Change:
    return Change(component, earlier.share(component) or 0.0, later.share(component) or 0.0)


def shift(earlier: float | None, later: float | None) -> Shift | None:
    """How output per hour went from one to the other; None where one of them is not known."""
    if not earlier or later is None:
        return None
    by = later / earlier - 1
    if abs(by) < SAME:
        return Shift.SAME
    if abs(by) < LITTLE:
        return Shift.LITTLE_MORE if by > 0 else Shift.LITTLE_LESS
    return Shift.MORE if by > 0 else Shift.LESS
