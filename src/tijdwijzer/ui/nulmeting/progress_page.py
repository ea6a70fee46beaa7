"""While a measurement runs, and afterwards: how far it is, and how much of each day is filled in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.services.nulmeting import NulmetingView, RunningDay
from tijdwijzer.ui.nulmeting.strip import DayStrip
from tijdwijzer.ui.nulmeting.texts import NulmetingTexts
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.facts_table import FactsTable
from tijdwijzer.ui.widgets.labels import label, paragraph


class ProgressPage(QWidget):
    """Shows the days; stopping is asked twice, as it cannot be taken back."""

    day_opened = Signal(object)
    stop_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: NulmetingView | None = None
        self._table_wanted = False
        self.where = paragraph(level="title")
        self.today = paragraph()
        self.complete = paragraph(tone="secondary")
        self.strip = DayStrip(appearance)
        headings = (self.tr("Day"), self.tr("Filled in"), self.tr("Of"), self.tr("State"))
        self.table = FactsTable(self.tr("Days of the measurement"), headings)
        self.stop = Button(self.tr("Stop early…"))
        self.sure = Button(self.tr("Stop now"))
        self.go_on = Button(self.tr("Go on measuring"), kind="flat")
        self._asking = QWidget()
        self._lay_out()
        self.strip.opened.connect(self._open)
        self.table.cellActivated.connect(self._open_row)
        self.stop.clicked.connect(self._ask)
        self.go_on.clicked.connect(self._ask_no_more)
        self.sure.clicked.connect(self._stop)

    def _lay_out(self) -> None:
        told = self.tr(
            "A day counts as complete from nine tenths on: nobody accounts for every minute. A click opens the day."
        )
        asked = QHBoxLayout(self._asking)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(8)
        asked.addWidget(label(self.tr("What there is is kept, and can be read as a report.")))
        asked.addWidget(self.sure)
        asked.addWidget(self.go_on)
        asked.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(8)
        for part in (self.where, self.today, self.complete):
            box.addWidget(part)
        box.addSpacing(8)
        box.addWidget(self.strip)
        box.addWidget(self.table)
        box.addWidget(paragraph(told, "caption", "secondary"))
        box.addSpacing(12)
        box.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self._asking)
        box.addStretch()
        self._asking.hide()

    def show_view(self, view: NulmetingView, running: RunningDay | None, texts: NulmetingTexts) -> None:
        """Show how far this measurement is; `running` only where it is this one that runs."""
        self._view = view
        self.where.setText(texts.where(view, running))
        today = running.today if running else None
        said = texts.today(today) if today else ""
        self.today.setText(f"{said[:1].upper()}{said[1:]}")
        self.today.setVisible(today is not None)
        self.complete.setText(texts.complete(view.days))
        place = len(view.days) - 1 if today is not None else None
        to_come = running.of - len(view.days) if running else 0
        self.strip.show_days(view.days, max(to_come, 0), place, texts)
        self.table.show_facts(texts.day_rows(view.days))
        self.stop.setVisible(not view.over and not self._asking.isVisibleTo(self))
        if view.over:
            self._asking.hide()
        self._suit()

    def show_twin(self, table: bool) -> None:
        """The days as a table, or as a strip."""
        self._table_wanted = table
        self._suit()

    def _suit(self) -> None:
        days = bool(self._view and self._view.days)
        self.strip.setVisible(not self._table_wanted and (days or self.strip.count > 0))
        self.table.setVisible(self._table_wanted and days)

    def _open(self, place: int) -> None:
        if self._view is not None and place < len(self._view.days):
            self.day_opened.emit(self._view.days[place].day)

    def _open_row(self, row: int, _column: int) -> None:
        self._open(row)

    # Stopping
    def _ask(self) -> None:
        self.stop.hide()
        self._asking.show()
        self.go_on.setFocus()

    def _ask_no_more(self) -> None:
        self._asking.hide()
        self.stop.show()
        self.stop.setFocus()

    def _stop(self) -> None:
        self._asking.hide()
        self.stop_requested.emit()
