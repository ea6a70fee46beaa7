"""What is kept of what was observed, for how long, and how it is paused and forgotten."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.fakes import FakeClock, FakeStore
from tijdwijzer.domain.calendar import BEGINNING, ZoneEra
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.observing import Evidence, Observed, Seen, Sign
from tijdwijzer.services.notices import Notice, ObservedChanged, SettingsChanged
from tijdwijzer.services.observing import Observing, Standing
from tijdwijzer.services.privacy import Kept, Privacy

NOW = datetime(2026, 11, 3, 8, tzinfo=UTC)  # 9:00 in Amsterdam
TODAY, YESTERDAY = date(2026, 11, 3), date(2026, 11, 2)
MAIL, WORD = Seen("OUTLOOK.EXE"), Seen("WINWORD.EXE", "besluit")
CALL = Evidence(Span(NOW, NOW + timedelta(minutes=30)), Sign.MICROPHONE)


def at(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


def observed(start: float, end: float, seen: Seen | None = MAIL, switches: int = 0) -> Observed:
    return Observed(Span(at(start), at(end)), seen, switches)


class Desk:
    """Somebody who is observed, from nine in the morning on."""

    def __init__(self, held: dict[str, object] | None = None) -> None:
        self.store = FakeStore(held)
        self.clock = FakeClock(NOW)
        self.heard: list[Notice] = []
        self.observing = Observing(self.store.unit, self.clock, self.heard.append)
        self.put("observing", value=True)

    def put(self, key: str, value: object) -> None:
        with self.store.unit() as unit:
            unit.put_setting(key, value)
            unit.commit()

    def spans(self, day: date = TODAY) -> Sequence[Observed]:
        return self.observing.day(day).spans

    def standing(self) -> Standing:
        return self.observing.state().standing


@pytest.fixture
def desk() -> Desk:
    return Desk()


# On, off and in between


def test_it_is_off_until_somebody_switches_it_on(desk: Desk) -> None:
    desk.put("observing", None)
    assert desk.standing() is Standing.OFF
    assert desk.observing.switch(on=True).standing is Standing.ON
    assert desk.heard == [SettingsChanged(frozenset({"observing"}))]
    assert desk.observing.switch(on=False).standing is Standing.OFF


def test_a_policy_forbids_it_whatever_was_chosen() -> None:
    desk = Desk({"observing": False})
    assert desk.standing() is Standing.FORBIDDEN
    with pytest.raises(DomainError, match="locked_by_policy"):
        desk.observing.switch(on=True)
    with pytest.raises(DomainError, match="not_observing"):
        desk.observing.pause(15)
    desk.observing.keep([observed(0, 5)], [CALL])
    assert desk.spans() == ()
    assert desk.observing.day(TODAY).evidence == ()


@pytest.mark.parametrize("minutes", [0, -5, 24 * 60 + 1])
def test_a_pause_has_a_length(desk: Desk, minutes: int) -> None:
    with pytest.raises(DomainError, match="bad_pause"):
        desk.observing.pause(minutes)


def test_a_pause_ends_by_itself_or_when_somebody_says_so(desk: Desk) -> None:
    state = desk.observing.pause(15)
    assert (state.standing, state.since, state.until) == (Standing.PAUSED, NOW, at(15))
    desk.clock.advance(minutes=14, seconds=59)
    assert desk.standing() is Standing.PAUSED
    desk.clock.advance(seconds=1)
    assert desk.standing() is Standing.ON
    desk.observing.pause(60)
    assert desk.observing.resume().standing is Standing.ON
    desk.observing.pause(60)
    assert desk.observing.switch(on=True).standing is Standing.ON


def test_a_longer_pause_began_when_the_first_did(desk: Desk) -> None:
    desk.observing.pause(15)
    desk.clock.advance(minutes=10)
    state = desk.observing.pause(30)
    assert (state.since, state.until) == (NOW, at(40))


def test_a_pause_needs_observing(desk: Desk) -> None:
    desk.put("observing", value=False)
    for pause in (desk.observing.pause_today, lambda: desk.observing.pause(15)):
        with pytest.raises(DomainError, match="not_observing"):
            pause()


def test_a_pause_of_the_rest_of_the_day_ends_where_the_day_does(desk: Desk) -> None:
    assert desk.observing.pause_today().until == datetime(2026, 11, 3, 23, tzinfo=UTC)
    desk.put("day_boundary", "04:00")
    desk.clock.set(datetime(2026, 11, 4, 1, 30, tzinfo=UTC))
    assert desk.observing.pause_today().until == datetime(2026, 11, 4, 3, tzinfo=UTC)


def test_a_pause_of_before_an_update_is_over(desk: Desk) -> None:
    with desk.store.unit() as unit:
        unit.put_mark("observing_paused", "nonsense")
        unit.commit()
    assert desk.standing() is Standing.ON


# Keeping


def test_a_batch_takes_the_place_of_the_one_before_and_is_told(desk: Desk) -> None:
    desk.observing.keep([observed(0, 1)])
    desk.observing.keep([observed(0, 1.5), observed(1.5, 2, WORD)], [CALL])
    assert desk.spans() == (observed(0, 1.5), observed(1.5, 2, WORD))
    assert desk.observing.day(TODAY).evidence == (CALL,)
    assert desk.observing.seconds_per_app(TODAY, TODAY) == {"OUTLOOK.EXE": 90, "WINWORD.EXE": 30}
    assert desk.heard == [ObservedChanged(Span(NOW, at(1))), ObservedChanged(Span(NOW, at(30)))]
    assert desk.store.commits[-1] is False, "no power cut is worth waiting for the disk each minute"


def test_nothing_observed_is_nothing_written(desk: Desk) -> None:
    commits = len(desk.store.commits)
    desk.observing.keep([])
    assert (len(desk.store.commits), desk.heard) == (commits, [])


def test_a_growing_sign_of_a_meeting_is_one(desk: Desk) -> None:
    longer = Evidence(Span(NOW, at(31)), Sign.MICROPHONE)
    other = Evidence(Span(NOW, at(31)), Sign.CAMERA)
    desk.observing.keep([], [CALL])
    desk.observing.keep([], [longer, other])
    assert set(desk.observing.day(TODAY).evidence) == {longer, other}


def test_what_runs_over_midnight_is_of_both_days_and_its_switches_of_the_first(desk: Desk) -> None:
    desk.observing.keep([observed(14 * 60, 16 * 60, MAIL, 3)])
    midnight = datetime(2026, 11, 3, 23, tzinfo=UTC)
    assert desk.spans() == (Observed(Span(at(14 * 60), midnight), MAIL, 3),)
    assert desk.spans(date(2026, 11, 4)) == (Observed(Span(midnight, at(16 * 60)), MAIL, 0),)
    assert desk.observing.seconds_per_app(TODAY, TODAY) == {"OUTLOOK.EXE": 3600}
    assert desk.observing.seconds_per_app(TODAY, date(2026, 11, 4)) == {"OUTLOOK.EXE": 7200}


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (TODAY, 24)])
def test_a_day_has_the_hours_that_the_clock_gives_it(desk: Desk, day: date, hours: int) -> None:
    middle = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    desk.observing.lay([Observed(Span(middle - timedelta(days=2), middle + timedelta(days=2)), MAIL)])
    assert desk.observing.seconds_per_app(day, day) == {"OUTLOOK.EXE": hours * 3600}
    (span,) = desk.spans(day)
    assert span.span.seconds == hours * 3600


def test_who_travels_has_the_same_time_on_some_day(desk: Desk) -> None:
    with desk.store.unit() as unit:
        for since, zone in ((BEGINNING, "Europe/Amsterdam"), (at(0), "Pacific/Auckland"), (at(60), "Pacific/Honolulu")):
            unit.add_zone_era(ZoneEra(since, zone))
        unit.commit()
    desk.observing.keep([observed(-24 * 60, 48 * 60)])
    days = [TODAY + timedelta(days=n) for n in range(-3, 4)]
    assert sum(desk.observing.seconds_per_app(days[0], days[-1]).values()) == 72 * 3600
    assert sum(sum(desk.observing.seconds_per_app(day, day).values()) for day in days) == 72 * 3600


def test_a_clock_that_was_set_back_overwrites(desk: Desk) -> None:
    desk.observing.keep([observed(0, 60)])
    desk.clock.advance(hours=-1)
    desk.observing.keep([observed(0, 10, WORD), observed(10, 20, None)])
    assert desk.spans() == (observed(0, 10, WORD), observed(10, 20, None), observed(20, 60))
    assert desk.observing.seconds_per_app(TODAY, TODAY) == {"OUTLOOK.EXE": 2400, "WINWORD.EXE": 600}


def test_of_a_batch_that_comes_in_a_pause_what_was_seen_before_it_is_kept(desk: Desk) -> None:
    desk.clock.advance(minutes=10)
    desk.observing.pause(15)
    desk.clock.advance(minutes=1)
    desk.observing.keep(
        [observed(9, 10.5), observed(10.5, 11, WORD)], [CALL, Evidence(Span(at(10), at(11)), Sign.CAMERA)]
    )
    assert desk.spans() == (observed(9, 10),)
    assert desk.observing.day(TODAY).evidence == (Evidence(Span(NOW, at(10)), Sign.MICROPHONE),)


def test_once_it_is_off_nothing_is_kept_and_what_was_stays(desk: Desk) -> None:
    desk.observing.keep([observed(0, 1)])
    desk.observing.switch(on=False)
    desk.observing.keep([observed(0, 2)], [CALL])
    assert desk.spans() == (observed(0, 1),)
    assert desk.observing.day(TODAY).evidence == ()


def test_what_comes_from_elsewhere_is_kept_while_it_is_off(desk: Desk) -> None:
    desk.put("observing", value=False)
    desk.observing.lay([observed(0, 2)], [CALL])
    desk.observing.lay([])
    assert desk.spans() == (observed(0, 2),)
    assert desk.observing.day(TODAY).evidence == (CALL,)
    assert desk.heard == [ObservedChanged(Span(NOW, at(30)))]


def test_another_beginning_of_the_day_adds_up_anew(desk: Desk) -> None:
    desk.observing.keep([observed(15 * 60, 17 * 60)])
    assert desk.observing.seconds_per_app(TODAY, TODAY) == {}
    desk.put("day_boundary", "02:00")
    desk.observing.heard(SettingsChanged(frozenset({"theme"})))
    assert desk.observing.seconds_per_app(TODAY, TODAY) == {}
    desk.observing.heard(SettingsChanged(frozenset({"day_boundary"})))
    assert desk.observing.seconds_per_app(TODAY, TODAY) == {"OUTLOOK.EXE": 7200}
    assert desk.observing.seconds_per_app(TODAY + timedelta(days=1), date.max) == {}


def test_programs_have_names_the_most_used_first(desk: Desk) -> None:
    desk.observing.keep([observed(-24 * 60, -23 * 60, Seen("old")), observed(0, 5), observed(5, 20, WORD)])
    assert desk.observing.apps() == ("old", "WINWORD.EXE", "OUTLOOK.EXE")
    assert desk.observing.apps(TODAY) == ("WINWORD.EXE", "OUTLOOK.EXE")


# Forgetting


def test_the_last_hour_is_forgotten(desk: Desk) -> None:
    desk.observing.keep([observed(-90, -30), observed(-30, 0, WORD)], [CALL])
    assert desk.observing.forget_last_hour() == 2
    assert desk.spans() == (observed(-90, -60),)
    assert desk.observing.day(TODAY).evidence == ()
    assert desk.observing.seconds_per_app(TODAY, TODAY) == {"OUTLOOK.EXE": 1800}
    assert desk.store.commits[-1] is True


def test_today_is_forgotten_and_yesterday_is_not(desk: Desk) -> None:
    desk.observing.keep([observed(-10 * 60, 0, MAIL)])
    assert desk.observing.forget_today() == 1
    assert desk.spans() == ()
    assert desk.observing.seconds_per_app(YESTERDAY, TODAY) == {"OUTLOOK.EXE": 3600}


def test_a_program_is_forgotten_with_its_labels(desk: Desk) -> None:
    desk.observing.keep([observed(0, 1, WORD), observed(1, 2, Seen("WINWORD.EXE")), observed(2, 3)])
    assert desk.observing.forget_app("WINWORD.EXE") == 2
    assert desk.observing.apps() == ("OUTLOOK.EXE",)
    assert desk.heard[-1] == ObservedChanged(None)


def test_everything_is_forgotten(desk: Desk) -> None:
    desk.observing.keep([observed(-48 * 60, 1)], [CALL])
    assert desk.observing.forget() == 3
    assert desk.observing.forget() == 0
    assert desk.observing.apps() == ()
    assert desk.observing.day(TODAY).evidence == ()


def test_what_was_forgotten_does_not_come_back_with_a_later_batch(desk: Desk) -> None:
    desk.observing.keep([observed(-90, 0)])
    desk.observing.forget_last_hour()
    desk.clock.advance(minutes=1)
    desk.observing.keep([observed(-90, 1, MAIL, 2)], [Evidence(Span(at(-20), at(1)), Sign.CAMERA)])
    assert desk.spans() == (observed(-90, -60), observed(0, 1))
    assert desk.observing.day(TODAY).evidence == (Evidence(Span(NOW, at(1)), Sign.CAMERA),)
    desk.observing.forget_app("OUTLOOK.EXE")
    desk.observing.keep([observed(-90, 1)])
    assert desk.spans() == ()


def test_a_stretch_of_before_that_was_forgotten_stays_so_and_what_came_after_is_kept(desk: Desk) -> None:
    desk.observing.keep([observed(-60, 0, None)])
    desk.observing.forget(Span(at(-50), at(-40)))
    desk.observing.keep([observed(-60, 1, None)])
    assert desk.spans() == (observed(-60, -50, None), observed(-40, 1, None))
    desk.observing.forget_last_hour()
    desk.observing.forget(Span(at(-50), at(-40)))
    desk.observing.keep([observed(-60, 1, None)])
    assert desk.spans() == (observed(0, 1, None),)


def test_a_clock_that_was_set_back_after_forgetting_does_not_stop_it(desk: Desk) -> None:
    desk.observing.forget()
    desk.clock.advance(hours=-2)
    desk.observing.keep([observed(-121, -120)])
    assert desk.spans() == (observed(-121, -120),)


# How long


def long_ago(desk: Desk) -> None:
    """One minute every day at nine, for forty days up to today, and a meeting on each."""
    for day in range(-40, 1):
        minute = Span(at(day * 24 * 60), at(day * 24 * 60 + 1))
        desk.observing.lay([Observed(minute, MAIL)], [Evidence(minute, Sign.CAMERA)])
    desk.observing.erase_expired()


def kept_days(desk: Desk) -> int:
    with desk.store.unit() as unit:
        assert len(unit.evidence(Span(BEGINNING, at(9999)))) == unit.observed_count()
        return unit.observed_count()


def test_what_is_older_than_it_is_kept_goes_once_a_day(desk: Desk) -> None:
    long_ago(desk)
    assert kept_days(desk) == 41, "the first look only notes how long it is kept"
    desk.clock.advance(days=1)
    assert desk.observing.erase_expired() == 12
    assert kept_days(desk) == 29
    assert desk.observing.erase_expired() == 0
    desk.clock.advance(days=1)
    assert desk.observing.erase_expired() == 1
    assert desk.heard[-1] == ObservedChanged()


def test_another_period_counts_from_the_next_day_on_and_a_slip_can_be_mended(desk: Desk) -> None:
    long_ago(desk)
    desk.put("observe_days", 1)
    desk.observing.heard(SettingsChanged(frozenset({"observe_days"})))
    desk.put("observe_days", 60)
    desk.observing.heard(SettingsChanged(frozenset({"observe_days"})))
    desk.clock.advance(days=1)
    assert desk.observing.erase_expired() == 0
    desk.put("observe_days", 1)
    desk.observing.heard(SettingsChanged(frozenset({"observe_days"})))
    assert kept_days(desk) == 41
    desk.clock.advance(days=1)
    assert desk.observing.erase_expired() == 41


def test_kept_for_one_day_is_today_alone(desk: Desk) -> None:
    desk.put("observe_days", 1)
    long_ago(desk)
    desk.clock.advance(days=1)
    desk.observing.lay([observed(24 * 60 - 10 * 60, 24 * 60)])
    assert desk.observing.erase_expired() == 42
    midnight = datetime(2026, 11, 3, 23, tzinfo=UTC)
    assert desk.observing.day().spans == (Observed(Span(midnight, at(24 * 60)), MAIL),)
    assert desk.observing.seconds_per_app(date.min, TODAY) == {}


def test_what_was_erased_at_midnight_does_not_come_back_with_what_goes_on(desk: Desk) -> None:
    desk.put("observe_days", 1)
    desk.observing.keep([observed(0, 1)])
    desk.observing.erase_expired()
    desk.clock.set(datetime(2026, 11, 3, 22, 59, tzinfo=UTC))
    desk.observing.keep([observed(14 * 60 + 30, 14 * 60 + 59, WORD)], [Evidence(Span(at(890), at(899)), Sign.CAMERA)])
    desk.clock.advance(minutes=2)
    assert desk.observing.erase_expired() == 2
    desk.observing.keep([observed(14 * 60 + 30, 15 * 60 + 1, WORD)], [Evidence(Span(at(890), at(901)), Sign.CAMERA)])
    assert desk.spans() == ()
    midnight = Span(at(15 * 60), at(15 * 60 + 1))
    assert desk.observing.day().spans == (Observed(midnight, WORD),)
    assert desk.observing.day().evidence == (Evidence(midnight, Sign.CAMERA),)
    assert desk.observing.seconds_per_app(date.min, TODAY) == {}


def test_a_clock_that_is_far_ahead_erases_nothing_at_once(desk: Desk) -> None:
    long_ago(desk)
    desk.clock.advance(days=1)
    desk.observing.erase_expired()
    desk.clock.advance(days=365)
    assert desk.observing.erase_expired() == 0
    desk.clock.advance(days=-364)
    assert desk.observing.erase_expired() == 0
    assert kept_days(desk) == 29


def test_switching_it_off_leaves_what_there_is_until_its_time(desk: Desk) -> None:
    long_ago(desk)
    desk.observing.switch(on=False)
    assert kept_days(desk) == 41
    desk.clock.advance(days=1)
    assert desk.observing.erase_expired() == 12


def test_a_policy_shortens_how_long() -> None:
    desk = Desk({"observe_days": 7})
    long_ago(desk)
    desk.clock.advance(days=1)
    assert desk.observing.erase_expired() == 35


def test_who_is_not_observed_has_nothing_written_about_it(desk: Desk) -> None:
    commits = len(desk.store.commits)
    assert desk.observing.erase_expired() == 0
    assert len(desk.store.commits) == commits


# What is known


def test_the_inventory_counts_what_was_observed(desk: Desk) -> None:
    inventory = Privacy(desk.store, desk.clock, desk.heard.append).inventory()
    assert (inventory.observed, inventory.programs, inventory.meetings) == (Kept(0), Kept(0), Kept(0))
    desk.observing.keep([observed(-24 * 60, -23 * 60), observed(0, 1, WORD), observed(1, 2, None)], [CALL])
    inventory = Privacy(desk.store, desk.clock, desk.heard.append).inventory()
    assert (inventory.observed, inventory.programs) == (Kept(3, YESTERDAY), Kept(2))
    assert (inventory.meetings, inventory.rules, inventory.observe_days) == (Kept(1), Kept(0), 30)
