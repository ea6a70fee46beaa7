"""The application: one per profile, an icon first, everything else after that."""

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from tijdwijzer.ui.tray_icon import TrayState, tray_icon

if TYPE_CHECKING:
    from tijdwijzer.ui.house import House

NAME = "tijdwijzer"


def run(house: "House") -> int:
    """Run until somebody quits; answers with the exit code. A second start only shows the first's window."""
    if not house.instance.acquire():
        house.instance.request_show()
        return 0
    app = QApplication([NAME])
    app.setApplicationName(NAME)
    app.setDesktopFileName(NAME)
    app.setQuitOnLastWindowClosed(False)
    icon = QSystemTrayIcon(tray_icon(TrayState.OFF, observing=False, dark_taskbar=True))
    icon.setToolTip(NAME)
    icon.show()
    with ExitStack() as stack:
        QTimer.singleShot(0, lambda: _furnish(app, house, icon, stack))
        code = app.exec()
    icon.hide()
    return code


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
