"""Suggesting what unregistered time was spent on, and registering what the person accepts of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import chain, pairwise

from tijdwijzer.domain import likely, timeline
from tijdwijzer.domain.calendar import Calendar, days_between
from tijdwijzer.domain.course import Episode, courses_of
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.episodes import episodes_of
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.gathering import Day, likely_in, suggest
from tijdwijzer.domain.guessing import Grounds, Moment
from tijdwijzer.domain.habits import Stretch, habits_of, stretches_of
from tijdwijzer.domain.observing import OTHER, Seen
from tijdwijzer.domain.redaction import Redaction, Sighting, would_be_kept
from tijdwijzer.domain.rules import Rule, ShippedRules, checked
from tijdwijzer.domain.suggesting import THRESHOLD, Reason, Suggestion
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.calendars import calendar_of
from tijdwijzer.services.notices import EntriesChanged, ObservedChanged, Publish
from tijdwijzer.services.ports import Clock, UnitOfWork, Units
from tijdwijzer.services.tracking import Done, taken

LEARNS_FROM = 60
"""How many days back what was registered beside programs counts, as far as that is kept."""

CHOICES = 3
"""How many likely things are offered for a stretch that nobody registered."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What would be made of a program and a title: what is kept of it, and what its time would be, if anything.

    `unread`: a title was tried, and titles are not read as things are set now.
    """

    seen: Seen
    what: What | None
    confidence: float
    reason: Reason | None
    unread: bool = False

    @property
    def named(self) -> bool:
        """Whether the program would be named at all."""
        return self.seen.app != OTHER


@dataclass(frozen=True, slots=True)
class Counted:
    """The entries of a day, and what can be counted of them."""

    entries: list[Entry]
    stretches: list[Stretch] = field(default_factory=list)
    episodes: list[Episode] = field(default_factory=list)


class Suggesting:
    """The use cases around suggestions. What was counted of earlier days is kept while the profile is open."""

    def __init__(
        self,
        units: Units,
        clock: Clock,
        publish: Publish,
        shipped: Callable[[], ShippedRules],
        redaction: Callable[[UnitOfWork], Redaction],
    ) -> None:
        self._units = units
        self._clock = clock
        self._publish = publish
        self._shipped = shipped
        self._redaction = redaction
        self._counted: dict[date, Counted] = {}
        self._sums: dict[str, int] = {}

    # Suggestions
    def day(self, day: date | None = None) -> list[Suggestion]:
        """What the unregistered time of a day was probably spent on, today by default; only time that has passed."""
        with self._units() as unit:
            calendar, now = calendar_of(unit, self._clock), self._clock.now()
            return self._suggest(unit, calendar, day or calendar.day_of(now), now)

    def likely(self, span: Span) -> list[What]:
        """What free time in `span` may have been spent on, the likeliest first: what was observed comes first, then
        what the last four weeks hold at this time of day.
        """
        with self._units() as unit:
            calendar, now = calendar_of(unit, self._clock), self._clock.now()
            day = calendar.day_of(span.start)
            known = _known(unit, calendar.span_of(day), now)
            seen = likely_in(known, span, self._grounds(unit, calendar, day), calendar) if known else []
            earlier = unit.entries(Span(span.start - likely.LEARNS_FROM, span.start))
            return list(dict.fromkeys([*seen, *likely.likely(earlier, calendar, span)]))[:CHOICES]

    def _suggest(self, unit: UnitOfWork, calendar: Calendar, day: date, now: datetime) -> list[Suggestion]:
        known = _known(unit, calendar.span_of(day), now)
        return suggest(known, self._grounds(unit, calendar, day), calendar) if known else []

    def _grounds(self, unit: UnitOfWork, calendar: Calendar, day: date) -> Grounds:
        counted = self._counted_days(unit, calendar, day)
        habits = habits_of((stretch for one in counted for stretch in one.stretches), day)
        courses = courses_of((episode for one in counted for episode in one.episodes), day)
        return Grounds(unit.rules(), self._shipped(), habits, courses)

    def _counted_days(self, unit: UnitOfWork, calendar: Calendar, day: date) -> list[Counted]:
        """Everything that can be counted for the suggestions of `day`: of later days too, when it lies back."""
        bounds = unit.observed_bounds()
        if bounds is None:
            return []
        last = max(day, calendar.day_of(bounds[1]))
        days = days_between(max(calendar.day_of(bounds[0]), last - timedelta(days=LEARNS_FROM)), last)
        starts = [calendar.start_of(one) for one in (*days, last + timedelta(days=1))]
        self._forget_what_changed(unit, days)
        whole = unit.entries(Span(starts[0], starts[-1]))
        found = []
        for one, (start, end) in zip(days, pairwise(starts), strict=True):
            entries = [entry for entry in whole if start <= entry.start < end and entry.end]
            found.append(self._counted_day(unit, calendar, one, entries))
        return found

    def _forget_what_changed(self, unit: UnitOfWork, days: Sequence[date]) -> None:
        """Count the last day anew, as it may still grow, and every day when what was observed earlier adds up to
        something else: it was forgotten or brought in, perhaps by another process.
        """
        sums = unit.observed_seconds(days[0], days[-1] - timedelta(days=1))
        if sums != self._sums:
            self._counted, self._sums = {}, sums
        self._counted.pop(days[-1], None)

    def _counted_day(self, unit: UnitOfWork, calendar: Calendar, day: date, entries: list[Entry]) -> Counted:
        kept = self._counted.get(day)
        if kept is None or kept.entries != entries:
            kept = self._counted[day] = _counted(unit, calendar, day, entries)
        return kept

    # Accepting
    def accept(self, suggestions: Sequence[Suggestion], what: What | None = None) -> Done:
        """Register suggestions, or `what` in their place, as one action. Only what is free by now is registered.

        What the person corrected counts as confirmed, and what is like it follows. Raises DomainError("not_free") when
        nothing of it is free any more.
        """
        with self._units() as unit:
            return self._accept(unit, suggestions, what)

    def accept_day(self, day: date | None = None, min_confidence: float = THRESHOLD) -> Done | None:
        """Register every suggestion of a day that is at least so sure; None when there is none."""
        with self._units() as unit:
            calendar, now = calendar_of(unit, self._clock), self._clock.now()
            found = self._suggest(unit, calendar, day or calendar.day_of(now), now)
            sure = [one for one in found if one.confidence >= min_confidence]
            return self._accept(unit, sure, None) if sure else None

    def _accept(self, unit: UnitOfWork, suggestions: Sequence[Suggestion], what: What | None) -> Done:
        now = self._clock.now()
        change = unit.apply(_filled(unit, suggestions, what, now))
        if not change:
            raise DomainError("not_free")
        unit.record("accept", now, change)
        unit.commit()
        ends = [entry.end for entry in change.added if entry.end is not None]
        self._publish(EntriesChanged(Span(change.added[0].start, max(ends))))
        return Done("accept", change)

    # Rules
    def rules(self) -> list[Rule]:
        """The person's own rules, the first to be tried first."""
        with self._units() as unit:
            return unit.rules()

    def shipped_rules(self) -> tuple[Rule, ...]:
        """The rules that come with the program, tried after the person's own."""
        return self._shipped().rules

    def put_rules(self, rules: Sequence[Rule]) -> None:
        """Put these in the place of all own rules. Raises what `domain.rules.checked` raises."""
        with self._units() as unit:
            unit.put_rules(checked(rules))
            unit.commit()
        self._publish(ObservedChanged())

    def test(self, text: str) -> Tried:
        """What would be made, now, of a title, or of `program: title`. Nothing of it is kept.

        A text without a colon may also be a program, and one with a colon a title; but not when it begins with a
        program that is never named.
        """
        with self._units() as unit:
            calendar, now = calendar_of(unit, self._clock), self._clock.now()
            grounds = self._grounds(unit, calendar, calendar.day_of(now))
            redaction = self._redaction(unit)
        app, colon, title = (part.strip() for part in text.partition(":"))
        ways = [Sighting(app, title or None), Sighting("", text)] if colon else [Sighting("", text), Sighting(text)]
        found = [_tried(grounds, redaction, calendar.local(now), way) for way in ways]
        hidden = (one for one, way in zip(found, ways, strict=True) if redaction.hides(way))
        return next(chain(hidden, (one for one in found if one.what or one.seen.label)), found[0])


