"""How long ago the person last touched keyboard or mouse, by the platform's own clock. Costs nothing unless asked."""

from tijdwijzer.services.platform import Desktop, IdleClock, Lack, lack_on


class NoIdleClock:
    """No clock tells."""

    source = "none"

    def __init__(self, lack: Lack) -> None:
        self.lack: Lack | None = lack

    def idle_seconds(self) -> float | None:
        return None

    def close(self) -> None:
        """There is nothing to close."""


def idle_clock(desktop: Desktop) -> IdleClock:
    """The idle clock of this desktop, or a null object."""
    if desktop is Desktop.X11:
        from tijdwijzer.capture.idle_x11 import open_x11_idle

        found = open_x11_idle()
        return NoIdleClock(found) if isinstance(found, Lack) else found
    if desktop is Desktop.WINDOWS:
        from tijdwijzer.capture.idle_windows import WindowsIdle

        return WindowsIdle()
    if desktop is Desktop.MACOS:
        from tijdwijzer.capture.idle_macos import MacIdle

        return MacIdle()
    return NoIdleClock(lack_on(desktop))
