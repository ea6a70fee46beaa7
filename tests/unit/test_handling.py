"""How long one takes, and one's own usual, reckoned by hand."""

from datetime import timedelta
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.worked_days import (
    ADMIN,
    LETTER,
    MEETING,
    MONDAY,
    REWORK,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    WW,
    Worked,
)
from tijdwijzer.domain.components import Band, Component
from tijdwijzer.domain.counts import Tally
from tijdwijzer.domain.figures import Usual, middle
from tijdwijzer.domain.indicators import CaseTime
from tijdwijzer.domain.periods import Period, Step
from tijdwijzer.domain.totals import DayTotals, Made, Totals, together
from tijdwijzer.domain.usuals import BEFORE, reach, usual_before

WEEK = Period(MONDAY, MONDAY + timedelta(days=6))


def handling_of(worked: Worked):
    return {one.product.key: one.handling for one in worked.trends.output(WEEK).products}


def test_the_time_of_a_case_is_all_direct_time_that_was_ever_registered_on_it():
    """Z1: 60 minutes three weeks before, 30 on Monday and 10 of rework after it was finished: 100 minutes.
    From 26 October to Tuesday 17 November are 22 days. A meeting about it is no direct time.
    """
    worked = Worked()
    worked.work(MONDAY - timedelta(days=21), "09:00", "10:00", case="Z1")
    worked.work(MONDAY, "09:00", "09:30", case="Z1")
    worked.work(MONDAY, "10:00", "11:00", MEETING, case="Z1")
    worked.work(THURSDAY, "09:00", "09:10", REWORK, case="Z1")
    worked.count(TUESDAY, WW, case="Z1")
    assert worked.trends.cases(WEEK) == [CaseTime("z1", "ww", 100, 22)]


def test_an_entry_that_names_several_cases_is_shared_evenly():
    """60 minutes on Z1 and Z2: 30 each; Z1 has 15 more. 45 and 30: median 37.5."""
    worked = Worked()
    worked.work(MONDAY, "09:00", "10:00", case="Z1 Z2")
    worked.work(MONDAY, "10:00", "10:15", ADMIN, case="Z1")
    worked.count(MONDAY, WW, case="Z1")
    worked.count(MONDAY, WW, case="Z2")
    assert [(one.case, one.minutes, one.days) for one in worked.trends.cases(WEEK)] == [("z1", 45, 0), ("z2", 30, 0)]
    found = handling_of(worked)["ww"]
    assert (found.minutes.median, found.minutes.days, found.by_case) == (37.5, 2, True)


def test_a_case_is_the_same_however_its_letters_are_typed():
    worked = Worked()
    worked.work(MONDAY, "09:00", "09:30", case="zaak-1")
    worked.work(THURSDAY, "09:00", "09:10", REWORK, case="Zaak-1")
    worked.count(TUESDAY, WW, case="ZAAK-1")
    assert [one.minutes for one in worked.trends.cases(WEEK)] == [40]
    (output,) = worked.trends.output(WEEK).products
    assert (output.finished, output.right, output.rework_minutes) == (1, 0, 10)


def test_weekend_days_count_in_how_long_a_case_took():
    """From Friday to Monday are 3 days."""
    worked = Worked()
    worked.work(MONDAY - timedelta(days=3), "09:00", "10:00", case="Z1")
    worked.count(MONDAY, WW, case="Z1")
    assert worked.trends.cases(WEEK)[0].days == 3


def test_a_case_without_time_or_finished_outside_the_period_is_left_out():
    worked = Worked()
    worked.count(MONDAY, WW, case="Z1")
    worked.work(MONDAY, "09:00", "10:00", case="Z2")
    worked.count(MONDAY - timedelta(days=1), WW, case="Z2")
    worked.count(TUESDAY, WW, finished=0, returned=1, case="Z2")
    assert worked.trends.cases(WEEK) == []


def test_without_cases_a_day_of_the_products_own_activity_is_what_there_is():
    """Beoordelen: Monday 120 minutes and 2 finished, 60 each; Wednesday 100 and 1, 100. On Tuesday nothing was
    finished, on Thursday nothing registered. Median 80, middle half 70 to 90.
    """
    worked = Worked()
    worked.work(MONDAY, "09:00", "11:00", activity="Beoordelen")
    worked.count(MONDAY, WW, 2)
    worked.work(TUESDAY, "09:00", "11:00", activity="Beoordelen")
    worked.work(WEDNESDAY, "09:00", "10:40", activity="beoordelen")
    worked.work(WEDNESDAY, "11:00", "12:00", activity="Bellen")
    worked.count(WEDNESDAY, WW, 1)
    worked.count(THURSDAY, WW, 3)
    found = handling_of(worked)["ww"]
    assert (found.minutes, found.by_case) == (Usual(80, Band(70, 90), 2), False)


def test_there_is_no_handling_time_without_anything_to_go_by():
    worked = Worked()
    worked.work(MONDAY, "09:00", "11:00", activity="Beoordelen")
    worked.count(MONDAY, LETTER, 2)
    assert handling_of(worked) == {"brief": None}


