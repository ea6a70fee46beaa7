"""The smallest tray application: says where its icon is, and when it was clicked."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

app = QApplication(sys.argv)
picture = QPixmap(22, 22)
picture.fill(QColor("#ff8800"))
icon = QSystemTrayIcon(QIcon(picture))
icon.activated.connect(lambda reason: print("activated", reason.name))
icon.show()


def report() -> None:
    place = icon.geometry()
    if not place.isEmpty():
        ratio = app.primaryScreen().devicePixelRatio()
        print("available", QSystemTrayIcon.isSystemTrayAvailable(), "ratio", ratio)
        print("place", place.x(), place.y(), place.width(), place.height())
        timer.stop()


timer = QTimer(interval=20)
timer.timeout.connect(report)
timer.start()
sys.exit(app.exec())
