"""Everything about one person as one value, and as the document of an export file (docs/export.md)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from tijdwijzer.domain.archive_output import (
    baseline_document,
    baseline_of,
    count_document,
    counts_of,
    goal_document,
    goal_of,
    product_document,
    product_of,
)
from tijdwijzer.domain.calendar import ZoneEra
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Count
from tijdwijzer.domain.document import (
    Document,
    Part,
    as_day,
    as_hours_or_none,
    as_list,
    as_minutes,
    as_moment,
    as_moment_or_none,
    as_number,
    as_switch,
    as_text,
    as_text_or_none,
    as_zone,
    day_named,
    said,
)
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.goals import Goal
from tijdwijzer.domain.nulmeting import Baseline
from tijdwijzer.domain.observing import Evidence, Observed, Seen, Sign
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.domain.rules import Rule, checked

FORMAT = "tijdwijzer"
VERSION = 3


@dataclass(frozen=True, slots=True)
class Archive:
    """What an export holds. `exported` is when it was made. Nothing in it carries an id: those are each database's own.

    `seen` is until when the running timer counted then, None when none ran.
    """

    exported: datetime
    seen: datetime | None = None
    entries: tuple[Entry, ...] = ()
    settings: Mapping[str, object] = field(default_factory=dict)
    leave: Mapping[date, int] = field(default_factory=dict)
    zones: tuple[ZoneEra, ...] = ()
    reflections: tuple[Reflection, ...] = ()
    rules: tuple[Rule, ...] = ()
    observed: tuple[Observed, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    products: tuple[Product, ...] = ()
    counts: tuple[Count, ...] = ()
    goals: tuple[Goal, ...] = ()
    baselines: tuple[Baseline, ...] = ()


def to_document(archive: Archive) -> Document:
    """The JSON value of an export file, in a fixed order: the same archive always gives the same document."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "exported": said(archive.exported),
        "seen": archive.seen and said(archive.seen),
        "settings": dict(sorted(archive.settings.items())),
        "zones": [{"since": said(era.since), "zone": era.zone} for era in archive.zones],
        "leave": {day.isoformat(): minutes for day, minutes in sorted(archive.leave.items())},
        "entries": [_entry_document(entry) for entry in archive.entries],
        "reflections": [_reflection_document(reflection) for reflection in archive.reflections],
        "rules": [_rule_document(rule) for rule in archive.rules],
        "observed": [_observed_document(one) for one in archive.observed],
        "evidence": [_evidence_document(one) for one in archive.evidence],
        "products": [product_document(product) for product in archive.products],
        "counts": [count_document(count) for count in archive.counts],
        "goals": [goal_document(goal) for goal in archive.goals],
        "baselines": [baseline_document(baseline) for baseline in archive.baselines],
    }


def _entry_document(entry: Entry) -> Document:
    return {
        "start": said(entry.start),
        "end": entry.end and said(entry.end),
        "component": entry.component and entry.component.value,
        "activity": entry.what.activity,
        "note": entry.what.note,
        "case": entry.what.case,
        "source": entry.source.value,
    }


def _reflection_document(reflection: Reflection) -> Document:
    return {
        "day": reflection.day.isoformat(),
        "intention": reflection.intention,
        "note": reflection.note,
        "done": reflection.done and said(reflection.done),
        "skipped": reflection.skipped,
    }


def _rule_document(rule: Rule) -> Document:
    return {
        "app": rule.app,
        "title": rule.title,
        "calendar": rule.calendar,
        "weekdays": sorted(rule.weekdays),
        "hours": rule.hours and list(rule.hours),
        "label": rule.label,
        "component": rule.what and rule.what.component and rule.what.component.value,
        "activity": rule.what and rule.what.activity,
    }


def _observed_document(one: Observed) -> Document:
    return {
        "start": said(one.span.start),
        "end": said(one.span.end),
        "app": one.seen and one.seen.app,
        "label": one.seen and one.seen.label,
        "switches": one.switches,
    }


