"""The door: the folder has a role in it, and who has it opens it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tijdwijzer.ui.roles.page import Page
from tijdwijzer.ui.roles.passphrases import Passphrases
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import paragraph


class UnlockPage(Page):
    """Asks the passphrases and says `entered` with them."""

    entered = Signal(object)
    """A tuple of passphrases."""
    elsewhere = Signal()
    """Another folder is wanted."""

    def __init__(self, title: str, people: Sequence[str], about: str, parent: QWidget | None = None) -> None:
        super().__init__(title, about, parent)
        self.why = paragraph(level="body_medium")
        self.why.hide()
        self.passphrases = Passphrases(people)
        self.open = Button(self.tr("Open"), "lock", kind="primary")
        self.other = Button(self.tr("Another folder…"), kind="flat")
        self.body.insertWidget(1, self.why)
        self.body.addWidget(self.passphrases)
        self.body.addSpacing(4)
        self.add_buttons(self.open, self.other)
        self.body.addStretch()
        self.passphrases.changed.connect(self._suit)
        self.passphrases.entered.connect(self._enter)
        self.open.clicked.connect(self._enter)
        self.other.clicked.connect(self.elsewhere)
        self._suit()

    def begin(self, why: str = "") -> None:
        """Ask; `why` says why it is locked again."""
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.passphrases.empty()
        self.wait(False)
        self.passphrases.fields[0].field.setFocus()

    def wait(self, waits: bool) -> None:
        """While it opens, nothing can be typed."""
        self.passphrases.setEnabled(not waits)
        self.open.setText(self.tr("Opening…") if waits else self.tr("Open"))
        self._suit()

    def refuse(self, words: str) -> None:
        self.wait(False)
        for secret in self.passphrases.fields:
            secret.empty()
        self.passphrases.refuse(words)

    def _suit(self) -> None:
        self.open.setEnabled(self.passphrases.isEnabled() and self.passphrases.complete)

    def _enter(self) -> None:
        typed = self.passphrases.take()
        if typed is not None:
            self.wait(True)
            self.entered.emit(typed)
