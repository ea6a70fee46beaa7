"""The task-mining screen: which programs follow each other, and the time in it. For the employee alone."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tijdwijzer.domain.entries import Span
from tijdwijzer.services.handovers import Period
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.handovers.bars_table import Bar, BarsTable
from tijdwijzer.ui.handovers.preview import PreviewDialog
from tijdwijzer.ui.handovers.texts import HandoverTexts
from tijdwijzer.ui.icons import app_icon
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.widgets.buttons import Button, Option, SegmentedButtons
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.ui.widgets.scrolling import scrolling

MARGIN = 32
BETWEEN = 24
WEEK, WEEKS = 7, 28
"""Days that one looks back."""


class HandoversWindow(QWidget):
    """Shows what recurs in a period and lets one take it along without being in it."""

    def __init__(self, tasks: Tasks, bridge: Bridge, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._context = context
        self._texts = HandoverTexts(context.language)
        self._period: Period | None = None
        options = (Option(str(WEEK), self.tr("Week")), Option(str(WEEKS), self.tr("Four weeks")))
        self.back = SegmentedButtons(options)
        self.back.choose(str(WEEKS))
        self._when = label(tone="secondary")
        self._nothing = paragraph(self.tr("Nothing was observed in this period."), tone="secondary")
        self._pieces = paragraph(tone="secondary")
        self.take = Button(self.tr("Take along anonymously…"), "download")
        self.programs = self._table(self.tr("Programs"), "")
        self.loops = self._table(self.tr("Back and forth"), self.tr("Times"))
        self.waited = self._table(self.tr("Waiting"), "")
        self.handovers = self._table(self.tr("Hand-overs"), self.tr("Times"))
        self.routines = self._table(self.tr("Recurring order"), self.tr("Times"))
        self._sections: list[tuple[BarsTable, QWidget]] = []
        self.setWindowTitle(self.tr("Hand-overs"))
        self.setWindowIcon(app_icon())
        self._lay_out()
        self.back.chosen.connect(self.refresh)
        self.take.clicked.connect(self.preview)
        bridge.observed_changed.connect(self._observed_changed)

    def _table(self, name: str, often: str) -> BarsTable:
        return BarsTable(name, (self.tr("Program"), self.tr("Per week"), often), self._context.appearance)

    def _lay_out(self) -> None:
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        content.setAutoFillBackground(True)
        self._box = QVBoxLayout(content)
        self._box.setContentsMargins(MARGIN, 20, MARGIN, 24)
        self._box.setSpacing(0)
        self._box.addLayout(self._header())
        intro = self.tr(
            "What follows what on your screen, and the time in it, in a week of five days. Only you see this."
        )
        for part, space in (
            (paragraph(intro, tone="secondary"), 6),
            (self._when, 2),
            (self._nothing, 16),
            (self._pieces, 12),
        ):
            part.setContentsMargins(0, space, 0, 0)
            self._box.addWidget(part)
        self._fill()
        self._box.addStretch()
        area = scrolling(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label(self.tr("Hand-overs"), "heading"), 1)
        row.addWidget(self.back)
        row.addWidget(self.take)
        return row

    def _fill(self) -> None:
        automate = self.tr(
            "Often this is copying from one program to the other. What may help: automate it, or link the two."
        )
        faster = self.tr("In front while you registered a speed loss. What may help: a faster or steadier system.")
        order = self.tr(
            "Different programs that recur in one order. What may help: one way of working, or automate it."
        )
        for table, heading, advice in (
            (self.programs, self.tr("Programs"), ""),
            (self.loops, self.tr("Back and forth"), automate),
            (self.waited, self.tr("Waiting"), faster),
            (self.handovers, self.tr("Hand-overs"), self.tr("The time is that in the next program.")),
            (self.routines, self.tr("Recurring order"), order),
        ):
            self._section(table, heading, advice)

    def _section(self, table: BarsTable, heading: str, advice: str) -> None:
        section = QWidget()
        box = QVBoxLayout(section)
        box.setContentsMargins(0, BETWEEN, 0, 0)
        box.setSpacing(2)
        box.addWidget(label(heading, "title"))
        if advice:
            box.addWidget(_advice(advice))
        box.addWidget(table)
        self._box.addWidget(section)
        self._sections.append((table, section))

    def sizeHint(self) -> QSize:
        return QSize(760, min(820, self.screen().availableSize().height() - 64))

    # What is shown
    def go_to(self) -> None:
        """Read it again."""
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._period is None:
            self.refresh()

    def refresh(self, _key: str = "") -> None:
        """Read the period that is chosen, up to today."""
        self._tasks.run(partial(_load, days=int(self.back.choice or WEEKS)), self._show)

    def _observed_changed(self, _span: Span | None) -> None:
        if self.isVisible():
            self.refresh()

    def _show(self, period: Period) -> None:
        self._period = period
        self._when.setText(self._texts.period(period))
        self._nothing.setVisible(not period.days)
        self.take.setEnabled(bool(period.days))
        pieces = self._texts.pieces(period)
        self._pieces.setText(pieces)
        self._pieces.setVisible(bool(pieces))
        texts = self._texts
        bars = (texts.programs, texts.loops, texts.waited, texts.handovers, texts.routines)
        for (table, section), rows in zip(self._sections, bars, strict=True):
            self._show_bars(table, section, rows(period))

    def _show_bars(self, table: BarsTable, section: QWidget, bars: list[Bar]) -> None:
        table.show_bars(bars)
        section.setVisible(bool(bars))

    # Taking it along
    def preview(self) -> PreviewDialog | None:
        """Show exactly what would be written."""
        if self._period is None:
            return None
        dialog = PreviewDialog(self._tasks, self._period, self._context.language, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog


def _advice(text: str) -> QLabel:
    return paragraph(text, tone="secondary")


def _load(cases: UseCases, days: int) -> Period:
    today = cases.days.today()
    return cases.handovers.between(today - timedelta(days=days - 1), today)
