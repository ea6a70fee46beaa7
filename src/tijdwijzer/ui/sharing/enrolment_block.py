"""Enrolling with a code of one use, and how that stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tijdwijzer.services.sharing import SharingLook, Standing
from tijdwijzer.ui.sharing.texts import SharingTexts
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.ui.widgets.typeahead import offer

HEIGHT, TEAM, CODE = 32, 240, 240


class EnrolmentBlock(QWidget):
    """Asks for team and code until a key of the person's own is on its way to the gatekeeper."""

    wanted = Signal(str, str)
    """Team and code, as they were typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = paragraph()
        self.form = QWidget()
        self.team = QLineEdit()
        self.code = QLineEdit()
        self.enrol = Button(self.tr("Enrol"), kind="primary")
        fields = QHBoxLayout(self.form)
        fields.setContentsMargins(0, 4, 0, 0)
        fields.setSpacing(8)
        for name, field, width in ((self.tr("&Team"), self.team, TEAM), (self.tr("&Code on paper"), self.code, CODE)):
            fields.addLayout(_captioned(name, field, width))
        fields.addWidget(self.enrol, 0, Qt.AlignmentFlag.AlignBottom)
        fields.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.state)
        box.addWidget(self.form)
        for field in (self.team, self.code):
            field.textChanged.connect(self._suit)
            field.returnPressed.connect(self._ask)
        self.enrol.clicked.connect(self._ask)
        self._suit()

    def offer_teams(self, teams: Sequence[str]) -> None:
        """Names of teams that are known."""
        offer(self.team, teams)

    def show_standing(self, look: SharingLook, texts: SharingTexts) -> None:
        """How it stands. What is being typed stays."""
        asks = look.standing in (Standing.NOT_ENROLLED, Standing.LEFT_OUT)
        self.form.setVisible(asks)
        self.state.setText(self._words(look, texts))
        if asks and look.team and not self.team.text():
            self.team.setText(look.team)
        if not asks:
            self.code.clear()

    def _words(self, look: SharingLook, texts: SharingTexts) -> str:
        match look.standing:
            case Standing.NOT_ENROLLED:
                return self.tr(
                    "You are not enrolled this quarter. The code comes from the gatekeeper, drawn blind: nobody knows "
                    "who has which. Capitals, spaces and dashes do not matter."
                )
            case Standing.ASKED:
                return self.tr(
                    "Your code is on its way to the gatekeeper, for {team}. Once the list of the team is published, "
                    "you see here whether you are on it."
                ).format(team=look.team)
            case Standing.LEFT_OUT:
                return self.tr(
                    "The list of {team} is published and you are not on it: {people}. Nothing of yours can count. "
                    "Ask the gatekeeper; with another code you can try again."
                ).format(team=look.team, people=texts.enrolled(look))
            case _:
                said = self.tr("{team}: {people}. You share {often}.")
                return said.format(team=look.team, people=texts.enrolled(look), often=texts.rhythm(look.rhythm))

    def _suit(self) -> None:
        self.enrol.setEnabled(bool(self.team.text().strip() and self.code.text().strip()))

    def _ask(self) -> None:
        if self.enrol.isEnabled():
            self.wanted.emit(self.team.text().strip(), self.code.text().strip())


def _captioned(name: str, field: QLineEdit, width: int) -> QVBoxLayout:
    caption = label(name, "caption", "secondary")
    caption.setBuddy(field)
    field.setAccessibleName(name.replace("&", ""))
    field.setFixedSize(width, HEIGHT)
    box = QVBoxLayout()
    box.setSpacing(4)
    box.addWidget(caption)
    box.addWidget(field)
    return box
