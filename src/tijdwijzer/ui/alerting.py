"""Telling once, calmly, that sharing asks for attention; the menu goes on saying so until that is seen."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.prompts import Prompt
from tijdwijzer.ui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from tijdwijzer.services.sharing import Alert
    from tijdwijzer.services.usecases import UseCases

TOLD = "sharing_alerts_told"
"""Mark: the keys of the alerts that a message told of."""


@dataclass(frozen=True, slots=True)
class Unseen:
    """The alerts that nobody saw yet; `tell` is the one to tell of now, `later` whether one still has to be."""

    alerts: "tuple[Alert, ...]" = ()
    tell: "Alert | None" = None
    later: bool = False


class Alerting(QObject):
    """Looks when it is asked to; what may not be told now is told at a later look."""

    found = Signal(int)
    """How many alerts nobody saw yet."""
    due = Signal(object)
    """The `Alert` to tell of now."""

    def __init__(self, tasks: Tasks, silent: "Callable[[], bool]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._silent = silent
        self._waits = False

    def look(self) -> None:
        self._tasks.run(partial(_look, silent=self._silent()), self._found, self._refused)

    def look_again(self) -> None:
        """Time went on: what waited may be told now."""
        if self._waits:
            self.look()

    def _found(self, unseen: Unseen) -> None:
        self._waits = unseen.later
        self.found.emit(len(unseen.alerts))
        if unseen.tell is not None:
            self.due.emit(unseen.tell)

    def _refused(self, _error: DomainError) -> None:
        """The screen of sharing says what is wrong; nothing is told meanwhile."""
        self._waits = True


def _look(cases: "UseCases", silent: bool) -> Unseen:
    if not cases.privacy.knows_of_sharing():
        return Unseen()
    from tijdwijzer.ui.sharing.alert_texts import key
    from tijdwijzer.ui.sharing.loading import seen

    saw, told = seen(cases), cases.settings.mark(TOLD)
    unseen = tuple(alert for alert in cases.sharing.look().alerts if key(alert) not in saw)
    known = [str(one) for one in told] if isinstance(told, list) else []
    untold = [alert for alert in unseen if key(alert) not in known]
    if not untold or not cases.prompting.may_tell_of_sharing(silent=silent):
        return Unseen(unseen, later=bool(untold))
    cases.prompting.shown(Prompt.SHARING)
    cases.settings.put_mark(TOLD, [*known, *map(key, untold)])
    return Unseen(unseen, untold[0])
