"""A day beside one's own last workdays."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.fakes import FakeClock, FakeStore
from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.days import Days

TODAY = date(2026, 11, 24)


def worked(day: date, minutes_of_rework: int) -> list[Entry]:
    """A day of a hundred minutes."""
    start = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    turn, end = start + timedelta(minutes=100 - minutes_of_rework), start + timedelta(minutes=100)
    return [
        Entry(start, turn, What(Component.STANDARD_WORK)),
        Entry(turn, end, What(Component.REWORK)),
    ]


def days_with(rework: dict[date, int]) -> Days:
    store = FakeStore()
    with store.unit() as unit:
        unit.apply(Change((), tuple(entry for day, minutes in rework.items() for entry in worked(day, minutes))))
        unit.commit()
    labels = {component: component.value for component in Component}
    clock = FakeClock(datetime(2026, 11, 24, 15, tzinfo=UTC))
    return Days(store.unit, clock, lambda years: {}, lambda: Catalogue(1, labels))


def test_a_day_is_compared_with_the_last_twenty_days_that_have_time_and_not_with_itself() -> None:
    before = [TODAY - timedelta(days=n) for n in range(1, 31) if n % 7 not in (2, 3)]
    days = days_with({TODAY: 40, **dict.fromkeys(before, 10)})
    compared = days.comparisons(days.day(TODAY))
    assert [day for day, _ in compared.earlier] == sorted(before)[-20:]
    rework = compared.components[Component.REWORK]
    assert rework.share == pytest.approx(0.40)
    assert rework.usual is not None
    assert (rework.usual.median, rework.usual.days) == (pytest.approx(0.10), 20)
    assert compared.value_adding is not None
    assert compared.value_adding.median == pytest.approx(0.90)


def test_without_earlier_days_there_is_nothing_to_compare_with() -> None:
    days = days_with({TODAY: 40})
    compared = days.comparisons(days.day(TODAY))
    assert compared.earlier == ()
    assert compared.components[Component.REWORK].usual is None
    assert compared.direct is None
