"""One day: ribbon, the line of actions, table, the line of text, and the sums."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.textentry import TextError
from tijdwijzer.services.tracking import Done, Rehearsal
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.day.acting import Acting
from tijdwijzer.ui.day.activity_picker import ActivityPicker
from tijdwijzer.ui.day.empty_day import EmptyDay
from tijdwijzer.ui.day.entry_line import EntryLine
from tijdwijzer.ui.day.figures_panel import FiguresPanel
from tijdwijzer.ui.day.loading import DayScreen
from tijdwijzer.ui.day.mark import Mark
from tijdwijzer.ui.day.popovers import DetailsPopover, SplitPopover
from tijdwijzer.ui.day.presenter import DayPresenter, RefusedTime
from tijdwijzer.ui.day.selecting import Parts, Selecting
from tijdwijzer.ui.day.selection_bar import SelectionBar
from tijdwijzer.ui.day.suggestion_line import SuggestionLine
from tijdwijzer.ui.day.table import DayTable
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.undo_text import action_name, done_sentence
from tijdwijzer.ui.day.view import Row, now_in, suggestions_in, sums_of
from tijdwijzer.ui.widgets.labels import separator
from tijdwijzer.ui.widgets.ribbon import Ribbon
from tijdwijzer.words import say

NUDGE = 5
"""Minutes that a key moves an edge."""


class DayPage(QWidget):
    """Puts the parts together and says in words what came of each action."""

    assign_requested = Signal()
    import_requested = Signal()

    def __init__(self, presenter: DayPresenter, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._language = context.language
        self._texts: DayTexts | None = None
        appearance = context.appearance
        self.ribbon = Ribbon(appearance)
        self.bar = SelectionBar()
        self.suggestions = SuggestionLine()
        self.table = DayTable(appearance)
        self.empty = EmptyDay(appearance)
        self.line = EntryLine()
        self.figures = FiguresPanel(appearance)
        self.picker = ActivityPicker(appearance, self)
        self.details = DetailsPopover(appearance, self)
        self.splitter = SplitPopover(appearance, self)
        self.mark = Mark(appearance, self.ribbon)
        asking = (self.picker, self.details, self.splitter)
        parts = Parts(self.ribbon, self.mark, self.table, self.bar, self.suggestions, *asking)
        self.selecting = Selecting(parts, presenter, self)
        self.acting = Acting(parts, self.selecting, presenter, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        band = QFrame()
        band.setObjectName("band")
        band.setAutoFillBackground(True)
        band.setBackgroundRole(band.palette().ColorRole.AlternateBase)
        top = QVBoxLayout(band)
        top.setContentsMargins(0, 0, 0, 8)
        top.setSpacing(4)
        top.addWidget(self.ribbon)
        top.addWidget(self.bar)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        left = QVBoxLayout()
        left.setContentsMargins(24, 8, 0, 12)
        left.setSpacing(8)
        left.addWidget(self.suggestions)
        left.addWidget(self._stack, 1)
        left.addWidget(self.line)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addLayout(left, 1)
        below.addWidget(self.figures)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for widget in (separator(), band, separator()):
            box.addWidget(widget)
        box.addLayout(below, 1)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.done.connect(self._done)
        presenter.undone.connect(self._undone)
        presenter.redone.connect(self._redone)
        presenter.refused.connect(self._refused)
        presenter.text_refused.connect(self._text_refused)
        presenter.time_refused.connect(self._time_refused)
        presenter.text_read.connect(self._text_read)
        self.bar.undo_requested.connect(presenter.undo)
        self.line.changed.connect(presenter.preview)
        self.line.entered.connect(presenter.add)
        self.table.time_retyped.connect(self._retime)
        self.table.menu_requested.connect(self._open_menu)
        self.ribbon.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.ribbon.customContextMenuRequested.connect(self._open_ribbon_menu)
        # The ribbon's own key for this, Alt and an arrow, goes to another day here.
        for key, minutes in (("Ctrl+Left", -NUDGE), ("Ctrl+Right", NUDGE)):
            nudge = QShortcut(QKeySequence(key), self.ribbon, context=Qt.ShortcutContext.WidgetShortcut)
            nudge.activated.connect(partial(self.acting.nudge_start, minutes))
        for lane in (self.ribbon, self.table):
            for place in range(3):
                chosen = QShortcut(QKeySequence(str(place + 1)), lane, context=Qt.ShortcutContext.WidgetShortcut)
                chosen.activated.connect(partial(self.acting.take, place))
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.acting.accept_all)
        self.empty.started.connect(presenter.start)
        self.empty.import_requested.connect(self.import_requested)
        self.figures.assign_requested.connect(self.assign_requested)

    def show_day(self, screen: DayScreen, texts: DayTexts) -> None:
        """Show this day."""
        self._texts = texts
        view = screen.view
        self.selecting.show(screen, texts)
        self.empty.show_day(screen, texts)
        self._stack.setCurrentWidget(self.table if self.table.rows else self.empty)
        contract = timedelta(minutes=view.contract_minutes)
        self.figures.show_sums(sums_of([view]), contract, now_in(view) is not None, texts)

    def take_focus(self) -> None:
        """The keyboard begins where something can be done."""
        if self._stack.currentWidget() is self.table:
            self.table.setFocus()
        elif self.empty.begin.isVisible():
            self.empty.begin.setFocus()
        else:
            self.line.field.setFocus()

    # What came of it

    def _done(self, done: Done) -> None:
        if self._texts is None:
            return
        if done.label == "add":
            self.line.accepted()
            self.selecting.follow(min(entry.start for entry in done.change.new))
        self.selecting.tell(done_sentence(done, self._texts), undoable=bool(done.change))

    def _undone(self, done: Done) -> None:
        if self._texts is not None:
            name = action_name(done.label, done.change.inverse, self._texts)
            self.selecting.tell(self.tr("Taken back: {action}").format(action=name))

    def _redone(self, done: Done) -> None:
        if self._texts is not None:
            name = action_name(done.label, done.change, self._texts)
            self.selecting.tell(self.tr("Done again: {action}").format(action=name))

    def _say(self, error: DomainError) -> str:
        return say(error.code, self._language, **error.details)

    def _refused(self, error: DomainError) -> None:
        self.selecting.tell(self._say(error))

    def _text_refused(self, error: DomainError) -> None:
        start, end = (error.start, error.end) if isinstance(error, TextError) else (0, len(self.line.text))
        self.line.show_mistake(self._say(error), start, end)

    def _retime(self, row: Row, text: str) -> None:
        if row.entry_id is not None:
            self._presenter.retime(row.entry_id, text)

    def _time_refused(self, refused: RefusedTime) -> None:
        """Say why, and open the cell again with the word to look at selected."""
        error, text = refused.error, refused.text
        self.selecting.tell(self._say(error))
        start, end = (error.start, error.end) if isinstance(error, TextError) else (0, len(text))
        for place, row in enumerate(self.table.rows):
            if row.entry_id == refused.entry_id:
                self.table.edit_time(place, text, start, end)

    def _text_read(self, rehearsal: Rehearsal | None) -> None:
        if self._texts is not None:
            self.line.show_meaning(self._meaning(rehearsal, self._texts) if rehearsal else "")

    def _meaning(self, rehearsal: Rehearsal, texts: DayTexts) -> str:
        """What the line of text would register, and what would make room for it."""
        reading, what = rehearsal.reading, rehearsal.reading.what
        name = f"{what.activity}, {texts.component(what)}" if what.activity else texts.component(what)
        if reading.end is None:
            text = self.tr("From {time} on: {name}").format(time=texts.clock(reading.start), name=name)
        else:
            span = Span(reading.start, reading.end)
            text = f"{texts.span(span)} {name}, {texts.duration(span.length)}"
        names = ", ".join(dict.fromkeys(texts.what(entry.what) for entry in rehearsal.change.removed))
        return self.tr("{text}; in place of (part of) {names}").format(text=text, names=names) if names else text

    # Menu of the selection

    def _open_ribbon_menu(self, place: QPoint) -> None:
        if self.ribbon.selection is not None:
            self._open_menu(self.ribbon.mapToGlobal(place))

    def _open_menu(self, where: QPoint) -> None:
        self.made_menu().popup(where)

    def made_menu(self) -> QMenu:
        """The actions for what is selected, each with its key."""
        selecting, acting = self.selecting, self.acting
        one = selecting.row
        entry = one is not None and not one.is_free
        suggested = bool(suggestions_in(selecting.rows))
        accepting = [
            (self.tr("Accept\tEnter"), acting.accept, True),
            (self.tr("Accept all\tCtrl+Enter"), acting.accept_all, True),
        ]
        choose = self.tr("Choose activity…\tF2") if suggested else self.tr("Choose activity…\tEnter")
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, act, offered in (
            *(accepting if suggested else ()),
            (choose, acting.choose, True),
            (self.tr("Change times…\tT"), self.table.edit_current_time, entry),
            (self.tr("Case and note…\tN"), acting.describe, entry),
            (self.tr("Split…\tS"), acting.split_by_typing, one is not None),
            (self.tr("Merge\tM"), acting.merge, selecting.pair is not None),
            (self.tr("Delete\tDel"), acting.delete, bool(selecting.entry_ids)),
        ):
            menu.addAction(text).triggered.connect(act)
            menu.actions()[-1].setEnabled(offered)
        return menu
