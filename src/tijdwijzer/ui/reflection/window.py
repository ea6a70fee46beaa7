"""The reflection: a window at the end of the day that can be passed over, put off, or closed with a word."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.periods import Step, period_of
from tijdwijzer.services.fragmentation import FragmentedDay
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.icons import app_icon
from tijdwijzer.ui.reflection.drawing import DrawingRoom
from tijdwijzer.ui.reflection.earlier import EarlierPage
from tijdwijzer.ui.reflection.finished import FinishedDay
from tijdwijzer.ui.reflection.finished_presenter import FinishedPresenter
from tijdwijzer.ui.reflection.loading import Lookback
from tijdwijzer.ui.reflection.measurement_line import load_running
from tijdwijzer.ui.reflection.page import LookbackPage
from tijdwijzer.ui.reflection.presenter import ReflectionPresenter
from tijdwijzer.ui.reflection.sharing_jobs import hold, load_for_reflection, send
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.words import say

if TYPE_CHECKING:
    from tijdwijzer.domain.share_periods import SharePeriod
    from tijdwijzer.ui.sharing.loading import SharingScreen

WIDTH, HEIGHT = 892, 904
"""Where the screen is high enough, a whole day fits without scrolling."""

FRAME = 64
"""What is around a window at the top and bottom of a screen, about."""


class ReflectionWindow(QWidget):
    """Looks back on a day. Closing the window loses nothing."""

    def __init__(self, tasks: Tasks, bridge: Bridge, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._context = context
        self._asked = self._fresh = False
        self._grown: set[str] = set()
        self._presenter = ReflectionPresenter(tasks, self)
        self._counting = FinishedPresenter(tasks, self)
        self._room = DrawingRoom(context.draw, self)
        self.page = LookbackPage(self._room, context)
        self.earlier = EarlierPage(tasks, bridge, context)
        self._pages = QStackedWidget()
        self.setWindowTitle(self.tr("Reflection"))
        self.setWindowIcon(app_icon())
        self._lay_out()
        self._connect(bridge)

    def _lay_out(self) -> None:
        for page in (self.page, self.earlier):
            self._pages.addWidget(page)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._pages)

    def _connect(self, bridge: Bridge) -> None:
        page, presenter = self.page, self._presenter
        presenter.shown.connect(self._show)
        presenter.fragmented.connect(self._show_fragmentation)
        presenter.closed.connect(self._close)
        page.words.typed.connect(presenter.typed)
        page.earlier_requested.connect(self.go_to_earlier)
        page.save_requested.connect(self._open_documents)
        page.trends_requested.connect(self._open_trends)
        page.skip_requested.connect(presenter.skip)
        page.later_requested.connect(self._close)
        page.day_requested.connect(self._open_day)
        page.finish_requested.connect(self._finish)
        page.handovers_requested.connect(self._open_handovers)
        page.measurement.opened.connect(self._open_nulmeting)
        self.earlier.day_requested.connect(self.go_to)
        self.earlier.back_requested.connect(self._back)
        self._counting.shown.connect(self._show_finished)
        self._counting.refused.connect(self._refuse_count)
        page.finished.counted.connect(self._counting.count)
        page.finished.undo_requested.connect(self._counting.undo)
        page.finished.products_requested.connect(self._open_products)
        page.sharing.send_wanted.connect(self._send)
        page.sharing.hold_wanted.connect(self._hold)
        page.sharing.open_wanted.connect(self._open_sharing)
        bridge.sharing_changed.connect(self._sharing_changed)
        bridge.entries_changed.connect(self._entries_changed)
        bridge.output_changed.connect(self._output_changed)
        bridge.aims_changed.connect(self._aims_changed)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self.page, self._finish)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, min(HEIGHT, self.screen().availableSize().height() - FRAME))

    # Going places
    def go_to(self, day: date | None = None) -> None:
        """Look back on this day; today without one."""
        self._pages.setCurrentWidget(self.page)
        self._asked = self._fresh = True
        self._presenter.go(day)

    def go_to_earlier(self) -> None:
        """Read what was said before."""
        self._keep()
        self._pages.setCurrentWidget(self.earlier)
        self.earlier.go_to()

    def _back(self) -> None:
        self.go_to(self._presenter.day)

    def _show(self, lookback: Lookback) -> None:
        self.page.show_lookback(lookback)
        self._counting.go(lookback.view.date)
        self._show_measurement()
        self._look_at_sharing()
        if self._fresh:
            self._fresh = False
            self.page.words.setFocus()

    def _show_measurement(self) -> None:
        """Where a measurement is says something of today alone."""
        lookback = self.page.lookback
        if lookback is not None and lookback.is_today:
            self._tasks.run(load_running, self.page.measurement.show_running)
        else:
            self.page.measurement.hide()

    def _look_at_sharing(self) -> None:
        """Last, and of today alone: opening waits for none of it."""
        lookback = self.page.lookback
        if lookback is not None and lookback.is_today:
            self._tasks.run(load_for_reflection, self._show_sharing)

    def _show_sharing(self, screen: "SharingScreen | None") -> None:
        self.page.sharing.show_sharing(screen)
        if self.page.sharing.shows_numbers:
            self._grow_for("sharing")

    def _show_fragmentation(self, day: FragmentedDay) -> None:
        section = self.page.fragmentation
        section.show_day(day)
        if section.isVisibleTo(self):
            self._grow_for("fragmentation")

    def _show_finished(self, day: FinishedDay) -> None:
        self.page.show_finished(day, self._counting.said)
        self._grow_for("finished")

    def _refuse_count(self, error: DomainError) -> None:
        self.page.finished.refuse(say(error.code, self._context.language, **error.details))

    def _grow_for(self, section: str) -> None:
        """Once for each: who made the window smaller wants it so."""
        if section not in self._grown:
            self._grown.add(section)
            QTimer.singleShot(0, self._grow)

    def _grow(self) -> None:
        """So that what came last can be seen, as far as the screen has room; once it is laid out."""
        if not self.isMaximized():
            room = self.screen().availableSize().height() - FRAME
            self.resize(self.width(), max(self.height(), min(self.height() + self.page.overflow, room)))

    def _entries_changed(self, _span: Span | None) -> None:
        if self.isVisible():
            self._presenter.refresh()

    def _output_changed(self, days: frozenset[date] | None) -> None:
        if self.isVisible() and (days is None or self._presenter.day in days):
            self._counting.refresh()

    def _aims_changed(self) -> None:
        if self.isVisible():
            self._show_measurement()

    def _sharing_changed(self) -> None:
        if self.isVisible():
            self._look_at_sharing()

    # Sharing
    def _send(self, period: "SharePeriod") -> None:
        self._tasks.run(partial(send, period=period), self._sent, self._refuse_sharing)

    def _hold(self, period: "SharePeriod") -> None:
        self._tasks.run(partial(hold, period=period), self._held, self._refuse_sharing)

    def _sent(self, _nothing: None) -> None:
        self.page.sharing.tell(self.tr("Sealed. On the sharing screen you can correct or withdraw it."))

    def _held(self, _nothing: None) -> None:
        self.page.sharing.tell(self.tr("Held back. On the sharing screen you can still send it."))

    def _refuse_sharing(self, error: DomainError) -> None:
        self.page.sharing.tell(say(error.code, self._context.language, **error.details).replace("`", ""))

    def _open_sharing(self) -> None:
        self._context.open("sharing")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked:
            self.go_to()

    # Leaving
    def _keep(self) -> None:
        self._presenter.keep()
        self._counting.keep(leaving=True)

    def _finish(self) -> None:
        self._presenter.finish(*self.page.words.words)

    def _open_day(self) -> None:
        self._context.open("day", day=self._presenter.day)

    def _open_documents(self) -> None:
        day = self._presenter.day
        self._context.open("export", **({} if day is None else {"period": period_of(day, Step.WEEK)}))

    def _open_trends(self) -> None:
        """The weeks up to the day that is looked back on."""
        self._context.open("trends", day=self._presenter.day)

    def _open_products(self) -> None:
        self._context.open("products")

    def _open_nulmeting(self) -> None:
        self._context.open("nulmeting")

    def _open_handovers(self) -> None:
        self._context.open("handovers")

    def _close(self) -> None:
        self.window().close()

    def hideEvent(self, event: QHideEvent) -> None:
        """However the window goes away, what was typed and counted is kept."""
        self._keep()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Gone at once for the eye; the window itself ends when the picture that is being drawn is ready."""
        self._room.stop()
        if not self._room.busy:
            return super().closeEvent(event)
        event.ignore()
        self.hide()
        self._room.emptied.connect(self.close)
        return None
