"""Who asks for a few days is told the same as who has read them all."""

from datetime import date, timedelta
from typing import ClassVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from tests.fakes import FakeUnitOfWork
from tests.unit.test_trends_memory import ALL, DAYS, Changes
from tests.unit.worked_days import ADMIN, MONDAY, REWORK, TUESDAY, WW, Worked, at, just
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.periods import Period, Step


class Glimpses(Changes):
    """After any change, each look at a few days fits with everything."""

    @rule(first=st.sampled_from(DAYS), days=st.integers(0, 6), step=st.sampled_from(Step))
    def glimpse(self, first, days, step) -> None:
        period = Period(first, first + timedelta(days=days))
        mine, fresh = self.worked.trends, self.worked.again().trends
        every = fresh.days(ALL)
        assert mine.days(period) == [one for one in every if one.day in period]
        assert mine.trend(step, period) == fresh.trend(step, period)
        before = just(first - timedelta(days=1))
        assert mine.compare(before, period) == fresh.compare(before, period)

    @invariant()
    def nothing_is_behind(self) -> None:
        fresh = self.worked.again().trends
        fresh.output(ALL)
        assert self.worked.trends.bounds() == fresh.bounds()


Glimpses.TestCase.settings = settings(max_examples=60, stateful_step_count=20, deadline=None)
test_a_look_at_a_few_days_is_a_part_of_everything = Glimpses.TestCase


class Listening(FakeUnitOfWork):
    """Remembers which entries were asked for."""

    asked: ClassVar[list[Span]] = []

    def entries(self, span=None):
        self.asked.append(span)
        return super().entries(span)


def test_a_day_that_was_not_asked_for_is_not_read() -> None:
    worked = Worked()
    early, between, late = (MONDAY - timedelta(days=days) for days in (30, 20, 10))
    for day in (early, between, late):
        worked.work(day, "09:00", "10:00")
    worked.store.unit = lambda: Listening(worked.store)
    Listening.asked.clear()
    worked.again().trends.days(just(late))
    assert any(span.overlaps(morning(late)) for span in Listening.asked)
    assert not any(span.overlaps(morning(between)) for span in Listening.asked)


def morning(day: date) -> Span:
    return Span(at("09:00", day), at("10:00", day))


def test_rework_on_a_day_that_was_not_asked_for_takes_right_off() -> None:
    worked = Worked()
    worked.work(MONDAY - timedelta(days=5), "09:00", "10:00", ADMIN)
    worked.count(MONDAY - timedelta(days=3), WW, case="Z1")
    worked.work(MONDAY, "09:00", "10:00", REWORK, case="Z1")
    worked.work(TUESDAY, "09:00", "10:00")
    found = worked.again().trends.days(just(MONDAY - timedelta(days=3)))
    assert found[0].totals.tally.right == 0
