"""The bottom of the reflection: how observed work was broken up. Only there when something was observed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.fragmentation import Minutes, UsualFragmentation
from tijdwijzer.services.fragmentation import FragmentedDay
from tijdwijzer.ui.reflection.fragmentation_texts import FragmentationTexts
from tijdwijzer.ui.reflection.hidden_bar import HiddenBar
from tijdwijzer.ui.reflection.view import known
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.facts_table import FactsTable
from tijdwijzer.ui.widgets.labels import label, paragraph, separator
from tijdwijzer.words.formats import Language

LEFT, BETWEEN = 440, 40
"""As wide as the column above it, and as far from the next."""


class FragmentationSection(QWidget):
    """Shows a `FragmentedDay`: figures on the left, the hidden factory on the right."""

    def __init__(self, appearance: Appearance, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._texts = FragmentationTexts(language)
        self._observed = label(tone="secondary")
        headings = (self.tr("What"), self.tr("This day"), self.tr("Your weeks"))
        self.table = FactsTable(self.tr("How observed work was broken up"), headings)
        self.hidden = paragraph(tone="secondary")
        self.bar = HiddenBar(appearance)
        self._legend = paragraph(level="caption", tone="secondary")
        self._derivation = paragraph(level="caption", tone="secondary")
        self.handovers = Button(self.tr("Hand-overs between programs"), kind="flat", small=True)
        self._figures = QWidget()
        self._lay_out()
        appearance.changed.connect(self.bar.update)
        self.hide()

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(label(self.tr("Fragmentation"), "body_strong"), 0, Qt.AlignmentFlag.AlignBaseline)
        heading.addWidget(self._observed, 1, Qt.AlignmentFlag.AlignBaseline)
        heading.addWidget(self.handovers, 0, Qt.AlignmentFlag.AlignVCenter)
        self._columns = columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._figures)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(BETWEEN)
        self.table.setFixedWidth(LEFT)
        columns.addWidget(self.table, 0, Qt.AlignmentFlag.AlignTop)
        columns.addLayout(self._hidden_factory(), 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 20, 0, 0)
        box.setSpacing(0)
        box.addWidget(separator())
        box.addSpacing(12)
        box.addLayout(heading)
        box.addSpacing(4)
        box.addWidget(self._figures)

    def _hidden_factory(self) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(0)
        parts = ((self.hidden, 2), (self.bar, 8), (self._legend, 6), (self._derivation, 6))
        box.addWidget(label(self.tr("Hidden factory"), "body_strong"))
        for part, space in parts:
            box.addSpacing(space)
            box.addWidget(part)
        box.addStretch()
        return box

    def lie(self, direction: QBoxLayout.Direction) -> None:
        """The figures and the hidden factory side by side or below each other."""
        self._columns.setDirection(direction)

    def show_day(self, day: FragmentedDay) -> None:
        """Show how this day was broken up."""
        self.setVisible(bool(day.figures.active))
        self._figures.setVisible(day.figures.enough)
        self._observed.setText(self._texts.observed(day))
        self.table.show_facts(self._texts.rows(day))
        self.hidden.setText(self._texts.hidden(day))
        self.bar.show_range(day.figures.hidden, _usual(day.usual), self._texts.spoken_hidden(day))
        self._legend.setText(self._texts.legend(day))
        self._derivation.setText(self._texts.derivation())


def _usual(usual: UsualFragmentation) -> Minutes | None:
    low, high = known(usual.hidden_low), known(usual.hidden_high)
    return Minutes(low.median, high.median) if low is not None and high is not None else None
