"""Keys that work in every program."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.settings import Settings
from tijdwijzer.services.platform import Hotkeys, OnHotkey
from tijdwijzer.ui.main_thread import main_thread
from tijdwijzer.ui.tasks import Tasks

NAMES = ("switcher", "interruption", "slow")


class GlobalKeys(QObject):
    """Listens for the keys of the settings; a press comes out on the main thread."""

    pressed = Signal(str)
    """The name of the key: "switcher", "interruption" or "slow"."""
    changed = Signal()
    """It listens, or cannot."""

    def __init__(
        self,
        tasks: Tasks,
        make: Callable[[Mapping[str, str], OnHotkey], Hotkeys],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._make = make
        self._bindings: dict[str, str] | None = None
        self.hotkeys: Hotkeys | None = None
        self.error: DomainError | None = None
        self._main = main_thread()

    def listen(self, settings: Settings) -> None:
        """Listen for what the settings say now; a key that was emptied is left alone."""
        keys = {name: settings.text(f"hotkey_{name}") for name in NAMES}
        bindings = {name: keys for name, keys in keys.items() if keys}
        if bindings != self._bindings:
            self._bindings = bindings
            self._tasks.run(lambda _: self._make(bindings, self._hear), self._start, self._fail)

    def _hear(self, name: str) -> None:
        """On the thread that listens."""
        self._main.call(self._press, name)

    def _press(self, name: str) -> None:
        self.pressed.emit(name)

    def _start(self, made: Hotkeys) -> None:
        self.stop()
        self.hotkeys, self.error = made, None
        made.start()
        self.changed.emit()

    def _fail(self, error: DomainError) -> None:
        """What is no key cannot be listened for; what was listened for goes on."""
        self.error = error
        self.changed.emit()

    def renew(self) -> None:
        """Make sure that it still listens."""
        if self.hotkeys is not None:
            self.hotkeys.renew()

    def stop(self) -> None:
        """Listen no more."""
        if self.hotkeys is not None:
            self.hotkeys.stop()
            self.hotkeys = None
