"""The command line inside a test: the real commands on a real database, at a time that the test chooses."""

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.fakes import FakeClock
from tijdwijzer.bootstrap import House, demo_house
from tijdwijzer.cli.house import Rooms
from tijdwijzer.cli.run import run
from tijdwijzer.services.platform import PolicySource

TUESDAY = datetime(2026, 11, 3, 8, tzinfo=UTC)
"""Nine o'clock in Amsterdam, in winter time."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class CommandLine:
    """`command_line("start", "overleg")` runs a command in one profile. What must succeed goes through `do`."""

    def __init__(self, profile: Path, now: datetime = TUESDAY, language: str = "nl") -> None:
        self.profile = profile
        self.clock = FakeClock(now)
        self.language = language
        self.started: list[House] = []
        self.windows: list[tuple[str, Path | None, str]] = []
        self.policy: PolicySource | None = None

    def __call__(self, *arguments: str) -> Ran:
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = run(["--profile", str(self.profile), *arguments], self._rooms())
        return Ran(code, out.getvalue(), err.getvalue())

    def _rooms(self) -> Rooms[House]:
        return Rooms(
            lambda directory, language: House(directory, language or self.language, self.clock, self.policy),
            lambda directory, language: demo_house(directory, language or self.language, self.clock),
            self._start,
            self._show,
            self.language,
        )

    def _start(self, house: House) -> int:
        self.started.append(house)
        return 0

    def _show(self, role: str, folder: Path | None, language: str) -> int:
        self.windows.append((role, folder, language))
        return 0

    def do(self, *arguments: str) -> Ran:
        """Run a command that must succeed."""
        ran = self(*arguments)
        assert ran.code == 0, ran
        return ran

    def day(self, day: str = "today") -> Any:
        return self.do("day", day, "--json").json

    def shown(self, day: str = "today") -> list[tuple[str, str | None, str | None]]:
        """The entries of a day: local start and end, and component."""
        return [
            (entry["start"][11:16], entry["end"] and entry["end"][11:16], entry["component"])
            for entry in self.day(day)["entries"]
        ]

    def exported(self) -> Any:
        """Everything in the profile."""
        house = House(self.profile, self.language, self.clock)
        try:
            return json.loads(house.open().exporting.text())
        finally:
            house.close()
