"""Between the privacy screen and the use cases."""

from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.doctor import Check
from tijdwijzer.services.exporting import Exported
from tijdwijzer.services.privacy import Inventory
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.tasks import Tasks


class PrivacyPresenter(QObject):
    """Every wish is one job for the database worker."""

    shown = Signal(object, object)
    """The `Inventory` to show, and the zone of the person's clock."""
    exported = Signal(str, object)
    """The name of the file that was written, and what is in it: `Exported`."""
    examined = Signal(object)
    """A list of `Check`."""
    wiped = Signal()
    refused = Signal(object)
    """Why something could not be done: a `DomainError`."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks

    def refresh(self) -> None:
        """Count everything again."""
        self._tasks.run(_inventory, self._tell_inventory)

    def export(self, path: Path) -> None:
        """Write everything to this file; the user agreed to replace what is there."""
        self._tasks.run(partial(_export, path=path), self._tell_exported, self._refuse)

    def examine(self) -> None:
        """Look whether everything is well."""
        self._tasks.run(_examine, self._tell_examined, self._refuse)

    def wipe(self) -> None:
        """Erase everything, for good."""
        self._tasks.run(_wipe, self._tell_wiped, self._refuse)

    def _tell_inventory(self, found: tuple[Inventory, ZoneInfo]) -> None:
        self.shown.emit(*found)

    def _tell_exported(self, done: tuple[str, Exported]) -> None:
        self.exported.emit(*done)

    def _tell_examined(self, checks: list[Check]) -> None:
        self.examined.emit(checks)

    def _tell_wiped(self, _nothing: None) -> None:
        self.wiped.emit()

    def _refuse(self, error: DomainError) -> None:
        self.refused.emit(error)


def _inventory(cases: UseCases) -> tuple[Inventory, ZoneInfo]:
    inventory = cases.privacy.inventory()
    return inventory, cases.days.calendar().zone_at(inventory.now)


def _export(cases: UseCases, path: Path) -> tuple[str, Exported]:
    return path.name, cases.exporting.to_file(path, overwrite=True)


def _examine(cases: UseCases) -> list[Check]:
    return cases.doctor.examine()


def _wipe(cases: UseCases) -> None:
    cases.privacy.wipe()
