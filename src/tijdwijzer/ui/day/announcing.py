"""Saying something to who listens to a screen reader."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Speak `text` when the reader has a moment; what it is reading goes first."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
