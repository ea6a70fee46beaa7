"""Earlier reflections: the days on one side, what was said on the other."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.services.days import DayView
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.reflection.days_table import DaysTable
from tijdwijzer.ui.reflection.loading import Earlier, load_day, load_earlier
from tijdwijzer.ui.reflection.ribbon import ribbon_of
from tijdwijzer.ui.reflection.texts import LookbackTexts
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.widgets.buttons import Button, Option, SegmentedButtons
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.ui.widgets.ribbon import Ribbon
from tijdwijzer.ui.widgets.ribbon_model import STRIP_LAYOUT

MARGIN = 32
LIST_WIDTH = 320


class EarlierPage(QWidget):
    """Shows what was said on other days, one day at a time."""

    day_requested = Signal(object)
    """Look back on this day."""
    back_requested = Signal()

    def __init__(self, tasks: Tasks, bridge: Bridge, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._context = context
        self._earlier = Earlier((), date.min, context.catalogue())
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setAutoFillBackground(True)
        self.back = Button(self.tr("Back"), "chevron-left", kind="flat", small=True)
        steps = (
            Option("-1", self.tr("Previous reflection"), "chevron-left"),
            Option("1", self.tr("Next reflection"), "chevron-right"),
        )
        self.steps = SegmentedButtons(steps, exclusive=False)
        self.days = DaysTable(context.language)
        self._none = paragraph(self.tr("No intention or note was kept yet."), tone="secondary")
        self._detail = QWidget()
        self._date = label(level="title")
        self._hours = label(tone="secondary")
        self.ribbon = Ribbon(context.appearance, STRIP_LAYOUT, interactive=False)
        self._intention = paragraph()
        self._note = paragraph()
        self.open = Button(self.tr("Look back on this day"))
        self._lay_out()
        self._connect(bridge)

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setSpacing(12)
        header.addWidget(label(self.tr("Earlier reflections"), "heading"), 1)
        header.addWidget(self.steps)
        header.addWidget(self.back)
        self.days.setFixedWidth(LIST_WIDTH)
        body = QHBoxLayout()
        body.setSpacing(32)
        body.addWidget(self.days)
        body.addWidget(self._lay_out_detail(), 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(MARGIN, 20, MARGIN, 20)
        box.setSpacing(16)
        box.addLayout(header)
        box.addWidget(self._none)
        box.addLayout(body, 1)

    def _lay_out_detail(self) -> QWidget:
        box = QVBoxLayout(self._detail)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self._date)
        box.addWidget(self._hours)
        box.addSpacing(4)
        box.addWidget(self.ribbon)
        self._said = (
            (label(self.tr("Intention"), "body_strong"), self._intention),
            (label(self.tr("Note"), "body_strong"), self._note),
        )
        for heading, text in self._said:
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.addSpacing(12)
            box.addWidget(heading)
            box.addWidget(text)
        box.addSpacing(20)
        box.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch()
        return self._detail

    def _connect(self, bridge: Bridge) -> None:
        self.back.clicked.connect(self.back_requested)
        self.steps.chosen.connect(self._step)
        self.days.chosen.connect(self._choose)
        self.open.clicked.connect(self._open)
        bridge.reflection_changed.connect(self._changed)

    def go_to(self) -> None:
        """Read the reflections again and show the latest."""
        self._tasks.run(load_earlier, self._show)

    def _changed(self, _day: date | None) -> None:
        if self.isVisible():
            self.go_to()

    def _show(self, earlier: Earlier) -> None:
        kept = self._chosen()
        self._earlier = earlier
        self.days.show_reflections(earlier.reflections, earlier.today)
        days = [reflection.day for reflection in earlier.reflections]
        for part in (self.days, self._detail, self.steps):
            part.setVisible(bool(days))
        self._none.setVisible(not days)
        if days:
            self.days.choose(days.index(kept.day) if kept and kept.day in days else 0)
            self.days.setFocus()

    def _chosen(self) -> Reflection | None:
        row = self.days.currentRow()
        return self._earlier.reflections[row] if 0 <= row < len(self._earlier.reflections) else None

    def _choose(self, row: int) -> None:
        reflection = self._chosen()
        if reflection is None:
            return
        texts = LookbackTexts(self._earlier.catalogue, self._context.language)
        self._date.setText(texts.day(reflection.day, year=True))
        for (heading, text), said in zip(self._said, (reflection.intention, reflection.note), strict=True):
            text.setText(said)
            heading.setVisible(bool(said))
            text.setVisible(bool(said))
        # The latest is first, so the next day stands above.
        self.steps.button("-1").setEnabled(row < self.days.rowCount() - 1)
        self.steps.button("1").setEnabled(row > 0)
        self._tasks.run(partial(load_day, day=reflection.day), self._show_day)

    def _show_day(self, view: DayView) -> None:
        chosen = self._chosen()
        if chosen is None or chosen.day != view.date:
            return
        texts = LookbackTexts(self._earlier.catalogue, self._context.language)
        self._hours.setText(texts.figures(view))
        ribbon = ribbon_of(view, texts)
        if ribbon is not None:
            self.ribbon.set_view(ribbon)
        self.ribbon.setVisible(ribbon is not None)

    def _step(self, key: str) -> None:
        self.days.choose(self.days.currentRow() - int(key))

    def _open(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.day_requested.emit(chosen.day)
