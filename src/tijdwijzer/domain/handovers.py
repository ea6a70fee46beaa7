"""Which programs and hand-overs recur in a piece of work, and the time they take.

Time that nobody was there, or that was not observed, ends a piece of work. Programs that are not named are one program
called other: it is handed over to and from, but nothing can be said of what recurs in it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby, pairwise
from statistics import median
from typing import TypeVar

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.figures import Slice
from tijdwijzer.domain.observing import OTHER, Observed, Seen
from tijdwijzer.domain.pieces import beginnings
from tijdwijzer.domain.stretches import Run, Stretch, runs

Apps = TypeVar("Apps", bound=tuple[str, ...])

SHORT = timedelta(minutes=3)
"""A longer stretch is work in one program, and no part of going back and forth."""

FEWEST_TURNS = 4
"""A to B to A to B: fewer stretches are no loop."""

LENGTHS = (5, 4, 3)
"""How many different programs one after the other are looked for, the most first."""

FEWEST_TIMES = 3
"""Less often and it does not recur."""

HARDLY_MORE = 1.25
"""A routine that comes at most so many times as often as one that holds it is nothing but a part of that."""


@dataclass(frozen=True, slots=True)
class Handover:
    """From one program to the next: how often, and the seconds in the next one that came of it."""

    source: str
    target: str
    times: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Loop:
    """Going back and forth between two programs, in short stretches: how often, with how many stretches and seconds."""

    apps: tuple[str, str]
    times: int
    turns: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Routine:
    """Different programs in one order that recurs: how often, and the seconds from the first to the last."""

    apps: tuple[str, ...]
    times: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """Work that is done piece by piece: with which program and label a piece begins, how many, and the median seconds
    from one beginning to the next.
    """

    first: Seen
    times: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Recurring:
    """What recurs in a period, each with the most time first. A stretch may be part of several.

    `pieces` is None where the program alone says what was done: that is too little to see where a piece begins.
    """

    seconds: dict[str, int]
    handovers: tuple[Handover, ...]
    loops: tuple[Loop, ...]
    routines: tuple[Routine, ...]
    pieces: Pieces | None


def recurring(spans: Sequence[Observed]) -> Recurring:
    """What recurs in observed time (in order, without overlap)."""
    found = runs(spans)
    return Recurring(_seconds(found), _handovers(found), _loops(found), _routines(found), _pieces(spans))


def waited(spans: Sequence[Observed], slices: Iterable[Slice]) -> dict[str, int]:
    """Seconds that each program was in front while a speed loss was registered, the most first."""
    sums: Counter[str] = Counter()
    losses = [part.span for part in slices if part.entry.component is Component.SPEED_LOSS]
    for one in spans:
        if one.seen is not None and one.seen.app != OTHER:
            sums[one.seen.app] += sum(both.seconds for loss in losses if (both := one.span.clipped(loss)))
    return dict(sorted((+sums).items(), key=lambda one: (-one[1], one[0])))


def _seconds(found: Sequence[Run]) -> dict[str, int]:
    sums: Counter[str] = Counter()
    for run in found:
        for stretch in run:
            sums[stretch.app] += stretch.span.seconds
    return dict(sorted(sums.items(), key=lambda one: (-one[1], one[0])))


def _handovers(found: Sequence[Run]) -> tuple[Handover, ...]:
    taken = _grouped(((left.app, right.app), right.span.seconds) for run in found for left, right in pairwise(run))
    made = (Handover(*apps, len(seconds), sum(seconds)) for apps, seconds in taken.items())
    return tuple(sorted(made, key=lambda h: (-h.seconds, h.source, h.target)))


def _loops(found: Sequence[Run]) -> tuple[Loop, ...]:
    all_turns = [turns for run in found for part in _short(run) for turns in _alternations(part)]
    by_apps: defaultdict[tuple[str, str], list[Run]] = defaultdict(list)
    for turns in all_turns:
        first, second = sorted({turns[0].app, turns[1].app})
        by_apps[first, second].append(turns)
    made = (Loop(apps, len(these), sum(map(len, these)), sum(map(_length, these))) for apps, these in by_apps.items())
    return tuple(sorted(made, key=lambda loop: (-loop.seconds, loop.apps)))


def _short(run: Run) -> Iterator[Run]:
    """The parts of a run without a long stretch and without a program that is not named."""
    for fits, part in groupby(run, key=lambda stretch: stretch.span.length <= SHORT and stretch.app != OTHER):
        if fits:
            yield tuple(part)


def _alternations(part: Run) -> Iterator[Run]:
    """The longest stretches of going back and forth, each stretch in at most one."""
    start = 0
    for end in range(1, len(part) + 1):
        goes_on = end < len(part) and (end - start < 2 or part[end].app == part[end - 2].app)
        if not goes_on:
            if end - start >= FEWEST_TURNS:
                yield part[start:end]
                start = end
            else:
                start = max(start, end - 1)


def _routines(found: Sequence[Run]) -> tuple[Routine, ...]:
    kept: list[Routine] = []
    within: Counter[tuple[str, ...]] = Counter()
    for length in LENGTHS:
        taken = _grouped((tuple(s.app for s in part), _length(part)) for part in _different(found, length))
        made = (Routine(apps, len(s), sum(s)) for apps, s in taken.items() if len(s) >= FEWEST_TIMES)
        kept += [one for one in made if one.times > within[one.apps] * HARDLY_MORE]
        within = _parts(kept, length - 1)
    return tuple(sorted(kept, key=lambda one: (-one.seconds, one.apps)))


def _different(found: Sequence[Run], length: int) -> Iterator[Run]:
    for run in found:
        for position in range(len(run) - length + 1):
            part = run[position : position + length]
            if len({stretch.app for stretch in part} - {OTHER}) == length:
                yield part


def _parts(longer: Iterable[Routine], length: int) -> Counter[tuple[str, ...]]:
    """How often each order of `length` programs comes as a part of one of these, at most."""
    most: Counter[tuple[str, ...]] = Counter()
    for one in longer:
        for position in range(len(one.apps) - length + 1):
            part = one.apps[position : position + length]
            most[part] = max(most[part], one.times)
    return most


def _pieces(spans: Iterable[Observed]) -> Pieces | None:
    """From labelled time alone: a program without a label says too little."""
    labelled = [(one.seen, one.span.start) for one in spans if one.seen is not None and one.seen.label]
    starts = beginnings([seen for seen, _ in labelled])
    if not starts:
        return None
    moments = [labelled[at][1] for at in starts]
    lengths = [(later - earlier).total_seconds() for earlier, later in pairwise(moments)]
    return Pieces(labelled[starts[0]][0], len(starts), median(lengths))


def _length(part: Sequence[Stretch]) -> int:
    return round((part[-1].span.end - part[0].span.start).total_seconds())


def _grouped(pairs: Iterable[tuple[Apps, int]]) -> dict[Apps, list[int]]:
    groups: defaultdict[Apps, list[int]] = defaultdict(list)
    for apps, seconds in pairs:
        groups[apps].append(seconds)
    return groups
