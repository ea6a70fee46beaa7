"""The people who are assumed: a year of attendance and of minutes per component, for every week."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tijdwijzer.domain.agreement import COMPONENTS

WEEKS = 52
SHIPPED = Path(__file__).with_name("assumptions.toml")

Numbers = NDArray[np.float64]
Minutes = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Habit:
    """Of a component. `share`: usual part of the time worked; `weeks`: part of the weeks in which somebody has any;
    `between`, `over_time`: standard deviations of the logarithm, of people's own usual and of one person's weeks.
    """

    share: float
    weeks: float
    between: float
    over_time: float


@dataclass(frozen=True, slots=True)
class Assumptions:
    """`contract` are hours a week to draw from; `days_away` the part of days outside leave that somebody is away."""

    runs: int
    seed: int
    contract: tuple[float, ...]
    weeks_away: int
    days_away: float
    habits: tuple[Habit, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """Of one team. `attendance`: minutes, weeks × people. `minutes`: weeks × people × components; they add up to the
    attendance, but for rounding down.
    """

    attendance: Minutes
    minutes: Minutes


def read(file: Path) -> Assumptions:
    """Raises ValueError, naming what is missing or cannot be, when the file is no set of assumptions."""
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
        hours, components = found["hours"], found["components"]
        return Assumptions(
            int(found["runs"]),
            int(found["seed"]),
            tuple(float(one) for one in hours["contract"]),
            int(hours["weeks_away"]),
            float(hours["days_away"]),
            tuple(_habit(components[name]) for name in COMPONENTS),
        )
    except KeyError as missing:
        raise ValueError(f"{file.name}: {missing} is missing") from None
    except (TypeError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ValueError(f"{file.name}: {error}") from None


def _habit(values: Mapping[str, float]) -> Habit:
    habit = Habit(*(float(values[name]) for name in ("share", "weeks", "between", "over_time")))
    if not (0 < habit.share < 1 and 0 < habit.weeks <= 1 and habit.between >= 0 and habit.over_time >= 0):
        raise ValueError(f"no such habit: {dict(values)}")
    return habit


def year(assumed: Assumptions, people: int, rng: np.random.Generator) -> Year:
    """One team's year. The lead knows `attendance` to the minute, and nothing of `minutes`."""
    attendance = _attendance(assumed, people, rng)
    parts = _parts(assumed, people, rng)
    return Year(attendance, np.floor(attendance[:, :, None] * parts).astype(np.int64))


def _attendance(assumed: Assumptions, people: int, rng: np.random.Generator) -> Minutes:
    contract = 60 * rng.choice(assumed.contract, people)
    there = rng.binomial(5, 1 - assumed.days_away, (WEEKS, people)) / 5
    away = np.argsort(rng.random((WEEKS, people)), axis=0) < assumed.weeks_away
    return np.rint(contract * np.where(away, 0, there)).astype(np.int64)


def _parts(assumed: Assumptions, people: int, rng: np.random.Generator) -> Numbers:
    """Shares of the time worked, weeks × people × components; each week's add up to 1."""
    share, weeks, between, over_time = (
        np.array([getattr(one, name) for one in assumed.habits]) for name in ("share", "weeks", "between", "over_time")
    )
    own = _spread(rng, between, (people, len(share)))
    of_week = _spread(rng, over_time, (WEEKS, people, len(share)))
    any_of_it = rng.random(of_week.shape) < weeks
    found = share / weeks * own * of_week * any_of_it
    sums: Numbers = found.sum(axis=2, keepdims=True)
    return np.asarray(found / np.maximum(sums, 1e-9))


def _spread(rng: np.random.Generator, sd: Numbers, shape: tuple[int, ...]) -> Numbers:
    """Factors whose mean is 1."""
    return np.exp(sd * rng.standard_normal(shape) - sd**2 / 2)
