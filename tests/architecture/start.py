"""Starts the program in a profile, waits until everything is there, and says what that imported and read."""

import sys
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from tijdwijzer.bootstrap import House
from tijdwijzer.ui.shell import Shell


def main(profile: Path) -> None:
    read: list[str] = []
    sys.addaudithook(lambda event, of: read.append(Path(str(of[0])).name) if event == "open" else None)
    house, app = House(profile), QApplication([])
    house.instance.acquire()
    shell = Shell(app, house, QSystemTrayIcon(QIcon()))
    shell.started.connect(lambda: shell.tasks.run(lambda _: None, lambda _: app.quit()))
    shell.start()
    app.exec()
    sys.stdout.write("\n".join([*sys.modules, *read]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
