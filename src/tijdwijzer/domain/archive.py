"""Everything about one person as one value, and as the document of an export file (docs/export.md)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TypeVar, cast
from zoneinfo import ZoneInfo

from tijdwijzer.domain.calendar import BEGINNING, ZoneEra
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, Span, What, instant
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.observing import Evidence, Observed, Seen, Sign
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.domain.rules import Rule, checked

FORMAT = "tijdwijzer"
VERSION = 2

DISTANT = datetime(2200, 1, 1, tzinfo=UTC)
"""No calendar has to work with what lies after this."""

T = TypeVar("T")
Document = dict[str, object]


@dataclass(frozen=True, slots=True)
class Archive:
    """What an export holds. `exported` is when it was made; entries carry no ids, those are each database's own.

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


def to_document(archive: Archive) -> Document:
    """The JSON value of an export file, in a fixed order: the same archive always gives the same document."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "exported": _said(archive.exported),
        "seen": archive.seen and _said(archive.seen),
        "settings": dict(sorted(archive.settings.items())),
        "zones": [{"since": _said(era.since), "zone": era.zone} for era in archive.zones],
        "leave": {day.isoformat(): minutes for day, minutes in sorted(archive.leave.items())},
        "entries": [_entry_document(entry) for entry in archive.entries],
        "reflections": [_reflection_document(reflection) for reflection in archive.reflections],
        "rules": [_rule_document(rule) for rule in archive.rules],
        "observed": [_observed_document(one) for one in archive.observed],
        "evidence": [_evidence_document(one) for one in archive.evidence],
    }


def _said(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _entry_document(entry: Entry) -> Document:
    return {
        "start": _said(entry.start),
        "end": entry.end and _said(entry.end),
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
        "done": reflection.done and _said(reflection.done),
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
        "start": _said(one.span.start),
        "end": _said(one.span.end),
        "app": one.seen and one.seen.app,
        "label": one.seen and one.seen.label,
        "switches": one.switches,
    }


def _evidence_document(one: Evidence) -> Document:
    return {
        "start": _said(one.span.start),
        "end": _said(one.span.end),
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
    whole = _Part(document, "")
    leave = whole.part("leave")
    return Archive(
        exported=whole.read("exported", _moment),
        seen=whole.read("seen", _moment_or_none),
        entries=tuple(_entry(part) for part in whole.parts("entries")),
        settings=whole.part("settings").values,
        leave={_day(leave, key): leave.read(key, _minutes) for key in leave.values},
        zones=tuple(ZoneEra(p.read("since", _moment), p.read("zone", _zone)) for p in whole.parts("zones")),
        reflections=tuple(_reflection(part) for part in whole.parts("reflections")),
        rules=tuple(_rule(part) for part in whole.parts_since_2("rules")),
        observed=tuple(_observed(part) for part in whole.parts_since_2("observed")),
        evidence=tuple(_evidence(part) for part in whole.parts_since_2("evidence")),
    )


class _Part:
    """A JSON object somewhere in the document, which can say where it is."""

    def __init__(self, values: object, place: str) -> None:
        if not isinstance(values, dict):
            raise DomainError("archive_damaged", place=place)
        self.values: Mapping[str, object] = values
        self.place = place

    def at(self, key: str) -> str:
        return f"{self.place}.{key}" if self.place else key

    def read(self, key: str, reader: Callable[[object], T]) -> T:
        try:
            return reader(self.values.get(key))
        except (TypeError, ValueError, OverflowError):
            raise DomainError("archive_damaged", place=self.at(key)) from None

    def part(self, key: str) -> "_Part":
        return _Part(self.values.get(key, {}), self.at(key))

    def parts(self, key: str) -> Sequence["_Part"]:
        items = self.read(key, _list)
        return [_Part(item, f"{self.at(key)}[{position}]") for position, item in enumerate(items)]

    def parts_since_2(self, key: str) -> Sequence["_Part"]:
        """Those of a list that the first version of the format did not have."""
        return self.parts(key) if key in self.values else ()


def _entry(part: _Part) -> Entry:
    start, end = part.read("start", _moment), part.read("end", _moment_or_none)
    if end is not None and end <= start:
        raise DomainError("archive_damaged", place=part.at("end"))
    what = What(
        part.read("component", lambda value: None if value is None else Component(_text(value))),
        part.read("activity", _text_or_none),
        part.read("note", _text_or_none),
        part.read("case", _text_or_none),
    )
    return Entry(start, end, what, part.read("source", lambda value: Source(_text(value))))


def _reflection(part: _Part) -> Reflection:
    return Reflection(
        part.read("day", lambda value: date.fromisoformat(_text(value))),
        part.read("intention", _text),
        part.read("note", _text),
        part.read("done", _moment_or_none),
        part.read("skipped", _switch),
    )


def _rule(part: _Part) -> Rule:
    component = part.read("component", lambda value: None if value is None else Component(_text(value)))
    rule = Rule(
        app=part.read("app", _text_or_none),
        title=part.read("title", _text_or_none),
        calendar=part.read("calendar", _text_or_none),
        weekdays=part.read("weekdays", lambda value: frozenset(_number(one) for one in _list(value))),
        hours=part.read("hours", _hours_or_none),
        label=part.read("label", _text_or_none),
        what=What(component, part.read("activity", _text_or_none)) if component else None,
    )
    try:
        return checked([rule])[0]
    except DomainError:
        raise DomainError("archive_damaged", place=part.place) from None


def _observed(part: _Part) -> Observed:
    app, label = part.read("app", _text_or_none), part.read("label", _text_or_none)
    return Observed(_span(part), None if app is None else Seen(app, label), part.read("switches", _number))


def _evidence(part: _Part) -> Evidence:
    return Evidence(_span(part), part.read("sign", lambda value: Sign(_text(value))), part.read("label", _text_or_none))


def _span(part: _Part) -> Span:
    start, end = part.read("start", _moment), part.read("end", _moment)
    if end <= start:
        raise DomainError("archive_damaged", place=part.at("end"))
    return Span(start, end)


def _day(part: _Part, key: str) -> date:
    try:
        return date.fromisoformat(key)
    except ValueError:
        raise DomainError("archive_damaged", place=part.at(key)) from None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _zone(value: object) -> str:
    """A zone that this machine knows."""
    try:
        return ZoneInfo(_text(value)).key
    except (KeyError, OSError):
        raise ValueError from None


def _moment(value: object) -> datetime:
    moment = instant(datetime.fromisoformat(_text(value)))
    if not BEGINNING <= moment < DISTANT:
        raise ValueError
    return moment


def _moment_or_none(value: object) -> datetime | None:
    return None if value is None else _moment(value)


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _minutes(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 24 * 60:
        raise ValueError
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError
    return value


def _hours_or_none(value: object) -> tuple[int, int] | None:
    if value is None:
        return None
    first, last = _list(value)
    return _number(first), _number(last)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError
    return cast(list[object], value)
