"""Who enrolled in each team, and publishing the rosters."""

from functools import partial

from PySide6.QtWidgets import QWidget

from tijdwijzer.services.roles import Gatekeeper, TeamRoster
from tijdwijzer.ui.gatekeeper.look import Look
from tijdwijzer.ui.roles.acts import Act, Deed, Outcome, Report, Table
from tijdwijzer.ui.roles.page import Page
from tijdwijzer.ui.roles.table import LongTable
from tijdwijzer.ui.roles.texts import left_note, reasons, refused_table
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import paragraph
from tijdwijzer.words.formats import Language


class RostersPage(Page):
    """One button publishes all that are not; one for the chosen team alone."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._language: Language = language
        self._look: Look | None = None
        self.table = LongTable(
            self.tr("Rosters"),
            (
                self.tr("Team"),
                self.tr("According to HR"),
                self.tr("Enrolled"),
                self.tr("Standing"),
                self.tr("Not taken"),
            ),
        )
        self.nothing = paragraph(self.tr("Draw codes first: employees enrol with those."), level="body_medium")
        self.all = Button("…", kind="primary")
        self.one = Button("…")
        self.unplaced = paragraph(tone="secondary")
        for part in (self.nothing, self.table, self.unplaced):
            self.body.addWidget(part)
        self.add_buttons(self.all, self.one)
        self.body.addStretch()
        self.all.clicked.connect(self._ask_all)
        self.one.clicked.connect(self._ask_one)
        self.table.currentCellChanged.connect(self._suit)

    def show_look(self, look: Look) -> None:
        self._look = look
        self.show_title(self.tr("Rosters of {quarter}").format(quarter=look.quarter))
        self.say_about(
            self.tr(
                "A roster says which keys take part in a team, beside how many people HR counts. Publish it when "
                "everybody who wants to has enrolled, and before the first period ends: who enrols later takes part "
                "from the next quarter."
            )
        )
        self.table.show_facts([self._row(roster, look) for roster in look.rosters])
        self.nothing.setVisible(not look.rosters)
        self.unplaced.setVisible(bool(look.unplaced))
        self.unplaced.setText(
            self.tr("Enrolments of no known team, not taken: {reasons}.").format(
                reasons=reasons(look.unplaced, "enrolment", self._language).replace("\n", "; ")
            )
        )
        self.table.setVisible(bool(look.rosters))
        self._suit()

    def _row(self, roster: TeamRoster, look: Look) -> tuple[str, ...]:
        few = look.agreement is not None and look.agreement.rhythm(roster.enrolled) is None
        standing = self.tr("published") if roster.published else self.tr("not published")
        if few:
            standing += "\n" + self.tr("too few people")
        if roster.enrolled > roster.headcount:
            standing += "\n" + self.tr("more than HR counts")
        refused = reasons(roster.refused, "enrolment", self._language)
        return roster.team, f"{roster.headcount}", f"{roster.enrolled}", standing, refused

    @property
    def _chosen(self) -> TeamRoster | None:
        row = self.table.currentRow()
        if self._look is None or not 0 <= row < len(self._look.rosters):
            return None
        return self._look.rosters[row]

    def _suit(self, *_: object) -> None:
        waiting = self._look.unpublished if self._look else ()
        self.all.setVisible(bool(waiting))
        self.all.setText(self.tr("Publish rosters ({count})…").format(count=len(waiting)))
        chosen = self._chosen
        self.one.setVisible(chosen is not None and not chosen.published and len(waiting) > 1)
        self.one.setText(self.tr("Only that of {team}…").format(team=chosen.team if chosen else ""))

    def _ask_all(self) -> None:
        if self._look is not None:
            self._ask(self._look, self._look.unpublished)

    def _ask_one(self) -> None:
        if self._look is not None and self._chosen is not None:
            self._ask(self._look, (self._chosen,))

    def _ask(self, look: Look, rosters: tuple[TeamRoster, ...]) -> None:
        missing = [one for one in rosters if one.enrolled < one.headcount]
        few = [
            one.team for one in rosters if look.agreement is not None and look.agreement.rhythm(one.enrolled) is None
        ]
        what = [
            self.tr(
                "The rosters ({count}) are signed and published. Everybody sees how many take part, and can check "
                "their own key."
            ).format(count=len(rosters)),
            self.tr("A roster is published once: who is not in it takes part from the next quarter."),
        ]
        if missing:
            what.append(
                self.tr("Not everybody has enrolled yet: {teams}.").format(
                    teams=_some(f"{one.team} ({one.enrolled}/{one.headcount})" for one in missing)
                )
            )
        if few:
            what.append(self.tr("Too few people for any figure: {teams}.").format(teams=_some(few)))
        publish = _Publishing(look.quarter)
        self.asked.emit(
            Act(
                title=self.tr("Publish rosters of {quarter}").format(quarter=look.quarter),
                what=tuple(what),
                button=self.tr("Sign and publish"),
                deeds=tuple(Deed(one.team, partial(publish, team=one.team)) for one in rosters),
                report=self._report,
            )
        )

    def _report(self, outcome: Outcome) -> Report:
        refused = refused_table(outcome, self._language)
        published = [roster for _, roster in outcome.done]
        if not published:
            return Report(self.tr("Nothing was published"), left_note(outcome), refused)
        rows = tuple(
            (one.team, f"{one.headcount}", f"{one.enrolled}", reasons(one.refused, "enrolment", self._language))
            for one in published
        )
        headings = (
            self.tr("Team"),
            self.tr("According to HR"),
            self.tr("Enrolled"),
            self.tr("Not taken"),
        )
        return Report(
            self.tr("The rosters are published"),
            left_note(outcome),
            (Table(self.tr("Rosters"), headings, rows), *refused),
        )


class _Publishing:
    """One roster after another, having taken what came in once for all of them."""

    def __init__(self, quarter: str) -> None:
        self._quarter, self._looked = quarter, False

    def __call__(self, role: Gatekeeper, team: str) -> TeamRoster:
        if not self._looked:
            role.rosters(self._quarter)
            self._looked = True
        return role.publish_roster(self._quarter, team, looked=True)


def _some(names: object, most: int = 8) -> str:
    """The first few, so that four thousand teams still fit."""
    listed = list(names)  # type: ignore[call-overload]
    return ", ".join(listed[:most]) + (" …" if len(listed) > most else "")
