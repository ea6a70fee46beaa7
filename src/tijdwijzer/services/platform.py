"""What the program needs from the machine it runs on. An adapter fits one of these, or a null object says why."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.ports import Clock

if TYPE_CHECKING:
    from tijdwijzer.domain.observing import Evidence, Observed, Sign
    from tijdwijzer.domain.policy import Decree
    from tijdwijzer.domain.redaction import Redaction, Sighting


class Desktop(StrEnum):
    """What draws the windows. NONE is a machine without a screen for us."""

    X11 = "x11"
    WAYLAND = "wayland"
    WINDOWS = "windows"
    MACOS = "macos"
    NONE = "none"


def desktop_of(platform: str, environment: Mapping[str, str]) -> Desktop:
    """The desktop, from `sys.platform` and the environment. Wayland wins over the X server that it also offers."""
    if platform == "win32":
        return Desktop.WINDOWS
    if platform == "darwin":
        return Desktop.MACOS
    if environment.get("WAYLAND_DISPLAY") or environment.get("XDG_SESSION_TYPE") == "wayland":
        return Desktop.WAYLAND
    return Desktop.X11 if environment.get("DISPLAY") else Desktop.NONE


class Reason(StrEnum):
    """Why something cannot work on this machine. A code: the words are on the screen that shows it."""

    NO_DISPLAY = "no_display"
    WAYLAND = "wayland"
    MISSING = "missing"
    NO_BUS = "no_bus"
    NOT_SUPPORTED = "not_supported"


@dataclass(frozen=True, slots=True)
class Lack:
    """Why an adapter does nothing. `detail` names what is missing, such as "RECORD"; never anything personal."""

    reason: Reason
    detail: str = ""


def lack_on(desktop: Desktop) -> Lack:
    """Why a desktop without an adapter has none."""
    reasons = {Desktop.WAYLAND: Reason.WAYLAND, Desktop.NONE: Reason.NO_DISPLAY}
    return Lack(reasons.get(desktop, Reason.NOT_SUPPORTED))


class SteadyClock(Clock, Protocol):
    """A clock that can also measure."""

    def monotonic(self) -> float:
        """Seconds since some moment: never set back or forward, and counting on while the machine sleeps."""
        ...


@dataclass(frozen=True, slots=True)
class TimeJump:
    """What happened between two ticks besides time passing; 0 where nothing did.

    `slept` is for how many seconds the program stood still (sleep, hibernation, a stopped process). `shifted` is by how
    many seconds somebody moved the machine's clock, negative when back.
    """

    slept: float
    shifted: float


class IdleClock(Protocol):
    """How long ago the person last touched keyboard or mouse. Costs nothing while nobody asks; ask from one thread."""

    source: str
    lack: Lack | None

    def idle_seconds(self) -> float | None:
        """Seconds since the last input, or None when no clock tells."""
        ...

    def close(self) -> None: ...


class Foreground(Protocol):
    """Which program is in front. Nothing is kept, and nothing but its name is looked at."""

    source: str
    lack: Lack | None

    def program(self) -> str | None:
        """The name of the program, such as "WINWORD.EXE"; never a folder, a title or a document. None when unknown."""
        ...


OnHotkey = Callable[[str], None]


class Hotkeys(Protocol):
    """Keys that work in every program. Nothing but the bound keys is looked at, and no key is kept.

    `taken` names the keys that another program has: those are left to it.
    """

    source: str
    lack: Lack | None
    taken: tuple[str, ...]

    def start(self) -> None: ...

    def renew(self) -> None:
        """Make sure that it still listens: the machine slept, or somebody came back to the session."""
        ...

    def stop(self) -> None:
        """End listening and wait until its thread is gone. Once stopped, it stays stopped."""
        ...


class Attention(Protocol):
    """Whether a prompt would disturb. Asked only when one is due."""

    lack: Lack | None

    def busy(self) -> bool:
        """True in full screen, in a presentation or where the person asked for silence; False when nothing tells."""
        ...


class SessionEvent(StrEnum):
    """What happened to the person's session."""

    LOCKED = "locked"
    UNLOCKED = "unlocked"
    SLEEPING = "sleeping"
    WOKE = "woke"


OnSessionEvent = Callable[[SessionEvent], None]


class SessionEvents(Protocol):
    """Tells of lock and sleep as they happen, on a thread of its own; an event may come twice, or not at all."""

    source: str
    lack: Lack | None

    def start(self, on_event: OnSessionEvent) -> None: ...

    def stop(self) -> None:
        """End listening and wait until its threads are gone."""
        ...


class WindowSessionEvents(SessionEvents, Protocol):
    """Session events that come as messages to a window (Windows): whoever has a window passes them on."""

    def attach(self, window: int) -> None:
        """Have lock and unlock sent to this native window handle."""
        ...

    def receive(self, message: int, wparam: int) -> None:
        """A window message, as it came; most are none of ours."""
        ...


class Closing(Protocol):
    """An installer that asks the running program to end, so that it can put another version in its place."""

    lack: Lack | None

    def start(self, on_asked: Callable[[], None]) -> None:
        """Calls `on_asked` when somebody asks, on a thread of its own."""
        ...

    def stop(self) -> None:
        """End listening and wait until its thread is gone."""
        ...


class Autostart(Protocol):
    """Starting together with the desktop."""

    lack: Lack | None

    def usual(self) -> bool:
        """Whether the installation starts it along for everybody; the person can still decline."""
        ...

    def enabled(self) -> bool: ...

    def enable(self) -> None: ...

    def disable(self) -> None: ...


