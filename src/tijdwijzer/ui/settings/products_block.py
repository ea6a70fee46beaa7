"""The way to what gets finished and its standard times."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph


class ProductsBlock(QWidget):
    """Stands below the settings of the workday."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open = Button(self.tr("Products…"))
        explanation = self.tr("What you finish and count, and the standard time of each.")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 10, 0, 10)
        box.setSpacing(2)
        box.addWidget(label(self.tr("Products"), "body_medium"))
        box.addWidget(paragraph(explanation, "caption", "secondary"))
        box.addSpacing(6)
        box.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
