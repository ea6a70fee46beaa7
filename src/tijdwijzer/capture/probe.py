"""What is in front of the person on this machine."""

from collections.abc import Callable

from tijdwijzer.domain.observing import Sign
from tijdwijzer.domain.redaction import Sighting
from tijdwijzer.services.platform import Desktop, Lack, OnChange, Probe, lack_on


class NoProbe:
    """Nobody tells."""

    source = "none"
    tells = False

    def __init__(self, lack: Lack) -> None:
        self.lack: Lack | None = lack

    def start(self, on_change: OnChange) -> None:
        """There is nothing to start: `lack` says why."""

    def sighting(self, titles: Callable[[str], bool]) -> Sighting | None:  # noqa: ARG002
        return None

    def idle_seconds(self) -> float | None:
        return None

    def wake_when(self, idle: float) -> None:
        """There is nothing that could wake."""

    def using(self) -> frozenset[Sign]:
        return frozenset()

    def stop(self) -> None:
        """There is nothing to stop."""


def probe(desktop: Desktop) -> Probe:
    """The probe of this desktop, or a null object. Connects already, so call it off the main thread.

    A probe that can no longer tell stays so: stop it and ask for another one, as often as it takes.
    """
    if desktop is Desktop.WINDOWS:
        from tijdwijzer.capture.probe_windows import WindowsProbe

        return WindowsProbe()
    found = _open(desktop)
    return NoProbe(found) if isinstance(found, Lack) else found


def _open(desktop: Desktop) -> Probe | Lack:
    if desktop is Desktop.X11:
        from tijdwijzer.capture.probe_x11 import open_x11_probe

        return open_x11_probe()
    if desktop is Desktop.WAYLAND:
        from tijdwijzer.capture.probe_wayland import open_wayland_probe

        return open_wayland_probe()
    if desktop is Desktop.MACOS:
        from tijdwijzer.capture.probe_macos import open_mac_probe

        return open_mac_probe()
    return lack_on(desktop)
