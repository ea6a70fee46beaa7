"""What another tool observed, as it would have been observed here.

- Nobody was there where the tool says so, and not where it also says that somebody was: of its own contradictions the
  event that starts later wins, as with everything that is imported.
- Seams between events are closed: such tools look every second or so, and leave that second out.
- Of two machines that were used at the same time, the program that came in front later was in use.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.importing import SkipReason
from tijdwijzer.domain.laying import Claim, divide, free, union
from tijdwijzer.domain.observing import Observed, Seen
from tijdwijzer.domain.smoothing import reduced

SEAM = timedelta(seconds=5)
"""So much between two events is the time between two looks."""


@dataclass(frozen=True, slots=True)
class ForeignEvent:
    """One event of another tool. `number` is where it stands in its file, counted from 1.

    Either a program was in front (`seen`), or it says whether somebody was there (`away`). `reason` tells why it cannot
    be used; without one there is a span. `machine` keeps the events of several machines apart.
    """

    number: int
    span: Span | None = None
    seen: Seen | None = None
    away: bool | None = None
    machine: str = ""
    reason: SkipReason | None = None


def observed_elsewhere(events: Iterable[ForeignEvent]) -> list[Observed]:
    """What the events that can be used come to: smooth, in order and without overlap."""
    machines: dict[str, list[ForeignEvent]] = {}
    for event in events:
        if event.reason is None:
            machines.setdefault(event.machine, []).append(event)
    active: list[Observed] = []
    idle: list[Span] = []
    for one in machines.values():
        absent = _absent(one)
        active += _active(one, absent)
        idle += absent
    nobody = free([(span, 0) for span in union(idle)], union(one.span for one in active))
    return reduced([*active, *(Observed(span, None) for span, _ in nobody)])


def _absent(events: Iterable[ForeignEvent]) -> list[Span]:
    said = [(event.span, event.away) for event in events if event.span is not None and event.away is not None]
    return union(span for span, index in divide([span for span, _ in said]) if said[index][1])


def _active(events: Iterable[ForeignEvent], absent: Sequence[Span]) -> list[Observed]:
    said = [(event.span, event.seen) for event in events if event.span is not None and event.seen is not None]
    claims = _without_seams(divide([span for span, _ in said]))
    return [Observed(span, said[index][1]) for span, index in free(claims, absent)]


def _without_seams(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, each until the next when only a seam is between them."""
    closed = []
    for position, (span, index) in enumerate(claims):
        following = claims[position + 1][0].start if position + 1 < len(claims) else span.end
        close = following - span.end <= SEAM
        closed.append((Span(span.start, following if close else span.end), index))
    return closed
