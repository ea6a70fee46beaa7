"""A quiet message of our own: where the desktop has none to offer, or none with buttons."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.front import take_keyboard
from tijdwijzer.ui.tray.offers import Offer
from tijdwijzer.ui.typography import font
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.displays import display_at
from tijdwijzer.ui.widgets.labels import paragraph
from tijdwijzer.ui.widgets.placing import place_in_corner
from tijdwijzer.ui.widgets.popover import Popover

SHOWN_MS = 12_000
OFFERED_MS = 30_000
"""Longer where there is something to choose."""
_WIDTH = 320
_ROOM = 160
"""For the name in a button."""
_Keys = Qt.Key


class MessagePanel(Popover):
    """Takes no keys from anybody, and is gone by itself, but not under the pointer or the keyboard's focus.

    A click leads on, and buttons offer what else can be done.
    """

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.appearance, Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint)
        self._when_clicked: Callable[[], None] | None = None
        self._was_asked_for = False
        self.setObjectName("message")
        self.setWindowTitle("tijdwijzer")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFixedWidth(_WIDTH)
        self.title = paragraph(level="body_strong", parent=self)
        self.text = paragraph(tone="secondary", parent=self)
        self.close_button = Button(icon_name="x", kind="flat", small=True, name=self.tr("Close"), parent=self)
        self.close_button.clicked.connect(self.hide)
        self.buttons: list[Button] = []
        self._gone = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._gone.timeout.connect(self._leave)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(0, 4, 0, 4)
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.text)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._offers = QHBoxLayout()
        self._offers.setSpacing(8)
        self._offers.addStretch()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(16, 8, 8, 8)
        self._box.setSpacing(0)
        self._box.addLayout(head)
        self._box.addLayout(self._offers)

    def say(
        self,
        title: str,
        text: str,
        when_clicked: Callable[[], None] | None,
        anchor: QRect,
        offers: Sequence[Offer] = (),
    ) -> None:
        """Show this in the corner that the tray is in."""
        self._when_clicked, self._was_asked_for = when_clicked, False
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self._offer(offers)
        self.setAccessibleName(" ".join(filter(None, (title, text))))
        self.setAccessibleDescription(", ".join(offer.text for offer in offers))
        self.setCursor(Qt.CursorShape.PointingHandCursor if when_clicked else Qt.CursorShape.ArrowCursor)
        self._box.invalidate()
        self._box.activate()
        self.setFixedHeight(self._box.totalHeightForWidth(_WIDTH))
        self.move(place_in_corner(anchor, self.size(), display_at(anchor)))
        self.show()
        self._gone.start(OFFERED_MS if offers else SHOWN_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._spoken()))

    def _spoken(self) -> str:
        return ". ".join(filter(None, (self.accessibleName().removesuffix("."), self.accessibleDescription())))

    def _offer(self, offers: Sequence[Offer]) -> None:
        for button in self.buttons:
            self._offers.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(offer) for offer in offers]
        self._offers.setContentsMargins(0, *((8, 8, 8) if offers else (0, 0, 0)))

    def _button(self, offer: Offer) -> Button:
        text = QFontMetrics(font("body_medium")).elidedText(offer.text, Qt.TextElideMode.ElideRight, _ROOM)
        button = Button(text.replace("&", "&&"), small=True, name=offer.text, parent=self)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.clicked.connect(lambda: self._take(offer))
        self._offers.insertWidget(self._offers.count() - 1, button)
        button.show()
        return button

    def _take(self, offer: Offer) -> None:
        self.hide()
        offer.act()

    # Staying and going
    @property
    def waits_for_keys(self) -> bool:
        """Whether there is something to choose that has not got the keyboard yet."""
        return self.isVisible() and bool(self.buttons) and not self._has_keys

    @property
    def _has_keys(self) -> bool:
        return self._was_asked_for and self.isActiveWindow()

    def take_keys(self) -> None:
        """Bring the keyboard to the first button: the person asked for it."""
        self._was_asked_for = True
        take_keyboard(self)
        self.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave(self) -> None:
        """Time is up; whoever is about to answer is let."""
        if self.underMouse() or self._has_keys:
            self._gone.start(SHOWN_MS)
        else:
            self.hide()

    # Mouse and keys
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._lead_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == _Keys.Key_Escape:
            self.hide()
        elif event.key() in (_Keys.Key_Return, _Keys.Key_Enter):
            focused = next((button for button in (*self.buttons, self.close_button) if button.hasFocus()), None)
            focused.click() if focused else self._lead_on()
        else:
            super().keyPressEvent(event)

    def _lead_on(self) -> None:
        self.hide()
        act, self._when_clicked = self._when_clicked, None
        if act is not None:
            act()
