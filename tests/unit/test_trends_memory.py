"""What is kept in memory is never behind what is stored."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.fakes import FakeClock
from tests.unit.worked_days import (
    ADMIN,
    LETTER,
    MONDAY,
    REWORK,
    TUESDAY,
    WEDNESDAY,
    WORK,
    WW,
    Worked,
    at,
    just,
)
from tijdwijzer.domain.calendar import BEGINNING, ZoneEra
from tijdwijzer.domain.components import DEFAULT_GROUPS, Group
from tijdwijzer.domain.counts import Count
from tijdwijzer.domain.entries import Entry
from tijdwijzer.domain.periods import Period, Step
from tijdwijzer.domain.products import Standard
from tijdwijzer.services.notices import ChangedElsewhere, EntriesChanged, OutputChanged

DAYS = [MONDAY + timedelta(days=n) for n in (-15, -10, -5, 0)]
ALL = Period(MONDAY - timedelta(days=20), MONDAY + timedelta(days=20))


class Changes(RuleBasedStateMachine):
    """After any change, what is remembered equals what somebody reads who has just come in."""

    def __init__(self) -> None:
        super().__init__()
        self.worked = Worked(clock=FakeClock(at("12:00", WEDNESDAY)))
        self.entries: list[Entry] = []
        self.counts: list[Count] = []
        self.hour = 0

    @rule(
        day=st.sampled_from(DAYS),
        part=st.sampled_from([WORK, REWORK, ADMIN, None]),
        case=st.sampled_from([None, "Z1", "Z2", "Z1 Z2"]),
    )
    def work(self, day, part, case) -> None:
        taken = {(e.start.date(), e.start.minute) for e in self.entries}
        free = [n for n in range(60) if (day, n) not in taken]
        self.entries.append(
            self.worked.work(day, f"09:{free[0]:02}:00", f"09:{free[0]:02}:50", part, "Beoordelen", case)
        )

    @precondition(lambda self: self.entries)
    @rule(which=st.integers(0, 100))
    def undo(self, which) -> None:
        self.worked.undo(self.entries.pop(which % len(self.entries)))

    @rule(
        day=st.sampled_from(DAYS),
        product=st.sampled_from([WW, LETTER]),
        finished=st.integers(0, 2),
        case=st.sampled_from(["", "Z1", "Z2"]),
    )
    def count(self, day, product, finished, case) -> None:
        if all((one.day, one.product, one.case) != (day, product.key, case) for one in self.counts):
            self.counts.append(self.worked.count(day, product, finished, case=case))

    @precondition(lambda self: self.counts)
    @rule(which=st.integers(0, 100))
    def uncount(self, which) -> None:
        self.worked.uncount(self.counts.pop(which % len(self.counts)))

    @rule(minutes=st.integers(5, 900))
    def later(self, minutes) -> None:
        self.worked.clock.advance(minutes=minutes)

    @rule(boundary=st.sampled_from(["00:00", "04:00", "09:20"]))
    def another_boundary(self, boundary) -> None:
        with self.worked.store.unit() as unit:
            unit.put_setting("day_boundary", boundary)
            unit.commit()

    @rule(day=st.sampled_from(DAYS), minutes=st.sampled_from([30, 60, 120]))
    def another_standard(self, day, minutes) -> None:
        self.worked.products[0] = self.worked.products[0].with_standard(Standard(day, minutes))

    @invariant()
    def nothing_is_behind(self) -> None:
        mine, fresh = self.worked.trends, self.worked.again().trends
        assert mine.days(ALL) == fresh.days(ALL)
        assert mine.output(ALL) == fresh.output(ALL)
        assert mine.bounds() == fresh.bounds()
        assert mine.trend(Step.WEEK, ALL) == fresh.trend(Step.WEEK, ALL)


Changes.TestCase.settings = settings(max_examples=30, stateful_step_count=15, deadline=None)
test_what_is_remembered_is_what_is_stored = Changes.TestCase


def seconds(worked: Worked, day: date) -> int:
    return worked.trends.days(just(day))[0].totals.paid


def test_a_running_timer_counts_until_now_at_each_look() -> None:
    worked = Worked(clock=FakeClock(at("10:00", WEDNESDAY)))
    worked.work(WEDNESDAY, "09:30", None)
    assert seconds(worked, WEDNESDAY) == 30 * 60
    worked.clock.advance(minutes=15)
    assert seconds(worked, WEDNESDAY) == 45 * 60


def test_a_timer_that_runs_past_midnight_counts_on_both_days() -> None:
    worked = Worked(clock=FakeClock(at("23:30", TUESDAY)))
    worked.work(TUESDAY, "23:00", None)
    assert (seconds(worked, TUESDAY), seconds(worked, WEDNESDAY)) == (30 * 60, 0)
    worked.clock.set(at("00:10", WEDNESDAY))
    assert (seconds(worked, TUESDAY), seconds(worked, WEDNESDAY)) == (60 * 60, 10 * 60)
    assert worked.trends.bounds() == Period(TUESDAY, WEDNESDAY)


def test_what_others_stored_today_is_seen_without_a_notice() -> None:
    worked = Worked(clock=FakeClock(at("18:00", WEDNESDAY)))
    worked.trends.days(ALL)
    told = worked.trends.heard
    worked.trends.heard = lambda notice: None
    worked.work(WEDNESDAY, "09:00", "10:00")
    worked.trends.heard = told
    assert seconds(worked, WEDNESDAY) == 3600


def test_everything_is_read_again_when_nobody_says_where_it_changed() -> None:
    for notice in (EntriesChanged(), OutputChanged(), ChangedElsewhere()):
        worked = Worked()
        worked.work(MONDAY, "08:00", "08:10")
        worked.trends.days(ALL)
        worked.trends.heard = lambda notice: None
        worked.work(MONDAY, "09:00", "10:00")
        worked.count(MONDAY, WW)
        del worked.trends.heard
        assert seconds(worked, MONDAY) == 600
        worked.trends.heard(notice)
        assert seconds(worked, MONDAY) == 4200
        assert worked.trends.days(just(MONDAY))[0].totals.tally.finished == 1


def test_another_component_among_direct_time_changes_days_that_are_over() -> None:
    worked = Worked()
    worked.work(MONDAY, "09:00", "10:00", ADMIN)
    assert worked.trends.days(just(MONDAY))[0].totals.direct == 3600
    worked.catalogue = replace(worked.catalogue, groups={**DEFAULT_GROUPS, ADMIN: Group.INDIRECT})
    assert worked.trends.days(just(MONDAY))[0].totals.direct == 0


def test_leave_changes_what_a_day_asked_for() -> None:
    worked = Worked(holidays={TUESDAY: "Feestdag"})
    worked.work(MONDAY, "09:00", "10:00")

    def asked() -> list[int]:
        return [one.totals.contract for one in worked.trends.days(ALL)]

    monday, tuesday = (MONDAY - ALL.first).days, (TUESDAY - ALL.first).days
    assert (asked()[monday], asked()[tuesday]) == (480, 0)
    with worked.store.unit() as unit:
        unit.put_leave(MONDAY, 120)
        unit.commit()
    assert asked()[monday] == 360


def test_a_day_that_is_yet_to_come_has_asked_for_nothing() -> None:
    worked = Worked(clock=FakeClock(at("12:00", TUESDAY)))
    assert [one.totals.contract for one in worked.trends.days(Period(MONDAY, WEDNESDAY))] == [480, 480, 0]
    worked.clock.advance(days=1)
    assert [one.totals.contract for one in worked.trends.days(Period(MONDAY, WEDNESDAY))] == [480, 480, 480]


def test_the_hour_that_comes_twice_counts_twice() -> None:
    """From 01:00 summer time to 04:00 winter time are four hours on the clock's 25-hour day."""
    worked = Worked()
    worked.work(date(2026, 10, 25), "01:00", "04:00")
    assert seconds(worked, date(2026, 10, 25)) == 4 * 3600


