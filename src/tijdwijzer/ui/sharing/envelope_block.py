"""The test that shows everything that is in an envelope: sealed to keys that everybody has, and opened again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.sharing.cells_table import CellsTable
from tijdwijzer.ui.sharing.loading import Contents
from tijdwijzer.ui.sharing.texts import SharingTexts, fingerprint
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.facts_table import FactsTable
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.words.formats import file_size


class EnvelopeBlock(QWidget):
    """Nothing is sent by it, and nothing is kept."""

    wanted = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = Button(self.tr("Show what is in an envelope"))
        self.contents = QWidget()
        self.numbers = CellsTable(
            self.tr("Numbers in the envelope"),
            context.appearance,
            (self.tr("What"), self.tr("Hours"), self.tr("In the envelope"), ""),
        )
        self.facts = FactsTable(self.tr("The rest of it"), (self.tr("What"), self.tr("Value")))
        self._lay_out()
        self.look.clicked.connect(self.wanted)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.contents)
        inside.setContentsMargins(0, 12, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(label(self.tr("Taken out of both envelopes together"), "body_strong"))
        inside.addWidget(self.numbers)
        inside.addSpacing(12)
        inside.addWidget(self.facts)
        inside.addWidget(
            paragraph(
                self.tr(
                    "There is room for nothing else: both envelopes are exactly as long as this. Each of them alone "
                    "holds random numbers. The data protection officer can open the same test envelope elsewhere."
                ),
                "caption",
                "secondary",
            )
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self.look)
        buttons.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(
            paragraph(
                self.tr(
                    "Your numbers are sealed to test keys that everybody has, and opened again before your eyes. "
                    "Nothing is sent."
                ),
                tone="secondary",
            )
        )
        box.addLayout(buttons)
        box.addWidget(self.contents)
        self.contents.hide()

    def show_contents(self, contents: Contents, texts: SharingTexts) -> None:
        """Show all of it."""
        bundle, opened = contents.bundle, contents.opened
        self.numbers.show_cells(texts.cells(opened.numbers))
        size = file_size(len(bundle.file()), texts.language)
        self.facts.show_facts(
            [
                (self.tr("Team and period"), f"{bundle.team}, {bundle.period}"),
                (self.tr("Number of the envelope, drawn at random"), fingerprint(bundle.id)),
                (self.tr("Version"), str(opened.version)),
                (self.tr("Inside for the aggregator"), self._bytes(opened.plain_a)),
                (self.tr("Inside for the gatekeeper"), self._bytes(opened.plain_b)),
                (self.tr("The whole file"), size),
            ]
        )
        self.contents.show()
        self.numbers.setFocus()

    def _bytes(self, count: int) -> str:
        return self.tr("{count} bytes").format(count=count)
