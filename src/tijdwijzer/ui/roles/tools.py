"""What the window of a role is handed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tijdwijzer.services.roles import Roles
from tijdwijzer.ui.roles.worker import RoleWorker
from tijdwijzer.words.formats import Language


def forget_folder(_folder: Path) -> None:
    """Where there is nothing to remember it in."""


@dataclass(frozen=True, slots=True)
class RoleTools:
    """`folder` is the one to begin with, None asks for it; `remember` hears which one was chosen. `worker` makes the
    thread on which the role lives; there `roles` is asked too, as what seals and signs takes its time to load.
    """

    roles: Callable[[], Roles]
    language: Language
    folder: Path | None = None
    remember: Callable[[Path], None] = forget_folder
    today: Callable[[], date] = date.today
    worker: Callable[[], RoleWorker[Any]] = RoleWorker
