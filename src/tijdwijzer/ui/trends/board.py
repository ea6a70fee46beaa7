"""All charts of a page, on one time axis: standardised work beside output, then the losses, then indirect time."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component, Group
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.trends import model
from tijdwijzer.ui.trends.cells import BarsCell, LineCell
from tijdwijzer.ui.trends.chart import PeriodChart
from tijdwijzer.ui.trends.key import Key
from tijdwijzer.ui.trends.model import Made
from tijdwijzer.ui.trends.shown import Shown
from tijdwijzer.ui.widgets.labels import label, separator

BETWEEN = 24
COLUMNS, FEWER = 4, 2
WIDE = 800
"""Logical pixels from which four small charts stand side by side."""
STRETCH_LARGE, STRETCH_SMALL = 13, 9


class Board(QWidget):
    """Shows a page, and says what somebody wants of a period. What is pointed at in one chart is marked in all."""

    opened = Signal(int)
    turned = Signal(int)
    fitted = Signal(int)
    """A small chart has this many logical pixels now."""

    def __init__(self, catalogue: Catalogue, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._wanted: Made | None = None
        self._columns = 0
        self.output = LineCell(appearance)
        self.cells = {
            component: BarsCell(component, catalogue.label(component), appearance, component is Component.STANDARD_WORK)
            for component in Component
        }
        self._key = Key(appearance)
        self._sections = [
            (self.tr("Loss within direct time"), self._of(catalogue, Group.DIRECT)),
            (self.tr("Indirect time"), self._of(catalogue, Group.INDIRECT)),
        ]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(BETWEEN)
        self._grid.setVerticalSpacing(12)
        self._headings = self._made_headings()
        self._connect()
        self._lay_out(COLUMNS)

    def _of(self, catalogue: Catalogue, group: Group) -> list[BarsCell]:
        """The small charts of a group."""
        others = (component for component in Component if component is not Component.STANDARD_WORK)
        return [self.cells[component] for component in others if catalogue.groups[component] is group]

    def _made_headings(self) -> list[QWidget]:
        made = []
        for place, (text, _) in enumerate(self._sections):
            row = QHBoxLayout()
            row.addWidget(label(text, "caption", "secondary"))
            row.addStretch()
            if place == 0:
                row.addWidget(self._key)
            heading = QWidget()
            box = QVBoxLayout(heading)
            box.setContentsMargins(0, 4, 0, 0)
            box.setSpacing(8)
            box.addWidget(separator())
            box.addLayout(row)
            made.append(heading)
        return made

    def _connect(self) -> None:
        self.output.chosen.connect(self._choose)
        for chart in self.charts():
            chart.pointed.connect(self._point)
            chart.opened.connect(self.opened)
            chart.turned.connect(self.turned)

    def charts(self) -> Iterator[PeriodChart]:
        """In the order in which they are read."""
        yield self.cells[Component.STANDARD_WORK].chart
        yield self.output.chart
        for _, cells in self._sections:
            yield from (cell.chart for cell in cells)

    # Laying out
    def _lay_out(self, columns: int) -> None:
        self._columns = columns
        for place in range(self._grid.count() - 1, -1, -1):
            self._grid.takeAt(place)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
            self._grid.setColumnMinimumWidth(column, 0)
        row = self._place([self.cells[Component.STANDARD_WORK], self.output], 0, 2, STRETCH_LARGE)
        for heading, (_, cells) in zip(self._headings, self._sections, strict=True):
            heading.setVisible(bool(cells))
            self._grid.addWidget(heading, row, 0, 1, columns)
            self._grid.setRowStretch(row, 0)
            row = self._place(cells, row + 1, 1, STRETCH_SMALL)

    def _place(self, cells: Sequence[QWidget], row: int, span: int, stretch: int) -> int:
        """Put these in rows from this one on; answers with the row after them."""
        across = self._columns // span
        for place, cell in enumerate(cells):
            at = row + place // across
            self._grid.addWidget(cell, at, place % across * span, 1, span)
            self._grid.setRowStretch(at, stretch)
        return row - (-len(cells) // across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = COLUMNS if self.width() >= WIDE else FEWER
        if columns != self._columns:
            self._lay_out(columns)
        self.fitted.emit((self.width() - (columns - 1) * BETWEEN) // columns)

    # What is shown
    def show_page(self, shown: Shown, stressed: Component | None) -> None:
        """Show this page; the heading is about the component that is stressed."""
        self._shown = shown
        points = shown.points
        large = [self.cells[Component.STANDARD_WORK]]
        for cells in (large, [cell for _, section in self._sections for cell in section]):
            for cell, bars in zip(cells, model.bars(points, [cell.component for cell in cells]), strict=True):
                cell.show_bars(bars, shown)
                cell.stress(cell.component is stressed)
        kinds = model.kinds(points)
        self.output.show_line(self._wanted if self._wanted in kinds else next(iter(kinds), None), shown)
        self._key.show_usual(any(usual for usual in points[-1].usual.values()))

    def _choose(self, made: Made) -> None:
        self._wanted = made
        if self._shown is not None:
            self.output.show_line(made, self._shown)

    def _point(self, place: int) -> None:
        for chart in self.charts():
            chart.point(place)
