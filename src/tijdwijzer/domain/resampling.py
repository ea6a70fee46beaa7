"""How sure a difference between two ratios of sums is: the bootstrap.

B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap, 1993: rows are drawn anew with replacement, and what is
asked of the rows is asked of each draw. Few rows make the interval too narrow; it is widened as T. C. Hesterberg shows
(What Teachers Should Know About the Bootstrap, The American Statistician 69, 2015: the expanded percentile interval).
"""

from collections.abc import Callable, Sequence
from math import sqrt
from statistics import NormalDist

from tijdwijzer.domain.figures import quantile

RESAMPLES = 2_000
SURE = 0.95

Row = tuple[float, ...]

Draw = Callable[[Sequence[Row]], Sequence[Row]]
"""As many rows as there are, each of them any of those, by chance."""


def resampled(rows: Sequence[Row], draw: Draw) -> list[Row]:
    """The sums of the columns, of each of so many draws of as many rows as there are."""
    return [tuple(map(sum, zip(*draw(rows), strict=True))) for _ in range(RESAMPLES)]


def errors_of(rows: int) -> float:
    """How many standard errors of the draws hold `SURE`, by how few rows there are on the side with the fewest (4 or
    more).
    """
    return _student(rows - 1) * sqrt(rows / (rows - 1))


def interval(draws: Sequence[float], errors: float) -> tuple[float, float]:
    """What holds the part of the draws that so many standard errors hold; all of them at most."""
    ordered = sorted(draws)
    tail = NormalDist().cdf(-errors)
    return quantile(ordered, tail), quantile(ordered, 1 - tail)


def _student(freedom: int) -> float:
    """How many standard errors hold `SURE`, by degrees of freedom from 3 on: Student's t to a hundredth part.

    The expansion is 26.7.5 of M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 1964.
    """
    z = NormalDist().inv_cdf((1 + SURE) / 2)
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / freedom + second / freedom**2 + third / freedom**3
