"""What is shown of a team: only what follows from what is shown, and bounds that hold whatever the rest is."""

from datetime import timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import teams
from tijdwijzer.domain.agreement import COMPONENTS
from tijdwijzer.domain.components import DEFAULT_GROUPS, Component, Group
from tijdwijzer.domain.share_periods import SharePeriod, period_named
from tijdwijzer.domain.team_view import Certainty, Figure, TeamView, percent, scale_of, view_of
from tijdwijzer.domain.team_year import YEAR, kept

DIRECT = [key for key in COMPONENTS if DEFAULT_GROUPS[Component(key)] is Group.DIRECT]
week = st.fixed_dictionaries({key: st.integers(0, 200).map(lambda steps: 15 * steps) for key in COMPONENTS})


def view(minutes: dict[str, int], counts: dict[str, int] | None = None) -> TeamView:
    made = teams.release(minutes, teams.COUNTS if counts is None else counts)
    return view_of([teams.published(made)], teams.B11)


def holds(figure: Figure | None, true: Fraction) -> bool:
    if figure is None:
        return True
    match figure.certainty:
        case Certainty.EXACT:
            return figure.value == true
        case Certainty.AT_LEAST:
            return figure.value <= true
        case Certainty.AT_MOST:
            return figure.value >= true


@given(week, st.sets(st.sampled_from(COMPONENTS)))
def test_whatever_is_withheld_a_share_or_bound_is_true(minutes: dict[str, int], withheld: set[str]) -> None:
    whole = sum(minutes.values())
    if not whole:
        return
    shown = view({key: value for key, value in minutes.items() if key not in withheld})
    direct = Fraction(sum(minutes[key] for key in DIRECT), whole)
    assert holds(shown.direct_share, direct)
    assert holds(shown.value_share, Fraction(minutes["standard_work"], whole))
    if not withheld:
        assert shown.direct_share == Figure(direct)
        assert shown.value_share is not None


@given(week, week, st.sets(st.sampled_from(COMPONENTS), min_size=1))
def test_nothing_shown_depends_on_what_is_withheld(
    one: dict[str, int], other: dict[str, int], withheld: set[str]
) -> None:
    mixed = {key: other[key] if key in withheld else one[key] for key in COMPONENTS}
    assert view({key: one[key] for key in COMPONENTS if key not in withheld}) == view(
        {key: mixed[key] for key in COMPONENTS if key not in withheld}
    )


@given(week, st.sets(st.sampled_from(COMPONENTS)))
def test_a_withheld_component_has_no_figure_and_a_reason(minutes: dict[str, int], withheld: set[str]) -> None:
    shown = view({key: value for key, value in minutes.items() if key not in withheld})
    assert {row.component.value for row in shown.withheld} == withheld
    for row in shown.rows:
        assert (row.minutes is None) == bool(row.why)
        assert row.share is None or row.minutes is not None


def test_shares_are_of_what_is_shown_each_rounded_by_itself() -> None:
    shown = view({"standard_work": 300, "meetings": 300, "speed_loss": 300})
    assert [row.share for row in shown.rows if row.share is not None] == [33, 33, 33]


@pytest.mark.parametrize(("share", "whole"), [("1/200", 1), ("3/200", 2), ("124/10000", 1), ("1/1", 100), ("0/1", 0)])
def test_percents_are_whole_with_halves_up(share: str, whole: int) -> None:
    assert percent(Fraction(share)) == whole


def test_which_bound_it_is() -> None:
    def shown(*withheld: str) -> TeamView:
        return view({key: value for key, value in teams.MINUTES.items() if key not in withheld})

    assert shown("meetings", "occupancy_loss").direct_share == Figure(Fraction(1560, 1755), Certainty.AT_MOST)
    assert shown("rework", "interruptions").direct_share == Figure(Fraction(1350, 1740), Certainty.AT_LEAST)
    assert shown("rework", "meetings").direct_share is None
    assert shown("rework", "meetings").value_share == Figure(Fraction(1050, 1650), Certainty.AT_MOST)
    assert shown("standard_work", "meetings").value_share is None


# Output
def test_earned_hours_and_efficiency() -> None:
    shown = view(teams.MINUTES)
    earned = Fraction(1145 * 42 + 210 * 65 + 15 * 240, 60)
    assert shown.earned_hours == Figure(earned)
    assert shown.direct_hours == Fraction(1560 * 16 * 4, 60)
    assert shown.efficiency == Figure(earned / shown.direct_hours)


def test_with_a_product_withheld_it_is_at_least() -> None:
    shown = view(teams.MINUTES, {"beslissing-ww": 1145})
    assert shown.earned_hours == Figure(Fraction(1145 * 42, 60), Certainty.AT_LEAST)
    assert shown.efficiency is not None
    assert shown.efficiency.certainty is Certainty.AT_LEAST
    assert view(teams.MINUTES, {}).earned_hours is None


