"""The screens as they are now."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from tijdwijzer.ui.widgets.placing import Display, display_of


def displays() -> list[Display]:
    """Every screen, the primary one first."""
    return [Display(screen.geometry(), screen.availableGeometry()) for screen in QGuiApplication.screens()]


def display_at(anchor: QRect) -> Display:
    """The screen that the anchor is on; the primary one for what is on none."""
    every = displays()
    return display_of(anchor, every) or every[0]
