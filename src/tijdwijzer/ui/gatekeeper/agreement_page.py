"""The agreement of a quarter: as it stands, or the form to make one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tijdwijzer.domain.aggregator_key import aggregator_key_of
from tijdwijzer.domain.agreement import Agreement
from tijdwijzer.domain.canonical import read
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.roles import Gatekeeper, Terms
from tijdwijzer.ui.gatekeeper.look import Look
from tijdwijzer.ui.gatekeeper.products_field import ProductsField
from tijdwijzer.ui.gatekeeper.terms_form import TermsForm, terms_rows
from tijdwijzer.ui.roles.acts import Act, Deed, Outcome, Report
from tijdwijzer.ui.roles.page import Page
from tijdwijzer.ui.roles.table import LongTable
from tijdwijzer.ui.roles.texts import fingerprint, refusal, refused_table
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language, number


class AgreementPage(Page):
    """Shows one quarter."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._language: Language = language
        self._quarter = ""
        self._key: bytes | None = None
        self.form = TermsForm()
        self.products = ProductsField()
        self.pick_key = Button(self.tr("Choose key file…"), "file-text")
        self.key_name = label(self.tr("No file chosen yet"), tone="secondary")
        self.key_print = paragraph(level="body_medium")
        self.key_print.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.compared = QCheckBox(self.tr("We called the aggregator, and it is the same there"))
        self.error = paragraph(level="caption_strong")
        self.sign = Button(self.tr("Sign and publish…"), kind="primary")
        self.standing = LongTable(self.tr("What was agreed"), (self.tr("What"), self.tr("Agreed")))
        self.agreed_products = LongTable(
            self.tr("Products"), (self.tr("Name"), self.tr("Key"), self.tr("Standard time in minutes"))
        )
        self.hash = paragraph(tone="secondary")
        self._lay_out_form()
        self._lay_out_standing()
        self.body.addStretch()
        self.pick_key.clicked.connect(self._pick)
        self.compared.toggled.connect(self._suit)
        self.sign.clicked.connect(self._ask)
        self._show_key()

    def _lay_out_form(self) -> None:
        self.making = QWidget()
        box = QVBoxLayout(self.making)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self.form)
        box.addSpacing(4)
        box.addWidget(label(self.tr("Products"), "body_strong"))
        box.addWidget(self._small(self.tr("What the teams finish. Without any, only time is shared.")))
        box.addWidget(self.products)
        box.addSpacing(4)
        box.addWidget(label(self.tr("Key of the aggregator"), "body_strong"))
        box.addWidget(
            self._small(
                self.tr(
                    "The aggregator saves the key file of this quarter and sends it to you. Call, and have the "
                    "fingerprint read out: only then do you know that nobody put another key in its place."
                )
            )
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.pick_key)
        row.addWidget(self.key_name, 1)
        box.addLayout(row)
        box.addWidget(self.key_print)
        box.addWidget(self.compared)
        box.addSpacing(4)
        box.addWidget(self.error)
        buttons = QHBoxLayout()
        buttons.addWidget(self.sign)
        buttons.addStretch()
        box.addLayout(buttons)
        self.body.addWidget(self.making)
        self.error.hide()

    def _lay_out_standing(self) -> None:
        self.made = QWidget()
        box = QVBoxLayout(self.made)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        self._products_title = label(self.tr("Products"), "body_strong")
        for part in (self.standing, self._products_title, self.agreed_products, self.hash):
            box.addWidget(part)
        self.body.addWidget(self.made)

    def _small(self, text: str) -> QLabel:
        return paragraph(text, "caption", "secondary")

    def show_look(self, look: Look) -> None:
        if look.quarter != self._quarter:
            self._quarter, self._key = look.quarter, None
            self._show_key()
        self.show_title(self.tr("Agreement of {quarter}").format(quarter=look.quarter))
        agreement = look.agreement
        self.making.setVisible(agreement is None)
        self.made.setVisible(agreement is not None)
        if agreement is None:
            self.say_about(
                self.tr(
                    "What leaves a computer and what may be published, for one quarter. The numbers are what the "
                    "protocol proposes; change one only together with the works council. Once signed it stands for "
                    "the whole quarter."
                )
            )
        else:
            self.say_about(self.tr("Signed and published. It stands for the whole quarter."))
            self._show_agreement(agreement)

    def _show_agreement(self, agreement: Agreement) -> None:
        self._key = None
        self.compared.setChecked(False)
        self.standing.show_facts(terms_rows(agreement, self.form.texts, self._language))
        rows = [
            (one.name, one.key, number(one.standard_minutes, self._language, 0 if one.standard_minutes % 1 == 0 else 1))
            for one in agreement.products
        ]
        self.agreed_products.show_facts(rows)
        for part in (self._products_title, self.agreed_products):
            part.setVisible(bool(rows))
        self.hash.setText(self.tr("Hash of the agreement: {hash}").format(hash=fingerprint(agreement.hash)))

    # The key of the aggregator
    def _pick(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.pick_key.text(), "", "*.json *.key *.*")
        if path:
            self.take_key(Path(path))

    def take_key(self, file: Path) -> None:
        """Read a key file; its fingerprint is compared before it can be used."""
        try:
            content = file.read_bytes()
            read_out = aggregator_key_of(read(content, "key")).fingerprint
        except OSError:
            return self._refuse(say("import_file_unreadable", self._language, file=file.name))
        except DomainError as error:
            return self._refuse(refusal(error, self._language))
        self._key = content
        self.key_name.setText(file.name)
        self.key_print.setText(fingerprint(read_out))
        self.compared.setChecked(False)
        self._refuse("")
        self._show_key()
        return None

    def _show_key(self) -> None:
        has_one = self._key is not None
        if not has_one:
            self.key_name.setText(self.tr("No file chosen yet"))
        self.key_print.setVisible(has_one)
        self.compared.setVisible(has_one)
        self._suit()

    def _suit(self) -> None:
        self.sign.setEnabled(self._key is not None and self.compared.isChecked())

    def _refuse(self, words: str) -> None:
        self.error.setText(words)
        self.error.setVisible(bool(words))

    # Signing
    def _ask(self) -> None:
        self._refuse("")
        try:
            terms = self.form.terms(self._quarter, self.products.products)
        except ValueError as wrong:
            return self._refuse(str(wrong))
        except DomainError as error:
            floor = self.form.texts.floor(str(error.details.get("part", "")))
            self.form.show_wrong(error)
            return self._refuse(" ".join(part for part in (refusal(error, self._language), floor) if part))
        assert self._key is not None
        self.asked.emit(self._act(terms, self._key))
        return None

    def _act(self, terms: Terms, key: bytes) -> Act:
        def agree(role: Gatekeeper) -> Agreement:
            return role.agree(terms, key)

        return Act(
            title=self.tr("Sign the agreement of {quarter}").format(quarter=terms.quarter),
            what=(
                self.tr("New keys are made for this quarter, and the agreement is signed with your root key."),
                self.tr(
                    "It is published: every employee who takes part sees it, and is told what is different from before."
                ),
                self.tr("It cannot be changed any more this quarter."),
            ),
            button=self.tr("Sign and publish"),
            deeds=(Deed(terms.quarter, agree),),
            report=partial(self._report, terms),
        )

    def _report(self, terms: Terms, outcome: Outcome) -> Report:
        if not outcome.done:
            return Report(self.tr("Nothing was published"), tables=refused_table(outcome, self._language))
        agreement = outcome.done[0][1]
        return Report(
            self.tr("The agreement of {quarter} is published").format(quarter=terms.quarter),
            (
                self.tr("Next: draw the codes with which employees join."),
                self.tr("Hash of the agreement: {hash}").format(hash=fingerprint(agreement.hash)),
            ),
        )
