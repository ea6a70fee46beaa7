"""Smoothing what was observed: repeats merge, and flicker is absorbed and counted.

A stretch in front for less than FLICKER belongs to the span before it. Short stretches that together last as long as
FLICKER are a span of their own, of the program that was in front most of that time (the first of equals). A short
stretch with nothing before it belongs to the span after it; with nothing around it, it stays what it is. Nobody being
there is never flicker, and neither is a hole: nothing is absorbed across those.

Every change of program is counted once: it is seen between two spans that follow on each other, or it is in `switches`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.laying import Claim, divide
from tijdwijzer.domain.observing import FLICKER, Observed, Seen


class Smoother:
    """Takes stretches in order of time and without overlap, and makes spans of them.

    `loose` are the short stretches that are not yet a part of any span; `front` is what was really in front at the end
    of the last span, which may have flicker in it.
    """

    def __init__(self, spans: Iterable[Observed] = (), loose: Iterable[Observed] = (), front: Seen | None = None):
        self.spans = list(spans)
        self.loose = list(loose)
        self.front = front

    def add(self, stretch: Observed) -> None:
        """A stretch that has ended, with another program in front than in the one that it follows on."""
        if not stretch.active or not self._follows(stretch):
            self.settle()
        if stretch.active and stretch.span.length < FLICKER:
            self.loose.append(stretch)
            if _length(self.loose) >= FLICKER:
                self._gather(_most_in_front(self.loose))
            return
        if self.loose and stretch.seen is not None:
            self._gather(self._before() or stretch.seen)
        self._put(stretch, stretch.seen, stretch.seen)

    def settle(self) -> None:
        """What is loose has nothing after it."""
        if self.loose:
            self._gather(self._before() or _most_in_front(self.loose))

    def _follows(self, stretch: Observed) -> bool:
        last = (self.loose or self.spans)[-1:]
        return bool(last) and last[0].span.end == stretch.span.start

    def _before(self) -> Seen | None:
        """What the span says that the loose stretches follow on."""
        if self.spans and self.spans[-1].span.end == self.loose[0].span.start:
            return self.spans[-1].seen
        return None

    def _gather(self, seen: Seen) -> None:
        """Make of the loose stretches one span of `seen`."""
        first, last = self.loose[0], self.loose[-1]
        changes = sum(changed(one.seen, other.seen) for one, other in zip(self.loose, self.loose[1:], strict=False))
        switches = changes + sum(one.switches for one in self.loose)
        self.loose.clear()
        self._put(Observed(Span(first.span.start, last.span.end), seen, switches), first.seen, last.seen)

    def _put(self, span: Observed, first: Seen | None, last: Seen | None) -> None:
        """A span in which `first` and `last` were really in front at its two ends."""
        front, self.front = self.front, last
        if not self.spans or self.spans[-1].span.end != span.span.start:
            self.spans.append(span)
            return
        before = self.spans[-1]
        hidden = max(0, changed(front, first) - changed(before.seen, span.seen))
        self.spans[-1] = replace(before, switches=before.switches + hidden)
        if before.seen == span.seen:
            self.spans[-1] = _merged(self.spans[-1], span)
        else:
            self.spans.append(span)


def changed(before: Seen | None, after: Seen | None) -> int:
    """1 when another program came in front, 0 when none did or nobody was there to see it."""
    return int(before is not None and after is not None and before.app != after.app)


def smoothed(observed: Iterable[Observed]) -> list[Observed]:
    """Stretches that are in order and without overlap, smoothed by the rules at the top of this module."""
    smoother = Smoother()
    for stretch in _repeats_merged(observed):
        smoother.add(stretch)
    smoother.settle()
    return smoother.spans


def reduced(observed: Sequence[Observed]) -> list[Observed]:
    """Spans in any order, that may overlap and repeat, as smooth spans in order and without overlap.

    Time goes to the span that starts last, as with everything that is imported; of spans that start together the
    shorter goes first, of identical ones the first. They cover exactly the same time.
    """
    return smoothed(pieces(divide([one.span for one in observed]), observed))


def pieces(claims: Iterable[Claim], observed: Sequence[Observed]) -> list[Observed]:
    """What was observed as divided by the claims; the first piece of a span keeps its switches."""
    cut: set[int] = set()
    parts = []
    for span, index in claims:
        parts.append(replace(observed[index], span=span, switches=0 if index in cut else observed[index].switches))
        cut.add(index)
    return parts


def _repeats_merged(observed: Iterable[Observed]) -> Iterable[Observed]:
    last: Observed | None = None
    for one in observed:
        if last is not None and last.seen == one.seen and last.span.end == one.span.start:
            last = _merged(last, one)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _merged(one: Observed, following: Observed) -> Observed:
    return Observed(Span(one.span.start, following.span.end), one.seen, one.switches + following.switches)


def _length(stretches: Iterable[Observed]) -> timedelta:
    return sum((one.span.length for one in stretches), timedelta())


def _most_in_front(stretches: Sequence[Observed]) -> Seen:
    lengths: dict[Seen, timedelta] = {}
    for one in stretches:
        if one.seen is not None:
            lengths[one.seen] = lengths.get(one.seen, timedelta()) + one.span.length
    return max(lengths, key=lambda seen: lengths[seen])
