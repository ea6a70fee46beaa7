"""Being asked to end by an installer."""

from collections.abc import Callable

from tijdwijzer.services.platform import Closing, Desktop, Lack, Reason


class NoClosing:
    """Nobody asks like this here: a signal ends the program."""

    lack: Lack | None = Lack(Reason.NOT_SUPPORTED)

    def start(self, on_asked: Callable[[], None]) -> None:
        """There is nothing to listen to."""

    def stop(self) -> None:
        """There is nothing to stop."""


def closing(desktop: Desktop) -> Closing:
    """How an installer asks on this desktop."""
    if desktop is Desktop.WINDOWS:
        from tijdwijzer.system.closing_windows import WindowsClosing

        return WindowsClosing()
    return NoClosing()
