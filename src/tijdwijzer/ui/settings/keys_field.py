"""Choosing keys by pressing them."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_MODIFIERS = (
    (Qt.KeyboardModifier.ControlModifier, "Ctrl"),
    (Qt.KeyboardModifier.AltModifier, "Alt"),
    (Qt.KeyboardModifier.ShiftModifier, "Shift"),
    (Qt.KeyboardModifier.MetaModifier, "Win"),
)
_ONLY_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
_CLEARING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_LEAVING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeysField(QLineEdit):
    """Shows a key combination; pressing another one chooses it. Backspace takes it away, Tab moves on."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setPlaceholderText(self.tr("No keys"))
        self.setAccessibleDescription(self.tr("Press the keys that you want. Backspace: no keys."))
        self.setToolTip(self.accessibleDescription())

    def show_value(self, value: object) -> None:
        self._value = str(value)
        self.setText(self._value)

    def event(self, event: QEvent) -> bool:
        """Keys that are shortcuts elsewhere are pressed here to be chosen."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not leaves(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if leaves(event):
            super().keyPressEvent(event)
        elif key in _CLEARING and not event.modifiers():
            self.chosen.emit("")
        elif key in _ONLY_MODIFIERS:
            self.setText("+".join([*held(event.modifiers()), "…"]))
        else:
            self.chosen.emit(name_of(event))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.setText(self._value)
        super().keyReleaseEvent(event)


def leaves(event: QKeyEvent) -> bool:
    """Whether a key moves on or closes, rather than being meant for the field."""
    shift = Qt.KeyboardModifier.ShiftModifier
    return Qt.Key(event.key()) in _LEAVING and not event.modifiers() & ~shift


def held(modifiers: Qt.KeyboardModifier) -> list[str]:
    """The names of the modifiers that are down."""
    return [name for modifier, name in _MODIFIERS if modifiers & modifier]


def name_of(event: QKeyEvent) -> str:
    """The combination as settings write it: `Ctrl+Alt+T`."""
    key = QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText)
    return "+".join([*held(event.modifiers()), key])
