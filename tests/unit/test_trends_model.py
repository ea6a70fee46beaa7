"""What the charts of a trend show: scales, what was counted, halves, and which periods stand on a page."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.components import Band, Component
from tijdwijzer.domain.counts import Tally
from tijdwijzer.domain.figures import Usual
from tijdwijzer.domain.periods import Period, Step, period_of, periods_between
from tijdwijzer.domain.totals import Made, Totals
from tijdwijzer.services.trends import Point
from tijdwijzer.ui.trends import model, paging
from tijdwijzer.ui.trends.axis import Axis, written
from tijdwijzer.ui.trends.model import Shift

DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))
STEPS = st.sampled_from(Step)
ANY = Period(date(2026, 11, 23), date(2026, 11, 29))


def totals(finished: int = 0, earned: float = 0.0, right: int | None = None, **minutes: int) -> Totals:
    """Minutes by key of component."""
    seconds: dict[Component | None, int] = dict.fromkeys((*Component, None), 0)
    seconds |= {Component(key): 60 * length for key, length in minutes.items()}
    made = {"p": Made(Tally(finished, finished if right is None else right, 0), earned)} if finished else {}
    return Totals(seconds, made=made)


def points(*each: Totals) -> list[Point]:
    return [Point(ANY, one, {}, None) for one in each]


# Scales
def test_a_scale_holds_the_typical_band_and_every_bar() -> None:
    assert model.scale([[0.02, 0.18, None]], [Band(0.05, 0.15)]) == 0.2
    assert model.scale([[0.02]], [Band(0.05, 0.15)]) == 0.15


def test_one_odd_period_among_many_does_not_flatten_the_others() -> None:
    assert model.scale([[0.1] * 19, [0.9]], [Band(0.05, 0.15)]) == 0.15


def test_with_few_periods_the_scale_holds_all_of_them() -> None:
    assert model.scale([[0.1] * 18, [0.9]], [Band(0.05, 0.15)]) == 1.0


def test_components_on_one_page_have_one_scale_and_the_usual_of_the_latest_period() -> None:
    usual = Usual(0.07, Band(0.06, 0.08), 9)
    latest = Point(ANY, totals(rework=10, meetings=30, standard_work=60), {Component.REWORK: usual}, None)
    rework, meetings = model.bars([*points(totals(standard_work=60)), latest], [Component.REWORK, Component.MEETINGS])
    assert rework.shares == (0.0, 0.1)
    assert rework.top == meetings.top == 0.3
    assert (rework.usual, meetings.usual) == (usual, None)
    assert rework.current == 0.1


@given(st.lists(st.floats(0.001, 1000), min_size=1, max_size=30))
def test_the_lines_of_a_grid_lie_around_every_value(values: list[float]) -> None:
    ticks = model.ticks(values)
    assert ticks[0] <= min(values) * (1 + 1e-6)
    assert ticks[-1] >= max(values) * (1 - 1e-6)
    assert 2 <= len(ticks) <= 5
    assert list(ticks) == sorted(set(ticks))


def test_a_grid_has_round_numbers_and_does_not_blow_up_small_differences() -> None:
    assert model.ticks([0.71, 0.82]) == (0.7, 0.8, 0.9)
    assert model.ticks([0.0]) == (0.0, 1.0)
    assert model.ticks([]) == ()


def test_a_share_of_what_was_right_goes_no_higher_than_all() -> None:
    assert model.ticks([0.9, 1.0], 1.0)[-1] == 1.0


# Output
def test_earned_hours_are_shown_where_there_are_standard_times() -> None:
    assert model.kinds(points(totals(2, 90.0, standard_work=120)))[0] is model.Made.EARNED


def test_without_standard_times_what_was_finished_is_shown() -> None:
    assert model.kinds(points(totals(2, standard_work=120))) == [model.Made.FINISHED, model.Made.RIGHT]


def test_without_counts_nothing_is_shown_of_output() -> None:
    assert model.kinds(points(totals(standard_work=120))) == []


@pytest.mark.parametrize(
    ("made", "value"), [(model.Made.EARNED, 0.75), (model.Made.FINISHED, 2.0), (model.Made.RIGHT, 0.75)]
)
def test_output_is_reckoned_as_the_totals_have_it(made: model.Made, value: float) -> None:
    assert model.output(totals(4, 90.0, 3, standard_work=100, meetings=20), made) == value


def test_a_period_without_counts_is_a_hole_and_not_a_zero() -> None:
    line = model.line(points(totals(4, 90.0, standard_work=120), totals(standard_work=120)), model.Made.EARNED)
    assert line.values == (0.75, None)
    assert line.current == 0.75


def test_where_least_came_of_it_stands_what_took_more_than_elsewhere() -> None:
    usual = totals(4, 60.0, standard_work=90, meetings=10)
    course = totals(2, 30.0, standard_work=60, meetings=10, training_coaching=30)
    each = points(usual, usual, course, usual, usual)
    values = model.line(each, model.Made.EARNED).values
    assert model.standout(each, values) == model.Standout(2, Component.TRAINING_COACHING, 0.3)


def test_nothing_stands_out_where_output_or_time_is_as_elsewhere() -> None:
    usual, few = totals(4, 60.0, standard_work=90, meetings=10), totals(2, 30.0, standard_work=90, meetings=10)
    for each in (points(*[usual] * 6), points(usual, few, *[usual] * 4), points(usual, few)):
        assert model.standout(each, model.line(each, model.Made.EARNED).values) is None


# What changed
def test_halves_leave_out_periods_without_time_and_the_middle_of_an_odd_number() -> None:
    worked = [totals(standard_work=n) for n in (1, 2, 3, 4, 5)]
    first, last = model.halves(points(worked[0], totals(), *worked[1:])) or ((), ())
    assert [point.totals for point in first] == worked[:2]
    assert [point.totals for point in last] == worked[3:]


@pytest.mark.parametrize("each", [(), (totals(),), (totals(standard_work=1), totals())])
def test_one_period_with_time_has_no_halves(each: Sequence[Totals]) -> None:
    assert model.halves(points(*each)) is None


def test_what_changed_most_is_named_but_never_standardised_work() -> None:
    found = model.largest_change(
        totals(standard_work=80, rework=10, meetings=10), totals(standard_work=84, rework=6, meetings=10)
    )
    assert found == model.Change(Component.REWORK, 0.10, 0.06)


def test_less_than_a_percent_point_is_no_change() -> None:
    assert model.largest_change(totals(standard_work=995, rework=5), totals(standard_work=990, rework=10)) is None


@pytest.mark.parametrize(
    ("later", "shift"),
    [
        (1.2, Shift.MORE),
        (1.05, Shift.LITTLE_MORE),
        (1.01, Shift.SAME),
        (0.95, Shift.LITTLE_LESS),
        (0.8, Shift.LESS),
        (None, None),
    ],
)
def test_how_output_went_is_said_in_five_steps(later: float | None, shift: Shift | None) -> None:
    assert model.shift(1.0, later) is shift


# Pages
@given(STEPS, DAYS, st.integers(1, 30))
def test_a_page_holds_as_many_periods_as_were_asked_for_and_ends_with_the_day(
    step: Step, last: date, count: int
) -> None:
    page = paging.page(step, last, count)
    found = periods_between(page.first, page.last, step)
    assert len(found) == count
    assert found[-1] == period_of(last, step)


@given(STEPS, DAYS, st.integers(1, 60))
def test_back_and_on_again_is_where_one_was(step: Step, last: date, by: int) -> None:
    today = date(2200, 1, 1)
    back = paging.moved(step, last, -by, today)
    assert paging.moved(step, back, by, today) == period_of(last, step).last


def test_nobody_pages_beyond_today() -> None:
    today = date(2026, 11, 24)
    assert paging.moved(Step.WEEK, date(2026, 11, 15), 12, today) == date(2026, 11, 29)


@given(STEPS, st.integers(0, 5000))
def test_a_page_has_room_for_no_more_than_can_be_read(step: Step, width: int) -> None:
    fewest, most = paging.FEWEST_MOST[step]
    assert fewest <= paging.room_for(step, width) <= most


def test_pages_of_days_hold_whole_weeks() -> None:
    assert {paging.room_for(Step.DAY, width) % 7 for width in range(1000)} == {0}


def test_the_first_year_of_the_calendar_ends_the_way_back() -> None:
    assert paging.page(Step.YEAR, date(2, 6, 1), 5) == Period(date(1, 1, 1), date(2, 12, 31))


# The axis
@given(st.integers(1, 30), st.floats(100, 2000), st.sampled_from([1.0, 1.25, 1.5, 2.0]))
def test_every_bar_lies_within_the_chart_and_is_found_where_it_is(count: int, width: float, dpr: float) -> None:
    axis = Axis(count, width, dpr)
    for place in range(count):
        assert 0 <= axis.left(place) <= width - axis.bar + 1 / dpr
        assert axis.at(axis.middle(place)) == place
    assert (axis.at(-10), axis.at(width + 10)) == (0, count - 1)


@given(st.integers(2, 30), st.floats(80, 600), st.floats(5, 120), st.integers(0, 29))
def test_labels_never_overlap_and_the_one_that_is_pointed_at_is_there(
    count: int, width: float, label: float, pointed: int
) -> None:
    axis, pointed = Axis(count, width), pointed % count
    found = sorted(written(axis, [label] * count, pointed), key=lambda each: each[1])
    assert pointed in [place for place, _ in found]
    for (_, left), (_, right) in pairwise(found):
        assert left + label < right


def test_where_there_is_room_every_period_has_its_label() -> None:
    assert [place for place, _ in written(Axis(5, 500), [40.0] * 5, None)] == [0, 1, 2, 3, 4]
    assert [place for place, _ in written(Axis(5, 200), [40.0] * 5, None)] == [0, 4]


def test_days_of_a_made_up_year_are_the_same_each_time() -> None:
    from tijdwijzer.ui.made_up_trends import MadeUpTrends

    today = date(2026, 11, 24)
    week = Period(today - timedelta(days=7), today)
    assert MadeUpTrends(today).days(week) == MadeUpTrends(today).days(week)
