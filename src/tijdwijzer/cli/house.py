"""What commands are handed: the house of one profile, and how to come by one."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from tijdwijzer.domain.agreement import Agreement
    from tijdwijzer.services.briefs import Brief
    from tijdwijzer.services.doctor import Check, Doctor
    from tijdwijzer.services.notices import Publish
    from tijdwijzer.services.platform import Autostart, Menu
    from tijdwijzer.services.roles import Roles
    from tijdwijzer.services.sharing import Carrier
    from tijdwijzer.services.usecases import UseCases


class House(Protocol):
    """One profile; `bootstrap.House` fits."""

    @property
    def language(self) -> str: ...

    @property
    def directory(self) -> Path: ...

    @property
    def log_file(self) -> Path: ...

    @property
    def roles(self) -> "Roles": ...

    def open(self, listener: "Publish | None" = None) -> "UseCases": ...

    def close(self) -> None: ...

    def doctor(self) -> "Doctor": ...

    def self_test(self) -> "list[Check]": ...

    def wipe(self) -> None: ...

    def autostart(self) -> "Autostart": ...

    def menu(self) -> "Menu": ...

    def write(self, path: Path, text: str, overwrite: bool) -> None: ...

    def write_bytes(self, path: Path, content: bytes, overwrite: bool) -> None: ...

    def papers(self, brief: "Brief", agreement: "Agreement | None") -> "Mapping[str, bytes]": ...

    def log(self) -> AbstractContextManager[None]: ...

    def carrier(self) -> "Carrier": ...

    def tell_app(self) -> None: ...

    def app_runs(self) -> bool: ...

    def serve(self, config: Path | None, changes: Mapping[str, object], warn: Callable[[], None]) -> None: ...

    def service_token(self) -> tuple[str, str]: ...


H = TypeVar("H", bound=House)


@dataclass(frozen=True, slots=True)
class Rooms(Generic[H]):
    """How to open a profile, or the demo's, from a folder and a language; and how to start the app in it. `role_window`
    shows the window of a role, with a folder, in a language: no profile has to do with it.

    `language` is the machine's.
    """

    house: Callable[[Path | None, str | None], H]
    demo: Callable[[Path | None, str | None], H]
    app: Callable[[H], int]
    role_window: Callable[[str, Path | None, str], int]
    language: str
