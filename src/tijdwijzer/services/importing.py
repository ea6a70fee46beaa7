"""Bringing in time that was kept elsewhere: any number of files, as one action in one transaction.

Which row becomes what and lies where is decided in `domain/importing.py`; a file of our own export also brings
settings, leave and reflections (`services/restoring.py`).
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from tijdwijzer.domain import archive
from tijdwijzer.domain.archive import Archive
from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.elsewhere import ForeignEvent
from tijdwijzer.domain.entries import Entry, Source, Span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.importing import ImportMap, Placed, ReadOptions, Resolution, Skipped, SourceRow, resolve
from tijdwijzer.domain.observing import Seen
from tijdwijzer.domain.redaction import Sighting, kept
from tijdwijzer.domain.settings import SETTINGS
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services import importing_observed, restoring
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.importing_observed import Brought
from tijdwijzer.services.notices import (
    AimsChanged,
    EntriesChanged,
    ObservedChanged,
    OutputChanged,
    Publish,
    SettingsChanged,
)
from tijdwijzer.services.observing import note_brought_in
from tijdwijzer.services.ports import Clock, UnitOfWork, Units
from tijdwijzer.services.restoring import Kept
from tijdwijzer.services.tracking import taken
from tijdwijzer.services.watching import Watching

Progress = Callable[[int, int], None]
"""Told how many steps are done, of how many."""


class Sources(Protocol):
    """Reading files of other programs and of our own."""

    def formats(self) -> tuple[str, ...]:
        """The formats of other programs."""
        ...

    def read(self, format_name: str, file: Path, options: ReadOptions) -> Sequence[SourceRow]:
        """Raises ImportFileError."""
        ...

    def read_observed(self, file: Path, keep: Callable[[Sighting], Seen]) -> Sequence[ForeignEvent]:
        """What another tool observed, every sighting redacted by `keep` at once. Raises ImportFileError."""
        ...

    def read_map(self, file: Path) -> ImportMap:
        """Raises ImportFileError."""
        ...

    def read_document(self, file: Path) -> object:
        """The JSON value in a file. Raises ImportFileError."""
        ...


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What to import. Wall times are in `zone` (the person's own without one); `since` and `until` are both included.

    Rows longer than `max_hours` are left out: a forgotten timer. A `dry_run` looks, and keeps nothing.
    """

    format: str
    files: tuple[Path, ...]
    map_file: Path | None = None
    zone: str | None = None
    since: date | None = None
    until: date | None = None
    max_hours: float = 12
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What became of every row: `read` is `imported` + `duplicates` + the skipped ones.

    `first` and `last` are the days that got time. `trimmed` rows gave up time to another row or to what was registered,
    `moved` ones were laid elsewhere than the file says; `unassigned` counts imported rows without a component.
    `kept` says what of an own export was not taken over because there was something already.
    """

    format: str
    read: int
    imported: int
    duplicates: int
    skipped: tuple[Skipped, ...]
    first: date | None
    last: date | None
    trimmed: tuple[Placed, ...] = ()
    moved: tuple[Placed, ...] = ()
    unassigned: int = 0
    kept: tuple[Kept, ...] = ()


class Importing:
    """The use case of importing."""

    def __init__(self, units: Units, clock: Clock, publish: Publish, sources: Sources, watching: Watching) -> None:
        self._watching = watching
        self._units = units
        self._clock = clock
        self._publish = publish
        self._sources = sources

    def formats(self) -> tuple[str, ...]:
        return (*self._sources.formats(), importing_observed.FORMAT, archive.FORMAT)

    def run(self, request: ImportRequest, progress: Progress | None = None) -> ImportResult:
        """Import what is asked, all or nothing. Raises ImportFileError, or DomainError for an own export."""
        steps = len(request.files) + 1
        progress = progress or _unheard
        if request.format == archive.FORMAT:
            archives = [self._archive(file, progress, done, steps) for done, file in enumerate(request.files)]
            result = self._restore(request, archives)
        elif request.format == importing_observed.FORMAT:
            result = self._bring_in(request, progress, steps)
        else:
            result = self._import(request, progress, steps)
        progress(steps, steps)
        return result

    # Other programs' files
    def _import(self, request: ImportRequest, progress: Progress, steps: int) -> ImportResult:
        with self._units() as unit:
            calendar = calendar_of(unit, self._clock)
        now = self._clock.now()
        known = ImportMap() if request.map_file is None else self._sources.read_map(request.map_file)
        zone = ZoneInfo(request.zone) if request.zone else calendar.zone_at(now)
        options = ReadOptions(zone, known, now, request.since, request.until)
        rows: list[SourceRow] = []
        for done, file in enumerate(request.files):
            progress(done, steps)
            rows += self._sources.read(request.format, file, options)
        with self._units() as unit:
            resolution = _resolve(unit, rows, known, now, request.max_hours)
            entries = [entry for placed in resolution.placed for entry in _entries(placed, known)]
            keys = [placed.row.key for placed in resolution.placed]
            self._keep(unit, entries, keys, now, request.dry_run)
        loose = sum(known.what(placed.row).component is None for placed in resolution.placed)
        return replace(_result(request.format, len(rows), resolution, entries, calendar), unassigned=loose)

    def _keep(self, unit: UnitOfWork, entries: Sequence[Entry], keys: Sequence[str], now: datetime, dry: bool) -> None:
        if dry or not entries:
            return
        unit.record("import", now, unit.apply(Change((), tuple(entries))), keys)
        unit.commit()
        self._publish(EntriesChanged(_touched(entries)))

    # What other programs observed
    def _bring_in(self, request: ImportRequest, progress: Progress, steps: int) -> ImportResult:
        redaction, now = self._watching.redaction(), self._clock.now()
        events: list[ForeignEvent] = []
        for done, file in enumerate(request.files):
            progress(done, steps)
            events += self._sources.read_observed(file, lambda sighting: kept(sighting, redaction))
        with self._units() as unit:
            calendar = calendar_of(unit, self._clock)
            brought = importing_observed.bring_in(unit, calendar, events, now, request.since, request.until)
            if brought.spans and not request.dry_run:
                note_brought_in(unit, brought.runs, calendar.day_of(now))
                unit.commit()
        if brought.spans and not request.dry_run:
            self._publish(ObservedChanged())
        return _brought(request.format, brought, calendar)

    # Our own
    def _archive(self, file: Path, progress: Progress, done: int, steps: int) -> Archive:
        progress(done, steps)
        try:
            return archive.from_document(self._sources.read_document(file))
        except DomainError as error:
            raise DomainError(error.code, **{"file": file.name, **error.details}) from None

    def _restore(self, request: ImportRequest, archives: Sequence[Archive]) -> ImportResult:
        now = self._clock.now()
        with self._units() as unit:
            restored = restoring.lay(unit, archives, [file.name for file in request.files], now)
            change = unit.apply(Change((), restored.entries, restored.counts))
            if change:
                unit.record("import", now, change, [placed.row.key for placed in restored.resolution.placed])
            kept = restoring.put_the_rest(unit, archives, self._clock)
            calendar = calendar_of(unit, self._clock)
            if not request.dry_run:
                unit.commit()
        if not request.dry_run:
            self._publish(EntriesChanged())
            self._publish(SettingsChanged(frozenset({*SETTINGS, "leave"})))
            self._publish(ObservedChanged())
            self._publish(OutputChanged())
            self._publish(AimsChanged())
        found = _result(request.format, len(restored.rows), restored.resolution, restored.entries, calendar)
        return replace(found, kept=kept)


def _unheard(_done: int, _of: int) -> None:
    """Nobody wants to know."""


def _resolve(
    unit: UnitOfWork, rows: Sequence[SourceRow], known: ImportMap, now: datetime, max_hours: float
) -> Resolution:
    there = _registered(unit, rows)
    before = unit.known_keys([row.key for row in rows if row.key]) | _same(rows, there, known)
    return resolve(rows, taken(unit, there, now), before, now, max_hours=max_hours, stack=known.options.stack)


def _registered(unit: UnitOfWork, rows: Sequence[SourceRow]) -> list[Entry]:
    """What is registered around the rows' time; stacked rows may be laid up to a day later."""
    starts = [row.start for row in rows if row.start is not None]
    ends = [row.end for row in rows if row.end is not None]
    if not starts or not ends:
        return []
    return unit.neighbours(Span(min(starts), max([*ends, *starts]) + timedelta(days=1)))


