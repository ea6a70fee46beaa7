"""A page of a trend with its words: what every chart and the table are handed."""

from dataclasses import dataclass
from functools import cached_property

from tijdwijzer.services.trends import Point
from tijdwijzer.ui.trends import paging
from tijdwijzer.ui.trends.loading import TrendScreen
from tijdwijzer.ui.trends.texts import TrendTexts


@dataclass(frozen=True)
class Shown:
    """What is on the page, in one language."""

    screen: TrendScreen
    texts: TrendTexts

    @property
    def points(self) -> tuple[Point, ...]:
        return self.screen.points

    @cached_property
    def running(self) -> int | None:
        """The place of the period that is not over; None where the page ends before it."""
        places = (n for n, point in enumerate(self.points) if paging.is_running(point.period, self.screen.today))
        return next(places, None)

    @cached_property
    def names(self) -> list[str]:
        """The periods in words."""
        return self._so_far([self.texts.name(point.period, self.screen.step) for point in self.points])

    def labels(self, narrow: bool) -> list[str]:
        """What stands under their bars."""
        return self._so_far([self.texts.label(point.period, self.screen.step, narrow) for point in self.points])

    def _so_far(self, names: list[str]) -> list[str]:
        if self.running is not None:
            names[self.running] = self.texts.so_far(names[self.running])
        return names
