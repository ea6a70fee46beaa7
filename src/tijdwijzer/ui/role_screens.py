"""The windows of the two roles as screens of the program, which remembers where their folders are."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.role_window import role_window
from tijdwijzer.ui.roles.tools import RoleTools
from tijdwijzer.ui.roles.window import RoleWindow
from tijdwijzer.ui.tasks import Tasks


def gatekeeper(tasks: Tasks, _bridge: Bridge, context: UiContext) -> QWidget:
    return _screen("gatekeeper", tasks, context)


def aggregator(tasks: Tasks, _bridge: Bridge, context: UiContext) -> QWidget:
    return _screen("aggregator", tasks, context)


def _screen(role: str, tasks: Tasks, context: UiContext) -> RoleWindow:
    """All that it has to do with the profile is where the folder is."""
    mark = f"folder_of_{role}"

    def remember(folder: Path) -> None:
        tasks.run(partial(_remember, mark=mark, folder=str(folder)))

    window = role_window(role, RoleTools(context.roles, context.language, remember=remember))
    tasks.run(partial(_remembered, mark=mark), window.go_to)
    return window


def _remember(cases: UseCases, mark: str, folder: str) -> None:
    cases.settings.put_mark(mark, folder)


def _remembered(cases: UseCases, mark: str) -> Path | None:
    folder = cases.settings.mark(mark)
    return Path(folder) if isinstance(folder, str) else None
