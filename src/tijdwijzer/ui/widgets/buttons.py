"""Buttons, the caps of the keys that press them, and buttons in a row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget

from tijdwijzer.ui.icons import icon
from tijdwijzer.ui.typography import font

Kind = Literal["plain", "primary", "flat"]


class KeyCap(QLabel):
    """The name of a key in a small frame."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.setObjectName("key")
        self.setFont(font("caption_strong"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedHeight(20)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class Button(QPushButton):
    """A button; with `key`, the cap of the key that does the same stands at its right.

    Without text it is a square with an icon, and `name` says what it does to a screen reader and in the tooltip.
    """

    def __init__(
        self,
        text: str = "",
        icon_name: str = "",
        key: str = "",
        kind: Kind = "plain",
        small: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setFont(font("body_medium"))
        self.setProperty("kind", kind)
        self.setProperty("compact", small)
        self.setProperty("square", not text)
        self.setAutoDefault(False)
        if icon_name:
            role = QPalette.ColorRole.BrightText if kind == "primary" else QPalette.ColorRole.ButtonText
            self.setIcon(icon(icon_name, role))
            self.setIconSize(QSize(20 if text else 16, 16))
        if name:
            self.setAccessibleName(name)
            self.setToolTip(name)
        self._cap = self._with_cap(key) if key else None

    def _with_cap(self, key: str) -> KeyCap:
        self.setProperty("keyed", True)
        cap = KeyCap(key, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 10, 0)
        row.addStretch()
        row.addWidget(cap)
        return cap

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return hint + QSize(self._cap.sizeHint().width() + 8, 0) if self._cap else hint

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


@dataclass(frozen=True, slots=True)
class Option:
    """One button of a row. With an icon, the text is spoken and shown as tooltip instead of written."""

    key: str
    text: str
    icon_name: str = ""


class SegmentedButtons(QWidget):
    """Buttons that share their borders; with `exclusive`, exactly one of them is chosen and looks so."""

    chosen = Signal(str)
    """The key of the button that the user pressed."""

    def __init__(self, options: Sequence[Option], exclusive: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(exclusive)
        self._keys = [option.key for option in options]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, option in enumerate(options):
            button = _member(option, place, len(options))
            button.setCheckable(exclusive)
            self._group.addButton(button, place)
            row.addWidget(button)
        self._group.idClicked.connect(self._tell)

    @property
    def choice(self) -> str | None:
        """The key of the chosen button."""
        place = self._group.checkedId()
        return self._keys[place] if place >= 0 else None

    def choose(self, key: str) -> None:
        """Show this one as chosen, without a signal; the keyboard goes along. Raises ValueError for an unknown key."""
        has_keys = any(button.hasFocus() for button in self._group.buttons() if button.isChecked())
        self.button(key).setChecked(True)
        if has_keys:
            self.button(key).setFocus()

    def button(self, key: str) -> QPushButton:
        """The button with this key, to enable or disable it. Raises ValueError for an unknown key."""
        found = self._group.button(self._keys.index(key))
        assert isinstance(found, QPushButton)
        return found

    def _tell(self, place: int) -> None:
        self.chosen.emit(self._keys[place])


def _member(option: Option, place: int, count: int) -> Button:
    button = Button(icon_name=option.icon_name, name=option.text) if option.icon_name else Button(option.text)
    if count > 1:
        button.setProperty("place", "first" if place == 0 else "last" if place == count - 1 else "middle")
    return button
