"""How the sharing screen is divided: a column with headings."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tijdwijzer.ui.widgets.labels import label

BETWEEN = 24


def column(parent: QWidget) -> QVBoxLayout:
    box = QVBoxLayout(parent)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(8)
    return box


def section(box: QVBoxLayout, heading: str, *parts: QWidget, first: bool = False) -> None:
    box.addSpacing(0 if first else BETWEEN - 8)
    box.addWidget(label(heading, "title"))
    for part in parts:
        box.addWidget(part)
