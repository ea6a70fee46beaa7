"""The foot of the trends screen: what else there is about output, and taking the figures along."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tijdwijzer.ui.widgets.buttons import Button

PADDING = 12
"""Inside a flat button, so that its text and not its invisible edge lines up."""
SAVE = "export"


class TrendsFoot(QWidget):
    """A button for each of the `screens` that there are; without any there is no foot."""

    requested = Signal(str)
    """The screen to open: "goals", "products", "nulmeting" or "export"."""

    def __init__(self, screens: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {
            "goals": Button(self.tr("Goals"), kind="flat"),
            "products": Button(self.tr("Products"), kind="flat"),
            "nulmeting": Button(self.tr("Baseline measurement"), kind="flat"),
            SAVE: Button(self.tr("Save as…"), "download"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for screen, button in self.buttons.items():
            if screen == SAVE:
                row.addStretch()
            row.addWidget(button)
            button.clicked.connect(partial(self._ask, screen))
            button.setVisible(screen in screens)
        self.setVisible(bool(screens & self.buttons.keys()))

    def _ask(self, screen: str, _checked: bool = False) -> None:
        self.requested.emit(screen)
