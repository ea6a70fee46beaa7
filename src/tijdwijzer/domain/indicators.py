"""What a goal can be about: one number over a stretch of days, and which way is better."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.totals import Made, Totals


class Measure(StrEnum):
    """A kind of number. Its unit stands behind it."""

    SHARE = "share"  # of assigned time, 0-1, of one component
    LOST = "lost"  # minutes of registered losses per day with registered time
    PER_PRODUCT = "per_product"  # minutes of one component per finished product
    DIRECT = "direct"  # share of assigned time, 0-1
    EFFICIENCY = "efficiency"  # earned hours / direct hours
    PRODUCTIVITY = "productivity"  # earned hours / paid hours
    RIGHT = "first_time_right"  # share of what was finished, 0-1
    FLOW = "flow"  # share of standardised work in blocks of half an hour or more, 0-1
    INTERRUPTIONS = "interruptions"  # per day with registered time
    HANDLING = "handling"  # minutes of registered time per case, the median
    THROUGHPUT = "throughput"  # days from the first registered time on a case until it is finished, the median


SHARES = frozenset({Measure.SHARE, Measure.DIRECT, Measure.RIGHT, Measure.FLOW})
OF_CASES = frozenset({Measure.HANDLING, Measure.THROUGHPUT})
MORE_IS_BETTER = frozenset({Measure.DIRECT, Measure.EFFICIENCY, Measure.PRODUCTIVITY, Measure.RIGHT, Measure.FLOW})


@dataclass(frozen=True, slots=True)
class CaseTime:
    """A case that was finished: minutes of time registered on it, and days from the first of that until finished."""

    case: str
    product: str
    minutes: float
    days: int


@dataclass(frozen=True, slots=True)
class Indicator:
    """A measure, of one component where it needs one, of one product where that is wanted (all of them otherwise)."""

    measure: Measure
    component: Component | None = None
    product: str | None = None

    @property
    def more_is_better(self) -> bool:
        """Standardised work: a larger share of time is better, more minutes for one product are not."""
        standard = self.measure is Measure.SHARE and self.component is Component.STANDARD_WORK
        return standard or self.measure in MORE_IS_BETTER

    @property
    def code(self) -> str:
        """As it is stored and typed: "share:rework", "per_product:admin_projects:ww", "throughput::ww"."""
        parts = [self.measure.value, self.component.value if self.component else "", self.product or ""]
        return ":".join(parts).rstrip(":")


def indicator_of(code: str) -> Indicator:
    """The inverse of `Indicator.code`. Raises DomainError("goal_indicator")."""
    measure, component, product, *rest = [*code.split(":"), "", ""]
    try:
        found = Indicator(Measure(measure), Component(component) if component else None, product or None)
    except ValueError:
        raise DomainError("goal_indicator", text=code) from None
    needs = found.measure in {Measure.SHARE, Measure.PER_PRODUCT}
    if any(rest) or needs is not (found.component is not None):
        raise DomainError("goal_indicator", text=code)
    return found


def value_of(indicator: Indicator, totals: Totals, cases: Sequence[CaseTime] = ()) -> float | None:
    """The number over the days that `totals` adds up and the cases that were finished in them, in the unit of the
    measure. None where there is nothing to divide by; and of earned hours where nothing was finished, as that is not to
    say that nothing was made.
    """
    mine = [one for one in cases if indicator.product in {None, one.product}]
    match indicator.measure:
        case Measure.HANDLING:
            return median(one.minutes for one in mine) if mine else None
        case Measure.THROUGHPUT:
            return float(median(one.days for one in mine)) if mine else None
        case Measure.PER_PRODUCT | Measure.RIGHT | Measure.EFFICIENCY | Measure.PRODUCTIVITY:
            return _of_output(indicator, totals)
        case _:
            return _of_time(indicator, totals)


def _of_time(indicator: Indicator, totals: Totals) -> float | None:
    match indicator.measure:
        case Measure.SHARE:
            return totals.share(_component(indicator))
        case Measure.LOST:
            return totals.hidden
        case Measure.DIRECT:
            return totals.direct_share
        case Measure.FLOW:
            return totals.flow_share
        case _:
            return _ratio(totals.interruptions, totals.worked)


def _of_output(indicator: Indicator, totals: Totals) -> float | None:
    made = _made(indicator, totals)
    match indicator.measure:
        case Measure.PER_PRODUCT:
            return _ratio(totals.seconds[_component(indicator)] / 60, made.tally.finished)
        case Measure.RIGHT:
            return _ratio(made.tally.right, made.tally.finished)
        case Measure.EFFICIENCY:
            return _ratio(made.earned / 60, totals.direct_hours) if made.tally.finished else None
        case _:
            return _ratio(made.earned / 60, totals.paid_hours) if made.tally.finished else None


def _made(indicator: Indicator, totals: Totals) -> Made:
    """What was made of the indicator's product, or of all together."""
    if indicator.product is not None:
        return totals.made.get(indicator.product, Made())
    return sum(totals.made.values(), Made())


def _component(indicator: Indicator) -> Component:
    if indicator.component is None:
        raise ValueError(f"{indicator.measure} needs a component")
    return indicator.component


def _ratio(part: float, whole: float) -> float | None:
    return part / whole if whole else None
