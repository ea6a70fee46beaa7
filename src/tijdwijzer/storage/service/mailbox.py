"""A mailbox in a database: PostgreSQL 15 or newer, or a SQLite file for a trial."""

from collections.abc import Callable, Collection, Iterator, Sequence
from hashlib import sha256
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError

from tijdwijzer.domain.canonical import MOST_BYTES
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.form import as_name
from tijdwijzer.services.mailbox import Box, Path
from tijdwijzer.storage.service.faults import translated
from tijdwijzer.storage.service.schema import upgrade
from tijdwijzer.storage.service.statements import (
    CONTENT,
    FOLDERS,
    HASH,
    NAMES,
    PAGE,
    PAGE_OF,
    REMOVING,
    adding,
)

POSTGRESQL, SQLITE = "postgresql", "sqlite"
DRIVERS = {"postgresql+psycopg": POSTGRESQL, "sqlite": SQLITE}
SCHEMES = tuple(f"{driver}:" for driver in DRIVERS)
"""How the address of a database begins."""

OLDEST = 15
"""Version of PostgreSQL: the oldest that is tried."""

SECONDS = 10
"""Longer without a connection or an answer of the database than this, and it is unreachable."""

CONNECTIONS = 10
MOST_AT_ONCE = 500
"""Documents that are removed by one statement."""


LAST = chr(0x10FFFF)
"""In order of code points nothing comes behind it."""

TRIES = 5
"""A document that is taken away between two looks at it is put again."""

T = TypeVar("T")


class DatabaseMailbox:
    """Fits `services.mailbox.Mailbox`. To be used from any thread; `close` when done."""

    def __init__(self, address: str, password: str | None = None) -> None:
        """`address` is SQLAlchemy's; without `password` libpq looks for it (PGPASSFILE, PGSERVICE). Connects when first
        used. Raises DomainError "service_address", or "service_missing" when its driver is not installed.
        """
        url = _url(address)
        self.kind = DRIVERS[url.drivername]
        self.place = url.render_as_string(hide_password=True)
        self._url = url.set(password=password) if password else url
        self._engine = _engine(self._url)

    @property
    def is_trial(self) -> bool:
        """Whether it is a file, which neither many people nor more than one process can use well."""
        return self.kind == SQLITE

    def close(self) -> None:
        self._engine.dispose()

    def open(self) -> None:
        """Bring the schema up to date. Raises DomainError "service_newer", "service_old" (of PostgreSQL) and what every
        call raises.
        """
        engine = _engine(self._url, single=False)
        try:
            with translated(self.place), engine.begin() as connection:
                if self.kind == POSTGRESQL:
                    _new_enough(connection)
                upgrade(connection)
        finally:
            engine.dispose()

    def check(self) -> None:
        """Ask the database for a sign of life."""
        self._done(lambda connection: connection.execute(text("SELECT 1")))

    def put(self, box: Box, path: Path, content: bytes) -> None:
        self.add(box, path, content)

    def add(self, box: Box, path: Path, content: bytes) -> bool:
        """As `put`; answers whether it was not there yet."""
        row = self._row(box, path, content)
        for _ in range(TRIES):
            if self._added(row):
                return True
            found = self._done(lambda connection: connection.execute(HASH, _at(box, path)).scalar())
            if found is not None:
                if bytes(found) != row["hash"]:
                    raise DomainError("mailbox_taken", place=self.place)
                return False
        raise DomainError("mailbox_unreachable", place=self.place)

    def add_unless(self, box: Box, path: Path, content: bytes, others: Collection[tuple[Box, Path]]) -> bool:
        """Answers whether it was added: not when there is one of `others`, or anything of its name. One statement."""
        return self._added(self._row(box, path, content), [_at(*other) for other in others])

    def _row(self, box: Box, path: Path, content: bytes) -> dict[str, Any]:
        if len(content) > MOST_BYTES:
            raise DomainError("mailbox_refused", place=self.place)
        return {**_at(box, path), "content": content, "hash": sha256(content).digest()}

    def _added(self, row: dict[str, Any], others: Collection[dict[str, Any]] = ()) -> bool:
        elsewhere = {f"{key}_{number}": value for number, other in enumerate(others) for key, value in other.items()}
        statement = adding(self.kind, len(others))
        return self._done(lambda connection: connection.execute(statement, row | elsewhere).scalar()) is not None

    def get(self, box: Box, path: Path) -> bytes | None:
        return self._done(lambda connection: connection.execute(CONTENT, _at(box, path)).scalar())

    def names(self, box: Box, folder: Path) -> list[str]:
        here, below = _in(box, folder), {"box": box.value, **_below(_folder(folder))}
        documents = self._done(lambda connection: connection.execute(NAMES, here).scalars().all())
        folders = self._done(lambda connection: connection.execute(FOLDERS, below).scalars().all())
        return sorted({*documents, *(found.split("/")[len(folder)] for found in folders)})

    def everything(self, box: Box, folder: Path) -> Iterator[tuple[str, bytes]]:
        """Read in pages, so that no transaction waits for whoever works on them."""
        page = self._page(box, folder, "")
        yield from page
        while len(page) == PAGE:
            page = self._page(box, folder, page[-1][0])
            yield from page

    def _page(self, box: Box, folder: Path, after: str) -> list[tuple[str, bytes]]:
        wanted = _in(box, folder) | {"after": after}
        return self._done(lambda connection: [(name, content) for name, content in connection.execute(PAGE_OF, wanted)])

    def remove(self, box: Box, path: Path) -> None:
        self.remove_all(box, path[:-1], path[-1:])

    def remove_all(self, box: Box, folder: Path, names: Sequence[str]) -> None:
        for first in range(0, len(names), MOST_AT_ONCE):
            some = [_folder((name,)) for name in names[first : first + MOST_AT_ONCE]]
            gone = _in(box, folder) | {"names": some}
            self._done(lambda connection, gone=gone: connection.execute(REMOVING, gone))  # type: ignore[misc]

    def _done(self, act: Callable[[Connection], T]) -> T:
        """What one statement answers. A connection may have been lost while nobody used it; each statement may be
        repeated, so the next try finds out, on a new one, for less than asking for a sign of life before each.
        """
        with translated(self.place):
            try:
                return self._once(act)
            except DBAPIError as fault:
                if not fault.connection_invalidated:
                    raise
            return self._once(act)

    def _once(self, act: Callable[[Connection], T]) -> T:
        with self._engine.connect() as connection:
            return act(connection)


