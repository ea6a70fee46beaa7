"""A quiet message of our own, where the desktop has none to offer."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.displays import display_at
from tijdwijzer.ui.widgets.labels import paragraph
from tijdwijzer.ui.widgets.placing import place_in_corner
from tijdwijzer.ui.widgets.popover import Popover

SHOWN_MS = 12_000
_WIDTH = 320
_Keys = Qt.Key


class MessagePanel(Popover):
    """Takes no keys from anybody, and is gone by itself; a click leads on."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.appearance, Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint)
        self._when_clicked: Callable[[], None] | None = None
        self.setObjectName("message")
        self.setWindowTitle("tijdwijzer")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFixedWidth(_WIDTH)
        self.title = paragraph(level="body_strong", parent=self)
        self.text = paragraph(tone="secondary", parent=self)
        self.close_button = Button(icon_name="x", kind="flat", small=True, name=self.tr("Close"), parent=self)
        self.close_button.clicked.connect(self.hide)
        words = QVBoxLayout()
        words.setContentsMargins(0, 4, 0, 4)
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.text)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 8, 8)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._gone = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._gone.timeout.connect(self.hide)

    def say(self, title: str, text: str, when_clicked: Callable[[], None] | None, anchor: QRect) -> None:
        """Show this in the corner that the tray is in."""
        self._when_clicked = when_clicked
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.setAccessibleName(f"{title} {text}".strip())
        self.setCursor(Qt.CursorShape.PointingHandCursor if when_clicked else Qt.CursorShape.ArrowCursor)
        self._row.invalidate()
        self._row.activate()
        self.setFixedHeight(self._row.totalHeightForWidth(_WIDTH))
        self.move(place_in_corner(anchor, self.size(), display_at(anchor)))
        self.show()
        self._gone.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._lead_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == _Keys.Key_Escape:
            self.hide()
        elif event.key() in (_Keys.Key_Return, _Keys.Key_Enter):
            self._lead_on()
        else:
            super().keyPressEvent(event)

    def _lead_on(self) -> None:
        self.hide()
        act, self._when_clicked = self._when_clicked, None
        if act is not None:
            act()
