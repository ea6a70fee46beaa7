"""One page of a guided window: its name, what it is for, and what is on it. It scrolls where the window is low."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph

MARGIN = 28


class Page(QScrollArea):
    """Put what it holds into `body`."""

    asked = Signal(object)
    """An `Act` that somebody wants done."""

    def __init__(self, title: str, about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(title, "heading")
        self.about = paragraph(about, tone="secondary")
        self.about.setVisible(bool(about))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        content.setAutoFillBackground(True)
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(MARGIN, 20, MARGIN, 20)
        self.body.setSpacing(12)
        self.body.addWidget(self.title)
        self.body.addWidget(self.about)
        self.setWidget(content)

    def show_title(self, title: str) -> None:
        self.title.setText(title)
        self.setAccessibleName(title)
        self.verticalScrollBar().setValue(0)

    def say_about(self, about: str) -> None:
        self.about.setText(about)
        self.about.setVisible(bool(about))

    def add_buttons(self, *buttons: Button) -> None:
        """A row of them, at the left."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        self.body.addLayout(row)
