"""What this role is, where it is kept, and the fingerprint by which everybody knows it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tijdwijzer.ui.gatekeeper.look import Look
from tijdwijzer.ui.roles.page import Page
from tijdwijzer.ui.roles.table import LongTable
from tijdwijzer.ui.roles.texts import fingerprint
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph


class OverviewPage(Page):
    """Nothing is done here; it is where the window opens when there is nothing to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.show_title(self.tr("Gatekeeper"))
        self.say_about(
            self.tr(
                "You, the works council and the data protection officer, decide together what is published of a team. "
                "You see who takes part as a key without a name, and the sum of a team where enough people are in it; "
                "never anybody's own figures."
            )
        )
        self.facts = LongTable(self.tr("This role"), (self.tr("What"), ""))
        self.print = paragraph(level="body_medium")
        self.print.setAccessibleName(self.tr("Fingerprint of the root key"))
        self.print.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy = Button(self.tr("Copy"), small=True)
        self.body.addWidget(self.facts)
        self.body.addWidget(label(self.tr("Fingerprint of the root key"), "body_strong"))
        self.body.addWidget(
            paragraph(
                self.tr("Put it on the intranet and on the notice to employees: their computer shows the same one."),
                "caption",
                "secondary",
            )
        )
        self.body.addWidget(self.print)
        self.add_buttons(self.copy)
        self.body.addWidget(label(self.tr("Keep it safe"), "body_strong"))
        self.body.addWidget(
            paragraph(
                self.tr(
                    "After every act, copy the folder to a USB stick that lies in a safe. Without the folder, or "
                    "without one of the two passphrases, nobody can go on: then a new task has to be begun and "
                    "everybody joins anew."
                )
            )
        )
        self.body.addStretch()
        self.copy.clicked.connect(self._copy)

    def show_overview(self, look: Look, folder: Path) -> None:
        self.facts.show_facts([(self.tr("Task"), look.task), (self.tr("Folder"), str(folder))])
        self.print.setText(fingerprint(look.root))

    def _copy(self) -> None:
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText(self.print.text())
