"""What observing looks at and what it does not, in a few calm lines, and the way to the person's own rules."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph


class ObservingBlock(QFrame):
    """Stands above the settings of observing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        seen = self.tr("Which program is in front, whether you are there, and whether microphone or camera is in use.")
        unseen = self.tr("Keys, what is in a window or on the screen, web addresses. Titles only if you say so below.")
        stays = self.tr("Everything stays on this computer. Pause whenever you like; forget it under Privacy.")
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(4)
        for heading, text in ((self.tr("It does look at"), seen), (self.tr("It never looks at"), unseen)):
            box.addWidget(label(heading, "body_medium"))
            box.addWidget(paragraph(text, "caption", "secondary"))
            box.addSpacing(4)
        box.addWidget(paragraph(stays, "caption", "secondary"))


class RulesBlock(QWidget):
    """Stands below them."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open = Button(self.tr("Own rules…"))
        explanation = self.tr("What you always do in a program, or in a window with a certain word in its title.")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 10, 0, 10)
        box.setSpacing(2)
        box.addWidget(label(self.tr("Own rules"), "body_medium"))
        box.addWidget(paragraph(explanation, "caption", "secondary"))
        box.addSpacing(6)
        box.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.open.clicked.connect(self.wanted)
