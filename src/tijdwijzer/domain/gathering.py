"""From moments to suggestions: what unregistered time was probably spent on, in stretches worth confirming."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from tijdwijzer.domain import timeline
from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.course import Look, Shares
from tijdwijzer.domain.entries import Entry, Span, What
from tijdwijzer.domain.episodes import Piece, cut, telling
from tijdwijzer.domain.guessing import Grounds, Moment, View
from tijdwijzer.domain.habits import TODAY
from tijdwijzer.domain.observing import FLICKER, Evidence, Observed
from tijdwijzer.domain.suggesting import FURTHER, THRESHOLD, Because, Reason, Suggestion

PASSING = timedelta(minutes=2)
"""Something else for less than this, within longer stretches of one thing, belongs to that."""

SHORTEST = timedelta(minutes=3)
"""What is shorter is not worth a suggestion."""

SUREST = 0.99
"""Nothing is surer than this: nobody looked."""

WORTH_OFFERING = 0.05
"""What is less likely than this is no choice either."""


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
class Guess:
    """A piece, how it is viewed, and how likely each thing is in it; None is the unknown."""

    span: Span
    view: View
    shares: Shares


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one thing; no `what` is unknown."""

    span: Span
    what: What | None
    parts: tuple[Guess, ...]


def suggest(day: Day, grounds: Grounds, calendar: Calendar) -> list[Suggestion]:
    """What the unregistered time of a day was probably spent on: in order, without overlap, in free time only."""
    found: list[Suggestion] = []
    for free in timeline.free(day.within, day.taken):
        runs = _joined(_run(guess) for guess in _guesses(day, free, grounds, calendar))
        known = [(run, run.what) for run in runs if run.what is not None and run.span.length >= SHORTEST]
        found += [_suggestion(run, what, grounds) for run, what in known]
    return [one for one in found if one.confidence >= THRESHOLD]


def likely_in(day: Day, span: Span, grounds: Grounds, calendar: Calendar) -> list[What]:
    """What the free time in `span` may have been spent on, the likeliest first, also when nobody can tell."""
    lasting: defaultdict[What, float] = defaultdict(float)
    for free in timeline.free(day.within, day.taken):
        for guess in _guesses(day, free, grounds, calendar) if free.overlaps(span) else ():
            part = guess.span.clipped(span)
            for what, share in guess.shares.items() if part else ():
                if what is not None and part is not None and share >= WORTH_OFFERING:
                    lasting[what] += share * part.seconds
    return sorted(lasting, key=lambda what: lasting[what], reverse=True)


# Moments
def _guesses(day: Day, free: Span, grounds: Grounds, calendar: Calendar) -> Iterator[Guess]:
    """What each piece of a free stretch probably was, in courses that follow on each other."""
    before = _previous(day.entries, free)
    for course in _courses(cut(free, day.observed, telling(day.evidence)), before, grounds, calendar):
        looks = [one.look for one in course if one.look is not None and not _alone(one)]
        shares = grounds.courses.shares(looks, before) or [_at_its_word(course[0].view)]
        guesses = [Guess(one.piece.span, one.view, likely) for one, likely in zip(course, shares, strict=True)]
        yield from guesses
        before = _likeliest(guesses[-1]) or before


@dataclass(frozen=True, slots=True)
class Viewed:
    """A piece and its view; no `look`: it is taken at its word."""

    piece: Piece
    view: View
    look: Look | None


def _courses(
    pieces: Iterable[Piece], previous: What | None, grounds: Grounds, calendar: Calendar
) -> Iterator[list[Viewed]]:
    """Pieces that follow on each other. What is taken at its word stands by itself, and so does what says nothing for
    long; nothing observed ends a course.
    """
    course: list[Viewed] = []
    for piece in pieces:
        moment = _moment(piece, previous, calendar)
        view = grounds.view(moment)
        one = Viewed(piece, view, grounds.look(piece, view, moment))
        if piece.seen is None and one.look is not None and one.look.glimpse is None:
            continue
        if course and (_alone(one) or _alone(course[-1]) or piece.span.start - course[-1].piece.span.end > FLICKER):
            yield course
            course = []
        course.append(one)
    if course:
        yield course


def _alone(one: Viewed) -> bool:
    return one.look is None or (one.look.glimpse is None and one.piece.span.length >= PASSING)


def _at_its_word(view: View) -> Shares:
    shares: Shares = {None: 1 - sum(view.shares.values())}
    return shares | dict(view.shares)


def _previous(entries: Sequence[Entry], free: Span) -> What | None:
    """What was registered last before a free stretch."""
    before = [entry.what for entry in entries if entry.end is not None and entry.end <= free.start and entry.component]
    return What(before[-1].component, before[-1].activity) if before else None


def _moment(piece: Piece, previous: What | None, calendar: Calendar) -> Moment:
    labels = tuple(dict.fromkeys(one.label for one in piece.evidence if one.label))
    return Moment(calendar.local(piece.span.start), piece.seen, piece.signs, labels, previous)


def _likeliest(guess: Guess) -> What | None:
    return max(guess.shares, key=lambda what: guess.shares[what])


def _run(guess: Guess) -> Run:
    return Run(guess.span, _likeliest(guess), (guess,))


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
    if main.reason is not None and what in main.shares:
        confidence = main.shares[what]
    else:
        lasted = sum(guess.span.seconds for guess in run.parts)
        confidence = sum(guess.span.seconds * guess.shares.get(what, 0.0) for guess in run.parts) / lasted
    return Suggestion(run.span, what, min(confidence, SUREST), _why(grounds.reason(main, what), confidence))


def _why(reason: Reason, confidence: float) -> Reason:
    """The reason, with what else makes it so sure."""
    counted = reason.because is Because.HABIT and reason.part != TODAY and reason.of > 0
    return replace(reason, around=True) if counted and confidence - reason.times / reason.of > FURTHER else reason


def _by_program(run: Run) -> list[tuple[View, int]]:
    """The views of a run, one for each program (or rule, or meeting), with its seconds."""
    views: dict[object, View] = {}
    seconds: defaultdict[object, int] = defaultdict(int)
    for guess in run.parts:
        key = guess.view.reason or (guess.view.clue and (guess.view.clue.app, guess.view.clue.label))
        views.setdefault(key, guess.view)
        seconds[key] += guess.span.seconds
    return [(view, seconds[key]) for key, view in views.items()]
