"""Taking time and output along, in the formats that people use."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from tijdwijzer.domain import figures
from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.totals import DayTotals
from tijdwijzer.services.by_day import by_day
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.days import LOOK_BACK, By, Days, Report
from tijdwijzer.services.nulmeting import Nulmeting
from tijdwijzer.services.papers import Customary, Edition, Line, Listing, NulmetingPaper, Papers, Progress, Review
from tijdwijzer.services.ports import Clock, UnitOfWork, Units
from tijdwijzer.services.tracking import counts_until
from tijdwijzer.services.trends import Trends
from tijdwijzer.words.formats import Language


class Format(StrEnum):
    """What a document is written as."""

    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"
    PDF = "pdf"
    ICS = "ics"
    WEEK = "week"  # the week sheet of hour administrations, as CSV


@dataclass(frozen=True, slots=True)
class Written:
    """A document that was written."""

    file: Path
    bytes: int


WriteBytes = Callable[[Path, bytes, bool], None]
"""As `exporting.WriteFile`, of bytes."""


def _unheard(_done: int, _of: int) -> None:
    """Nobody waits."""


class Documents:
    """The use case of writing documents.

    They are the person's own copy: notes and cases are in the lists and workbooks, intentions and notes of days in the
    reflection. A calendar has neither, since calendars are shared.
    """

    def __init__(
        self,
        units: Units,
        clock: Clock,
        days: Days,
        trends: Callable[[], Trends],
        nulmeting: Callable[[], Nulmeting],
        catalogue: Callable[[], Catalogue],
        language: Callable[[], Language],
        papers: Papers,
        write: WriteBytes,
    ) -> None:
        self._units = units
        self._clock = clock
        self._days = days
        self._trends = trends
        self._nulmeting = nulmeting
        self._catalogue = catalogue
        self._language = language
        self._papers = papers
        self._write = write

    def write(
        self, form: Format, period: Period, file: Path, *, overwrite: bool = False, progress: Progress = _unheard
    ) -> Written:
        """Raises DomainError as `exporting.WriteFile` does, and "document_no_days" where nothing was registered."""
        return self._put(file, self.content(form, period, progress), overwrite)

    def write_nulmeting(self, baseline_id: int, file: Path, *, overwrite: bool = False) -> Written:
        """The report of a baseline measurement, as PDF. Raises DomainError also as `nulmeting_content` does."""
        return self._put(file, self.nulmeting_content(baseline_id), overwrite)

    def content(self, form: Format, period: Period, progress: Progress = _unheard) -> bytes:
        """What `write` puts into the file. Raises DomainError("document_no_days")."""
        match form:
            case Format.CSV:
                return self._papers.entries(self._listing(period))
            case Format.WEEK:
                return self._papers.week(self._listing(period))
            case Format.ICS:
                return self._papers.calendar(self._listing(period))
            case Format.XLSX:
                return self._papers.workbook(self._review(period), progress)
            case Format.PDF:
                return self._papers.reflection(self._review(period))
            case Format.JSON:
                return self._json(period)

    def nulmeting_content(self, baseline_id: int) -> bytes:
        """What `write_nulmeting` puts into the file. Raises DomainError("nulmeting_none") when there is no such one."""
        found = [view for view in self._nulmeting().views() if view.baseline.id == baseline_id]
        if not found:
            raise DomainError("nulmeting_none")
        with self._units() as unit:
            return self._papers.nulmeting(NulmetingPaper(self._edition(calendar_of(unit, self._clock)), found[0]))

    def _put(self, file: Path, content: bytes, overwrite: bool) -> Written:
        self._write(file, content, overwrite)
        return Written(file, len(content))

    def _json(self, period: Period) -> bytes:
        self._listing(period)
        report = self._days.report(period.first, period.last, By.COMPONENT)
        return (json.dumps(report_document(report), ensure_ascii=False, indent=2) + "\n").encode()

    # Gathering
    def _edition(self, calendar: Calendar) -> Edition:
        now = self._clock.now()
        return Edition(self._language(), now, calendar.zone_at(now), self._catalogue())

    def _listing(self, period: Period) -> Listing:
        with self._units() as unit:
            return self._listed(unit, period)

    def _listed(self, unit: UnitOfWork, period: Period) -> Listing:
        calendar, until = calendar_of(unit, self._clock), counts_until(unit, self._clock.now())
        days = by_day(unit, calendar, period.first, period.last, until)
        lines = tuple(
            Line(day, part.span, calendar.zone_at(part.span.start), part.entry)
            for day, span, entries in days
            for part in figures.slices(entries, span, until)
        )
        if not lines:
            raise DomainError("document_no_days", first=period.first, last=period.last)
        entries = {line.entry.start: line.entry for line in lines if not line.entry.running}
        return Listing(self._edition(calendar), period, lines, tuple(entries.values()))

    def _review(self, period: Period) -> Review:
        with self._units() as unit:
            listing = self._listed(unit, period)
            kept = tuple(one for one in unit.reflections() if one.day in period and (one.intention or one.note))
        trends = self._trends()
        days = tuple(one for one in trends.days(period) if one.totals.worked or one.totals.made)
        return Review(listing, days, trends.output(period), self._usual(trends, period), kept)

    def _usual(self, trends: Trends, period: Period) -> Customary:
        """Of the last twenty workdays before the period."""
        before = Period(period.first - LOOK_BACK, period.first - timedelta(days=1))
        worked = [one for one in trends.days(before) if one.totals.worked]
        return customary(worked)


def customary(worked: Sequence[DayTotals]) -> Customary:
    """One's own usual over the last of these days, oldest first."""
    direct = [share for one in worked if (share := one.totals.direct_share) is not None]
    components = {component: figures.usual(list(_shares(worked, component))) for component in Component}
    return Customary(components, figures.usual(direct))


def _shares(days: Sequence[DayTotals], component: Component) -> Iterator[float]:
    return (share for one in days if (share := one.totals.share(component)) is not None)


def report_document(report: Report) -> dict[str, object]:
    """A report as JSON has it. The keys and their order are a promise (docs/command-line.md)."""
    return {
        "from": report.first.isoformat(),
        "to": report.last.isoformat(),
        "by": report.by.value,
        "rows": [{"key": row.key, "minutes": float(row.minutes), "entries": row.entries} for row in report.rows],
        "minutes": {component.value: float(report.minutes[component]) for component in Component},
        "tracked_minutes": float(report.tracked),
    }
