"""Connections on which a request does not come, or not whole, are ended."""

from asyncio import TimerHandle, Transport

from uvicorn.protocols.http.h11_impl import H11Protocol

SECONDS = 30.0
"""For a request to be whole: longer than a document may take to come in, which is answered first."""

AWAITED = ("IDLE", "SEND_BODY")
"""States of h11 in which the other side has yet to send something."""


class Waiting(H11Protocol):
    """uvicorn ends a connection that is idle between requests, but waits for ever for the first, and for the rest of
    one that comes byte by byte: so many of those, and nobody else gets in.
    """

    _ends: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        self._let_go()
        super().connection_lost(exc)

    def _wait(self) -> None:
        """From the first byte of a request on, however slowly the rest comes."""
        if str(self.conn.their_state) not in AWAITED:
            self._let_go()
        elif self._ends is None:
            self._ends = self.loop.call_later(SECONDS, self.transport.abort)

    def _let_go(self) -> None:
        if self._ends is not None:
            self._ends.cancel()
            self._ends = None
