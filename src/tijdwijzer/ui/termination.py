"""Ending well when the system asks: at log-out, at shutdown, or by Ctrl+C in a terminal."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

SIGNALS = (signal.SIGTERM, signal.SIGINT)

if sys.platform == "win32":

    @contextmanager
    def quit_on_termination(_app: QApplication) -> Iterator[None]:
        """Windows sends WM_ENDSESSION, upon which Qt itself quits before it lets Windows go on."""
        yield

else:

    @contextmanager
    def quit_on_termination(app: QApplication) -> Iterator[None]:
        """Inside it, SIGTERM and SIGINT quit the application as its menu does."""
        # Python only runs a handler once Qt returns to it, so the signal has to come in as an event.
        heard, told = os.pipe()
        os.set_blocking(told, False)
        before = [(number, signal.signal(number, lambda *_: None)) for number in SIGNALS]
        wakeup = signal.set_wakeup_fd(told, warn_on_full_buffer=False)
        notifier = QSocketNotifier(heard, QSocketNotifier.Type.Read)
        notifier.activated.connect(app.quit)
        try:
            yield
        finally:
            notifier.setEnabled(False)
            signal.set_wakeup_fd(wakeup)
            for number, handler in before:
                signal.signal(number, handler)
            os.close(heard)
            os.close(told)
