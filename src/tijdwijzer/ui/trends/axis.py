"""Where the periods of a chart lie from left to right; numbers only. Every chart of a page has the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from tijdwijzer.ui.widgets.ribbon_model import on_grid

FILLED = 0.72
"""The part of its room that a bar fills."""
WIDEST = 48.0
APART = 8.0
"""Logical pixels between two labels."""


@dataclass(frozen=True, slots=True)
class Axis:
    """So many periods over a width in logical pixels; the first bar begins at the left, the last ends at the right."""

    count: int
    width: float
    dpr: float = 1.0

    @property
    def bar(self) -> float:
        """The width of a bar, in whole device pixels."""
        return max(on_grid(min(FILLED * self.width / self.count, WIDEST), self.dpr), 3.0)

    @property
    def pitch(self) -> float:
        """From the left of one bar to the left of the next."""
        return (self.width - self.bar) / (self.count - 1) if self.count > 1 else self.width

    def left(self, place: int) -> float:
        """Where a bar begins, on a device pixel."""
        return on_grid(place * self.pitch, self.dpr)

    def middle(self, place: int) -> float:
        return self.left(place) + self.bar / 2

    def at(self, x: float) -> int:
        """The period that is nearest to here."""
        return min(max(floor((x - self.bar / 2) / self.pitch + 0.5), 0), self.count - 1)


def written(axis: Axis, widths: Sequence[float], pointed: int | None) -> list[tuple[int, float]]:
    """Which periods get a label under them, and where it begins: all where there is room for all, otherwise the first
    and the last; the one that is pointed at always, at the cost of those.
    """
    roomy = max(widths, default=0) + APART <= axis.pitch
    wanted = list(range(axis.count)) if roomy else sorted({0, axis.count - 1})
    if pointed is not None:
        wanted = [pointed, *(place for place in wanted if place != pointed)]
    found: list[tuple[int, float]] = []
    for place in wanted:
        left = min(max(axis.middle(place) - widths[place] / 2, 0.0), max(axis.width - widths[place], 0.0))
        if all(_clear(left, widths[place], at, widths[other]) for other, at in found):
            found.append((place, left))
    return found


def _clear(left: float, width: float, other: float, other_width: float) -> bool:
    return left + width + APART <= other or other + other_width + APART <= left
