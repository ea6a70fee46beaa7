"""Where a role's folder is: the first thing that is asked, once."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from tijdwijzer.ui.roles.page import Page
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label

HEIGHT = 32


class FolderPage(Page):
    """An empty folder begins a new role; one that has a role in it is opened."""

    chosen = Signal(object)
    """A `Path`."""

    def __init__(self, title: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(title, about, parent)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Folder of this role"))
        self.field.setMinimumHeight(HEIGHT)
        self.pick = Button(self.tr("Choose folder…"))
        self.go = Button(self.tr("Next"), "arrow-right", kind="primary")
        self.go.setEnabled(False)
        caption = label(self.field.accessibleName(), "body_medium")
        caption.setBuddy(self.field)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.pick)
        self.body.addWidget(caption)
        self.body.addLayout(row)
        self.body.addSpacing(4)
        self.add_buttons(self.go)
        self.body.addStretch()
        self.field.textChanged.connect(self._suit)
        self.field.returnPressed.connect(self._choose)
        self.pick.clicked.connect(self._pick)
        self.go.clicked.connect(self._choose)

    def _suit(self, text: str) -> None:
        self.go.setEnabled(bool(text.strip()))

    def _pick(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.title.text(), self.field.text())
        if found:
            self.field.setText(found)
            self.go.setFocus()

    def _choose(self) -> None:
        if self.field.text().strip():
            self.chosen.emit(Path(self.field.text().strip()).expanduser())
