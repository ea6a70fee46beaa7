"""What answers in the place of a service: any bytes, or any body, to everything that a mailbox asks of one."""

from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPConnection
from io import BytesIO
from typing import Any

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.mailbox import Box
from tijdwijzer.sharing.http_mailbox import HttpMailbox

PATH = ("t", "team", "0" * 32)


class Line:
    """A socket at the other end of which is nobody but these bytes."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def makefile(self, *_: Any, **__: Any) -> BytesIO:
        return BytesIO(self._content)

    def sendall(self, _: bytes) -> None:
        """Nobody hears it."""

    def close(self) -> None:
        """There is nothing to close."""


class Answered(HttpMailbox):
    def __init__(self, content: bytes) -> None:
        super().__init__("http://localhost")
        self._content = content

    def _connect(self) -> HTTPConnection:
        made: Any = HTTPConnection("localhost")
        made.sock, made.auto_open = Line(self._content), 0
        connection: HTTPConnection = made
        return connection


ASKED: tuple[Callable[[HttpMailbox], object], ...] = (
    lambda mailbox: mailbox.put(Box.DROP, PATH, b"sealed"),
    lambda mailbox: mailbox.get(Box.DROP, PATH),
    lambda mailbox: mailbox.names(Box.DROP, PATH[:2]),
    lambda mailbox: list(mailbox.everything(Box.DROP, PATH[:2])),
    lambda mailbox: mailbox.remove(Box.DROP, PATH),
)


def service(content: bytes) -> None:
    bodies = [
        b"HTTP/1.1 %d OK\r\nContent-Length: %d\r\n\r\n" % (status, len(content)) + content for status in (200, 403)
    ]
    for answer in (content, *bodies):
        mailbox = Answered(answer)
        for ask in ASKED:
            with suppress(DomainError):
                ask(mailbox)
