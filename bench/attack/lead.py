"""The lead who knows when everybody worked, and regresses a year of releases on it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bench.attack.population import WEEKS, Minutes, Numbers, Year
from bench.attack.publishing import Published
from tijdwijzer.domain.agreement import COMPONENTS

GUESSED = "rework"
CELL = COMPONENTS.index(GUESSED)


@dataclass(frozen=True, slots=True)
class Knows:
    """What the lead knows of people in general: variance of the share of rework between people, and of one person's
    weeks around their own share.
    """

    between: float
    over_time: float


@dataclass(frozen=True, slots=True)
class Sightings:
    """What was released of rework. Per release that shows it: the team's minutes (mean × people × weeks), which weeks
    it covers (1 or 0, releases × weeks), and the variance that rounding and noise added.
    """

    totals: Numbers
    covers: Numbers
    blur: Numbers


def sightings(people: int, published: Sequence[Published], step: float, noise: float) -> Sightings:
    """Of releases, rounded to `step` minutes per person and week. One that does not show rework tells nothing."""
    shown = [one for one in published if GUESSED in one.figures.minutes]
    covers = np.zeros((len(shown), WEEKS))
    for row, one in zip(covers, shown, strict=True):
        row[one.weeks] = 1
    times = people * covers.sum(axis=1)
    totals = np.array([one.figures.minutes[GUESSED] for one in shown]) * times
    return Sightings(totals, covers, (step * times) ** 2 / 12 + noise**2)


def exact(year: Year) -> Sightings:
    """Every week's sum as it is: what a tool without these rules would show."""
    return Sightings(year.minutes[:, :, CELL].sum(axis=1).astype(float), np.eye(WEEKS), np.ones(WEEKS))


def shares(minutes: Minutes, attendance: Minutes) -> Numbers:
    """What is to be guessed: each person's part of the year's worked time that was rework."""
    return np.asarray(minutes[:, :, CELL].sum(axis=0) / np.maximum(1, attendance.sum(axis=0)))


def known_of(years: Sequence[Year]) -> Knows:
    """The variances in these years: the lead is assumed to know them."""
    between, over_time = [], []
    for year in years:
        own = shares(year.minutes, year.attendance)
        weekly = year.minutes[:, :, CELL] / np.maximum(1, year.attendance)
        between.append(own.var(ddof=1))
        over_time.append(((weekly - own) ** 2)[year.attendance > 0].mean())
    return Knows(float(np.mean(between)), float(np.mean(over_time)))


def guess(attendance: Minutes, seen: Sightings, knows: Knows) -> Numbers:
    """By how much everybody's share of rework differs from the team's, as well as it can be told linearly: the best
    linear unbiased prediction, which is ridge regression with the true variances. Nothing seen: no difference.

    totals = worked · (mean + differences) + deviations of weeks + blur.
    """
    if not len(seen.totals):
        return np.zeros(attendance.shape[1])
    worked = seen.covers @ attendance
    of_weeks = (seen.covers * (attendance.astype(float) ** 2).sum(axis=1)) @ seen.covers.T
    covariance = knows.between * worked @ worked.T + knows.over_time * of_weeks + np.diag(seen.blur)
    hours = worked.sum(axis=1)
    weighed = np.linalg.solve(covariance, np.column_stack([seen.totals, hours]))
    mean = (hours @ weighed[:, 0]) / (hours @ weighed[:, 1])
    found = knows.between * worked.T @ (weighed[:, 0] - mean * weighed[:, 1])
    return np.asarray(found - found.mean())
