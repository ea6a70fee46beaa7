"""What `make rehearsal` goes by: the real commands, as if it were another day."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from rehearsal.party import Party, RehearsalError
from rehearsal.work import write_work
from tijdwijzer.domain.share_periods import period_named

LATER = datetime(2031, 4, 7, 9, tzinfo=UTC)


def test_a_party_registers_a_quarter_on_another_day(tmp_path: Path) -> None:
    party, quarter = Party("member", tmp_path), period_named("2031-Q1")
    file, mapped = write_work(tmp_path, 0, quarter.days)
    assert "0 skipped" in party.runs(LATER, "import", "csv", str(file), "--map", str(mapped), quiet=True)
    assert "2031-04-07" in party.runs(LATER, "day", "--json", quiet=True)


def test_what_goes_otherwise_than_expected_ends_it(tmp_path: Path) -> None:
    party = Party("member", tmp_path)
    with pytest.raises(RehearsalError, match="share send"):
        party.runs(LATER, "share", "send", quiet=True)
    assert party.runs(LATER, "share", "send", refused=True, quiet=True)
