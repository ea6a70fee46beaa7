"""How observing is at this moment, for whatever shows it."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from tijdwijzer.services.observing import Standing
from tijdwijzer.services.platform import Lack


@dataclass(frozen=True, slots=True)
class ObservingNow:
    """What can truly be said of observing at this moment.

    `until` is the end of a pause. `lack` says why this machine cannot be observed at all, once that was looked at;
    `blind` that nothing can be seen for now; `unkept` is the code of what keeps the database from taking what was seen.
    `holds` says whether anything that was observed is kept.
    """

    standing: Standing = Standing.OFF
    until: datetime | None = None
    lack: Lack | None = None
    blind: bool = False
    unkept: str = ""
    holds: bool = False

    @property
    def sees(self) -> bool:
        """Whether this machine is being looked at."""
        return self.standing is Standing.ON and self.lack is None and not self.blind


class ObservingShown(QObject):
    """What screens show of it; `LiveObserving` keeps it true."""

    changed = Signal()
    """`now` did."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = ObservingNow()

    def show(self, now: ObservingNow) -> None:
        """This is so from now on."""
        if now != self.now:
            self.now = now
            self.changed.emit()

    def find_out(self) -> None:
        """Have it looked at whether this machine can be observed, where that is not known yet."""
