"""What a baseline measurement shows, by hand."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.aims import a_day
from tijdwijzer.domain.components import LOSSES, TYPICAL, Component
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.nulmeting import Horizon, Obstacle
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.potential import (
    DayCompleteness,
    Hint,
    Minutes,
    beside,
    checked,
    checked_answers,
    potentials,
    split,
    strongest,
)
from tijdwijzer.domain.totals import Totals

C = Component
MONDAY = date(2026, 11, 2)
DAY = a_day(
    {
        C.STANDARD_WORK: 216,
        C.REWORK: 72,  # 15 % of 480: 5 % above its band of 5-10 %, and 10 % above the low end
        C.ADMIN_PROJECTS: 48,  # 10 %: within 5-15 %, 5 % above the low end
        C.SPEED_LOSS: 12,  # 2.5 %: below 5-10 %
        C.INTERRUPTIONS: 24,  # 5 %: at the high end of 1-5 %
        C.MEETINGS: 108,  # 22.5 %: no loss
        None: 60,
    }
)
FOUR_DAYS = DAY + DAY + DAY + DAY


def test_potential_is_what_lies_above_the_typical_band_in_minutes_a_day() -> None:
    found = {one.component: one for one in potentials(FOUR_DAYS, {}, {})}
    assert list(found) == list(LOSSES)
    assert found[C.REWORK].share == pytest.approx(0.15)
    expected = {
        C.REWORK: (24, 48),  # 5 % and 10 % of 480 minutes
        C.ADMIN_PROJECTS: (0, 24),
        C.SPEED_LOSS: (0, 0),
        C.INTERRUPTIONS: (0, 19.2),
        C.OCCUPANCY_LOSS: (0, 0),
    }
    for component, (low, high) in expected.items():
        assert (found[component].low, found[component].high) == pytest.approx((low, high)), component


def test_time_without_a_component_makes_no_difference() -> None:
    without = a_day({part: seconds / 60 for part, seconds in DAY.seconds.items() if part is not None})
    assert potentials(without, {}, {}) == potentials(DAY, {}, {})


def test_without_assigned_time_there_is_no_potential() -> None:
    assert potentials(Totals(), {}, {}) == ()
    assert potentials(a_day({None: 60}), {}, {}) == ()


@given(st.dictionaries(st.sampled_from([*Component, None]), st.integers(0, 600)), st.integers(1, 5))
def test_potential_is_never_below_nothing_nor_above_the_loss_itself(
    minutes: dict[Component | None, float], days: int
) -> None:
    totals = Totals()
    for _ in range(days):
        totals += a_day(minutes)
    for one in potentials(totals, {}, {}):
        assert 0 <= one.low <= one.high <= totals.seconds[one.component] / 60 / days + 1e-9


def test_totals_go_by_when_the_person_thinks_it_can_be_won_back() -> None:
    marked = {C.REWORK: Horizon.YEAR, C.INTERRUPTIONS: Horizon.YEAR, C.ADMIN_PROJECTS: Horizon.LATER}
    found = split(potentials(DAY, {}, marked))
    assert (found.year.low, found.year.high) == pytest.approx((24, 67.2))
    assert (found.later.low, found.later.high) == pytest.approx((0, 24))
    assert found.unmarked == Minutes(0, 0)
    assert (found.total.low, found.total.high) == pytest.approx((24, 91.2))


@given(st.dictionaries(st.sampled_from(LOSSES), st.sampled_from(Horizon)))
def test_marking_moves_potential_and_changes_nothing_of_it(marked: dict[Component, Horizon]) -> None:
    total = split(potentials(DAY, {}, marked)).total
    assert (total.low, total.high) == pytest.approx((24, 91.2))


# What is felt
def test_the_strongest_of_the_answers_that_belong_to_a_component_counts() -> None:
    felt = {Obstacle.SEARCHING: 2, Obstacle.ORGANISING: 4, Obstacle.REWORK: 1}
    assert strongest(C.ADMIN_PROJECTS, felt) == 4
    assert strongest(C.SPEED_LOSS, felt) is None
    assert {one.component: one.felt for one in potentials(DAY, felt, {})}[C.ADMIN_PROJECTS] == 4


@pytest.mark.parametrize(
    ("obstacle", "answer", "hint"),
    [
        (Obstacle.WAITING, 5, Hint.LITTLE_TIME),  # 2.5 % where 5-10 % is typical
        (Obstacle.WAITING, 4, Hint.LITTLE_TIME),
        (Obstacle.WAITING, 3, None),
        (Obstacle.REWORK, 1, Hint.MUCH_TIME),  # 15 % where 5-10 % is typical
        (Obstacle.REWORK, 2, Hint.MUCH_TIME),
        (Obstacle.REWORK, 3, None),
        (Obstacle.REWORK, 5, None),
        (Obstacle.MEETINGS, 1, Hint.MUCH_TIME),
        (Obstacle.SEARCHING, 5, None),  # 10 % is more than the low end
        (Obstacle.INTERRUPTIONS, 1, None),  # 5 % is not above the band
    ],
)
def test_a_hint_says_where_feeling_and_measuring_differ(obstacle: Obstacle, answer: int, hint: Hint | None) -> None:
    (found,) = [one for one in beside(DAY, {obstacle: answer}) if one.felt is not None]
    assert obstacle in found.obstacles
    assert found.hint is hint


def test_every_obstacle_stands_beside_one_component() -> None:
    found = beside(Totals(), dict.fromkeys(Obstacle, 5))
    assert sorted(obstacle for one in found for obstacle in one.obstacles) == sorted(Obstacle)
    assert all(one.hint is None and one.share is None for one in found), "without time nothing differs"


# What can be measured, and answered
@pytest.mark.parametrize("days", [5, 14, 92])
def test_a_measurement_takes_a_week_of_work_to_a_quarter(days: int) -> None:
    period = Period(MONDAY, MONDAY + timedelta(days=days - 1))
    assert checked(period, MONDAY) == period


@pytest.mark.parametrize(
    ("first", "days", "code"),
    [(MONDAY, 4, "nulmeting_length"), (MONDAY, 93, "nulmeting_length"), (date(2026, 11, 1), 14, "nulmeting_past")],
)
def test_other_periods_are_refused(first: date, days: int, code: str) -> None:
    with pytest.raises(DomainError, match=code):
        checked(Period(first, first + timedelta(days=days - 1)), MONDAY)


@pytest.mark.parametrize("answer", [0, 6, -1])
def test_an_answer_is_on_the_scale(answer: int) -> None:
    with pytest.raises(DomainError, match="nulmeting_scale"):
        checked_answers({Obstacle.REWORK: 3, Obstacle.WAITING: answer})


@pytest.mark.parametrize(("registered", "complete"), [(431.9, False), (432, True), (600, True)])
def test_nine_tenths_of_a_day_is_complete(registered: float, complete: bool) -> None:
    assert DayCompleteness(MONDAY, registered, 480).complete is complete


def test_the_typical_band_stands_beside_it() -> None:
    assert all(one.typical == TYPICAL[one.component] for one in potentials(DAY, {}, {}))