def start_along(autostart: Autostart, on: bool) -> None:
    """Start together with the desktop, or no longer."""
    if on:
        autostart.enable()
    else:
        autostart.disable()


class Menu(Protocol):
    """A place in the menu of the desktop."""

    lack: Lack | None

    def add(self) -> None:
        """Put it there, or renew it. Raises DomainError("menu_taken") when one that is not ours has its name."""
        ...

    def remove(self) -> None:
        """Take ours away, if it is there. Raises DomainError("menu_taken")."""
        ...


class PolicySource(Protocol):
    """Where an organisation lays down its policy. What cannot be read is told, never raised."""

    def read(self) -> "Sequence[Decree]": ...


class Jobs(Protocol):
    """Callbacks at a moment or again and again, by name; the same name replaces. Each only submits a use case."""

    def every(self, name: str, seconds: float, callback: Callable[[], None]) -> None:
        """First after `seconds`, then again each time they have passed."""
        ...

    def at(self, name: str, moment: datetime, callback: Callable[[], None]) -> None:
        """Once, at `moment`; at once when it has passed."""
        ...

    def cancel(self, name: str) -> None:
        """No longer; nothing happens when there is no such job."""
        ...

    def wake(self) -> None:
        """Look at the clock again: the machine slept, or its clock was set."""
        ...

    def stop(self) -> None: ...


class Message(StrEnum):
    """What one start of the program can tell the running one."""

    SHOW = "show"
    CHANGED = "changed"


class Mailbox(Protocol):
    """Messages between processes of one profile: small files in a folder that the running program watches."""

    path: Path

    def leave(self, message: Message) -> None: ...

    def take(self) -> frozenset[Message]:
        """What was left since the last time; each message once, however often it was left."""
        ...


class KeyPlace(StrEnum):
    """Where the key of the database is kept."""

    STORE = "store"
    FILE = "file"


class KeyWhy(StrEnum):
    """Why it is kept there. The first is the safe one."""

    SAFE = "safe"
    NO_STORE = "no_store"
    STORE_UNAVAILABLE = "store_unavailable"
    KEPT_IN_FILE = "kept_in_file"


@dataclass(frozen=True, slots=True)
class KeyKeeping:
    """How the key is kept. `store` names the key store, empty for a file.

    `safe` is False for a file: whoever can read the person's files can then read the database. `repaired` says that
    others could read the key file and no longer can.
    """

    place: KeyPlace
    store: str
    safe: bool
    why: KeyWhy
    repaired: bool = False


class KeyAccessError(DomainError):
    """The database cannot be opened for want of its key. `code` is one of:

    "key_missing": there is data here, and its key is neither in the key store nor in the profile (bring back the key
    file from a backup, sign in as the user who made the profile, or wipe the profile);
    "key_damaged": what is kept there is no key;
    "key_store_unavailable": the key store is locked or does not answer (unlock it and start again);
    "key_store_required": policy wants a key store for a new profile, and there is none that works;
    "key_file_forbidden": policy wants the key out of its file, and there is no key store that takes it.
    """


OnChange = Callable[[], None]


class Probe(Protocol):
    """Looks at what is in front of the person: the program, and its title where that is asked for.

    Where the platform tells of changes, `on_change` is called (on the probe's own thread) soon after each, however many
    come at once; elsewhere whoever uses it looks from time to time. One thread calls everything else.
    """

    source: str
    lack: Lack | None
    tells: bool
    """Whether it calls `on_change`; otherwise it has to be asked."""

    def start(self, on_change: OnChange) -> None: ...

    def sighting(self, titles: Callable[[str], bool]) -> "Sighting | None":
        """What is in front; its title only when `titles` says so of its program. None when nothing is, or it vanished
        while it was read. Raises ProbeError when it can no longer tell (the X server is gone).
        """
        ...

    def idle_seconds(self) -> float | None:
        """Seconds since the last input, None where no clock tells. Raises ProbeError."""
        ...

    def wake_when(self, idle: float) -> None:
        """Call `on_change` once, when the idle time next rises above `idle` seconds or falls below it."""
        ...

    def using(self) -> "frozenset[Sign]":
        """Whether microphone and camera are in use by any program; empty where that cannot be told."""
        ...

    def stop(self) -> None:
        """End looking and wait until its thread is gone."""
        ...


class ProbeError(Exception):
    """A probe can no longer tell. Its text names the cause, and nothing that was seen."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What was observed since the batch before, in order and without overlap. The first span may be the last one of the
    batch before, grown or cut short: it begins at the same moment and takes its place.
    """

    spans: "tuple[Observed, ...]" = ()
    evidence: "tuple[Evidence, ...]" = ()


class Observer(Protocol):
    """Observes this machine on a thread of its own, and hands over a batch at most once a minute, and at the end."""

    source: str
    lack: Lack | None

    def start(self, redaction: "Redaction", deliver: Callable[[Batch], None], trouble: Callable[[bool], None]) -> None:
        """`deliver` and `trouble` are called on the observer's thread. `trouble(True)` says that it cannot see for now
        and tries again; `trouble(False)` that it sees again.
        """
        ...

    def tell(self, event: SessionEvent) -> None:
        """The screen was locked or unlocked, or the machine sleeps or woke; on any thread."""
        ...

    def use(self, redaction: "Redaction") -> None:
        """From now on this may be kept."""
        ...

    def stop(self) -> None:
        """Hand over what is left, end, and wait until the thread is gone. It can be started again."""
        ...
