"""Starts the program in a profile, waits until everything is there, and says what that imported, read and runs."""

import sys
import threading
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from tijdwijzer.bootstrap import House
from tijdwijzer.ui.shell import Shell


def main(profile: Path, carries: bool) -> None:
    read: list[str] = []
    sys.addaudithook(lambda event, of: read.append(Path(str(of[0])).name) if event == "open" else None)
    house, app = House(profile), QApplication([])
    house.instance.acquire()
    shell = Shell(app, house, QSystemTrayIcon(QIcon()))
    if carries:
        shell.started.connect(shell.carry)
    threads: list[str] = []
    shell.started.connect(lambda: shell.tasks.run(lambda _: None, lambda _: end(threads)))
    shell.start()
    app.exec()
    sys.stdout.write("\n".join([*sys.modules, *read, *threads]))


def end(threads: list[str]) -> None:
    """What runs now, and no longer."""
    threads.extend(f"thread:{one.name}" for one in threading.enumerate())
    QApplication.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), "carry" in sys.argv[2:])
