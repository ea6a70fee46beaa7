"""Fetching a calendar from the address that the person entered. The only thing that is asked of the network here."""

from base64 import b64encode
from http.client import HTTPException, HTTPMessage
from ssl import SSLCertVerificationError, SSLContext, create_default_context
from time import monotonic
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import unquote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, HTTPSHandler, Request, build_opener

from tijdwijzer.domain.errors import DomainError

SECONDS = 20
"""Longer silence of the server than this, and it is given up."""

ALL_SECONDS = 120
"""A server that goes on for longer than this is given up too."""

CHUNK = 1 << 16

MOST_BYTES = 20_000_000
"""Ten thousand appointments take some five million."""


def fetch(address: str, context: SSLContext | None = None) -> bytes:
    """What is at an https, webcal or webcals address, over an encrypted connection whose other side is certain.

    `context` instead of the system's certificates. Raises DomainError "calendar_unreachable", "calendar_refused" (with
    the `status` of the answer), "calendar_certificate" or "calendar_too_large"; all hold `host`, and none the rest of
    the address: who has it can read the calendar.
    """
    host = host_of(address)
    opener = build_opener(HTTPSHandler(context=context or create_default_context()), _OnlyEncrypted())
    try:
        with opener.open(_request(address), timeout=SECONDS) as answer:
            data = _read(answer, monotonic() + ALL_SECONDS)
    except HTTPError as error:
        error.close()
        raise DomainError("calendar_refused", host=host, status=error.code) from None
    except (OSError, HTTPException, ValueError) as error:
        raise DomainError(_code(error), host=host) from None
    if len(data) > MOST_BYTES:
        raise DomainError("calendar_too_large", host=host)
    return data


def _read(answer: IO[bytes], until: float) -> bytes:
    """At most one byte more than may be. Raises TimeoutError."""
    data = bytearray()
    while len(data) <= MOST_BYTES and (chunk := answer.read(min(CHUNK, MOST_BYTES + 1 - len(data)))):
        data += chunk
        if monotonic() > until:
            raise TimeoutError
    return bytes(data)


def host_of(address: str) -> str:
    """The computer that an address names."""
    return urlsplit(address).hostname or ""


def _request(address: str) -> Request:
    """What is asked; a name and password in the address go to that computer alone, as its answer may lead elsewhere."""
    parts = urlsplit(address)
    login, _, place = parts.netloc.rpartition("@")
    secure = urlunsplit(parts._replace(scheme="https", netloc=place))
    request = Request(secure, headers={"User-Agent": "tijdwijzer", "Accept": "text/calendar"})
    if login:
        coded = b64encode(unquote(login).encode()).decode()
        request.add_unredirected_header("Authorization", f"Basic {coded}")
    return request


def _code(error: Exception) -> str:
    cause = error.reason if isinstance(error, URLError) else error
    return "calendar_certificate" if isinstance(cause, SSLCertVerificationError) else "calendar_unreachable"


class _OnlyEncrypted(HTTPRedirectHandler):
    """Follows to https alone: whoever listens on the way would otherwise read along."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        if urlsplit(newurl).scheme != "https":
            fp.close()
            raise URLError("an unencrypted redirect")
        return super().redirect_request(req, fp, code, msg, headers, newurl)
