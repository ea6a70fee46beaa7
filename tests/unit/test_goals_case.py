"""Goals through their use cases: set, followed, ended, and kept whatever happens."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.aims import WIA, WW, FakeTrends, a_day, finished
from tests.fakes import FakeClock, FakeStore
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.goals import Goal, GoalState
from tijdwijzer.domain.indicators import CaseTime, Indicator, Measure
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.totals import DayTotals
from tijdwijzer.resources import resource
from tijdwijzer.services.catalogue import load_catalogue
from tijdwijzer.services.goals import Goals
from tijdwijzer.services.notices import AimsChanged, Notice

C = Component
CATALOGUE = load_catalogue(resource("catalogue.toml"), "nl")
TODAY = date(2026, 11, 3)  # a Tuesday; what FakeClock shows
FOUR_WEEKS = Period(date(2026, 10, 5), date(2026, 11, 1))
REWORK = Indicator(Measure.SHARE, C.REWORK)
TEN_PERCENT = a_day({C.STANDARD_WORK: 432, C.REWORK: 48})
EIGHT_PERCENT = a_day({C.STANDARD_WORK: 441.6, C.REWORK: 38.4})


class Desk:
    """Goals over a store and trends that a test fills."""

    def __init__(self) -> None:
        self.store, self.clock, self.trends = FakeStore(), FakeClock(), FakeTrends()
        self.heard: list[Notice] = []
        self.goals = Goals(
            self.store.unit,
            self.clock,
            self.heard.append,
            self.trends,  # type: ignore[arg-type]
            lambda: CATALOGUE,
            lambda: [WW, WIA],
        )

    def say(self, words: str) -> Goal:
        indicator, change, target, by = self.goals.say(words)
        return self.goals.add(indicator, by, change, target)

    def wait(self, days: int) -> date:
        self.clock.advance(days=days)
        return self.clock.now().date()

    def kept(self) -> list[Goal]:
        with self.store.unit() as unit:
            return unit.goals()


@pytest.fixture
def desk() -> Desk:
    desk = Desk()
    desk.trends.put(FOUR_WEEKS, TEN_PERCENT)
    return desk


# The article's examples
def test_throughput_time_of_one_application_type_30_percent_down_within_six_months(desk: Desk) -> None:
    days = {date(2026, 10, 6): 10, date(2026, 10, 13): 20, date(2026, 10, 30): 60}
    desk.trends.done = [(on, CaseTime(f"{on}", "ww", 90.0, days)) for on, days in days.items()]
    desk.trends.done.append((date(2026, 10, 7), CaseTime("other", "wia", 90.0, 500)))
    goal = desk.say("doorlooptijd ww -30% binnen zes maanden")
    assert (goal.was, goal.target, goal.by) == (20.0, pytest.approx(14.0), date(2027, 5, 3))

    desk.trends.done.append((date(2027, 4, 30), CaseTime("late", "ww", 90.0, 14)))
    desk.clock.advance(days=(date(2027, 5, 4) - TODAY).days)
    view = desk.goals.view(1)
    assert (view.goal.state, view.goal.reached, view.goal.ended) == (GoalState.DONE, 14.0, date(2027, 5, 3))


def test_rework_20_percent_down_within_three_months(desk: Desk) -> None:
    goal = desk.say("rework −20 % within three months")
    assert (goal.was, goal.target, goal.by) == (pytest.approx(0.1), pytest.approx(0.08), date(2027, 2, 3))
    assert (goal.baseline, goal.set_on, goal.change) == (FOUR_WEEKS, TODAY, -0.2)


def test_administrative_burden_per_file_15_percent_down_within_three_months(desk: Desk) -> None:
    desk.trends.put(
        FOUR_WEEKS, a_day({C.ADMIN_PROJECTS: 60, C.STANDARD_WORK: 420}, {"ww": finished(2), "wia": finished(1)})
    )
    goal = desk.say("administratie per dossier -15% binnen drie maanden")
    assert (goal.was, goal.target) == (pytest.approx(20.0), pytest.approx(17.0))  # 60 minutes for 3
    goal = desk.say("administratie per ww -15% binnen drie maanden")
    assert (goal.was, goal.target) == (pytest.approx(30.0), pytest.approx(25.5))  # 60 minutes for 2


# Setting
def test_without_anything_to_start_from_there_is_no_goal(desk: Desk) -> None:
    with pytest.raises(DomainError, match="goal_no_baseline"):
        desk.say("doorlooptijd ww -30% binnen zes maanden")
    assert desk.kept() == []
    assert desk.heard == []


def test_a_baseline_may_be_chosen(desk: Desk) -> None:
    september = Period(date(2026, 9, 1), date(2026, 9, 30))
    assert desk.goals.suggest(REWORK, september) is None
    desk.trends.put(september, a_day({C.REWORK: 60, C.STANDARD_WORK: 240}))
    assert desk.goals.suggest(REWORK, september) == 0.2
    assert desk.goals.suggest(REWORK) == 0.1
    goal = desk.goals.add(REWORK, date(2027, 1, 1), target=0.1, baseline=september, note="samen met het team")
    assert (goal.was, goal.target, goal.change, goal.note) == (0.2, 0.1, None, "samen met het team")


def test_later_corrections_do_not_move_the_goal_posts(desk: Desk) -> None:
    goal = desk.say("herbewerken -20% binnen 3 maanden")
    desk.trends.put(FOUR_WEEKS, EIGHT_PERCENT)
    assert desk.goals.view(1).goal == goal


def test_a_product_that_is_not_there_is_said(desk: Desk) -> None:
    assert desk.goals.say("doorlooptijd -30% binnen 6 maanden", "beslissing")[0].product == "ww"
    with pytest.raises(DomainError, match="product_unknown") as caught:
        desk.goals.say("doorlooptijd -30% binnen 6 maanden", "zorg")
    assert caught.value.details == {"text": "zorg", "known": ("Beslissing WW", "Herbeoordeling WIA")}


# Following
def test_a_goal_is_followed_week_by_week_beside_its_line(desk: Desk) -> None:
    desk.say("herbewerken -20% uiterlijk 24 november")
    desk.trends.put(Period(TODAY, date(2026, 11, 8)), TEN_PERCENT)
    desk.trends.put(Period(date(2026, 11, 9), date(2026, 11, 15)), EIGHT_PERCENT)
    desk.wait(13)  # Monday 16 November: nothing registered yet this week
    view = desk.goals.view(1)
    assert [(step.period.first.day, step.period.last.day) for step in view.steps] == [
        (3, 8),
        (9, 15),
        (16, 22),
        (23, 24),
    ]
    assert [step.value for step in view.steps] == [pytest.approx(0.1), pytest.approx(0.08), None, None]
    assert [step.expected for step in view.steps] == pytest.approx(
        [0.1 - 0.02 * 5 / 21, 0.1 - 0.02 * 12 / 21, 0.1 - 0.02 * 19 / 21, 0.08]
    )
    assert view.now == pytest.approx((4 * 48 + 5 * 38.4) / (9 * 480))
    assert view.expected == pytest.approx(0.1 - 0.02 * 13 / 21)
    assert view.on_course is False


def test_of_a_goal_of_which_nothing_is_known_yet_nothing_is_said(desk: Desk) -> None:
    desk.say("herbewerken -20% binnen 3 maanden")
    view = desk.goals.view(1)
    assert (view.now, view.on_course) == (None, None)
    assert view.expected == pytest.approx(0.1)


def test_open_goals_come_first_and_then_the_latest(desk: Desk) -> None:
    for until in ("uiterlijk 10 november", "binnen een jaar", "binnen 18 maanden"):
        desk.say(f"herbewerken -20% {until}")
    desk.goals.drop(2)
    desk.say("herbewerken -40% binnen 18 maanden")
    assert [view.goal.id for view in desk.goals.views()] == [4, 3, 1, 2]
    desk.wait(30)
    views = desk.goals.views()
    assert [view.goal.id for view in views] == [4, 3, 2, 1]
    assert [view.goal.state for view in views] == ["open", "open", "dropped", "missed"]


# Ending
@pytest.mark.parametrize(
    ("last_weeks", "state", "reached"),
    [(EIGHT_PERCENT, GoalState.DONE, 0.08), (TEN_PERCENT, GoalState.MISSED, 0.1), (None, GoalState.MISSED, None)],
)
def test_the_first_look_after_the_last_day_closes_it(
    desk: Desk, last_weeks: object, state: GoalState, reached: float | None
) -> None:
    goal = desk.say("herbewerken -20% uiterlijk 31 december")
    if last_weeks is not None:
        desk.trends.put(Period(date(2026, 12, 4), date(2026, 12, 31)), last_weeks)  # type: ignore[arg-type]
    desk.trends.put(Period(date(2027, 1, 1), date(2027, 1, 31)), a_day({C.REWORK: 1}))
    desk.clock.advance(days=(date(2026, 12, 31) - TODAY).days)
    assert desk.goals.view(1).goal == goal, "on its last day it is still open"
    desk.heard.clear()
    desk.wait(20)
    closed = desk.goals.views()[0].goal
    assert (closed.state, closed.ended) == (state, date(2026, 12, 31))
    assert closed.reached == (None if reached is None else pytest.approx(reached))
    assert desk.heard == [AimsChanged()]
    assert desk.kept() == [closed]


def test_what_was_reached_stays_what_it_was_when_time_is_corrected_later(desk: Desk) -> None:
    desk.say("herbewerken -20% uiterlijk 31 december")
    december = Period(date(2026, 12, 4), date(2026, 12, 31))
    desk.trends.put(december, TEN_PERCENT)
    desk.clock.advance(days=60)
    before = desk.goals.view(1)
    desk.trends.put(december, EIGHT_PERCENT)
    after = desk.goals.view(1)
    assert after.goal == before.goal
    assert after.now == before.now == pytest.approx(0.1)
    assert after.on_course is False


def test_a_goal_that_changed_elsewhere_meanwhile_is_not_overwritten(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    goal = desk.say("herbewerken -20% binnen 3 maanden")
    elsewhere = replace(goal, note="elsewhere")

    def meanwhile(period: Period) -> list[DayTotals]:
        with desk.store.unit() as unit:
            unit.put_goal(elsewhere)
            unit.commit()
        return []

    monkeypatch.setattr(desk.trends, "days", meanwhile)
    with pytest.raises(DomainError, match="stale"):
        desk.goals.drop(1)
    assert desk.kept() == [elsewhere]


def test_a_look_that_closes_nothing_changes_nothing(desk: Desk) -> None:
    desk.say("herbewerken -20% binnen 3 maanden")
    commits = len(desk.store.commits)
    desk.heard.clear()
    desk.goals.views()
    desk.goals.view(1)
    assert len(desk.store.commits) == commits
    assert desk.heard == []


def test_a_dropped_goal_is_kept_and_can_be_taken_up_again(desk: Desk) -> None:
    goal = desk.say("herbewerken -20% binnen 3 maanden")
    desk.trends.put(Period(TODAY, date(2026, 11, 8)), EIGHT_PERCENT)
    today = desk.wait(2)
    desk.goals.drop(1)
    dropped = desk.kept()[0]
    assert (dropped.state, dropped.ended, dropped.reached) == (GoalState.DROPPED, today, pytest.approx(0.08))
    desk.goals.reopen(1)
    assert desk.kept() == [goal]


def test_what_was_dropped_does_not_close_until_it_is_taken_up_again(desk: Desk) -> None:
    desk.say("herbewerken -20% uiterlijk 1 december")
    desk.goals.drop(1)
    desk.wait(60)
    assert desk.goals.view(1).goal.state is GoalState.DROPPED
    desk.goals.reopen(1)
    assert desk.goals.view(1).goal.state is GoalState.MISSED


def test_a_goal_whose_time_is_over_can_no_longer_be_dropped(desk: Desk) -> None:
    desk.say("herbewerken -20% uiterlijk 1 december")
    desk.wait(60)
    with pytest.raises(DomainError, match="goal_not_open"):
        desk.goals.drop(1)
    assert desk.kept()[0].state is GoalState.MISSED


@pytest.mark.parametrize("name", ["view", "drop", "reopen"])
def test_a_goal_that_is_not_there_is_said(desk: Desk, name: str) -> None:
    with pytest.raises(DomainError, match="goal_unknown"):
        getattr(desk.goals, name)(7)


# Over time
class GoalsOverTime(RuleBasedStateMachine):
    """Whatever happens, no goal disappears, and one that is done or missed stays what it was."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = Desk()
        self.desk.trends.put(FOUR_WEEKS, TEN_PERCENT)
        self.as_set: dict[int, Goal] = {}
        self.ended: dict[int, Goal] = {}

    def today(self) -> date:
        return self.desk.clock.now().date()

    @rule(days=st.integers(1, 60), percent=st.integers(-90, -1))
    def add(self, days: int, percent: int) -> None:
        by = self.today() + timedelta(days=days)
        goal = self.desk.goals.add(REWORK, by, percent / 100, baseline=FOUR_WEEKS)
        assert goal.id is not None
        assert goal.id not in self.as_set
        self.as_set[goal.id] = goal

    @rule(minutes=st.integers(0, 480), back=st.integers(0, 40))
    def register_or_correct(self, minutes: int, back: int) -> None:
        self.desk.trends.on[self.today() - timedelta(days=back)] = a_day({C.REWORK: minutes, C.STANDARD_WORK: 480})

    @rule(days=st.integers(1, 30))
    def time_passes(self, days: int) -> None:
        self.desk.wait(days)

    @precondition(lambda self: self.as_set)
    @rule(data=st.data(), reopen=st.booleans())
    def drop_or_reopen(self, data: st.DataObject, reopen: bool) -> None:
        number = data.draw(st.sampled_from(sorted(self.as_set)))
        before = self.desk.goals.view(number).goal.state
        wanted = GoalState.DROPPED if reopen else GoalState.OPEN
        act = self.desk.goals.reopen if reopen else self.desk.goals.drop
        if before is wanted:
            act(number)
        else:
            with pytest.raises(DomainError, match="goal_not_dropped" if reopen else "goal_not_open"):
                act(number)

    @rule()
    def look(self) -> None:
        for view in self.desk.goals.views():
            assert (view.goal.state is GoalState.OPEN) <= (view.goal.by >= self.today())
            assert view.steps[-1].expected == view.goal.target
            assert (view.on_course is None) is (view.now is None)

    @invariant()
    def nothing_disappears_and_what_ended_stays(self) -> None:
        kept = {goal.id: goal for goal in self.desk.kept()}
        assert kept.keys() == self.as_set.keys()
        for number, goal in kept.items():
            was = self.as_set[number]
            assert (goal.was, goal.target, goal.by, goal.set_on) == (was.was, was.target, was.by, was.set_on)
            if goal.state in {GoalState.DONE, GoalState.MISSED}:
                assert self.ended.setdefault(number, goal) == goal
            assert (number in self.ended) <= (goal.state in {GoalState.DONE, GoalState.MISSED})


GoalsOverTime.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestGoalsOverTime = GoalsOverTime.TestCase
