"""A service on a PostgreSQL of its own, as a process."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rehearsal.party import RehearsalError
from rehearsal.quarter import TASK
from tests.postgresql import cluster, free_port
from tijdwijzer.sharing.service.access import hash_of

TOKEN = "the gatekeeper's token in a rehearsal"


@contextmanager
def running(folder: Path) -> Iterator[tuple[str, str]]:
    """Its address, and that of its database, on which the aggregator works."""
    with cluster(options="") as postgresql:
        database = postgresql.create("rehearsal")
        config, port, log = folder / "service.toml", free_port(), folder / "service.log"
        config.write_text(
            f'requests_per_minute = 100000\n[[grant]]\nrole = "gatekeeper"\ntask = "{TASK}"\n'
            f'token_sha256 = "{hash_of(TOKEN)}"\n',
            encoding="utf-8",
        )
        command = [sys.executable, "-m", "tijdwijzer", "--profile", str(folder / "service"), "--lang", "en", "serve"]
        with log.open("wb") as out:
            process = subprocess.Popen(
                [*command, "--config", str(config), "--port", str(port)],
                stdout=out,
                stderr=out,
                env={**os.environ, "TIJDWIJZER_DATABASE": database},
            )
        try:
            wait_until_it_listens(log, process)
            yield f"http://127.0.0.1:{port}", database
        finally:
            process.terminate()
            process.wait(30)


def wait_until_it_listens(log: Path, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + 60
    while not any(json.loads(line).get("event") == "listening" for line in lines(log)):
        if process.poll() is not None or time.monotonic() > until:
            raise RehearsalError(log.read_text(encoding="utf-8"))
        time.sleep(0.1)


def lines(log: Path) -> list[str]:
    return [
        line for line in log.read_text(encoding="utf-8").splitlines() if line.startswith("{") and line.endswith("}")
    ]
