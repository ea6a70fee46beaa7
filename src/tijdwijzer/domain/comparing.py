"""Two periods beside each other: did less time get lost, did more come of a paid hour, and how sure is that?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isclose, sqrt

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.periods import Period, Step, period_of
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.resampling import Draw, Row, errors_of, interval, resampled
from tijdwijzer.domain.totals import DayTotals, Totals, together

FEWEST_DAYS = 5
"""With registered time, on either side: below that no interval says anything."""

FEWEST_WEEKS = 4
"""With registered time, on both sides: from there on whole weeks are drawn, as days of a week resemble each other."""

ALIKE = sqrt(2)
"""How much wider an interval of days is for that likeness. In a log of 553 days a quarter of how they differ is how
their weeks differ, so five days of a week say what two and a half would: 1 + (5 - 1) x 1/4 (L. Kish, Survey Sampling,
1965: the design effect).
"""

SAME = 1e-9
"""Ratios that are closer than this differ by how they were reckoned alone."""


class Verdict(StrEnum):
    """`CANNOT_TELL`: no change lies within the interval. `TOO_LITTLE`: there is too little to make one of, or every day
    is the same, so that nothing shows how much they vary.
    """

    FELL = "fell"
    ROSE = "rose"
    CANNOT_TELL = "cannot_tell"
    TOO_LITTLE = "too_little"


class Counted(StrEnum):
    """What stands for output: earned hours, or all that was finished where that has no standard times."""

    EARNED = "earned"
    FINISHED = "finished"


class Outcome(StrEnum):
    """Both verdicts together. That the one came of the other is never said: periods differ in more than a loss."""

    BECAME_OUTPUT = "became_output"  # less lost, more output
    NOT_SEEN = "not_seen"  # less lost; whether output changed cannot be told
    CANNOT_TELL = "cannot_tell"  # of either
    TOO_LITTLE = "too_little"  # of one of them at least
    OTHERWISE = "otherwise"


@dataclass(frozen=True, slots=True)
class Shift:
    """A ratio in both periods, and the 95 % interval of its difference; None where there is none."""

    before: float | None
    after: float | None
    low: float | None
    high: float | None
    verdict: Verdict

    @property
    def difference(self) -> float | None:
        """After - before."""
        return None if self.before is None or self.after is None else self.after - self.before

    @property
    def relative(self) -> float | None:
        """The difference as a part of before; None from zero."""
        return self.difference / self.before if self.difference is not None and self.before else None


@dataclass(frozen=True, slots=True)
class Compared:
    """`lost` is a share of assigned time, 0-1: of one loss, or of all together when `loss` is None. `output` is per
    paid hour, in what `counted` says. `drawn` is what the intervals are made of: weeks or days.
    """

    before: Period
    after: Period
    loss: Component | None
    lost: Shift
    output: Shift
    counted: Counted
    drawn: Step

    @property
    def outcome(self) -> Outcome:
        if Verdict.TOO_LITTLE in {self.lost.verdict, self.output.verdict}:
            return Outcome.TOO_LITTLE
        known = {
            (Verdict.FELL, Verdict.ROSE): Outcome.BECAME_OUTPUT,
            (Verdict.FELL, Verdict.CANNOT_TELL): Outcome.NOT_SEEN,
            (Verdict.CANNOT_TELL, Verdict.CANNOT_TELL): Outcome.CANNOT_TELL,
        }
        return known.get((self.lost.verdict, self.output.verdict), Outcome.OTHERWISE)


@dataclass(frozen=True, slots=True)
class Side:
    """A period with its days."""

    period: Period
    days: Sequence[DayTotals]


def compared(
    before: Side, after: Side, products: Iterable[Product], draw: Draw, loss: Component | None = None
) -> Compared:
    """Two periods beside each other.

    Both are reckoned with the standards that hold on the last day of the later one: with those of their own days, a new
    standard time would look like a change in output. All losses together by default: who picks the one that changed
    most, finds a change where there is none.
    """
    last = max(before.period.last, after.period.last)
    worth = {one.key: standard.minutes / 60 for one in products if (standard := one.standard_on(last))}
    counted = _counted(before, after, worth)
    step = _step(before, after)
    rows = [_rows(side, step, loss, worth if counted is Counted.EARNED else None) for side in (before, after)]
    lost, output = _shifts(before, after, rows, draw, ALIKE if step is Step.DAY else 1.0)
    return Compared(before.period, after.period, loss, lost, output, counted, step)


def _counted(before: Side, after: Side, worth: Mapping[str, float]) -> Counted:
    sides = [together(side.days) for side in (before, after)]
    return Counted.EARNED if all(_made(one, worth) for one in sides) else Counted.FINISHED


def _step(before: Side, after: Side) -> Step:
    weeks = [{period_of(one.day, Step.WEEK) for one in side.days if one.totals.worked} for side in (before, after)]
    return Step.WEEK if all(len(one) >= FEWEST_WEEKS for one in weeks) else Step.DAY


def _rows(side: Side, step: Step, loss: Component | None, worth: Mapping[str, float] | None) -> list[Row]:
    """Seconds lost, seconds assigned, output and paid hours of each week or day with any of them."""
    groups: dict[Period, list[DayTotals]] = {}
    for one in side.days:
        groups.setdefault(period_of(one.day, step), []).append(one)
    rows = [_row(together(days), loss, worth) for days in groups.values()]
    return [row for row in rows if any(row)]


def _row(totals: Totals, loss: Component | None, worth: Mapping[str, float] | None) -> Row:
    lost = totals.lost if loss is None else totals.seconds[loss]
    return lost, totals.assigned, _made(totals, worth), totals.paid_hours


def _made(totals: Totals, worth: Mapping[str, float] | None) -> float:
    """Hours by these standards; without any, how many were finished."""
    if worth is None:
        return totals.tally.finished
    return sum(made.tally.finished * worth.get(key, 0.0) for key, made in totals.made.items())


def _shifts(before: Side, after: Side, rows: Sequence[list[Row]], draw: Draw, wider: float) -> tuple[Shift, Shift]:
    """Of the loss and of output, from the same draws. The earlier period is drawn first, so that the other way round
    the same comes out with its sign turned.
    """
    sums = [tuple(map(sum, zip(*some, strict=True))) or (0.0,) * 4 for some in rows]
    enough = all(sum(one.totals.worked for one in side.days) >= FEWEST_DAYS for side in (before, after))
    if not enough:
        return _shift(sums, 0, 1), _shift(sums, 2, 3)
    draws: list[list[Row]] = [[], []]
    for which in (0, 1) if before.period <= after.period else (1, 0):
        draws[which] = resampled(rows[which], draw)
    errors = errors_of(min(map(len, rows))) * wider
    return _shift(sums, 0, 1, draws, errors), _shift(sums, 2, 3, draws if all(one[2] for one in sums) else None, errors)


def _shift(
    sums: Sequence[Row], part: int, whole: int, draws: Sequence[Sequence[Row]] | None = None, errors: float = 0.0
) -> Shift:
    before, after = (one[part] / one[whole] if one[whole] else None for one in sums)
    if draws is None or before is None or after is None:
        return Shift(before, after, None, None, Verdict.TOO_LITTLE)
    pairs = [(old, new) for old, new in zip(*draws, strict=True) if old[whole] and new[whole]]
    low, high = interval([new[part] / new[whole] - old[part] / old[whole] for old, new in pairs], errors)
    if isclose(low, high, abs_tol=SAME) and not isclose(before, after, abs_tol=SAME):
        return Shift(before, after, None, None, Verdict.TOO_LITTLE)
    return Shift(before, after, low, high, _verdict(low, high))


def _verdict(low: float, high: float) -> Verdict:
    if high < 0:
        return Verdict.FELL
    return Verdict.ROSE if low > 0 else Verdict.CANNOT_TELL
