"""A place in the menu by the freedesktop.org rules: a desktop entry and an icon where every Linux desktop looks."""

from collections.abc import Sequence
from pathlib import Path
from shutil import copyfile

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.resources import resource
from tijdwijzer.services.platform import Lack
from tijdwijzer.system.desktop_entry import entry_text
from tijdwijzer.words import say

OURS = "X-Tijdwijzer-Menu"
"""The line by which we know our own entry."""


class XdgMenu:
    """A desktop entry under `home` (XDG_DATA_HOME). Its name is the one that our windows give to the desktop."""

    lack: Lack | None = None

    def __init__(self, home: Path, command: Sequence[str]) -> None:
        self._entry = home / "applications" / "tijdwijzer.desktop"
        self._icon = home / "icons" / "hicolor" / "scalable" / "apps" / "tijdwijzer.svg"
        self._command = command

    def add(self) -> None:
        self._refuse_another()
        for file in (self._icon, self._entry):
            file.parent.mkdir(parents=True, exist_ok=True)
        copyfile(resource("icons", "app.svg"), self._icon)
        self._entry.write_text(entry_text(self._command, _shown()), encoding="utf-8")

    def remove(self) -> None:
        self._refuse_another()
        if self._entry.exists():
            self._icon.unlink(missing_ok=True)
            self._entry.unlink()

    def _refuse_another(self) -> None:
        if self._entry.exists() and f"{OURS}=true" not in self._entry.read_text("utf-8", "replace").splitlines():
            raise DomainError("menu_taken", file=self._entry)


def _shown() -> dict[str, str]:
    """What a desktop shows of it, and by what it recognises our windows."""
    return {
        "Comment": say("menu.comment", "en"),
        "Comment[nl]": say("menu.comment", "nl"),
        "Icon": "tijdwijzer",
        "Categories": "Office;",
        "StartupWMClass": "tijdwijzer",
        "StartupNotify": "false",
        OURS: "true",
    }
