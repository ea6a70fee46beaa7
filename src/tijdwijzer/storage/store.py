"""The encrypted database as a whole: opening it, looking after it, wiping it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from sqlcipher3 import dbapi2

from tijdwijzer.services.ports import Backup, StoreError, StoreReport
from tijdwijzer.storage import backups as copies
from tijdwijzer.storage import recovery, schema
from tijdwijzer.storage.connection import BUSY_SECONDS, Place, RawConnection, connect, connect_unlogged, engine_on
from tijdwijzer.storage.faults import translated
from tijdwijzer.storage.files import in_use, size_of, sync
from tijdwijzer.storage.recovery import Rescue
from tijdwijzer.storage.soundness import is_whole, open_sound
from tijdwijzer.storage.unit import SqlUnitOfWork


def open_store(
    path: Path, key: bytes, now: datetime, backups: Path, held: Mapping[str, object] | None = None
) -> "SqlStore":
    """Open the database at `path`, or make an empty one.

    A damaged file is set aside and the newest good backup put back; an older schema is backed up and migrated.
    `key` is 32 random bytes; `held` is what a policy holds settings to (`Settings.held`). Raises StoreError when the
    file cannot be used and is better left as it is.
    """
    return SqlStore(Place(path, backups, key), now, held or {})


class SqlStore:
    """Fits `services.ports.Store`. Any thread may use it; one at a time gets its turn."""

    def __init__(self, place: Place, now: datetime, held: Mapping[str, object]) -> None:
        self._place = place
        self._held = held
        self._turn = Lock()
        self._traces = False
        self._use(*recovery.open_or_recover(place, now))
        try:
            with translated():
                self._bring_up_to_date(now)
        except BaseException:
            self._shut()
            raise

    def _use(self, raw: RawConnection, rescue: Rescue) -> None:
        self._raw, self._rescue, self._intact = raw, rescue, True
        self._engine = engine_on(raw)

    def _bring_up_to_date(self, now: datetime) -> None:
        found = schema.revision(self._raw)
        if found is None:
            schema.create(self._engine)
        elif schema.is_behind(found):
            copies.write(self._raw, self._place, now)
            schema.migrate(self._raw, self._engine)

    def unit(self) -> SqlUnitOfWork:
        return SqlUnitOfWork(self._engine, self._turn, self._sync, self._clean, self._held)

    def _sync(self) -> None:
        with translated():
            sync(self._place.wal)

    def _clean(self, erased: bool) -> None:
        """Leave no trace of what was `erased`. What does not work now is tried again at the next commit."""
        if erased:
            self._traces = True
            self._write_anew()
        elif self._traces:
            with suppress(StoreError):
                self._write_anew()

    def _write_anew(self) -> None:
        """Secure deletion zeroes rows where they are, but not the copies that SQLite leaves in a page when it moves
        rows to another; so the file is written anew. The log, which has what was there before, is cut off, unless
        another process reads it just then.
        """
        with translated():
            self._raw.execute("VACUUM")
            busy, *_ = self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        self._traces = bool(busy)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Wait for whatever unit of work is open to be done."""
        if not self._turn.acquire(timeout=BUSY_SECONDS):
            raise StoreError("locked")
        try:
            with translated():
                yield
        finally:
            self._turn.release()

    def report(self, *, thorough: bool = False) -> StoreReport:
        with self._alone():
            if thorough:
                self._intact = is_whole(self._raw, thorough=True)
            return StoreReport(
                path=str(self._place.path),
                encrypted=self._ask("cipher_status") == "1",
                cipher=f"SQLCipher {self._ask('cipher_version')}",
                intact=self._intact,
                schema=(schema.revision(self._raw) or "") if self._intact else "",
                newest=schema.NEWEST,
                bytes=size_of(self._place.path) + size_of(self._place.wal),
                backups=copies.listed(self._place),
                restored=self._rescue.restored,
                set_aside=self._rescue.set_aside,
            )

    def _ask(self, pragma: str) -> str:
        row = self._raw.execute(f"PRAGMA {pragma}").fetchone()
        return str(row[0]) if row else ""

    def check(self, now: datetime) -> bool:
        with self._alone():
            self._intact = is_whole(self._raw, thorough=True)
            if self._intact:
                return True
            self._shut()
            try:
                self._use(*recovery.recover(self._place, now))
                self._bring_up_to_date(now)
            except StoreError:
                self._use(self._as_it_is(), Rescue())
                self._intact = False
                raise
            return False

    def _as_it_is(self) -> RawConnection:
        """The damaged file; one whose tables cannot even be listed is not read before somebody asks for them."""
        try:
            return connect(self._place.path, self._place.key)
        except dbapi2.Error:
            return connect_unlogged(self._place.path, self._place.key)

    def back_up(self, now: datetime) -> Backup:
        with self._alone():
            return copies.write(self._raw, self._place, now)

    def back_up_if_due(self, now: datetime) -> Backup | None:
        today = now.astimezone(UTC).date()
        if any(backup.at.date() == today for backup in copies.listed(self._place)):
            return None
        return self.back_up(now)

    def wipe(self) -> None:
        with self._alone():
            self._shut()
            try:
                if in_use(self._place.path):
                    raise StoreError("locked")
                recovery.forget(self._place)
            finally:
                self._use(open_sound(self._place), Rescue())
                schema.create(self._engine)

    def close(self) -> None:
        with self._alone():
            self._shut()

    def _shut(self) -> None:
        self._engine.dispose()
        self._raw.close()
