"""The line under the ribbon: what is selected, what can be done with it, and the way back from what was just done."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from tijdwijzer.domain.entries import Span, What
from tijdwijzer.domain.suggesting import Suggestion
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.view import Row
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import ElidedLabel

ROOM = (0, 860, 1040)
"""How wide the line has to be for one, two and three likely activities; the keys work all the same."""


HEIGHT = 44


class SelectionBar(QWidget):
    """Shows the selection and says which action the user wants; it changes nothing itself."""

    likely_chosen = Signal(object)
    """The `What` on the button."""
    accept_requested = Signal()
    choose_requested = Signal()
    details_requested = Signal()
    split_requested = Signal()
    merge_requested = Signal()
    delete_requested = Signal()
    leave_requested = Signal()
    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._likely: Sequence[What] = ()
        self._heading = ElidedLabel(level="body_strong", parent=self)
        self._detail = ElidedLabel(tone="secondary", parent=self)
        self.undo = Button(self.tr("Undo"), kind="flat", small=True)
        self.offers = [Button("…", key=str(place), small=True) for place in (1, 2, 3)]
        self.accept = Button(self.tr("Accept"), key=self.tr("Enter"), kind="primary", small=True)
        self.accept.setToolTip(self.tr("Shift and an arrow select several"))
        self.choose = Button(self.tr("Other…"), small=True)
        self.choose.setToolTip(self.tr("Choose an activity (F2)"))
        self.details = Button(self.tr("Note…"), small=True, name=self.tr("Case and note…"))
        self.split = Button(self.tr("Split"), "scissors", small=True)
        self.merge = Button(self.tr("Merge"), "merge", small=True, name=self.tr("Merge with the next one"))
        self.delete = Button(icon_name="trash-2", small=True, name=self.tr("Delete"))
        self.leave = Button(self.tr("Leave open"), kind="flat", small=True)
        changing = (self.details, self.split, self.merge, self.delete)
        self._buttons = (self.accept, *self.offers, self.choose, *changing)
        self._lay_out()
        self._connect()
        self.setFixedHeight(HEIGHT)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addStretch()
        for label in (self._heading, self._detail):
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            said.addWidget(label)
        said.addStretch()
        row.addLayout(said, 1)
        for button in (self.undo, *self._buttons, self.leave):
            row.addWidget(button)

    def _connect(self) -> None:
        for place, button in enumerate(self.offers):
            button.clicked.connect(partial(self._take, place))
        self.accept.clicked.connect(self.accept_requested)
        self.choose.clicked.connect(self.choose_requested)
        self.details.clicked.connect(self.details_requested)
        self.split.clicked.connect(self.split_requested)
        self.merge.clicked.connect(self.merge_requested)
        self.delete.clicked.connect(self.delete_requested)
        self.leave.clicked.connect(self.leave_requested)
        self.undo.clicked.connect(self.undo_requested)

    # What is shown

    def show_nothing(self, hint: str) -> None:
        """Nothing is selected."""
        self._show("", hint)

    def show_gap(self, row: Row, seen: str, likely: Sequence[What], texts: DayTexts) -> None:
        """A gap, what was seen in it, and what it probably was."""
        detail = seen or texts.duration(row.span.length)
        self._show(texts.heading(row), detail, self.choose, self.split, self.leave)
        self._offer(likely, texts)
        self.leave.setText(self.tr("Leave open"))

    def show_suggestion(self, row: Row, suggestion: Suggestion, likely: Sequence[What], texts: DayTexts) -> None:
        """What is suggested for free time and how surely, why, and what else it may have been."""
        heading = f"{texts.heading(row)} · {texts.sure(suggestion)}"
        self._show(heading, texts.reason(suggestion), self.accept, self.choose, self.leave)
        self._offer(likely, texts)
        self.leave.setText(self.tr("Leave open"))

    def show_mark(self, span: Span, likely: Sequence[What], texts: DayTexts) -> None:
        """A stretch that was drawn with the mouse."""
        heading = self.tr("{time}, marked").format(time=texts.span(span))
        self._show(heading, texts.duration(span.length), self.choose, self.leave)
        self._offer(likely, texts)
        self.leave.setText(self.tr("Cancel"))

    def show_entry(self, row: Row, can_merge: bool, texts: DayTexts) -> None:
        """An entry."""
        what = row.entry.what if row.entry else None
        parts = [texts.component(what) if what and what.activity else "", texts.remarks(row)]
        detail = " · ".join(part for part in parts if part)
        self._show(texts.heading(row), detail, self.choose, self.details, self.split, self.merge, self.delete)
        self.merge.setEnabled(can_merge)
        self.choose.setText(self.tr("Change…"))

    def show_suggestions(self, count: int, length: str) -> None:
        """Several suggestions."""
        self._show(self.tr("{count} suggestions selected").format(count=count), length, self.accept, self.choose)

    def show_many(self, count: int, length: str, can_merge: bool) -> None:
        """Several rows."""
        heading = self.tr("{count} lines selected").format(count=count)
        self._show(heading, length, self.choose, self.merge, self.delete)
        self.merge.setEnabled(can_merge)
        self.choose.setText(self.tr("Change…"))

    def show_note(self, text: str, undoable: bool = False) -> None:
        """What was done or why it could not be, with a way back when there is one, before what is selected.

        Before the next suggestion only the way back: that it was accepted can be seen.
        """
        if undoable and not self.accept.isHidden():
            self.undo.show()
            self.undo.setToolTip(text)
            self._make_room()
            return
        self._heading.hide()
        self._detail.setText(text)
        self.undo.setVisible(undoable)
        self.undo.setToolTip("")
        self._make_room()

    @property
    def text(self) -> str:
        """What stands there, for tests and screen readers."""
        heading = "" if self._heading.isHidden() else self._heading.text()
        return " ".join(part for part in (heading, self._detail.text()) if part)

    def _show(self, heading: str, detail: str, *buttons: QWidget) -> None:
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._detail.setText(detail)
        self._likely = ()
        self.undo.hide()
        self.choose.setText(self.tr("Other…"))
        for button in (*self._buttons, self.leave):
            button.setVisible(button in buttons)

    def _offer(self, likely: Sequence[What], texts: DayTexts) -> None:
        self._likely = likely
        for button, what in zip(self.offers, likely, strict=False):
            button.setText(texts.what(what))
        self._make_room()

    def _make_room(self) -> None:
        """Beside a suggestion with its reason, and the way back, there is room for less."""
        room = sum(self.width() >= width for width in ROOM)
        room -= 2 * (not self.accept.isHidden()) + (not self.undo.isHidden())
        for place, button in enumerate(self.offers):
            button.setVisible(place < len(self._likely) and place < max(room, 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._likely:
            self._make_room()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, HEIGHT)

    def _take(self, place: int) -> None:
        self.likely_chosen.emit(self._likely[place])
