"""Time in pieces in which nothing that is known changes, and what was registered as such pieces: what courses count."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.course import Episode, Glimpse, Thing, glimpse
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.observing import LONGEST_MEETING, Evidence, Observed, Seen, Sign


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch in which nothing that is known changes. No `seen`: nobody was there."""

    span: Span
    seen: Seen | None
    evidence: tuple[Evidence, ...]

    @property
    def signs(self) -> frozenset[Sign]:
        return frozenset(one.sign for one in self.evidence)

    @property
    def thing(self) -> Thing:
        return (self.seen.app if self.seen else None, self.seen.label if self.seen else None, self.signs)

    @property
    def glimpse(self) -> Glimpse:
        return glimpse(self.thing, self.span.seconds)


def telling(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Signs of meetings, without appointments that are too long to be one."""
    return [one for one in evidence if one.sign is not Sign.CALENDAR or one.span.length <= LONGEST_MEETING]


def cut(within: Span, observed: Sequence[Observed], evidence: Sequence[Evidence]) -> Iterator[Piece]:
    """Cut a stretch where what is known changes; where nothing is known there is no piece. `observed` is in order."""
    first = bisect_right(observed, within.start, key=lambda one: one.span.end)
    inside = observed[first : bisect_left(observed, within.end, key=lambda one: one.span.start)]
    signs = [one for one in evidence if one.span.overlaps(within)]
    spans = [*(one.span for one in inside), *(one.span for one in signs)]
    moments = {edge for span in spans for edge in (span.start, span.end)}
    edges = sorted({within.start, within.end, *(edge for edge in moments if within.start < edge < within.end)})
    position = 0
    for start, end in pairwise(edges):
        while position < len(inside) and inside[position].span.end <= start:
            position += 1
        is_there = position < len(inside) and inside[position].span.start <= start
        beside = tuple(one for one in signs if one.span.start <= start and end <= one.span.end)
        if is_there or beside:
            yield Piece(Span(start, end), inside[position].seen if is_there else None, beside)


def episodes_of(
    entries: Sequence[Entry], observed: Sequence[Observed], evidence: Sequence[Evidence], calendar: Calendar
) -> list[Episode]:
    """What can be counted of one day. Entries and spans are in order and each without overlap.

    A running timer and time without a component do not count, and neither does what nothing was observed beside.
    """
    found: list[Episode] = []
    previous: What | None = None
    signs = telling(evidence)
    for entry in entries:
        if entry.end is None or entry.component is None:
            continue
        what, span = What(entry.component, entry.what.activity), Span(entry.start, entry.end)
        glimpses = Counter(piece.glimpse for piece in cut(span, observed, signs))
        if glimpses:
            decided = entry.source in {Source.TYPED, Source.CONFIRMED}
            found.append(Episode(what, previous, calendar.local(span.start), span.seconds, glimpses, decided))
        previous = what
    return found
