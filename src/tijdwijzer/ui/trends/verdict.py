"""Did time that was saved become output? The words of a comparison, and the way to other periods."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph, separator

BELOW = 6
"""So far below the top of the button its text begins."""


class Verdict(QWidget):
    """Shows what came of comparing two periods."""

    choose_requested = Signal()
    """Compare other periods."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = paragraph(tone="secondary")
        self._between = paragraph(level="caption", tone="tertiary")
        self.choose = Button(self.tr("Choose periods…"), small=True)
        self.choose.clicked.connect(self.choose_requested)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(0, BELOW, 0, 0)
        words.setSpacing(4)
        words.addWidget(self._said)
        words.addWidget(self._between)
        words.addStretch()
        row = QHBoxLayout()
        row.setSpacing(24)
        heading = label(self.tr("Did time saved become output?"), "body_strong")
        heading.setContentsMargins(0, BELOW, 0, 0)
        row.addWidget(heading, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(separator())
        box.addLayout(row)

    @property
    def said(self) -> str:
        """What is shown."""
        return self._said.text()

    def show_words(self, said: str, between: str) -> None:
        """The answer, and which periods it is about."""
        self._said.setText(said)
        self._between.setText(between)
        self._between.setVisible(bool(between))
