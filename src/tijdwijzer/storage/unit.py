"""One transaction on the database."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from threading import Lock
from types import TracebackType
from typing import Self

from sqlalchemy import Engine, delete

from tijdwijzer.services.ports import StoreError
from tijdwijzer.storage.actions import ActionLog
from tijdwijzer.storage.connection import BUSY_SECONDS
from tijdwijzer.storage.days import Days
from tijdwijzer.storage.observed import ObservedTime
from tijdwijzer.storage.output import Output
from tijdwijzer.storage.rules import Rules
from tijdwijzer.storage.sharing import Shared
from tijdwijzer.storage.tables import METADATA
from tijdwijzer.storage.timeline import Timeline


class SqlUnitOfWork(Timeline, ActionLog, Days, ObservedTime, Rules, Output, Shared):
    """Fits `services.ports.UnitOfWork`. One at a time per store, on any thread.

    `sync` waits for the disk; `clean` is told whether something was erased for good.
    """

    def __init__(
        self,
        engine: Engine,
        turn: Lock,
        sync: Callable[[], None],
        clean: Callable[[bool], None],
        held: Mapping[str, object],
    ) -> None:
        self._engine = engine
        self._turn = turn
        self._sync = sync
        self._clean = clean
        self._held = held
        self._erased = False

    def __enter__(self) -> Self:
        if not self._turn.acquire(timeout=BUSY_SECONDS):
            raise StoreError("locked")
        self._connection = self._engine.connect()
        self._erased = False
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._connection.close()
        finally:
            self._turn.release()

    def commit(self, *, durable: bool = True) -> None:
        """SQLite fixes how safely it writes when a transaction begins, before anybody knows what it will hold: it
        writes as for a heartbeat, and what the user confirmed is then waited for.
        """
        self._connection.commit()
        if durable:
            self._sync()
        self._clean(self._erased)
        self._erased = False

    def forget_before(self, moment: datetime, day: date) -> int:
        self._erased = True
        entries, actions = self.forget_entries_until(moment), self.forget_actions_until(moment, day)
        days, counts = self.forget_days_before(day), self.forget_counts_before(day)
        return entries + actions + days + counts + self.forget_lines_before(moment)

    def wipe(self) -> None:
        self._erased = True
        for table in reversed(METADATA.sorted_tables):
            self._connection.execute(delete(table))
