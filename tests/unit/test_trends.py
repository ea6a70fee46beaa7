"""What days add up to, reckoned by hand."""

from datetime import date, timedelta

import pytest

from tests.unit.worked_days import (
    ADMIN,
    CALL,
    LETTER,
    MEETING,
    MONDAY,
    REWORK,
    SLOW,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    WW,
    Worked,
    just,
)
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Tally
from tijdwijzer.domain.periods import Period, Step
from tijdwijzer.domain.products import Product, Standard

WEEK = Period(MONDAY, MONDAY + timedelta(days=6))


def totals(worked: Worked, period: Period = WEEK):
    return worked.trends.output(period).totals


def test_earned_hours_are_what_was_finished_times_the_standard_time():
    """3 decisions of 90 and 4 letters of 15 minutes: 3 x 90 + 4 x 15 = 330 minutes = 5.5 hours; 3 x 3 = 9 points."""
    worked = Worked()
    worked.count(MONDAY, WW, 3)
    worked.count(TUESDAY, LETTER, 4)
    assert totals(worked).earned_hours == 5.5
    assert totals(worked).points == 9


def test_efficiency_is_per_direct_hour_and_productivity_per_paid_hour():
    """4 h of work and 1 h of waiting are direct: 5 h. With 1 h of meeting and 1 h unassigned 7 h are paid. 2 decisions
    earn 3 h. Efficiency 3 / 5 = 0.6; productivity 3 / 7; points per hour 6 / 7; finished per hour 2 / 7.
    """
    worked = Worked()
    worked.work(MONDAY, "08:00", "12:00")
    worked.work(MONDAY, "12:00", "13:00", SLOW)
    worked.work(MONDAY, "13:00", "14:00", MEETING)
    worked.work(MONDAY, "14:00", "15:00", None)
    worked.count(MONDAY, WW, 2)
    found = totals(worked)
    assert found.efficiency == pytest.approx(0.6)
    assert found.productivity == pytest.approx(3 / 7)
    assert found.points_per_hour == pytest.approx(6 / 7)
    assert found.finished_per_hour == pytest.approx(2 / 7)


def test_a_day_has_the_time_of_its_components_and_what_its_contract_asks():
    """09:00-10:00 work, 10:00-10:20 a call, 10:20-11:30 work, 11:30-12:00 rework. Blocks of 60 and 70 minutes."""
    worked = Worked()
    worked.work(MONDAY, "09:00", "10:00")
    worked.work(MONDAY, "10:00", "10:20", CALL)
    worked.work(MONDAY, "10:20", "11:30")
    worked.work(MONDAY, "11:30", "12:00", REWORK)
    (day,) = worked.trends.days(just(MONDAY))
    found = day.totals
    assert {part: n for part, n in found.seconds.items() if n} == {
        Component.STANDARD_WORK: 130 * 60,
        CALL: 20 * 60,
        REWORK: 30 * 60,
    }
    assert found.direct == 180 * 60
    assert (found.worked, found.contract, found.interruptions) == (1, 480, 1)
    assert found.longest == 70 * 60
    assert found.flow_share == 1.0


def test_flow_is_the_part_of_standardised_work_in_blocks_of_half_an_hour():
    """Blocks of 29, 30 and 41 minutes: 71 of 100 minutes. Work that goes on under another activity is one block:
    15 + 15 = 30.
    """
    worked = Worked()
    worked.work(MONDAY, "09:00", "09:29")
    worked.work(MONDAY, "10:00", "10:15", activity="a")
    worked.work(MONDAY, "10:15", "10:30", activity="b")
    worked.work(MONDAY, "11:00", "11:41")
    assert totals(worked).flow_share == pytest.approx(0.71)
    assert totals(worked).longest == 41 * 60


def test_the_hidden_factory_is_minutes_of_losses_per_day_with_registered_time():
    """Monday 20 of waiting and 10 of calls, Tuesday 30 of registers, Thursday only work: 60 / 3 days = 20 minutes. A
    meeting is no loss.
    """
    worked = Worked()
    worked.work(MONDAY, "09:00", "09:20", SLOW)
    worked.work(MONDAY, "09:20", "09:30", CALL)
    worked.work(TUESDAY, "09:00", "09:30", ADMIN)
    worked.work(TUESDAY, "10:00", "11:00", MEETING)
    worked.work(THURSDAY, "09:00", "12:00")
    assert totals(worked).hidden == pytest.approx(20)
    assert totals(worked).worked == 3


def test_a_new_standard_counts_from_its_day_on():
    """Monday 2 x 90; from Wednesday on 60 minutes: 3 x 60. 180 + 180 = 360 minutes = 6 hours."""
    worked = Worked(products=[WW.with_standard(Standard(WEDNESDAY, 60, 2))])
    worked.count(MONDAY, WW, 2)
    worked.count(WEDNESDAY, WW, 3)
    (product,) = worked.trends.output(WEEK).products
    assert product.earned_hours == 6
    assert product.standard_minutes == 60
    assert worked.trends.output(Period(MONDAY, TUESDAY)).products[0].standard_minutes == 90
    assert totals(worked).points == 2 * 3 + 3 * 2