def _known(unit: UnitOfWork, span: Span, now: datetime) -> Day | None:
    """What is known of a day up to now; None when nothing was observed."""
    if now <= span.start:
        return None
    within = Span(span.start, min(now, span.end))
    observed, evidence = unit.observed(within), unit.evidence(within)
    if not observed and not evidence:
        return None
    entries = unit.entries(span)
    return Day(within, observed, evidence, entries, taken(unit, entries, now))


def _counted(unit: UnitOfWork, calendar: Calendar, day: date, entries: list[Entry]) -> Counted:
    """What can be counted of entries that began on a day and have ended."""
    ends = [entry.end for entry in entries if entry.end is not None]
    if not ends:
        return Counted(entries)
    around = Span(entries[0].start, max(ends))
    observed, evidence = unit.observed(around), unit.evidence(around)
    stretches = stretches_of(entries, observed, evidence, calendar, day)
    return Counted(entries, stretches, episodes_of(entries, observed, evidence, calendar))


def _tried(grounds: Grounds, redaction: Redaction, local: datetime, sighting: Sighting) -> Tried:
    seen, unread = would_be_kept(sighting, redaction), sighting.title is not None and not redaction.titles
    view = grounds.view(Moment(local, seen))
    what = max(view.shares, key=lambda one: view.shares[one], default=None)
    if what is None or view.shares[what] < THRESHOLD:
        return Tried(seen, None, 0.0, None, unread)
    return Tried(seen, what, view.shares[what], grounds.reason(view, what), unread)


def _filled(unit: UnitOfWork, suggestions: Sequence[Suggestion], what: What | None, now: datetime) -> Change:
    """Fill what of these suggestions is free and has passed. Of two that overlap, the earlier comes first."""
    source = Source.SUGGESTED if what is None else Source.CONFIRMED
    added: list[Entry] = []
    for one in sorted(suggestions, key=lambda one: one.span):
        done = [Span(entry.start, entry.end) for entry in added if entry.end is not None]
        ahead = [Span(max(now, one.span.start), one.span.end)] if now < one.span.end else []
        spans = timeline.free(one.span, [*taken(unit, unit.neighbours(one.span), now), *done, *ahead])
        added += [Entry(span.start, span.end, what or one.what, source) for span in spans]
    return Change((), tuple(added))
