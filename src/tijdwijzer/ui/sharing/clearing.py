"""Taking away what was shown, to show it anew."""

from PySide6.QtWidgets import QLayout


def clear(layout: QLayout) -> None:
    """Empty a layout that holds widgets alone."""
    while layout.count():
        widget = layout.takeAt(0).widget()
        widget.hide()
        widget.deleteLater()
