"""Taking over our own export: entries where there is room, and the rest where there is nothing yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from tijdwijzer.domain import importing, timeline
from tijdwijzer.domain.archive import Archive
from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.counts import Recount
from tijdwijzer.domain.dayparts import around
from tijdwijzer.domain.entries import Entry, Span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.importing import Placed, Resolution, SourceRow, fingerprint
from tijdwijzer.domain.laying import divide
from tijdwijzer.domain.observing import Evidence, Observed
from tijdwijzer.domain.rules import checked as checked_rules
from tijdwijzer.domain.settings import checked
from tijdwijzer.domain.smoothing import pieces
from tijdwijzer.services import importing_observed, restoring_output
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.observing import OBSERVING, kept_since
from tijdwijzer.services.ports import Clock, UnitOfWork
from tijdwijzer.services.tracking import FORGOTTEN_AFTER, PRESENCE, last_seen, taken

WITHOUT_LIMIT = 24.0 * 366 * 200
"""Hours: what we exported ourselves is never too long."""


class KeptKind(StrEnum):
    """What was there already and stayed as it was."""

    SETTINGS = "kept_settings"
    UNKNOWN_SETTINGS = "kept_unknown_settings"
    LEAVE = "kept_leave"
    REFLECTIONS = "kept_reflections"
    ZONES = "kept_zones"
    RULES = "kept_rules"
    PRODUCTS = "kept_products"
    COUNTS = "kept_counts"
    GOALS = "kept_goals"
    BASELINES = "kept_baselines"
    OBSERVED = "kept_observed"


@dataclass(frozen=True, slots=True)
class Kept:
    """How many things of an export were not taken over, because others are there."""

    kind: KeptKind
    count: int


@dataclass(frozen=True, slots=True)
class Restored:
    """The rows of the exports, what becomes of them, and the entries and counts to add."""

    rows: tuple[SourceRow, ...]
    resolution: Resolution
    entries: tuple[Entry, ...]
    counts: Recount


def lay(unit: UnitOfWork, archives: Sequence[Archive], files: Sequence[str], now: datetime) -> Restored:
    """Find room for the entries and counts of exports; what is registered or counted already stays.

    A timer that ran at the export goes on when nothing else runs and somebody was seen beside it less than half a day
    ago; otherwise it ends there. Where nobody was ever seen, it is as forgotten as it was.
    """
    fresh = last_seen(unit) is None
    sources = [
        (_row(entry, span, number, file), entry)
        for archive, file in zip(archives, files, strict=True)
        for number, (entry, span) in enumerate(_spans(archive, now, fresh), start=1)
    ]
    rows = tuple(row for row, _ in sources)
    by_key = {row.key: entry for row, entry in sources}
    there = unit.entries()
    known = unit.known_keys([row.key for row in rows]) | _same(by_key, there)
    latest = max([now, *(row.end for row in rows if row.end is not None)])
    resolution = importing.resolve(rows, taken(unit, there, now), known, latest, max_hours=WITHOUT_LIMIT)
    may_run = _last_running(by_key) if unit.running() is None else None
    entries = tuple(e for placed in resolution.placed for e in _entries(placed, by_key[placed.row.key], may_run))
    if any(entry.running for entry in entries):
        _note_presence(unit, archives)
    return Restored(rows, resolution, entries, restoring_output.counts_to_add(unit, archives))


def _note_presence(unit: UnitOfWork, archives: Sequence[Archive]) -> None:
    """Who was seen beside the timer there was seen, as far as the timer is concerned, here."""
    seen = [moment for moment in (last_seen(unit), *(archive.seen for archive in archives)) if moment is not None]
    if seen:
        unit.put_mark(PRESENCE, max(seen).timestamp())


def _spans(archive: Archive, now: datetime, fresh: bool) -> list[tuple[Entry, Span]]:
    """Each entry with the time it asks for; a timer that does not go on gets its end."""
    seen = archive.seen or archive.exported
    goes_on = now - seen <= FORGOTTEN_AFTER
    until = now if goes_on else seen
    found = []
    for entry in archive.entries:
        span = timeline.held(entry, archive.entries, until)
        found.append((entry if goes_on or fresh else replace(entry, end=span.end), span))
    return found


def _row(entry: Entry, span: Span, number: int, file: str) -> SourceRow:
    what = entry.what
    key = fingerprint("tijdwijzer", entry.start, entry.end, what, entry.source)
    return SourceRow(number, span.start, span.end, activity=what.activity, component=what.component, key=key, file=file)


def _same(by_key: Mapping[str, Entry], there: Sequence[Entry]) -> set[str]:
    said = {(entry.start, entry.end, entry.what) for entry in there}
    return {key for key, entry in by_key.items() if (entry.start, entry.end, entry.what) in said}


def _last_running(by_key: Mapping[str, Entry]) -> Entry | None:
    return max((entry for entry in by_key.values() if entry.running), key=lambda e: e.start, default=None)


def _entries(placed: Placed, entry: Entry, may_run: Entry | None) -> list[Entry]:
    whole = placed.spans == (Span(placed.spans[0].start, placed.spans[-1].end),)
    if entry.running and whole and entry is may_run and placed.spans[0].end == placed.row.end:
        return [entry]
    return [replace(entry, start=span.start, end=span.end) for span in placed.spans]


# The rest


def put_the_rest(unit: UnitOfWork, archives: Sequence[Archive], clock: Clock) -> tuple[Kept, ...]:
    """Take over settings, leave, zones, reflections, rules, products, goals, measurements and what was observed where
    there is nothing yet. Says what stayed as it was, counts that were laid before included.
    """
    counts = dict.fromkeys(KeptKind, 0)
    for archive in archives:
        _put_settings(unit, archive, counts)
        _put_leave(unit, archive, counts)
        _put_zones(unit, archive, counts)
        _put_reflections(unit, archive, counts)
        _put_rules(unit, archive, counts)
        counts[KeptKind.PRODUCTS] += restoring_output.put_products(unit, archive)
        counts[KeptKind.COUNTS] += restoring_output.left_out(unit, archive)
        counts[KeptKind.GOALS] += restoring_output.put_goals(unit, archive)
        counts[KeptKind.BASELINES] += restoring_output.put_baselines(unit, archive)
        counts[KeptKind.OBSERVED] += _put_observed(unit, archive, calendar_of(unit, clock), clock.now())
    return tuple(Kept(kind, count) for kind, count in counts.items() if count)


def _put_settings(unit: UnitOfWork, archive: Archive, counts: dict[KeptKind, int]) -> None:
    there = unit.settings()
    for key, value in archive.settings.items():
        if key in there:
            counts[KeptKind.SETTINGS] += there[key] != value
            continue
        try:
            unit.put_setting(key, checked(key, value))
        except DomainError:
            counts[KeptKind.UNKNOWN_SETTINGS] += 1


def _put_leave(unit: UnitOfWork, archive: Archive, counts: dict[KeptKind, int]) -> None:
    there = unit.leave()
    for day, minutes in archive.leave.items():
        if day in there:
            counts[KeptKind.LEAVE] += there[day] != minutes
        elif minutes:
            unit.put_leave(day, minutes)


def _put_zones(unit: UnitOfWork, archive: Archive, counts: dict[KeptKind, int]) -> None:
    """A single zone says that nobody travelled; a history of zones that is there already stays."""
    there = unit.zone_eras()
    if len(there) > 1:
        counts[KeptKind.ZONES] += bool(archive.zones) and there != list(archive.zones)
        return
    for era in archive.zones:
        unit.add_zone_era(era)


def _put_reflections(unit: UnitOfWork, archive: Archive, counts: dict[KeptKind, int]) -> None:
    for reflection in archive.reflections:
        there = unit.reflection(reflection.day)
        if there is not None and (there.intention or there.note):
            counts[KeptKind.REFLECTIONS] += there != reflection
        else:
            unit.put_reflection(reflection)


def _put_rules(unit: UnitOfWork, archive: Archive, counts: dict[KeptKind, int]) -> None:
    """Rules are tried in order, so they come together or not at all."""
    there = unit.rules()
    if not there:
        unit.put_rules(checked_rules(archive.rules))
    elif archive.rules and there != list(archive.rules):
        counts[KeptKind.RULES] += len(archive.rules)


def _put_observed(unit: UnitOfWork, archive: Archive, calendar: Calendar, now: datetime) -> int:
    """Lay what was observed where nothing was, as far as it would still be kept. Answers with how many spans were left
    out; where the organisation does not allow observing, all of them.
    """
    spans = _in_order(archive.observed)
    settings = unit.in_force()
    if settings.is_locked(OBSERVING) and not settings.switch(OBSERVING):
        return len(spans)
    kept = Span(kept_since(unit.in_force(), calendar, now), now)
    importing_observed.lay_beside(unit, calendar, [one for one in spans if _within(one.span, kept)])
    for sign in archive.evidence:
        if _within(sign.span, kept) and not _signed(unit, sign):
            unit.put_evidence(Span(sign.span.start, sign.span.start + timedelta(seconds=1)), {sign.sign}, [sign])
    there = set(unit.observed(around(spans))) if spans else set()
    return sum(one not in there for one in spans)


def _within(span: Span, whole: Span) -> bool:
    return whole.start <= span.start and span.end <= whole.end


def _in_order(observed: Sequence[Observed]) -> list[Observed]:
    """Without overlap: of two the one that starts later wins."""
    return pieces(divide([one.span for one in observed]), observed)


def _signed(unit: UnitOfWork, one: Evidence) -> bool:
    return any(other.sign is one.sign for other in unit.evidence(one.span))
