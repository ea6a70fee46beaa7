"""What was observed of the work on this machine, and how looks at it become spans.

A look is taken when something changes and now and then besides; spans are what is kept of looks. They never overlap,
are never empty, and say which program was in front: never its content.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from tijdwijzer.domain.entries import Span

OTHER = "other"
"""The name of every program that is not to be named."""

IDLE_AFTER = timedelta(minutes=3)
"""No input for this long and nobody is there, since the last input."""

FLICKER = timedelta(seconds=4)
"""In front for less than this is passing by: it counts as a switch, and not as work."""

LONGEST_MEETING = timedelta(hours=4)
"""An appointment of more than this says that the day is special, not that there was a meeting."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was in front, as far as it may be kept: the program, and what a rule made of its title."""

    app: str
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Observed:
    """A stretch with one program in front. No `seen`: nobody was there (no input, or a locked screen).

    `switches` counts the changes of program inside it that were too short to keep.
    """

    span: Span
    seen: Seen | None
    switches: int = 0

    @property
    def active(self) -> bool:
        return self.seen is not None


class Sign(StrEnum):
    """What says that there was a meeting."""

    CALENDAR = "calendar"
    MICROPHONE = "microphone"
    CAMERA = "camera"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sign of a meeting. `label` is what a rule made of an appointment's title, None without such a rule."""

    span: Span
    sign: Sign
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What the machine showed at `at`.

    `seen` is None when no program is in front or nobody can tell; `idle` the time since the last input, None where no
    clock tells. `using` are the signs of a meeting in use just now.
    """

    at: datetime
    seen: Seen | None
    idle: timedelta | None = None
    locked: bool = False
    using: frozenset[Sign] = frozenset()
