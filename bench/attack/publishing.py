"""A team's year as it would be published: by the rules as coded, on sums of the people who are assumed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bench.attack.population import WEEKS, Year
from tijdwijzer.domain.agreement import COMPONENTS, Agreement, Rhythm
from tijdwijzer.domain.releasing import Figures, Sum, enough, figures, plausible
from tijdwijzer.domain.share_periods import SharePeriod
from tijdwijzer.services.roles import Terms

KINDS = {13: "Q", 4: "B", 1: "W"}
STEP = Terms("2026-Q1").round_minutes


@dataclass(frozen=True, slots=True)
class Published:
    """One period: which weeks of the year, and what was released of it."""

    weeks: slice
    figures: Figures
    sums: dict[str, Sum]

    @property
    def length(self) -> int:
        return self.weeks.stop - self.weeks.start


def agreement_of(rhythm: Rhythm, step: int = STEP) -> Agreement:
    """The factory's terms with this one rhythm and rounding, also where the program would refuse them; no keys are
    needed here.
    """
    terms = Terms("2026-Q1")
    return Agreement(
        "attack",
        COMPONENTS,
        (terms.cap_minutes,) * len(COMPONENTS),
        terms.k,
        terms.k_cell,
        terms.dominance,
        step,
        terms.round_count,
        (rhythm,),
        *(bytes(32),) * 3,
        terms.quarter,
        (),
    )


def periods(weeks: int, year: int = 2026) -> list[slice]:
    """The periods of a year of 52 weeks, as the protocol cuts it."""
    found = [SharePeriod(year, KINDS[weeks], number + 1) for number in range(WEEKS // weeks)]
    return [slice(one.first_week - 1, min(one.first_week - 1 + one.weeks, WEEKS)) for one in found]


def released(year: Year, rhythm: Rhythm, rng: np.random.Generator, step: int = STEP) -> list[Published]:
    """A year of releases. Raises ValueError when the rules find the sums implausible: then the simulation is wrong."""
    agreement = agreement_of(rhythm, step)
    return [_one(year, weeks, agreement, rhythm, rng) for weeks in periods(rhythm.weeks)]


def _one(year: Year, weeks: slice, agreement: Agreement, rhythm: Rhythm, rng: np.random.Generator) -> Published:
    own = year.minutes[weeks].sum(axis=0)
    noise = laplace(rhythm.noise, len(COMPONENTS), rng) if rhythm.noise else [0] * len(COMPONENTS)
    n = len(own)
    counts = dict(zip(COMPONENTS, (own > 0).sum(axis=0).tolist(), strict=True))
    totals, squares = own.sum(axis=0).tolist(), (own**2).sum(axis=0).tolist()
    everything = {
        cell: Sum(total + added, square)
        for cell, total, square, added in zip(COMPONENTS, totals, squares, noise, strict=True)
    }
    sums = {cell: everything[cell] for cell in enough(counts, agreement)}
    if not plausible(sums, n, agreement, rhythm):
        raise ValueError("the people who are assumed are over the caps")
    return Published(weeks, figures(sums, n, weeks.stop - weeks.start, agreement), sums)


def laplace(sd: float, size: int, rng: np.random.Generator) -> Sequence[int]:
    """Discrete Laplace numbers of that standard deviation: half the variance from each role. Each is the difference of
    two geometric numbers, whose variance is 2q/(1 − q)².
    """
    variance = sd**2 / 2
    q = (variance + 1 - np.sqrt(2 * variance + 1)) / variance
    drawn = rng.geometric(1 - q, (4, size))
    found: list[int] = (drawn[0] - drawn[1] + drawn[2] - drawn[3]).tolist()
    return found
