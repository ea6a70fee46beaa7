"""What the shade and the thin line behind the bars stand for."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.labels import label
from tijdwijzer.ui.widgets.ribbon_model import hairline, on_grid


class Key(QWidget):
    """Names the two line styles once for a page."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = [_Sample(appearance, line=True), label(self.tr("your usual"), "caption", "secondary")]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(_Sample(appearance, line=False))
        row.addWidget(label(self.tr("typical"), "caption", "secondary"))
        row.addSpacing(10)
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
            painter.setPen(QPen(QColor(base["line_strong"]), line))
            painter.setBrush(QColor(base["hover"]))
            painter.drawRect(QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2))
        painter.end()
