"""What a ribbon shows, and the arithmetic between instants and pixels; no Qt here."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import pairwise
from math import floor
from typing import Literal

from tijdwijzer.domain.entries import Span

Side = Literal["start", "end"]

MINUTE = timedelta(minutes=1)
COARSE, FINE = 5 * MINUTE, MINUTE
FINE_FROM = 6.0
"""Logical pixels per minute from which an edge is placed to the minute without being asked."""
EDGE_REACH = 4.0
"""Logical pixels on either side of an edge within which a pointer takes hold of it."""
LINE_HEIGHT = 16
_NARROWEST_LABEL = 24
NARROWEST = 3
"""Logical pixels below which a block is no more than a line."""


@dataclass(frozen=True, slots=True)
class RibbonSegment:
    """One block of the ribbon, [start, end) in UTC.

    `meaning` is a component key, `unassigned`, `gap` or `observed`. `name` and `duration` are the texts that may stand
    in it, `description` is the sentence for tooltip and screen reader; where there are very many, `describe` makes it
    when it is asked for. Only a segment with an `entry_id` can be edited; one that is `suggested` is drawn pale.
    """

    start: datetime
    end: datetime
    meaning: str
    name: str = ""
    duration: str = ""
    description: str = ""
    entry_id: int | None = None
    running: bool = False
    suggested: bool = False
    describe: Callable[[], str] | None = field(default=None, compare=False)

    @property
    def sentence(self) -> str:
        """What is said of it."""
        return self.describe() if self.describe else self.description

    def __post_init__(self) -> None:
        if self.start >= self.end:
            raise ValueError("a segment ends after it starts")


@dataclass(frozen=True, slots=True)
class RibbonView:
    """A day as a ribbon. `segments` and `observed` are ordered and do not overlap; gaps are segments too.

    `ticks` are the instants that get a grid line, each with its label; `zone` is for the times shown while dragging.
    """

    span: Span
    zone: tzinfo
    segments: tuple[RibbonSegment, ...] = ()
    observed: tuple[RibbonSegment, ...] = ()
    ticks: tuple[tuple[datetime, str], ...] = ()
    now: datetime | None = None


@dataclass(frozen=True, slots=True)
class RibbonLayout:
    """Where the parts of a ribbon lie, in logical pixels from its top left. No `labels_top`: no hours are shown."""

    lane_top: int
    lane_height: int
    bottom: int
    left: int = 0
    right: int = 0
    labels_top: int | None = None
    grid_top: int | None = None
    observed_top: int | None = None
    observed_height: int = 24
    now_overhang: int = 4
    segment_labels: bool = True

    def height(self, view: RibbonView) -> int:
        """The height of the whole ribbon; the observed lane takes room only when there is something in it."""
        return self.grid_bottom(view) + self.bottom

    def grid_bottom(self, view: RibbonView) -> int:
        """Where the grid lines and the line of now end."""
        if view.observed and self.observed_top is not None:
            return self.observed_top + self.observed_height + 8
        return self.lane_top + self.lane_height + self.now_overhang


DAY_LAYOUT = RibbonLayout(
    lane_top=36, lane_height=56, bottom=4, left=112, right=24, labels_top=12, grid_top=32, observed_top=100
)
PICTURE_LAYOUT = RibbonLayout(lane_top=4, lane_height=56, bottom=18, labels_top=66, now_overhang=4)
STRIP_LAYOUT = RibbonLayout(lane_top=4, lane_height=28, bottom=0)
MINI_LAYOUT = RibbonLayout(lane_top=3, lane_height=12, bottom=0, now_overhang=3, segment_labels=False)


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps `span` evenly on `width` logical pixels from `left`."""

    span: Span
    left: float
    width: float

    def x(self, moment: datetime) -> float:
        """The place of an instant; outside the span it runs on in both directions."""
        return self.left + (moment - self.span.start) / self.span.length * self.width

    def at(self, x: float) -> datetime:
        """The instant at a place, to the nearest second, kept within the span."""
        seconds = round((x - self.left) / self.width * self.span.seconds)
        return self.span.start + timedelta(seconds=min(max(seconds, 0), self.span.seconds))

    @property
    def per_minute(self) -> float:
        """Logical pixels per minute."""
        return self.width * 60 / self.span.seconds


