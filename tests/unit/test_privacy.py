"""What is kept is counted honestly, and forgetting leaves nothing."""

from datetime import UTC, date, datetime

import pytest

from tests.fakes import FakeClock, FakeStore
from tests.member_desk import LAST_DAY, Q4, Desk
from tests.sharing_outside import PLACE
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Count, Recount, Tally
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.goals import Goal
from tijdwijzer.domain.indicators import Indicator, Measure
from tijdwijzer.domain.nulmeting import Baseline
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.notices import (
    AimsChanged,
    EntriesChanged,
    Notice,
    ObservedChanged,
    OutputChanged,
    SettingsChanged,
    SharingChanged,
)
from tijdwijzer.services.privacy import Inventory, Kept, Privacy

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def heard() -> list[Notice]:
    return []


@pytest.fixture
def privacy(store: FakeStore, heard: list[Notice]) -> Privacy:
    return Privacy(store, FakeClock(NOW), heard.append)


def put_something(store: FakeStore) -> None:
    night = datetime(2026, 8, 2, 22, 30, tzinfo=UTC)
    with store.unit() as unit:
        unit.apply(Change((), (Entry(night, night.replace(hour=23), What(Component.REWORK, "Herstel")),)))
        unit.put_reflection(Reflection(date(2026, 8, 4), note="Rustig"))
        unit.put_reflection(Reflection(date(2026, 8, 3), skipped=True))
        unit.put_leave(date(2026, 12, 24), 480)
        unit.put_setting("prompts_per_day", 1)
        unit.commit()
    store.back_up(NOW)


def counted(inventory: Inventory) -> tuple[Kept, Kept, Kept, Kept]:
    return inventory.entries, inventory.reflections, inventory.leave, inventory.settings


def test_what_is_kept_is_counted_since_the_persons_own_day(store: FakeStore, privacy: Privacy) -> None:
    put_something(store)
    kept = privacy.inventory()
    assert counted(kept) == (
        Kept(1, date(2026, 8, 3)),  # half past midnight in Amsterdam
        Kept(1, date(2026, 8, 4)),
        Kept(1, date(2026, 12, 24)),
        Kept(1),
    )
    assert len(kept.store.backups) == 1


def test_nothing_is_since_no_day(privacy: Privacy) -> None:
    assert counted(privacy.inventory()) == (Kept(0), Kept(0), Kept(0), Kept(0))


def test_forgetting_leaves_nothing_and_is_told(store: FakeStore, privacy: Privacy, heard: list[Notice]) -> None:
    put_something(store)
    privacy.wipe()
    kept = privacy.inventory()
    assert counted(kept) == (Kept(0), Kept(0), Kept(0), Kept(0))
    assert kept.store.backups == ()
    assert heard == [
        EntriesChanged(None),
        ObservedChanged(None),
        OutputChanged(None),
        AimsChanged(),
        SharingChanged(),
        SettingsChanged(frozenset({"prompts_per_day", "leave"})),
    ]


def test_products_counts_and_what_is_aimed_at_are_counted_since_their_first_day(
    store: FakeStore, privacy: Privacy
) -> None:
    august, september = date(2026, 8, 4), date(2026, 9, 1)
    period = Period(august, september)
    with store.unit() as unit:
        unit.put_product(Product("ww", "Beslissing WW"))
        counts = [Count(day, "ww", Tally(1, 1), case) for day, case in ((september, ""), (august, "Z-1"))]
        unit.apply(Change(counts=Recount((), tuple(counts))))
        for day in (september, august):
            unit.put_goal(Goal(Indicator(Measure.FLOW), period, 0.5, 0.6, day, date(2026, 12, 31)))
        unit.put_baseline(Baseline(period, august))
        unit.commit()
    kept = privacy.inventory()
    assert (kept.products, kept.counts) == (Kept(1), Kept(2, august))
    assert (kept.goals, kept.baselines) == (Kept(2, august), Kept(1, august))
    privacy.wipe()
    kept = privacy.inventory()
    assert (kept.products, kept.counts, kept.goals, kept.baselines) == (Kept(0),) * 4


def test_what_left_and_where_it_goes_is_counted(privacy: Privacy, store: FakeStore) -> None:
    assert (privacy.inventory().ledger, privacy.inventory().shared_at) == (Kept(0), "")
    desk = Desk(store=store).join()
    desk.clock.set(LAST_DAY)
    desk.sharing.send(Q4)
    kept = privacy.inventory()
    assert (kept.ledger, kept.keys, kept.shared_at) == (Kept(1, LAST_DAY.date()), Kept(1), PLACE)
    store.held = {"sharing": False}
    assert privacy.inventory().shared_at == ""
    desk.sharing.leave()
    assert (privacy.inventory().ledger.count, privacy.inventory().keys) == (2, Kept(0))
