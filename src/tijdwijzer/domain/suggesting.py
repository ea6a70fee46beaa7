"""What observed time was probably spent on, with the reason: offered, never decided."""

from dataclasses import dataclass, field
from enum import StrEnum

from tijdwijzer.domain.entries import Span, What

THRESHOLD = 0.6
"""Below this confidence nothing is suggested: unknown is better than guessed."""


FURTHER = 0.15
"""So much surer than its times alone, and a suggestion owes that to what was in front before and after."""


class Because(StrEnum):
    """Why something is suggested. A code: the words are elsewhere."""

    RULE = "rule"
    HABIT = "habit"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: `app` and `label` say what was on the screen, the rest what it was before.

    `times` of `of` earlier stretches like it were the same; `weekday` (0 is Monday) and `part` of the day ("morning",
    "afternoon", "evening") are given where they mattered; "today" stands for what was decided today. `signs` are those
    of a meeting; "program": one for meetings was in front.
    """

    because: Because
    app: str | None = None
    label: str | None = None
    times: int = 0
    of: int = 0
    weekday: int | None = None
    part: str | None = None
    signs: tuple[str, ...] = ()
    own: bool = field(default=False)
    """Whether the rule is the person's own."""
    around: bool = field(default=False)
    """Whether what was in front before and after says more than these times do."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A stretch that nobody registered yet and what it probably was. `confidence` is 0-1: how often such a suggestion
    turned out right, estimated.
    """

    span: Span
    what: What
    confidence: float
    reason: Reason
