"""Time that was imported without a meaning, given one a group at a time."""

from datetime import timedelta

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from tijdwijzer.domain.entries import What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.tracking import Done
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.day.activity_picker import ActivityPicker
from tijdwijzer.ui.day.loading import Unassigned, load_unassigned
from tijdwijzer.ui.day.tables import dress_table
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.unassigned_model import GroupColumn, GroupModel
from tijdwijzer.ui.day.undo_text import done_sentence
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import ElidedLabel, label, paragraph
from tijdwijzer.words import say

_WIDTHS = {GroupColumn.COUNT: 80, GroupColumn.LENGTH: 112, GroupColumn.PERIOD: 272}


class UnassignedWindow(QDialog):
    """The groups, the longest first; Enter chooses what the group under the cursor was."""

    def __init__(self, tasks: Tasks, bridge: Bridge, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._context = context
        self._screen: Unassigned | None = None
        self._texts: DayTexts | None = None
        self.setWindowTitle(self.tr("Not assigned"))
        self.resize(760, 520)
        self._model = GroupModel(self)
        self.table = self._made_table()
        self.picker = ActivityPicker(context.appearance, self)
        self.assign = Button(self.tr("Assign…"), key=self.tr("Enter"), kind="primary")
        self.undo = Button(self.tr("Undo"), "undo-2")
        self.close_button = Button(self.tr("Close"), kind="flat")
        self.total = label(tone="secondary")
        self.message = ElidedLabel(tone="secondary")
        self.progress = QProgressBar()
        self._lay_out()
        self._connect(bridge)
        self._reload()

    def _made_table(self) -> QTableView:
        table = _GroupTable(self)
        table.setAccessibleName(self.tr("Texts that have no meaning yet"))
        table.setModel(self._model)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        dress_table(table, _WIDTHS, GroupColumn.TEXT)
        return table

    def _lay_out(self) -> None:
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.setAccessibleName(self.tr("Being assigned"))
        self.progress.hide()
        words = self.tr("Imported time keeps its own text until you say what it was. A group is assigned as a whole.")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.assign)
        buttons.addWidget(self.undo)
        buttons.addWidget(self.message, 1)
        buttons.addWidget(self.close_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(8)
        box.addWidget(label(self.tr("Not assigned"), level="heading"))
        box.addWidget(paragraph(words, tone="secondary"))
        box.addWidget(self.total)
        box.addSpacing(4)
        box.addWidget(self.table, 1)
        box.addWidget(self.progress)
        box.addSpacing(4)
        box.addLayout(buttons)

    def _connect(self, bridge: Bridge) -> None:
        self.table.activated.connect(self._ask)
        self.assign.clicked.connect(self._ask)
        self.undo.clicked.connect(self._undo)
        self.close_button.clicked.connect(self.close)
        self.picker.chosen.connect(self._assign)
        bridge.entries_changed.connect(self._reload)
        QShortcut(QKeySequence("Ctrl+Z"), self, self._undo)

    # What is shown

    def _reload(self) -> None:
        self._tasks.run(load_unassigned, self._show)

    def _show(self, screen: Unassigned) -> None:
        before = max(self.table.currentIndex().row(), 0)
        self._screen = screen
        self._texts = DayTexts(screen.catalogue, self._context.language, screen.zone)
        self._model.show_groups(screen.groups, self._texts)
        count = sum(len(group.ids) for group in screen.groups)
        length = sum((group.length for group in screen.groups), timedelta())
        self.total.setText(self._total_text(count, self._texts.duration(length)))
        self.assign.setEnabled(bool(screen.groups))
        self.undo.setEnabled(screen.can_undo)
        self.table.selectRow(min(before, len(screen.groups) - 1))

    def _total_text(self, count: int, length: str) -> str:
        if not count:
            return self.tr("Everything has a meaning.")
        return self.tr("Lines: {count}, together {length}").format(count=count, length=length)

    # Actions

    def _ask(self) -> None:
        screen, texts, place = self._screen, self._texts, self.table.currentIndex().row()
        if screen is None or texts is None or place < 0 or not self.assign.isEnabled():
            return
        rect = self.table.visualRect(self._model.index(place, GroupColumn.TEXT))
        anchor = QRect(self.table.viewport().mapToGlobal(rect.topLeft()), rect.size())
        title = str(self._model.index(place, GroupColumn.TEXT).data())
        self.picker.ask(anchor, title, screen.names, (), texts)

    def _assign(self, what: What) -> None:
        place = self.table.currentIndex().row()
        if self._screen is None or place < 0:
            return
        ids = self._screen.groups[place].ids
        self._work()
        self._tasks.run(lambda cases: cases.tracking.retag(ids, what), self._done, self._refused)

    def _undo(self) -> None:
        self._work()
        self._tasks.run(lambda cases: cases.tracking.undo(), self._done, self._refused)

    def _work(self) -> None:
        """Thousands of lines take a moment: show that something goes on, and let nothing else begin."""
        self.progress.show()
        self.assign.setEnabled(False)
        self.undo.setEnabled(False)

    def _done(self, done: Done) -> None:
        self.progress.hide()
        if self._screen is not None and self._texts is not None:
            self.message.setText(done_sentence(done, self._texts))
        self._reload()

    def _refused(self, error: DomainError) -> None:
        self.progress.hide()
        self.message.setText(say(error.code, self._context.language, **error.details))
        self._reload()


class _GroupTable(QTableView):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
