"""What taking a contribution costs the service, on PostgreSQL, over loopback; nothing else runs beside it."""

import asyncio
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil

from bench.measure import Line, memory
from tests.postgresql import cluster, free_port
from tests.served import GATEKEEPER, QUARTER, TASK, TEAM, bundle, id_of, roster
from tijdwijzer.services.mailbox import Box
from tijdwijzer.sharing.http_mailbox import HttpMailbox
from tijdwijzer.sharing.service.access import hash_of

REQUESTS = 4_000
AT_ONCE = 8
WARM = 400

BARE = """
import socket, sys, uvicorn
async def app(scope, receive, send):
    while (await receive()).get("more_body"):
        pass
    await send({"type": "http.response.start", "status": 201, "headers": [(b"content-length", b"0")]})
    await send({"type": "http.response.body"})
uvicorn.run(app, port=int(sys.argv[1]), log_config=None, access_log=False, lifespan="off")
"""
"""The least that answers: what uvicorn alone costs."""

CONFIG = f"""
requests_per_minute = 1000000
[[grant]]
role = "gatekeeper"
task = "{TASK}"
token_sha256 = "{hash_of(GATEKEEPER)}"
"""


def lines() -> Iterator[Line]:
    """All lines of this part. PostgreSQL writes to disk before it answers, as in earnest."""
    requests = [_request(number) for number in range(WARM + REQUESTS)]
    with _process([sys.executable, "-c", BARE]) as (port, pid):
        floor = _measured(port, pid, requests)
    with tempfile.TemporaryDirectory() as folder, cluster(options="") as postgresql:
        config = Path(folder) / "service.toml"
        config.write_text(CONFIG)
        command = [sys.executable, "-m", "tijdwijzer", "--profile", folder, "serve", "--config", str(config), "--port"]
        with _process(command, TIJDWIJZER_DATABASE=postgresql.create("bench")) as (port, pid):
            gatekeeper = HttpMailbox(f"http://127.0.0.1:{port}", GATEKEEPER)
            gatekeeper.put(Box.PUBLISHED, (TASK, "roster", QUARTER, TEAM), roster().file())
            new = _measured(port, pid, requests)
            again = _measured(port, pid, requests)
            kept = len(gatekeeper.names(Box.DROP, (TASK, TEAM)))
            assert kept == len(requests), kept
            gatekeeper.close()
            used, _ = memory(pid)
    bare = "bare ASGI application"
    yield Line("a contribution taken, each", new.each, "ms", 10, floor.each, bare)
    yield Line("a contribution taken, p50", new.median, "ms", 10, floor.median, bare)
    yield Line("a contribution taken, p99", new.late, "ms", 10, floor.late, bare)
    yield Line("the same contribution again, each", again.each, "ms", 10, floor.each, bare)
    yield Line("a contribution taken, CPU of the service", new.cpu, "ms", 10, floor.cpu, bare)
    yield Line("a day's 65,000 contributions at that pace", new.each * 65, "s", 600)
    yield Line("memory of the service (RSS)", used, "MiB", 150)


class Taken:
    """Milliseconds: per request with `AT_ONCE` under way, how long each of those waited, and CPU of the server."""

    def __init__(self, wall: float, cpu: float, waits: Sequence[float]) -> None:
        self.cpu = cpu * 1000 / len(waits)
        self.each = wall * 1000 / len(waits)
        self.median = statistics.median(waits) * 1000
        self.late = statistics.quantiles(waits, n=100)[98] * 1000


def _request(number: int) -> bytes:
    content = bundle(number).file()
    head = f"PUT /v1/bundles/{id_of(number)} HTTP/1.1\r\nHost: service\r\nContent-Length: {len(content)}\r\n\r\n"
    return head.encode() + content


def _measured(port: int, pid: int, requests: Sequence[bytes]) -> Taken:
    asyncio.run(_sent(port, requests[:WARM]))
    start, used = time.perf_counter(), _cpu(pid)
    waits = asyncio.run(_sent(port, requests[WARM:]))
    return Taken(time.perf_counter() - start, _cpu(pid) - used, waits)


def _cpu(pid: int) -> float:
    """Seconds so far."""
    times = psutil.Process(pid).cpu_times()
    return times.user + times.system


async def _sent(port: int, requests: Sequence[bytes]) -> list[float]:
    parts = await asyncio.gather(*(_one_by_one(port, requests[place::AT_ONCE]) for place in range(AT_ONCE)))
    return [wait for part in parts for wait in part]


async def _one_by_one(port: int, requests: Sequence[bytes]) -> list[float]:
    """Over one connection, by the barest client: the load must not cost more than what is measured."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    waits = []
    for request in requests:
        start = time.perf_counter()
        writer.write(request)
        answer = await reader.readuntil(b"\r\n\r\n")
        waits.append(time.perf_counter() - start)
        assert answer.startswith((b"HTTP/1.1 201", b"HTTP/1.1 200")), answer
        assert b"content-length: 0" in answer.lower(), answer
    writer.close()
    await writer.wait_closed()
    return waits


@contextmanager
def _process(command: Sequence[str], **environment: str) -> Iterator[tuple[int, int]]:
    """A server, the last argument of whose command is the port; answers with that and the process."""
    port = free_port()
    process = subprocess.Popen(
        [*command, str(port)], env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait(port)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait()


def _wait(port: int) -> None:
    until = time.monotonic() + 60
    while True:
        with socket.socket() as trying:
            if trying.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert time.monotonic() < until, "the server does not start"
        time.sleep(0.05)
