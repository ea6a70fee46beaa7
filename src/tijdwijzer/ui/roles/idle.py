"""Tells when nobody has touched a window for a while."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

LOCK_AFTER_MS = 15 * 60_000
SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class Idle(QObject):
    """Watches a window and what is in it, until it is told to stop."""

    idle = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.timer = QTimer(self, singleShot=True, interval=LOCK_AFTER_MS)
        self.timer.timeout.connect(self.idle)

    def watch(self, on: bool) -> None:
        app = QApplication.instance()
        if app is None or on == self.timer.isActive():
            return
        if on:
            app.installEventFilter(self)
            self.timer.start()
        else:
            app.removeEventFilter(self)
            self.timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in SIGNS and isinstance(watched, QWidget) and watched.window() is self._window:
            self.timer.start()
        return False
