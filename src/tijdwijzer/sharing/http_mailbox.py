"""A mailbox behind HTTPS: what `sharing.service` serves."""

import json
from base64 import b64decode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from ssl import SSLContext, create_default_context
from threading import Lock
from urllib.parse import SplitResult, urlsplit

from tijdwijzer.domain.canonical import MOST_BYTES
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.mailbox import Box, Path
from tijdwijzer.sharing.web import document_at, folder_at, left_at

SECONDS = 30
"""Longer silence of the service than this, and it is unreachable."""

LOOPBACK = ("127.0.0.1", "::1", "localhost")
"""The only computer that is spoken to without encryption: this one."""

MOST_LINE = 2 * MOST_BYTES
MOST_NAMES = 50_000_000
MOST_AT_ONCE = 50
"""Documents that are removed by one request."""

DONE = (200, 201, 204)
NOT_THERE = 404
TAKEN = 409
LATER = (408, 425, 429)
"""Answers that say to come back: as unreachable as a service that does not answer."""

UNREADABLE = (ValueError, KeyError, TypeError, RecursionError)
"""What reading an answer raises that is not as a service writes it."""


class HttpMailbox:
    """Fits `services.mailbox.Mailbox`. Keeps one connection open; to be used from one thread at a time, `close` when
    done. A document that a member leaves may be refused for good: "mailbox_refused" then holds `why`, the service's
    word for it ("late", "unknown_team", …).
    """

    def __init__(self, place: str, token: str | None = None, context: SSLContext | None = None) -> None:
        """`token` is that of a role; `context` instead of the system's certificates. Raises DomainError
        "place" for what is no https address.
        """
        self._kept: HTTPConnection | None = None
        self.place = place
        self._address = _checked(place)
        self._headers = {"User-Agent": "tijdwijzer", **({"Authorization": f"Bearer {token}"} if token else {})}
        self._context = context
        self._lock = Lock()

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        if self._kept is not None:
            self._kept.close()
            self._kept = None

    def put(self, box: Box, path: Path, content: bytes) -> None:
        self._done(*self._ask("PUT", left_at(box, path), content))

    def get(self, box: Box, path: Path) -> bytes | None:
        status, answer = self._ask("GET", document_at(box, path))
        if status == NOT_THERE:
            return None
        return self._done(status, answer)

    def names(self, box: Box, folder: Path) -> list[str]:
        answer = self._done(*self._ask("GET", folder_at(box, folder)))
        try:
            return [str(name) for name in json.loads(answer)["names"]]
        except UNREADABLE:
            raise self._unreachable() from None

    def everything(self, box: Box, folder: Path) -> Iterator[tuple[str, bytes]]:
        """Over a connection of its own, so that others can be asked for meanwhile."""
        connection = self._connect()
        try:
            with self._reaching():
                answer = self._send(connection, "GET", f"{folder_at(box, folder)}?documents=true", None)
                if answer.status not in DONE:
                    self._done(answer.status, answer.read(MOST_LINE))
            yield from self._lines(answer)
        finally:
            connection.close()

    def _lines(self, answer: HTTPResponse) -> Iterator[tuple[str, bytes]]:
        """The last line says how many there are: an answer that was cut off would otherwise pass for a shorter one."""
        read = 0
        while True:
            with self._reaching():
                line = json.loads(answer.readline(MOST_LINE))
                if "documents" in line:
                    if line["documents"] != read:
                        raise ValueError
                    return
                found = str(line["name"]), b64decode(line["content"], validate=True)
            read += 1
            yield found

    def remove(self, box: Box, path: Path) -> None:
        status, answer = self._ask("DELETE", document_at(box, path))
        if status != NOT_THERE:
            self._done(status, answer)

    def remove_all(self, box: Box, folder: Path, names: Sequence[str]) -> None:
        """An address holds so many names that every proxy lets it through."""
        for first in range(0, len(names), MOST_AT_ONCE):
            self._done(*self._ask("DELETE", folder_at(box, folder, names[first : first + MOST_AT_ONCE])))

    def _done(self, status: int, answer: bytes) -> bytes:
        """`answer`, when it is one of what was asked."""
        if status in DONE:
            return answer
        if status == TAKEN:
            raise DomainError("mailbox_taken", place=self.place)
        if status in LATER or not 400 <= status < 500:
            raise self._unreachable()
        raise DomainError("mailbox_refused", place=self.place, why=_why(answer))

    def _ask(self, method: str, address: str, content: bytes | None = None) -> tuple[int, bytes]:
        with self._lock, self._reaching():
            if self._kept is not None:
                try:
                    return self._asked(self._kept, method, address, content)
                except (
                    OSError,
                    HTTPException,
                ):  # a connection that was kept may have been ended: every call may be repeated
                    self.close()
            self._kept = self._connect()
            try:
                return self._asked(self._kept, method, address, content)
            except BaseException:
                self.close()
                raise

    def _asked(self, connection: HTTPConnection, method: str, address: str, content: bytes | None) -> tuple[int, bytes]:
        answer = self._send(connection, method, address, content)
        body = answer.read(MOST_NAMES)
        if not answer.isclosed():
            raise ValueError("longer than any answer is")
        return answer.status, body

    def _send(self, connection: HTTPConnection, method: str, address: str, content: bytes | None) -> HTTPResponse:
        headers = self._headers | ({"Content-Type": "application/json"} if content is not None else {})
        connection.request(method, self._address.path.rstrip("/") + address, content, headers)
        return connection.getresponse()

    def _connect(self) -> HTTPConnection:
        host, port = self._address.hostname or "", self._address.port
        if self._address.scheme == "http":
            return HTTPConnection(host, port, timeout=SECONDS)
        return HTTPSConnection(host, port, timeout=SECONDS, context=self._context or create_default_context())

    @contextmanager
    def _reaching(self) -> Iterator[None]:
        try:
            yield
        except (OSError, HTTPException, *UNREADABLE):
            raise self._unreachable() from None

    def _unreachable(self) -> DomainError:
        return DomainError("mailbox_unreachable", place=self.place)


def _checked(place: str) -> SplitResult:
    try:
        address = urlsplit(place.strip())
        plain = address.scheme == "http" and address.hostname in LOOPBACK
        fine = bool(address.hostname) and (address.scheme == "https" or plain) and address.port != 0
    except ValueError:
        fine = False
    if not fine or address.username is not None or address.query or address.fragment:
        raise DomainError("place", place=place)
    return address


def _why(answer: bytes) -> str:
    """The service's word for a refusal; a proxy in between has none."""
    try:
        return str(json.loads(answer)["error"])
    except UNREADABLE:
        return ""
