"""A folder without a role in it: the task, the place of the exchange and new passphrases."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.ui.roles.page import Page
from tijdwijzer.ui.roles.passphrases import Passphrases
from tijdwijzer.ui.roles.texts import refusal
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.words.formats import Language

HEIGHT = 32


@dataclass(frozen=True, slots=True)
class Beginning:
    task: str
    place: str
    passphrases: tuple[str, ...] = field(repr=False)
    token: str = field(default="", repr=False)


class BeginPage(Page):
    """Says `begun` with what was filled in."""

    begun = Signal(object)
    elsewhere = Signal()

    def __init__(
        self, title: str, about: str, people: Sequence[str], language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, about, parent)
        self._language: Language = language
        self.task = QLineEdit()
        self.place = QLineEdit()
        self.pick = Button(self.tr("Choose folder…"))
        self.token = QLineEdit()
        self.token.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self.of_service = QWidget()
        self.passphrases = Passphrases(people, new=True)
        self.error = paragraph(level="caption_strong")
        self.error.hide()
        self.go = Button(self.tr("Make the keys"), kind="primary")
        self.other = Button(self.tr("Another folder…"), kind="flat")
        self._lay_out()
        for line in (self.task, self.place):
            line.textChanged.connect(self._suit)
        self.passphrases.changed.connect(self._suit)
        self.passphrases.entered.connect(self._begin)
        self.pick.clicked.connect(self._pick)
        self.go.clicked.connect(self._begin)
        self.other.clicked.connect(self.elsewhere)
        self._suit()

    def _lay_out(self) -> None:
        self._field(
            self.task,
            self.tr("Name of the task"),
            self.tr(
                "What the teams do, such as “Bezwaar” or “Toeslagen”: letters, digits and spaces. It never changes."
            ),
        )
        self.body.addWidget(self.task)
        self._field(
            self.place,
            self.tr("Place of the exchange"),
            self.tr(
                "The folder on the share, or the https address, that IT gave you. Everybody who takes part uses the "
                "same."
            ),
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.place, 1)
        row.addWidget(self.pick)
        self.body.addLayout(row)
        self._lay_out_token()
        self.body.addSpacing(4)
        long = self.tr(
            "A passphrase is a sentence of at least five words that nobody would guess. Write it down and keep it in a "
            "closed envelope in a safe: nobody can make a new one for you."
        )
        several = len(self.passphrases.people) > 1
        named = label(self.tr("New passphrases") if several else self.tr("New passphrase"), "body_strong")
        self.body.addLayout(self._explained(named, long))
        self.body.addWidget(self.passphrases)
        self.body.addWidget(self.error)
        self.add_buttons(self.go, self.other)
        self.body.addStretch()

    def _lay_out_token(self) -> None:
        """Only an https address has one."""
        column = QVBoxLayout(self.of_service)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        about = self.tr("What the service knows you by, from IT. It is kept in the folder of this role.")
        column.addLayout(self._captioned(self.token, self.tr("Token"), about))
        column.addWidget(self.token)
        self.body.addWidget(self.of_service)

    def _field(self, line: QLineEdit, name: str, about: str) -> None:
        self.body.addLayout(self._captioned(line, name, about))

    def _captioned(self, line: QLineEdit, name: str, about: str) -> QVBoxLayout:
        caption = label(name, "body_strong")
        caption.setBuddy(line)
        line.setAccessibleName(name)
        line.setAccessibleDescription(about)
        line.setMinimumHeight(HEIGHT)
        return self._explained(caption, about)

    def _explained(self, name: QLabel, about: str) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(name)
        words.addWidget(paragraph(about, "caption", "secondary"))
        return words

    def _pick(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.place.accessibleName(), self.place.text())
        if found:
            self.place.setText(found)

    def _suit(self) -> None:
        self.of_service.setVisible(self.place.text().strip().lower().startswith("https:"))
        filled = self.task.text().strip() and self.place.text().strip() and self.passphrases.complete
        self.go.setEnabled(bool(filled))

    def wait(self, waits: bool) -> None:
        for part in (self.task, self.place, self.pick, self.of_service, self.passphrases, self.other):
            part.setEnabled(not waits)
        self.go.setText(self.tr("Making the keys…") if waits else self.tr("Make the keys"))
        self.go.setEnabled(False)

    def _begin(self) -> None:
        if not self.go.isEnabled():
            return
        self.error.hide()
        typed = self.passphrases.take()
        if typed is not None:
            self.wait(True)
            token = self.token.text().strip() if self.of_service.isVisibleTo(self) else ""
            self.begun.emit(Beginning(self.task.text().strip(), self.place.text().strip(), typed, token))

    def refuse(self, error: DomainError) -> None:
        """Say what is wrong; passphrases are typed anew."""
        self.wait(False)
        self.passphrases.empty()
        words = refusal(error, self._language)
        if error.code == "passphrase_weak":
            self.passphrases.refuse(words, int(str(error.details.get("which", 1))) - 1)
        else:
            self.error.setText(words)
            self.error.show()
            self.task.setFocus()
