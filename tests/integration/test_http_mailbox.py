"""A service that is not as it should be, seen from the other end; over TLS."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest

from tests.fakes import FakeClock
from tests.served import GATEKEEPER, GRANTS, NOW, TASK, TEAM, MemoryMailbox, bundle, id_of, running
from tests.tls_server import Request, TlsServer, says
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.mailbox import Box
from tijdwijzer.sharing.http_mailbox import HttpMailbox
from tijdwijzer.sharing.service.app import Rules, service_app

PATH = (TASK, TEAM, id_of(1))
UNDER = "/under/"
DEEP = b"[" * 200_000
"""Deeper than anything is read."""


@pytest.fixture
def server() -> Iterator[TlsServer]:
    made = TlsServer(says(201))
    yield made
    made.stop()


@pytest.fixture
def mailbox(server: TlsServer) -> Iterator[HttpMailbox]:
    made = HttpMailbox(server.url(UNDER), "secret", server.trust)
    yield made
    made.close()


def test_it_speaks_to_whom_it_can_be_sure_of(server: TlsServer, mailbox: HttpMailbox) -> None:
    mailbox.put(Box.DROP, PATH, b"sealed")
    mailbox.put(Box.DROP, PATH, b"sealed")
    assert server.asked == [Request("PUT", f"/under/v1/bundles/{id_of(1)}", "Bearer secret")] * 2
    doubtful = HttpMailbox(server.url(UNDER), "secret")
    with pytest.raises(DomainError, match="mailbox_unreachable"):
        doubtful.put(Box.DROP, PATH, b"sealed")
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("status", "body", "code", "why"),
    [
        (401, b'{"error":"no_token"}', "mailbox_refused", "no_token"),
        (403, b"<html>a proxy</html>", "mailbox_refused", ""),
        (410, b'{"error":"late"}', "mailbox_refused", "late"),
        (413, b'["no object"]', "mailbox_refused", ""),
        (413, DEEP, "mailbox_refused", ""),
        (409, b"", "mailbox_taken", None),
        (429, b"", "mailbox_unreachable", None),
        (408, b"", "mailbox_unreachable", None),
        (500, b"", "mailbox_unreachable", None),
        (503, b"", "mailbox_unreachable", None),
        (302, b"", "mailbox_unreachable", None),
    ],
)
def test_each_answer_has_its_meaning(
    server: TlsServer, mailbox: HttpMailbox, status: int, body: bytes, code: str, why: str | None
) -> None:
    server.answer = says(status, body, Location="https://localhost:1/elsewhere")
    with pytest.raises(DomainError, match=code) as caught:
        mailbox.put(Box.DROP, PATH, b"sealed")
    assert caught.value.details == {"place": server.url(UNDER)} | ({} if why is None else {"why": why})
    assert len(server.asked) == 1


def test_what_is_erased_is_named_fifty_at_a_time(server: TlsServer, mailbox: HttpMailbox) -> None:
    server.answer = says(204)
    mailbox.remove_all(Box.DROP, (TASK, TEAM), [id_of(number) for number in range(120)])
    assert [(one.method, one.path.count("name=")) for one in server.asked] == [("DELETE", 50)] * 2 + [("DELETE", 20)]
    assert all(len(one.path) < 4_000 for one in server.asked)


def test_a_service_that_knows_no_erasing_by_name_has_not_erased(server: TlsServer, mailbox: HttpMailbox) -> None:
    server.answer = says(404, b'{"error":"not_found"}')
    with pytest.raises(DomainError, match="mailbox_refused"):
        mailbox.remove_all(Box.DROP, (TASK, TEAM), [id_of(1)])


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"names":1}', b"\xff", b"null", DEEP])
def test_names_that_cannot_be_read_are_none(server: TlsServer, mailbox: HttpMailbox, body: bytes) -> None:
    server.answer = says(200, body)
    with pytest.raises(DomainError, match="mailbox_unreachable"):
        mailbox.names(Box.DROP, (TASK, TEAM))


LINE = b'{"name": "a", "content": "YQ=="}\n'


@pytest.mark.parametrize(
    "body",
    [
        b"",
        LINE,
        LINE + b'{"documents": 2}\n',
        LINE[:-9],
        b"[]\n",
        b"null\n",
        b'{"name": "a"}\n',
        DEEP + b"\n",
        b'{"name": "a", "content": "*"}\n',
        b"\xff\n",
    ],
)
def test_a_folder_that_was_cut_off_is_not_taken_for_a_shorter_one(
    server: TlsServer, mailbox: HttpMailbox, body: bytes
) -> None:
    server.answer = says(200, body)
    with pytest.raises(DomainError, match="mailbox_unreachable"):
        list(mailbox.everything(Box.DROP, (TASK, TEAM)))


def test_a_folder_that_stops_half_way_is_not_taken_either(server: TlsServer, mailbox: HttpMailbox) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        handler.wfile.write(b"%x\r\n%s\r\n" % (len(LINE), LINE))
        handler.close_connection = True

    server.answer = answer
    read = mailbox.everything(Box.DROP, (TASK, TEAM))
    assert next(read) == ("a", b"a")
    with pytest.raises(DomainError, match="mailbox_unreachable"):
        next(read)


def test_a_connection_that_the_service_ended_is_made_anew(server: TlsServer, mailbox: HttpMailbox) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        says(200, b"found")(handler)
        handler.close_connection = True

    server.answer = answer
    assert [mailbox.get(Box.PUBLISHED, (TASK, "root")) for _ in range(3)] == [b"found"] * 3
    assert len(server.asked) == 3


def test_a_service_that_ends_every_connection_is_unreachable(server: TlsServer, mailbox: HttpMailbox) -> None:
    server.answer = lambda handler: setattr(handler, "close_connection", True)
    with pytest.raises(DomainError, match="mailbox_unreachable"):
        mailbox.get(Box.PUBLISHED, (TASK, "root"))


@pytest.mark.parametrize(
    "place",
    [
        "",
        "S:\\delen",
        "http://intranet/",
        "http://127.0.0.1.example/",
        "ftp://localhost/",
        "https://",
        "https://me:secret@localhost/",
        "https://localhost/?x",
        "https://localhost:x/",
        "https://[::1/",
    ],
)
def test_what_is_no_https_address_is_said_at_once(place: str) -> None:
    with pytest.raises(DomainError, match="place"):
        HttpMailbox(place)


def test_a_member_hears_why_a_bundle_is_not_taken() -> None:
    with running(service_app(MemoryMailbox(), Rules(GRANTS), FakeClock(NOW))) as place:
        mailbox = HttpMailbox(place)
        with pytest.raises(DomainError, match="mailbox_refused") as caught:
            mailbox.put(Box.DROP, PATH, bundle(1).file())
        assert caught.value.details["why"] == "unknown_team"
        assert HttpMailbox(place, GATEKEEPER).names(Box.DROP, (TASK, TEAM)) == []
        mailbox.close()
