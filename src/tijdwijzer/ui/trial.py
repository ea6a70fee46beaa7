"""An icon in the tray for a moment, to see whether that works."""

from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from tijdwijzer.ui.app import first_icon


def show_an_icon() -> str | None:
    """The name of Qt's platform, once an icon was shown; None where there is no tray."""
    app = QApplication.instance() or QApplication(["tijdwijzer"])
    if not QSystemTrayIcon.isSystemTrayAvailable():
        return None
    icon = QSystemTrayIcon(first_icon())
    icon.show()
    app.processEvents()
    shown = icon.isVisible()
    icon.hide()
    if not shown:
        raise OSError("the icon did not show")
    return QApplication.platformName()
