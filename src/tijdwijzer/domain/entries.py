"""Spans of time and what they were spent on."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from tijdwijzer.domain.components import Component


class Source(StrEnum):
    """Where an entry came from."""

    TYPED = "typed"
    TIMER = "timer"
    IMPORTED = "imported"
    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"


def instant(moment: datetime) -> datetime:
    """`moment` as a UTC instant in whole seconds (rounded down). Raises ValueError for a naive datetime."""
    if moment.tzinfo is None:
        raise ValueError("an instant needs a zone")
    return moment.astimezone(UTC).replace(microsecond=0)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of time [start, end) between two UTC instants in whole seconds; never empty."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start >= self.end:
            raise ValueError("a span ends after it starts")

    @property
    def length(self) -> timedelta:
        return self.end - self.start

    @property
    def seconds(self) -> int:
        length = self.end - self.start
        return length.days * 86_400 + length.seconds

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def clipped(self, to: "Span") -> "Span | None":
        """The part of this span inside `to`, or None."""
        if to.start <= self.start and self.end <= to.end:
            return self
        start, end = max(self.start, to.start), min(self.end, to.end)
        return Span(start, end) if start < end else None


@dataclass(frozen=True, slots=True)
class What:
    """What time was spent on. No component means unassigned: registered, but not yet given a meaning.

    `case` is a local case reference; it never leaves this machine.
    """

    component: Component | None = None
    activity: str | None = None
    note: str | None = None
    case: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A registered stretch of time. `end` is None while its timer runs; `id` is None until it is stored."""

    start: datetime
    end: datetime | None
    what: What
    source: Source = Source.TYPED
    id: int | None = None

    @property
    def running(self) -> bool:
        return self.end is None

    @property
    def component(self) -> Component | None:
        return self.what.component
