"""What every screen is handed besides tasks and bridge."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.doctor import Source
from tijdwijzer.services.pictures import Draw
from tijdwijzer.services.platform import Autostart, Desktop, KeyKeeping
from tijdwijzer.services.roles import Roles
from tijdwijzer.ui.observing_now import ObservingShown
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.words.formats import Language


@dataclass(frozen=True, slots=True)
class PlatformFacts:
    """What works on this machine and what does not, with the reason.

    `hotkey_error` says why the keys of the settings could not be taken. `key` is None until the database is open.
    `keys_taken` names keys that another program has; `on_network` says that the profile is kept on another computer.
    """

    desktop: Desktop
    tray: bool
    hotkeys: Source
    hotkey_error: DomainError | None
    idle: Source
    session: Source
    key: KeyKeeping | None
    autostart: Autostart
    keys_taken: tuple[str, ...] = ()
    on_network: bool = False


class OpenScreen(Protocol):
    """Opens a screen, or brings it to the front: "day", "reflection", "trends", "goals", "nulmeting", "handovers",
    "team", "products", "sharing", "settings", "privacy", "firstrun", "gatekeeper", "aggregator", "switcher".

    Arguments are handed to the `go_to` of the screen, such as `day=` for the first two.
    """

    def __call__(self, screen: str, **arguments: object) -> None: ...


def no_roles() -> Roles:
    """Where nobody has one."""
    raise DomainError("role_trouble")


@dataclass(frozen=True, slots=True)
class UiContext:
    """`catalogue` and `platform` are asked each time: both can change while the program runs. `observing` tells when it
    does. `screens` are those that can be opened: what is not in it gets no button. `roles` opens those of sharing.

    A screen lives in one language: when that changes, it is closed and opened anew.
    """

    language: Language
    appearance: Appearance
    catalogue: Callable[[], Catalogue]
    platform: Callable[[], PlatformFacts]
    observing: ObservingShown
    open: OpenScreen
    draw: Draw
    screens: frozenset[str] = frozenset()
    roles: Callable[[], Roles] = no_roles
    save_papers: Callable[[Path], None] | None = None
    """Writes drafts for an organisation into a folder; takes a second or more."""
