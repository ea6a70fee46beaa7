"""What a day says: minutes per component, shares, losses, gaps, uninterrupted blocks and interruptions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from tijdwijzer.domain import timeline
from tijdwijzer.domain.components import DEFAULT_GROUPS, LOSSES, TYPICAL, Band, Component, Group
from tijdwijzer.domain.entries import Entry, Span

OWN_DAYS = 20
"""How many workdays back one's own usual figures look: four weeks."""

BLOCK_MINUTES = 30
"""Uninterrupted work of at least this long is named as a block in the reflection."""


@dataclass(frozen=True, slots=True)
class Slice:
    """The part of an entry that lies inside a day."""

    span: Span
    entry: Entry

    @property
    def minutes(self) -> float:
        return self.span.seconds / 60


@dataclass(frozen=True, slots=True)
class DayFigures:
    """Figures of one day. Times are minutes (unrounded); shares are 0-1 of the assigned minutes, None without any.

    `tracked` is all registered time, assigned or not. Paid time is tracked time: gaps are not in it.
    `blocks` are the unbroken runs of standardised work. `resume_minutes` holds, per interruption after which the
    earlier activity came back that day, how long that took.
    """

    minutes: Mapping[Component, float]
    unassigned: float
    gaps: tuple[Span, ...]
    blocks: tuple[Span, ...]
    interruptions: int
    resume_minutes: tuple[float, ...]
    running: bool
    groups: Mapping[Component, Group]

    @property
    def assigned(self) -> float:
        return sum(self.minutes.values())

    @property
    def tracked(self) -> float:
        return self.assigned + self.unassigned

    @property
    def paid(self) -> float:
        return self.tracked

    @property
    def direct(self) -> float:
        return sum(m for c, m in self.minutes.items() if self.groups[c] is Group.DIRECT)

    @property
    def direct_share(self) -> float | None:
        """Direct minutes / assigned minutes."""
        return self.direct / self.assigned if self.assigned else None

    @property
    def value_adding_share(self) -> float | None:
        """Standardised work / assigned minutes."""
        return self.share(Component.STANDARD_WORK)

    def share(self, component: Component) -> float | None:
        """Minutes of `component` / assigned minutes."""
        return self.minutes[component] / self.assigned if self.assigned else None

    @property
    def largest_loss(self) -> Component | None:
        """The loss with the most minutes, None on a day without losses."""
        largest = max(LOSSES, key=lambda component: self.minutes[component])
        return largest if self.minutes[largest] else None

    @property
    def lost(self) -> float:
        """Minutes of all losses together."""
        return sum(self.minutes[component] for component in LOSSES)

    @property
    def largest_gap(self) -> Span | None:
        return max(self.gaps, key=lambda gap: gap.length, default=None)

    @property
    def longest_block_minutes(self) -> float:
        return max((block.seconds / 60 for block in self.blocks), default=0.0)


def slices(entries: Sequence[Entry], day: Span, now: datetime) -> list[Slice]:
    """The parts of entries inside `day`, in order. A running entry counts until `now`."""
    spans = ((timeline.span_of(entry, entries, now), entry) for entry in entries)
    clipped = ((span.clipped(day), entry) for span, entry in spans if span is not None)
    return [Slice(part, entry) for part, entry in clipped if part is not None]


def day_figures(
    entries: Sequence[Entry], day: Span, now: datetime, groups: Mapping[Component, Group] = DEFAULT_GROUPS
) -> DayFigures:
    """The figures of the time that `day` spans, from the entries that touch it."""
    parts = slices(entries, day, now)
    seconds: dict[Component | None, int] = dict.fromkeys((*Component, None), 0)
    for part in parts:
        seconds[part.entry.component] += part.span.seconds
    return DayFigures(
        minutes={component: seconds[component] / 60 for component in Component},
        unassigned=seconds[None] / 60,
        gaps=tuple(open_time([part.span for part in parts], now)),
        blocks=tuple(blocks(parts)),
        interruptions=interruptions(parts),
        resume_minutes=tuple(_resume_minutes(parts)),
        running=any(part.entry.running for part in parts) or any(_just_started(entry, day) for entry in entries),
        groups=groups,
    )


def _just_started(entry: Entry, day: Span) -> bool:
    """Whether a timer was started on this day, though it may not count a second yet."""
    return entry.running and day.start <= entry.start < day.end


def _is_interruption(part: Slice) -> bool:
    return part.entry.component is Component.INTERRUPTIONS