@dataclass(frozen=True, slots=True)
class Edge:
    """The start or the end of the segment at `index` that a pointer can take hold of."""

    index: int
    side: Side


def snap_step(scale: Scale, fine: bool) -> timedelta:
    """Five minutes, or one when asked for or when a minute is wide enough to hit."""
    return FINE if fine or scale.per_minute >= FINE_FROM else COARSE


def snapped(moment: datetime, step: timedelta) -> datetime:
    """The nearest multiple of `step` since midnight UTC; halves go up."""
    midnight = moment.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + floor((moment - midnight) / step + 0.5) * step


def box(segment: RibbonSegment, scale: Scale, dpr: float) -> tuple[float, float]:
    """Left edge and width of a segment on whole device pixels, one pixel short of its neighbour, at least one wide."""
    return _boxed(*_edges(segment, scale, dpr), dpr)


def _edges(segment: RibbonSegment, scale: Scale, dpr: float) -> tuple[float, float]:
    return on_grid(scale.x(segment.start), dpr), on_grid(scale.x(segment.end), dpr)


def _boxed(left: float, right: float, dpr: float) -> tuple[float, float]:
    gap = hairline(dpr)
    return left, max(right - left - gap, gap)


def blocks(segments: Sequence[RibbonSegment], scale: Scale, dpr: float) -> Iterator[tuple[float, float, str]]:
    """Left edge, width and name of what is drawn of many segments: of those that are too narrow to tell apart and
    touch, one block without a name.
    """
    crowd: tuple[float, float] | None = None
    for segment in segments:
        left, right = _edges(segment, scale, dpr)
        narrow = _boxed(left, right, dpr)[1] < NARROWEST
        if crowd and not (narrow and left <= crowd[1]):
            yield *_boxed(*crowd, dpr), ""
            crowd = None
        if narrow:
            crowd = (crowd[0] if crowd else left, right)
        else:
            yield *_boxed(left, right, dpr), segment.name
    if crowd:
        yield *_boxed(*crowd, dpr), ""


def on_grid(x: float, dpr: float) -> float:
    """The nearest logical coordinate on a device pixel."""
    return floor(x * dpr + 0.5) / dpr


def hairline(dpr: float) -> float:
    """The width of a line of one logical pixel, in whole device pixels and at least one."""
    return max(1, floor(dpr)) / dpr


def segment_at(segments: Sequence[RibbonSegment], moment: datetime) -> int | None:
    """The index of the segment that holds this instant."""
    return next((index for index, segment in enumerate(segments) if segment.start <= moment < segment.end), None)


def segments_near(segments: Sequence[RibbonSegment], scale: Scale, x: float) -> list[RibbonSegment]:
    """The one that holds this place; where it is too narrow to point at, those around it too."""
    at = scale.at(x)
    index = segment_at(segments, at)
    if index is None or _width(segments[index], scale) >= NARROWEST:
        return [segments[index]] if index is not None else []
    first, last = scale.at(x - NARROWEST), scale.at(x + NARROWEST)
    return [s for s in segments if s.start < last and s.end > first and _width(s, scale) < NARROWEST]


def runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """The first and last of each unbroken run of ascending places."""
    breaks = [n for n in range(1, len(places)) if places[n] != places[n - 1] + 1]
    edges = [0, *breaks, len(places)]
    return [(places[a], places[b - 1]) for a, b in pairwise(edges)] if places else []


def same_segment(view: RibbonView, before: RibbonSegment) -> int | None:
    """Where the same entry is in another view, or else what is at its start."""
    for index, segment in enumerate(view.segments):
        if before.entry_id is not None and segment.entry_id == before.entry_id:
            return index
    return segment_at(view.segments, before.start)


