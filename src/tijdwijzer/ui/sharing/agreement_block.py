"""The agreement that is in force, in a few lines, and stopping."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.services.sharing import SharingLook
from tijdwijzer.ui.sharing.texts import SharingTexts, fingerprint
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.facts_table import FactsTable
from tijdwijzer.ui.widgets.labels import paragraph
from tijdwijzer.words import say


class AgreementBlock(QWidget):
    """Asks before it stops: in the place itself, and with the answer that changes nothing at hand."""

    load_wanted = Signal()
    read_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = FactsTable(self.tr("The agreement"), (self.tr("What"), self.tr("Value")))
        self.trouble = paragraph()
        self.read = Button(self.tr("Read the agreement"))
        self.load = Button(self.tr("Load another…"), "file-text")
        self.leave = Button(self.tr("Stop sharing…"))
        self.question = paragraph(self._what_stopping_does())
        self.sure = Button(self.tr("Stop sharing"))
        self.keep = Button(self.tr("Go on sharing"), kind="primary")
        self.panel = QFrame()
        self._lay_out()
        self.read.clicked.connect(self.read_wanted)
        self.load.clicked.connect(self.load_wanted)
        self.leave.clicked.connect(self._ask)
        self.keep.clicked.connect(self._stay)
        self.sure.clicked.connect(self._go)

    def _what_stopping_does(self) -> str:
        return self.tr(
            "From now on nothing leaves this computer. What was not delivered yet never will be. What was delivered "
            "stays where it is: withdraw a period first if you want it out. The list of what left stays yours."
        )

    def _lay_out(self) -> None:
        self.panel.setObjectName("panel")
        asking = QVBoxLayout(self.panel)
        asking.setContentsMargins(16, 12, 16, 12)
        asking.setSpacing(8)
        asking.addWidget(self.question)
        asking.addLayout(_in_a_row(self.sure, self.keep))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.trouble)
        box.addWidget(self.facts)
        box.addLayout(_in_a_row(self.read, self.load, self.leave))
        box.addWidget(self.panel)
        self.panel.hide()

    def show_look(self, look: SharingLook, texts: SharingTexts) -> None:
        """What is in force, and whether what waits gets through."""
        agreement = look.agreement
        if agreement is None:
            return
        self.facts.show_facts(
            [
                (self.tr("Name"), agreement.task),
                (self.tr("Quarter"), agreement.quarter),
                (self.tr("Smallest team"), str(agreement.k)),
                (self.tr("Goes to"), look.place),
                (self.tr("Key of the gatekeepers"), fingerprint(look.root_fingerprint)),
                (self.tr("Fingerprint of the agreement"), fingerprint(agreement.hash)),
            ]
        )
        self.trouble.setText(self._trouble(look, texts))
        self.trouble.setVisible(bool(self.trouble.text()))

    def _trouble(self, look: SharingLook, texts: SharingTexts) -> str:
        if not look.last_trouble:
            return ""
        why = say(look.last_trouble, texts.language, place=look.place)
        again = self.tr("What waits stays stored here, and is tried again every half hour.")
        return f"{why} {again}"

    def _ask(self) -> None:
        self.panel.show()
        self.keep.setAccessibleDescription(self.question.text())
        self.keep.setFocus()

    def _stay(self) -> None:
        self.panel.hide()
        self.leave.setFocus()

    def _go(self) -> None:
        self.panel.hide()
        self.leave_wanted.emit()


def _in_a_row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch()
    return row
