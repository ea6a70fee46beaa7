"""The application: one per profile, an icon first, everything else after that."""

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from tijdwijzer.resources import resource
from tijdwijzer.ui.garbage import Tidying

if TYPE_CHECKING:
    from tijdwijzer.ui.house import House

NAME = "tijdwijzer"
SIZES = (16, 20, 24, 32, 40, 48, 64)

STARTED_AFTER_MS = 10_000
"""Until then nothing is looked for to throw away: there is little yet, and looking costs 70 ms."""


def run(house: "House", *, quietly: bool = False) -> int:
    """Run until somebody quits; answers with the exit code. A second start leaves it to the first; `quietly`: without
    a window.
    """
    if not house.instance.acquire():
        return 0 if quietly else _leave_it_to_the_first(house)
    tidying = Tidying()
    app = QApplication([NAME])
    app.setApplicationName(NAME)
    app.setDesktopFileName(NAME)
    app.setQuitOnLastWindowClosed(False)
    icon = QSystemTrayIcon(first_icon())
    icon.setToolTip(NAME)
    icon.show()
    with ExitStack() as stack:
        stack.callback(tidying.end)
        QTimer.singleShot(0, lambda: _furnish(app, house, icon, stack))
        QTimer.singleShot(STARTED_AFTER_MS, tidying.begin)
        code = app.exec()
    icon.hide()
    return code


def _leave_it_to_the_first(house: "House") -> int:
    """Show its window; in words where that would appear in another session, out of sight."""
    if not house.instance.is_elsewhere():
        house.instance.request_show()
        return 0
    from PySide6.QtWidgets import QMessageBox

    from tijdwijzer.words import say

    app = QApplication.instance() or QApplication([NAME])
    box = QMessageBox(QMessageBox.Icon.Information, NAME, say("runs_elsewhere", house.language))
    box.setObjectName("runs_elsewhere")
    box.exec()
    app.quit()
    return 0


def first_icon() -> QIcon:
    """The icon of a program that registers nothing yet, from files (scripts/first_icon.py): painting takes longer."""
    icon = QIcon()
    for size in SIZES:
        icon.addFile(str(resource("icons", "first", f"{size}.png")))
    return icon


def _furnish(app: QApplication, house: "House", icon: QSystemTrayIcon, stack: ExitStack) -> None:
    """Everything that need not be there before the icon shows."""
    from tijdwijzer.ui.shell import Shell
    from tijdwijzer.ui.termination import quit_on_termination

    stack.enter_context(house.log())
    shell = Shell(app, house, icon)
    stack.callback(shell.end)
    sys.excepthook = shell.catch
    stack.enter_context(quit_on_termination(app))
    shell.start()
