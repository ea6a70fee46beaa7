"""A list of plain rows."""

from PySide6.QtWidgets import QListWidget, QWidget


class List(QListWidget):
    """Rows of the house's height, whenever they are added."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.ensurePolished()  # Qt keeps the row heights that it measures before it has seen the style sheet