def test_the_usual_is_of_the_periods_before_with_registered_time():
    """Shares of rework 0.1, 0.2 and 0.4 of an hour a week; a week is not in its own usual."""
    worked = Worked()
    for weeks, minutes in ((4, 6), (3, 12), (1, 24)):
        day = MONDAY - timedelta(weeks=weeks)
        worked.work(day, "09:00", f"09:{minutes:02}", REWORK)
        worked.work(day, f"09:{minutes:02}", "10:00")
    trend = worked.trends.trend(Step.WEEK, Period(MONDAY - timedelta(weeks=4), MONDAY))
    usual = [point.usual[REWORK] for point in trend.points]
    assert usual[0] is None
    assert usual[1] == Usual(0.1, Band(0.1, 0.1), 1)
    assert usual[3].median == pytest.approx(0.15)
    assert (usual[4].median, usual[4].days) == (pytest.approx(0.2), 3)
    assert usual[4].band.low == pytest.approx(0.15)
    assert usual[4].band.high == pytest.approx(0.3)


def test_a_usual_looks_further_back_than_what_is_shown():
    worked = Worked()
    worked.work(MONDAY - timedelta(weeks=2), "09:00", "10:00", REWORK)
    worked.work(MONDAY, "09:00", "10:00")
    (point,) = worked.trends.trend(Step.WEEK, Period(MONDAY, MONDAY)).points
    assert point.usual[REWORK] == Usual(1, Band(1, 1), 1)


def test_the_usual_of_output_begins_where_counting_began():
    """An hour a week; counted from the week before last on: 1.5 earned. The weeks before that say nothing."""
    worked = Worked()
    for weeks in range(4):
        worked.work(MONDAY - timedelta(weeks=weeks), "09:00", "10:00")
    worked.count(MONDAY - timedelta(weeks=2), WW, 1)
    trend = worked.trends.trend(Step.WEEK, Period(MONDAY - timedelta(weeks=3), MONDAY))
    assert [point.usual_output and point.usual_output.median for point in trend.points] == [None, None, 1.5, 0.75]


def test_of_days_twenty_count_and_no_more_than_sixty_are_looked_at():
    """Twenty ones after ten zeros: all ones. After forty days without anything twenty are left, after sixty none."""
    values = [0.0] * 10 + [1.0] * 20 + [None] * 60
    found = usual_before(values, Step.DAY)
    assert found[30] == Usual(1.0, Band(1.0, 1.0), 20)
    assert found[70].days == 20
    assert found[89].days == 1
    assert usual_before([*values, None], Step.DAY)[90] is None


def usual_by_looking_back(values: list[float | None], position: int, step: Step) -> Usual | None:
    """The usual as it is said: the last so many that are there, of those that are not too long ago."""
    near = values[max(0, position - reach(step)) : position]
    return middle([value for value in near if value is not None][-BEFORE[step] :])


VALUES = st.none() | st.sampled_from([0.0, 0.25, 1.0]) | st.floats(0, 1)


@given(st.lists(VALUES, max_size=140), st.sampled_from(Step))
def test_a_usual_that_goes_along_is_what_looking_back_at_each_period_gives(values, step):
    assert usual_before(values, step) == [usual_by_looking_back(values, n, step) for n in range(len(values))]


@given(st.integers(1, 70), st.sampled_from(Step))
def test_also_after_a_long_time_without_anything(pause, step):
    values = [0.1, 0.2, 0.3, *[None] * pause, 0.4, None, 0.5]
    assert usual_before(values, step) == [usual_by_looking_back(values, n, step) for n in range(len(values))]


MADE = st.builds(
    Made,
    st.builds(Tally, st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)),
    st.integers(0, 500),
    st.integers(0, 9),
    st.integers(0, 9),
    st.integers(0, 900),
)
TOTALS = st.builds(
    Totals,
    st.fixed_dictionaries({part: st.integers(0, 9000) for part in (*Component, None)}),
    st.integers(0, 9000),
    st.integers(0, 9000),
    st.integers(0, 9000),
    st.integers(0, 9),
    st.integers(0, 1),
    st.integers(0, 480),
    st.dictionaries(st.sampled_from(["ww", "brief"]), MADE),
)


@given(st.lists(TOTALS, max_size=5))
def test_together_is_what_adding_one_by_one_comes_to(some):
    days = [DayTotals(MONDAY + timedelta(days=n), one) for n, one in enumerate(some)]
    assert together(days) == reduce(lambda so_far, one: so_far + one, some, Totals())


@given(st.lists(st.floats(0, 1), min_size=1, max_size=25))
def test_the_middle_half_is_what_the_statistics_of_python_say(values):
    from statistics import median, quantiles

    low, _, high = quantiles(values, n=4, method="inclusive") if len(values) > 1 else values * 3
    found = middle(values)
    assert (found.band.low, found.median, found.band.high) == pytest.approx((low, median(values), high))
