"""Reading what got finished on a day, on the database worker, as one frozen value; no Qt here."""

from dataclasses import dataclass
from datetime import date, timedelta

from tijdwijzer.domain.counts import Tally
from tijdwijzer.domain.figures import Usual, usual
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.totals import Totals
from tijdwijzer.services.counting import Counted
from tijdwijzer.services.ports import Action
from tijdwijzer.services.usecases import UseCases

WEEKS_BEFORE = timedelta(weeks=4)


@dataclass(frozen=True, slots=True)
class FinishedDay:
    """What got finished on a day, what is usually counted first, and the time beside it.

    `usual` is one's own usual efficiency over the days of the four weeks before on which something was earned; `undo`
    the latest action, when it was a count of this day.
    """

    date: date
    counted: tuple[Counted, ...]
    totals: Totals
    usual: Usual | None
    undo: Action | None

    @property
    def bare(self) -> int:
        """How many were finished of what has no standard time."""
        return sum(made.bare for made in self.totals.made.values())


def load_finished(cases: UseCases, day: date) -> FinishedDay:
    """What got finished on `day`."""
    counted = tuple(cases.counting.usual(day))
    days = cases.trends.days(Period(day - WEEKS_BEFORE, day)) if counted else []
    earlier = [one.totals for one in days if one.day < day and one.totals.earned_hours]
    undo = cases.days.day(day, holidays=False).undo
    return FinishedDay(
        date=day,
        counted=counted,
        totals=next((one.totals for one in days if one.day == day), Totals()),
        usual=usual([share for totals in earlier if (share := totals.efficiency) is not None]),
        undo=undo if undo is not None and day in undo.change.counts.days else None,
    )


def with_finished(tally: Tally, finished: int) -> Tally:
    """The tally with another number finished: what comes on was right the first time, what goes takes that along."""
    right = tally.right + finished - tally.finished
    return Tally(finished, min(max(right, 0), finished), tally.returned)
