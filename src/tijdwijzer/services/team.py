"""A team's releases, to its lead and to the team itself: what is taken in, kept for a year, and shown.

Nothing is taken in that cannot be verified from the gatekeepers' root key down; what is refused says why, and changes
nothing. There is no way to ask for less than a release.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from tijdwijzer.domain.agreement import Agreement
from tijdwijzer.domain.department import DepartmentView
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Refusal, Release, Root, Roster
from tijdwijzer.domain.quarters import overlap
from tijdwijzer.domain.release_rules import check_release
from tijdwijzer.domain.roll_up import RollUp, roll_up
from tijdwijzer.domain.share_periods import SharePeriod, period_named
from tijdwijzer.domain.team_view import TeamView
from tijdwijzer.domain.team_year import kept
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.notices import Publish, SharingChanged
from tijdwijzer.services.papers import DepartmentPaper, Edition, TeamPaper, TeamPapers
from tijdwijzer.services.ports import Clock, UnitOfWork, Units
from tijdwijzer.services.team_documents import Kind, Known, NotTaken, Shared, know, known_of, sorted_out
from tijdwijzer.services.team_shelf import Shelf, shelf_of

IsSigned = Callable[[bytes, bytes, bytes], bool]
"""Takes content, signature and public key."""


class Form(StrEnum):
    """What the figures of a team are written as."""

    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Taken:
    """A document that is kept now; `new` when it was not before. `fingerprint` is that of a root key."""

    file: str
    kind: Kind
    name: str
    new: bool
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Brought:
    taken: tuple[Taken, ...]
    refused: tuple[NotTaken, ...]


class Team:
    def __init__(
        self,
        units: Units,
        clock: Clock,
        publish: Publish,
        is_signed: IsSigned,
        edition: Callable[[UnitOfWork], Edition],
        papers: TeamPapers,
        write: Callable[[Path, bytes, bool], None],
    ) -> None:
        self._units = units
        self._clock = clock
        self._publish = publish
        self._is_signed = is_signed
        self._edition = edition
        self._papers = papers
        self._write = write

    # Taking in
    def bring(self, files: Sequence[bytes], names: Sequence[str]) -> Brought:
        """Take in documents, in any order. Each is kept whole, or refused with the reason."""
        documents, refused = sorted_out(files, names)
        taken: list[Taken] = []
        with self._units() as unit:
            known, today = known_of(unit), calendar_of(unit, self._clock).day_of(self._clock.now())
            for name, document in documents:
                try:
                    taken.append(self._take(unit, known, name, document, today))
                except DomainError as error:
                    refused.append(NotTaken(name, error))
            unit.commit()
        if any(one.new for one in taken):
            self._publish(SharingChanged())
        return Brought(tuple(taken), tuple(refused))

    def _take(self, unit: UnitOfWork, known: Known, name: str, document: Shared, today: date) -> Taken:
        match document:
            case Root():
                return self._take_root(unit, known, name, document)
            case Agreement():
                return self._take_agreement(unit, known, name, document)
            case Roster():
                return self._take_roster(unit, known, name, document)
            case _:
                return self._take_release(unit, known, name, document, today)

    def _take_root(self, unit: UnitOfWork, known: Known, name: str, root: Root) -> Taken:
        """The first one is pinned, unless the organisation laid one down."""
        held = unit.in_force().text("sharing_root") or (known.root.fingerprint if known.root else root.fingerprint)
        if root.fingerprint != held or (known.root is not None and known.root != root):
            raise DomainError("team_other_root", known=held)
        new = known.root is None
        if new:
            unit.put_shared_document(Kind.ROOT, root.task, root.file())
            know(known, root)
        return Taken(name, Kind.ROOT, root.task, new, root.fingerprint)

    def _take_agreement(self, unit: UnitOfWork, known: Known, name: str, agreement: Agreement) -> Taken:
        root = _root(known, agreement.task)
        self._check(agreement.signed, agreement.signature, root.key)
        if any(one.quarter == agreement.quarter and one.hash != agreement.hash for one in known.agreements.values()):
            raise DomainError("team_other_agreement", quarter=agreement.quarter)
        new = agreement.hash not in known.agreements
        if new:
            unit.put_shared_document(Kind.AGREEMENT, f"{agreement.task}/{agreement.quarter}", agreement.file())
            know(known, agreement)
        return Taken(name, Kind.AGREEMENT, f"{agreement.task}, {agreement.quarter}", new)

    def _take_roster(self, unit: UnitOfWork, known: Known, name: str, roster: Roster) -> Taken:
        _root(known, roster.task)
        agreement = next((one for one in known.agreements.values() if one.quarter == roster.quarter), None)
        if agreement is None:
            raise DomainError("team_no_agreement", quarter=roster.quarter)
        self._check(roster.signed, roster.signature, agreement.sign_b)
        place = (roster.team, roster.quarter)
        if known.rosters.get(place, roster) != roster:
            raise DomainError("team_other_roster", team=roster.team, quarter=roster.quarter)
        for release in known.releases.values():
            if release.team == roster.team and release.agreement == agreement.hash:
                check_release(release, agreement, roster)
        new = place not in known.rosters
        if new:
            unit.put_shared_document(Kind.ROSTER, f"{roster.quarter}/{roster.team}", roster.file())
            know(known, roster)
        return Taken(name, Kind.ROSTER, f"{roster.team}, {roster.quarter}", new)

    def _take_release(
        self, unit: UnitOfWork, known: Known, name: str, document: Release | Refusal, today: date
    ) -> Taken:
        period = period_named(document.period)
        _root(known, document.task)
        agreement = known.agreements.get(document.agreement)
        if agreement is None:
            raise DomainError("team_no_agreement", quarter=period.quarter)
        self._check(document.signed, document.signature, agreement.sign_b)
        check_release(document, agreement, known.rosters.get((document.team, agreement.quarter)))
        if not kept(period, today):
            raise DomainError("team_old", period=period.name)
        place = (document.team, document.period)
        if known.releases.get(place, document) != document:
            raise DomainError("team_other_release", team=document.team, period=document.period)
        new = place not in known.releases
        if new:
            _refuse_overlap(known, document.team, period)
            unit.put_shared_document(Kind.RELEASE, "/".join(place), document.file())
            know(known, document)
        return Taken(name, Kind.RELEASE, f"{document.team}, {document.period}", new)

    def _check(self, signed: bytes, signature: bytes, key: bytes) -> None:
        if not self._is_signed(signed, signature, key):
            raise DomainError("team_signature")

    # Looking
    def shelf(self) -> Shelf:
        """Everything that is kept, read once."""
        with self._units() as unit:
            known, today = known_of(unit), calendar_of(unit, self._clock).day_of(self._clock.now())
        found = (known.published(one) for one in known.releases.values())
        headcounts = {place: roster.headcount for place, roster in known.rosters.items()}
        return shelf_of([one for one in found if one is not None and kept(one.period, today)], headcounts)

    def teams(self) -> tuple[str, ...]:
        """Of which something is kept."""
        return self.shelf().teams

    def periods(self, team: str) -> tuple[SharePeriod, ...]:
        """Of which something is kept, oldest first."""
        return self.shelf().periods(team)

    def view(self, team: str | None = None, period: str | None = None, periods: int | None = None) -> TeamView:
        """As `Shelf.view`."""
        return self.shelf().view(team, period, periods)

    def department(self, teams: Sequence[str] = (), period: str | None = None) -> DepartmentView:
        """As `Shelf.department`."""
        return self.shelf().department(teams, period)

    def year(self, team: str | None = None) -> RollUp:
        """Everything that is kept of a team, added up. Raises DomainError as `view` does."""
        return roll_up(self.shelf().of(team))

    # Taking along
    def content(self, form: Form, view: TeamView | DepartmentView) -> bytes:
        with self._units() as unit:
            edition = self._edition(unit)
        if isinstance(view, DepartmentView):
            return self._department_content(form, DepartmentPaper(edition, view))
        paper = TeamPaper(edition, view)
        match form:
            case Form.CSV:
                return self._papers.team_list(paper)
            case Form.JSON:
                return self._papers.team_document(paper)
            case Form.XLSX:
                return self._papers.team_workbook(paper)
            case Form.PDF:
                return self._papers.team_pack(paper)

    def _department_content(self, form: Form, paper: DepartmentPaper) -> bytes:
        match form:
            case Form.CSV:
                return self._papers.department_list(paper)
            case Form.JSON:
                return self._papers.department_document(paper)
            case Form.XLSX:
                return self._papers.department_workbook(paper)
            case Form.PDF:
                return self._papers.department_pack(paper)

    def write(self, form: Form, view: TeamView | DepartmentView, file: Path, *, overwrite: bool = False) -> int:
        """Answers with how many bytes. Raises DomainError as `exporting.WriteFile` does."""
        content = self.content(form, view)
        self._write(file, content, overwrite)
        return len(content)


def _root(known: Known, task: str) -> Root:
    if known.root is None:
        raise DomainError("team_no_root")
    if known.root.task != task:
        raise DomainError("team_task", task=task, known=known.root.task)
    return known.root


def _refuse_overlap(known: Known, team: str, period: SharePeriod) -> None:
    for other in (period_named(one.period) for one in known.releases.values() if one.team == team):
        if overlap(other, period):
            raise DomainError("team_overlap", team=team, other=other.name, period=period.name)
