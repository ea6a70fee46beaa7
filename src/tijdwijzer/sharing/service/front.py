"""What every request passes: who asks, how often, how it went."""

import asyncio
import hmac
import logging
import secrets
import traceback
from collections.abc import Sequence
from ipaddress import IPv6Address, IPv6Network
from pathlib import Path
from time import perf_counter

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tijdwijzer.sharing.service.access import Grant, grant_of
from tijdwijzer.sharing.service.documents import Refused
from tijdwijzer.sharing.service.metrics import Metrics

log = logging.getLogger("tijdwijzer.service")

GONE = 499
"""Whoever asked went away before there was an answer: as nginx writes it down."""

METHODS = ("GET", "PUT", "DELETE", "HEAD", "OPTIONS", "POST", "PATCH")
OTHER = "other"
HEADERS = [(b"x-content-type-options", b"nosniff"), (b"cache-control", b"no-store")]


class Front:
    """Around the application: limits who has no token, writes down how it went, lets no error out."""

    def __init__(self, app: ASGIApp, grants: Sequence[Grant], per_minute: int, metrics: Metrics) -> None:
        self._app, self._grants, self._metrics = app, grants, metrics
        self._visits = Visits(per_minute)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started, status = perf_counter(), 0

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], *HEADERS]
            await send(message)

        try:
            await self._answer(scope, receive, sending)
        except ClientDisconnect:
            status = status or GONE
        except Exception as error:  # noqa: BLE001 - the last stop
            log.error("unforeseen", extra={"error": type(error).__name__, "at": _where(error)})
            if not status:
                await JSONResponse({"error": "unforeseen"}, 500)(scope, receive, sending)
            status = 500
        finally:
            self._note(scope, status or GONE, perf_counter() - started)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        grant = grant_of(Headers(scope=scope).get("authorization", ""), self._grants)
        scope["tijdwijzer.grant"] = grant
        if grant is None and not await self._visits.may(scope):
            await JSONResponse({"error": "slow_down"}, 429, {"Retry-After": "60"})(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        """Counted always. Written down when it failed or a role did it: the moments at which members come are nobody's
        business, and would link who comes at the same ones.
        """
        method = scope["method"] if scope["method"] in METHODS else OTHER
        route = getattr(scope.get("route"), "path", OTHER)
        self._metrics.note(method, route, status, seconds)
        if status >= 400 or scope.get("tijdwijzer.grant") is not None:
            told = {"method": method, "route": route, "status": status, "ms": round(seconds * 1000, 1)}
            log.info("request", extra=told)


class Visits:
    """How often each address, of IPv6 each network, came in the last minute. It is only kept as a keyed hash, in
    memory; the key is made at the start and nowhere written down.
    """

    def __init__(self, per_minute: int) -> None:
        self._limit = RateLimitItemPerMinute(per_minute)
        self._limiter = FixedWindowRateLimiter(MemoryStorage())
        self._key = secrets.token_bytes(32)

    async def may(self, scope: Scope) -> bool:
        network = _network_of((scope.get("client") or ("",))[0])
        return await self._limiter.hit(self._limit, hmac.digest(self._key, network.encode(), "sha256").hex())


def _network_of(address: str) -> str:
    """Of IPv6 the first half: whoever has one such address usually has 2^64 of them."""
    try:
        found = IPv6Address(address)
    except ValueError:
        return address
    return str(found.ipv4_mapped or IPv6Network((int(found), 64), strict=False))


def grant_in(request: Request) -> Grant | None:
    """What whoever asks has the token of."""
    grant: Grant | None = request.scope["tijdwijzer.grant"]
    return grant


async def body_of(request: Request, most: int, seconds: float) -> bytes:
    """The document that is sent; reading stops where it is too long or takes too long. Raises Refused."""
    content = bytearray()
    try:
        async with asyncio.timeout(seconds):
            async for part in request.stream():
                content += part
                if len(content) > most:
                    raise Refused(413, "too_large")
    except TimeoutError:
        raise Refused(408, "too_slow") from None
    return bytes(content)


def _where(error: BaseException) -> str:
    """The place in the code, without the text of the error: that may hold anything."""
    last = traceback.extract_tb(error.__traceback__)[-1:]
    return "".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in last)
