"""Between the settings screen and the use cases."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.settings.loading import SettingsView, load_settings, load_zones
from tijdwijzer.ui.tasks import Tasks


class SettingsPresenter(QObject):
    """Every choice is one job for the database worker; what is refused is told per setting."""

    shown = Signal(object)
    """The `SettingsView` to show."""
    zones_found = Signal(object)
    refused = Signal(str, object)
    """The key of a setting, and the `DomainError` that says why it was not changed."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks

    def refresh(self) -> None:
        """Read everything again."""
        self._tasks.run(load_settings, self._tell)

    def find_zones(self) -> None:
        self._tasks.run(load_zones, self._tell_zones)

    def change(self, key: str, value: object) -> None:
        """Store this value."""
        self._tasks.run(partial(_change, key=key, value=value), None, partial(self._refuse, key))

    def reset(self, key: str) -> None:
        """Back to the default."""
        self._tasks.run(partial(_reset, key=key), None, partial(self._refuse, key))

    def put_leave(self, day: date, minutes: int) -> None:
        """Store leave; 0 takes it away."""
        self._tasks.run(partial(_put_leave, day=day, minutes=minutes))

    def _tell(self, view: SettingsView) -> None:
        self.shown.emit(view)

    def _tell_zones(self, zones: list[str]) -> None:
        self.zones_found.emit(zones)

    def _refuse(self, key: str, error: DomainError) -> None:
        self.refused.emit(key, error)


def _change(cases: UseCases, key: str, value: object) -> None:
    cases.settings.change(key, value)


def _reset(cases: UseCases, key: str) -> None:
    cases.settings.reset(key)


def _put_leave(cases: UseCases, day: date, minutes: int) -> None:
    cases.settings.put_leave(day, minutes)
