"""Between the privacy screen and the use cases."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.appointments import CalendarLook, Fetches
from tijdwijzer.services.doctor import Check
from tijdwijzer.services.exporting import Exported
from tijdwijzer.services.observing import State
from tijdwijzer.services.privacy import Inventory
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.privacy.observed_block import REST_OF_DAY, Extent, Forgetting
from tijdwijzer.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """What the screen shows. `seconds` are those that each program was in front, the most first; `zone` is that of the
    person's clock, `calendar` where the person's calendar is; `fetches` and `look` say what came of that.
    """

    inventory: Inventory
    zone: ZoneInfo
    day_ends: datetime
    observing: State
    seconds: Mapping[str, int]
    calendar: str
    fetches: Sequence[Fetches]
    look: CalendarLook | None


class PrivacyPresenter(QObject):
    """Every wish is one job for the database worker."""

    shown = Signal(object)
    """The `PrivacyView` to show."""
    forgotten = Signal(int)
    """How many stretches of what was observed are gone."""
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
        self._tasks.run(_view, self._tell_view)

    def export(self, path: Path) -> None:
        """Write everything to this file; the user agreed to replace what is there."""
        self._tasks.run(partial(_export, path=path), self._tell_exported, self._refuse)

    def examine(self) -> None:
        """Look whether everything is well."""
        self._tasks.run(_examine, self._tell_examined, self._refuse)

    def wipe(self) -> None:
        """Erase everything, for good."""
        self._tasks.run(_wipe, self._tell_wiped, self._refuse)

    # What was observed
    def pause(self, wanted: str) -> None:
        """Observe nothing for so many minutes, or for the rest of the day."""
        self._tasks.run(partial(_pause, wanted=wanted), None, self._refuse)

    def resume(self) -> None:
        self._tasks.run(_resume, None, self._refuse)

    def forget(self, wanted: Forgetting) -> None:
        """Forget this for good."""
        self._tasks.run(partial(_forget, wanted=wanted), self._tell_forgotten, self._refuse)

    def _tell_forgotten(self, count: int) -> None:
        self.forgotten.emit(count)

    def _tell_view(self, view: PrivacyView) -> None:
        self.shown.emit(view)

    def _tell_exported(self, done: tuple[str, Exported]) -> None:
        self.exported.emit(*done)

    def _tell_examined(self, checks: list[Check]) -> None:
        self.examined.emit(checks)

    def _tell_wiped(self, _nothing: None) -> None:
        self.wiped.emit()

    def _refuse(self, error: DomainError) -> None:
        self.refused.emit(error)


def _view(cases: UseCases) -> PrivacyView:
    inventory, calendar = cases.privacy.inventory(), cases.days.calendar()
    return PrivacyView(
        inventory=inventory,
        zone=calendar.zone_at(inventory.now),
        day_ends=calendar.span_of(inventory.today).end,
        observing=cases.observing.state(),
        seconds=cases.observing.seconds_per_app(date.min, inventory.today),
        calendar=cases.settings.current().text("calendar"),
        fetches=cases.appointments.fetches(),
        look=cases.appointments.last_look(),
    )


def _pause(cases: UseCases, wanted: str) -> None:
    if wanted == REST_OF_DAY:
        cases.observing.pause_today()
    else:
        cases.observing.pause(int(wanted))


def _resume(cases: UseCases) -> None:
    cases.observing.resume()


def _forget(cases: UseCases, wanted: Forgetting) -> int:
    match wanted.extent:
        case Extent.HOUR:
            return cases.observing.forget_last_hour()
        case Extent.TODAY:
            return cases.observing.forget_today()
        case Extent.PROGRAM:
            return cases.observing.forget_app(wanted.app)
        case Extent.EVERYTHING:
            return cases.observing.forget()


def _export(cases: UseCases, path: Path) -> tuple[str, Exported]:
    return path.name, cases.exporting.to_file(path, overwrite=True)


def _examine(cases: UseCases) -> list[Check]:
    return cases.doctor.examine()


def _wipe(cases: UseCases) -> None:
    cases.privacy.wipe()
