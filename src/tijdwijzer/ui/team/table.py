"""The components of a team: beside what is typical, and through the year."""

from PySide6.QtWidgets import QWidget

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.team_view import Row, TeamView, scale_of
from tijdwijzer.ui.team.components_table import BAR, HOURS, SHARE, WIDTHS, ComponentsTable
from tijdwijzer.ui.team.painting import paint_course
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.words import say
from tijdwijzer.words.formats import EN_DASH, NO_BREAK_SPACE, Language, percentage_range
from tijdwijzer.words.team_sentences import course_title, hours, last_shown, period_name, why_gap, why_withheld

COURSE = 4
COURSE_WIDTH = 224


class TeamTable(ComponentsTable):
    """A bar for each period of the year stands behind each component."""

    def __init__(self, appearance: Appearance, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(say("team.figures", language), appearance, WIDTHS | {COURSE: COURSE_WIDTH}, parent)
        self._language = language
        self.cells.painters[COURSE] = paint_course

    def show_view(self, view: TeamView, catalogue: Catalogue) -> None:
        most = scale_of(view.rows)
        heads = (
            say("team.component", self._language),
            say("team.hours_a_week", self._language),
            say("team.share", self._language),
            say("team.beside_typical", self._language, most=f"{most}{NO_BREAK_SPACE}%"),
            course_title(view, self._language),
        )
        self.begin(heads, len(view.rows), most)
        for place, row in enumerate(view.rows):
            course = {COURSE: ("", self._spoken_course(row, view))}
            name = catalogue.label(row.component)
            if row.minutes is None:
                self.put(place, row, name, course, self._reason(row, view))
            else:
                self.put(place, row, name, self._figures(row, row.minutes) | course)

    def _figures(self, row: Row, minutes: int) -> dict[int, tuple[str, str]]:
        typical = percentage_range(row.typical.low, row.typical.high, self._language)
        share = EN_DASH if row.share is None else f"{row.share}{NO_BREAK_SPACE}%"
        beside = f"{share}, {say('team.typical', self._language)} {typical}"
        time = hours(minutes)
        return {HOURS: (time, time), SHARE: (share, share), BAR: ("", beside)}

    def _reason(self, row: Row, view: TeamView) -> str:
        if view.n is None:
            return last_shown(row, self._language)
        return why_withheld(row.why, view.agreement, self._language)

    def _spoken_course(self, row: Row, view: TeamView) -> str:
        """ "blok 1 3:15, blok 2 niet getoond…, blok 6: er deden minder dan 8 mensen mee"."""
        said = []
        for mark, slot in zip(row.marks, view.periods, strict=True):
            name = period_name(slot.period, self._language)
            if mark.minutes is not None:
                said.append(f"{name} {hours(mark.minutes)}")
            elif slot.state != "shown":
                said.append(f"{name}: {why_gap(slot, view, self._language)}")
            else:
                said.append(f"{name} {say('team.withheld', self._language)}")
        return ", ".join(said)