def _same(rows: Sequence[SourceRow], there: Sequence[Entry], known: ImportMap) -> set[str]:
    """The keys of rows that say exactly what is registered already."""
    said = {(entry.start, entry.end, entry.what) for entry in there}
    at = {entry.start for entry in there}
    return {row.key for row in rows if row.start in at and (row.start, row.end, known.what(row)) in said}


def _entries(placed: Placed, known: ImportMap) -> list[Entry]:
    what = known.what(placed.row)
    return [Entry(span.start, span.end, what, Source.IMPORTED) for span in placed.spans]


def _touched(entries: Collection[Entry]) -> Span | None:
    ends = [entry.end for entry in entries if entry.end is not None]
    return Span(min(entry.start for entry in entries), max(ends)) if len(ends) == len(entries) else None


def _result(
    format_name: str, read: int, resolution: Resolution, entries: Sequence[Entry], calendar: Calendar
) -> ImportResult:
    lasts = [entry.end - timedelta(seconds=1) if entry.end else entry.start for entry in entries]
    return ImportResult(
        format=format_name,
        read=read,
        imported=len(resolution.placed),
        duplicates=len(resolution.duplicates),
        skipped=resolution.skipped,
        first=calendar.day_of(min(entry.start for entry in entries)) if entries else None,
        last=calendar.day_of(max(lasts)) if entries else None,
        trimmed=tuple(placed for placed in resolution.placed if _gave_up(placed)),
        moved=tuple(placed for placed in resolution.placed if not _gave_up(placed) and _laid_elsewhere(placed)),
    )


def _brought(format_name: str, brought: Brought, calendar: Calendar) -> ImportResult:
    skipped = (Skipped(SourceRow(event.number), event.reason) for event in brought.skipped if event.reason is not None)
    spans = [one.span for one in brought.spans]
    return ImportResult(
        format=format_name,
        read=brought.read,
        imported=brought.imported,
        duplicates=brought.duplicates,
        skipped=tuple(skipped),
        first=calendar.day_of(spans[0].start) if spans else None,
        last=calendar.day_of(spans[-1].end - timedelta(seconds=1)) if spans else None,
    )


def _gave_up(placed: Placed) -> bool:
    row = placed.row
    asked = row.end - row.start if row.start and row.end else timedelta(0)
    return sum((span.length for span in placed.spans), timedelta(0)) < asked


def _laid_elsewhere(placed: Placed) -> bool:
    return placed.spans[0].start != placed.row.start or placed.spans[-1].end != placed.row.end
