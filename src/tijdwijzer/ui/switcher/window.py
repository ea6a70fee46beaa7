"""The switcher: a small window at the tray that is gone as soon as it was used."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.services.platform import Desktop
from tijdwijzer.services.tracking import Done
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.undo_text import done_sentence, undo_name
from tijdwijzer.ui.front import take_keyboard
from tijdwijzer.ui.switcher.field import EntryField
from tijdwijzer.ui.switcher.foot import Foot
from tijdwijzer.ui.switcher.head import Head
from tijdwijzer.ui.switcher.list import RowList
from tijdwijzer.ui.switcher.rows import KEYED, Headings, Row, first_choice, switch_rows
from tijdwijzer.ui.switcher.typing import Typing
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.today import Today
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import paragraph
from tijdwijzer.ui.widgets.popover import Popover
from tijdwijzer.ui.wishes import Wishes

WIDTH = 380
UNDO_OFFERED = timedelta(minutes=30)
"""For how long the latest action can be taken back from here; after that from the menu and the day view."""
UNDO_ROOM = 256
"""Logical pixels for what undo takes back, between the icon of its button and its key."""
DISTANCE = 8
"""Between the window and the edges of the screen, at least."""
_WITH_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_Keys = Qt.Key


class Switcher(Popover):
    """Keys 1-9 and F1-F3 switch at once; a letter or `-` starts the text field, `/` enters it."""

    def __init__(
        self,
        tasks: Tasks,
        bridge: Bridge,
        context: UiContext,
        wishes: Wishes,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(context.appearance, window_kind(context.platform().desktop))
        self._bridge = bridge
        self._context = context
        self._wishes = wishes
        self._clock = clock
        self._today: Today | None = None
        self.setObjectName("switcher")
        self.setWindowTitle(self.tr("Switch"))
        self.setFixedWidth(WIDTH)
        self.head = Head(context, self)
        self.field = EntryField(self)
        self.field.setObjectName("entry")
        self.field.setAccessibleName(self.tr("Type an activity or a time"))
        self.field.setPlaceholderText(self.tr("Type an activity, or  -15 meeting"))
        self.hint = paragraph(level="caption", tone="secondary", parent=self)
        self.hint.setObjectName("hint")
        self.list = RowList(context.appearance, self)
        self.list.setObjectName("rows")
        self.list.setAccessibleName(self.tr("What to switch to"))
        self.typing = Typing(tasks, wishes, context.language, self.field, self.list, self.hint)
        self.undo = Button(self.tr("Undo"), "undo-2", key="Ctrl+Z", kind="flat", small=True, parent=self)
        self.undo.setObjectName("undo")
        self.interruption = Button(self.tr("Interruption"), "phone", key="F8", parent=self)
        self.slow = Button(self.tr("System slow"), "hourglass", key="F9", parent=self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        entry = QVBoxLayout()
        entry.setContentsMargins(16, 0, 16, 4)
        entry.setSpacing(4)
        entry.addWidget(self.field)
        entry.addWidget(self.hint)
        undo = QHBoxLayout()
        undo.setContentsMargins(8, 4, 8, 0)
        undo.addWidget(self.undo)
        foot = Foot(self._context, self)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(8)
        row.addWidget(self.interruption, 1)
        row.addWidget(self.slow, 1)
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        box.addWidget(self.head)
        box.addLayout(entry)
        box.addWidget(self.list, 1)
        box.addLayout(undo)
        box.addSpacing(12)
        box.addWidget(foot)

    def _connect(self) -> None:
        self.head.stopped.connect(self._stop)
        self.typing.begun.connect(self._show_rows)
        self.typing.ended.connect(self._show_all)
        self.typing.closed.connect(self.hide)
        self.typing.registered.connect(self._registered)
        self.typing.counted.connect(self.hide)
        self.field.entered.connect(self._take_current)
        self.list.clicked.connect(self._clicked)
        self.undo.clicked.connect(self._undo)
        self.interruption.clicked.connect(self._interrupt)
        self.slow.clicked.connect(self._slow)
        self._bridge.minute.connect(self._minute)

    # Coming and going
    def ask(self, anchor: QRect) -> None:
        """Open beside `anchor` on the screen, ready for a key."""
        if self._today is None:
            return
        self.typing.prepare()
        self._show_all()
        self._show_whole(anchor)
        take_keyboard(self)
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show_whole(self, anchor: QRect) -> None:
        """All rows at once where the screen is high enough; else they scroll."""
        screen = QGuiApplication.screenAt(anchor.center()) or self.screen()
        self._box.invalidate()
        self._box.activate()
        around = self._box.totalSizeHint().height() - self.list.sizeHint().height()
        self.setFixedHeight(
            min(self.list.content_height() + around, screen.availableGeometry().height() - 2 * DISTANCE)
        )
        self.show_beside(anchor)

    def show_today(self, today: Today) -> None:
        """What was registered changed."""
        self._today = today
        self.typing.show_today(today)
        back, component = self.tr("Back"), today.component
        self.interruption.setText(back if component is Component.INTERRUPTIONS else self.tr("Interruption"))
        self.slow.setText(back if component is Component.SPEED_LOSS else self.tr("System slow"))
        self._offer_undo(today)
        self.head.show_today(today, self._clock())
        if self.isVisible() and not self.typing.active:
            self._show_rows()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bridge.keep_time(self, True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._bridge.keep_time(self, False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        lost = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if lost and self.isVisible() and self.windowType() is not Qt.WindowType.Popup:
            self.hide()

    # What it shows
    def _show_all(self) -> None:
        """Everything to switch to, with what runs marked."""
        self._show_rows()
        self.list.go_to(first_choice(self.list.rows))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rows(self) -> None:
        if self._today is None:
            return
        now = self._clock()
        headings = Headings(
            self.tr("Direct time"),
            self.tr("Indirect time"),
            self.tr("Recently"),
            self.tr("today {time}"),
            self.tr("Finished"),
            self.tr("Count what you finish"),
        )
        self.head.show_today(self._today, now)
        self.list.show_rows(switch_rows(self._today, headings, now))

    def _minute(self) -> None:
        if self.isVisible() and not self.typing.active:
            self._show_rows()

    def _offer_undo(self, today: Today) -> None:
        action = today.view.undo
        offered = action is not None and self._clock() - action.at <= UNDO_OFFERED
        self.undo.setVisible(offered)
        if offered and action is not None:
            name = undo_name(action, today.view.span, self._words(today))
            shown = QFontMetrics(self.undo.font()).elidedText(name, Qt.TextElideMode.ElideRight, UNDO_ROOM)
            self.undo.setText(shown.replace("&", "&&"))
            self.undo.setAccessibleName(name)
            self.undo.setToolTip("" if shown == name else name)

    def _words(self, today: Today) -> DayTexts:
        return DayTexts(today.catalogue, self._context.language, today.view.zone, today.products)

    # Acting
    def keyPressEvent(self, event: QKeyEvent) -> None:
        actions = {
            _Keys.Key_F8: self._interrupt,
            _Keys.Key_F9: self._slow,
            _Keys.Key_0: self._stop,
            _Keys.Key_Return: self._take_current,
            _Keys.Key_Enter: self._take_current,
            _Keys.Key_Escape: self.hide,
        }
        undo = event.key() == _Keys.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if undo and self.undo.isVisible():
            self._undo()
        elif event.key() in actions:
            actions[Qt.Key(event.key())]()
        elif event.modifiers() & _WITH_OTHERS or not self._act(event.text() or _function_key(event)):
            super().keyPressEvent(event)

    def _act(self, key: str) -> bool:
        """Switch to what this key stands for, or start typing; False when it stands for nothing."""
        found = next((row.what for row in self.list.rows if key and row.key == key), None)
        if found is None and key in KEYED:
            found = What(KEYED[key])
        if found is not None:
            self._start(found)
        elif key == "+":
            self.typing.begin_count()
        elif key == "/":
            self.typing.begin("")
        elif key == "-" or (len(key) == 1 and key.isalpha()):
            self.typing.begin(key)
        else:
            return False
        return True

    def _start(self, what: What) -> None:
        """A component that is running already goes on, with its activity."""
        self.hide()
        running = self._today.component if self._today else None
        if what.activity or what.component is not running:
            self._wishes.start(what)

    def _take_current(self) -> None:
        row = self.list.current
        if self.typing.active:
            self.typing.register()
        elif row is not None:
            self._take(row)

    def _clicked(self, index: QModelIndex) -> None:
        row = self.list.row_at(index)
        if self.typing.active and not row.is_heading:
            self.typing.register(row)
        else:
            self._take(row)

    def _take(self, row: Row) -> None:
        if row.what is not None:
            self._start(row.what)
        elif row.product is not None:
            self.typing.begin_count()

    def _registered(self, done: Done) -> None:
        """Gone at once; only when something had to make room, that is said first."""
        if (done.change.dropped or done.forgotten) and self._today is not None and self.isVisible():
            self._show_all()
            self.typing.say(done_sentence(done, self._words(self._today)))
        else:
            self.hide()

    def _interrupt(self) -> None:
        self.hide()
        self._wishes.interrupt()

    def _slow(self) -> None:
        self.hide()
        self._wishes.slow()

    def _stop(self) -> None:
        self.hide()
        if self._today is not None and self._today.timer is not None:
            self._wishes.stop()

    def _undo(self) -> None:
        self.hide()
        self._wishes.undo()


def window_kind(desktop: Desktop) -> Qt.WindowType:
    """On X11 a popup gets the keys also while another program is in front. Elsewhere only a window can."""
    if desktop is Desktop.X11:
        return Qt.WindowType.Popup
    return Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint


def _function_key(event: QKeyEvent) -> str:
    number = event.key() - int(_Keys.Key_F1) + 1
    return f"F{number}" if 1 <= number <= 12 else ""
