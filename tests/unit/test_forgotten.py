"""A timer that nobody was seen beside: no view invents its time, undo does not bring it, and its owner can vouch."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes import FakeClock, FakeStore
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.catalogue import load_catalogue
from tijdwijzer.services.days import By, Days
from tijdwijzer.services.tracking import Tracking

CATALOGUE = load_catalogue(Path(__file__).parents[2] / "resources" / "catalogue.toml", "nl")
WORK = What(Component.STANDARD_WORK)
MONDAY = datetime(2026, 11, 2, 8, tzinfo=UTC)


class Desk:
    def __init__(self) -> None:
        self.clock = FakeClock(MONDAY)
        self.store = FakeStore()
        self.tracking = Tracking(self.store.unit, self.clock, lambda _: None, lambda: CATALOGUE)
        self.days = Days(self.store.unit, self.clock, lambda _: {}, lambda: CATALOGUE)

    def total(self) -> float:
        today = self.days.today()
        return self.days.report(today - timedelta(days=20), today, By.DAY).tracked


@pytest.fixture
def desk() -> Desk:
    made = Desk()
    made.tracking.start(WORK)
    made.clock.advance(hours=4)
    made.tracking.seen()
    made.clock.advance(days=7)
    return made


def test_no_view_counts_what_nobody_was_there_for(desk: Desk) -> None:
    assert desk.total() == 240
    assert desk.tracking.status().minutes == 240
    assert desk.days.day(MONDAY.date()).figures.tracked == 240
    assert desk.days.day().figures.tracked == 0
    assert sum(day.figures.tracked for day in desk.days.week(MONDAY.date())) == 240


def test_being_there_again_says_nothing_of_the_time_between(desk: Desk) -> None:
    desk.tracking.seen()
    assert desk.total() == 240


def test_undo_of_the_closing_does_not_bring_the_time(desk: Desk) -> None:
    done = desk.tracking.start(WORK)
    assert done.forgotten == MONDAY + timedelta(hours=4)
    desk.tracking.undo()
    desk.tracking.undo()
    timer = desk.tracking.status().entry
    assert timer is not None
    assert timer.start == MONDAY
    assert desk.total() == 240


def test_its_owner_can_say_when_it_stopped(desk: Desk) -> None:
    done = desk.tracking.stop(MONDAY + timedelta(hours=9))
    assert done.forgotten is None
    assert desk.total() == 9 * 60


def test_a_timer_that_nobody_was_ever_seen_beside_is_named_when_it_goes() -> None:
    desk = Desk()
    desk.tracking.start(WORK)
    desk.clock.advance(hours=13)
    done = desk.tracking.stop()
    assert done.forgotten == MONDAY
    assert desk.tracking.status().entry is None
    desk.tracking.undo()
    assert desk.tracking.status().entry is not None
    desk.tracking.undo()
    with pytest.raises(DomainError, match="nothing_to_undo"):
        desk.tracking.undo()


def test_a_timer_ends_where_the_next_entry_begins_also_on_later_days() -> None:
    desk = Desk()
    desk.clock.set(datetime(2026, 11, 2, 21, 50, tzinfo=UTC))
    desk.tracking.start(WORK)
    desk.tracking.add("23:30-23:45 overleg")
    desk.clock.advance(hours=3)
    assert desk.days.day().figures.tracked == 0
    assert desk.total() == 40 + 15


def test_a_timer_runs_from_its_first_second() -> None:
    desk = Desk()
    desk.tracking.start(WORK)
    assert desk.days.day().figures.running
    assert not desk.days.day(MONDAY.date() - timedelta(days=1)).figures.running
