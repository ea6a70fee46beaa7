"""Whether the icon stands on something dark."""

import os

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

_WINDOWS_THEME = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"


def is_dark(icon: QSystemTrayIcon) -> bool:
    """What Windows says of its taskbar; on X11 the colour that shows beside the icon's shape; else the colour scheme.

    A panel of which nothing is known is taken to be dark, as most are.
    """
    if os.name == "nt":
        return QSettings(_WINDOWS_THEME, QSettings.Format.NativeFormat).value("SystemUsesLightTheme", 0) in (0, "0")
    lightness = _lightness_at(icon)
    if lightness is not None:
        return lightness < 128
    return QGuiApplication.styleHints().colorScheme() != Qt.ColorScheme.Light


def _lightness_at(icon: QSystemTrayIcon) -> int | None:
    """The lightness of the pixel in the icon's corner, which no shape of ours covers; None where nobody may look."""
    place = icon.geometry()
    screen = QGuiApplication.screenAt(place.center())
    if QGuiApplication.platformName() != "xcb" or place.isEmpty() or screen is None:
        return None
    corner = place.topLeft() - screen.geometry().topLeft()
    picture = screen.grabWindow(0, corner.x(), corner.y(), 1, 1).toImage()
    return None if picture.isNull() else picture.pixelColor(0, 0).lightness()
