"""The top of the team window: which team and period, and of how many people the figures are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tijdwijzer.ui.team.loading import TeamScreen
from tijdwijzer.ui.widgets.buttons import Option, SegmentedButtons
from tijdwijzer.ui.widgets.icon_label import IconLabel
from tijdwijzer.ui.widgets.labels import ElidedLabel, paragraph
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language
from tijdwijzer.words.team_sentences import coverage, partial, period_title

EARLIER, LATEST, LATER = "-1", "0", "1"


class TeamHeader(QWidget):
    """Says where one is and where one wants to go; it goes nowhere itself."""

    turned = Signal(int)
    """-1 for the period before, 1 for the next, 0 for the latest."""
    team_chosen = Signal(str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.title = ElidedLabel(level="heading")
        self.teams = QComboBox()
        self.teams.setAccessibleName(say("team.window", language))
        pages = (
            Option(EARLIER, self.tr("Earlier"), "chevron-left"),
            Option(LATEST, "…"),
            Option(LATER, self.tr("Later"), "chevron-right"),
        )
        self.pages = SegmentedButtons(pages, exclusive=False)
        self.coverage = paragraph(tone="secondary")
        self.notice, self.partial = _notice()
        self._lay_out()
        self.pages.chosen.connect(self._turn)
        self.teams.textActivated.connect(self.team_chosen)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.title, 1)
        row.addWidget(self.teams)
        row.addWidget(self.pages)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(row)
        box.addWidget(self.coverage)
        box.addWidget(self.notice)

    def _turn(self, key: str) -> None:
        self.turned.emit(int(key))

    def show_screen(self, screen: TeamScreen) -> None:
        view, language = screen.view, self._language
        self.title.setText(say("team.title", language, team=view.team))
        self.teams.clear()
        self.teams.addItems(screen.teams)
        self.teams.setCurrentText(view.team)
        self.teams.setVisible(len(screen.teams) > 1)
        latest = self.pages.button(LATEST)
        latest.setText(period_title(view.period, language, year=view.period.year != screen.periods[-1].year))
        latest.setToolTip(period_title(view.period, language, year=True))
        self.pages.button(EARLIER).setEnabled(screen.place > 0)
        self.pages.button(LATER).setEnabled(screen.place < len(screen.periods) - 1)
        self.coverage.setText(f"{coverage(view, language)} {say('team.same_moment', language)}")
        left_out = partial(view, language)
        self.partial.setText(left_out)
        self.notice.setVisible(bool(left_out))


def _notice() -> tuple[QFrame, QLabel]:
    """A frame around a sentence that is not to be missed."""
    frame = QFrame()
    frame.setObjectName("notice")
    text = paragraph(level="body_medium")
    row = QHBoxLayout(frame)
    row.setContentsMargins(12, 8, 12, 8)
    row.setSpacing(8)
    row.addWidget(IconLabel("users"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text, 1)
    return frame, text
