"""The smallest tray application: an icon, and a window with a line of text that a click on it shows."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QSystemTrayIcon


def say(*words: object) -> None:
    print(*words, flush=True)


app = QApplication(sys.argv)
app.setQuitOnLastWindowClosed(False)
line = QLineEdit()
line.setWindowTitle("Kaal venster")
line.textChanged.connect(lambda text: say("text", text))

picture = QPixmap(22, 22)
picture.fill(QColor("#ff8800"))
icon = QSystemTrayIcon(QIcon(picture))
icon.activated.connect(lambda reason: say("activated", reason.name))
icon.activated.connect(line.show)
icon.show()


def say_where() -> None:
    place = icon.geometry()
    if not place.isEmpty():
        say("available", QSystemTrayIcon.isSystemTrayAvailable(), "ratio", app.primaryScreen().devicePixelRatio())
        say("place", place.x(), place.y(), place.width(), place.height())
        timer.stop()


timer = QTimer(interval=20)
timer.timeout.connect(say_where)
timer.start()
sys.exit(app.exec())
