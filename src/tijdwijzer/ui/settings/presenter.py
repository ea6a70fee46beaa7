"""Between the settings screen and the use cases."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from tijdwijzer.services.platform import Autostart
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.settings.loading import (
    Refusal,
    SettingsView,
    change_setting,
    load_settings,
    load_zones,
)
from tijdwijzer.ui.tasks import Tasks


class SettingsPresenter(QObject):
    """Every choice is one job for the database worker; what is refused is told per setting."""

    shown = Signal(object)
    """The `SettingsView` to show."""
    zones_found = Signal(object)
    refused = Signal(str, object)
    """The key of a setting, and the `DomainError` that says why it was not changed."""

    def __init__(self, tasks: Tasks, autostart: Autostart, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._autostart = autostart

    def refresh(self) -> None:
        """Read everything again."""
        self._tasks.run(partial(load_settings, autostart=self._autostart), self._tell)

    def find_zones(self) -> None:
        self._tasks.run(load_zones, self._tell_zones)

    def change(self, key: str, value: object) -> None:
        """Store this value."""
        self._tasks.run(partial(change_setting, key=key, value=value, autostart=self._autostart), self._tell_refusal)

    def reset(self, key: str) -> None:
        """Back to the default."""
        self.change(key, None)

    def put_leave(self, day: date, minutes: int) -> None:
        """Store leave; 0 takes it away."""
        self._tasks.run(partial(_put_leave, day=day, minutes=minutes))

    def _tell(self, view: SettingsView) -> None:
        self.shown.emit(view)

    def _tell_zones(self, zones: list[str]) -> None:
        self.zones_found.emit(zones)

    def _tell_refusal(self, refusal: Refusal | None) -> None:
        if refusal is not None:
            self.refused.emit(refusal.key, refusal.error)


def _put_leave(cases: UseCases, day: date, minutes: int) -> None:
    cases.settings.put_leave(day, minutes)
