"""Keys pressed faster than the seconds that the timeline counts in: nothing that was pressed is lost."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import FakeClock, FakeStore
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Span, What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.catalogue import load_catalogue
from tijdwijzer.services.days import Days
from tijdwijzer.services.tracking import Tracking

CATALOGUE = load_catalogue(Path(__file__).parents[2] / "resources" / "catalogue.toml", "nl")
WORK = What(Component.STANDARD_WORK)
DETOUR = {"interrupt": Component.INTERRUPTIONS, "slow": Component.SPEED_LOSS}
NOW = datetime(2026, 11, 3, 8, tzinfo=UTC)


class Desk:
    def __init__(self) -> None:
        self.clock = FakeClock(NOW)
        self.store = FakeStore()
        self.tracking = Tracking(self.store.unit, self.clock, lambda _: None, lambda: CATALOGUE)
        self.days = Days(self.store.unit, self.clock, lambda _: {}, lambda: CATALOGUE)

    def entries(self) -> list[Entry]:
        with self.store.unit() as unit:
            return unit.entries()

    def shown(self) -> list[tuple[int, int | None, Component | None]]:
        """Start and end in seconds from now, and what."""
        return [
            (round((e.start - NOW).total_seconds()), e.end and round((e.end - NOW).total_seconds()), e.component)
            for e in self.entries()
        ]


def test_an_interruption_within_a_second_returns_to_what_it_interrupted() -> None:
    desk = Desk()
    desk.tracking.start(WORK)
    desk.tracking.interrupt()
    desk.tracking.interrupt()
    assert desk.shown() == [
        (0, 1, Component.STANDARD_WORK),
        (1, 2, Component.INTERRUPTIONS),
        (2, None, Component.STANDARD_WORK),
    ]
    desk.clock.advance(minutes=1)
    assert desk.days.day().figures.interruptions == 1


def test_what_is_stopped_at_once_was_there() -> None:
    desk = Desk()
    desk.tracking.start(WORK)
    desk.tracking.stop()
    assert desk.shown() == [(0, 1, Component.STANDARD_WORK)]


def test_a_press_right_after_a_stop_keeps_what_was_stopped() -> None:
    """It used to begin in the past, before what was stopped, and the press that ends it then began another."""
    desk = Desk()
    desk.tracking.start(WORK)
    desk.tracking.stop()
    desk.tracking.interrupt()
    desk.tracking.interrupt()
    assert desk.shown()[:2] == [(0, 1, Component.STANDARD_WORK), (1, 2, Component.INTERRUPTIONS)]


def test_filling_does_not_touch_a_timer_that_quick_presses_put_ahead_of_the_clock() -> None:
    desk = Desk()
    desk.tracking.start(WORK)
    desk.tracking.interrupt()
    before = desk.entries()
    for begin in (0, 1):
        free = Span(NOW + timedelta(seconds=begin), NOW + timedelta(minutes=1))
        with pytest.raises(DomainError, match="not_free"):
            desk.tracking.fill(free, WORK)
    assert desk.entries() == before


@given(st.lists(st.sampled_from(["interrupt", "slow", "a second"]), max_size=9))
def test_each_detour_returns_to_what_it_was_pressed_in(presses: list[str]) -> None:
    """However quickly, and also one inside another. The key of an outer detour ends the inner ones."""
    desk = Desk()
    desk.tracking.start(WORK)
    inside = [Component.STANDARD_WORK]
    for press in presses:
        if press == "a second":
            desk.clock.advance(seconds=1)
            continue
        getattr(desk.tracking, press)()
        component = DETOUR[press]
        if component == inside[-1]:
            inside.pop()
        elif component in inside:
            del inside[inside.index(component) + 1 :]
        else:
            inside.append(component)
        entry = desk.tracking.status().entry
        assert entry is not None
        assert entry.component == inside[-1]


@given(st.lists(st.sampled_from(["interrupt", "slow", "stop", "work"]), max_size=9))
def test_no_press_within_a_second_takes_another_away(presses: list[str]) -> None:
    desk = Desk()
    desk.tracking.start(WORK)
    for press in presses:
        if press == "stop" and desk.tracking.status().entry is None:
            continue
        done = desk.tracking.start(WORK) if press == "work" else getattr(desk.tracking, press)()
        assert not done.change.dropped


def test_a_line_of_text_right_after_a_start_keeps_it() -> None:
    desk = Desk()
    desk.tracking.start(WORK)
    desk.tracking.add("overleg")
    assert desk.shown() == [(0, 1, Component.STANDARD_WORK), (1, None, Component.MEETINGS)]


def test_a_timer_ahead_of_the_clock_has_not_run_yet() -> None:
    desk = Desk()
    desk.tracking.start(WORK)
    desk.tracking.interrupt()
    assert desk.tracking.status().minutes == 0
    assert desk.days.day().figures.running


def test_a_time_that_is_asked_for_is_taken_as_it_is() -> None:
    desk = Desk()
    desk.tracking.start(WORK)
    desk.tracking.start(What(Component.MEETINGS), NOW)
    assert desk.shown() == [(0, None, Component.MEETINGS)]


def test_a_clock_that_was_set_back_is_not_followed_into_the_future() -> None:
    desk = Desk()
    desk.tracking.start(WORK)
    desk.clock.set(NOW - timedelta(hours=1))
    desk.tracking.start(What(Component.MEETINGS))
    assert desk.shown() == [(-3600, None, Component.MEETINGS)]
