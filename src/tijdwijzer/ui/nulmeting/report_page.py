"""The report: what could be won back and when, what is felt beside what was measured, and what figures cannot say."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tijdwijzer.domain.potential import Split
from tijdwijzer.services.nulmeting import NulmetingView
from tijdwijzer.ui.nulmeting.losses import Losses
from tijdwijzer.ui.nulmeting.texts import NulmetingTexts
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.facts_table import FactsTable
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.words import say

SUMS = 4


class ReportPage(QWidget):
    """Shows a measurement, whether it is over or still runs."""

    save_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.measured = paragraph()
        self.nothing = paragraph(tone="secondary")
        self.losses = Losses(appearance)
        self.sums: list[tuple[QLabel, QLabel]] = [
            (label(tone="secondary"), label(level="body_strong")) for _ in range(SUMS)
        ]
        headings = (self.tr("Component"), self.tr("Felt (1–5)"), self.tr("Share of time"), self.tr("Worth a look"))
        self.felt = FactsTable(self.tr("What is felt beside the time that was registered"), headings)
        self.limits = paragraph(tone="secondary")
        self.save = Button(self.tr("Save as PDF…"), "download")
        self.message = paragraph()
        self._figures = QWidget()
        self._lay_out()
        self.save.clicked.connect(self.save_requested)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._figures)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(label(self.tr("What could be won back"), "title"))
        inside.addWidget(self.losses)
        inside.addLayout(self._sums())
        inside.addSpacing(12)
        inside.addWidget(label(self.tr("What is felt, beside what was measured"), "title"))
        inside.addWidget(self.felt)
        inside.addSpacing(12)
        inside.addWidget(label(self.tr("What these figures do not say"), "title"))
        inside.addWidget(self.limits)
        inside.addSpacing(8)
        inside.addLayout(self._saving())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.measured)
        box.addSpacing(4)
        box.addWidget(self.nothing)
        box.addWidget(self._figures)
        box.addStretch()

    def _saving(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.save)
        row.addWidget(self.message, 1)
        return row

    def _sums(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        for column, (name, minutes) in enumerate(self.sums):
            grid.addWidget(name, 0, column)
            grid.addWidget(minutes, 1, column)
        grid.setColumnStretch(SUMS, 1)
        return grid

    def show_view(self, view: NulmetingView, texts: NulmetingTexts, can_mark: bool) -> None:
        """Show what was measured."""
        measured = bool(view.potentials)
        self.measured.setText(texts.measured(view))
        self.nothing.setText("" if measured else say("baseline.nothing", texts.language))
        self.nothing.setVisible(not measured)
        self._figures.setVisible(measured)
        if measured:
            per_day = view.totals.assigned / 60 / view.totals.worked
            self.losses.show_losses(view.potentials, per_day, texts, can_mark)
            self._show_sums(view.split, texts)
        self.felt.show_facts(texts.felt_rows(view.felt))
        self.limits.setText("\n".join(texts.limits(view)))

    def _show_sums(self, split: Split, texts: NulmetingTexts) -> None:
        for (name, minutes), (said, amount) in zip(self.sums, texts.sums(split), strict=True):
            name.setText(said)
            minutes.setText(amount)

    def show_twin(self, table: bool) -> None:
        """The losses as a table, or as bars."""
        self.losses.show_twin(table)

    def tell(self, text: str) -> None:
        """What came of saving."""
        self.message.setText(text)
