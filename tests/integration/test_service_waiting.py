"""Whoever does not finish a request does not keep a connection: a real server, and sockets of our own."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from starlette.responses import PlainTextResponse

from tests.served import running
from tijdwijzer.sharing.service import waiting

ASKED = b"GET / HTTP/1.1\r\nHost: x\r\n"
A_WHILE = 0.3


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "SECONDS", A_WHILE)


@contextmanager
def connected() -> Iterator[socket.socket]:
    with running(PlainTextResponse("here")) as place:
        address = urlsplit(place)
        with socket.create_connection((address.hostname, address.port), timeout=10) as made:
            yield made


def ended(made: socket.socket) -> bool:
    try:
        while made.recv(1 << 16):
            pass
    except ConnectionError:
        pass
    except TimeoutError:
        return False
    return True


@pytest.mark.parametrize("sent", [b"", b"GET", ASKED, ASKED + b"Content-Length: 9\r\n\r\nhalf"])
def test_a_request_that_does_not_come_is_not_waited_for(sent: bytes) -> None:
    with connected() as made:
        made.settimeout(A_WHILE * 10)
        made.sendall(sent)
        assert ended(made)


def test_a_request_that_comes_byte_by_byte_is_not_waited_for_either() -> None:
    with connected() as made:
        made.settimeout(A_WHILE / 10)
        for _ in range(100):
            try:
                made.sendall(b"G")
            except ConnectionError:
                return
            if ended(made):
                return
        pytest.fail("still waited for")


def test_a_body_that_goes_on_after_the_answer_is_not_waited_for_either() -> None:
    with connected() as made:
        made.sendall(ASKED + b"Content-Length: 999\r\n\r\n")
        made.settimeout(A_WHILE / 10)
        for _ in range(100):
            try:
                made.sendall(b"x")
            except ConnectionError:
                return
            if ended(made):
                return
        pytest.fail("still waited for")


def test_a_connection_that_was_asked_something_may_be_asked_more() -> None:
    """Also when it is older by then than one request may take."""
    with connected() as made:
        for _ in range(3):
            made.settimeout(10)
            made.sendall(ASKED + b"\r\n")
            assert made.recv(1 << 16).startswith(b"HTTP/1.1 200")
            made.settimeout(A_WHILE * 0.6)
            assert not ended(made)
