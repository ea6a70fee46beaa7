"""When the program may speak up unasked: few times a day, and never when it would disturb."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

QUIET_AFTER = timedelta(minutes=20)
"""No two unasked prompts within this."""


class Prompt(StrEnum):
    """Why the program speaks up."""

    AWAY = "away"
    NOT_REGISTERING = "not_registering"
    REFLECTION = "reflection"
    SHARING = "sharing"


@dataclass(frozen=True, slots=True)
class Shown:
    """An unasked prompt that was shown today."""

    prompt: Prompt
    at: datetime


def may_prompt(prompt: Prompt, now: datetime, shown: Sequence[Shown], budget: int, *, silent: bool) -> bool:
    """Whether `prompt` may be shown at `now`, given what was `shown` today.

    `silent` is true in full screen, a presentation or a call: then never. Coming back from away is an answer to
    something the person did, and is asked again each time; but it counts, and past the budget it waits in the day view.
    """
    if silent or len(shown) >= budget:
        return False
    if prompt is Prompt.AWAY:
        return True
    repeated = any(earlier.prompt is prompt for earlier in shown)
    recent = any(now - earlier.at < QUIET_AFTER for earlier in shown)
    return not repeated and not recent


def not_registering_since(
    now: datetime, starts: datetime, contract_minutes: int, last_end: datetime | None, running: bool, after: timedelta
) -> datetime | None:
    """Since when nothing is registered although the workday goes on; None while there is nothing to remind of.

    `starts` is when the workday usually starts; it lasts for the contract minutes.
    """
    if running or contract_minutes == 0:
        return None
    since = max(starts, last_end or starts)
    ends = starts + timedelta(minutes=contract_minutes)
    return since if since + after <= now < ends else None


def reflection_due(now: datetime, at: datetime, tracked_minutes: float, closed: bool) -> bool:
    """Whether the end-of-day moment has come: the chosen hour has passed, something was registered, not yet closed."""
    return not closed and tracked_minutes > 0 and now >= at
