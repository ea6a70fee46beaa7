"""What tests of the service share: documents that it takes, rules, and a shelf in memory."""

import os
import socket
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from threading import Thread

import uvicorn
from starlette.types import ASGIApp

from tijdwijzer.domain.canonical import digest
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Answer, Bundle, Closing, Enrolment, Release, Root, Roster
from tijdwijzer.services.mailbox import Box, Path
from tijdwijzer.sharing.service.access import Grant, Role, hash_of
from tijdwijzer.sharing.service.config import Config
from tijdwijzer.sharing.service.server import listening_as

TASK, TEAM, QUARTER, PERIOD = "Bezwaar & beroep", "Team Noord (één)", "2026-Q4", "2026-Q4"
NOW = datetime(2027, 1, 5, 9, tzinfo=UTC)
GATEKEEPER, AGGREGATOR, MONITORING = "token-of-b", "token-of-a", "token-of-it"
GRANTS = (
    Grant(Role.GATEKEEPER, TASK, hash_of(GATEKEEPER)),
    Grant(Role.AGGREGATOR, TASK, hash_of(AGGREGATOR)),
    Grant(Role.MONITORING, "", hash_of(MONITORING)),
)


def id_of(number: int) -> str:
    return sha256(str(number).encode()).hexdigest()[:32]


def bundle(number: int = 0, task: str = TASK, team: str = TEAM, period: str = PERIOD) -> Bundle:
    noise = sha256(f"noise {number}".encode()).digest()
    return Bundle(task, team, period, id_of(number), noise * 15, noise * 7)


def enrolment(number: int = 0, task: str = TASK, quarter: str = QUARTER) -> Enrolment:
    return Enrolment(task, quarter, id_of(number), os.urandom(180))


def roster(task: str = TASK, team: str = TEAM, quarter: str = QUARTER) -> Roster:
    return Roster(task, team, quarter, 9, (), b"s" * 64)


def closing(*numbers: int, team: str = TEAM, period: str = PERIOD) -> Closing:
    ids = tuple(sorted(id_of(number) for number in numbers))
    return Closing(TASK, team, period, digest(b"agreement"), ids, b"\0" * 8 * 28, b"s" * 64)


def answer(team: str = TEAM, period: str = PERIOD) -> Answer:
    return Answer(TASK, team, period, b"sealed")


def release(*numbers: int, team: str = TEAM, period: str = PERIOD) -> Release:
    ids = tuple(sorted(id_of(number) for number in numbers))
    return Release(TASK, team, period, len(ids), ids, {}, {}, (), digest(b"agreement"), b"s" * 64)


def root() -> Root:
    return Root(TASK, b"r" * 32)


class MemoryMailbox:
    """Fits `Mailbox` and what the service asks of it."""

    place = "memory"

    def __init__(self) -> None:
        self.kept: dict[tuple[Box, Path], bytes] = {}
        self.away = False

    def check(self) -> None:
        if self.away:
            raise DomainError("mailbox_unreachable", place=self.place)

    def add(self, box: Box, path: Path, content: bytes) -> bool:
        self.check()
        found = self.kept.setdefault((box, path), content)
        if found is content:
            return True
        if found != content:
            raise DomainError("mailbox_taken", place=self.place)
        return False

    def add_unless(self, box: Box, path: Path, content: bytes, others: Collection[tuple[Box, Path]]) -> bool:
        self.check()
        if (box, path) in self.kept or any(other in self.kept for other in others):
            return False
        self.kept[box, path] = content
        return True

    def put(self, box: Box, path: Path, content: bytes) -> None:
        self.add(box, path, content)

    def get(self, box: Box, path: Path) -> bytes | None:
        self.check()
        return self.kept.get((box, path))

    def names(self, box: Box, folder: Path) -> list[str]:
        self.check()
        depth = len(folder)
        return sorted({path[depth] for where, path in self.kept if where is box and path[:depth] == folder})

    def everything(self, box: Box, folder: Path) -> Iterator[tuple[str, bytes]]:
        self.check()
        here = [
            (path[-1], content) for (where, path), content in self.kept.items() if where is box and path[:-1] == folder
        ]
        yield from sorted(here)

    def remove(self, box: Box, path: Path) -> None:
        self.check()
        self.kept.pop((box, path), None)

    def remove_all(self, box: Box, folder: Path, names: Sequence[str]) -> None:
        for name in names:
            self.remove(box, (*folder, name))


@contextmanager
def running(app: ASGIApp) -> Iterator[str]:
    """The application behind a real server on this machine; answers with its address."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen()
    server = uvicorn.Server(listening_as(app, Config()))
    thread = Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listening.close()
