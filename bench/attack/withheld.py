"""The lead who wants a cell that is not shown, and knows how long everybody worked: what the second cell does."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bench.attack.population import Assumptions, Numbers, Year, year
from bench.attack.publishing import Published, released
from tijdwijzer.domain.agreement import COMPONENTS, Rhythm
from tijdwijzer.domain.releasing import rounded

CELL = "training_coaching"
PLACE = COMPONENTS.index(CELL)
FEW = 2
"""So many people have any of it: fewer than k_cell."""


@dataclass(frozen=True, slots=True)
class Taken:
    """How well the mean of a withheld cell can be told. Ratios: root mean square of what the lead does not know of it
    after the release, as part of what he did not know before it (1: the release says nothing; 0: it says all).
    `error`: median of |guess − true|, in minutes per person per week. `without`: were no second cell withheld.
    """

    ratio_without: float
    ratio: float
    error_without: float
    error: float


def few(team: Year, _: np.random.Generator) -> Year:
    """The same team, in which only two people have any training: the others did standardised work in that time."""
    minutes = team.minutes.copy()
    minutes[:, FEW:, 0] += minutes[:, FEW:, PLACE]
    minutes[:, FEW:, PLACE] = 0
    return Year(team.attendance, minutes)


def one_has_most(team: Year, rng: np.random.Generator) -> Year:
    """The same team, in which one person is in training for half to nine tenths of the time that was standardised work,
    and the others hardly are.
    """
    minutes = team.minutes.copy()
    minutes[:, 1:, 0] += minutes[:, 1:, PLACE] * 3 // 4
    minutes[:, 1:, PLACE] -= minutes[:, 1:, PLACE] * 3 // 4
    moved = (minutes[:, 0, 0] * rng.uniform(0.5, 0.9)).astype(np.int64)
    minutes[:, 0, 0] -= moved
    minutes[:, 0, PLACE] += moved
    return Year(team.attendance, minutes)


CASES: Mapping[str, Callable[[Year, np.random.Generator], Year]] = {"two people": few, "one person": one_has_most}


def take(case: str, people: int, rhythm: Rhythm, step: int, assumed: Assumptions) -> Taken:
    """With figures rounded to `step`. The lead knows the team's worked minutes exactly, and the best line through all
    these teams at once: more than anybody knows in truth.
    """
    rng = np.random.default_rng([assumed.seed, people, rhythm.weeks])
    found = []
    for _ in range(assumed.runs):
        team = CASES[case](year(assumed, people, rng), rng)
        found += [_seen(team, one, step) for one in released(team, rhythm, rng, step) if _only_that(one)]
    truths, rests, rests_without, smallest = np.array(found).T
    without = np.abs(_line(truths, [rests_without]) - truths)
    within = np.abs(_line(truths, [rests, smallest]) - truths)
    before = truths.std()
    ratios = (float(np.sqrt((errors**2).mean()) / before) for errors in (without, within))
    return Taken(*ratios, float(np.median(without)), float(np.median(within)))


def _only_that(one: Published) -> bool:
    """Whether that cell is withheld for itself, and no other is."""
    return [cell.key for cell in one.figures.not_shown if cell.why == "few"] == [CELL]


def _seen(team: Year, one: Published, step: int) -> tuple[float, float, float, float]:
    """The truth; what is left of the worked time beside what is shown, and beside all but that cell; the smallest that
    is shown, of which the lead knows that the second cell is smaller. Minutes per person per week.
    """
    times = team.minutes.shape[1] * one.length
    minutes = team.minutes[one.weeks]
    worked = minutes.sum() / times
    others = [
        rounded(int(minutes[:, :, place].sum()), times, step) for place in range(len(COMPONENTS)) if place != PLACE
    ]
    shown = one.figures.minutes.values()
    return minutes[:, :, PLACE].sum() / times, worked - sum(shown), worked - sum(others), min(shown)


def _line(truths: Numbers, known: Sequence[Numbers]) -> Numbers:
    """The best linear guess at `truths` from what is known."""
    columns = np.column_stack([np.ones(len(truths)), *known])
    found, *_ = np.linalg.lstsq(columns, truths, rcond=None)
    return np.asarray(columns @ found)
