"""What the shade and the thin line behind the bars stand for."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.labels import label
from tijdwijzer.ui.widgets.ribbon_model import hairline, on_grid


class Key(QWidget):
    """Names the two line styles once for a page."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        apart = QWidget()
        apart.setFixedWidth(4)
        line, name = _Sample(appearance, line=True), label(self.tr("your median"), "caption", "secondary")
        self._usual = [apart, line, name]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(_Sample(appearance, line=False))
        row.addWidget(label(self.tr("typical"), "caption", "secondary"))
        for widget in self._usual:
            row.addWidget(widget)

    def show_usual(self, known: bool) -> None:
        """Whether anything is known of what is usual."""
        for widget in self._usual:
            widget.setVisible(known)


class _Sample(QWidget):
    def __init__(self, appearance: Appearance, line: bool) -> None:
        super().__init__()
        self._appearance = appearance
        self._is_line = line
        self.setFixedSize(16, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        base, dpr = self._appearance.theme.base, self.devicePixelRatioF()
        line, painter = hairline(dpr), QPainter(self)
        if self._is_line:
            y = on_grid(self.height() / 2, dpr)
            painter.fillRect(QRectF(0, y, self.width(), line), QColor(base["text_secondary"]))
        else:
            painter.fillRect(self.rect(), QColor(base["hover"]))
            for y in (0, self.height() - line):
                painter.fillRect(QRectF(0, y, self.width(), line), QColor(base["line_strong"]))
        painter.end()
