"""The foot of the trends screen: what else there is about output and the team, and taking the figures along."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import separator

MARGIN = 32
PADDING = 12
"""Inside a flat button, so that its text and not its invisible edge lines up."""
HEIGHT = 60
SAVE = "export"


class TrendsFoot(QWidget):
    """A button for each of the `screens` that there are; without any there is no foot."""

    requested = Signal(str)
    """The screen to open: "goals", "products", "nulmeting", "team" or "export"."""

    def __init__(self, screens: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {
            "goals": Button(self.tr("Goals"), kind="flat"),
            "products": Button(self.tr("Products"), kind="flat"),
            "nulmeting": Button(self.tr("Baseline measurement"), kind="flat"),
            "team": Button(self.tr("Team"), kind="flat"),
            SAVE: Button(self.tr("Save as…"), "download"),
        }
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN - PADDING, 0, MARGIN, 0)
        row.setSpacing(8)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(separator())
        box.addStretch()
        box.addLayout(row)
        box.addStretch()
        self.setFixedHeight(HEIGHT)
        for screen, button in self.buttons.items():
            if screen == SAVE:
                row.addStretch()
            row.addWidget(button)
            button.clicked.connect(partial(self._ask, screen))
            button.setVisible(screen in screens)
        self.setVisible(bool(screens & self.buttons.keys()))

    def _ask(self, screen: str, _checked: bool = False) -> None:
        self.requested.emit(screen)
