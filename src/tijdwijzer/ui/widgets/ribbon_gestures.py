"""What a pointer is in the middle of doing on a ribbon; no Qt here."""

from dataclasses import dataclass, replace
from datetime import datetime

from tijdwijzer.domain.entries import Span
from tijdwijzer.ui.widgets.ribbon_model import (
    Edge,
    RibbonView,
    Scale,
    edge_at,
    edge_limits,
    segment_at,
    snap_step,
    snapped,
)

_STARTS_AFTER = 3.0
"""Logical pixels that a pointer may tremble before a press becomes a drag."""


@dataclass(frozen=True, slots=True)
class EdgeDrag:
    """An edge that is held; `to` is where it would be put down, None until it has moved."""

    edge: Edge
    entry_id: int
    within: Span
    pressed_x: float
    to: datetime | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that is being drawn from `anchor`."""

    anchor: datetime
    within: Span
    pressed_x: float
    to: datetime | None = None

    @property
    def span(self) -> Span | None:
        """What is drawn so far."""
        if self.to is None or self.to == self.anchor:
            return None
        return Span(min(self.anchor, self.to), max(self.anchor, self.to))


Gesture = EdgeDrag | Mark


def begun(view: RibbonView, scale: Scale, x: float, anywhere: bool, fine: bool) -> Gesture | None:
    """What a press at `x` begins: a held edge, a mark within free time, or with `anywhere` a mark over all there is."""
    if anywhere:
        return _mark(scale, x, view.span, fine)
    if edge := edge_at(view.segments, scale, x):
        return _edge_drag(view, edge, x)
    index = segment_at(view.segments, scale.at(x))
    if index is None or view.segments[index].entry_id is not None:
        return None
    return _mark(scale, x, Span(view.segments[index].start, view.segments[index].end), fine)


def _edge_drag(view: RibbonView, edge: Edge, x: float) -> EdgeDrag | None:
    limits, entry_id = edge_limits(view.segments, edge, view.span), view.segments[edge.index].entry_id
    return EdgeDrag(edge, entry_id, limits, x) if limits and entry_id is not None else None


def _mark(scale: Scale, x: float, within: Span, fine: bool) -> Mark:
    return Mark(kept(snapped(scale.at(x), snap_step(scale, fine)), within), within, x)


def moved(gesture: Gesture, scale: Scale, x: float, fine: bool) -> Gesture:
    """The gesture with the pointer at `x`; unchanged while it only trembles."""
    if gesture.to is None and abs(x - gesture.pressed_x) <= _STARTS_AFTER:
        return gesture
    return replace(gesture, to=kept(snapped(scale.at(x), snap_step(scale, fine)), gesture.within))


def survives(gesture: Gesture, view: RibbonView) -> bool:
    """Whether the gesture still makes sense in a view that came in meanwhile, such as that of a minute later."""
    if isinstance(gesture, Mark):
        return True
    index = gesture.edge.index
    return index < len(view.segments) and view.segments[index].entry_id == gesture.entry_id


def kept(moment: datetime, within: Span) -> datetime:
    """The instant, or the nearest one within the span."""
    return min(max(moment, within.start), within.end)