def test_work_before_the_boundary_belongs_to_the_day_before() -> None:
    worked = Worked()
    with worked.store.unit() as unit:
        unit.put_setting("day_boundary", "05:00")
        unit.commit()
    worked.work(MONDAY, "22:00", "06:00")
    assert (seconds(worked, MONDAY), seconds(worked, TUESDAY)) == (7 * 3600, 3600)


def test_a_day_that_was_skipped_by_crossing_the_date_line_is_left_out() -> None:
    """From Pago Pago (UTC−11) to Apia (UTC+13) at noon of 17 November: there it is the 18th at noon."""
    worked = Worked()
    with worked.store.unit() as unit:
        unit.add_zone_era(ZoneEra(BEGINNING, "Pacific/Pago_Pago"))
        unit.add_zone_era(ZoneEra(datetime(2026, 11, 17, 11, tzinfo=UTC), "Pacific/Apia"))
        unit.commit()
    worked.work(MONDAY - timedelta(days=3), "09:00", "10:00")
    worked.work(MONDAY + timedelta(days=4), "09:00", "10:00")
    found = [one.day for one in worked.trends.days(ALL)]
    assert date(2026, 11, 17) not in found
    assert len(found) == ALL.length - 1
    assert worked.trends.days(ALL) == worked.again().trends.days(ALL)
