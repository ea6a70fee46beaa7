"""Between the window of the own rules and the use cases."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.observing import OTHER
from tijdwijzer.domain.redaction import Redaction
from tijdwijzer.domain.rules import Rule
from tijdwijzer.domain.textentry import Names
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class RulesView:
    """What the window shows: the rules, the programs that were seen, what time can be spent on, and what may be kept of
    what is seen.
    """

    rules: tuple[Rule, ...]
    apps: tuple[str, ...]
    names: Names
    catalogue: Catalogue
    now: datetime
    zone: ZoneInfo
    redaction: Redaction


class RulesPresenter(QObject):
    """The rules are put as a whole: their order is part of what they say."""

    shown = Signal(object)
    """The `RulesView` to show."""
    refused = Signal(object)
    """The `DomainError` that says why the rules cannot be so."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks

    def refresh(self) -> None:
        self._tasks.run(_view, self._tell)

    def put(self, rules: Sequence[Rule]) -> None:
        """These rules, in this order."""
        self._tasks.run(partial(_put, rules=rules), self._tell, self._refuse)

    def _tell(self, view: RulesView) -> None:
        self.shown.emit(view)

    def _refuse(self, error: DomainError) -> None:
        self.refused.emit(error)


def _view(cases: UseCases) -> RulesView:
    calendar, now, today = cases.days.calendar(), cases.clock.now(), cases.days.today()
    return RulesView(
        rules=tuple(cases.suggesting.rules()),
        apps=tuple(app for app in cases.observing.seconds_per_app(date.min, today) if app != OTHER),
        names=cases.tracking.names(),
        catalogue=cases.catalogue(),
        now=now,
        zone=calendar.zone_at(now),
        redaction=cases.watching.redaction(),
    )


def _put(cases: UseCases, rules: Sequence[Rule]) -> RulesView:
    cases.suggesting.put_rules(rules)
    return _view(cases)
