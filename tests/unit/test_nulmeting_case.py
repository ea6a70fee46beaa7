"""The baseline measurement through its use cases: from the first day to the report."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

import pytest

from tests.aims import FakeTrends, a_day
from tests.fakes import FakeClock, FakeStore
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.nulmeting import Baseline, BaselineState, Horizon, Obstacle
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.potential import Hint
from tijdwijzer.services.notices import AimsChanged, Notice
from tijdwijzer.services.nulmeting import Nulmeting

C = Component
TODAY = date(2026, 11, 3)  # a Tuesday; what FakeClock shows
TWO_WEEKS = Period(TODAY, date(2026, 11, 16))
FULL = a_day({C.STANDARD_WORK: 408, C.REWORK: 72})  # 15 % rework: 5 % of 480 minutes above its band


def holidays(years: Iterable[int]) -> Mapping[date, str]:
    return {date(2026, 11, 11): "Sint-Maarten"}


class Desk:
    """A measurement over a store and trends that a test fills."""

    def __init__(self) -> None:
        self.store, self.clock, self.trends = FakeStore(), FakeClock(), FakeTrends()
        self.heard: list[Notice] = []
        self.nulmeting = Nulmeting(
            self.store.unit,
            self.clock,
            self.heard.append,
            holidays,
            self.trends,  # type: ignore[arg-type]
        )

    def kept(self) -> list[Baseline]:
        with self.store.unit() as unit:
            return unit.baselines()

    def leave(self, day: date, minutes: int) -> None:
        with self.store.unit() as unit:
            unit.put_leave(day, minutes)
            unit.commit()


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def running(desk: Desk) -> Desk:
    """Two weeks from today, on the ninth day; a public holiday and half a day of leave in it."""
    desk.nulmeting.start(TWO_WEEKS)
    desk.leave(date(2026, 11, 5), 240)
    desk.trends.put(Period(TODAY, date(2026, 11, 10)), FULL)
    desk.trends.on[date(2026, 11, 6)] = a_day({C.STANDARD_WORK: 300, None: 100})
    desk.clock.advance(days=9)
    desk.heard.clear()
    return desk


# From beginning to end
def test_a_measurement_begins_and_is_there(desk: Desk) -> None:
    started = desk.nulmeting.start(TWO_WEEKS)
    assert desk.kept() == [started]
    assert (started.period, started.set_on, started.state) == (TWO_WEEKS, TODAY, BaselineState.OPEN)
    assert desk.heard == [AimsChanged()]
    view = desk.nulmeting.current()
    assert view is not None
    assert (view.baseline, view.over, view.potentials) == (started, False, ())


def test_there_is_one_at_a_time(running: Desk) -> None:
    with pytest.raises(DomainError, match="nulmeting_runs"):
        running.nulmeting.start(Period(date(2026, 12, 1), date(2026, 12, 14)))
    running.clock.advance(days=5)  # the day after its last
    running.nulmeting.start(Period(date(2026, 12, 1), date(2026, 12, 14)))
    assert len(running.kept()) == 2


@pytest.mark.parametrize(
    ("period", "code"),
    [
        (Period(TODAY, TODAY + timedelta(days=3)), "nulmeting_length"),
        (Period(TODAY - timedelta(days=1), TODAY + timedelta(days=12)), "nulmeting_past"),
    ],
)
def test_what_cannot_be_measured_is_refused(desk: Desk, period: Period, code: str) -> None:
    with pytest.raises(DomainError, match=code):
        desk.nulmeting.start(period)
    assert desk.kept() == []


def test_one_that_is_stopped_keeps_what_there_is(running: Desk) -> None:
    running.nulmeting.stop()
    (stopped,) = running.kept()
    assert stopped.state is BaselineState.STOPPED
    assert stopped.period == Period(TODAY, date(2026, 11, 12))
    view = running.nulmeting.current()
    assert view is not None
    assert view.over
    assert view.totals.worked == 6
    with pytest.raises(DomainError, match="nulmeting_none"):
        running.nulmeting.stop()


def test_one_that_had_not_begun_can_be_stopped(desk: Desk) -> None:
    desk.nulmeting.start(Period(date(2026, 12, 1), date(2026, 12, 14)))
    assert desk.nulmeting.today() is None
    desk.nulmeting.stop()
    assert desk.kept()[0].period == Period(TODAY, TODAY)
    assert desk.nulmeting.start(TWO_WEEKS).id != desk.kept()[0].id


def test_without_one_there_is_nothing_to_see_stop_answer_or_mark(desk: Desk) -> None:
    assert desk.nulmeting.current() is None
    assert desk.nulmeting.views() == []
    assert desk.nulmeting.today() is None
    assert desk.nulmeting.check(TODAY) is None
    with pytest.raises(DomainError, match="nulmeting_none"):
        desk.nulmeting.stop()
    with pytest.raises(DomainError, match="nulmeting_none"):
        desk.nulmeting.answer({Obstacle.REWORK: 3})
    with pytest.raises(DomainError, match="nulmeting_none"):
        desk.nulmeting.mark(C.REWORK, Horizon.YEAR)


# Completeness
def test_each_day_with_contract_hours_says_how_complete_it_is(running: Desk) -> None:
    view = running.nulmeting.current()
    assert view is not None
    days = [(day.day.day, day.registered, day.asked, day.complete) for day in view.days]
    assert days == [
        (3, 480, 480, True),
        (4, 480, 480, True),
        (5, 480, 240, True),  # half a day of leave
        (6, 400, 480, False),  # time without a component counts as registered
        (9, 480, 480, True),
        (10, 480, 480, True),
        (12, 0, 480, False),  # the 11th is a public holiday
    ]


def test_today_says_which_day_of_how_many_it_is(running: Desk) -> None:
    today = running.nulmeting.today()
    assert today is not None
    assert (today.number, today.of) == (7, 9)
    assert today.today is not None
    assert (today.today.registered, today.today.asked) == (0, 480)
    running.clock.advance(days=2)  # a Saturday
    today = running.nulmeting.today()
    assert today is not None
    assert (today.number, today.of, today.today) == (8, 9, None)
    running.clock.advance(days=3)
    assert running.nulmeting.today() is None


def test_a_day_can_be_checked_when_a_measurement_holds_it(running: Desk) -> None:
    found = running.nulmeting.check(date(2026, 11, 6))
    assert found is not None
    assert (found.registered, found.asked, found.complete) == (400, 480, False)
    assert running.nulmeting.check(date(2026, 11, 7)) is None, "a Saturday asks for nothing"
    assert running.nulmeting.check(date(2026, 11, 2)) is None, "the day before it"


def test_of_which_less_than_half_is_complete_says_little(running: Desk) -> None:
    view = running.nulmeting.current()
    assert view is not None
    assert not view.thin, "five of seven"
    running.trends.on = dict.fromkeys(list(running.trends.on)[:3], FULL)
    view = running.nulmeting.current()
    assert view is not None
    assert view.thin, "three of seven"


# What comes out
def test_the_view_adds_up_what_could_be_won_back(running: Desk) -> None:
    running.nulmeting.mark(C.REWORK, Horizon.YEAR)
    view = running.nulmeting.current()
    assert view is not None
    rework = next(one for one in view.potentials if one.component is C.REWORK)
    assigned = 5 * 480 + 300
    assert rework.share == pytest.approx(360 / assigned)
    assert rework.low == pytest.approx((360 / assigned - 0.10) * assigned / 6)
    assert rework.horizon is Horizon.YEAR
    assert (view.split.year.low, view.split.unmarked.low) == (pytest.approx(rework.low), 0)
    assert view.totals.seconds[None] == 6000


def test_what_is_registered_after_its_last_day_is_not_in_it(running: Desk) -> None:
    before = running.nulmeting.current()
    running.trends.on[date(2026, 11, 17)] = FULL
    running.clock.advance(days=30)
    after = running.nulmeting.current()
    assert before is not None
    assert after is not None
    assert after.over
    assert after.totals == before.totals
    assert after.days[-1].day == date(2026, 11, 16)


# What the person says
def test_answers_add_up_and_the_last_one_counts(running: Desk) -> None:
    running.nulmeting.answer({Obstacle.REWORK: 1, Obstacle.WAITING: 5}, "  het oude systeem ")
    running.nulmeting.answer({Obstacle.REWORK: 2})
    (kept,) = running.kept()
    assert kept.felt == {Obstacle.REWORK: 2, Obstacle.WAITING: 5}
    assert kept.remark == "het oude systeem"
    assert running.heard == [AimsChanged(), AimsChanged()]
    view = running.nulmeting.current()
    assert view is not None
    hints = {one.component: one.hint for one in view.felt if one.hint}
    assert hints == {C.REWORK: Hint.MUCH_TIME, C.SPEED_LOSS: Hint.LITTLE_TIME}


def test_a_remark_can_be_taken_back(running: Desk) -> None:
    running.nulmeting.answer({}, "iets")
    running.nulmeting.answer({}, "")
    assert running.kept()[0].remark == ""


def test_answers_off_the_scale_keep_nothing(running: Desk) -> None:
    with pytest.raises(DomainError, match="nulmeting_scale"):
        running.nulmeting.answer({Obstacle.REWORK: 3, Obstacle.WAITING: 6})
    assert running.kept()[0].felt == {}


def test_a_mark_can_be_taken_back_and_is_for_losses_only(running: Desk) -> None:
    running.nulmeting.mark(C.REWORK, Horizon.YEAR)
    running.nulmeting.mark(C.REWORK, Horizon.LATER)
    running.nulmeting.mark(C.SPEED_LOSS, Horizon.YEAR)
    assert running.kept()[0].horizons == {C.REWORK: Horizon.LATER, C.SPEED_LOSS: Horizon.YEAR}
    running.nulmeting.mark(C.REWORK, None)
    assert running.kept()[0].horizons == {C.SPEED_LOSS: Horizon.YEAR}
    with pytest.raises(DomainError, match="nulmeting_loss"):
        running.nulmeting.mark(C.MEETINGS, Horizon.YEAR)


def test_answers_can_be_given_after_it_is_over(running: Desk) -> None:
    running.clock.advance(days=30)
    running.nulmeting.answer({Obstacle.MEETINGS: 4})
    assert running.kept()[0].felt == {Obstacle.MEETINGS: 4}


def test_every_measurement_is_kept_the_latest_first(running: Desk) -> None:
    running.nulmeting.stop()
    second = running.nulmeting.start(Period(date(2026, 11, 20), date(2026, 12, 3)))
    assert [view.baseline.id for view in running.nulmeting.views()] == [second.id, 1]