@pytest.mark.parametrize("key", DIRECT)
def test_without_a_direct_component_there_is_no_efficiency(key: str) -> None:
    shown = view({one: value for one, value in teams.MINUTES.items() if one not in (key, "meetings")})
    assert shown.direct_hours is None
    assert shown.efficiency is None


def test_without_time_nothing_is_divided() -> None:
    shown = view(dict.fromkeys(COMPONENTS, 0))
    assert shown.direct_share is None
    assert shown.efficiency is None
    assert all(row.share is None for row in shown.rows)


# The year
def test_gaps_and_refusals_are_periods_too() -> None:
    found = [one for one in teams.year() if one.period.number not in (3, 4)]
    shown = view_of(found, teams.B11)
    assert [(slot.period.number, slot.state) for slot in shown.periods if slot.state != "shown"] == [
        (3, "missing"),
        (4, "missing"),
        (6, "refused"),
    ]
    assert [slot.period.number for slot in shown.periods] == list(range(1, 12))
    assert {mark.why for row in shown.rows for mark in row.marks if mark.period.number == 6} == {"refused"}


@given(st.integers(2001, 2100), st.sampled_from("QBW"), st.data())
def test_the_year_is_no_more_than_a_year_and_without_holes(number: int, kind: str, data: st.DataObject) -> None:
    last = SharePeriod(number, kind, data.draw(st.integers(1, {"Q": 4, "B": 13, "W": 52}[kind])))
    first = SharePeriod(number - data.draw(st.integers(0, 1)), kind, 1)
    both = {one.name: teams.published(teams.release(period=one.name)) for one in (first, last)}
    periods = [slot.period for slot in view_of(list(both.values()), last).periods]
    assert periods[-1] == last
    assert periods[-1].days.last - periods[0].days.first < YEAR
    for one, later in pairwise(periods):
        assert later.days.first - one.days.last == timedelta(days=1)
    if first.days.first > last.days.last - YEAR:
        assert first == periods[0] or first.days.first > last.days.first


def test_another_rhythm_before_it_is_one_of_the_periods() -> None:
    quarter, block = teams.release(period="2026-Q3"), teams.release(period="2026-B11")
    shown = view_of([teams.published(quarter), teams.published(block)], teams.B11)
    assert [slot.period.name for slot in shown.periods] == ["2026-Q3", "2026-B11"]


def test_only_so_many_periods_when_asked() -> None:
    assert [slot.period.number for slot in view_of(teams.year(), teams.B11, 3).periods] == [9, 10, 11]


def test_what_is_older_than_a_year_is_not_kept() -> None:
    period = period_named("2025-B11")
    assert kept(period, period.days.last + YEAR - timedelta(days=1))
    assert not kept(period, period.days.last + YEAR)


# The question
def test_the_question_is_about_the_largest_change() -> None:
    asked = view_of(teams.year(), teams.B11).question
    assert asked is not None
    assert (asked.component, asked.before, asked.after, asked.periods) == (Component.REWORK, 195, 150, 11)
    assert asked.fell


def test_a_change_that_rounding_can_make_is_no_change() -> None:
    before = teams.release(teams.MINUTES | {"rework": 165}, period="2026-B10")
    shown = view_of([teams.published(before), teams.published(teams.release())], teams.B11)
    assert shown.question is None
    more = teams.release(teams.MINUTES | {"rework": 120}, period="2026-B10")
    asked = view_of([teams.published(more), teams.published(teams.release())], teams.B11).question
    assert asked is not None
    assert not asked.fell


@given(week, week)
def test_breaks_learning_and_the_work_itself_are_never_asked_about(one: dict[str, int], other: dict[str, int]) -> None:
    both = [teams.published(teams.release(one, period="2026-B10")), teams.published(teams.release(other))]
    asked = view_of(both, teams.B11).question
    never = {Component.STANDARD_WORK, Component.OFFICIAL_BREAKS, Component.TRAINING_COACHING}
    assert asked is None or asked.component not in never


def test_a_refused_period_has_no_figures() -> None:
    shown = view_of(teams.year(), period_named("2026-B06"))
    assert shown.refused == "too_few"
    assert shown.n is None
    assert shown.made == ()
    assert (shown.direct_share, shown.value_share, shown.earned_hours, shown.efficiency) == (None, None, None, None)
    assert all(row.minutes is None for row in shown.rows)


def test_who_is_not_in_it() -> None:
    assert view_of([teams.published(teams.release(), headcount=18)], teams.B11).partial
    assert not view_of([teams.published(teams.release(), headcount=16)], teams.B11).partial
    assert not view_of([teams.published(teams.release(), headcount=None)], teams.B11).partial


def test_bars_go_to_twenty_percent_or_as_far_as_they_need() -> None:
    assert scale_of(view(teams.MINUTES).rows) == 20
    assert scale_of(view(teams.MINUTES | {"meetings": 900}).rows) == 40
