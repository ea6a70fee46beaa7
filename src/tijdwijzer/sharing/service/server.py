"""Running the service until it is told to stop."""

import json
import logging
import signal
import socket
import sys
from datetime import UTC, datetime

import uvicorn
from starlette.types import ASGIApp

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.ports import Clock
from tijdwijzer.sharing.service.app import Rules, service_app
from tijdwijzer.sharing.service.config import Config
from tijdwijzer.sharing.service.documents import Shelf
from tijdwijzer.sharing.service.waiting import Waiting

STOP_SECONDS = 20
"""Requests that are under way when it is told to stop are given as long."""

MOST_AT_ONCE = 1_000
BACKLOG = 1_000
IDLE_SECONDS = 15
"""A connection on which nothing more is asked for as long is ended; the first thing is waited for as in `waiting`."""

TOLD = ("method", "route", "status", "ms", "error", "at", "bind", "port")
"""What a line of the log may hold beside its time, level and event; anything else is left out."""


def serve(mailbox: Shelf, config: Config, clock: Clock) -> None:
    """Until SIGTERM or Ctrl+C. Raises DomainError "service_bind" when it cannot listen there."""
    _log_as_json()
    listening = _listening(config)
    app = service_app(mailbox, Rules(config.grants, config.requests_per_minute), clock)
    server = uvicorn.Server(listening_as(app, config))
    bind, port = listening.getsockname()[:2]
    logging.getLogger("tijdwijzer.service").info("listening", extra={"bind": bind, "port": port})
    # The server raises the signal that ended it once more, when it has stopped: that is no reason to be killed.
    signal.signal(signal.SIGTERM, lambda *_: None)
    server.run(sockets=[listening])
    logging.getLogger("tijdwijzer.service").info("stopped")


def listening_as(app: ASGIApp, config: Config) -> uvicorn.Config:
    """How the server treats whoever connects."""
    return uvicorn.Config(
        app,
        http=Waiting,
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=bool(config.proxies),
        forwarded_allow_ips=list(config.proxies),
        ws="none",
        lifespan="off",
        limit_concurrency=MOST_AT_ONCE,
        timeout_keep_alive=IDLE_SECONDS,
        timeout_graceful_shutdown=STOP_SECONDS,
    )


def _listening(config: Config) -> socket.socket:
    family = socket.AF_INET6 if ":" in config.bind else socket.AF_INET
    listening = socket.socket(family)
    try:
        if sys.platform != "win32":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((config.bind, config.port))
        listening.listen(BACKLOG)
    except OSError:
        listening.close()
        raise DomainError("service_bind", bind=config.bind, port=config.port) from None
    return listening


def _log_as_json() -> None:
    """One object a line on the standard output, for a journal or a collector."""
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(JsonLines())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("tijdwijzer").setLevel(logging.INFO)


class JsonLines(logging.Formatter):
    """Never the text or the traceback of an error: they may hold what was sent, or from where."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="seconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
        }
        line |= {name: value for name in TOLD if (value := getattr(record, name, None)) is not None}
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
        return json.dumps(line, ensure_ascii=False)
