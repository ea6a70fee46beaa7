"""The floor: the smallest PySide6 program with a tray icon."""

import sys

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

application = QApplication(sys.argv)
pixmap = QPixmap(22, 22)
pixmap.fill(0x2E5692)
icon = QSystemTrayIcon(QIcon(pixmap))
icon.show()
sys.exit(application.exec())
