"""What could be won back: a bar per loss, and when the person thinks that can be."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.components import LOSSES, Component
from tijdwijzer.domain.nulmeting import Horizon
from tijdwijzer.domain.potential import Minutes, Potential
from tijdwijzer.ui.nulmeting.loss_bar import LossBar
from tijdwijzer.ui.nulmeting.texts import NulmetingTexts
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.buttons import Option, SegmentedButtons
from tijdwijzer.ui.widgets.facts_table import FactsTable
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.ui.widgets.swatch import Swatch

NONE = "none"
BETWEEN = 12


class Losses(QWidget):
    """Shows the potentials of a measurement, as bars or as a table."""

    marked = Signal(object, object)
    """The `Component`, and its `Horizon` or None."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = {loss: label() for loss in LOSSES}
        self.bars = {loss: LossBar(appearance) for loss in LOSSES}
        self.minutes = {loss: label(level="body_medium") for loss in LOSSES}
        self.horizons = {loss: self._horizons(loss) for loss in LOSSES}
        self.said = {loss: label(tone="secondary") for loss in LOSSES}
        headings = (self.tr("Loss"), self.tr("Share"), self.tr("Typical"), self.tr("A working day"), self.tr("When"))
        self.table = FactsTable(self.tr("What could be won back"), headings)
        self._bars = QWidget()
        self._lay_out(appearance)

    def _horizons(self, loss: Component) -> SegmentedButtons:
        options = [
            Option(Horizon.YEAR, self.tr("Within a year")),
            Option(Horizon.LATER, self.tr("Later")),
            Option(NONE, self.tr("Not yet")),
        ]
        made = SegmentedButtons(options)
        made.chosen.connect(partial(self._mark, loss))
        return made

    def _lay_out(self, appearance: Appearance) -> None:
        told = self.tr(
            "The bar is your time, the band behind it what is typical. The figure is what could be won back each "
            "working day."
        )
        grid = QGridLayout(self._bars)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(BETWEEN)
        grid.setVerticalSpacing(8)
        for row, loss in enumerate(LOSSES):
            name = QHBoxLayout()
            name.setSpacing(8)
            name.addWidget(Swatch(appearance, loss.value))
            name.addWidget(self.names[loss])
            name.addStretch()
            grid.addLayout(name, row, 0)
            grid.addWidget(self.bars[loss], row, 1)
            grid.addWidget(self.minutes[loss], row, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self.horizons[loss], row, 3)
            grid.addWidget(self.said[loss], row, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(2, 72)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(paragraph(told, "caption", "secondary"))
        box.addWidget(self._bars)
        box.addWidget(self.table)
        self.table.hide()

    def show_losses(self, found: Sequence[Potential], per_day: float, texts: NulmetingTexts, can_mark: bool) -> None:
        """Show these; `per_day` are the minutes with a component of a working day."""
        top = max((max(one.share, one.typical.high) for one in found), default=1.0) * 1.04
        for one in found:
            name = texts.loss(one)
            self.names[one.component].setText(name)
            self.bars[one.component].show_loss(one, top, name, texts.bar(one, per_day))
            self.minutes[one.component].setText(texts.minutes(Minutes(one.low, one.high)))
            horizons = self.horizons[one.component]
            horizons.choose(one.horizon or NONE)
            horizons.setAccessibleName(self.tr("When {loss} can be won back").format(loss=name))
            horizons.setVisible(can_mark)
            self.said[one.component].setText(texts.horizon(one.horizon))
            self.said[one.component].setVisible(not can_mark)
            self._name_buttons(one.component, name)
        self.table.show_facts(texts.loss_rows(found))

    def _name_buttons(self, loss: Component, name: str) -> None:
        """Nine buttons with three texts would be hard to tell apart by ear."""
        for key in (Horizon.YEAR, Horizon.LATER, NONE):
            button = self.horizons[loss].button(key)
            button.setAccessibleName(f"{name}: {button.text()}")

    def show_twin(self, table: bool) -> None:
        """As a table, or as bars."""
        self._bars.setVisible(not table)
        self.table.setVisible(table)

    def _mark(self, loss: Component, key: str) -> None:
        self.marked.emit(loss, None if key == NONE else Horizon(key))