def test_before_the_first_standard_nothing_is_earned_and_it_says_of_how_many():
    """Standard from Wednesday: 2 on Monday earn nothing, 1 on Wednesday earns 30 minutes."""
    product = Product("bezwaar", "Bezwaar", standards=(Standard(WEDNESDAY, 30),))
    worked = Worked(products=[product])
    worked.count(MONDAY, product, 2)
    worked.count(WEDNESDAY, product, 1)
    (made,) = worked.trends.output(WEEK).products
    assert (made.earned_hours, made.bare, made.finished) == (0.5, 2, 3)
    assert worked.trends.output(Period(MONDAY, TUESDAY)).products[0].standard_minutes is None


def test_a_product_that_nobody_knows_any_more_keeps_its_counts_under_its_key():
    worked = Worked(products=[])
    worked.count(MONDAY, WW, 2)
    (made,) = worked.trends.output(WEEK).products
    assert (made.product.name, made.finished, made.bare, made.standard_minutes) == ("ww", 2, 2, None)


def test_quality_is_right_the_first_time_per_finished():
    """5 + 3 = 8 finished of which 4 + 2 = 6 right: 0.75. 2 came back."""
    worked = Worked()
    worked.count(MONDAY, WW, 5, right=4)
    worked.count(TUESDAY, WW, 3, right=2, returned=2)
    assert totals(worked).first_time_right_share == 0.75
    assert totals(worked).tally == Tally(8, 6, 2)


def test_rework_on_a_case_takes_its_right_off_and_its_time_goes_to_the_product():
    """Z1 and Z2 were finished on Monday. On Wednesday 40 minutes of rework name Z1: 1 of 2 right, and 40 minutes of
    rework for the product on Wednesday.
    """
    worked = Worked()
    worked.count(MONDAY, WW, case="Z1")
    worked.count(MONDAY, WW, case="Z2")
    worked.work(WEDNESDAY, "09:00", "09:40", REWORK, case="Z1")
    assert totals(worked).first_time_right_share == 0.5
    days = {one.day: one.totals for one in worked.trends.days(WEEK)}
    assert days[MONDAY].made["ww"].tally == Tally(2, 1)
    assert days[WEDNESDAY].made["ww"].rework == 40 * 60
    assert worked.trends.output(WEEK).products[0].rework_minutes == 40


def test_rework_that_names_several_cases_is_shared_evenly():
    """100 seconds of rework on three cases: 34, 33 and 33."""
    worked = Worked()
    worked.count(MONDAY, WW, case="Z1")
    worked.count(MONDAY, LETTER, case="Z2")
    worked.work(WEDNESDAY, "09:00:00", "09:01:40", REWORK, case="Z1 Z2 Z3")
    made = worked.trends.days(just(WEDNESDAY))[0].totals.made
    assert (made["ww"].rework, made["brief"].rework) == (34, 33)


def test_rework_before_a_case_was_finished_is_not_held_against_it():
    worked = Worked()
    worked.work(MONDAY, "09:00", "09:40", REWORK, case="Z1")
    worked.count(TUESDAY, WW, case="Z1")
    assert totals(worked).first_time_right_share == 1
    assert totals(worked).made["ww"].rework == 0


def test_rework_is_about_the_last_time_that_the_case_was_finished_before():
    """Finished on Monday, reworked and finished again on Wednesday: Monday's was not right, Wednesday's is."""
    worked = Worked()
    worked.count(MONDAY, WW, case="Z1")
    worked.work(WEDNESDAY, "09:00", "09:40", REWORK, case="Z1")
    worked.count(WEDNESDAY, WW, case="Z1")
    right = [one.totals.tally.right for one in worked.trends.days(Period(MONDAY, WEDNESDAY))]
    assert right == [0, 0, 1]


def test_rework_on_the_day_itself_counts_when_the_case_was_not_finished_before():
    worked = Worked()
    worked.count(MONDAY, WW, case="Z1")
    worked.work(MONDAY, "15:00", "15:10", REWORK, case="Z1")
    assert totals(worked).first_time_right_share == 0


def test_other_work_on_a_case_that_is_finished_is_no_rework():
    worked = Worked()
    worked.count(MONDAY, WW, case="Z1")
    worked.work(TUESDAY, "15:00", "15:10", ADMIN, case="Z1")
    assert totals(worked).first_time_right_share == 1


def test_without_output_or_time_there_is_nothing_to_divide_by():
    worked = Worked()
    found = totals(worked)
    assert (found.efficiency, found.productivity, found.first_time_right_share, found.hidden) == (None,) * 4
    assert worked.trends.bounds() is None
    assert worked.trends.output(WEEK).products == ()
    worked.count(MONDAY, WW, 2)
    assert totals(worked).productivity is None
    assert totals(worked).first_time_right_share == 1
    worked.work(MONDAY, "09:00", "10:00")
    worked.uncount(worked.store.unit().counts()[0])
    assert totals(worked).productivity == 0
    assert totals(worked).first_time_right_share is None


def test_bounds_run_from_the_first_time_or_output_to_the_last():
    worked = Worked()
    worked.work(TUESDAY, "22:00", "02:00")
    assert worked.trends.bounds() == Period(TUESDAY, WEDNESDAY)
    worked.count(MONDAY, WW)
    assert worked.trends.bounds() == Period(MONDAY, WEDNESDAY)


def test_a_trend_has_every_period_that_is_touched_also_those_without_time():
    worked = Worked()
    worked.work(MONDAY, "09:00", "10:00")
    trend = worked.trends.trend(Step.WEEK, Period(date(2026, 10, 29), TUESDAY))
    assert [one.period.first for one in trend.points] == [date(2026, 10, 26) + timedelta(weeks=n) for n in range(4)]
    assert [one.totals.worked for one in trend.points] == [0, 0, 0, 1]
