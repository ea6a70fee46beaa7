"""The releases that are kept, and what can be asked of them: a period of a team, or of teams together.

There is no way to ask for less than a release.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from tijdwijzer.domain.department import DepartmentView, department_of
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.share_periods import SharePeriod, period_named
from tijdwijzer.domain.team_view import TeamView, view_of
from tijdwijzer.domain.team_year import Published, newest_first


@dataclass(frozen=True, slots=True)
class Shelf:
    """What was published of each team, by name in order; how many people a team has in a quarter, by both."""

    by_team: Mapping[str, Sequence[Published]]
    headcounts: Mapping[tuple[str, str], int]

    @property
    def teams(self) -> tuple[str, ...]:
        """Of which something is kept."""
        return tuple(self.by_team)

    def periods(self, team: str) -> tuple[SharePeriod, ...]:
        """Of which something is kept of a team, oldest first."""
        return tuple(one.period for one in reversed(newest_first(self.of(team))))

    def department_periods(self) -> tuple[SharePeriod, ...]:
        """Of which something is kept of any team, oldest first."""
        found = {one.period for of_team in self.by_team.values() for one in of_team}
        return tuple(sorted(found, key=lambda one: (one.days.last, one.days.first)))

    def view(self, team: str | None = None, period: str | None = None, periods: int | None = None) -> TeamView:
        """A period of a team, the newest without one, with at most so many `periods` of the year up to it.

        Raises DomainError: "team_nothing"; "team_unknown"; "team_which" when there are more and none was named;
        "team_no_period".
        """
        published = self.of(team)
        found = [one for one in newest_first(published) if period in (None, one.period.name)]
        if not found:
            known = [one.period.name for one in newest_first(published)]
            raise DomainError("team_no_period", team=published[0].team, period=period, known=known)
        return view_of(published, found[0].period, periods)

    def department(self, teams: Collection[str] = (), period: str | None = None) -> DepartmentView:
        """Teams together in one period: the newest that one of them has, without one. All teams without any named.

        Raises DomainError as `view` and `domain.roll_up.roll_up` do.
        """
        by_team = {team: self.of(team) for team in teams or self.teams}
        found = [one for of_team in by_team.values() for one in of_team]
        if not found:
            raise DomainError("team_nothing")
        wanted = period_named(period) if period else newest_first(found)[0].period
        here = {one.team: one for one in found if one.period == wanted}
        others = {team: _why_not(of_team, wanted) for team, of_team in by_team.items() if team not in here}
        headcounts = {team: count for (team, quarter), count in self.headcounts.items() if quarter == wanted.quarter}
        return department_of(list(here.values()), others, headcounts)

    def of(self, team: str | None) -> Sequence[Published]:
        """What is kept of a team; of the only one without a name. Raises DomainError as `view` does."""
        if not self.by_team:
            raise DomainError("team_nothing")
        if team is None and len(self.by_team) > 1:
            raise DomainError("team_which", known=list(self.by_team))
        if team is not None and team not in self.by_team:
            raise DomainError("team_unknown", team=team, known=list(self.by_team))
        return self.by_team[team or next(iter(self.by_team))]


def shelf_of(published: Sequence[Published], headcounts: Mapping[tuple[str, str], int]) -> Shelf:
    by_team: dict[str, list[Published]] = {}
    for one in sorted(published, key=lambda one: one.team):
        by_team.setdefault(one.team, []).append(one)
    return Shelf(by_team, headcounts)


def _why_not(of_team: Sequence[Published], wanted: SharePeriod) -> str:
    return "missing" if any(one.period.kind == wanted.kind for one in of_team) else "rhythm"
