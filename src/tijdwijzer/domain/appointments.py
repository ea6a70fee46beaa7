"""What a calendar says of the person's time: in memory with its title, kept without."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.observing import Evidence, Sign

Label = Callable[[str], str | None]
"""What the rules make of a title; None when none fits."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """A busy appointment. Its title is never stored or logged, and its repr says nothing of it."""

    span: Span
    title: str = field(default="", repr=False)


def evidence_of(appointments: Sequence[Appointment], within: Span, label: Label) -> list[Evidence]:
    """What is kept of the appointments that begin within a span: one per start, of which the shortest says most.

    Two appointments at once are one meeting that somebody sits in; who is in both is in the one that ends first.
    """
    kept: dict[object, Evidence] = {}
    for one in sorted(appointments, key=lambda one: (one.span.start, one.span.end)):
        if within.start <= one.span.start < within.end:
            kept.setdefault(one.span.start, Evidence(one.span, Sign.CALENDAR, label(one.title)))
    return list(kept.values())
