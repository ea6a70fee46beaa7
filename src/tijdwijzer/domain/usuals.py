"""One's own usual through time: of each period of a trend, what the periods before it were like."""

from bisect import insort
from collections import deque
from collections.abc import Sequence
from datetime import date

from tijdwijzer.domain.figures import Usual, middle_of
from tijdwijzer.domain.periods import Step

BEFORE = {Step.DAY: 20, Step.WEEK: 12, Step.MONTH: 12, Step.QUARTER: 8, Step.YEAR: 5}
"""How many earlier periods one's own usual goes by: as many days as in the reflection (`figures.OWN_DAYS`), a quarter
in weeks, and a year in months or two in quarters, so that every season counts alike; years as far as there usually are.
"""

REACH = 3
"""How many times as far back they may lie. Weekends and leave have no registered time, and what is longer ago is not
usual any more; for days these are the sixty of `days.LOOK_BACK`."""

LONGEST = {Step.DAY: 1, Step.WEEK: 7, Step.MONTH: 31, Step.QUARTER: 92, Step.YEAR: 366}
"""Days."""


def reach(step: Step) -> int:
    """How many periods before one there are to look at."""
    return BEFORE[step] * REACH


def earliest(first: date, step: Step) -> date:
    """A day from which on there is all that the usual of a period that begins on `first` may look at."""
    return date.fromordinal(max(1, first.toordinal() - reach(step) * LONGEST[step]))


def usual_before(values: Sequence[float | None], step: Step) -> list[Usual | None]:
    """For each period the usual of those before it, oldest first; None stands for a period that has no value."""
    far, most = reach(step), BEFORE[step]
    found: list[Usual | None] = []
    recent: deque[tuple[int, float]] = deque()
    ordered: list[float] = []
    usual: Usual | None = None
    as_before = True
    for position, value in enumerate(values):
        while recent and (recent[0][0] < position - far or len(recent) > most):
            ordered.remove(recent.popleft()[1])
            as_before = False
        usual = usual if as_before else middle_of(ordered)
        found.append(usual)
        as_before = value is None
        if value is not None:
            recent.append((position, value))
            insort(ordered, value)
    return found
