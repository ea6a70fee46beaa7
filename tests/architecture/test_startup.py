"""Start-up is measured, so what is heavy is imported late: after the icon shows, or when it is first asked for."""

import subprocess
import sys
from pathlib import Path

import pytest

from tijdwijzer.bootstrap import House

HEAVY = {
    "alembic", "apscheduler", "cryptography", "holidays", "icalendar", "keyring", "matplotlib", "numpy", "pynput",
    "recurring_ical_events", "reportlab", "sqlalchemy", "xlsxwriter",
}  # fmt: skip

OF_OBSERVING = {
    "tijdwijzer.capture.sampler", "tijdwijzer.capture.watch", "tijdwijzer.capture.probe", "tijdwijzer.domain.trail",
    "tijdwijzer.services.watching", "observing.toml",
}  # fmt: skip
"""What is used once observing is on."""

LATER = {
    "icalendar", "recurring_ical_events", "tijdwijzer.capture.appointments", "tijdwijzer.domain.fragmentation",
    "tijdwijzer.domain.goal_words", "tijdwijzer.domain.handovers", "tijdwijzer.domain.potential",
    "tijdwijzer.services.appointments", "tijdwijzer.services.bringing_counts", "tijdwijzer.services.fragmentation",
    "tijdwijzer.services.goals", "tijdwijzer.services.handovers", "tijdwijzer.services.importing",
    "tijdwijzer.services.member", "tijdwijzer.services.nulmeting", "tijdwijzer.services.sharing",
    "tijdwijzer.services.sharing_known", "tijdwijzer.services.suggesting", "tijdwijzer.sharing.address",
    "tijdwijzer.sharing.carrier", "tijdwijzer.sharing.sealer", "tijdwijzer.ui.carrying", "rules.toml",
}  # fmt: skip
"""What a screen or a calendar asks for, whether it observes or not."""


def loaded_with(module: str) -> set[str]:
    """The top-level modules that a fresh Python has after it imported this one."""
    program = f"import {module}, sys; print(*(name for name in sys.modules if '.' not in name))"
    return set(
        subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    )


def test_the_command_line_starts_without_qt() -> None:
    assert not loaded_with("tijdwijzer.__main__") & (HEAVY | {"PySide6"})


@pytest.mark.parametrize("module", ["tijdwijzer.bootstrap", "tijdwijzer.cli", "tijdwijzer.services"])
def test_building_imports_late(module: str) -> None:
    assert not loaded_with(module) & HEAVY


def test_the_icon_waits_for_nothing_that_ports_only_name() -> None:
    assert "hashlib" not in loaded_with("tijdwijzer.bootstrap"), "that is the ledger's, and a library of 3 MiB"


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """One that was used before: nothing opens by itself."""
    house = House(tmp_path / "profile")
    house.open().settings.put_mark("first_run_done", True)
    house.close()
    return tmp_path / "profile"


def used_by_a_start(profile: Path, *also: str) -> set[str]:
    """The modules and files that are in use once everything is there, and the threads."""
    starting = [sys.executable, str(Path(__file__).with_name("start.py")), str(profile), *also]
    return set(subprocess.run(starting, stdout=subprocess.PIPE, text=True, check=True, timeout=60).stdout.split())


def test_a_start_that_does_not_observe_pays_nothing_for_it(profile: Path) -> None:
    assert sorted(used_by_a_start(profile) & (OF_OBSERVING | LATER)) == []


def test_the_database_is_open_without_the_orm(profile: Path) -> None:
    """It would cost as much as the rest of opening: tables are read and written by SQLAlchemy Core."""
    used = used_by_a_start(profile)
    assert "sqlalchemy.sql.schema" in used
    assert sorted(name for name in used if name.startswith("sqlalchemy.orm")) == []


def test_what_it_is_made_of_comes_along_once_it_observes(profile: Path) -> None:
    house = House(profile)
    house.open().observing.switch(True)
    house.close()
    used = used_by_a_start(profile)
    assert used >= OF_OBSERVING
    assert not used & LATER


def test_without_an_agreement_sharing_has_no_thread_and_imports_nothing(profile: Path) -> None:
    """Also once the late moment has come at which errands would be done."""
    used = used_by_a_start(profile, "carry")
    assert used & LATER == {"tijdwijzer.ui.carrying"}
    assert "thread:database" in used
    outside = {name for name in used if name.startswith(("tijdwijzer.sharing.", "cryptography"))}
    assert outside - {"tijdwijzer.sharing"} == set()
    assert "thread:carrying" not in used
