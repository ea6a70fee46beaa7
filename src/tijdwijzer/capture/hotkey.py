"""Global hotkeys: on X11 through the RECORD extension, on Windows through pynput's keyboard hook."""

from collections.abc import Mapping

from tijdwijzer.domain.chords import parse_bindings
from tijdwijzer.services.platform import Desktop, Hotkeys, Lack, OnHotkey, lack_on


class NoHotkeys:
    """No global keys here; the tray and the windows have keys of their own."""

    source = "none"
    taken: tuple[str, ...] = ()

    def __init__(self, lack: Lack) -> None:
        self.lack: Lack | None = lack

    def start(self) -> None:
        """There is nothing to start: `lack` says why."""

    def renew(self) -> None:
        """There is nothing that could have ended."""

    def stop(self) -> None:
        """There is nothing to stop."""


def hotkeys(desktop: Desktop, bindings: Mapping[str, str], on_press: OnHotkey) -> Hotkeys:
    """Calls `on_press(name)` when the keys of that name are pressed, on a thread of its own that must not be held up.

    `bindings` are texts such as "Ctrl+Alt+T" by name. Raises DomainError for what is no chord (see `parse_bindings`).
    Imports what listens, so call it off the main thread.
    """
    chords = parse_bindings(bindings)
    if desktop is Desktop.X11:
        from tijdwijzer.capture.hotkey_x11 import open_x11_hotkeys

        found = open_x11_hotkeys(chords, on_press)
        return NoHotkeys(found) if isinstance(found, Lack) else found
    if desktop is Desktop.WINDOWS:
        from tijdwijzer.capture.hotkey_windows import WindowsHotkeys

        return WindowsHotkeys(chords, on_press)
    return NoHotkeys(lack_on(desktop))
