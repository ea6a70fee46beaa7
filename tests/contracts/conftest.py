"""The stores that are held to the same tests."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.fakes import FakeStore
from tijdwijzer.services.ports import Store
from tijdwijzer.storage.store import open_store


@pytest.fixture(params=["memory", "encrypted"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "memory":
        yield FakeStore()
        return
    now = datetime(2026, 11, 3, 8, tzinfo=UTC)
    opened = open_store(tmp_path / "t.db", bytes(range(32)), now, tmp_path / "backups")
    yield opened
    opened.close()
