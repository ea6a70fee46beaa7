"""Lock, unlock, sleep and resume, as they happen."""

from collections.abc import Mapping

from tijdwijzer.services.platform import Desktop, Lack, OnSessionEvent, SessionEvents, lack_on


class NoSessionEvents:
    """Nobody tells. Sleep is then seen afterwards, as a jump in time."""

    source = "none"

    def __init__(self, lack: Lack) -> None:
        self.lack: Lack | None = lack

    def start(self, on_event: OnSessionEvent) -> None:
        """There is nothing to start: `lack` says why."""

    def stop(self) -> None:
        """There is nothing to stop."""


def session_events(desktop: Desktop, environment: Mapping[str, str]) -> SessionEvents:
    """What tells of lock and sleep here. Connects already, so call it off the main thread."""
    if desktop is Desktop.WINDOWS:
        from tijdwijzer.system.session_windows import WindowsSessionEvents

        return WindowsSessionEvents()
    if desktop is Desktop.MACOS:
        return NoSessionEvents(lack_on(desktop))
    from tijdwijzer.system.session_dbus import open_bus_events

    found = open_bus_events(environment)
    return NoSessionEvents(found) if isinstance(found, Lack) else found
