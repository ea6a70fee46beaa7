"""The window of the day and the week."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QStackedWidget, QVBoxLayout, QWidget

from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.periods import Step, period_of
from tijdwijzer.services.days import DayView
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.day.day_page import DayPage
from tijdwijzer.ui.day.header import DayHeader
from tijdwijzer.ui.day.leave_dialog import LeaveDialog
from tijdwijzer.ui.day.loading import DayScreen, WeekScreen, load_week
from tijdwijzer.ui.day.popovers import DayPicker
from tijdwijzer.ui.day.presenter import DayPresenter
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.unassigned_window import UnassignedWindow
from tijdwijzer.ui.day.undo_text import redo_name, undo_name
from tijdwijzer.ui.day.week_model import remark
from tijdwijzer.ui.day.week_page import WeekPage
from tijdwijzer.ui.icons import app_icon
from tijdwijzer.ui.importing.window import ImportWindow
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.widgets.scrolling import scrolling
from tijdwijzer.words import say
from tijdwijzer.words.formats import iso_week, long_date

GEOMETRY = "day_window"
"""Mark: where the window was and how large."""


NEEDED = QSize(900, 440)
"""What header, ribbon and table need, and a laptop at 200 % has. In a smaller window one scrolls."""

SMALLEST = QSize(480, 320)
USUAL = QSize(1080, 720)

FRAME = QSize(16, 40)
"""About what the desktop draws around a window."""

EXPORT_NAME = "tijdwijzer.json"


@dataclass(frozen=True, slots=True)
class Export:
    """A file that was written, and how many entries are in it."""

    name: str
    entries: int


class DayWindow(QWidget):
    """The day, and its week one step back. Reads again what it shows when something changes, and each minute."""

    def __init__(self, tasks: Tasks, bridge: Bridge, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._bridge = bridge
        self._context = context
        self._week: WeekScreen | None = None
        self._arriving = True
        self.presenter = DayPresenter(tasks, self)
        self.header = DayHeader()
        self.day_page = DayPage(self.presenter, context)
        self.week_page = WeekPage(context.appearance)
        self.day_picker = DayPicker(context.appearance, context.language, self)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.day_page)
        self._pages.addWidget(self.week_page)
        self._lay_out()
        self.setWindowIcon(app_icon())
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL.boundedTo(self.screen().availableSize() - FRAME))
        self._add_actions()
        self._connect()
        tasks.run(_geometry, self._restore)

    def _lay_out(self) -> None:
        whole = QWidget()
        whole.setMinimumSize(NEEDED)
        inside = QVBoxLayout(whole)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.header)
        inside.addWidget(self._pages, 1)
        area = scrolling(whole)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(area)

    def _connect(self) -> None:
        header, page, presenter, bridge = self.header, self.day_page, self.presenter, self._bridge
        header.stepped.connect(self.step)
        header.zoom_requested.connect(self.zoom)
        header.pick_requested.connect(self._ask_day)
        header.undo_requested.connect(presenter.undo)
        header.redo_requested.connect(presenter.redo)
        header.reflection_requested.connect(self._look_back)
        self.day_picker.picked.connect(self.go_to)
        presenter.shown.connect(self._show_day)
        page.assign_requested.connect(self.open_unassigned)
        page.import_requested.connect(self.open_import)
        self.week_page.opened.connect(self.go_to)
        self.week_page.leave_requested.connect(self._ask_leave)
        self.week_page.figures.assign_requested.connect(self.open_unassigned)
        bridge.entries_changed.connect(self._refresh)
        bridge.settings_changed.connect(self._refresh)
        bridge.output_changed.connect(self._refresh)
        bridge.observed_changed.connect(self._observed_changed)
        bridge.minute.connect(self._minute_passed)

    # Going places

    def go_to(self, day: date | None = None, week: bool = False) -> None:
        """Show this day, today without one; with `week` the week that it is in."""
        self._arriving = self._arriving or self._in_week
        self._pages.setCurrentWidget(self.day_page)
        self.presenter.go(day)
        if week and day is not None:
            self._load_week(day)

    def step(self, by: int) -> None:
        """To the next day or the one before; in the week, to the next week."""
        if self._in_week:
            self.step_week(by)
        else:
            self.presenter.step(by)

    def step_week(self, by: int) -> None:
        """The same day of the week, so many weeks on."""
        if self._in_week and self._week is not None:
            self._load_week(self._week.days[0].date + timedelta(days=7 * by))
        else:
            self.presenter.step(7 * by)

    def zoom(self) -> None:
        """From the day to its week, or from the week to the day under the cursor."""
        if self._in_week:
            view = self.week_page.current
            self.go_to(view.date if view else None)
        elif self.presenter.day is not None:
            self._load_week(self.presenter.day)

    @property
    def _in_week(self) -> bool:
        return self._pages.currentWidget() is self.week_page

    def _refresh(self) -> None:
        self._read_again(anew=True)

    def _minute_passed(self) -> None:
        self._read_again(anew=False)

    def _read_again(self, anew: bool) -> None:
        if not self.isVisible():
            return
        if self._in_week and self._week is not None:
            self._load_week(self._week.days[0].date)
        else:
            self.presenter.refresh(anew)

    def _observed_changed(self, span: Span | None) -> None:
        """The week shows nothing of it, and another day than the one shown does not matter."""
        screen = self.presenter.screen
        here = span is None or screen is None or span.overlaps(screen.view.span)
        if here and not self._in_week:
            self._read_again(anew=True)

    def _ask_day(self) -> None:
        screen = self.presenter.screen
        if screen is not None:
            day = self._week.days[0].date if self._in_week and self._week else screen.view.date
            self.day_picker.ask(_on_screen(self.header.pick), day, screen.today)

    def _look_back(self) -> None:
        self._context.open("reflection", day=self.presenter.day)

    # Showing

    def _texts(self, screen: DayScreen | WeekScreen) -> DayTexts:
        if isinstance(screen, WeekScreen):
            return DayTexts(screen.catalogue, self._context.language, screen.days[0].zone)
        return DayTexts(screen.catalogue, self._context.language, screen.view.zone, screen.products)

    def _show_day(self, screen: DayScreen) -> None:
        texts, view = self._texts(screen), screen.view
        language, day = self._context.language, view.date
        self.day_page.show_day(screen, texts)
        if self._in_week:  # a day that was asked for before its week
            return
        if self._arriving:
            self._arriving = False
            self.day_page.take_focus()
        self.header.show_place(
            long_date(day, language, year=day.year != screen.today.year),
            iso_week(day),
            self.tr("{week}: show the week").format(week=iso_week(day)),
            remark(view, screen.leave, texts),
            self.tr("Day before"),
            self.tr("Next day"),
        )
        self._show_undo(view, texts)
        self.setWindowTitle(f"{long_date(day, language)} – tijdwijzer")

    def _show_undo(self, view: DayView, texts: DayTexts) -> None:
        undo = undo_name(view.undo, view.span, texts) if view.undo else None
        self.header.show_undo(undo, redo_name(view.redo, view.span, texts) if view.redo else None)

    def _load_week(self, day: date) -> None:
        self._tasks.run(partial(load_week, day=day), self._show_week, self._refused)

    def _show_week(self, screen: WeekScreen) -> None:
        self._week = screen
        texts = self._texts(screen)
        first, last = screen.days[0].date, screen.days[-1].date
        self.week_page.show_week(screen, texts)
        if not self._in_week:
            self._pages.setCurrentWidget(self.week_page)
            self.week_page.table.setFocus()
        self._show_undo(screen.days[0], texts)
        week = iso_week(first)
        self.header.show_place(
            week[:1].upper() + week[1:],
            self.tr("Day"),
            self.tr("Show the day"),
            texts.period(first, last),
            self.tr("Week before"),
            self.tr("Next week"),
        )
        self.setWindowTitle(f"{week} – tijdwijzer")

    def _refused(self, error: DomainError) -> None:
        self.day_page.selecting.tell(say(error.code, self._context.language, **error.details))

    # Leave

    def _ask_leave(self, day: date) -> None:
        view, leave = self._leave_of(day)
        if view is None:
            return
        dialog = LeaveDialog(day, leave, view.contract_minutes + leave, self._context.language, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.entered.connect(self._enter_leave)
        dialog.open()

    def _leave_of(self, day: date) -> tuple[DayView | None, int]:
        """A day that is shown, and the minutes of leave on it."""
        screen, week = self.presenter.screen, self._week
        if self._in_week and week is not None:
            return next((view for view in week.days if view.date == day), None), week.leave.get(day, 0)
        return (screen.view, screen.leave) if screen is not None and screen.view.date == day else (None, 0)

    def _ask_leave_here(self) -> None:
        view = self.week_page.current if self._in_week else None
        day = view.date if view is not None else self.presenter.day
        if day is not None:
            self._ask_leave(day)

    def _enter_leave(self, day: date, minutes: int) -> None:
        self._tasks.run(lambda cases: cases.settings.put_leave(day, minutes), None, self._refused)

    # Other windows

    def _open_trends(self) -> None:
        self._context.open("trends")

    def open_unassigned(self) -> None:
        """The screen where imported time gets its meaning."""
        window = UnassignedWindow(self._tasks, self._bridge, self._context, self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.open()

    def open_import(self) -> None:
        """The screen that brings in files."""
        window = ImportWindow(self._tasks, self._context, self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.assign_requested.connect(self.open_unassigned)
        window.open()

    def open_documents(self) -> None:
        """Save the week that is looked at as a document."""
        day = self._week.days[0].date if self._in_week and self._week else self.presenter.day
        self._context.open("export", **({} if day is None else {"period": period_of(day, Step.WEEK)}))

    def open_export(self) -> None:
        """Ask where to, and write everything there."""
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export everything"), EXPORT_NAME, "JSON (*.json)")
        if path:
            self._tasks.run(partial(_export, path=Path(path)), self._exported, self._refused)

    def _exported(self, done: Export) -> None:
        words = self.tr("{file}: {count} lines and everything else about you").format(
            file=done.name, count=done.entries
        )
        self.day_page.selecting.tell(words)

    # Menu and keys

    def _add_actions(self) -> None:
        menu = QMenu(self)
        for text, keys, act in (
            (self.tr("Today"), ("Ctrl+T",), self.go_to),
            (self.tr("Day or week"), ("Ctrl+E",), self.zoom),
            (self.tr("Type a line"), ("Ctrl+L", "/"), self._type),
            (self.tr("Trends…"), ("Ctrl+R",), self._open_trends),
            (self.tr("Leave…"), (), self._ask_leave_here),
            (self.tr("Not assigned…"), ("Ctrl+U",), self.open_unassigned),
            (self.tr("Import…"), ("Ctrl+I",), self.open_import),
            (self.tr("Save as…"), ("Ctrl+S",), self.open_documents),
            (self.tr("Export…"), (), self.open_export),
            (self.tr("Settings…"), ("Ctrl+,",), partial(self._context.open, "settings")),
            (self.tr("Privacy…"), (), partial(self._context.open, "privacy")),
        ):
            menu.addAction(self._action(text, keys, act))
        self.header.set_menu(menu)
        for keys, act in (
            (("Alt+Left",), partial(self.step, -1)),
            (("Alt+Right",), partial(self.step, 1)),
            (("Alt+Up",), partial(self.step_week, -1)),
            (("Alt+Down",), partial(self.step_week, 1)),
            (("Ctrl+D",), self._ask_day),
            (("Ctrl+Z",), self.presenter.undo),
            (("Ctrl+Y", "Ctrl+Shift+Z"), self.presenter.redo),
        ):
            self.addAction(self._action("", keys, act))

    def _action(self, text: str, keys: tuple[str, ...], act: Callable[[], object]) -> QAction:
        def do() -> None:  # takes no "checked"
            act()

        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(do)
        self.addAction(action)
        return action

    def _type(self) -> None:
        self._pages.setCurrentWidget(self.day_page)
        self.day_page.line.begin()

    # The window itself

    def _restore(self, geometry: object) -> None:
        if isinstance(geometry, str):
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bridge.keep_time(self, True)
        if self.presenter.day is None:
            self.go_to()
        else:
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._bridge.keep_time(self, False)

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self._tasks.run(partial(_keep_geometry, geometry=geometry))
        super().closeEvent(event)


def _export(cases: UseCases, path: Path) -> Export:
    return Export(path.name, cases.exporting.to_file(path, overwrite=True).entries)


def _geometry(cases: UseCases) -> object:
    return cases.settings.mark(GEOMETRY)


def _keep_geometry(cases: UseCases, geometry: str) -> None:
    cases.settings.put_mark(GEOMETRY, geometry)


def _on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(widget.rect().topLeft()), widget.size())
