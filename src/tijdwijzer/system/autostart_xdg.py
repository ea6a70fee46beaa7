"""Autostart by the freedesktop.org rules: a desktop entry in a folder that every Linux desktop reads."""

from collections.abc import Sequence
from pathlib import Path

from tijdwijzer.services.platform import Lack
from tijdwijzer.system.desktop_entry import entry_text

SWITCHED_ON = {"X-GNOME-Autostart-enabled": "true"}


class DesktopEntry:
    """A desktop entry that is there or not."""

    lack: Lack | None = None

    def __init__(self, path: Path, command: Sequence[str]) -> None:
        self._path = path
        self._command = command

    def usual(self) -> bool:
        return False

    def enabled(self) -> bool:
        """Whether the desktop starts it: desktops switch an entry off by a line in it."""
        try:
            return is_switched_on(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return False

    def enable(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(entry_text(self._command, SWITCHED_ON), encoding="utf-8")

    def disable(self) -> None:
        self._path.unlink(missing_ok=True)


def is_switched_on(text: str) -> bool:
    """Whether a desktop entry with this text is started."""
    lines = {line.replace(" ", "").lower() for line in text.splitlines()}
    return not {"hidden=true", "x-gnome-autostart-enabled=false"} & lines
