"""What goes into a written document, as values: the use case gathers them, the output room writes them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.department import DepartmentView
from tijdwijzer.domain.entries import Entry, Span
from tijdwijzer.domain.figures import Usual
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.domain.team_view import TeamView
from tijdwijzer.domain.totals import DayTotals, Totals
from tijdwijzer.services.nulmeting import NulmetingView
from tijdwijzer.services.trends import Output
from tijdwijzer.words.formats import Language

Progress = Callable[[int, int], None]
"""Takes how far a long document is, and of how much."""


@dataclass(frozen=True, slots=True)
class Edition:
    """In which language a document is written, when, and by which catalogue. `zone` is that of the person then."""

    language: Language
    made: datetime
    zone: ZoneInfo
    catalogue: Catalogue


@dataclass(frozen=True, slots=True)
class Line:
    """Registered time on one day: an entry, or its part on that day where it runs over into the next.

    `zone` is what the person's clock showed when it began. What still ran counts until the document was made.
    """

    day: date
    span: Span
    zone: ZoneInfo
    entry: Entry

    @property
    def start(self) -> datetime:
        return self.span.start.astimezone(self.zone)

    @property
    def end(self) -> datetime:
        return self.span.end.astimezone(self.zone)


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything that was registered in a period, in order, never empty. `entries` are whole, without a timer that
    runs.
    """

    edition: Edition
    period: Period
    lines: tuple[Line, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Customary:
    """One's own usual share of each component, and of direct time, over the last workdays before a period."""

    components: Mapping[Component, Usual | None]
    direct: Usual | None


@dataclass(frozen=True, slots=True)
class Review:
    """A listing with what it adds up to. `days` are those with time or output, `usual` is one's own of before."""

    listing: Listing
    days: tuple[DayTotals, ...]
    output: Output
    usual: Customary
    reflections: tuple[Reflection, ...] = ()

    @property
    def edition(self) -> Edition:
        return self.listing.edition

    @property
    def totals(self) -> Totals:
        return self.output.totals


@dataclass(frozen=True, slots=True)
class NulmetingPaper:
    """The report of a baseline measurement. What the person remarked is not in it: that never leaves."""

    edition: Edition
    view: NulmetingView = field(repr=False)


@dataclass(frozen=True, slots=True)
class TeamPaper:
    """A release of a team, for the meeting of a month."""

    edition: Edition
    view: TeamView


@dataclass(frozen=True, slots=True)
class DepartmentPaper:
    """Teams together, from their releases."""

    edition: Edition
    view: DepartmentView


class TeamPapers(Protocol):
    """Writes the figures of a team into bytes; `output.papers` fits."""

    def team_pack(self, paper: TeamPaper) -> bytes:
        """PDF, two pages at most."""
        ...

    def team_workbook(self, paper: TeamPaper) -> bytes:
        """XLSX."""
        ...

    def team_list(self, paper: TeamPaper) -> bytes:
        """CSV with a line per period and cell."""
        ...

    def team_document(self, paper: TeamPaper) -> bytes:
        """JSON."""
        ...

    def department_pack(self, paper: DepartmentPaper) -> bytes:
        """PDF."""
        ...

    def department_workbook(self, paper: DepartmentPaper) -> bytes:
        """XLSX."""
        ...

    def department_list(self, paper: DepartmentPaper) -> bytes:
        """CSV with a line per cell and per team that is not in it."""
        ...

    def department_document(self, paper: DepartmentPaper) -> bytes:
        """JSON."""
        ...


class Papers(Protocol):
    """Writes documents into bytes; `output.papers` fits."""

    def entries(self, listing: Listing) -> bytes:
        """CSV with a line per stretch."""
        ...

    def week(self, listing: Listing) -> bytes:
        """CSV with a sheet per week."""
        ...

    def calendar(self, listing: Listing) -> bytes:
        """ICS with an event per entry."""
        ...

    def workbook(self, review: Review, progress: Progress) -> bytes:
        """XLSX."""
        ...

    def reflection(self, review: Review) -> bytes:
        """PDF."""
        ...

    def nulmeting(self, paper: NulmetingPaper) -> bytes:
        """PDF."""
        ...
