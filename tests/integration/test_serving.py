"""`tijdwijzer serve` as a process of its own on a real PostgreSQL: started, used, restarted, stopped."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.command_line import CommandLine
from tests.postgresql import Cluster, cluster, free_port
from tests.served import AGGREGATOR, GATEKEEPER, MONITORING, PERIOD, QUARTER, TASK, TEAM, bundle, id_of, roster
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.mailbox import Box
from tijdwijzer.sharing.http_mailbox import HttpMailbox
from tijdwijzer.sharing.service.access import hash_of
from tijdwijzer.storage.service.mailbox import DatabaseMailbox

pytestmark = pytest.mark.xdist_group("postgresql")

CONFIG = f"""
requests_per_minute = 1000000
proxies = ["127.0.0.1"]
[[grant]]
role = "gatekeeper"
task = "{TASK}"
token_sha256 = "{hash_of(GATEKEEPER)}"
[[grant]]
role = "aggregator"
task = "{TASK}"
token_sha256 = "{hash_of(AGGREGATOR)}"
[[grant]]
role = "monitoring"
token_sha256 = "{hash_of(MONITORING)}"
"""


class Serving:
    """A process that serves `database` on a port of its own."""

    def __init__(self, folder: Path, database: str) -> None:
        self.port = free_port()
        self.place = f"http://127.0.0.1:{self.port}"
        self.log = folder / "log"
        self._command = [sys.executable, "-m", "tijdwijzer", "--profile", str(folder / "profile"), "--lang", "en"]
        self._command += ["serve", "--config", str(folder / "service.toml"), "--port", str(self.port)]
        self._environment = {**os.environ, "TIJDWIJZER_DATABASE": database}
        (folder / "service.toml").write_text(CONFIG)
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        before = len(self.lines())
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(self._command, stdout=log, stderr=log, env=self._environment)
        until = time.monotonic() + 30
        while not any(line.get("event") == "listening" for line in self.lines()[before:]):
            assert self._process.poll() is None, self.log.read_text()
            assert time.monotonic() < until, self.log.read_text()
            time.sleep(0.05)

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        assert self._process is not None
        self._process.send_signal(how)
        return self._process.wait(timeout=30)

    def lines(self) -> list[dict[str, Any]]:
        found = self.log.read_text().splitlines() if self.log.exists() else []
        return [json.loads(line) if line.startswith("{") else {"text": line} for line in found]


@pytest.fixture(scope="module")
def postgresql() -> Iterator[Cluster]:
    with cluster(options="") as made:
        yield made


def deliver(mailbox: HttpMailbox, number: int) -> int:
    """As a member does: the same until it is taken. Answers with how often that was not the first time."""
    for tries in range(100_000):
        try:
            mailbox.put(Box.DROP, (TASK, TEAM, id_of(number)), bundle(number).file())
        except DomainError as error:
            if error.code != "mailbox_unreachable":
                raise
        else:
            return tries
    raise AssertionError("never taken")


def test_ten_times_out_of_order_over_restarts_of_both_loses_and_doubles_nothing(
    postgresql: Cluster, tmp_path: Path
) -> None:
    serving, count = Serving(tmp_path, postgresql.create("served")), 30
    serving.start()
    gatekeeper = HttpMailbox(serving.place, GATEKEEPER)
    gatekeeper.put(Box.PUBLISHED, (TASK, "roster", QUARTER, TEAM), roster().file())

    def turn(seed: int) -> int:
        mailbox, dice = HttpMailbox(serving.place), random.Random(seed)
        tried = sum(deliver(mailbox, number) for number in dice.sample(range(count), count))
        mailbox.close()
        return tried

    with ThreadPoolExecutor(5) as threads:
        turns = [threads.submit(turn, seed) for seed in range(10)]
        postgresql.stop("immediate")
        postgresql.start()
        serving.stop(signal.SIGKILL)
        serving.start()
        postgresql.stop("immediate")
        postgresql.start()
        tried = sum(each.result(timeout=90) for each in turns)
    assert tried  # something was away while they were delivered
    kept = list(gatekeeper.everything(Box.DROP, (TASK, TEAM)))
    assert kept == sorted((id_of(number), bundle(number).file()) for number in range(count))
    gatekeeper.close()
    assert serving.stop() == 0
    for line in serving.log.read_text().splitlines():
        for secret in ("127.0.0.1:", *map(id_of, range(count)), TEAM, GATEKEEPER):
            assert secret not in line


def test_the_aggregator_works_on_the_database_itself(postgresql: Cluster, tmp_path: Path) -> None:
    """With a login that may do no more than its role."""
    serving = Serving(tmp_path, postgresql.create("roles"))
    serving.start()
    member, gatekeeper = HttpMailbox(serving.place), HttpMailbox(serving.place, GATEKEEPER)
    gatekeeper.put(Box.PUBLISHED, (TASK, "roster", QUARTER, TEAM), roster().file())
    member.put(Box.DROP, (TASK, TEAM, id_of(1)), bundle(1).file())
    postgresql.run("psql", *postgresql.on_socket("-d", "roles", "-c", "CREATE ROLE rekenrol LOGIN"))
    postgresql.run("psql", *postgresql.on_socket("-d", "roles", "-c", "GRANT SELECT, INSERT ON document TO rekenrol"))
    aggregator = DatabaseMailbox(postgresql.address("roles").replace(f"{postgresql.user}@", "rekenrol@"))
    assert aggregator.get(Box.DROP, (TASK, TEAM, id_of(1))) == bundle(1).file()
    aggregator.put(Box.ANSWER, (TASK, TEAM, PERIOD), b"sealed")
    aggregator.put(Box.ANSWER, (TASK, TEAM, PERIOD), b"sealed")
    with pytest.raises(DomainError, match="mailbox_taken"):
        aggregator.put(Box.ANSWER, (TASK, TEAM, PERIOD), b"other")
    with pytest.raises(DomainError, match="mailbox_refused"):
        aggregator.remove(Box.DROP, (TASK, TEAM, id_of(1)))
    assert gatekeeper.get(Box.ANSWER, (TASK, TEAM, PERIOD)) == b"sealed"
    for mailbox in (member, gatekeeper, aggregator):
        mailbox.close()
    assert serving.stop() == 0


def test_a_trial_says_loudly_that_it_is_one(tmp_path: Path) -> None:
    serving = Serving(tmp_path, f"sqlite:///{tmp_path / 'trial.db'}")
    serving.start()
    mailbox = HttpMailbox(serving.place, GATEKEEPER)
    mailbox.put(Box.PUBLISHED, (TASK, "roster", QUARTER, TEAM), roster().file())
    assert mailbox.names(Box.PUBLISHED, (TASK, "roster", QUARTER)) == [TEAM]
    mailbox.close()
    assert serving.stop() == 0
    assert any("SQLite" in line.get("text", "") for line in serving.lines())


# What can go wrong at the start
@pytest.fixture
def command(tmp_path: Path) -> CommandLine:
    return CommandLine(tmp_path / "profile", language="en")


def test_a_token_is_made_and_shown_with_its_hash(command: CommandLine) -> None:
    words = command.do("serve", "--new-token").out.split()
    token = max(words, key=lambda word: (len(word) == 43, word))
    assert f'"{hash_of(token)}"' in words


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--database", "mysql://localhost/x"], "postgresql+psycopg:"),
        (["--database", "postgresql+psycopg://me:secret@localhost/x"], "Others can read"),
        (["--config", "none.toml"], "none.toml"),
        (["--port", "many"], "many"),
        ([], "postgresql+psycopg:"),
    ],
)
def test_what_is_wrong_is_said(command: CommandLine, arguments: list[str], says: str) -> None:
    ran = command("serve", *arguments)
    assert ran.code == 1
    assert says in ran.err
    assert "secret" not in ran.err


def test_no_database_there_is_said(command: CommandLine) -> None:
    ran = command("serve", "--database", f"postgresql+psycopg://me@127.0.0.1:{free_port()}/x")
    assert ran.code == 1
    assert "cannot be reached" in ran.err


def test_without_the_extra_it_says_how_to_install_it(command: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("tijdwijzer.sharing.service.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "fastapi", None)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    ran = command("serve", "--database", "sqlite:///x.db")
    assert ran.code == 1
    assert "pip install 'tijdwijzer[server]'" in ran.err
