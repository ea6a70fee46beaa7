"""Everything on the trends screen under its header: charts or their table, what is missing, and the foot."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.trends import model
from tijdwijzer.ui.trends.board import Board
from tijdwijzer.ui.trends.shown import Shown
from tijdwijzer.ui.trends.table import TrendTable
from tijdwijzer.ui.widgets.labels import paragraph


class TrendsPage(QWidget):
    """Shows a page as charts or as a table; both say what somebody wants of a period."""

    opened = Signal(int)
    turned = Signal(int)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = Board(context.catalogue(), context.appearance)
        self.table = TrendTable()
        self.message = paragraph(tone="secondary")
        self._shown: Shown | None = None
        self._twins = QStackedWidget()
        for twin in (self.board, self.table):
            self._twins.addWidget(twin)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.message)
        box.addWidget(self._twins, 1)
        for part in (self.board, self.table):
            part.opened.connect(self.opened)
            part.turned.connect(self.turned)
        self._twins.hide()

    @property
    def as_table(self) -> bool:
        """Whether the table is shown."""
        return self._twins.currentWidget() is self.table

    def swap(self) -> None:
        """From the charts to the table, and back."""
        to = self.board if self.as_table else self.table
        self._twins.setCurrentWidget(to)
        if to is self.table:
            self._fill_table()
            self.table.setFocus()

    def show_page(self, shown: Shown) -> None:
        """Show this page."""
        halves = model.halves(shown.points)
        change = model.largest_change(*map(model.together, halves)) if halves else None
        self.board.show_page(shown, change.component if change else None)
        self._shown = shown
        self._fill_table()
        self.say("" if shown.screen.bounds else self.tr("Nothing is registered yet. What you register shows up here."))
        self._twins.setVisible(shown.screen.bounds is not None)

    def _fill_table(self) -> None:
        """Only while it is shown: it takes as long as all charts together."""
        if self._shown is not None and self.as_table:
            self.table.show_page(self._shown)

    def say(self, text: str) -> None:
        """A word instead of, or above, the charts."""
        self.message.setText(text)
        self.message.setVisible(bool(text))
