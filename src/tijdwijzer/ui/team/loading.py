"""Reading and changing what the team window shows, on the database worker; no Qt here."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.department import DepartmentView
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.share_periods import SharePeriod
from tijdwijzer.domain.team_view import TeamView
from tijdwijzer.services.team import Brought, Form
from tijdwijzer.services.usecases import UseCases


@dataclass(frozen=True, slots=True)
class TeamScreen:
    """A team, or a department of all `teams`. `periods` are those of which something is kept, oldest first."""

    teams: tuple[str, ...]
    periods: tuple[SharePeriod, ...]
    view: TeamView | DepartmentView
    catalogue: Catalogue

    @property
    def place(self) -> int:
        """That of the period that is shown."""
        return self.periods.index(self.view.period)


def load(cases: UseCases, team: str | None, period: str | None) -> TeamScreen | None:
    """A period of a team: the newest without one, of the first team without one. None while there is nothing."""
    shelf = cases.team.shelf()
    if not shelf.teams:
        return None
    chosen = team if team in shelf.teams else shelf.teams[0]
    periods = shelf.periods(chosen)
    return TeamScreen(shelf.teams, periods, shelf.view(chosen, _known(period, periods)), cases.catalogue())


def load_department(cases: UseCases, period: str | None) -> TeamScreen | None:
    """All teams together in a period: the newest without one. None while there is nothing."""
    shelf = cases.team.shelf()
    if not shelf.teams:
        return None
    periods = shelf.department_periods()
    view = shelf.department(period=_known(period, periods))
    return TeamScreen(shelf.teams, periods, view, cases.catalogue())


def _known(period: str | None, periods: Sequence[SharePeriod]) -> str | None:
    return period if period in [one.name for one in periods] else None


def bring(cases: UseCases, places: Sequence[Path]) -> Brought:
    """Files, and the documents in folders. Raises DomainError "team_file" or "team_no_files"."""
    files = [file for place in places for file in (sorted(place.rglob("*.json")) if place.is_dir() else [place])]
    if not files:
        raise DomainError("team_no_files")
    return cases.team.bring([_content(file) for file in files], [file.name for file in files])


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        raise DomainError("team_file", file=file.name) from None


def write(cases: UseCases, form: Form, view: TeamView | DepartmentView, file: Path) -> Path:
    cases.team.write(form, view, file, overwrite=True)
    return file
