"""Where passphrases are typed: a field for each person, emptied as soon as it was used."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tijdwijzer.ui.icons import icon
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph

HEIGHT = 32
WIDTH, NARROWEST = 280, 220


class Secret(QWidget):
    """One passphrase; the button beside it shows what was typed."""

    changed = Signal()
    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhHiddenText
        )
        self.field.setAccessibleName(name)
        self.field.setMinimumHeight(HEIGHT)
        self.show_it = Button(icon_name="eye", kind="flat", name=self.tr("Show: {name}").format(name=name))
        self.show_it.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.show_it)
        self.setFocusProxy(self.field)
        self.show_it.toggled.connect(self._show)
        self.field.textChanged.connect(self.changed)
        self.field.returnPressed.connect(self.entered)

    @property
    def text(self) -> str:
        return self.field.text()

    def empty(self) -> None:
        """Nothing of it can be taken back with undo."""
        self.field.setText("")
        self.show_it.setChecked(False)

    def _show(self, shown: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.show_it.setIcon(icon("eye-off" if shown else "eye"))


class Passphrases(QWidget):
    """A column for each of `people`; `new` ones are typed twice. `optional`: who has nothing to say leaves both
    empty.
    """

    changed = Signal()
    entered = Signal()
    """Enter was pressed and everything is filled in."""

    def __init__(
        self, people: Sequence[str], new: bool = False, optional: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.people = tuple(people)
        self._optional = optional
        self.fields = tuple(Secret(self._named(person)) for person in people)
        self.again = tuple(Secret(self._again(person)) for person in people) if new else ()
        self.error = paragraph(level="caption_strong")
        self.error.hide()
        self._lay_out()
        for secret in (*self.fields, *self.again):
            secret.changed.connect(self.changed)
            secret.entered.connect(self._enter)

    def _named(self, person: str) -> str:
        if self._optional:
            return self.tr("{person}: new passphrase").format(person=person)
        return self.tr("{person}: passphrase").format(person=person) if person else self.tr("Passphrase")

    def _again(self, person: str) -> str:
        return self.tr("{person}: once more").format(person=person) if person else self.tr("Once more")

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        for column, secret in enumerate(self.fields):
            self._put(grid, 0, column, secret)
            if self.again:
                self._put(grid, 2, column, self.again[column])
        for column in range(len(self.fields)):
            grid.setColumnStretch(column, 2)
        grid.setColumnStretch(len(self.fields), 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(grid)
        box.addWidget(self.error)
        order = [secret for pair in zip(self.fields, self.again, strict=True) for secret in pair] if self.again else []
        for before, after in pairwise(order):
            QWidget.setTabOrder(before.show_it, after.field)

    def _put(self, grid: QGridLayout, row: int, column: int, secret: Secret) -> None:
        caption = label(secret.field.accessibleName(), "body_medium")
        caption.setBuddy(secret.field)
        secret.setMinimumWidth(NARROWEST)
        secret.setMaximumWidth(WIDTH)
        grid.addWidget(caption, row, column)
        grid.addWidget(secret, row + 1, column)

    @property
    def complete(self) -> bool:
        if not self._optional:
            return all(secret.text for secret in (*self.fields, *self.again))
        pairs = [(one.text, again.text) for one, again in zip(self.fields, self.again, strict=True)]
        return any(one for one, _ in pairs) and all(bool(one) == bool(again) for one, again in pairs)

    def take(self) -> tuple[str, ...] | None:
        """What was typed, and the fields are empty; None, with words on screen, when the second time was different."""
        for number, other in enumerate(self.again):
            if other.text != self.fields[number].text:
                self.refuse(self._different(self.people[number]), number)
                return None
        typed = tuple(secret.text for secret in self.fields)
        self.empty()
        return typed

    def _different(self, person: str) -> str:
        if not person:
            return self.tr("The two are not the same. Type it once more.")
        return self.tr("{person}: the two are not the same. Type them once more.").format(person=person)

    def refuse(self, words: str, number: int = 0) -> None:
        """Say what is wrong; everything of that person is typed anew."""
        self.fields[number].empty()
        if self.again:
            self.again[number].empty()
        self.error.setText(words)
        self.error.setVisible(bool(words))
        self.fields[number].field.setFocus()

    def empty(self) -> None:
        for secret in (*self.fields, *self.again):
            secret.empty()
        self.error.setText("")
        self.error.hide()

    def _enter(self) -> None:
        if self.complete:
            self.entered.emit()
            return
        following = self._empty_half if self._optional else (*self.fields, *self.again)
        empty = next((secret for secret in following if not secret.text), None)
        if empty is not None:
            empty.field.setFocus()

    @property
    def _empty_half(self) -> tuple[Secret, ...]:
        """The second field of who filled in the first, or the other way round."""
        pairs = zip(self.fields, self.again, strict=True)
        halves = [pair for pair in pairs if bool(pair[0].text) != bool(pair[1].text)]
        return tuple(secret for pair in halves for secret in pair)
