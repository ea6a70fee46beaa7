"""From moments to suggestions: what unregistered time was probably spent on, in stretches worth confirming."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from tijdwijzer.domain import timeline
from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.course import likeliest, pooled
from tijdwijzer.domain.entries import Entry, Span, What
from tijdwijzer.domain.guessing import Grounds, Moment, View
from tijdwijzer.domain.observing import FLICKER, Evidence, Observed, Seen, Sign
from tijdwijzer.domain.suggesting import THRESHOLD, Suggestion

PASSING = timedelta(minutes=2)
"""Something else for less than this, within longer stretches of one thing, belongs to that."""

SHORTEST = timedelta(minutes=3)
"""What is shorter is not worth a suggestion."""

LONGEST_MEETING = timedelta(hours=4)
"""An appointment of more than this says that the day is special, not that there was a meeting."""


@dataclass(frozen=True, slots=True)
class Day:
    """What is known of a day. Spans and entries are in order, each without overlap.

    `within` is its time up to now; `taken` what is registered or held by a timer, and left alone.
    """

    within: Span
    observed: Sequence[Observed]
    evidence: Sequence[Evidence]
    entries: Sequence[Entry]
    taken: Sequence[Span]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one thing; no `what` is unknown. `parts` are the views in it, with the seconds of each."""

    span: Span
    what: What | None
    parts: tuple[tuple[View, int], ...]


def suggest(day: Day, grounds: Grounds, calendar: Calendar) -> list[Suggestion]:
    """What the unregistered time of a day was probably spent on: in order, without overlap, in free time only."""
    evidence = [one for one in day.evidence if one.sign is not Sign.CALENDAR or one.span.length <= LONGEST_MEETING]
    found: list[Suggestion] = []
    for free in timeline.free(day.within, day.taken):
        observed = [one for one in day.observed if one.span.overlaps(free)]
        signs = [one for one in evidence if one.span.overlaps(free)]
        pieces = _cut(free, observed, signs)
        runs = _joined(_runs(pieces, _previous(day.entries, free), grounds, calendar))
        known = [(run, run.what) for run in runs if run.what is not None and run.span.length >= SHORTEST]
        found += [_suggestion(run, what, grounds) for run, what in known]
    return [one for one in found if one.confidence >= THRESHOLD]


def _previous(entries: Sequence[Entry], free: Span) -> What | None:
    """What was registered last before a free stretch."""
    before = [entry.what for entry in entries if entry.end is not None and entry.end <= free.start and entry.component]
    return What(before[-1].component, before[-1].activity) if before else None


# Moments
@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch in which nothing that is known changes."""

    span: Span
    seen: Seen | None
    evidence: tuple[Evidence, ...]


def _cut(free: Span, observed: Sequence[Observed], evidence: Sequence[Evidence]) -> Iterator[Piece]:
    """Cut a free stretch where what is known changes; where nothing is known there is no piece."""
    spans = [*(one.span for one in observed), *(one.span for one in evidence)]
    inside = {edge for span in spans for edge in (span.start, span.end) if free.start < edge < free.end}
    edges = sorted({free.start, free.end, *inside})
    position = 0
    for start, end in pairwise(edges):
        while position < len(observed) and observed[position].span.end <= start:
            position += 1
        is_there = position < len(observed) and observed[position].span.start <= start
        seen = observed[position].seen if is_there else None
        signs = tuple(one for one in evidence if one.span.start <= start and end <= one.span.end)
        if seen is not None or signs:
            yield Piece(Span(start, end), seen, signs)


def _runs(pieces: Iterable[Piece], previous: What | None, grounds: Grounds, calendar: Calendar) -> Iterator[Run]:
    """What each piece was in the likeliest course of things. Where nobody was there, one course ends."""
    course: list[tuple[Span, View]] = []
    for piece in pieces:
        view = grounds.view(_moment(piece, previous, calendar))
        if course and piece.span.start - course[-1][0].end > FLICKER:
            yield from _course(course)
            course = []
        if piece.seen is not None or view.shares:
            course.append((piece.span, view))
    yield from _course(course)


def _moment(piece: Piece, previous: What | None, calendar: Calendar) -> Moment:
    signs = frozenset(one.sign for one in piece.evidence)
    labels = tuple(dict.fromkeys(one.label for one in piece.evidence if one.label))
    return Moment(calendar.local(piece.span.start), piece.seen, signs, labels, previous)


def _course(pieces: Sequence[tuple[Span, View]]) -> Iterator[Run]:
    views = [(view.shares, span.seconds) for span, view in pieces]
    for (span, view), what in zip(pieces, likeliest(views), strict=True):
        yield Run(span, what, ((view, span.seconds),))


# Stretches
def _joined(runs: Iterable[Run]) -> list[Run]:
    """Neighbours of the same become one, and what lies shortly between two of the same becomes part of it."""
    done: list[Run] = []
    for run in runs:
        done.append(run)
        while (first := _same_before(done)) is not None:
            done[first:] = [_one(done[first], done[-1])]
    return done


def _same_before(runs: Sequence[Run]) -> int | None:
    """Where the run is of which the last is the same, with nothing or only something passing by between them."""
    last, passing = runs[-1], timedelta(0)
    for position in range(len(runs) - 2, -1, -1):
        run = runs[position]
        if runs[position + 1].span.start - run.span.end > FLICKER:
            return None
        if run.what == last.what:
            return position
        passing += run.span.length
        if passing >= PASSING:
            return None
    return None


def _one(first: Run, last: Run) -> Run:
    return Run(Span(first.span.start, last.span.end), first.what, (*first.parts, *last.parts))


def _suggestion(run: Run, what: What, grounds: Grounds) -> Suggestion:
    """The reason is that of most of the time of the run; a rule or a meeting is as sure as it is by itself."""
    views = _by_program(run)
    saying = [(view, lasted) for view, lasted in views if what in view.shares] or views
    main = max(saying, key=lambda one: one[1])[0]
    if main.reason is None:
        confidence = pooled([(view.shares, lasted) for view, lasted in views], what)
    else:
        confidence = main.shares[what]
    return Suggestion(run.span, what, confidence, grounds.reason(main, what))


def _by_program(run: Run) -> list[tuple[View, int]]:
    """The views of a run, one for each program (or rule, or meeting), with its seconds."""
    views: dict[object, View] = {}
    seconds: defaultdict[object, int] = defaultdict(int)
    for view, lasted in run.parts:
        key = view.reason or (view.clue and (view.clue.app, view.clue.label))
        views.setdefault(key, view)
        seconds[key] += lasted
    return [(view, seconds[key]) for key, view in views.items()]
