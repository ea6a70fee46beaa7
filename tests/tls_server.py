"""A server over TLS, on this machine alone; only who has its `trust` believes that it is who it says."""

import ssl
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import trustme

Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass(frozen=True, slots=True)
class Request:
    method: str
    path: str
    authorization: str | None


class TlsServer:
    """Answers each request by `answer`; `asked` is what was. Version 1.1 of `protocol` keeps connections open."""

    def __init__(self, answer: Answer, protocol: str = "HTTP/1.1") -> None:
        self.answer = answer
        self.protocol = protocol
        self.asked: list[Request] = []
        self._authority = trustme.CA()
        self._server = _Server(("127.0.0.1", 0), partial(_Handler, self))
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._authority.issue_cert("localhost").configure_cert(tls)
        self._server.socket = tls.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)
        self._thread = Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    @property
    def trust(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        self._authority.configure_trust(context)
        return context

    def url(self, path: str, scheme: str = "https") -> str:
        return f"{scheme}://localhost:{self._server.server_port}{path}"

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A client that does not believe it hangs up, as it must; anything else is printed."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, owner: TlsServer, *arguments: object) -> None:
        self._owner = owner
        self.protocol_version = owner.protocol
        super().__init__(*arguments)

    def _answer(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self._owner.asked.append(Request(self.command, self.path, self.headers["Authorization"]))
        self._owner.answer(self)

    do_GET = do_PUT = do_DELETE = _answer  # noqa: N815 - as http.server calls them

    def log_message(self, *_: object) -> None:
        """Silence."""


def says(status: int, body: bytes = b"", **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer
