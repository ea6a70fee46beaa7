"""The keys of each quarter: their fingerprints, and when they are destroyed."""

from datetime import date

from PySide6.QtWidgets import QWidget

from tijdwijzer.services.roles import QuarterKeys
from tijdwijzer.ui.roles.acts import Act, Deed, Outcome, Report, Table
from tijdwijzer.ui.roles.page import Page
from tijdwijzer.ui.roles.table import LongTable
from tijdwijzer.ui.roles.texts import key_rows, refused_table
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import paragraph
from tijdwijzer.words.formats import Language


def expired(keys: tuple[QuarterKeys, ...], today: date) -> tuple[QuarterKeys, ...]:
    """Those whose day has come."""
    return tuple(one for one in keys if one.destroyed is None and one.destroy_on <= today)


class KeysPage(Page):
    """Shows them, and offers to destroy those whose day has come."""

    def __init__(self, language: Language, four_eyes: bool, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.show_title(self.tr("Keys"))
        self.say_about(
            self.tr(
                "Every quarter has keys of its own. Once the last period of a quarter is published they are destroyed: "
                "what was sealed with them can then be opened by nobody, also not with the passphrases."
            )
        )
        self._language: Language = language
        self._four_eyes = four_eyes
        self._due: tuple[QuarterKeys, ...] = ()
        self.table = LongTable(
            self.tr("Keys"), (self.tr("Quarter"), self.tr("Destroy on"), self.tr("Destroyed"), self.tr("Fingerprint"))
        )
        self.nothing = paragraph(self.tr("There are no keys yet."), tone="secondary")
        self.erase = Button("…", "trash-2", kind="primary")
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.table)
        self.add_buttons(self.erase)
        self.body.addStretch()
        self.erase.clicked.connect(self._ask)

    def show_keys(self, keys: tuple[QuarterKeys, ...], today: date) -> None:
        self._due = expired(keys, today)
        self.table.show_facts(key_rows(keys, self._language))
        self.table.setVisible(bool(keys))
        self.nothing.setVisible(not keys)
        self.erase.setVisible(bool(self._due))
        self.erase.setText(self.tr("Destroy expired keys ({count})…").format(count=len(self._due)))

    def _ask(self) -> None:
        quarters = ", ".join(one.quarter for one in self._due)
        self.asked.emit(
            Act(
                title=self.tr("Destroy expired keys"),
                what=(
                    self.tr("The keys of {quarters} are erased from this folder, for good.").format(quarters=quarters),
                    self.tr(
                        "Copies of the folder still have them: destroy old copies too, such as a USB stick in a safe."
                    ),
                ),
                button=self.tr("Destroy the keys"),
                deeds=(Deed(quarters, lambda role: role.destroy_due()),),
                report=self._report,
                four_eyes=self._four_eyes,
            )
        )

    def _report(self, outcome: Outcome) -> Report:
        gone = tuple(one for _, keys in outcome.done for one in keys)
        if not gone:
            return Report(self.tr("No keys were destroyed"), tables=refused_table(outcome, self._language))
        rows = tuple(tuple(row) for row in key_rows(gone, self._language))
        headings = (self.tr("Quarter"), self.tr("Destroy on"), self.tr("Destroyed"), self.tr("Fingerprint"))
        return Report(self.tr("The keys are destroyed"), tables=(Table(self.tr("Destroyed keys"), headings, rows),))
