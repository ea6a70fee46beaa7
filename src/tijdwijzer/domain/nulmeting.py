"""The baseline measurement: a bounded period that shows what could be won back (framework S9)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.periods import Period

SCALE = range(1, 6)
"""How much an obstacle is felt: from 1, never in the way, to 5, every day."""


class Obstacle(StrEnum):
    """What people feel to be in the way; nine of them."""

    SLOW_SYSTEMS = "slow_systems"
    WAITING = "waiting"
    REWORK = "rework"
    SEARCHING = "searching"
    ORGANISING = "organising"
    OWN_AGENDA = "own_agenda"
    INTERRUPTIONS = "interruptions"
    DISTRACTION = "distraction"
    MEETINGS = "meetings"


SEEN_IN: Mapping[Obstacle, Component] = {
    Obstacle.SLOW_SYSTEMS: Component.SPEED_LOSS,
    Obstacle.WAITING: Component.SPEED_LOSS,
    Obstacle.REWORK: Component.REWORK,
    Obstacle.SEARCHING: Component.ADMIN_PROJECTS,
    Obstacle.ORGANISING: Component.ADMIN_PROJECTS,
    Obstacle.OWN_AGENDA: Component.ADMIN_PROJECTS,
    Obstacle.INTERRUPTIONS: Component.INTERRUPTIONS,
    Obstacle.DISTRACTION: Component.OCCUPANCY_LOSS,
    Obstacle.MEETINGS: Component.MEETINGS,
}
"""The component whose time shows what is felt; the mapping is ours."""


class Horizon(StrEnum):
    """When a loss can be won back, as the person judges."""

    YEAR = "year"
    LATER = "later"


class BaselineState(StrEnum):
    OPEN = "open"
    STOPPED = "stopped"
    """Ended before its time by the person; one that lasted its time is open until then and needs no word."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """A measurement. `felt` holds what was answered so far, `remark` is for the person alone, `horizons` what the
    person marked. All of them are kept.
    """

    period: Period
    set_on: date
    state: BaselineState = BaselineState.OPEN
    felt: Mapping[Obstacle, int] = field(default_factory=dict)
    remark: str = ""
    horizons: Mapping[Component, Horizon] = field(default_factory=dict)
    id: int | None = None
