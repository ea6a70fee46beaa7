"""What is kept is counted honestly, and forgetting leaves nothing."""

from datetime import UTC, date, datetime

import pytest

from tests.fakes import FakeClock, FakeStore
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.notices import EntriesChanged, Notice, ObservedChanged, SettingsChanged
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
        SettingsChanged(frozenset({"prompts_per_day", "leave"})),
    ]
