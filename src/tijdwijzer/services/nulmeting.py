"""The baseline measurement: started, filled in from day to day, and read."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from tijdwijzer.domain.calendar import Calendar, days_between
from tijdwijzer.domain.components import LOSSES, Component
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.nulmeting import Baseline, BaselineState, Horizon, Obstacle
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.potential import (
    DayCompleteness,
    Felt,
    Potential,
    Split,
    beside,
    checked,
    checked_answers,
    potentials,
    split,
)
from tijdwijzer.domain.totals import Totals, together
from tijdwijzer.services.calendars import calendar_of, with_holidays
from tijdwijzer.services.notices import AimsChanged, Publish
from tijdwijzer.services.ports import Clock, Holidays, Units
from tijdwijzer.services.trends import Trends

__all__ = ["DayCompleteness", "Nulmeting", "NulmetingView", "Potential", "RunningDay"]


@dataclass(frozen=True, slots=True)
class NulmetingView:
    """A measurement and how it stands. `days` are the days with contract hours until now; `split` adds the potentials
    up by what the person marked; `felt` holds what is felt beside what was measured. `totals.seconds[None]` is time
    without a component: it is in no potential, and a report says so.
    """

    baseline: Baseline
    over: bool
    days: tuple[DayCompleteness, ...]
    totals: Totals
    potentials: tuple[Potential, ...]
    split: Split
    felt: tuple[Felt, ...]

    @property
    def thin(self) -> bool:
        """Whether less than half of the days so far are complete: then all of it says little."""
        return 2 * sum(day.complete for day in self.days) < len(self.days)


@dataclass(frozen=True, slots=True)
class RunningDay:
    """Where the running measurement is: this is day `number` of the `of` with contract hours. `today` is None on a day
    without.
    """

    baseline: Baseline
    number: int
    of: int
    today: DayCompleteness | None


class Nulmeting:
    """The use cases of the baseline measurement; one at a time."""

    def __init__(self, units: Units, clock: Clock, publish: Publish, holidays: Holidays, trends: Trends) -> None:
        self._units = units
        self._clock = clock
        self._publish = publish
        self._holidays = holidays
        self._trends = trends

    # From beginning to end
    def start(self, period: Period) -> Baseline:
        """Raises DomainError "nulmeting_runs", "nulmeting_length" (5 to 92 days) or "nulmeting_past"."""
        today = self._today()
        if any(not is_over(one, today) for one in self._baselines()):
            raise DomainError("nulmeting_runs")
        return self._put(Baseline(checked(period, today), today))

    def stop(self) -> None:
        """End the one that runs before its time; what there is of it is kept, until today. One that had not begun is
        kept as today alone. Raises DomainError "nulmeting_none".
        """
        today = self._today()
        running = self._running(today)
        if running is None:
            raise DomainError("nulmeting_none")
        until_now = Period(min(running.period.first, today), today)
        self._put(replace(running, period=until_now, state=BaselineState.STOPPED))

    # Looking
    def views(self) -> list[NulmetingView]:
        """Every measurement, the latest first."""
        today = self._today()
        return [self._view(one, today) for one in reversed(self._baselines())]

    def current(self) -> NulmetingView | None:
        """The one that runs, or the latest that is over."""
        baselines = self._baselines()
        return self._view(baselines[-1], self._today()) if baselines else None

    def today(self) -> RunningDay | None:
        """Where the measurement that runs is; None when none does, or it has yet to begin."""
        today = self._today()
        running = self._running(today)
        if running is None or today < running.period.first:
            return None
        calendar, period = self._calendar(running.period), running.period
        days = _asking(calendar, period)
        number = sum(day <= today for day in days)
        return RunningDay(running, number, len(days), self._completeness(calendar, today))

    def check(self, day: date) -> DayCompleteness | None:
        """How complete a day is; None when no measurement holds it, or it asks for no work."""
        holding = [one for one in self._baselines() if day in one.period]
        return self._completeness(self._calendar(Period(day, day)), day) if holding else None

    def _view(self, baseline: Baseline, today: date) -> NulmetingView:
        until_now = _until(baseline.period, today)
        found = self._trends.days(until_now) if until_now else []
        totals = together(found)
        calendar = self._calendar(baseline.period)
        days = [DayCompleteness(one.day, one.totals.paid / 60, calendar.contract_minutes(one.day)) for one in found]
        recoverable = potentials(totals, baseline.felt, baseline.horizons)
        return NulmetingView(
            baseline,
            is_over(baseline, today),
            tuple(day for day in days if day.asked),
            totals,
            recoverable,
            split(recoverable),
            beside(totals, baseline.felt),
        )

    # What the person says
    def answer(self, felt: Mapping[Obstacle, int], remark: str | None = None) -> None:
        """Keep answers (1 to 5) of the latest measurement, and its remark. Raises DomainError "nulmeting_scale" or
        "nulmeting_none".
        """
        latest = self._latest()
        kept = {**latest.felt, **checked_answers(felt)}
        self._put(replace(latest, felt=kept, remark=latest.remark if remark is None else remark.strip()))

    def mark(self, component: Component, horizon: Horizon | None) -> None:
        """Say of a loss when it can be won back, None when that is not known. Raises DomainError "nulmeting_none", or
        "nulmeting_loss" for what is no loss.
        """
        if component not in LOSSES:
            raise DomainError("nulmeting_loss")
        latest = self._latest()
        marked = {key: value for key, value in latest.horizons.items() if key is not component}
        self._put(replace(latest, horizons=marked if horizon is None else {**marked, component: horizon}))

    # Keeping
    def _baselines(self) -> list[Baseline]:
        with self._units() as unit:
            return unit.baselines()

    def _running(self, today: date) -> Baseline | None:
        return next((one for one in self._baselines() if not is_over(one, today)), None)

    def _latest(self) -> Baseline:
        baselines = self._baselines()
        if not baselines:
            raise DomainError("nulmeting_none")
        return baselines[-1]

    def _put(self, baseline: Baseline) -> Baseline:
        with self._units() as unit:
            kept = unit.put_baseline(baseline)
            unit.commit()
        self._publish(AimsChanged())
        return kept

    # The person's days
    def _today(self) -> date:
        with self._units() as unit:
            return calendar_of(unit, self._clock).day_of(self._clock.now())

    def _calendar(self, period: Period) -> Calendar:
        with self._units() as unit:
            return with_holidays(calendar_of(unit, self._clock), self._holidays, [period.first, period.last])

    def _completeness(self, calendar: Calendar, day: date) -> DayCompleteness | None:
        asked = calendar.contract_minutes(day)
        registered = together(self._trends.days(Period(day, day))).paid / 60
        return DayCompleteness(day, registered, asked) if asked else None


def is_over(baseline: Baseline, today: date) -> bool:
    """Whether a measurement was stopped, or its last day has passed."""
    return baseline.state is BaselineState.STOPPED or baseline.period.last < today


def _until(period: Period, today: date) -> Period | None:
    """The part of a period that has come."""
    return Period(period.first, min(period.last, today)) if period.first <= today else None


def _asking(calendar: Calendar, period: Period) -> list[date]:
    """The days that ask for work."""
    return [day for day in days_between(period.first, period.last) if calendar.contract_minutes(day)]