def _new_enough(connection: Connection) -> None:
    found = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one()) // 10_000
    if found < OLDEST:
        raise DomainError("service_old", found=found, needed=OLDEST)


def _folder(path: Path) -> str:
    """Raises DomainError "mailbox_name" for what could not be a folder elsewhere."""
    try:
        return "/".join(as_name(name) for name in path)
    except ValueError:
        raise DomainError("mailbox_name") from None


def _in(box: Box, folder: Path) -> dict[str, Any]:
    return {"box": box.value, "folder": _folder(folder)}


def _at(box: Box, path: Path) -> dict[str, Any]:
    return _in(box, path[:-1]) | {"name": _folder(path[-1:])}


def _below(folder: str) -> dict[str, str]:
    """Every folder under this one: 0 is the sign after /, and no name has a sign behind the last of all."""
    return {"after": f"{folder}/", "before": f"{folder}0"} if folder else {"after": "", "before": LAST}


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except ArgumentError:
        raise DomainError("service_address", schemes=SCHEMES) from None
    if url.drivername not in DRIVERS:
        raise DomainError("service_address", schemes=SCHEMES)
    return url


def _engine(url: URL, *, single: bool = True) -> Engine:
    """`single`: each statement is a transaction of its own, and no round is spent on beginning or ending one."""
    options: dict[str, Any] = {"isolation_level": "AUTOCOMMIT", "skip_autocommit_rollback": True} if single else {}
    try:
        return _made(url, options | {"hide_parameters": True}, single)
    except ModuleNotFoundError as error:
        raise DomainError("service_missing", module=error.name) from None


def _made(url: URL, options: dict[str, Any], single: bool) -> Engine:
    if DRIVERS[url.drivername] == SQLITE:
        engine = create_engine(url, connect_args={"timeout": SECONDS}, **options)
        event.listen(engine, "connect", _as_a_file)
        if not single:
            event.listen(engine, "begin", _begin)
        return engine
    return create_engine(
        url,
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_timeout=SECONDS,
        connect_args={
            "connect_timeout": SECONDS,
            "application_name": "tijdwijzer",
            "options": f"-c statement_timeout={SECONDS}s -c lock_timeout={SECONDS}s",
            "keepalives_idle": 30,
            "tcp_user_timeout": SECONDS * 1000,
        },
        **options,
    )


def _as_a_file(raw: object, _: object) -> None:
    """SQLite for more than one thread; its driver opens no transaction by itself."""
    raw.isolation_level = None  # type: ignore[attr-defined]
    raw.execute("PRAGMA journal_mode = WAL")  # type: ignore[attr-defined]


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
