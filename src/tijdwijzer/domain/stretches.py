"""Observed time as bouts of work: which program after which, without the seams between spans."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.observing import Observed

BRIEF = timedelta(minutes=2)
"""Nobody there for less than this is a moment's thought: it ends neither a stretch nor a bout of work."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One program in front from start to end, brief pauses included.

    `switches` counts the changes of program inside it that were too short to keep.
    """

    span: Span
    app: str
    switches: int = 0


Bout = tuple[Stretch, ...]
"""Stretches without a pause between them that is more than brief; neighbours are different programs."""


def bouts(spans: Iterable[Observed]) -> list[Bout]:
    """The bouts of work in `spans`, which are in order and without overlap. Time that was not observed is a pause."""
    found: list[list[Stretch]] = []
    for one in spans:
        if one.seen is None:
            continue
        new = Stretch(one.span, one.seen.app, one.switches)
        if not found or new.span.start - found[-1][-1].span.end >= BRIEF:
            found.append([new])
        elif found[-1][-1].app == new.app:
            found[-1][-1] = _joined(found[-1][-1], new)
        else:
            found[-1].append(new)
    return [tuple(bout) for bout in found]


def _joined(one: Stretch, next_: Stretch) -> Stretch:
    return Stretch(Span(one.span.start, next_.span.end), one.app, one.switches + next_.switches)
