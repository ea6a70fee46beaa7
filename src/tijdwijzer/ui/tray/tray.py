"""The icon in the tray: what runs, at a glance."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

if TYPE_CHECKING:
    from tijdwijzer.ui.today import Today
    from tijdwijzer.ui.tray.menu import TrayMenu
    from tijdwijzer.ui.tray_icon import TrayState

MESSAGE_MS = 12_000


class Tray(QObject):
    """Owns the icon that the program started with."""

    activated = Signal()
    """A click that asks for the switcher."""

    def __init__(self, icon: QSystemTrayIcon) -> None:
        super().__init__(icon)
        self._icon = icon
        self._drawn: tuple[TrayState, bool, bool] | None = None
        self._menu: TrayMenu | None = None
        self._when_clicked: Callable[[], None] | None = None
        icon.activated.connect(self._clicked)
        icon.messageClicked.connect(self._message_clicked)

    @property
    def available(self) -> bool:
        """Whether there is a tray to be in."""
        return self._icon.isSystemTrayAvailable()

    def show_today(self, today: "Today", now: datetime, sees: bool = False, observing: str = "") -> None:
        """Tell what runs, and by a dot whether this machine is looked at: by shape and tooltip."""
        from tijdwijzer.ui.tray.taskbar import is_dark
        from tijdwijzer.ui.tray_icon import tray_icon

        drawn = (today.state, sees, is_dark(self._icon))
        if drawn != self._drawn:
            self._drawn = drawn
            self._icon.setIcon(tray_icon(*drawn))
        self.tell_time(today, now, observing)

    def tell_time(self, today: "Today", now: datetime, observing: str = "") -> None:
        """Only the time went on: no look at the screen, which would wake the display every minute."""
        from tijdwijzer.ui.tray.texts import tooltip

        self._icon.setToolTip(tooltip(today, now, observing))

    def use_menu(self, menu: "TrayMenu") -> None:
        """What a right click opens."""
        self._menu, before = menu, self._menu
        self._icon.setContextMenu(menu)
        if before is not None:
            before.deleteLater()

    def place(self) -> QRect:
        """Where the icon is; the pointer's place where the desktop does not tell, or names a place on no screen."""
        from tijdwijzer.ui.widgets.displays import displays
        from tijdwijzer.ui.widgets.placing import display_of

        place = self._icon.geometry()
        return place if display_of(place, displays()) else QRect(QCursor.pos(), QSize(1, 1))

    @property
    def says(self) -> bool:
        """Whether the desktop shows messages. In an old tray of X11, where the icon has a place, Qt draws its own."""
        drawn_by_qt = QGuiApplication.platformName() == "xcb" and not self._icon.geometry().isEmpty()
        return self.available and self._icon.supportsMessages() and not drawn_by_qt

    def say(self, title: str, text: str, when_clicked: Callable[[], None] | None = None) -> None:
        """A quiet message beside the icon, gone by itself."""
        self._when_clicked = when_clicked
        self._icon.showMessage(title, text, self._icon.icon(), MESSAGE_MS)

    def _clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.activated.emit()

    def _message_clicked(self) -> None:
        act, self._when_clicked = self._when_clicked, None
        if act is not None:
            act()
