"""Laying stretches of time beside each other without overlap. Every list of spans here is in order of time."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import zip_longest

from tijdwijzer.domain.entries import Span

REACH = timedelta(hours=24)
"""Stretches that are laid end to end reach no further than this past the start that they share."""

Claim = tuple[Span, int]
"""A stretch of time, and the index of the span that it goes to."""


def length(spans: Iterable[Span]) -> timedelta:
    """How long the spans last together."""
    return sum((span.length for span in spans), timedelta())


def union(spans: Iterable[Span]) -> list[Span]:
    """The same time without overlap; `spans` may come in any order."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if joined and span.start <= joined[-1].end:
            if span.end > joined[-1].end:
                joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def divide(spans: Sequence[Span]) -> list[Claim]:
    """Give each instant to one of the spans, in any order, that cover it: to the one that starts last.

    Of spans that start together the shorter goes first, of identical spans the one with the lowest index. The claims
    cover exactly the union of the spans.
    """
    rising = sorted(range(len(spans) - 1, -1, -1), key=lambda index: spans[index].end, reverse=True)
    rising.sort(key=lambda index: spans[index].start)
    claims: list[Claim] = []
    pile: list[int] = []
    for index, following in zip_longest(rising, rising[1:]):
        pile.append(index)
        until = None if following is None else spans[following].start
        _claim_until(until, spans[index].start, spans, pile, claims)
    return claims


def _claim_until(
    until: datetime | None, at: datetime, spans: Sequence[Span], pile: list[int], claims: list[Claim]
) -> None:
    """Hand out the time from `at`: the top of the pile goes first, what has ended is taken off."""
    while pile and (until is None or at < until):
        end = spans[pile[-1]].end
        stop = end if until is None else min(end, until)
        if at < stop:
            claims.append((Span(at, stop), pile[-1]))
            at = stop
        if end <= at:
            pile.pop()


def free(claims: Iterable[Claim], busy: Sequence[Span]) -> Iterator[Claim]:
    """The claims, less the time that is busy."""
    first = 0
    for span, index in claims:
        while first < len(busy) and busy[first].end <= span.start:
            first += 1
        start, at = span.start, first
        while at < len(busy) and busy[at].start < span.end:
            if start < busy[at].start:
                yield Span(start, busy[at].start), index
            start = busy[at].end
            at += 1
        if start < span.end:
            yield Span(start, span.end), index


def lay_end_to_end(spans: Iterable[Span], busy: Sequence[Span], last: datetime) -> Iterator[tuple[Span, ...]]:
    """For each span as much time as it lasts: the first that is free from its start on, in pieces around what is busy.

    Nothing for a span that would reach past `last`, or more than `REACH` past its own start.
    """
    at: datetime | None = None
    for span in spans:
        start = span.start if at is None else max(at, span.start)
        pieces = tuple(_first_free(start, span.length, busy))
        if pieces[-1].end > min(last, span.start + REACH):
            yield ()
        else:
            yield pieces
            at = pieces[-1].end


def _first_free(at: datetime, left: timedelta, busy: Sequence[Span]) -> Iterator[Span]:
    ahead = bisect_right(busy, at, key=lambda span: span.end)
    while left:
        if ahead < len(busy) and busy[ahead].start <= at:
            at = busy[ahead].end
            ahead += 1
            continue
        stop = at + left if ahead == len(busy) else min(at + left, busy[ahead].start)
        yield Span(at, stop)
        left -= stop - at
        at = stop
