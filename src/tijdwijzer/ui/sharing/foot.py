"""Under everything: the way for the few who set sharing up, and not for who takes part."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import paragraph, separator


class Foot(QWidget):
    """The windows of the two roles, and papers to begin with."""

    papers_wanted = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gatekeeper = Button(self.tr("Gatekeeper…"))
        self.aggregator = Button(self.tr("Aggregator…"))
        self.papers = Button(self.tr("Papers for the works council…"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.gatekeeper, self.aggregator, self.papers):
            row.addWidget(button)
        row.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 12, 0, 0)
        box.setSpacing(8)
        box.addWidget(separator())
        box.addWidget(
            paragraph(self.tr("For who sets sharing up. You do not need this to take part."), "caption", "secondary")
        )
        box.addLayout(row)
        for name, button in (("gatekeeper", self.gatekeeper), ("aggregator", self.aggregator)):
            button.setVisible(name in context.screens)
            button.clicked.connect(_opening(context, name))
        self.papers.setVisible(context.save_papers is not None)
        self.papers.clicked.connect(self.papers_wanted)


def _opening(context: UiContext, name: str) -> Callable[[], None]:
    return partial(_open, context, name)


def _open(context: UiContext, name: str, _checked: bool = False) -> None:
    context.open(name)
