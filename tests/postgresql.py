"""A PostgreSQL of the tests' own: an unprivileged user, a folder that is thrown away, loopback only."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
"""Where Debian keeps them, oldest version first."""

QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=16MB"
"""For what loses nothing when the machine stops."""


@dataclass(frozen=True, slots=True)
class Cluster:
    folder: Path
    port: int
    user: str
    options: str

    def address(self, database: str) -> str:
        return f"postgresql+psycopg://{self.user}@127.0.0.1:{self.port}/{database}"

    def run(self, program: str, *arguments: str) -> str:
        """One of PostgreSQL's programs, as the cluster's user."""
        command = [*as_user(self.user), str(PROGRAMS[-1] / program), *arguments]
        done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=self.folder, timeout=60)
        assert done.returncode == 0, f"{program}: {done.stdout} {done.stderr}"
        return done.stdout

    def start(self) -> None:
        options = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 {self.options}"
        data, log = str(self.folder / "data"), str(self.folder / "log")
        # What a daemon inherits it keeps open: the pipes of `run` would never end.
        command = [*as_user(self.user), str(PROGRAMS[-1] / "pg_ctl"), "start", "-w", "-D", data, "-l", log]
        subprocess.run(
            [*command, "-o", options],
            check=True,
            cwd=self.folder,
            timeout=60,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def stop(self, how: str = "immediate") -> None:
        self.run("pg_ctl", "stop", "-w", "-m", how, "-D", str(self.folder / "data"))

    def on_socket(self, *arguments: str) -> tuple[str, ...]:
        """What every client program is told."""
        return ("-h", str(self.folder), "-p", str(self.port), "-U", self.user, *arguments)

    def create(self, database: str) -> str:
        """A database of that name; answers with its address."""
        self.run("createdb", *self.on_socket(database))
        return self.address(database)


def as_user(user: str) -> list[str]:
    """PostgreSQL does not run as root."""
    return ["runuser", "-u", user, "--"] if os.geteuid() == 0 else []


def unprivileged() -> str:
    if os.geteuid():
        return pwd.getpwuid(os.geteuid()).pw_name
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


@contextmanager
def cluster(options: str = QUICK) -> Iterator[Cluster]:
    """A cluster that runs, until the end."""
    user = unprivileged()
    folder = Path(
        tempfile.mkdtemp(prefix="tijdwijzer-pg-", dir="/tmp")
    )  # a socket's path is short, and others reach it
    shutil.chown(folder, user)
    made = Cluster(folder, free_port(), user, options)
    try:
        made.run(
            "initdb",
            "-D",
            str(folder / "data"),
            "-U",
            user,
            "-A",
            "trust",
            "--no-sync",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
        )
        made.start()
        try:
            yield made
        finally:
            made.stop()
    finally:
        shutil.rmtree(folder)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
