"""The nine components of a workday, their groups and the share of paid time that is typical for each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """Direct time is spent in the production process, losses included; indirect time is not."""

    DIRECT = "direct"
    INDIRECT = "indirect"


class Component(StrEnum):
    """In the order of the framework; the position is also the key (1-9) in the switcher."""

    STANDARD_WORK = "standard_work"
    SPEED_LOSS = "speed_loss"
    REWORK = "rework"
    ADMIN_PROJECTS = "admin_projects"
    INTERRUPTIONS = "interruptions"
    MEETINGS = "meetings"
    TRAINING_COACHING = "training_coaching"
    OFFICIAL_BREAKS = "official_breaks"
    OCCUPANCY_LOSS = "occupancy_loss"


ALL_COMPONENTS = tuple(Component)
"""All of them. Going through a tuple takes a third of the time."""


@dataclass(frozen=True, slots=True)
class Band:
    """A range of shares (0-1) of paid time."""

    low: float
    high: float


DEFAULT_GROUPS: Mapping[Component, Group] = {
    component: Group.DIRECT if position < 5 else Group.INDIRECT for position, component in enumerate(Component)
}

TYPICAL: Mapping[Component, Band] = {
    Component.STANDARD_WORK: Band(0.20, 0.80),
    Component.SPEED_LOSS: Band(0.05, 0.10),
    Component.REWORK: Band(0.05, 0.10),
    Component.ADMIN_PROJECTS: Band(0.05, 0.15),
    Component.INTERRUPTIONS: Band(0.01, 0.05),
    Component.MEETINGS: Band(0.05, 0.10),
    Component.TRAINING_COACHING: Band(0.05, 0.10),
    Component.OFFICIAL_BREAKS: Band(0.01, 0.05),
    Component.OCCUPANCY_LOSS: Band(0.01, 0.05),
}
"""Typical share of paid time per component (source: the framework's table of workday components)."""

LOSSES = (
    Component.SPEED_LOSS,
    Component.REWORK,
    Component.ADMIN_PROJECTS,
    Component.INTERRUPTIONS,
    Component.OCCUPANCY_LOSS,
)
"""Time that adds no value and that somebody could win back; the largest of these is named in the reflection."""

DETOURS = (Component.INTERRUPTIONS, Component.SPEED_LOSS)
"""What the interruption key and the system-slow key start, and return from."""
