"""What this role is, and where it is kept."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from tijdwijzer.ui.aggregator.look import Look
from tijdwijzer.ui.roles.page import Page
from tijdwijzer.ui.roles.table import LongTable
from tijdwijzer.ui.roles.texts import fingerprint
from tijdwijzer.ui.widgets.labels import label, paragraph


class OverviewPage(Page):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.show_title(self.tr("Aggregator"))
        self.say_about(
            self.tr(
                "You hold one half of every contribution: numbers that are random by themselves. You add them up when "
                "the gatekeepers have closed a period, and hand over your half of sums that enough people are in. You "
                "never see a name, a sum or anybody's figures."
            )
        )
        self.facts = LongTable(self.tr("This role"), (self.tr("What"), ""))
        self.body.addWidget(self.facts)
        self.body.addWidget(label(self.tr("Keep it safe"), "body_strong"))
        self.body.addWidget(
            paragraph(
                self.tr(
                    "Copy the folder to a safe place after every act. Without it, or without the passphrase, the "
                    "periods of this quarter cannot be published any more; nobody else can open them."
                )
            )
        )
        self.body.addStretch()

    def show_overview(self, look: Look, folder: Path) -> None:
        root = fingerprint(look.root) if look.root else self.tr("not met yet")
        self.facts.show_facts(
            [
                (self.tr("Task"), look.task),
                (self.tr("Folder"), str(folder)),
                (self.tr("Root key of the gatekeepers"), root),
            ]
        )
