"""pynput's keyboard listener for X11, in a form that can be ended. Importing this needs a display."""

from pynput.keyboard import Listener
from Xlib.display import Display


class KeyListener(Listener):  # type: ignore[misc]  # pynput ships no types
    """A listener thread."""

    def end(self) -> None:
        """End listening and wait until the thread is gone; nothing happens when it never started."""
        if self.is_alive():
            self.wait()  # what is still starting cannot be stopped
            self.stop()
            self.join()

    def _stop_platform(self) -> None:
        # pynput leaves its request in a buffer until the next key is pressed, so the thread would wait for that.
        # Whoever comes second ends what is already ended; python-xlib would print the X server's protest.
        display = Display()
        for connection in (display, self._display_stop):
            connection.set_error_handler(lambda *_: None)
        display.record_disable_context(self._context)
        display.sync()
        display.close()
