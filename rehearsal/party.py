"""Somebody who takes part in the rehearsal: commands as processes of their own, over a profile of their own."""

import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


class RehearsalError(Exception):
    """A command did not do what the rehearsal expects of it."""


@dataclass(frozen=True, slots=True)
class Party:
    name: str
    home: Path

    def runs(self, moment: datetime, *arguments: str, refused: bool = False, quiet: bool = False) -> str:
        """What a command says. Raises RehearsalError unless it succeeds, or is refused where that is expected."""
        command = [sys.executable, "-m", "rehearsal.as_if", moment.isoformat(), "--profile", str(self.home)]
        done = subprocess.run(
            [*command, "--lang", "en", *arguments], capture_output=True, text=True, check=False, timeout=120
        )
        said = done.stdout + done.stderr
        if (done.returncode != 0) is not refused or "Traceback" in said:
            raise RehearsalError(f"{self.name}: {' '.join(arguments)}: exit code {done.returncode}\n{said}")
        if not quiet:
            print(f"    {self.name}$ tijdwijzer {' '.join(arguments)}")
            print("".join(f"        {line}\n" for line in said.splitlines()), end="", flush=True)
        return said