def _evidence_document(one: Evidence) -> Document:
    return {
        "start": said(one.span.start),
        "end": said(one.span.end),
        "sign": one.sign.value,
        "label": one.label,
    }


def from_document(document: object) -> Archive:
    """The archive that a document holds.

    Raises DomainError "archive_not_ours", "archive_newer" (with `version` and `known`) or "archive_damaged" (with
    `place`, such as "entries[3].start").
    """
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise DomainError("archive_not_ours")
    version = document.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise DomainError("archive_damaged", place="version")
    if version > VERSION:
        raise DomainError("archive_newer", version=version, known=VERSION)
    whole = Part(document, "")
    leave = whole.part("leave")
    return Archive(
        exported=whole.read("exported", as_moment),
        seen=whole.read("seen", as_moment_or_none),
        entries=tuple(_entry(part) for part in whole.parts("entries")),
        settings=whole.part("settings").values,
        leave={day_named(leave, key): leave.read(key, as_minutes) for key in leave.values},
        zones=tuple(ZoneEra(p.read("since", as_moment), p.read("zone", as_zone)) for p in whole.parts("zones")),
        reflections=tuple(_reflection(part) for part in whole.parts("reflections")),
        rules=tuple(_rule(part) for part in whole.later_parts("rules")),
        observed=tuple(_observed(part) for part in whole.later_parts("observed")),
        evidence=tuple(_evidence(part) for part in whole.later_parts("evidence")),
        products=tuple(product_of(part) for part in whole.later_parts("products")),
        counts=counts_of(whole.later_parts("counts")),
        goals=tuple(goal_of(part) for part in whole.later_parts("goals")),
        baselines=tuple(baseline_of(part) for part in whole.later_parts("baselines")),
    )


def _entry(part: Part) -> Entry:
    start, end = part.read("start", as_moment), part.read("end", as_moment_or_none)
    if end is not None and end <= start:
        raise DomainError("archive_damaged", place=part.at("end"))
    what = What(
        part.read("component", lambda value: None if value is None else Component(as_text(value))),
        part.read("activity", as_text_or_none),
        part.read("note", as_text_or_none),
        part.read("case", as_text_or_none),
    )
    return Entry(start, end, what, part.read("source", lambda value: Source(as_text(value))))


def _reflection(part: Part) -> Reflection:
    return Reflection(
        part.read("day", as_day),
        part.read("intention", as_text),
        part.read("note", as_text),
        part.read("done", as_moment_or_none),
        part.read("skipped", as_switch),
    )


def _rule(part: Part) -> Rule:
    component = part.read("component", lambda value: None if value is None else Component(as_text(value)))
    rule = Rule(
        app=part.read("app", as_text_or_none),
        title=part.read("title", as_text_or_none),
        calendar=part.read("calendar", as_text_or_none),
        weekdays=part.read("weekdays", lambda value: frozenset(as_number(one) for one in as_list(value))),
        hours=part.read("hours", as_hours_or_none),
        label=part.read("label", as_text_or_none),
        what=What(component, part.read("activity", as_text_or_none)) if component else None,
    )
    try:
        return checked([rule])[0]
    except DomainError:
        raise DomainError("archive_damaged", place=part.place) from None


def _observed(part: Part) -> Observed:
    app, label = part.read("app", as_text_or_none), part.read("label", as_text_or_none)
    return Observed(_span(part), None if app is None else Seen(app, label), part.read("switches", as_number))


def _evidence(part: Part) -> Evidence:
    return Evidence(
        _span(part), part.read("sign", lambda value: Sign(as_text(value))), part.read("label", as_text_or_none)
    )


def _span(part: Part) -> Span:
    start, end = part.read("start", as_moment), part.read("end", as_moment)
    if end <= start:
        raise DomainError("archive_damaged", place=part.at("end"))
    return Span(start, end)
