"""On Windows, lock and sleep come as messages to a window: this has one, never shown, and passes them on."""

from ctypes.wintypes import MSG

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtWidgets import QWidget

from tijdwijzer.services.platform import WindowSessionEvents

KIND = b"windows_generic_MSG"


class WindowMessages(QAbstractNativeEventFilter):
    """Listens until it is closed."""

    def __init__(self, events: WindowSessionEvents) -> None:
        super().__init__()
        self._events = events
        self._window = QWidget()
        self._handle = int(self._window.winId())
        events.attach(self._handle)
        if (app := QCoreApplication.instance()) is not None:
            app.installNativeEventFilter(self)

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        """Qt hands every message of every window over, and sleep comes to each: only ours counts. None is held back."""
        if kind == KIND:
            came = MSG.from_address(int(message))
            if came.hWnd == self._handle:
                self._events.receive(came.message, came.wParam)
        return False, 0

    def close(self) -> None:
        if (app := QCoreApplication.instance()) is not None:
            app.removeNativeEventFilter(self)
        self._window.close()
