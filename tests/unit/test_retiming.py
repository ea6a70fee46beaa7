"""Changing the times of an entry by typing them."""

from datetime import UTC, date, datetime

import pytest

from tests.fakes import FakeClock, FakeStore
from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.textentry import TextError
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.days import Days
from tijdwijzer.services.tracking import Tracking

DAY = date(2026, 11, 3)
WORK, MEETING = What(Component.STANDARD_WORK), What(Component.MEETINGS)


def moment(clock: str, day: int = 3) -> datetime:
    hours, minutes, *seconds = map(int, clock.split(":"))
    return datetime(2026, 11, day, hours, minutes, *seconds, tzinfo=UTC)


class House:
    """Tracking over an in-memory store whose clock shows UTC."""

    def __init__(self, *entries: Entry, now: str = "16:00") -> None:
        self.store, self.clock = FakeStore(), FakeClock(moment(now), "UTC")
        catalogue = Catalogue(1, {component: component.value for component in Component})
        self.tracking = Tracking(self.store.unit, self.clock, lambda _: None, lambda: catalogue)
        self.days = Days(self.store.unit, self.clock, lambda _: {}, lambda: catalogue)
        with self.store.unit() as unit:
            unit.apply(Change((), entries))
            unit.commit()

    @property
    def shown(self) -> list[str]:
        entries = self.days.day(DAY).entries
        return [f"{e.start:%H:%M:%S}-{f'{e.end:%H:%M:%S}' if e.end else ''}" for e in entries]


def entry(start: str, end: str | None, what: What = WORK) -> Entry:
    return Entry(moment(start), moment(end) if end else None, what)


def test_both_edges_move_as_one_action() -> None:
    house = House(entry("09:00", "09:30"))
    house.tracking.retime(1, "09:10-09:50", DAY)
    assert house.shown == ["09:10:00-09:50:00"]
    house.tracking.undo()
    assert house.shown == ["09:00:00-09:30:00"]


def test_touching_neighbours_move_along() -> None:
    house = House(entry("09:00", "09:30"), entry("09:30", "10:00", MEETING), entry("10:00", "11:00"))
    house.tracking.retime(2, "9.40-10.10", DAY)
    assert house.shown == ["09:00:00-09:40:00", "09:40:00-10:10:00", "10:10:00-11:00:00"]


def test_an_entry_can_be_moved_past_its_own_end_and_back() -> None:
    house = House(entry("09:00", "09:30"))
    house.tracking.retime(1, "11:00-12:00", DAY)
    assert house.shown == ["11:00:00-12:00:00"]
    house.tracking.retime(1, "08:00 +30", DAY)
    assert house.shown == ["08:00:00-08:30:00"]


def test_one_time_is_the_start_and_until_is_the_end() -> None:
    house = House(entry("09:00", "09:30"))
    house.tracking.retime(1, "9:10", DAY)
    house.tracking.retime(1, "tot 9:45", DAY)
    assert house.shown == ["09:10:00-09:45:00"]


def test_an_edge_that_was_not_retyped_keeps_its_seconds() -> None:
    house = House(entry("09:00:37", "09:30:12"))
    house.tracking.retime(1, "09:00-09:40", DAY)
    assert house.shown == ["09:00:37-09:40:00"]


def test_typing_what_is_there_changes_nothing() -> None:
    house = House(entry("09:00:37", "09:30:12"))
    done = house.tracking.retime(1, "09:00–09:30", DAY)
    assert not done.change
    assert house.days.day(DAY).undo is None


def test_a_timer_keeps_running_until_now_or_stops_at_the_time_typed() -> None:
    house = House(entry("15:00", None))
    house.tracking.retime(1, "14:50–nu", DAY)
    assert house.shown == ["14:50:00-"]
    house.tracking.retime(1, "14:50-15:30", DAY)
    assert house.shown == ["14:50:00-15:30:00"]


def test_over_midnight_the_edge_that_shows_is_the_one_that_moves() -> None:
    house = House(Entry(moment("22:00", 2), moment("02:00"), WORK))
    house.tracking.retime(1, "00:00-03:00", DAY)
    assert house.shown == ["22:00:00-03:00:00"]
    house.tracking.retime(1, "22:30-00:00", date(2026, 11, 2))
    assert house.shown == ["22:30:00-03:00:00"]


@pytest.mark.parametrize("text", ["", "vroeg", "09:10 bellen", "9:70", "-15"])
def test_what_is_not_a_time_is_pointed_at(text: str) -> None:
    house = House(entry("09:00", "09:30"))
    with pytest.raises(TextError):
        house.tracking.retime(1, text, DAY)
    assert house.shown == ["09:00:00-09:30:00"]


def test_an_edge_does_not_swallow_a_neighbour() -> None:
    house = House(entry("09:00", "09:30"), entry("09:30", "10:00", MEETING))
    with pytest.raises(DomainError, match="edge_past_entry"):
        house.tracking.retime(1, "09:00-10:30", DAY)


def test_an_entry_that_is_gone_is_said_to_be() -> None:
    with pytest.raises(DomainError, match="no_such_entry"):
        House().tracking.retime(9, "09:00", DAY)
