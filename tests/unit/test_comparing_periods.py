"""Two periods beside each other."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.worked_days import LETTER, MONDAY, REWORK, WORK, WW, Worked
from tijdwijzer.domain.comparing import Compared, Counted, Outcome, Side, Verdict, compared
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Tally
from tijdwijzer.domain.periods import Period, Step
from tijdwijzer.domain.products import Product, Standard
from tijdwijzer.domain.totals import DayTotals, Made, Totals
from tijdwijzer.services.trends import dice

FIRST, LATER = date(2026, 1, 5), date(2026, 5, 4)
HOUR = 3600


def day(on: date, rework: int, work: int, finished: int = 0, product: str = "ww") -> DayTotals:
    """A day with so many seconds of rework and of work, and so many finished."""
    seconds = {**dict.fromkeys((*Component, None), 0), Component.REWORK: rework, WORK: work}
    made = {product: Made(Tally(finished, finished))} if finished else {}
    return DayTotals(on, Totals(seconds, worked=int(rework + work > 0), made=made))


def side(first: date, days: list[tuple[int, int, int]], weekly: bool = False) -> Side:
    """Days on end, or one a week."""
    apart = 7 if weekly else 1
    made = [day(first + timedelta(days=n * apart), *one) for n, one in enumerate(days)]
    return Side(Period(first, made[-1].day), made)


DAYS = st.lists(st.tuples(st.integers(0, HOUR), st.integers(60, 8 * HOUR), st.integers(0, 9)), min_size=5, max_size=12)
QUICK = settings(max_examples=25, deadline=None)


def about(rework: int, work: int, finished: int, times: int = 5) -> list[tuple[int, int, int]]:
    """So many days that come to this on average: an even step of a minute of either between one and the next."""
    steps = [60 * (n - times // 2) for n in range(times)]
    return [(rework + step, work + step, finished) for step in steps]


def beside(before: Side, after: Side, *products: Product) -> Compared:
    return compared(before, after, products or (WW, LETTER), dice(), Component.REWORK)


def test_the_share_of_a_loss_and_output_per_paid_hour_are_ratios_of_sums():
    """Before: 5 x 60 of 480 minutes are rework: 300 / 2400 = 0.125; 5 x 2 decisions of 1.5 h in 40 h: 0.375 an hour.
    After: 5 x 30 of 480: 0.0625; 5 x 3: 22.5 / 40 = 0.5625. Half of the loss; half as much output again.
    """
    after = about(HOUR // 2, 7 * HOUR + HOUR // 2, 3)
    found = beside(side(FIRST, about(HOUR, 7 * HOUR, 2)), side(LATER, after))
    assert (found.lost.before, found.lost.after, found.lost.difference) == (0.125, 0.0625, -0.0625)
    assert (found.output.before, found.output.after) == (0.375, 0.5625)
    assert (found.lost.relative, found.output.relative) == (-0.5, 0.5)
    assert (found.lost.verdict, found.output.verdict) == (Verdict.FELL, Verdict.ROSE)
    assert found.outcome is Outcome.BECAME_OUTPUT


def test_all_losses_together_when_none_is_named():
    """60 minutes of rework and 60 of waiting in 8 hours: 0.25."""
    seconds = {**dict.fromkeys((*Component, None), 0), REWORK: HOUR, Component.SPEED_LOSS: HOUR, WORK: 6 * HOUR}
    days = [DayTotals(FIRST + timedelta(days=n), Totals(seconds, worked=1)) for n in range(5)]
    found = compared(Side(Period(FIRST, FIRST), days), Side(Period(FIRST, FIRST), days), (), dice())
    assert found.lost.before == 0.25
    assert found.loss is None


def test_one_yardstick_for_both_periods():
    """From the later period on a decision counts for 60 minutes: 2 a day of 8 hours are 0.25 an hour, then and now."""
    product = WW.with_standard(Standard(LATER, 60))
    found = beside(side(FIRST, [(0, 8 * HOUR, 2)] * 5), side(LATER, [(0, 8 * HOUR, 2)] * 5), product)
    assert (found.output.before, found.output.after) == (0.25, 0.25)


def test_without_standard_times_what_was_finished_counts():
    found = beside(
        side(FIRST, [(0, 8 * HOUR, 2)] * 5), side(LATER, [(0, 8 * HOUR, 4)] * 5), Product("ww", "Beslissing")
    )
    assert found.counted is Counted.FINISHED
    assert (found.output.before, found.output.after) == (0.25, 0.5)


def test_four_days_on_either_side_are_too_little():
    many, few = [(HOUR, 7 * HOUR, 2)] * 9, [(HOUR, 7 * HOUR, 2)] * 4
    for before, after in ((many, few), (few, many)):
        found = beside(side(FIRST, before), side(LATER, after))
        assert found.lost.verdict is found.output.verdict is Verdict.TOO_LITTLE
        assert found.outcome is Outcome.TOO_LITTLE
        assert found.lost.low is None
        assert found.lost.before == 0.125


def test_a_period_in_which_nothing_was_counted_says_nothing_of_output():
    found = beside(side(FIRST, about(HOUR, 7 * HOUR, 0, 9)), side(LATER, [(0, 8 * HOUR, 3)] * 9))
    assert found.lost.verdict is Verdict.FELL
    assert found.output.verdict is Verdict.TOO_LITTLE


def test_empty_periods_are_too_little_and_no_mistake():
    found = beside(Side(Period(FIRST, FIRST), []), Side(Period(LATER, LATER), []))
    assert (found.lost.before, found.output.after, found.outcome) == (None, None, Outcome.TOO_LITTLE)


def test_days_that_are_all_the_same_do_not_show_how_much_they_vary():
    """An hour of rework on each of five days, half an hour on each of the next: no interval of no width."""
    found = beside(side(FIRST, [(HOUR, 7 * HOUR, 2)] * 5), side(LATER, [(HOUR // 2, 7 * HOUR, 3)] * 5))
    for shift in (found.lost, found.output):
        assert (shift.low, shift.high, shift.verdict) == (None, None, Verdict.TOO_LITTLE)
        assert shift.difference


def test_whole_weeks_are_drawn_where_both_periods_have_four():
    four, three = ([(HOUR, 7 * HOUR, 2)] * weeks * 2 for weeks in (4, 3))
    assert beside(weeks_of(FIRST, four), weeks_of(LATER, four)).drawn is Step.WEEK
    assert beside(weeks_of(FIRST, four), weeks_of(LATER, three)).drawn is Step.DAY


def weeks_of(first: date, days: list[tuple[int, int, int]], a_week: int = 2) -> Side:
    """So many days of each week."""
    made = [day(first + timedelta(days=n // a_week * 7 + n % a_week), *one) for n, one in enumerate(days)]
    return Side(Period(first, made[-1].day), made)


@QUICK
@given(DAYS)
def test_of_identical_periods_no_change_can_be_told(days):
    found = beside(side(FIRST, days), side(LATER, days))
    assert found.lost.verdict is Verdict.CANNOT_TELL
    assert found.output.verdict in {Verdict.CANNOT_TELL, Verdict.TOO_LITTLE}
    assert found.lost.difference == 0


@QUICK
@given(DAYS, DAYS)
def test_the_other_way_round_everything_turns_its_sign(one, other):
    there = beside(side(FIRST, one), side(LATER, other))
    back = beside(side(LATER, other), side(FIRST, one))
    for mine, its in ((there.lost, back.lost), (there.output, back.output)):
        assert mine.difference == pytest.approx(-its.difference)
        if mine.low is not None:
            assert (mine.low, mine.high) == pytest.approx((-its.high, -its.low), abs=1e-9)


@QUICK
@given(DAYS, DAYS)
def test_the_interval_holds_the_difference(one, other):
    found = beside(side(FIRST, one), side(LATER, other))
    for shift in (found.lost, found.output):
        if shift.low is not None:
            assert shift.low - 1e-12 <= shift.difference <= shift.high + 1e-12


@pytest.mark.parametrize("weeks", [5, 15])
def test_the_interval_holds_what_is_so_in_about_95_of_100_times(weeks, monkeypatch):
    """Two periods of weeks from the same made-up person, over and over: the difference is truly zero."""
    monkeypatch.setattr("tijdwijzer.domain.resampling.RESAMPLES", 400)
    chance, held, times = random.Random(7), 0, 200

    def week() -> tuple[int, int, int]:
        paid = chance.uniform(20, 36) * HOUR
        lost = paid * min(0.5, chance.lognormvariate(-2.4, 0.4))
        return round(lost), round(paid - lost), chance.randint(5, 20)

    for _ in range(times):
        before = side(FIRST, [week() for _ in range(weeks)], weekly=True)
        found = beside(before, side(LATER, [week() for _ in range(weeks)], weekly=True))
        held += found.lost.low <= 0 <= found.lost.high
    assert 0.92 <= held / times < 1


def test_it_does_too_where_days_of_a_week_resemble_each_other(monkeypatch):
    """A quarter of how the days of this person differ is how the weeks do, as in the log of a real one."""
    monkeypatch.setattr("tijdwijzer.domain.resampling.RESAMPLES", 800)
    chance, held, times = random.Random(11), 0, 100

    def four_weeks() -> list[tuple[int, int, int]]:
        usual = [chance.gauss(0.2, 0.03) for _ in range(4)]
        lost = [round(8 * HOUR * max(0.0, chance.gauss(one, 0.052))) for one in usual for _ in range(5)]
        return [(one, 8 * HOUR - one, 3) for one in lost]

    for _ in range(times):
        found = beside(weeks_of(FIRST, four_weeks(), 5), weeks_of(LATER, four_weeks(), 5))
        held += found.lost.low <= 0 <= found.lost.high
    assert held / times >= 0.92


def test_days_are_taken_to_say_less_than_their_number(monkeypatch):
    """Where there are too few weeks to draw, an interval of days is wider by what days of a week have in common."""
    chance = random.Random(5)
    sides = [side(first, [(chance.randint(0, HOUR), 7 * HOUR, 2) for _ in range(14)]) for first in (FIRST, LATER)]
    wide = beside(*sides).lost
    monkeypatch.setattr("tijdwijzer.domain.comparing.ALIKE", 1.0)
    narrow = beside(*sides).lost
    assert 1.25 < (wide.high - wide.low) / (narrow.high - narrow.low) < 1.55


def test_the_same_days_give_the_same_interval_at_each_look():
    chance = random.Random(1)
    sides = [side(first, [(chance.randint(0, HOUR), 7 * HOUR, 1) for _ in range(8)]) for first in (FIRST, LATER)]
    assert beside(*sides) == beside(*sides)


def test_trends_compares_the_days_it_keeps():
    """A week of 1 hour of rework in 8, and a week of 2 in 8."""
    worked = Worked()
    for n in range(5):
        for weeks, turn in ((2, f"08:{58 + n}" if n < 2 else f"09:0{n - 2}"), (1, "10:00")):
            on = MONDAY - timedelta(weeks=weeks) + timedelta(days=n)
            worked.work(on, "08:00", turn, REWORK)
            worked.work(on, turn, "16:00")
            worked.count(on, WW, 2)
    before, after = (
        Period(MONDAY - timedelta(weeks=n), MONDAY - timedelta(weeks=n) + timedelta(days=6)) for n in (2, 1)
    )
    found = worked.trends.compare(before, after, REWORK)
    assert (found.lost.before, found.lost.after) == (0.125, 0.25)
    assert found.lost.verdict is Verdict.ROSE
    assert found.output.before == 3 / 8
    assert found.outcome is Outcome.OTHERWISE
