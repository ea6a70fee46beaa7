"""Starting tijdwijzer together with the desktop."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tijdwijzer.services.platform import Autostart, Lack, Reason


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


def start_command(profile: Path | None = None) -> list[str]:
    """How to start this program again: without a console on Windows, in `profile` when that is not the usual one."""
    python = Path(sys.executable)
    windowed = python.with_name("pythonw.exe")
    program = windowed if sys.platform == "win32" and windowed.exists() else python
    return [str(program), "-m", "tijdwijzer", *([] if profile is None else ["--profile", str(profile)])]


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
