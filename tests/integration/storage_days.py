"""Small days to put in a database, for the storage tests."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.ports import Store
from tijdwijzer.storage.connection import Place

NOW = datetime(2026, 11, 3, 8, tzinfo=UTC)
KEY = bytes(range(32))
OTHER_KEY = bytes(32)


def place(folder: Path, key: bytes = KEY) -> Place:
    return Place(folder / "tijdwijzer.db", folder / "backups", key)


def register(store: Store, count: int, note: str = "aantekening", *, first: int = 0) -> tuple[Entry, ...]:
    """`count` ten-minute entries, each its own recorded and committed action."""
    added: list[Entry] = []
    for number in range(first, first + count):
        start = NOW + timedelta(minutes=10 * number)
        what = What(list(Component)[number % 9], f"Activiteit {number % 5}", f"{note} {number}")
        with store.unit() as unit:
            change = unit.apply(Change((), (Entry(start, start + timedelta(minutes=10), what),)))
            unit.record("add", start, change)
            unit.commit()
        added += change.added
    return tuple(added)


def entries(store: Store) -> tuple[Entry, ...]:
    with store.unit() as unit:
        return tuple(unit.entries())
