"""Starting tijdwijzer together with the desktop."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tijdwijzer.services.platform import Autostart, Lack, Reason

PROGRAMS = {"tijdwijzer", "tijdwijzerw"}
"""What pip and uv call the programs that they install."""


class NoAutostart:
    """A platform on which starting along is up to the person."""

    lack: Lack | None = Lack(Reason.NOT_SUPPORTED)

    def usual(self) -> bool:
        return False

    def enabled(self) -> bool:
        return False

    def enable(self) -> None:
        """There is nothing to do: `lack` says so before."""

    def disable(self) -> None:
        """There is nothing to do: `lack` says so before."""


def start_command(profile: Path | None = None, *, along: bool = False) -> list[str]:
    """How to start this program again: without a console on Windows, in `profile` when that is not the usual one.

    `along`: as the desktop does, without anybody having asked.
    """
    how = ["--autostart"] if along else []
    return [*_program(), *how, *([] if profile is None else ["--profile", str(profile)])]


def _program() -> list[str]:
    """The installed program, when that is what was started: its place stays the same when it is upgraded."""
    python, started = Path(sys.executable), Path(sys.argv[0])
    if sys.platform == "win32":
        windowed = python.with_name("pythonw.exe")
        return [str(windowed if windowed.exists() else python), "-m", "tijdwijzer"]
    if started.name in PROGRAMS and started.is_file():
        return [str(started.absolute())]
    return [str(python), "-m", "tijdwijzer"]


def autostart(command: Sequence[str]) -> Autostart:
    """What lets `command` start together with the desktop on this platform."""
    found: Autostart
    if sys.platform == "win32":
        from tijdwijzer.system.autostart_windows import RunKey
        from tijdwijzer.system.registry_windows import WindowsRegistry

        found = RunKey(command, WindowsRegistry())
    elif sys.platform == "darwin":
        found = NoAutostart()
    else:
        from tijdwijzer.system.autostart_xdg import DesktopEntry

        home = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
        found = DesktopEntry(Path(home) / "autostart" / "tijdwijzer.desktop", command)
    return found
