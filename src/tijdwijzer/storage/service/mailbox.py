"""A mailbox in a database: PostgreSQL 15 or newer, or a SQLite file for a trial."""

from collections.abc import Iterator
from hashlib import sha256

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    and_,
    create_engine,
    delete,
    event,
    make_url,
    select,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

from tijdwijzer.domain.canonical import MOST_BYTES
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.form import as_name
from tijdwijzer.services.mailbox import Box, Path
from tijdwijzer.storage.service.faults import translated
from tijdwijzer.storage.service.schema import upgrade
from tijdwijzer.storage.service.tables import document

POSTGRESQL, SQLITE = "postgresql", "sqlite"
DRIVERS = {"postgresql+psycopg": POSTGRESQL, "sqlite": SQLITE}
SCHEMES = tuple(f"{driver}:" for driver in DRIVERS)
"""How the address of a database begins."""

OLDEST = 15
"""Version of PostgreSQL: the oldest that is tried."""

SECONDS = 10
"""Longer without a connection or an answer of the database than this, and it is unreachable."""

CONNECTIONS = 10
PAGE = 200
"""Documents that are read at a time."""

TRIES = 5
"""A document that is taken away between two looks at it is put again."""


class DatabaseMailbox:
    """Fits `services.mailbox.Mailbox`. To be used from any thread; `close` when done."""

    def __init__(self, address: str, password: str | None = None) -> None:
        """`address` is SQLAlchemy's; without `password` libpq looks for it (PGPASSFILE, PGSERVICE). Connects when first
        used. Raises DomainError "service_address", or "service_missing" when its driver is not installed.
        """
        url = _url(address)
        self.kind = DRIVERS[url.drivername]
        self.place = url.render_as_string(hide_password=True)
        self._engine = _engine(url.set(password=password) if password else url)
        # Each call is one statement, which is done or not by itself: no rounds to begin and end a transaction.
        self._single = self._engine.execution_options(isolation_level="AUTOCOMMIT")

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
        with translated(self.place), self._engine.begin() as connection:
            if self.kind == POSTGRESQL:
                _new_enough(connection)
            upgrade(connection)

    def check(self) -> None:
        """Ask the database for a sign of life."""
        with translated(self.place), self._single.connect() as connection:
            connection.execute(text("SELECT 1"))

    def put(self, box: Box, path: Path, content: bytes) -> None:
        self.add(box, path, content)

    def add(self, box: Box, path: Path, content: bytes) -> bool:
        """As `put`; answers whether it was not there yet."""
        if len(content) > MOST_BYTES:
            raise DomainError("mailbox_refused", place=self.place)
        row = {
            "box": box.value,
            "folder": _folder(path[:-1]),
            "name": _name(path),
            "content": content,
            "hash": sha256(content).digest(),
        }
        insert = postgresql.insert if self.kind == POSTGRESQL else sqlite.insert
        adding = insert(document).values(row).on_conflict_do_nothing().returning(document.c.name)
        looking = select(document.c.hash).where(_at(box, path))
        for _ in range(TRIES):
            with translated(self.place), self._single.begin() as connection:
                if connection.execute(adding).scalar() is not None:
                    return True
                found = connection.execute(looking).scalar()
            if found is not None:
                if bytes(found) != row["hash"]:
                    raise DomainError("mailbox_taken", place=self.place)
                return False
        raise DomainError("mailbox_unreachable", place=self.place)

    def get(self, box: Box, path: Path) -> bytes | None:
        with translated(self.place), self._single.connect() as connection:
            return connection.execute(select(document.c.content).where(_at(box, path))).scalar()

    def names(self, box: Box, folder: Path) -> list[str]:
        place = _folder(folder)
        here = select(document.c.name).where(document.c.box == box.value, document.c.folder == place)
        below = select(document.c.folder).distinct().where(document.c.box == box.value, _below(place))
        with translated(self.place), self._single.connect() as connection:
            documents = set(connection.execute(here).scalars())
            folders = {found.split("/")[len(folder)] for found in connection.execute(below).scalars()}
        return sorted(documents | folders)

    def everything(self, box: Box, folder: Path) -> Iterator[tuple[str, bytes]]:
        """Read in pages, so that no transaction waits for whoever works on them."""
        last = ""
        while page := self._page(box, _folder(folder), last):
            yield from page
            last = page[-1][0]

    def _page(self, box: Box, folder: str, after: str) -> list[tuple[str, bytes]]:
        wanted = (
            select(document.c.name, document.c.content)
            .where(document.c.box == box.value, document.c.folder == folder, document.c.name > after)
            .order_by(document.c.name)
            .limit(PAGE)
        )
        with translated(self.place), self._single.connect() as connection:
            return [(name, content) for name, content in connection.execute(wanted)]

    def remove(self, box: Box, path: Path) -> None:
        with translated(self.place), self._single.begin() as connection:
            connection.execute(delete(document).where(_at(box, path)))


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


def _name(path: Path) -> str:
    return _folder(path[-1:])


def _at(box: Box, path: Path) -> ColumnElement[bool]:
    return and_(document.c.box == box.value, document.c.folder == _folder(path[:-1]), document.c.name == _name(path))


def _below(folder: str) -> ColumnElement[bool]:
    """Every folder under this one: 0 is the sign after /."""
    if not folder:
        return document.c.folder > ""
    return and_(document.c.folder > f"{folder}/", document.c.folder < f"{folder}0")


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except ArgumentError:
        raise DomainError("service_address", schemes=SCHEMES) from None
    if url.drivername not in DRIVERS:
        raise DomainError("service_address", schemes=SCHEMES)
    return url


def _engine(url: URL) -> Engine:
    try:
        return _made(url)
    except ModuleNotFoundError as error:
        raise DomainError("service_missing", module=error.name) from None


def _made(url: URL) -> Engine:
    if DRIVERS[url.drivername] == SQLITE:
        engine = create_engine(url, hide_parameters=True, connect_args={"timeout": SECONDS})
        event.listen(engine, "connect", _as_a_file)
        event.listen(engine, "begin", _begin)
        return engine
    return create_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
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
    )


def _as_a_file(raw: object, _: object) -> None:
    """SQLite for more than one thread; its driver opens no transaction by itself."""
    raw.isolation_level = None  # type: ignore[attr-defined]
    raw.execute("PRAGMA journal_mode = WAL")  # type: ignore[attr-defined]


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
