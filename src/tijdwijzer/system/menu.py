"""A place in the menu of the desktop, with an icon."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tijdwijzer.services.platform import Lack, Menu, Reason


class NoMenu:
    """A platform on which the installer sees to the menu, or the person does."""

    lack: Lack | None = Lack(Reason.NOT_SUPPORTED)

    def add(self) -> None:
        """There is nothing to do: `lack` says so before."""

    def remove(self) -> None:
        """There is nothing to do: `lack` says so before."""


def menu(command: Sequence[str]) -> Menu:
    """The menu of this platform, for a place in it that runs `command`."""
    found: Menu = NoMenu()
    if sys.platform not in {"win32", "darwin"}:
        from tijdwijzer.system.menu_xdg import XdgMenu

        home = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
        found = XdgMenu(Path(home), command)
    return found
