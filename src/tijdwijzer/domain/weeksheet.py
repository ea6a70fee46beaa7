"""The week sheet: what was done on the seven days of a week, as hour administrations ask for it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from tijdwijzer.domain.components import Component

WEEK = 7

Part = tuple[date, Component | None, str | None, int]
"""A day, what was done on it (component and activity) and for how many seconds."""


@dataclass(frozen=True, slots=True)
class WeekRow:
    """Seconds of one activity, or of a component without one, Monday first."""

    component: Component | None
    activity: str | None
    seconds: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WeekSheet:
    """An ISO week that has registered time. Rows by component in framework order, unassigned last, then by activity."""

    monday: date
    rows: tuple[WeekRow, ...]

    @property
    def days(self) -> list[date]:
        return [self.monday + timedelta(days=n) for n in range(WEEK)]

    @property
    def seconds(self) -> tuple[int, ...]:
        """Of each day, of all rows together."""
        return tuple(sum(day) for day in zip(*(row.seconds for row in self.rows), strict=True))


def week_sheets(parts: Iterable[Part]) -> list[WeekSheet]:
    """The sheets of the weeks that have time, in order."""
    weeks: defaultdict[date, defaultdict[tuple[Component | None, str | None], list[int]]]
    weeks = defaultdict(lambda: defaultdict(lambda: [0] * WEEK))
    for day, component, activity, seconds in parts:
        monday = day - timedelta(days=day.weekday())
        weeks[monday][component, activity][day.weekday()] += seconds
    return [WeekSheet(monday, _rows(weeks[monday])) for monday in sorted(weeks)]


def _rows(found: dict[tuple[Component | None, str | None], list[int]]) -> tuple[WeekRow, ...]:
    order = {component: position for position, component in enumerate((*Component, None))}
    keys = sorted(found, key=lambda key: (order[key[0]], (key[1] or "").casefold()))
    return tuple(WeekRow(component, activity, tuple(found[component, activity])) for component, activity in keys)
