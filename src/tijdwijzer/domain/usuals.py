"""One's own usual through time: of each period of a trend, what the periods before it were like."""

from collections.abc import Sequence

from tijdwijzer.domain.figures import Usual, middle
from tijdwijzer.domain.periods import Step

BEFORE = {Step.DAY: 20, Step.WEEK: 12, Step.MONTH: 12, Step.QUARTER: 8, Step.YEAR: 5}
"""How many earlier periods one's own usual goes by: as many days as in the reflection (`figures.OWN_DAYS`), a quarter
in weeks, and a year in months or two in quarters, so that every season counts alike; years as far as there usually are.
"""

REACH = 3
"""How many times as far back they may lie. Weekends and leave have no registered time, and what is longer ago is not
usual any more; for days these are the sixty of `days.LOOK_BACK`."""


def reach(step: Step) -> int:
    """How many periods before one there are to look at."""
    return BEFORE[step] * REACH


def usual_before(values: Sequence[float | None], step: Step) -> list[Usual | None]:
    """For each period the usual of those before it, oldest first; None stands for a period that has no value."""
    most, far = BEFORE[step], reach(step)
    earlier = (values[max(0, position - far) : position] for position in range(len(values)))
    return [middle([value for value in some if value is not None][-most:]) for some in earlier]
