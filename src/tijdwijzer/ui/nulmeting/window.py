"""The screen of the baseline measurement: begin one, follow it, answer what is felt, and read what it shows."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QPalette, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.nulmeting import Baseline, Horizon, Obstacle
from tijdwijzer.domain.periods import Period
from tijdwijzer.services.nulmeting import NulmetingView
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.icons import app_icon
from tijdwijzer.ui.nulmeting import loading
from tijdwijzer.ui.nulmeting.header import DAYS, REPORT, SURVEY, NulmetingHeader
from tijdwijzer.ui.nulmeting.loading import NulmetingScreen
from tijdwijzer.ui.nulmeting.progress_page import ProgressPage
from tijdwijzer.ui.nulmeting.report_page import ReportPage
from tijdwijzer.ui.nulmeting.start_page import StartPage
from tijdwijzer.ui.nulmeting.survey_page import SurveyPage
from tijdwijzer.ui.nulmeting.texts import NulmetingTexts
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.widgets.labels import paragraph
from tijdwijzer.ui.widgets.scrolling import scrolling
from tijdwijzer.words import say

MARGIN = 32
USUAL = QSize(860, 720)
SMALLEST = QSize(700, 400)


class NulmetingWindow(QWidget):
    """Reads again what it shows when something changes. What was typed is kept however the window goes away."""

    def __init__(self, tasks: Tasks, bridge: Bridge, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._context = context
        self._number: int | None = None
        self._side = ""
        self._starting = self._as_table = False
        self.screen_shown: NulmetingScreen | None = None
        self.header = NulmetingHeader()
        self.start = StartPage(context.appearance)
        self.days = ProgressPage(context.appearance)
        self.survey = SurveyPage(context.language)
        self.report = ReportPage(context.appearance)
        self.message = paragraph(level="caption_strong")
        self.sides: dict[str, QWidget] = {DAYS: self.days, SURVEY: self.survey, REPORT: self.report}
        self.setWindowTitle(self.tr("Baseline measurement"))
        self.setWindowIcon(app_icon())
        self.setMinimumSize(SMALLEST)
        self._lay_out()
        self._connect(bridge)
        self._refresh()

    def _lay_out(self) -> None:
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        content.setAutoFillBackground(True)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(MARGIN, 20, MARGIN, 20)
        inside.setSpacing(12)
        for part in (self.header, self.message, self.start, *self.sides.values()):
            inside.addWidget(part)
        inside.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scrolling(content))
        for part in (self.message, self.start, *self.sides.values()):
            part.hide()

    def _connect(self, bridge: Bridge) -> None:
        header = self.header
        header.chosen.connect(self._choose)
        header.turned.connect(self.turn)
        header.twin_requested.connect(self.swap)
        header.new_requested.connect(self._ask_start)
        self.start.asked.connect(self._start)
        self.start.left.connect(self._leave_start)
        self.days.day_opened.connect(self._open_day)
        self.days.stop_requested.connect(self._stop)
        self.survey.answered.connect(self._answer)
        self.survey.remarked.connect(self._remark)
        self.report.losses.marked.connect(self._mark)
        self.report.save_requested.connect(self.ask_place)
        QShortcut(QKeySequence("Ctrl+E"), self, self.swap)
        for place, side in enumerate(self.sides, start=1):
            QShortcut(QKeySequence(f"Ctrl+{place}"), self, partial(self.turn, side))
        for changed in (bridge.entries_changed, bridge.aims_changed):
            changed.connect(self._changed)

    def sizeHint(self) -> QSize:
        return USUAL

    def go_to(self, side: str = "") -> None:
        """Show this side of the latest measurement: "days", "survey" or "report"."""
        self._number = None
        self.turn(side)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        first = self.start.begin if self.start.isVisible() else self.header.sides.button(self._side or DAYS)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        self.survey.keep()
        super().hideEvent(event)

    # What is shown
    def _refresh(self) -> None:
        self._tasks.run(loading.load_nulmeting, self._show, self._refuse)

    def _changed(self, *_where: object) -> None:
        if self.isVisible():
            self._refresh()

    @property
    def view(self) -> NulmetingView | None:
        """The measurement that is shown: the one that was chosen, or the latest."""
        views = self.screen_shown.views if self.screen_shown else ()
        return next((view for view in views if view.baseline.id == self._number), views[0] if views else None)

    def _show(self, screen: NulmetingScreen) -> None:
        self.screen_shown = screen
        self.message.hide()
        texts, view = NulmetingTexts(screen.catalogue, self._context.language), self.view
        self.start.show_proposal(texts, screen.today, can_leave=bool(screen.views))
        place = screen.views.index(view) if view is not None else -1
        self.header.show_measurements([texts.name(one) for one in screen.views], place)
        if view is not None:
            latest = screen.is_latest(view)
            self.days.show_view(view, screen.running if latest else None, texts)
            self.report.show_view(view, texts, can_mark=latest)
            self._show_survey(screen, texts)
        self._suit(screen, view)

    def _show_survey(self, screen: NulmetingScreen, texts: NulmetingTexts) -> None:
        baseline = screen.views[0].baseline
        self.survey.show_baseline(baseline, texts.answered(len(baseline.felt)))

    def _suit(self, screen: NulmetingScreen, view: NulmetingView | None) -> None:
        """Show the side that is wanted, or where a measurement begins."""
        starting = view is None or (self._starting and screen.can_start)
        latest = view is not None and screen.is_latest(view)
        side = self._side or (REPORT if view is not None and view.over else DAYS)
        side = DAYS if side == SURVEY and not latest else side
        self.start.setVisible(starting)
        for key, page in self.sides.items():
            page.setVisible(not starting and key == side)
        self.header.show_side(side, latest, screen.can_start and not starting, self._as_table)

    def turn(self, side: str) -> None:
        """Show this side."""
        self.survey.keep()
        self._side, self._starting = side, False
        self.report.tell("")
        if self.screen_shown is not None:
            self._show(self.screen_shown)

    def _choose(self, place: int) -> None:
        if self.screen_shown is not None:
            self._number = self.screen_shown.views[place].baseline.id
            self.turn(self._side)

    def swap(self) -> None:
        """From pictures to tables, and back."""
        self._as_table = not self._as_table
        self.days.show_twin(self._as_table)
        self.report.show_twin(self._as_table)
        self.turn(self._side)

    def _refuse(self, error: DomainError) -> None:
        self.message.setText(say(error.code, self._context.language, **error.details))
        self.message.show()

    # Beginning and ending
    def _ask_start(self) -> None:
        self.turn("")
        self._starting = True
        if self.screen_shown is not None:
            self._show(self.screen_shown)
        self.start.first.setFocus()

    def _leave_start(self) -> None:
        self.turn("")

    def _start(self, period: Period) -> None:
        self._tasks.run(partial(loading.start, period=period), self._started, self._not_started)

    def _started(self, _baseline: Baseline) -> None:
        self.go_to(DAYS)
        self._refresh()

    def _not_started(self, error: DomainError) -> None:
        self.start.refuse(say(error.code, self._context.language, **error.details))

    def _stop(self) -> None:
        self._do(loading.stop)

    def _do(self, job: Callable[[UseCases], None]) -> None:
        self._tasks.run(job, None, self._refuse)

    # What the person says
    def _answer(self, obstacle: Obstacle, answer: int) -> None:
        self._do(partial(loading.answer, felt={obstacle: answer}))

    def _remark(self, remark: str) -> None:
        self._do(partial(loading.answer, felt={}, remark=remark))

    def _mark(self, component: Component, horizon: Horizon | None) -> None:
        self._do(partial(loading.mark, component=component, horizon=horizon))

    # Going places
    def _open_day(self, day: date) -> None:
        self._context.open("day", day=day)

    def ask_place(self) -> None:
        """Ask where to write the report, and write it."""
        view = self.view
        if view is None or view.baseline.id is None:
            return
        name = f"{self.tr('baseline-measurement')}-{view.baseline.period.first:%Y-%m-%d}.pdf"
        path, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), name, "PDF (*.pdf)")
        if path:
            job = partial(loading.save, number=view.baseline.id, file=Path(path))
            self._tasks.run(job, self._saved, self._not_saved)

    def _saved(self, name: str) -> None:
        self.report.tell(self.tr("Written: {name}").format(name=name))

    def _not_saved(self, error: DomainError) -> None:
        self.report.tell(say(error.code, self._context.language, **error.details))
