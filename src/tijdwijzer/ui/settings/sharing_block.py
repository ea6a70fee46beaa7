"""The way to sharing with the team, which is decided on there and not by a setting."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph


class SharingBlock(QWidget):
    """Stands below the general settings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open = Button(self.tr("Sharing…"))
        explanation = self.tr(
            "Nothing leaves this computer until you accept an agreement there, and decide per period."
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 10, 0, 10)
        box.setSpacing(2)
        box.addWidget(label(self.tr("Sharing with the team"), "body_medium"))
        box.addWidget(paragraph(explanation, "caption", "secondary"))
        box.addSpacing(6)
        box.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
