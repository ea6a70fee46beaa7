"""Higher layers and longer periods: sums of released figures, and how much of the whole they speak of (R4, R5).

Adding releases up is all that happens: there is nothing here that takes one from another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby, pairwise

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Release
from tijdwijzer.domain.share_periods import SharePeriod
from tijdwijzer.domain.team_year import Published


@dataclass(frozen=True, slots=True)
class Rolled:
    """A cell over the releases that show it: `total` in minutes or a number, of `weight` person-weeks, in so many
    `releases`.
    """

    total: int = 0
    weight: int = 0
    releases: int = 0

    def __add__(self, other: "Rolled") -> "Rolled":
        return Rolled(self.total + other.total, self.weight + other.weight, self.releases + other.releases)

    @property
    def mean(self) -> Fraction | None:
        """Per person and week; None where no release shows it."""
        return Fraction(self.total, self.weight) if self.weight else None


@dataclass(frozen=True, slots=True)
class RollUp:
    """What releases come to. `minutes` are by component, `counts` by product; a cell without releases is withheld
    everywhere. `weight` is in person-weeks over `releases`; of `refused` periods nothing was published.
    """

    task: str
    teams: tuple[str, ...]
    periods: tuple[SharePeriod, ...]
    minutes: Mapping[str, Rolled]
    counts: Mapping[str, Rolled]
    names: Mapping[str, str]
    weight: int
    releases: int
    refused: int
    earned_hours: Fraction
    earned_complete: bool

    def coverage(self, cell: Rolled) -> Fraction:
        """The part of the time of everybody who took part that a cell speaks of (0-1)."""
        return Fraction(cell.weight, self.weight) if self.weight else Fraction(0)


def roll_up(published: Sequence[Published]) -> RollUp:
    """Of several teams, of several periods, or of both.

    Raises DomainError: "roll_up_nothing"; "roll_up_tasks" when they are not of one agreement's task; "roll_up_kinds"
    when quarters, blocks or weeks are mixed; "roll_up_twice" when a team's week would count twice.
    """
    if not published:
        raise DomainError("roll_up_nothing")
    if len({one.document.task for one in published}) > 1:
        raise DomainError("roll_up_tasks")
    if len({one.period.kind for one in published}) > 1:
        raise DomainError("roll_up_kinds")
    _refuse_twice(published)
    releases = [(one, one.document) for one in published if isinstance(one.document, Release)]
    minutes = dict.fromkeys(published[0].agreement.minutes_cells, Rolled())
    counts = {cell: Rolled() for one in published for cell in one.agreement.count_cells}
    for one, release in releases:
        weight = release.n * one.period.weeks
        for cell, mean in release.minutes.items():
            minutes[cell] += Rolled(mean * weight, weight, 1)
        for cell, count in release.counts.items():
            counts[cell] += Rolled(count, weight, 1)
    return RollUp(
        task=published[0].document.task,
        teams=tuple(sorted({one.team for one in published})),
        periods=tuple(sorted({one.period for one in published})),
        minutes=minutes,
        counts=counts,
        names={product.key: product.name for one in published for product in one.agreement.products},
        weight=sum(release.n * one.period.weeks for one, release in releases),
        releases=len(releases),
        refused=len(published) - len(releases),
        earned_hours=sum((_earned(one, release) for one, release in releases), Fraction(0)),
        earned_complete=len(releases) == len(published)
        and all(len(release.counts) == len(one.agreement.count_cells) for one, release in releases),
    )


def _earned(published: Published, release: Release) -> Fraction:
    standards = {one.key: Fraction(str(one.standard_minutes)) for one in published.agreement.products}
    return sum((count * standards[key] / 60 for key, count in release.counts.items()), Fraction(0))


def _refuse_twice(published: Sequence[Published]) -> None:
    by_team = sorted(published, key=lambda one: (one.team, one.period.days.first))
    for team, of_team in groupby(by_team, key=lambda one: one.team):
        for one, later in pairwise(of_team):
            if later.period.days.first <= one.period.days.last:
                raise DomainError("roll_up_twice", team=team, period=later.period.name)
