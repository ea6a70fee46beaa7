"""Labels in the type scale."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from tijdwijzer.ui.typography import TextLevel, font

Tone = Literal["", "secondary", "tertiary"]


def label(text: str = "", level: TextLevel = "body", tone: Tone = "", parent: QWidget | None = None) -> QLabel:
    """A line of plain text; what a user typed is never read as markup."""
    made = QLabel(text, parent)
    _dress(made, level, tone)
    return made


def paragraph(text: str = "", level: TextLevel = "body", tone: Tone = "", parent: QWidget | None = None) -> QLabel:
    """Plain text that wraps."""
    made = label(text, level, tone, parent)
    made.setWordWrap(True)
    return made


def separator(parent: QWidget | None = None) -> QFrame:
    """A thin line between blocks."""
    line = QFrame(parent)
    line.setObjectName("separator")
    line.setFixedHeight(1)
    return line


def _dress(made: QLabel, level: TextLevel, tone: Tone) -> None:
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font(level))
    made.setProperty("tone", tone)


class ElidedLabel(QLabel):
    """A line of text that ends in an ellipsis where it does not fit, and then has the whole text as its tooltip."""

    def __init__(
        self, text: str = "", level: TextLevel = "body", tone: Tone = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        _dress(self, level, tone)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._offer_whole_text()

    def minimumSizeHint(self) -> QSize:
        narrow = self.fontMetrics().horizontalAdvance("…")
        return QSize(narrow, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_whole_text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            self.alignment().value,
            self.palette(),
            self.isEnabled(),
            self._shown(),
            self.foregroundRole(),
        )
        painter.end()

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def _offer_whole_text(self) -> None:
        self.setToolTip("" if self._shown() == self.text() else self.text())
