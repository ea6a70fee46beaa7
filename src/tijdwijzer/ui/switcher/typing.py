"""Typing in the switcher: what fits the line of text, what it would register, and registering it."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel

from tijdwijzer.domain.counttext import CountLine, is_count, read_count
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.textentry import Names, TextError
from tijdwijzer.services.counting import Counted
from tijdwijzer.services.tracking import Done, Rehearsal
from tijdwijzer.ui.switcher.field import EntryField
from tijdwijzer.ui.switcher.list import RowList
from tijdwijzer.ui.switcher.rows import Row, completed, count_rows, matching_rows, new_rows
from tijdwijzer.ui.switcher.words import count_meaning, meaning
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.today import Today
from tijdwijzer.ui.wishes import Wishes
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language


class Typing(QObject):
    """While something is typed the list shows what fits it; what is marked there is what Enter registers."""

    begun = Signal()
    """A time is typed and no name yet: every row can complete it."""
    ended = Signal()
    """The field is empty again."""
    closed = Signal()
    """Escape in an empty field."""
    registered = Signal(object)
    """What was done: `services.tracking.Done`."""
    counted = Signal(object)
    """What was counted: `services.counting.Counted`."""

    def __init__(
        self, tasks: Tasks, wishes: Wishes, language: Language, field: EntryField, rows: RowList, hint: QLabel
    ) -> None:
        super().__init__(field)
        self._tasks = tasks
        self._wishes = wishes
        self._language = language
        self._field = field
        self._list = rows
        self._hint = hint
        self._today: Today | None = None
        self._names: Names = ()
        field.textEdited.connect(self._typed)
        field.stepped.connect(rows.step)
        field.left.connect(self.leave)
        field.completed.connect(self._complete)
        rows.selectionModel().currentChanged.connect(self._marked)

    @property
    def active(self) -> bool:
        """Whether there is something in the field."""
        return bool(self._field.text().strip())

    def show_today(self, today: Today) -> None:
        self._today = today

    def prepare(self) -> None:
        """Start with an empty field; fetch everything that can be typed."""
        self._field.clear()
        self.say("")
        self._tasks.run(lambda cases: cases.tracking.names(), self._know_names)

    def begin(self, text: str) -> None:
        """Type on from this."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text:
            self._field.insert(text)
            self._typed()

    def begin_count(self) -> None:
        """Count one, unless what is typed next says otherwise: `+`, `2` is two, and not one of "2"."""
        self.begin("+1 ")
        self._field.setSelection(1, 2)

    def say(self, text: str) -> None:
        """A line under the field."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, text))

    def _know_names(self, names: Names) -> None:
        self._names = names
        if self.active:
            self._typed()

    def _typed(self) -> None:
        today = self._today
        if today is None or not self.active:
            self.say("")
            self.ended.emit()
        elif is_count(self._field.text()):
            self._list.show_rows(count_rows(self._field.text(), today, self.tr("today {time}")))
            self._list.go_to(0 if self._list.rows else None)
            self._say_count(today)
        else:
            self._typed_time(self._field.text(), today)

    def _typed_time(self, text: str, today: Today) -> None:
        if fitting := matching_rows(text, self._names, today):
            self._list.show_rows([*fitting, *self._examples()])
            self._list.go_to(0)
        elif new := new_rows(text, today):
            self._list.show_rows([Row(self.tr("A new activity under")), *new])
            self._list.go_to(None)
        else:
            self.begun.emit()
            self._list.go_to(None)
        self._rehearse()

    def _examples(self) -> list[Row]:
        """What else the field understands."""
        return [
            Row(self.tr("You can also type")),
            Row(self.tr("-15 meeting"), aside=self.tr("began 15 minutes ago")),
            Row(self.tr("09:10-09:40 phone"), aside=self.tr("from, to")),
            Row(self.tr("10:00 +45 training"), aside=self.tr("for 45 minutes")),
            Row(self.tr("until 11:00 case"), aside=self.tr("since the entry before")),
            Row(self.tr("case #2481 // called back"), aside=self.tr("with case and note")),
            *self._counting_example(),
        ]

    def _counting_example(self) -> list[Row]:
        counted = self._today.counted if self._today else ()
        return [Row(f"+1 {one.product.name}".casefold(), aside=self.tr("finished")) for one in counted[:1]]

    # What it means
    @property
    def _chosen(self) -> What | None:
        row = self._list.current
        return row.what if row else None

    def _marked(self) -> None:
        if not self.active or not self._field.hasFocus() or self._today is None:
            return
        if is_count(self._field.text()):
            self._say_count(self._today)
        else:
            self._rehearse()

    def _say_count(self, today: Today) -> None:
        """What stands once Enter has counted it."""
        try:
            line = self._count_line(today)
        except TextError as error:
            self._say_error(error)
        else:
            self.say(count_meaning(line, today))

    def _count_line(self, today: Today, product: str | None = None) -> CountLine:
        row = self._list.current
        chosen = product or (row.product if row else None)
        return read_count(self._field.text(), [one.product for one in today.counted], chosen)

    def _rehearse(self) -> None:
        text, chosen = self._field.text(), self._chosen
        self._tasks.run(
            lambda cases: (text, cases.tracking.rehearse(text, chosen=chosen)),
            self._understood,
            lambda error: self._not_understood(text, error),
        )

    def _understood(self, answer: tuple[str, Rehearsal]) -> None:
        text, rehearsal = answer
        if text == self._field.text() and self._today is not None:
            self.say(meaning(rehearsal, self._today))

    def _not_understood(self, text: str, error: DomainError) -> None:
        """Somebody is still typing: say it, but point at nothing yet."""
        if text == self._field.text():
            self._say_error(error)

    def _say_error(self, error: DomainError) -> None:
        self.say(say(error.code, self._language, **error.details))

    def _complete(self) -> None:
        row = self._list.current
        if row is not None:
            self._field.setText(f"{completed(self._field.text(), row.name)} ")
            self._typed()

    # Registering
    def register(self, chosen: Row | None = None) -> None:
        """Register the line; its name stands for `chosen`, or else for what is marked in the list."""
        if is_count(self._field.text()):
            self._count(chosen)
        else:
            self._add(chosen.what if chosen else None)

    def _count(self, chosen: Row | None) -> None:
        if self._today is None:
            return
        try:
            line = self._count_line(self._today, chosen.product if chosen else None)
        except TextError as error:
            self._refused(error)
        else:
            self._wishes.count(line.product.key, line.finished, self._counted, self._refused)

    def _counted(self, counted: Counted) -> None:
        self._field.clear()
        self.say("")
        self.counted.emit(counted)

    def _add(self, chosen: What | None) -> None:
        self._wishes.add(self._field.text(), chosen or self._chosen, self._done, self._refused)

    def _done(self, done: Done) -> None:
        self._field.clear()
        self.say("")
        self.registered.emit(done)

    def _refused(self, error: DomainError) -> None:
        """Point at the word that was not understood."""
        self._say_error(error)
        self._field.setFocus()
        if isinstance(error, TextError):
            self._field.setSelection(error.start, max(error.end - error.start, 0))

    def leave(self) -> None:
        """Escape: first out of the text, then out of the switcher."""
        if self._field.text():
            self._field.clear()
            self._typed()
        else:
            self.closed.emit()
