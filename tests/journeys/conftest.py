"""Journeys live through days by use cases, on the real database and with a clock of their own."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.journeys.desk import AMSTERDAM, Desk, open_desk


@pytest.fixture
def desk_at(tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """`desk_at(2026, 3, 27, 8, 0)`: a new profile at that moment in Amsterdam."""
    desks: list[Desk] = []

    def open_one(*moment: int) -> Desk:
        desks.append(open_desk(tmp_path / "profile", datetime(*moment, tzinfo=AMSTERDAM).astimezone(UTC)))  # type: ignore[misc]
        return desks[-1]

    yield open_one
    for desk in desks:
        desk.house.close()
