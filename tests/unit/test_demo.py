"""The demo is repeatable, believable and a valid timeline."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from statistics import mean

import pytest

from tests.fakes import FakeStore
from tijdwijzer.domain import figures
from tijdwijzer.domain.calendar import BEGINNING, Calendar, ZoneEra
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import checked
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.goals import GoalState
from tijdwijzer.domain.nulmeting import Obstacle
from tijdwijzer.domain.observing import Sign
from tijdwijzer.domain.products import checked as checked_product
from tijdwijzer.services.demo import ZONE, demo, fill

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)
WORK = {Component.STANDARD_WORK}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_twelve_weeks_without_overlap_and_with_a_timer(language: str) -> None:
    content = demo(NOW, language)
    assert content == demo(NOW, language)
    assert all(left.end is not None and left.end <= right.start for left, right in pairwise(content.entries))
    assert content.entries[-1].running
    assert len({entry.start.date() for entry in content.entries}) > 50


def test_shares_are_like_those_of_a_real_office() -> None:
    content = demo(NOW, "nl")
    calendar = Calendar((ZoneEra(BEGINNING, ZONE),))
    days = {calendar.day_of(entry.start) for entry in content.entries}
    shares = []
    for day in days:
        span = calendar.span_of(day)
        inside = [entry for entry in content.entries if span.start <= entry.start < span.end]
        shares.append(figures.day_figures(inside, span, NOW).value_adding_share or 0)
    assert 0.45 < mean(shares) < 0.75


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_was_observed_fits_and_holds_more_than_was_registered_today(language: str) -> None:
    content = demo(NOW, language)
    spans = [one.span for one in content.seeing.spans]
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert spans[-1].end == NOW
    assert len({span.start.date() for span in spans}) > 15
    today = NOW.replace(hour=0, minute=0)
    registered = [Span(e.start, e.end or NOW) for e in content.entries if e.start > today]
    bare = [span for span in spans if span.start > today and not any(span.overlaps(one) for one in registered)]
    assert 60 * 60 < sum(span.seconds for span in bare) < 120 * 60
    assert [one.sign for one in content.seeing.evidence if one.span.start > today] == [Sign.CALENDAR]


MOMENTS = [NOW, datetime(2027, 1, 1, 9, tzinfo=UTC), datetime(2028, 2, 29, 16, tzinfo=UTC)]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("now", MOMENTS)
def test_what_was_made_fits_the_time_that_it_took(now: datetime, language: str) -> None:
    content = demo(now, language)
    minutes = {p.key: p.standards[-1].minutes for p in content.made.products}
    earned = sum(one.tally.finished * minutes[one.product] for one in content.made.counts)
    worked = sum((e.end - e.start).total_seconds() / 60 for e in content.entries if e.end and e.component in WORK)
    assert 0.7 < earned / worked < 1
    assert {one.product for one in content.made.counts} == set(minutes)
    assert all(checked(one.tally) for one in content.made.counts)
    assert all(checked_product(product) for product in content.made.products)
    activities = {entry.what.activity for entry in content.entries}
    assert all(product.activity in activities for product in content.made.products)


@pytest.mark.parametrize("now", MOMENTS)
def test_cases_are_finished_on_the_day_of_their_last_time_and_some_come_back(now: datetime) -> None:
    content = demo(now, "nl")
    calendar = Calendar((ZoneEra(BEGINNING, ZONE),))
    finished = {one.case: one.day for one in content.made.counts if one.case and one.tally.finished}
    returned = {(one.case, one.day) for one in content.made.counts if one.tally.returned}
    times = [(entry, calendar.day_of(entry.start)) for entry in content.entries if entry.what.case]
    for case, day in finished.items():
        assert max(on for entry, on in times if entry.what.case == case and entry.component in WORK) == day
    repairs = {(entry.what.case, on) for entry, on in times if entry.component is Component.REWORK}
    assert repairs == returned
    assert len(repairs) > 5
    assert all(finished[case] < day for case, day in repairs)


@pytest.mark.parametrize("now", MOMENTS)
def test_one_goal_came_true_one_did_not_and_one_is_open(now: datetime) -> None:
    goals, today = demo(now, "nl").made.goals, now.date()
    assert [goal.state for goal in goals] == [GoalState.DONE, GoalState.MISSED, GoalState.OPEN]
    assert len({goal.indicator for goal in goals}) == 3
    for goal in goals:
        assert goal.baseline.last < goal.set_on < goal.by
        assert goal.target == goal.was * (1 + (goal.change or 0))
    done, missed, still_open = goals
    assert (done.reached or 1) <= done.target
    assert (missed.reached or 0) > missed.target
    assert still_open.set_on <= today <= still_open.by


@pytest.mark.parametrize("now", MOMENTS)
def test_one_measurement_is_over_and_one_runs(now: datetime) -> None:
    over, running = demo(now, "nl").made.baselines
    assert over.period.last < running.period.first
    assert now.date() in running.period
    assert (set(over.felt), bool(over.remark), bool(over.horizons)) == (set(Obstacle), True, True)
    assert (running.felt, running.remark) == ({}, "")


def test_a_demo_profile_holds_all_of_it() -> None:
    content, store = demo(NOW, "nl"), FakeStore()
    fill(store.unit, content)
    with store.unit() as unit:
        assert unit.counts() == list(content.made.counts)
        assert {product.key for product in unit.products()} == {product.key for product in content.made.products}
        assert [replace(goal, id=None) for goal in unit.goals()] == list(content.made.goals)
        assert [replace(one, id=None) for one in unit.baselines()] == list(content.made.baselines)
