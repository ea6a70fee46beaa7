"""Tells when nobody has touched a window for a while."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

LOCK_AFTER_MS = 15 * 60_000
SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Idle(QObject):
    """Watches what the desktop hands to a window, until it is told to stop: every key and move passes there once."""

    idle = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._watched: QWindow | None = None
        self.timer = QTimer(self, singleShot=True, interval=LOCK_AFTER_MS)
        self.timer.timeout.connect(self.idle)

    def watch(self, on: bool) -> None:
        if on and self._watched is None:
            self._widget.winId()  # before it is shown there is none to watch
            self._watched = self._widget.windowHandle()
            self._watched.installEventFilter(self)
        elif not on and self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None
        if not on:
            self.timer.stop()
        elif not self.timer.isActive():
            self.timer.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in SIGNS:
            self.timer.start()
        return False