def edge_at(segments: Sequence[RibbonSegment], scale: Scale, x: float) -> Edge | None:
    """The movable edge nearest to `x` within reach; of two that touch, the one of the segment under `x`.

    A narrow segment keeps its middle third for itself, so that it can still be selected.
    """
    under = segment_at(segments, scale.at(x))
    reach = EDGE_REACH if under is None else min(EDGE_REACH, _width(segments[under], scale) / 3)
    distances = ((abs(x - scale.x(moment)), edge.index != under, edge) for edge, moment in _movable_edges(segments))
    near = (found for found in distances if found[0] <= reach)
    nearest = min(near, key=lambda found: found[:2], default=None)
    return nearest[2] if nearest else None


def _movable_edges(segments: Sequence[RibbonSegment]) -> Iterator[tuple[Edge, datetime]]:
    """Both edges of every entry, but not the end of one that still runs."""
    for index, segment in enumerate(segments):
        if segment.entry_id is None:
            continue
        yield Edge(index, "start"), segment.start
        if not segment.running:
            yield Edge(index, "end"), segment.end


def _width(segment: RibbonSegment, scale: Scale) -> float:
    return scale.x(segment.end) - scale.x(segment.start)


def edge_limits(segments: Sequence[RibbonSegment], edge: Edge, within: Span) -> Span | None:
    """How far an edge can move: a minute remains of its segment and of the entry it pushes; None if it cannot."""
    own = segments[edge.index]
    if edge.side == "end":
        low = own.start + MINUTE
        pushed = next((s for s in segments[edge.index + 1 :] if s.entry_id is not None), None)
        high = pushed.end - MINUTE if pushed else within.end
    else:
        high = own.end - MINUTE
        before = reversed(segments[: edge.index])
        pushed = next((s for s in before if s.entry_id is not None), None)
        low = pushed.start + MINUTE if pushed else within.start
    return Span(low, high) if low < high else None


def with_edge(segments: Sequence[RibbonSegment], edge: Edge, to: datetime) -> tuple[RibbonSegment, ...]:
    """The segments as they would be with this edge at `to`: what touches it or lies in its way moves along."""
    own = segments[edge.index]
    if edge.side == "end":
        after = (_from(s, to) if s.start == own.end or s.start < to else s for s in segments[edge.index + 1 :])
        return (*segments[: edge.index], replace(own, end=to), *(s for s in after if s is not None))
    before = (_until(s, to) if s.end == own.start or s.end > to else s for s in segments[: edge.index])
    return (*(s for s in before if s is not None), replace(own, start=to), *segments[edge.index + 1 :])


def _from(segment: RibbonSegment, start: datetime) -> RibbonSegment | None:
    return replace(segment, start=start) if start < segment.end else None


def _until(segment: RibbonSegment, end: datetime) -> RibbonSegment | None:
    return replace(segment, end=end) if end > segment.start else None


def label_lines(
    segment: RibbonSegment, width: float, height: float, measure: Callable[[str], float]
) -> tuple[tuple[str, ...], str]:
    """The name in lines and the duration that fit in a segment of this size: both, only the duration, or neither."""
    if width < _NARROWEST_LABEL:
        return (), ""
    room = int(height // LINE_HEIGHT)
    lines = in_lines(segment.name, width - 8, measure) if segment.name else ()
    if lines and len(lines) + 1 <= room:
        return lines, segment.duration
    if segment.name and room == 1 and measure(f"{segment.name} {segment.duration}") <= width - 8:
        return (f"{segment.name} {segment.duration}",), ""
    fits = room > 0 and measure(segment.duration) <= width - 4
    return (), segment.duration if fits else ""


def in_lines(text: str, width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """`text` on one line or broken into two of about equal width; empty when it does not fit so."""
    if measure(text) <= width:
        return (text,)
    words = text.split()
    pairs = [(" ".join(words[:place]), " ".join(words[place:])) for place in range(1, len(words))]
    widest, pair = min(((max(map(measure, pair)), pair) for pair in pairs), default=(width + 1, ()))
    return pair if widest <= width else ()
