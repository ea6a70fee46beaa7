"""One day: ribbon, the line of actions, table, the line of text, and the sums."""

from datetime import timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.textentry import Reading, TextError
from tijdwijzer.services.tracking import Done
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.day.activity_picker import ActivityPicker
from tijdwijzer.ui.day.empty_day import EmptyDay
from tijdwijzer.ui.day.entry_line import EntryLine
from tijdwijzer.ui.day.figures_panel import FiguresPanel
from tijdwijzer.ui.day.loading import DayScreen
from tijdwijzer.ui.day.popovers import DetailsPopover, SplitPopover
from tijdwijzer.ui.day.presenter import DayPresenter, RefusedTime
from tijdwijzer.ui.day.selecting import Parts, Selecting
from tijdwijzer.ui.day.selection_bar import SelectionBar
from tijdwijzer.ui.day.table import DayTable
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.undo_text import done_sentence
from tijdwijzer.ui.day.view import Row, now_in, sums_of
from tijdwijzer.ui.widgets.ribbon import Ribbon
from tijdwijzer.words import say


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
        self.table = DayTable(appearance)
        self.empty = EmptyDay(appearance)
        self.line = EntryLine()
        self.figures = FiguresPanel(appearance)
        self.picker = ActivityPicker(appearance, self)
        self.details = DetailsPopover(appearance, self)
        self.splitter = SplitPopover(appearance, self)
        parts = Parts(self.ribbon, self.table, self.bar, self.picker, self.details, self.splitter)
        self.selecting = Selecting(parts, presenter, self)
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
        left.addWidget(self._stack, 1)
        left.addWidget(self.line)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addLayout(left, 1)
        below.addWidget(self.figures)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(band)
        box.addLayout(below, 1)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.done.connect(self._done)
        presenter.refused.connect(self._refused)
        presenter.text_refused.connect(self._text_refused)
        presenter.time_refused.connect(self._time_refused)
        presenter.text_read.connect(self._text_read)
        self.bar.undo_requested.connect(presenter.undo)
        self.line.changed.connect(presenter.preview)
        self.line.entered.connect(presenter.add)
        self.table.time_retyped.connect(self._retime)
        self.table.details_requested.connect(self.selecting.describe)
        self.table.menu_requested.connect(self._open_menu)
        self.ribbon.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.ribbon.customContextMenuRequested.connect(self._open_ribbon_menu)
        self.empty.started.connect(presenter.start)
        self.empty.import_requested.connect(self.import_requested)
        self.figures.assign_requested.connect(self.assign_requested)

    def show_day(self, screen: DayScreen, texts: DayTexts) -> None:
        """Show this day."""
        self._texts = texts
        view = screen.view
        self.selecting.show(screen, texts)
        self.empty.show_day(screen, texts)
        self._stack.setCurrentWidget(self.table if view.slices else self.empty)
        contract = timedelta(minutes=view.contract_minutes)
        self.figures.show_sums(sums_of([view]), contract, now_in(view) is not None, texts)

    # What came of it

    def _done(self, done: Done, own: bool) -> None:
        if self._texts is None:
            return
        if done.label == "add" and own:
            self.line.accepted()
            self.selecting.follow(min(entry.start for entry in done.change.new))
        sentence = done_sentence(done, self._texts)
        if not own:
            sentence = self.tr("Taken back or done again: {action}").format(action=sentence)
        self.selecting.tell(sentence, undoable=own and bool(done.change))

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

    def _text_read(self, reading: Reading | None) -> None:
        if self._texts is not None:
            self.line.show_meaning(self._meaning(reading, self._texts) if reading else "")

    def _meaning(self, reading: Reading, texts: DayTexts) -> str:
        """What the line of text would register, and what would have to give way."""
        what = reading.what
        name = texts.what(what) if not what.activity else f"{what.activity}, {texts.component(what)}"
        if reading.end is None:
            return self.tr("From {time} on: {name}").format(time=texts.clock(reading.start), name=name)
        start, end = reading.start, reading.end
        text = f"{texts.clock(start)}–{texts.clock(end)} {name}, {texts.duration(end - start)}"
        over = [row for row in self.table.rows if not row.is_gap and row.span.start < end and row.span.end > start]
        if not over:
            return text
        names = ", ".join(dict.fromkeys(texts.name(row) for row in over))
        return self.tr("{text}; takes time from {names}").format(text=text, names=names)

    # Menu of the selection

    def _open_ribbon_menu(self, place: QPoint) -> None:
        if self.ribbon.selection is not None:
            self._open_menu(self.ribbon.mapToGlobal(place))

    def _open_menu(self, where: QPoint) -> None:
        self.made_menu().popup(where)

    def made_menu(self) -> QMenu:
        """The actions for what is selected, each with its key."""
        selecting = self.selecting
        one = selecting.row
        entry = one is not None and not one.is_gap
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, act, offered in (
            (self.tr("Choose activity…\tEnter"), selecting.choose, True),
            (self.tr("Change times…\tT"), self.table.edit_current_time, entry),
            (self.tr("Case and note…\tN"), selecting.describe, entry),
            (self.tr("Split…\tS"), selecting.split_by_typing, one is not None),
            (self.tr("Merge\tM"), selecting.merge, selecting.can_merge),
            (self.tr("Delete\tDel"), selecting.delete, bool(selecting.entry_ids)),
        ):
            menu.addAction(text).triggered.connect(act)
            menu.actions()[-1].setEnabled(offered)
        return menu
