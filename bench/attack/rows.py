"""The rows of the protocol's table, each simulated, beside what the protocol says."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from bench.attack.lead import CELL, GUESSED, Sightings, exact, guess, known_of, shares, sightings
from bench.attack.population import Assumptions, Year, year
from bench.attack.publishing import STEP, Published, agreement_of, released
from tijdwijzer.domain.agreement import COMPONENTS, Rhythm, checked
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.roles import DEFAULT_RHYTHMS

MOST_RIGHT = 0.20
LEAST_RATIO = 0.97
"""The criterion: the best guess is wrong four times in five, and 6 % of the variance is learnt at most (1 − 0.97²)."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the protocol's table has for a row; the error of the released figure as it is written there."""

    right: float
    ratio: float
    error: str


@dataclass(frozen=True, slots=True)
class Release:
    """A way to publish a year. No `rhythms`: exact weeks. Two of them: both are published."""

    people: int
    rhythms: tuple[Rhythm, ...]
    said: Said | None = None

    @property
    def allowed(self) -> bool:
        """Whether the program lets anybody agree on it."""
        if len(self.rhythms) != 1:
            return False
        try:
            checked(agreement_of(self.rhythms[0]))
        except DomainError:
            return False
        return True

    @property
    def usual(self) -> bool:
        """Whether it is what happens when an organisation changes nothing."""
        return self.rhythms[0] in DEFAULT_RHYTHMS if len(self.rhythms) == 1 else False


def _of(people: int, weeks: int, noise: int, right: float, ratio: float, error: str) -> Release:
    return Release(people, (Rhythm(people, weeks, noise),), Said(right, ratio, error))


TABLE = (
    Release(8, (), Said(0.52, 0.69, "0")),
    _of(8, 4, 0, 0.31, 0.95, "5 %"),
    _of(8, 4, 680, 0.24, 0.98, "13 %"),
    _of(8, 13, 0, 0.20, 1.00, "4 %"),
    _of(12, 4, 0, 0.22, 0.97, "5 %"),
    _of(15, 4, 0, 0.15, 0.98, "5 %"),
    _of(25, 4, 0, 0.10, 0.99, "5 %"),
    _of(25, 1, 680, 0.08, 0.98, "about 15 %"),
)
BOTH = Release(15, (Rhythm(15, 4, 0), Rhythm(15, 13, 0)))
"""What the rules refuse: a quarter beside its blocks, from which single weeks can be taken."""


@dataclass(frozen=True, slots=True)
class Result:
    """`right`: part of the teams in which the one with the highest estimate has the highest share of rework over the
    year. `ratio`: root of Σ(estimate − truth)² / Σ truth², over all people of all teams; truth and estimate are how far
    somebody's share is from the team's mean, so 1 is what somebody knows who saw no release at all. `error`: median of
    |released − true| / true of the rework figures that were released. `withheld`: part of the cells of all releases
    that were not shown; `hidden`: part of the releases that did not show rework.
    """

    right: float
    ratio: float
    error: float
    withheld: float
    hidden: float

    @property
    def holds(self) -> bool:
        """Whether it is within the criterion."""
        return self.right <= MOST_RIGHT and self.ratio >= LEAST_RATIO


def simulate(release: Release, assumed: Assumptions) -> Result:
    """The same teams for every release of as many people."""
    rng = np.random.default_rng([assumed.seed, release.people])
    years = [year(assumed, release.people, rng) for _ in range(assumed.runs)]
    knows = known_of(years)
    published = [[(rhythm, released(one, rhythm, rng)) for rhythm in release.rhythms] for one in years]
    truths, guesses = [], []
    for one, of_team in zip(years, published, strict=True):
        own = shares(one.minutes, one.attendance)
        seen = [sightings(release.people, periods, STEP, rhythm.noise) for rhythm, periods in of_team]
        truths.append(own - own.mean())
        guesses.append(guess(one.attendance, _together(seen) if seen else exact(one), knows))
    found, true = np.array(guesses), np.array(truths)
    periods = [(one, period) for one, of_team in zip(years, published, strict=True) for _, p in of_team for period in p]
    return Result(
        float((found.argmax(axis=1) == true.argmax(axis=1)).mean()),
        float(np.sqrt(((found - true) ** 2).sum() / (true**2).sum())),
        _error(periods),
        _mean([len(period.figures.not_shown) / len(COMPONENTS) for _, period in periods]),
        _mean([GUESSED not in period.figures.minutes for _, period in periods]),
    )


def _together(seen: Sequence[Sightings]) -> Sightings:
    return Sightings(
        np.concatenate([one.totals for one in seen]),
        np.concatenate([one.covers for one in seen]),
        np.concatenate([one.blur for one in seen]),
    )


def _error(periods: Sequence[tuple[Year, Published]]) -> float:
    errors: list[float] = []
    for one, period in periods:
        if GUESSED in period.figures.minutes:
            true = one.minutes[period.weeks, :, CELL].sum() / one.minutes.shape[1] / period.length
            errors.append(abs(period.figures.minutes[GUESSED] - true) / true)
    return float(np.median(errors)) if errors else 0.0


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values)) if values else 0.0


def steadier(assumed: Assumptions, over_time: float) -> Assumptions:
    """The same people, whose weeks of rework differ more, or less."""
    habits = list(assumed.habits)
    habits[CELL] = replace(habits[CELL], over_time=over_time)
    return replace(assumed, habits=tuple(habits))


def spread(right: float, runs: int) -> float:
    """Standard error of a part of so many runs."""
    return float(np.sqrt(right * (1 - right) / runs))
