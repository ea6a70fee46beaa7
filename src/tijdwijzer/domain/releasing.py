"""What may be published of a team's sums: plausibility, thresholds, dominance, the second cell, rounding.

All in whole numbers: what two programs reckon from the same sums is the same.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from tijdwijzer.domain.agreement import Agreement, Rhythm
from tijdwijzer.domain.messages import NotShown

SLACK = 12
"""Standard deviations of noise within which a sum is still plausible."""


@dataclass(frozen=True, slots=True)
class Sum:
    """Of one cell over the people who took part: Σx and Σx². With noise, Σx may be below 0."""

    total: int
    squares: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What may be published."""

    minutes: Mapping[str, int]
    counts: Mapping[str, int]
    not_shown: tuple[NotShown, ...]


def enough(counts: Mapping[str, int], agreement: Agreement) -> tuple[str, ...]:
    """The cells in which enough people have anything: the aggregator hands over no other."""
    return tuple(cell for cell in agreement.cells if counts[cell] >= agreement.k_cell)


def plausible(sums: Mapping[str, Sum], n: int, agreement: Agreement, rhythm: Rhythm) -> bool:
    """Whether n people within the caps can have these sums: 0 ≤ S ≤ n·cap, S² ≤ n·Q, Q ≤ n·cap².

    Shares that do not belong together come to a number anywhere below 2^64, which none of these lets through.
    """
    return all(_plausible(one, n, agreement, cell, rhythm) for cell, one in sums.items())


def _plausible(one: Sum, n: int, agreement: Agreement, cell: str, rhythm: Rhythm) -> bool:
    cap = agreement.caps[agreement.cells.index(cell)]
    slack = ceil(SLACK * agreement.noise_of(cell, rhythm))
    least = max(0, one.total - slack)
    return -slack <= one.total <= n * cap + slack and least**2 <= n * one.squares <= (n * cap) ** 2


def dominated(one: Sum, dominance: float) -> bool:
    """Whether somebody may have more than that part of a cell: Q ≤ (dominance·S)² proves that nobody has."""
    part = Fraction(str(dominance)) * max(0, one.total)
    return one.squares > part**2


def figures(sums: Mapping[str, Sum], n: int, weeks: int, agreement: Agreement) -> Figures:
    """From the sums of the cells that the aggregator handed over to what is published."""
    few = [cell for cell in agreement.cells if cell not in sums or dominated(sums[cell], agreement.dominance)]
    protecting = _second(sums, few, agreement)
    shown = [cell for cell in agreement.cells if cell not in few and cell not in protecting]
    return Figures(
        {
            cell: rounded(sums[cell].total, n * weeks, agreement.round_minutes)
            for cell in shown
            if cell in agreement.minutes_cells
        },
        {cell: rounded(sums[cell].total, 1, agreement.round_count) for cell in shown if cell in agreement.count_cells},
        tuple(NotShown(cell, "few" if cell in few else "protects") for cell in agreement.cells if cell not in shown),
    )


def _second(sums: Mapping[str, Sum], withheld: Collection[str], agreement: Agreement) -> set[str]:
    """The smallest cell of minutes that is shown, when exactly one is not: who knows what a week comes to would
    otherwise know that one.
    """
    cells = agreement.minutes_cells
    shown = [cell for cell in cells if cell not in withheld]
    if len(cells) - len(shown) != 1 or not shown:
        return set()
    return {min(shown, key=lambda cell: sums[cell].total)}


def rounded(total: int, among: int, step: int) -> int:
    """`total / among` to the nearest multiple of `step`, halves up; never below 0."""
    return max(0, (2 * total + among * step) // (2 * among * step)) * step
