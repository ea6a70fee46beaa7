"""A day's fragmentation beside one's own earlier days."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.fakes import FakeClock, FakeStore
from tests.unit.observed_days import MORNING, observed
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.fragmentation import Fragmenting
from tijdwijzer.services.observing import Observing

TODAY = date(2026, 11, 24)


def use(*texts: str) -> Fragmenting:
    """The first text is what was observed today, the next one the day before, and so on back."""
    store, clock = FakeStore(), FakeClock(datetime(2026, 11, 24, 15, tzinfo=UTC))
    observing = Observing(store.unit, clock, lambda _: None)
    for days_ago, text in reversed([*enumerate(texts)]):
        observing.lay(observed(text, MORNING - timedelta(days=days_ago)))
    with store.unit() as unit:
        end = MORNING + timedelta(minutes=7)
        unit.apply(Change((), (Entry(MORNING, end, What(Component.INTERRUPTIONS)),)))
        unit.commit()
    return Fragmenting(store.unit, clock)


def test_a_day_stands_beside_earlier_days_and_not_beside_itself() -> None:
    found = use("A:1800 B:1800 " * 3, "A:3600 B:3600", "A:3600 B:1800 C:1800", "A:60").day()
    assert found.date == TODAY
    assert found.figures.switches_per_hour == pytest.approx(5 / 3)
    assert found.usual.switches_per_hour is not None
    assert (found.usual.switches_per_hour.median, found.usual.switches_per_hour.days) == (pytest.approx(0.75), 2)
    assert found.registered == 1
    assert found.figures.hidden.low == pytest.approx(7)


def test_an_earlier_day_is_compared_with_what_came_before_it() -> None:
    found = use("A:7200", "A:3600 B:3600", "A:3600 B:1800 C:1800").day(TODAY - timedelta(days=1))
    assert found.usual.switches_per_hour is not None
    assert (found.usual.switches_per_hour.median, found.usual.switches_per_hour.days) == (1, 1)


def test_nothing_observed_is_nothing_to_say() -> None:
    found = use().day()
    assert not found.figures.enough
    assert found.usual.longest is None
