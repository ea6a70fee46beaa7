"""Which program is in front."""

from tijdwijzer.services.platform import Desktop, Foreground, Lack, lack_on


class NoForeground:
    """Nobody tells."""

    source = "none"

    def __init__(self, lack: Lack) -> None:
        self.lack: Lack | None = lack

    def program(self) -> str | None:
        return None


def foreground(desktop: Desktop) -> Foreground:
    """What tells on this desktop, or a null object."""
    if desktop is Desktop.X11:
        from tijdwijzer.capture.foreground_x11 import X11Foreground

        return X11Foreground()
    if desktop is Desktop.WINDOWS:
        from tijdwijzer.capture.foreground_windows import WindowsForeground

        return WindowsForeground()
    return NoForeground(lack_on(desktop))
