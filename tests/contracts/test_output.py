"""What every unit of work does with products, counts, goals and baseline measurements."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Count, Recount, Tally
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.goals import Goal, GoalState
from tijdwijzer.domain.indicators import Indicator, Measure
from tijdwijzer.domain.nulmeting import Baseline, BaselineState, Horizon, Obstacle
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import ALWAYS, Product, Standard
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.ports import Store

NOW = datetime(2026, 11, 3, 8, tzinfo=UTC)
MONDAY, TUESDAY, WEDNESDAY = (date(2026, 11, day) for day in (2, 3, 4))
ONE = Count(MONDAY, "ww", Tally(3, 2, 1))
OTHER = Count(TUESDAY, "ww", Tally(1, 1), "Z-1")
THIRD = Count(TUESDAY, "bezwaar", Tally(2))


def recounted(store: Store, *added: Count, removed: tuple[Count, ...] = ()) -> Change:
    with store.unit() as unit:
        done = unit.apply(Change(counts=Recount(removed, added)))
        unit.commit()
    return done


def stored(store: Store) -> list[Count]:
    with store.unit() as unit:
        return unit.counts()


# Products


def test_a_product_comes_back_with_what_it_is_reckoned_at(store: Store) -> None:
    full = Product(
        "ww",
        "Beslissing WW één",
        "besluit",
        (Standard(ALWAYS, 45.5), Standard(MONDAY, 40, 0.0), Standard(TUESDAY, 1 / 3, 2.5)),
        "Beoordelen aanvraag",
        ended=WEDNESDAY,
    )
    bare = Product("bezwaar", "Bezwaar")
    with store.unit() as unit:
        unit.put_product(full)
        unit.put_product(bare)
        unit.commit()
    with store.unit() as unit:
        assert unit.products() == [bare, full]


def test_a_product_takes_the_place_of_the_one_with_its_key(store: Store) -> None:
    with store.unit() as unit:
        unit.put_product(Product("ww", "Eerst", standards=(Standard(MONDAY, 45), Standard(TUESDAY, 40))))
        unit.put_product(Product("ww", "Later", standards=(Standard(TUESDAY, 30),), shared=True))
        assert unit.products() == [Product("ww", "Later", standards=(Standard(TUESDAY, 30),))]


def test_a_product_can_be_removed_and_what_was_counted_of_it_stays(store: Store) -> None:
    recounted(store, ONE)
    with store.unit() as unit:
        unit.put_product(Product("ww", "WW", standards=(Standard(MONDAY, 45),)))
        unit.remove_product("ww")
        unit.remove_product("nergens")
        assert unit.products() == []
        assert unit.counts() == [ONE]


# Counts


def test_counts_are_there_in_order_of_day_product_and_case(store: Store) -> None:
    recounted(store, OTHER, replace(OTHER, case=""), THIRD, ONE)
    assert stored(store) == [ONE, THIRD, replace(OTHER, case=""), OTHER]


def test_counts_of_some_days_are_found_with_both_ends(store: Store) -> None:
    late = replace(ONE, day=WEDNESDAY)
    recounted(store, ONE, OTHER, late)
    with store.unit() as unit:
        assert unit.counts(Period(MONDAY, TUESDAY)) == [ONE, OTHER]
        assert unit.counts(Period(TUESDAY, WEDNESDAY)) == [OTHER, late]
        assert unit.counts(Period(date(2026, 11, 5), date(2026, 11, 6))) == []


def test_a_change_and_its_inverse_give_back_the_counts_exactly(store: Store) -> None:
    recounted(store, ONE, OTHER)
    change = recounted(store, replace(ONE, tally=Tally(9, 9)), removed=(ONE, OTHER))
    assert change.counts == Recount((ONE, OTHER), (replace(ONE, tally=Tally(9, 9)),))
    with store.unit() as unit:
        unit.apply(change.inverse)
        unit.commit()
    assert stored(store) == [ONE, OTHER]


@pytest.mark.parametrize(
    "recount",
    [
        Recount((replace(ONE, tally=Tally(3, 2)),)),
        Recount((replace(ONE, case="Z-1"),)),
        Recount((replace(ONE, day=TUESDAY),)),
        Recount((ONE, ONE)),
        Recount((), (ONE,)),
        Recount((), (replace(ONE, tally=Tally(1)),)),
        Recount((), (OTHER, OTHER)),
    ],
)
def test_counts_that_are_not_as_given_leave_the_whole_change_undone(store: Store, recount: Recount) -> None:
    recounted(store, ONE)
    entry = Entry(NOW, NOW + timedelta(minutes=5), What(Component.REWORK))
    with store.unit() as unit:
        with pytest.raises(DomainError, match="stale"):
            unit.apply(Change((), (entry,), recount))
        assert unit.entries() == []
        assert unit.counts() == [ONE]


def test_the_undo_log_holds_counts(store: Store) -> None:
    change = Change(counts=Recount((OTHER,), (ONE, THIRD)))
    with store.unit() as unit:
        unit.record("count", NOW, change)
        unit.commit()
    with store.unit() as unit:
        action = unit.undoable()
    assert action is not None
    assert action.change == change


def test_counts_before_a_day_are_forgotten_with_the_actions_that_hold_one(store: Store) -> None:
    late = Change(counts=Recount((), (replace(ONE, day=TUESDAY),)))
    with store.unit() as unit:
        for change in (Change(counts=Recount((), (ONE, OTHER))), late):
            unit.record("count", NOW, unit.apply(change))
        unit.commit()
    with store.unit() as unit:
        assert unit.forget_before(NOW - timedelta(days=1), TUESDAY) == 2
        unit.commit()
    assert stored(store) == [replace(ONE, day=TUESDAY), OTHER]
    with store.unit() as unit:
        action = unit.undoable()
        assert action is not None
        unit.mark_undone(action.id, True)
        assert (action.change, unit.undoable()) == (late, None)


def test_entries_of_a_component_that_name_a_case_are_found_in_order(store: Store) -> None:
    rework = Component.REWORK
    whats = (What(rework, case="Z-2"), What(rework), What(None, "x", case="Z-2"), What(rework, "x", case="Z-1"))
    entries = [Entry(NOW + timedelta(minutes=n), NOW + timedelta(minutes=n + 1), what) for n, what in enumerate(whats)]
    with store.unit() as unit:
        first, _, _, last = unit.apply(Change((), tuple(entries))).added
        assert unit.entries_with_case(rework) == [first, last]


# Goals and baseline measurements

PERIOD = Period(date(2026, 9, 28), date(2026, 10, 25))
GOAL = Goal(Indicator(Measure.SHARE, Component.REWORK), PERIOD, 1 / 3, 0.25, MONDAY, date(2027, 2, 1), -0.25)
GOALS = [
    GOAL,
    Goal(
        Indicator(Measure.PER_PRODUCT, Component.ADMIN_PROJECTS, "ww"),
        PERIOD,
        12,
        10,
        MONDAY,
        TUESDAY,
        state=GoalState.MISSED,
        ended=WEDNESDAY,
        reached=11.5,
        note="één",
    ),
]


def test_goals_are_there_in_the_order_in_which_they_were_set(store: Store) -> None:
    with store.unit() as unit:
        given = [unit.put_goal(goal) for goal in GOALS]
        assert [replace(goal, id=None) for goal in given] == GOALS
        assert len({goal.id for goal in given} - {None}) == 2
        unit.commit()
    with store.unit() as unit:
        assert unit.goals() == given
        done = unit.put_goal(replace(given[0], state=GoalState.DONE, ended=TUESDAY, reached=0.2))
        assert unit.goals() == [done, given[1]]


def test_baseline_measurements_are_there_in_the_order_in_which_they_were_set(store: Store) -> None:
    bare = Baseline(PERIOD, MONDAY)
    full = Baseline(
        PERIOD,
        TUESDAY,
        BaselineState.STOPPED,
        {Obstacle.WAITING: 5, Obstacle.MEETINGS: 1},
        "Te veel mail",
        {Component.REWORK: Horizon.YEAR, Component.MEETINGS: Horizon.LATER},
    )
    with store.unit() as unit:
        given = [unit.put_baseline(one) for one in (full, bare)]
        assert [replace(one, id=None) for one in given] == [full, bare]
        unit.commit()
    with store.unit() as unit:
        assert unit.baselines() == given
        changed = unit.put_baseline(replace(given[1], remark="x"))
        assert unit.baselines() == [given[0], changed]


def test_a_wipe_forgets_output_and_aims(store: Store) -> None:
    recounted(store, ONE)
    with store.unit() as unit:
        unit.put_product(Product("ww", "WW", standards=(Standard(MONDAY, 45),)))
        unit.put_goal(GOAL)
        unit.put_baseline(Baseline(PERIOD, MONDAY))
        unit.wipe()
        assert (unit.products(), unit.counts(), unit.goals(), unit.baselines()) == ([], [], [], [])
        assert unit.put_goal(GOAL).id == 1


def test_forgetting_old_days_leaves_products_goals_and_measurements(store: Store) -> None:
    with store.unit() as unit:
        unit.put_product(Product("ww", "WW"))
        unit.put_goal(GOAL)
        unit.put_baseline(Baseline(PERIOD, MONDAY))
        assert unit.forget_before(NOW + timedelta(days=900), date(2030, 1, 1)) == 0
        assert (len(unit.products()), len(unit.goals()), len(unit.baselines())) == (1, 1, 1)
