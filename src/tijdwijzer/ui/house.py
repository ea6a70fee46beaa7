"""What the screens stand on: the profile's use cases and the machine, as `bootstrap` has them."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from tijdwijzer.services.notices import Publish
from tijdwijzer.services.pictures import Drawing, Look, Picture
from tijdwijzer.services.platform import (
    Attention,
    Autostart,
    Closing,
    Desktop,
    Hotkeys,
    IdleClock,
    Jobs,
    KeyKeeping,
    Message,
    Observer,
    OnHotkey,
    SessionEvents,
    SteadyClock,
    TimeJump,
)
from tijdwijzer.services.usecases import UseCases

if TYPE_CHECKING:
    from tijdwijzer.services.appointments import Calendars
    from tijdwijzer.services.roles import Roles
    from tijdwijzer.services.sharing import Carrier


class Instance(Protocol):
    """The right to be the one program that runs in a profile, and what other starts ask of it."""

    @property
    def requests_path(self) -> Path:
        """The folder that changes when somebody asks something."""
        ...

    def acquire(self) -> bool: ...

    def release(self) -> None: ...

    def is_elsewhere(self) -> bool:
        """Whether the program runs in another session of the person."""
        ...

    def request_show(self) -> None: ...

    def take_requests(self) -> frozenset[Message]: ...


class TimeWatch(Protocol):
    """Sees sleep and a clock that was set, in the time between two ticks."""

    def tick(self) -> TimeJump | None: ...


class House(Protocol):
    """One profile and the machine it is used on. Whatever it makes is made when asked for, and imported then.

    `session_events`, `hotkeys` and `observer` take their time: ask for them off the main thread.
    """

    @property
    def desktop(self) -> Desktop: ...

    @property
    def clock(self) -> SteadyClock: ...

    @property
    def instance(self) -> Instance: ...

    @property
    def other_profile(self) -> Path | None:
        """The folder, when it is not the person's own profile: a demo's, say."""
        ...

    @property
    def key(self) -> KeyKeeping | None: ...

    @property
    def language(self) -> str:
        """ "nl" or "en": once the house is open, what its settings ask for."""
        ...

    @property
    def on_network(self) -> bool:
        """Whether the profile is kept on another computer."""
        ...

    @property
    def log_file(self) -> Path: ...

    def log(self) -> AbstractContextManager[None]:
        """Inside it, the program logs to that file."""
        ...

    def open(self, listener: Publish | None = None) -> UseCases: ...

    def hotkeys(self, bindings: Mapping[str, str], on_press: OnHotkey) -> Hotkeys: ...

    def idle_clock(self) -> IdleClock: ...

    def time_watch(self, expected: float) -> TimeWatch: ...

    def session_events(self) -> SessionEvents: ...

    def observer(self) -> Observer: ...

    def attention(self) -> Attention: ...

    def calendars(self) -> "Calendars": ...

    def carrier(self) -> "Carrier":
        """What does errands of sharing outside this machine; imports what that takes, so ask off the main thread."""
        ...

    @property
    def roles(self) -> "Roles": ...

    def save_papers(self, folder: Path) -> None:
        """Drafts for an organisation that wants to share, into this folder; takes a second or more."""
        ...

    def autostart(self) -> Autostart: ...

    def closing(self) -> Closing: ...

    def jobs(self, submit: Callable[[Callable[[], None]], None]) -> Jobs: ...

    def draw(self, picture: Picture, look: Look) -> Drawing: ...
