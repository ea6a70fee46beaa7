"""What is older than it is kept is erased, once a day, and never on the day that somebody changed how long that is."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import FakeClock, FakeStore
from tests.member_desk import Desk
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Count, Recount, Tally
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.retention import Look, kept_from, look
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.notices import EntriesChanged, Notice, OutputChanged, SettingsChanged, SharingChanged
from tijdwijzer.services.retention import Retention

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("today", "months", "first"),
    [
        (date(2026, 11, 24), 3, date(2026, 8, 24)),
        (date(2026, 1, 31), 3, date(2025, 10, 31)),
        (date(2026, 5, 31), 3, date(2026, 2, 28)),
        (date(2028, 2, 29), 12, date(2027, 2, 28)),
        (date(2026, 12, 1), 120, date(2016, 12, 1)),
    ],
)
def test_months_are_those_of_the_calendar(today: date, months: int, first: date) -> None:
    assert kept_from(today, months) == first


@given(st.dates(date(2000, 1, 1)), st.integers(3, 120))
def test_longer_kept_is_kept_from_earlier(today: date, months: int) -> None:
    assert kept_from(today, months + 1) < kept_from(today, months) < today


@pytest.fixture
def store() -> FakeStore:
    """With an entry of a hundred days ago, one over the edge of three months, and one of today."""
    made = FakeStore()
    edge = datetime(2026, 8, 24, 22, tzinfo=UTC)  # midnight in Amsterdam, three months before tomorrow
    starts = (NOW - timedelta(days=100), edge - timedelta(minutes=30), NOW - timedelta(hours=1))
    with made.unit() as unit:
        what = What(Component.REWORK)
        unit.apply(Change((), tuple(Entry(start, start + timedelta(hours=1), what) for start in starts)))
        unit.commit()
    return made


@pytest.fixture
def heard() -> list[Notice]:
    return []


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW)


@pytest.fixture
def retention(store: FakeStore, clock: FakeClock, heard: list[Notice]) -> Retention:
    return Retention(store.unit, clock, heard.append)


def choose(store: FakeStore, months: int) -> None:
    with store.unit() as unit:
        unit.put_setting("keep_months", months)
        unit.commit()


def test_without_a_period_nothing_is_erased_or_written(store: FakeStore, retention: Retention) -> None:
    commits = len(store.commits)
    assert retention.erase_expired() == 0
    assert len(store.commits) == commits


def test_only_what_is_wholly_too_old_goes_a_day_after_the_choice(
    store: FakeStore, retention: Retention, clock: FakeClock, heard: list[Notice]
) -> None:
    choose(store, 3)
    assert retention.erase_expired() == 0
    clock.advance(days=1)
    assert retention.erase_expired() == 1
    assert store.unit().entry_count() == 2
    assert heard == [EntriesChanged(), OutputChanged(), SettingsChanged(frozenset({"leave"}))]
    clock.advance(days=1)
    assert retention.erase_expired() == 1
    assert store.unit().entry_count() == 1


def test_counts_go_with_their_day(store: FakeStore, retention: Retention, clock: FakeClock) -> None:
    counts = [Count(date(2026, 8, day), "ww", Tally(1, 1), "Z-1") for day in (23, 24, 25)]
    with store.unit() as unit:
        unit.wipe()
        unit.apply(Change(counts=Recount((), tuple(counts))))
        unit.commit()
    choose(store, 3)
    assert retention.erase_expired() == 0
    clock.advance(days=1)
    assert retention.erase_expired() == 2
    assert store.unit().counts() == counts[2:]


def test_a_choice_is_looked_at_when_it_is_made(store: FakeStore, retention: Retention, clock: FakeClock) -> None:
    retention.heard(SettingsChanged(frozenset({"theme"})))
    assert "kept" not in store.unit().marks()
    choose(store, 3)
    retention.heard(SettingsChanged(frozenset({"keep_months"})))
    assert store.unit().entry_count() == 3
    clock.advance(days=1)
    assert retention.erase_expired() == 1


def test_it_looks_once_a_day(store: FakeStore, retention: Retention, clock: FakeClock) -> None:
    choose(store, 3)
    retention.erase_expired()
    clock.advance(days=1)
    retention.erase_expired()
    commits = len(store.commits)
    clock.advance(hours=2)
    assert retention.erase_expired() == 0
    assert len(store.commits) == commits


def test_a_slip_can_be_mended_until_the_next_day(store: FakeStore, retention: Retention, clock: FakeClock) -> None:
    choose(store, 24)
    retention.erase_expired()
    clock.advance(days=1)
    choose(store, 3)
    assert retention.erase_expired() == 0
    choose(store, 24)
    assert retention.erase_expired() == 0
    clock.advance(days=1)
    assert retention.erase_expired() == 0
    choose(store, 0)
    retention.erase_expired()
    assert "kept" not in store.unit().marks()
    assert store.unit().entry_count() == 3


def test_a_policy_bounds_how_long(store: FakeStore, retention: Retention, clock: FakeClock) -> None:
    store.held = {"keep_months": 3}
    choose(store, 120)
    retention.erase_expired()
    clock.advance(days=1)
    assert retention.erase_expired() == 1


# A clock that is wrong
def test_a_clock_that_jumps_ahead_and_is_put_right_within_a_day_costs_nothing(
    store: FakeStore, retention: Retention, clock: FakeClock
) -> None:
    choose(store, 24)
    retention.erase_expired()
    clock.set(datetime(2036, 1, 1, 22, 30, tzinfo=UTC))
    for _ in range(20):
        retention.erase_expired()
        clock.advance(hours=1)
    clock.set(NOW + timedelta(hours=20))
    retention.erase_expired()
    clock.advance(days=3)
    assert retention.erase_expired() == 0
    assert store.unit().entry_count() == 3


@given(
    months=st.integers(3, 120),
    ahead=st.timedeltas(timedelta(days=9), timedelta(days=20_000)) | st.timedeltas(timedelta(days=-9_000), timedelta()),
    ages=st.lists(st.integers(0, 4_000), min_size=1, max_size=6, unique=True),
    looks=st.lists(st.integers(0, 12), max_size=6),
    after=st.lists(st.integers(1, 100), max_size=6),
)
def test_a_jump_that_is_put_right_within_a_day_erases_nothing_that_is_to_be_kept(
    months: int, ahead: timedelta, ages: list[int], looks: list[int], after: list[int]
) -> None:
    store, clock = FakeStore(), FakeClock(NOW)
    starts = [NOW - timedelta(days=age) for age in ages]
    with store.unit() as unit:
        unit.apply(Change((), tuple(Entry(at, at + timedelta(hours=1), What(Component.REWORK)) for at in starts)))
        unit.commit()
    retention = Retention(store.unit, clock, lambda _: None)
    choose(store, months)
    retention.erase_expired()
    clock.advance(days=1)
    retention.erase_expired()
    for hours in sorted(looks):
        clock.set(NOW + timedelta(days=1, hours=hours) + ahead)
        retention.erase_expired()
    clock.set(NOW + timedelta(days=1, hours=13))
    for days in [0, *after]:
        clock.advance(days=days)
        retention.erase_expired()
        kept = {entry.start for entry in store.unit().entries()}
        first = kept_from(clock.now().date(), months)
        assert {start for start in starts if start.date() >= first} <= kept


def test_after_a_jump_it_goes_on_once_a_whole_day_has_gone_by(
    store: FakeStore, retention: Retention, clock: FakeClock
) -> None:
    choose(store, 3)
    retention.erase_expired()
    clock.advance(days=300)
    assert retention.erase_expired() == 1, "what was too old at the last look"
    clock.advance(days=1)
    assert retention.erase_expired() == 0
    clock.advance(days=1)
    assert retention.erase_expired() == 2


def test_who_seldom_looks_does_not_keep_things_for_ever(
    store: FakeStore, retention: Retention, clock: FakeClock
) -> None:
    choose(store, 3)
    for _ in range(4):
        retention.erase_expired()
        clock.advance(days=90)
    assert store.unit().entry_count() == 0


@pytest.mark.parametrize("days", [0, 1, 7, 8, 400, -5])
def test_looking_twice_is_looking_once(days: int) -> None:
    for sure in (True, False):
        last = Look(24, NOW.date(), sure)
        once, _ = look(last, 24, NOW.date() + timedelta(days=days))
        assert look(once, 24, NOW.date() + timedelta(days=days)) == (once, None)


# What is kept for sharing


@pytest.fixture
def sharing() -> Desk:
    """Somebody who takes part in the last quarter of 2026, with a release of the own team and one that was brought."""
    made = Desk().join()
    with made.store.unit() as unit:
        unit.put_shared_document("release", "2026-Q3", b"{}")
        unit.put_shared_document("team_release", "Team Noord/2026-Q4", b"{}")
        unit.commit()
    return made


def looked_on(sharing: Desk, *days: date) -> tuple[bool, list[str]]:
    """Whether the key is there after a look on each of these days, and of which periods there are releases."""
    retention = Retention(sharing.store.unit, sharing.clock, sharing.heard.append)
    for day in days:
        sharing.clock.set(datetime.combine(day, time(12), UTC))
        retention.erase_expired()
    with sharing.store.unit() as unit:
        names = [*unit.shared_documents("release"), *unit.shared_documents("team_release")]
        return bool(unit.memberships()[0].private), names


BOTH = ["2026-Q3", "Team Noord/2026-Q4"]
SENDING = date(2027, 1, 13)
"""The last day to send anything of the quarter: of the block that takes week 53."""


def test_the_key_of_a_quarter_goes_when_nothing_of_it_can_be_sent(sharing: Desk) -> None:
    assert looked_on(sharing, SENDING - timedelta(days=1), SENDING) == (True, BOTH)
    assert looked_on(sharing, SENDING + timedelta(days=1)) == (False, BOTH)
    assert sharing.heard[-1] == SharingChanged()


def test_the_key_goes_also_when_the_organisation_forbids_sharing(sharing: Desk) -> None:
    sharing.store.held = {"sharing": False}
    assert looked_on(sharing, SENDING, SENDING + timedelta(days=1)) == (False, BOTH)


def test_releases_go_after_a_year_without_anybody_bringing_another(sharing: Desk) -> None:
    last = date(2026, 9, 27) + timedelta(weeks=53)
    assert looked_on(sharing, last - timedelta(days=2), last - timedelta(days=1)) == (False, BOTH)
    assert looked_on(sharing, last) == (False, BOTH[1:])


def test_a_clock_that_was_set_wrong_for_a_day_takes_no_key(sharing: Desk) -> None:
    days = (SENDING - timedelta(days=40), date(2031, 5, 1), SENDING - timedelta(days=39), SENDING)
    assert looked_on(sharing, *days) == (True, BOTH)


def test_who_shares_nothing_has_nothing_written_down(store: FakeStore, retention: Retention) -> None:
    before = len(store.commits)
    retention.erase_expired()
    assert len(store.commits) == before
