"""Reading what the reflection shows, on the database worker, as one frozen value; no Qt here."""

from dataclasses import dataclass
from datetime import date, timedelta

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.services.days import Comparisons, DayView
from tijdwijzer.services.fragmentation import FragmentedDay
from tijdwijzer.services.usecases import UseCases

NEXT_WORKDAY_WITHIN = 7
"""Days to look ahead for the next day with contract hours."""


@dataclass(frozen=True, slots=True)
class Lookback:
    """A day and what was said about it.

    `intention` is what this day was to be about, `next_workday` the day that a new intention is for.
    """

    view: DayView
    compared: Comparisons
    reflection: Reflection
    intention: str
    next_workday: date
    today: date
    catalogue: Catalogue

    @property
    def is_today(self) -> bool:
        return self.view.date == self.today


@dataclass(frozen=True, slots=True)
class Earlier:
    """All reflections that say something, latest first."""

    reflections: tuple[Reflection, ...]
    today: date
    catalogue: Catalogue


def load_lookback(cases: UseCases, day: date | None) -> Lookback:
    """The reflection on `day`, today without one."""
    view = cases.days.day(day, holidays=False)
    return Lookback(
        view=view,
        compared=cases.days.comparisons(view),
        reflection=cases.reflecting.of(view.date),
        intention=cases.reflecting.latest_intention(view.date),
        next_workday=_next_workday(cases, view.date),
        today=cases.days.today(),
        catalogue=cases.catalogue(),
    )


def _next_workday(cases: UseCases, day: date) -> date:
    calendar = cases.days.calendar()
    ahead = [day + timedelta(days=n) for n in range(1, NEXT_WORKDAY_WITHIN + 1)]
    return next((d for d in ahead if calendar.contract_minutes(d)), ahead[0])


def load_earlier(cases: UseCases) -> Earlier:
    """The earlier reflections."""
    return Earlier(tuple(cases.reflecting.earlier()), cases.days.today(), cases.catalogue())


def load_day(cases: UseCases, day: date) -> DayView:
    """One day, for its ribbon."""
    return cases.days.day(day, holidays=False)


def load_fragmented(cases: UseCases, day: date) -> FragmentedDay:
    """How observed work was broken up; apart from the rest, as it reads weeks of what was observed."""
    return cases.fragmenting.day(day)
