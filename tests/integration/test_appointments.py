"""Reading a calendar from a file and over an encrypted connection, from a server of the test's own."""

import ssl
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.tls_server import Answer, TlsServer, says
from tijdwijzer.capture.appointments import in_data, in_file
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.importing import ImportFileError, ImportMap, ReadOptions
from tijdwijzer.sharing import address
from tijdwijzer.sharing.address import fetch

OPTIONS = ReadOptions(
    ZoneInfo("Europe/Amsterdam"),
    ImportMap(),
    datetime(2026, 11, 3, 9, tzinfo=UTC),
    date(2026, 10, 28),
    date(2026, 11, 4),
)
AGENDA = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
SUMMARY:Weekstart
DTSTART;TZID=Europe/Amsterdam:20260105T090000
DTEND;TZID=Europe/Amsterdam:20260105T093000
RRULE:FREQ=WEEKLY;BYDAY=MO
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:Vrije tijd
TRANSP:TRANSPARENT
DTSTART:20261103T090000Z
DTEND:20261103T100000Z
END:VEVENT
END:VCALENDAR
"""
WEEKSTART = Span(datetime(2026, 11, 2, 8, tzinfo=UTC), datetime(2026, 11, 2, 8, 30, tzinfo=UTC))


class Server(TlsServer):
    """`answers` by path; each ends its connection, as many a server of calendars does."""

    def __init__(self) -> None:
        super().__init__(lambda request: self.answers[request.path](request), "HTTP/1.0")
        self.answers: dict[str, Answer] = {}

    @property
    def paths(self) -> list[str]:
        return [one.path for one in self.asked]


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.stop()


def refused(server: Server, url: str, trust: ssl.SSLContext | None = None) -> DomainError:
    with pytest.raises(DomainError) as caught:
        fetch(url, trust or server.trust)
    assert "geheim" not in repr(caught.value.details)
    return caught.value


def test_a_file_and_an_address_say_the_same(server: Server, tmp_path: Path) -> None:
    (tmp_path / "agenda.ics").write_text(AGENDA, encoding="utf-8")
    server.answers["/agenda"] = says(200, AGENDA.encode())
    fetched = in_data(fetch(server.url("/agenda"), server.trust), "localhost", OPTIONS)
    assert [(one.span, one.title) for one in fetched] == [(WEEKSTART, "Weekstart")]
    assert in_file(tmp_path / "agenda.ics", OPTIONS) == fetched


@pytest.mark.parametrize("scheme", ["https", "webcal", "webcals"])
def test_every_address_is_asked_over_an_encrypted_connection(server: Server, scheme: str) -> None:
    server.answers["/agenda"] = says(200, b"x")
    assert fetch(server.url("/agenda", scheme), server.trust) == b"x"


def test_a_server_that_nobody_vouches_for_is_not_read(server: Server) -> None:
    error = refused(server, server.url("/geheim"), ssl.create_default_context())
    assert (error.code, error.details) == ("calendar_certificate", {"host": "localhost"})
    assert server.asked == []


def test_what_the_server_refuses_is_told(server: Server) -> None:
    server.answers["/geheim"] = says(404)
    error = refused(server, server.url("/geheim"))
    assert (error.code, error.details) == ("calendar_refused", {"host": "localhost", "status": 404})


def test_a_redirect_is_followed_and_never_to_an_unencrypted_address(server: Server) -> None:
    server.answers["/agenda"] = says(200, b"x")
    server.answers["/geheim"] = says(302, Location=server.url("/agenda"))
    server.answers["/geheim2"] = says(302, Location=server.url("/agenda", "http"))
    assert fetch(server.url("/geheim"), server.trust) == b"x"
    assert refused(server, server.url("/geheim2")).code == "calendar_unreachable"
    assert server.paths == ["/geheim", "/agenda", "/geheim2"]


def test_a_password_goes_to_its_own_computer_alone(server: Server) -> None:
    server.answers["/first"] = says(302, Location=server.url("/agenda"))
    server.answers["/agenda"] = says(200, b"x")
    fetch(server.url("/first").replace("//", "//jansen:ge%20heim@"), server.trust)
    assert [one.authorization for one in server.asked] == ["Basic amFuc2VuOmdlIGhlaW0=", None]


def test_what_is_too_large_is_given_up(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "MOST_BYTES", 1000)
    server.answers["/geheim"] = says(200, b"x" * 1001)
    server.answers["/just"] = says(200, b"x" * 1000)
    assert refused(server, server.url("/geheim")).code == "calendar_too_large"
    assert len(fetch(server.url("/just"), server.trust)) == 1000


def test_who_goes_on_for_ever_is_given_up(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "ALL_SECONDS", -1)
    server.answers["/geheim"] = says(200, b"x" * 100)
    assert refused(server, server.url("/geheim")).code == "calendar_unreachable"


@pytest.mark.parametrize("url", ["https://localhost:1/geheim", "https:///geheim", "https://a:b@localhost:1/geheim"])
def test_where_nobody_is_nothing_is_read(server: Server, url: str) -> None:
    assert refused(server, url).code == "calendar_unreachable"


@pytest.mark.parametrize("body", [b"", b"<html>Log in</html>", bytes(range(256)) * 9])
def test_what_is_no_calendar_is_refused_in_words(body: bytes) -> None:
    with pytest.raises(ImportFileError) as caught:
        in_data(body, "agenda.example", OPTIONS)
    assert caught.value.details["file"] == "agenda.example"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_of_any_usual_encoding_is_read(encoding: str) -> None:
    (found,) = in_data(AGENDA.replace("Weekstart", "Coördinatie").encode(encoding), "x", OPTIONS)
    assert found.title == "Coördinatie"
