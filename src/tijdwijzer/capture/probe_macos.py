"""The program in front on macOS, through AppKit where pyobjc is installed. Never run on a Mac by us: no promise made.

AppKit knows what is in front as long as the main thread runs an event loop, as Qt's does. Titles take a permission that
is not asked for, and macOS does not tell us whether microphone or camera are in use.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from tijdwijzer.capture.idle_macos import MacIdle
from tijdwijzer.domain.observing import Sign
from tijdwijzer.domain.redaction import Sighting
from tijdwijzer.services.platform import IdleClock, Lack, OnChange, Probe, Reason


def open_mac_probe() -> Probe | Lack:
    """The probe, or that pyobjc is not here."""
    try:
        from AppKit import NSWorkspace
        from objc import autorelease_pool
    except ImportError:
        return Lack(Reason.MISSING, "pyobjc")
    return MacProbe(NSWorkspace.sharedWorkspace(), autorelease_pool, MacIdle())


def bundle_of(application: Any) -> str | None:
    """The bundle identifier of an NSRunningApplication, such as "com.apple.Safari"; None without one."""
    identifier = None if application is None else application.bundleIdentifier()
    return str(identifier) if identifier else None


class MacProbe:
    """Asks AppKit each time; it tells of nothing by itself."""

    source = "macos workspace"
    lack: Lack | None = None
    tells = False

    def __init__(self, workspace: Any, pool: Callable[[], AbstractContextManager[object]], idle: IdleClock) -> None:
        self._workspace = workspace
        self._pool = pool
        self._idle = idle

    def start(self, on_change: OnChange) -> None:
        """There is nothing to start: it has to be asked."""

    def sighting(self, titles: Callable[[str], bool]) -> Sighting | None:  # noqa: ARG002
        with self._pool():  # otherwise a thread of ours never gives back what AppKit lent it
            bundle = bundle_of(self._workspace.frontmostApplication())
        return None if bundle is None else Sighting(bundle)

    def idle_seconds(self) -> float | None:
        return self._idle.idle_seconds()

    def wake_when(self, idle: float) -> None:
        """It cannot wake by itself."""

    def using(self) -> frozenset[Sign]:
        return frozenset()

    def stop(self) -> None:
        self._idle.close()
