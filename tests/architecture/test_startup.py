"""Start-up is measured, so what is heavy is imported late: after the icon shows, or when it is first asked for."""

import subprocess
import sys

import pytest

HEAVY = {
    "alembic", "apscheduler", "cryptography", "holidays", "icalendar", "keyring", "matplotlib", "numpy", "pynput",
    "recurring_ical_events", "sqlalchemy",
}  # fmt: skip


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
