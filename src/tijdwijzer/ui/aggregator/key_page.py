"""The key of a quarter: a file for the gatekeepers, and a fingerprint to read out."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QWidget

from tijdwijzer.ui.aggregator.look import Look
from tijdwijzer.ui.roles.page import Page
from tijdwijzer.ui.roles.texts import fingerprint
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language


class KeyPage(Page):
    """Asks the window for the file of a quarter; its keys are made when there are none."""

    wanted = Signal(str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.show_title(self.tr("Key of the quarter"))
        self.say_about(
            self.tr(
                "The gatekeepers need your public key to make the agreement of a quarter. Save the file and send it "
                "to them, by mail for instance: it is not secret. They will call you to compare the fingerprint."
            )
        )
        self._language: Language = language
        self._look: Look | None = None
        self.quarters = QComboBox()
        self.quarters.setAccessibleName(self.tr("Quarter"))
        self.quarters.setFixedSize(128, 32)
        self.save = Button(self.tr("Save key file…"), "download", kind="primary")
        self.title_of_print = label(self.tr("Fingerprint, to read out"), "body_strong")
        self.print = paragraph(level="title")
        self.print.setAccessibleName(self.title_of_print.text())
        self.print.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.message = paragraph(level="body_medium")
        caption = label(self.tr("Quarter"), "body_medium")
        caption.setBuddy(self.quarters)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (caption, self.quarters, self.save):
            row.addWidget(part)
        row.addStretch()
        self.body.addLayout(row)
        self.body.addWidget(self.message)
        self.body.addSpacing(8)
        self.body.addWidget(self.title_of_print)
        self.body.addWidget(self.print)
        self.body.addStretch()
        self.quarters.currentTextChanged.connect(self._suit)
        self.save.clicked.connect(self._ask)

    def show_look(self, look: Look) -> None:
        self._look = look
        if self.quarters.count() == 0 or self.quarters.itemText(0) != look.quarters[0]:
            self.quarters.clear()
            self.quarters.addItems(look.quarters)
        self._suit()

    def _suit(self, *_: object) -> None:
        found = self._look.print_of(self.quarters.currentText()) if self._look else ""
        self.print.setText(fingerprint(found))
        for part in (self.title_of_print, self.print):
            part.setVisible(bool(found))

    def _ask(self) -> None:
        self.message.setText("")
        self.wanted.emit(self.quarters.currentText())

    def keep(self, quarter: str, content: bytes) -> None:
        """Ask where to, and write it there."""
        name = self.tr("key-of-the-aggregator-{quarter}.json").format(quarter=quarter)
        path, _ = QFileDialog.getSaveFileName(self, self.save.text(), name, "*.json")
        if not path:
            return
        file = Path(path)
        try:
            file.write_bytes(content)
        except OSError:
            self.refuse(say("file_not_written", self._language, file=file.name))
        else:
            self.message.setText(self.tr("Saved: {name}. Send it to the gatekeepers.").format(name=file.name))

    def refuse(self, words: str) -> None:
        self.message.setText(words)
