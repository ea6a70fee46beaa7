"""The two large figures of the day, side by side and never mixed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.ui.reflection.texts import LookbackTexts
from tijdwijzer.ui.reflection.view import Share
from tijdwijzer.ui.widgets.labels import label
from tijdwijzer.words.formats import duration


class ShareFigure(QWidget):
    """`Direct time`, then `80 % 6:23`, then the own usual range."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._figure = label(level="figure")
        self._length = label(tone="secondary")
        self._usual = label(level="caption", tone="secondary")
        self.setAccessibleName(name)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(label(name, tone="secondary"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self._length, 1, Qt.AlignmentFlag.AlignBaseline)
        box.addLayout(row)
        box.addWidget(self._usual)

    def show_share(self, share: Share, texts: LookbackTexts) -> None:
        """Show this share."""
        self._figure.setText(texts.share(share.share))
        self._length.setText(duration(share.length))
        usual = texts.usual(share.usual)
        self._usual.setText(usual)
        self._usual.setVisible(bool(usual))
        self.setAccessibleDescription(texts.spoken_share(self._name, share))
