"""The top of the team window: which team and period, and of how many people the figures are."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tijdwijzer.domain.department import DepartmentView
from tijdwijzer.domain.team_view import TeamView
from tijdwijzer.ui.team.loading import TeamScreen
from tijdwijzer.ui.team.picker import TeamPicker
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.buttons import Button, Option, SegmentedButtons
from tijdwijzer.ui.widgets.icon_label import IconLabel
from tijdwijzer.ui.widgets.labels import ElidedLabel, paragraph
from tijdwijzer.words import say
from tijdwijzer.words.department_sentences import coverage as coverage_together
from tijdwijzer.words.department_sentences import left_out, title
from tijdwijzer.words.formats import Language
from tijdwijzer.words.team_sentences import coverage, partial, period_title

EARLIER, LATEST, LATER = "-1", "0", "1"
ONE, ALL = "team", "department"


class TeamHeader(QWidget):
    """Says where one is and where one wants to go; it goes nowhere itself."""

    turned = Signal(int)
    """-1 for the period before, 1 for the next, 0 for the latest."""
    team_chosen = Signal(str)
    side_chosen = Signal(str)
    """`ONE` team, or `ALL` of them together."""

    def __init__(self, appearance: Appearance, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.title = ElidedLabel(level="heading")
        self.sides = SegmentedButtons(
            (Option(ONE, say("team.window", language)), Option(ALL, say("department.name", language)))
        )
        self.sides.setAccessibleName(self.tr("What to show"))
        self.sides.choose(ONE)
        self.pick = Button(self.tr("Pick a team…"), "search")
        self.pick.setToolTip("Ctrl+L")
        self.picker = TeamPicker(appearance, self)
        self._screen: TeamScreen | None = None
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
        self.pick.clicked.connect(self.ask_team)
        self.picker.chosen.connect(self.team_chosen)
        self.sides.chosen.connect(self.side_chosen)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.title, 1)
        row.addWidget(self.pick)
        row.addWidget(self.sides)
        row.addWidget(self.pages)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(row)
        box.addWidget(self.coverage)
        box.addWidget(self.notice)

    def _turn(self, key: str) -> None:
        self.turned.emit(int(key))

    def ask_team(self) -> None:
        """Let a team be picked by typing, where there are more."""
        if self._screen is not None and len(self._screen.teams) > 1:
            view, place = self._screen.view, self.pick.mapToGlobal(self.pick.rect().topLeft())
            shown = view.team if isinstance(view, TeamView) else ""
            self.picker.ask(QRect(place, self.pick.size()), self._screen.teams, shown)

    def show_screen(self, screen: TeamScreen) -> None:
        self._screen = screen
        view, language = screen.view, self._language
        for more in (self.pick, self.sides):
            more.setVisible(len(screen.teams) > 1)
        latest = self.pages.button(LATEST)
        latest.setText(period_title(view.period, language, year=view.period.year != screen.periods[-1].year))
        latest.setToolTip(period_title(view.period, language, year=True))
        self.pages.button(EARLIER).setEnabled(screen.place > 0)
        self.pages.button(LATER).setEnabled(screen.place < len(screen.periods) - 1)
        if isinstance(view, DepartmentView):
            self._say(ALL, title(view, language), coverage_together(view, language), left_out(view, language))
        else:
            said = f"{coverage(view, language)} {say('team.same_moment', language)}"
            self._say(ONE, say("team.title", language, team=view.team), said, partial(view, language))

    def _say(self, side: str, heading: str, covered: str, warned: str) -> None:
        self.sides.choose(side)
        self.title.setText(heading)
        self.coverage.setText(covered)
        self.partial.setText(warned)
        self.notice.setVisible(bool(warned))


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
