"""What commands print as JSON. The keys and their order are a promise (docs/command-line.md)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, tzinfo

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry
from tijdwijzer.domain.observing import Observed
from tijdwijzer.domain.products import ALWAYS, Product, Standard
from tijdwijzer.domain.suggesting import Suggestion
from tijdwijzer.services.bringing_counts import BroughtIn
from tijdwijzer.services.days import DayView
from tijdwijzer.services.doctor import Check
from tijdwijzer.services.fragmentation import FragmentedDay
from tijdwijzer.services.importing import ImportResult
from tijdwijzer.services.observing import ObservedDay
from tijdwijzer.services.tracking import Status
from tijdwijzer.words import say

Document = dict[str, object]


def said(moment: datetime, zone: tzinfo) -> str:
    """An instant in ISO 8601 with the offset that the day's zone has then."""
    return moment.astimezone(zone).isoformat()


def entry_document(entry: Entry, start: datetime, end: datetime | None, zone: tzinfo) -> Document:
    """An entry, from `start` to `end` (None while it runs)."""
    return {
        "id": entry.id,
        "start": said(start, zone),
        "end": end and said(end, zone),
        "component": entry.component and entry.component.value,
        "activity": entry.what.activity,
        "note": entry.what.note,
        "case": entry.what.case,
        "source": entry.source.value,
    }


def day_document(day: DayView) -> Document:
    """One day. Entries are clipped to the day, so that their minutes add up to the totals."""
    figures = day.figures
    return {
        "date": day.date.isoformat(),
        "zone": day.zone.key,
        "entries": _entries(day),
        "minutes": _minutes(figures.minutes),
        "unassigned_minutes": float(figures.unassigned),
        "tracked_minutes": float(figures.tracked),
        "paid_minutes": float(figures.paid),
        "gaps": [{"start": said(gap.start, day.zone), "end": said(gap.end, day.zone)} for gap in figures.gaps],
        "direct_share": figures.direct_share,
        "value_adding_share": figures.value_adding_share,
        "interruptions": figures.interruptions,
        "longest_block_minutes": float(figures.longest_block_minutes),
        "running": figures.running,
    }


def _entries(day: DayView) -> list[Document]:
    """The slices of the day, and a timer that has only just been started, in order."""
    parts = [
        (part.entry, part.span.start, None if runs_on(part.entry, part.span.end, day) else part.span.end)
        for part in day.slices
    ]
    parts += [(entry, entry.start, None) for entry in just_begun(day)]
    return [entry_document(*part, day.zone) for part in sorted(parts, key=lambda part: part[1])]


def just_begun(day: DayView) -> list[Entry]:
    """The timer, when it has no time yet."""
    shown = {part.entry.id for part in day.slices}
    return [entry for entry in day.entries if entry.running and entry.id not in shown and entry.start >= day.span.start]


def runs_on(entry: Entry, until: datetime, day: DayView) -> bool:
    """Whether the timer of an entry shown `until` then still runs there, and is not cut off by the end of the day."""
    return entry.running and until < day.span.end


def _minutes(minutes: Mapping[Component, float]) -> dict[str, float]:
    return {component.value: float(minutes[component]) for component in Component}


def suggestions_document(day: date, found: Sequence[Suggestion], reasons: Sequence[str], zone: tzinfo) -> Document:
    """The suggestions of a day, with their reasons in words."""
    return {
        "date": day.isoformat(),
        "suggestions": [
            {
                "start": said(one.span.start, zone),
                "end": said(one.span.end, zone),
                "component": one.what.component and one.what.component.value,
                "activity": one.what.activity,
                "confidence": one.confidence,
                "reason": reason,
            }
            for one, reason in zip(found, reasons, strict=True)
        ],
    }


def observed_document(day: ObservedDay, broken_up: FragmentedDay) -> Document:
    """What was observed on a day. `app` is null while nobody was there."""
    found = broken_up.figures
    return {
        "date": day.date.isoformat(),
        "spans": [_span_document(one, day.zone) for one in day.spans],
        "active_minutes": float(found.active),
        "idle_minutes": float(found.idle),
        "switches_per_hour": found.switches_per_hour,
        "focus_minutes": found.focus_minutes,
    }


def _span_document(one: Observed, zone: tzinfo) -> Document:
    return {
        "start": said(one.span.start, zone),
        "end": said(one.span.end, zone),
        "app": one.seen and one.seen.app,
        "label": one.seen and one.seen.label,
        "active": one.active,
    }


def import_document(result: ImportResult) -> Document:
    return {
        "format": result.format,
        "read": result.read,
        "imported": result.imported,
        "duplicates": result.duplicates,
        "skipped": [{"row": skipped.row.number, "reason": skipped.reason.value} for skipped in result.skipped],
        "from": result.first and result.first.isoformat(),
        "to": result.last and result.last.isoformat(),
    }


def products_document(found: Sequence[Product]) -> list[Document]:
    return [
        {
            "key": one.key,
            "name": one.name,
            "unit": one.unit,
            "activity": one.activity,
            "shared": one.shared,
            "ended": one.ended and one.ended.isoformat(),
            "standards": [_standard_document(standard) for standard in one.standards],
        }
        for one in found
    ]


def _standard_document(standard: Standard) -> Document:
    """`from` is null for one that has no beginning."""
    since = None if standard.since == ALWAYS else standard.since.isoformat()
    return {"from": since, "minutes": standard.minutes, "points": standard.points}


def brought_document(result: BroughtIn) -> Document:
    return {
        "kind": "products" if result.of_products else "counts",
        "read": result.read,
        "new": result.new,
        "changed": result.changed,
        "unchanged": result.unchanged,
        "replaced": result.replaced,
        "from": result.first and result.first.isoformat(),
        "to": result.last and result.last.isoformat(),
        "products": list(result.products),
    }


def status_document(status: Status, day: DayView) -> Document:
    entry = status.entry
    return {
        "running": entry is not None,
        "entry": entry and entry_document(entry, entry.start, None, day.zone),
        "minutes": float(status.minutes),
        "direct_minutes": float(day.figures.direct),
        "tracked_minutes": float(day.figures.tracked),
        "zone": day.zone.key,
    }


def doctor_document(checks: list[Check], language: str) -> Document:
    return {
        "ok": all(check.state != "broken" for check in checks),
        "checks": [
            {
                "name": check.name,
                "state": check.state.value,
                "code": check.code,
                "message": doctor_words(check, language),
            }
            for check in checks
        ],
    }


def doctor_words(check: Check, language: str) -> str:
    """What was found, in words; an error that keeps the database shut has words of its own."""
    code = f"doctor.{check.code}"
    words = say(code, language, **check.details)
    return words if words != code else say(check.code, language, **check.details)