def open_time(spans: Sequence[Span], now: datetime) -> list[Span]:
    """What is free between sorted spans, as far as it has passed: what lies before a planned one is no gap yet."""
    return [Span(gap.start, min(gap.end, now)) for gap in timeline.gaps(spans) if gap.start < now]


def interruptions(parts: Iterable[Slice]) -> int:
    """How many began in these parts of a day."""
    return sum(_is_interruption(part) and part.span.start == part.entry.start for part in parts)


def blocks(parts: Iterable[Slice]) -> list[Span]:
    """The unbroken runs of standardised work in the parts of a day, in order."""
    found: list[Span] = []
    for part in parts:
        if part.entry.component is not Component.STANDARD_WORK:
            continue
        if found and found[-1].end == part.span.start:
            found[-1] = Span(found[-1].start, part.span.end)
        else:
            found.append(part.span)
    return found


def _resume_minutes(parts: Sequence[Slice]) -> list[float]:
    """Per interruption: minutes from its start until the activity before it came back; left out when it did not."""
    waits = []
    for position, part in enumerate(parts):
        before = parts[position - 1] if position else None
        if not _is_interruption(part) or before is None or _is_interruption(before):
            continue
        back = (p.span.start for p in parts[position + 1 :] if _same(p, before))
        resumed = next(back, None)
        if resumed is not None:
            waits.append((resumed - part.span.start).total_seconds() / 60)
    return waits


def _same(one: Slice, other: Slice) -> bool:
    return (one.entry.component, one.entry.what.activity) == (other.entry.component, other.entry.what.activity)


@dataclass(frozen=True, slots=True)
class Usual:
    """One's own median and middle half (25th to 75th percentile) of a measure over earlier workdays; `days` counted."""

    median: float
    band: Band
    days: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """A share today beside one's own usual and the typical band. None where there is nothing to compare with."""

    share: float | None
    usual: Usual | None
    typical: Band | None


@dataclass(frozen=True, slots=True)
class UsualFlow:
    """One's own usual of what breaks a day up. Lengths are minutes; None where no earlier workday has any."""

    lost: Usual | None
    largest_gap: Usual | None
    longest_block: Usual | None
    interruptions: Usual | None
    resume: Usual | None


def usual(values: Sequence[float]) -> Usual | None:
    """The usual over the last `OWN_DAYS` workdays given, oldest first; None without any."""
    return middle(values[-OWN_DAYS:])


def middle(values: Sequence[float]) -> Usual | None:
    """The median and the middle half of all these values; None without any."""
    return middle_of(sorted(values))


def middle_of(ordered: Sequence[float]) -> Usual | None:
    """The same of values that are in order."""
    if not ordered:
        return None
    low, half, high = quantile(ordered, 0.25), quantile(ordered, 0.5), quantile(ordered, 0.75)
    return Usual(half, Band(low, high), len(ordered))


def quantile(ordered: Sequence[float], part: float) -> float:
    """What so large a part (0-1) of ordered values lies below, in proportion between the two nearest.

    `statistics.quantiles` with "inclusive" says the same, ten times as slow.
    """
    place = (len(ordered) - 1) * part
    below = int(place)
    beyond = place - below
    return ordered[below] + (ordered[below + 1] - ordered[below]) * beyond if beyond else ordered[below]


def compare(today: DayFigures, earlier: Sequence[DayFigures]) -> dict[Component, Comparison]:
    """Each component's share beside the own usual of `earlier` workdays (oldest first) and the typical band."""
    return {
        component: Comparison(today.share(component), usual(_shares(earlier, component)), TYPICAL.get(component))
        for component in Component
    }


def _shares(days: Sequence[DayFigures], component: Component) -> list[float]:
    return [share for day in days if (share := day.share(component)) is not None]


def usual_direct(earlier: Sequence[DayFigures]) -> Usual | None:
    """The usual direct share."""
    return usual([share for day in earlier if (share := day.direct_share) is not None])


def usual_value_adding(earlier: Sequence[DayFigures]) -> Usual | None:
    """The usual value-adding share."""
    return usual(_shares(earlier, Component.STANDARD_WORK))


def usual_flow(earlier: Sequence[DayFigures]) -> UsualFlow:
    """The usual losses, largest gap, longest block, number of interruptions and median time to resume."""
    return UsualFlow(
        lost=usual([day.lost for day in earlier]),
        largest_gap=usual([day.largest_gap.seconds / 60 if day.largest_gap else 0.0 for day in earlier]),
        longest_block=usual([day.longest_block_minutes for day in earlier]),
        interruptions=usual([float(day.interruptions) for day in earlier]),
        resume=usual([median(day.resume_minutes) for day in earlier if day.resume_minutes]),
    )
