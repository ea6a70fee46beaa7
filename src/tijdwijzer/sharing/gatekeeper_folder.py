"""Where the gatekeeper keeps things, and what it knows of a team's periods from them."""

from pathlib import Path

from tijdwijzer.domain.agreement import Agreement, Rhythm, agreement_of
from tijdwijzer.domain.canonical import digest, read
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.form import as_name
from tijdwijzer.domain.messages import Roster
from tijdwijzer.domain.quarters import overlap
from tijdwijzer.domain.share_periods import LENGTHS, SharePeriod, period_named, periods_in
from tijdwijzer.services.roles import Due, QuarterKeys
from tijdwijzer.sharing.gatekeeper_closing import Progress, progress_in
from tijdwijzer.sharing.gatekeeper_people import People
from tijdwijzer.sharing.role import Role


class GatekeeperFiles:
    """Beside what every role has: `quarters/<quarter>/agreement.json` and who takes part; `periods/<team>/`."""

    def __init__(self, role: Role) -> None:
        self.role = role
        self._agreements: dict[str, Agreement] = {}
        self._people: dict[str, People] = {}

    def agreement_file(self, quarter: str) -> Path:
        return self.role.quarter(quarter) / "agreement.json"

    def agreement(self, quarter: str) -> Agreement | None:
        if quarter not in self._agreements:
            file = self.agreement_file(quarter)
            if not file.exists():
                return None
            self._agreements[quarter] = agreement_of(read(file.read_bytes(), "agreement"))
        return self._agreements[quarter]

    def agreed(self, quarter: str) -> Agreement:
        """Raises DomainError "no_agreement"."""
        agreement = self.agreement(quarter)
        if agreement is None:
            raise DomainError("no_agreement", quarter=quarter)
        return agreement

    def quarter_keys(self) -> tuple[QuarterKeys, ...]:
        """Of every quarter that has an agreement."""
        agreements = {quarter: self.agreement(quarter) for quarter in self.role.quarters()}
        return self.role.kept({quarter: digest(one.key_b) for quarter, one in agreements.items() if one is not None})

    def people(self, quarter: str) -> People:
        if quarter not in self._people:
            self.agreed(quarter)
            self._people[quarter] = People(self.role.quarter(quarter), self.role.task, quarter)
        return self._people[quarter]

    def progress_file(self, due: Due) -> Path:
        try:
            return self._periods_of(as_name(due.team)) / f"{due.period.name}.json"
        except ValueError:
            raise DomainError("role_name", name=due.team) from None

    def _periods_of(self, team: str) -> Path:
        return self.role.folder / "periods" / team

    def begun(self, team: str) -> dict[SharePeriod, Progress]:
        """The periods of a team that were closed, whatever came of them."""
        files = sorted(self._periods_of(team).glob("*.json"))
        found = {period_named(file.stem): progress_in(file) for file in files}
        return {period: progress for period, progress in found.items() if progress is not None}

    def expected(self, due: Due) -> tuple[Agreement, Roster, Rhythm]:
        """What a period goes by. Raises DomainError "no_agreement"; "no_roster"; "share_rhythm" when the team has
        another; "share_overlap" when a week of it was closed in another period.
        """
        quarter = due.period.quarter
        agreement = self.agreed(quarter)
        roster = self.people(quarter).roster(due.team)
        if roster is None:
            raise DomainError("no_roster", team=due.team, quarter=quarter)
        rhythm = agreement.rhythm(len(roster.keys))
        if rhythm is None or rhythm.weeks != LENGTHS[due.period.kind]:
            raise DomainError("share_rhythm", team=due.team, period=due.period.name)
        if any(overlap(period, due.period) for period in self.begun(due.team) if period != due.period):
            raise DomainError("share_overlap", team=due.team, period=due.period.name)
        return agreement, roster, rhythm

    def periods(self, quarter: str) -> list[tuple[str, SharePeriod, Progress | None]]:
        """Every period of every team in a quarter that can be closed or was."""
        people = self.people(quarter)
        return [one for team in people.published() for one in self._periods(quarter, team, people)]

    def _periods(self, quarter: str, team: str, people: People) -> list[tuple[str, SharePeriod, Progress | None]]:
        roster = people.roster(team)
        rhythm = self.agreed(quarter).rhythm(len(roster.keys)) if roster else None
        if rhythm is None:
            return []
        begun = self.begun(team)
        return [
            (team, period, begun.get(period))
            for period in periods_in(quarter, rhythm.weeks)
            if not any(overlap(period, other) for other in begun if other != period)
        ]
