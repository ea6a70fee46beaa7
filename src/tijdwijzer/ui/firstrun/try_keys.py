"""A field to try the keys in."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from tijdwijzer.ui.settings.keys_field import leaves, name_of


class TryKeys(QLineEdit):
    """Says whether the keys that were pressed in it are the ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = ""
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("Try the keys"))

    def show_keys(self, keys: str) -> None:
        """These are the ones."""
        self._keys = keys
        self.clear()
        self.setPlaceholderText(self.tr("Try it here: {keys}").format(keys=keys) if keys else self.tr("No keys"))

    def event(self, event: QEvent) -> bool:
        """Keys that are shortcuts elsewhere are tried here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not leaves(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if leaves(event):
            super().keyPressEvent(event)
        elif self._keys and name_of(event) == self._keys:
            self.setText(self.tr("{keys}: that is it").format(keys=self._keys))
        else:
            self.clear()
