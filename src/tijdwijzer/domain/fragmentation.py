"""What observed work says of a day: how often it is broken up, and what that may cost. Never a verdict."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import takewhile
from statistics import median

from tijdwijzer.domain.components import LOSSES, Component
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.figures import Slice, Usual, usual
from tijdwijzer.domain.observing import Observed
from tijdwijzer.domain.stretches import Bout, Stretch, bouts

ENOUGH = 60.0
"""Minutes at work that must have been observed before a day says anything of how somebody works."""

FOCUS = timedelta(minutes=25)
"""A block of one program that lasts this long counts as focus."""

SETTLED = timedelta(minutes=3)
"""In one program for this long and one is at work there; going back and forth between two programs is not."""

EXCURSION = timedelta(minutes=5)
"""Back within this time and it was an interruption; later it was other work."""


@dataclass(frozen=True, slots=True)
class Minutes:
    """From low to high, as nobody knows exactly."""

    low: float
    high: float


HIDDEN_FACTORY = Minutes(30, 120)
"""What employees of public agencies lose in a day (source: the framework's hidden factory)."""


@dataclass(frozen=True, slots=True)
class Fragmentation:
    """How a day's observed work was broken up. Minutes are unrounded.

    `active` and `idle` are observed time with and without somebody there. `switches` counts every change of program
    within bouts of work. `blocks` are the stretches in one program. `noticed` are the excursions from a program in
    which somebody was at work, until they were back in it, as far as they were not registered as an interruption.

    `hidden` is the hidden factory in minutes, low to high. The low end is what was registered as a loss. The high end
    adds the time of `noticed`, as far as it lies outside those losses: an excursion may be a distraction, but looking
    something up is work. What no program shows (searching, a question at the desk) is in neither end.
    """

    active: float
    idle: float
    switches: int
    blocks: tuple[Span, ...]
    noticed: tuple[Span, ...]
    hidden: Minutes

    @property
    def enough(self) -> bool:
        """Whether enough was observed to say anything."""
        return self.active >= ENOUGH

    @property
    def switches_per_hour(self) -> float:
        """Changes of program per hour at work; 0 without any work."""
        return self.switches / (self.active / 60) if self.active else 0.0

    @property
    def longest_minutes(self) -> float:
        """The longest block."""
        return max((block.seconds for block in self.blocks), default=0) / 60

    @property
    def focus_minutes(self) -> float:
        """All blocks of 25 minutes and more together."""
        return sum(block.seconds for block in self.blocks if block.length >= FOCUS) / 60

    @property
    def resume_minutes(self) -> float | None:
        """The median time until one was back after an interruption that was noticed; None without any."""
        return median(span.seconds for span in self.noticed) / 60 if self.noticed else None


def fragmentation(spans: Sequence[Observed], slices: Iterable[Slice]) -> Fragmentation:
    """How the work of a day was broken up, from what was observed (in order, without overlap) and registered."""
    found = bouts(spans)
    losses = [part for part in slices if part.entry.component in LOSSES]
    registered = [part.span for part in losses if part.entry.component is Component.INTERRUPTIONS]
    noticed = [span for bout in found for span in _excursions(bout) if not any(map(span.overlaps, registered))]
    lost = sum(part.span.seconds for part in losses) / 60
    return Fragmentation(
        active=sum(one.span.seconds for one in spans if one.active) / 60,
        idle=sum(one.span.seconds for one in spans if not one.active) / 60,
        switches=sum(len(bout) - 1 + sum(stretch.switches for stretch in bout) for bout in found),
        blocks=tuple(stretch.span for bout in found for stretch in bout),
        noticed=tuple(noticed),
        hidden=Minutes(lost, lost + sum(_outside(span, losses) for span in noticed) / 60),
    )


def _excursions(bout: Bout) -> Iterable[Span]:
    """From leaving a program in which one was at work until one was back in it, the shortest way back."""
    position = 0
    while position < len(bout):
        left = bout[position]
        back = _back(bout, position) if left.span.length >= SETTLED else None
        if back is not None:
            yield Span(left.span.end, bout[back].span.start)
        position = back or position + 1


def _back(bout: Bout, position: int) -> int | None:
    """Where the program at `position` comes back soon enough, None when it does not."""
    left = bout[position]
    soon: Iterable[Stretch] = takewhile(lambda s: s.span.start - left.span.end <= EXCURSION, bout[position + 1 :])
    return next((n for n, stretch in enumerate(soon, position + 1) if stretch.app == left.app), None)


def _outside(span: Span, losses: Iterable[Slice]) -> int:
    """Seconds of `span` outside what was registered as a loss. Registered time does not overlap."""
    inside = (span.clipped(part.span) for part in losses)
    return span.seconds - sum(part.seconds for part in inside if part is not None)


@dataclass(frozen=True, slots=True)
class UsualFragmentation:
    """One's own usual over earlier days on which enough was observed; None without any."""

    switches_per_hour: Usual | None
    longest: Usual | None
    focus: Usual | None
    noticed: Usual | None
    resume: Usual | None
    hidden_low: Usual | None
    hidden_high: Usual | None


def usual_fragmentation(earlier: Iterable[Fragmentation]) -> UsualFragmentation:
    """The usual of earlier days, oldest first. Lengths are minutes."""
    days = [day for day in earlier if day.enough]
    return UsualFragmentation(
        switches_per_hour=usual([day.switches_per_hour for day in days]),
        longest=usual([day.longest_minutes for day in days]),
        focus=usual([day.focus_minutes for day in days]),
        noticed=usual([float(len(day.noticed)) for day in days]),
        resume=usual([minutes for day in days if (minutes := day.resume_minutes) is not None]),
        hidden_low=usual([day.hidden.low for day in days]),
        hidden_high=usual([day.hidden.high for day in days]),
    )
