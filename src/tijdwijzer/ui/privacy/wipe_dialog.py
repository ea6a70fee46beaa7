"""The one question that is asked twice: erasing everything cannot be undone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph

WIDTH = 440


class WipeDialog(QDialog):
    """Asks to type a word; offers to keep an export first."""

    export_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Erase everything"))
        self.setFixedWidth(WIDTH)
        self._word = self.tr("erase")
        self.typed = QLineEdit()
        self.typed.setAccessibleName(self.tr("Type “{word}” to confirm").format(word=self._word))
        self.export = Button(self.tr("Keep an export first…"), "download")
        self.wipe = Button(self.tr("Erase everything"))
        self.wipe.setEnabled(False)
        self.cancel = Button(self.tr("Keep everything"), kind="primary")
        self.cancel.setDefault(True)
        self._lay_out()
        self.typed.textChanged.connect(self._check)
        self.export.clicked.connect(self.export_requested)
        self.wipe.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.wipe)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        keep = QHBoxLayout()
        keep.addWidget(self.export)
        keep.addStretch()
        warning = self.tr(
            "All entries, intentions, notes, settings and backups on this computer are erased. This cannot be undone."
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addWidget(label(self.tr("Erase everything?"), "title"))
        box.addWidget(paragraph(warning))
        box.addLayout(keep)
        box.addWidget(label(self.typed.accessibleName(), tone="secondary"))
        box.addWidget(self.typed)
        box.addSpacing(4)
        box.addLayout(buttons)

    def _check(self, text: str) -> None:
        self.wipe.setEnabled(text.strip().lower() == self._word.lower())
