"""One day looked back on: header, ribbon, figures and words, with what can be done below."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tijdwijzer.domain.counts import Tally
from tijdwijzer.services.counting import Counted
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.reflection.drawing import DrawingRoom
from tijdwijzer.ui.reflection.figures_column import FiguresColumn
from tijdwijzer.ui.reflection.finished import FinishedDay
from tijdwijzer.ui.reflection.finished_texts import FinishedTexts
from tijdwijzer.ui.reflection.fragmentation_section import FragmentationSection
from tijdwijzer.ui.reflection.loading import Lookback
from tijdwijzer.ui.reflection.measurement_line import MeasurementLine
from tijdwijzer.ui.reflection.ribbon import ribbon_of
from tijdwijzer.ui.reflection.texts import LookbackTexts
from tijdwijzer.ui.reflection.words_column import WordsColumn
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import ElidedLabel, label, paragraph, separator
from tijdwijzer.ui.widgets.ribbon import Ribbon
from tijdwijzer.ui.widgets.ribbon_model import PICTURE_LAYOUT
from tijdwijzer.ui.widgets.scrolling import scrolling

MARGIN = 32
PADDING = 12
"""Inside a flat button, so that its text and not its invisible edge lines up."""
FOOTER_HEIGHT = 60
BESIDE, BELOW = 40, 8
"""Between the two columns, side by side and below each other."""
WIDE = 892
"""Logical pixels from which they stand side by side."""


class LookbackPage(QWidget):
    """Shows a `Lookback` and says what the user wants next."""

    earlier_requested = Signal()
    save_requested = Signal()
    trends_requested = Signal()
    skip_requested = Signal()
    later_requested = Signal()
    day_requested = Signal()
    finish_requested = Signal()
    handovers_requested = Signal()

    def __init__(self, room: DrawingRoom, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance = context.appearance
        self._language = language = context.language
        self._lookback: Lookback | None = None
        self._area = scrolling(QWidget())
        self._when = ElidedLabel(tone="secondary")
        self.earlier = Button(self.tr("Earlier reflections"), kind="flat", small=True)
        self.save = Button(self.tr("Save as…"), kind="flat", small=True)
        self.trends = Button(self.tr("Trends"), kind="flat", small=True)
        self._intended = ElidedLabel(tone="secondary")
        self.measurement = MeasurementLine(language)
        self.ribbon = Ribbon(appearance, PICTURE_LAYOUT, interactive=False)
        self._nothing = paragraph(tone="secondary")
        self._missing = label(level="caption", tone="tertiary")
        self.figures = FiguresColumn(room, appearance)
        self.column = WordsColumn(room, context)
        self.words = self.column.words
        self.finished = self.column.finished
        self.sharing = self.column.sharing
        self.fragmentation = FragmentationSection(appearance, language)
        self.skip = Button(kind="flat", text="…")
        self.later = Button(self.tr("Go on tomorrow"), kind="flat")
        self.to_day = Button(self.tr("Adjust the day"))
        self.finish = Button(kind="primary", text="…")
        self._closed = label(level="caption", tone="secondary")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._scrolled(), 1)
        box.addWidget(separator())
        box.addWidget(self._footer())

    def _scrolled(self) -> QScrollArea:
        content = self._area.widget()
        content.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        content.setAutoFillBackground(True)
        box = QVBoxLayout(content)
        box.setContentsMargins(MARGIN, 20, MARGIN - PADDING, 20)
        box.setSpacing(0)
        box.addLayout(self._header())
        box.addLayout(self._body())
        box.addStretch()
        return self._area

    @property
    def overflow(self) -> int:
        """By how many logical pixels the page is higher than the room it has; negative where there is room left."""
        layout = self._area.widget().layout()
        assert layout is not None
        return layout.totalHeightForWidth(self._area.width()) - self._area.viewport().height()

    def _header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label(self.tr("Reflection"), "heading"), 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self._when, 1, Qt.AlignmentFlag.AlignBaseline)
        for button in (self.save, self.trends, self.earlier):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _body(self) -> QVBoxLayout:
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, PADDING, 0)
        body.setSpacing(0)
        for part, space in (
            (self._intended, 4),
            (self.measurement, 0),
            (self.ribbon, 12),
            (self._missing, 4),
            (self._nothing, 12),
        ):
            body.addSpacing(space)
            body.addWidget(part)
        self._columns = columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        columns.setContentsMargins(0, 16, 0, 0)
        columns.setSpacing(BESIDE)
        columns.addWidget(self.figures, 0, Qt.AlignmentFlag.AlignTop)
        columns.addWidget(self.column, 1)
        columns.addStretch()
        body.addLayout(columns)
        body.addWidget(self.fragmentation)
        return body

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Nobody needs to scroll sideways in a small window."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE
        across = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across)
        self._columns.setSpacing(BESIDE if wide else BELOW)
        self.fragmentation.lie(across)

    def _footer(self) -> QWidget:
        footer = QWidget()
        footer.setFixedHeight(FOOTER_HEIGHT)
        row = QHBoxLayout(footer)
        row.setContentsMargins(MARGIN - PADDING, 0, MARGIN, 0)
        row.setSpacing(8)
        row.addWidget(self.skip)
        row.addWidget(self.later)
        row.addSpacing(8)
        row.addWidget(self._closed, 1)
        row.addWidget(self.to_day)
        row.addWidget(self.finish)
        return footer

    def _connect(self) -> None:
        self.earlier.clicked.connect(self.earlier_requested)
        self.save.clicked.connect(self.save_requested)
        self.trends.clicked.connect(self.trends_requested)
        self.fragmentation.handovers.clicked.connect(self.handovers_requested)
        self.skip.clicked.connect(self.skip_requested)
        self.later.clicked.connect(self.later_requested)
        self.to_day.clicked.connect(self.day_requested)
        self.finish.clicked.connect(self.finish_requested)
        self._appearance.changed.connect(self._recolour)

    @property
    def lookback(self) -> Lookback | None:
        """What is shown."""
        return self._lookback

    def show_lookback(self, lookback: Lookback) -> None:
        """Show this; what stands in the fields stays when it is the day that was shown already."""
        same_day = self._lookback is not None and self._lookback.view.date == lookback.view.date
        self._lookback = lookback
        texts = LookbackTexts(lookback.catalogue, self._language)
        self._show_header(lookback, texts)
        self._show_figures(lookback, texts)
        if not same_day:
            self.fragmentation.hide()
            self.sharing.tell("")
            self.sharing.show_nothing()
            heading = texts.intention_for(lookback.view.date, lookback.next_workday)
            self.words.show_words(lookback.reflection, heading)
        self._closed.setText(texts.closed(lookback.reflection, lookback.view.zone))
        today = lookback.is_today
        self.skip.setText(self.tr("Skip today") if today else self.tr("Skip this day"))
        self.later.setVisible(today)
        self.finish.setText(self.tr("Done for today") if today else self.tr("Done with this day"))

    def _show_header(self, lookback: Lookback, texts: LookbackTexts) -> None:
        self._when.setText(texts.when(lookback.view))
        intended = texts.intended(lookback.intention, lookback.is_today)
        self._intended.setText(intended)
        self._intended.setVisible(bool(intended))
        ribbon = ribbon_of(lookback.view, texts)
        if ribbon is not None:
            self.ribbon.set_view(ribbon)
        self.ribbon.setVisible(ribbon is not None)
        nothing = texts.nothing(lookback.view)
        self._nothing.setText(nothing)
        self._nothing.setVisible(bool(nothing))
        missing = texts.missing(lookback.view)
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))

    def _show_figures(self, lookback: Lookback, texts: LookbackTexts) -> None:
        assigned = bool(lookback.view.figures.assigned)
        if assigned:
            self.figures.show_lookback(lookback, texts)
        self.figures.setVisible(assigned)
        self.column.show_lookback(lookback, texts)

    def show_finished(self, day: FinishedDay, said: Callable[[Counted], Tally]) -> None:
        """Show what got finished on the day that is shown, and what was earned with it."""
        if self._lookback is not None:
            texts = FinishedTexts(LookbackTexts(self._lookback.catalogue, self._language))
            self.finished.show_day(day, texts, said)
            self.figures.show_earned(texts.earned(day))

    def _recolour(self) -> None:
        """The pictures hold colours."""
        if self._lookback is not None:
            self._show_figures(self._lookback, LookbackTexts(self._lookback.catalogue, self._language))
