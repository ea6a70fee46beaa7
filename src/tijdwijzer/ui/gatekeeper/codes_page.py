"""Drawing one-time codes: which teams, how many people each, and the slips that come of it."""

import csv
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from tijdwijzer.domain.form import as_name
from tijdwijzer.domain.messages import MOST_PEOPLE
from tijdwijzer.services.roles import Gatekeeper, TeamRoster
from tijdwijzer.ui.gatekeeper.look import Look
from tijdwijzer.ui.gatekeeper.slips import Slips
from tijdwijzer.ui.roles.acts import Act, Deed, Outcome, Report, Sheet, Table
from tijdwijzer.ui.roles.page import Page
from tijdwijzer.ui.roles.table import LongTable
from tijdwijzer.ui.roles.texts import left_note, refused_table
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language

HEIGHT = 32


class CodesPage(Page):
    """Teams are put on a list one by one, or from a file with a team and a number on each line."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._language: Language = language
        self._look: Look | None = None
        self.listed: dict[str, int] = {}
        self.team = QLineEdit()
        self.people = QSpinBox()
        self.add = Button(self.tr("Add"), "plus")
        self.from_file = Button(self.tr("From a list…"), "upload", kind="flat")
        self.error = paragraph(level="caption_strong")
        self.list = LongTable(self.tr("Teams to draw codes for"), (self.tr("Team"), self.tr("People")))
        self.remove = Button(self.tr("Remove"), "minus", small=True)
        self.draw = Button("…", kind="primary")
        self.given = LongTable(
            self.tr("Codes that were given out"),
            (self.tr("Team"), self.tr("People according to HR"), self.tr("Codes"), self.tr("Enrolled")),
        )
        self._given_title = label(self.tr("Codes that were given out"), "body_strong")
        self.first = paragraph(self.tr("Sign the agreement of this quarter first."), level="body_medium")
        self._lay_out()
        self.team.textChanged.connect(self._suit)
        self.team.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.from_file.clicked.connect(self._pick)
        self.remove.clicked.connect(self._remove)
        self.draw.clicked.connect(self._ask)
        self._show_list()

    def _lay_out(self) -> None:
        self.people.setRange(1, MOST_PEOPLE)
        self.people.setValue(8)
        self.people.setAccessibleName(self.tr("People according to HR"))
        self.team.setAccessibleName(self.tr("Team"))
        self.team.setPlaceholderText(self.tr("Name of the team"))
        for field in (self.team, self.people):
            field.setMinimumHeight(HEIGHT)
        self.people.setFixedWidth(88)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part, stretch in (
            (self.team, 1),
            (self.people, 0),
            (label(self.tr("people")), 0),
            (self.add, 0),
            (self.from_file, 0),
        ):
            row.addWidget(part, stretch)
        self._adding = QWidget()
        self._adding.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.first)
        self.body.addWidget(self._adding)
        self.body.addWidget(self.error)
        self.body.addWidget(self.list)
        self.add_buttons(self.draw, self.remove)
        self.body.addSpacing(8)
        self.body.addWidget(self._given_title)
        self.body.addWidget(self.given)
        self.body.addStretch()

    def show_look(self, look: Look) -> None:
        self._look = look
        self.show_title(self.tr("Codes for {quarter}").format(quarter=look.quarter))
        self.say_about(
            self.tr(
                "HR tells you how many people a team has, never who. You draw as many codes; everybody in the team "
                "draws one blind, like a lot. The leader of the team does not take part, and gets none."
            )
        )
        can = look.agreement is not None
        self.first.setVisible(not can)
        self._adding.setVisible(can)
        given = [roster for roster in look.rosters if roster.codes]
        self.given.show_facts([(one.team, f"{one.headcount}", f"{one.codes}", f"{one.enrolled}") for one in given])
        for part in (self._given_title, self.given):
            part.setVisible(bool(given))
        self.listed = {team: people for team, people in self.listed.items() if team not in self._known} if can else {}
        self._show_list()

    @property
    def _known(self) -> dict[str, TeamRoster]:
        return {one.team: one for one in self._look.rosters if one.codes} if self._look else {}

    # The list
    def _add(self) -> None:
        if self.put(self.team.text(), self.people.value()):
            self.team.clear()
            self.team.setFocus()

    def put(self, team: str, people: int) -> bool:
        """Put a team on the list; says why when it cannot be."""
        try:
            name = as_name(team.strip())
        except ValueError:
            self._refuse(self.tr("A team's name is letters, digits, spaces and .,&()'+-_ (64 at most)."))
            return False
        if name in self._known:
            self._refuse(self.tr("The codes of {team} were given out already this quarter.").format(team=name))
            return False
        self.listed[name] = people
        self._refuse("")
        self._show_list()
        return True

    def _pick(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.from_file.text(), "", "*.csv *.txt")
        if path:
            self.take_list(Path(path))

    def take_list(self, file: Path) -> None:
        """Lines of a team and a number, with a semicolon, comma or tab between."""
        try:
            text = file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return self._refuse(say("import_file_unreadable", self._language, file=file.name))
        comma = ";" if ";" in text else "\t" if "\t" in text else ","
        for place, row in enumerate(csv.reader(text.splitlines(), delimiter=comma), start=1):
            if len(row) < 2 or not row[0].strip():
                continue
            if not row[1].strip().isdecimal() or not 1 <= int(row[1]) <= MOST_PEOPLE:
                if place > 1:  # the first may be the heading
                    return self._refuse(
                        self.tr("Line {line} of {file} has no number of people.").format(line=place, file=file.name)
                    )
                continue
            if not self.put(row[0], int(row[1])):
                return None
        return None

    def _remove(self) -> None:
        item = self.list.item(self.list.currentRow(), 0)
        if item is not None:
            del self.listed[item.text()]
            self._show_list()

    def _show_list(self) -> None:
        self.list.show_facts([(team, f"{people}") for team, people in sorted(self.listed.items())])
        count = len(self.listed)
        for part in (self.list, self.draw, self.remove):
            part.setVisible(count > 0)
        self.draw.setText(
            self.tr("Draw codes for {count} teams…").format(count=count)
            if count != 1
            else self.tr("Draw codes for one team…")
        )
        self._suit()

    def _suit(self) -> None:
        self.add.setEnabled(bool(self.team.text().strip()))

    def _refuse(self, words: str) -> None:
        self.error.setText(words)
        self.error.setVisible(bool(words))

    # Drawing
    def _ask(self) -> None:
        assert self._look is not None
        look, teams = self._look, sorted(self.listed.items())
        total = sum(self.listed.values())
        self.asked.emit(
            Act(
                title=self.tr("Draw codes for {quarter}").format(quarter=look.quarter),
                what=(
                    self.tr("Codes: {count}. Teams: {teams}.").format(count=total, teams=len(teams)),
                    self.tr(
                        "They are shown once. Save and print the slips at once: afterwards only a fingerprint of each "
                        "is kept, and nobody can make them again."
                    ),
                    self.tr("A team gets codes once a quarter. Who comes later takes part from the next."),
                ),
                button=self.tr("Draw the codes"),
                deeds=tuple(
                    Deed(team, partial(_codes, quarter=look.quarter, team=team, people=people))
                    for team, people in teams
                ),
                report=partial(self._report, look),
            )
        )

    def _report(self, look: Look, outcome: Outcome) -> Report:
        drawn = [(deed.name, codes) for deed, codes in outcome.done]
        refused = refused_table(outcome, self._language)
        if not drawn:
            return Report(self.tr("No codes were drawn"), left_note(outcome), refused)
        rows = tuple((team, code) for team, codes in drawn for code in codes)
        headings = (self.tr("Team"), self.tr("Code"))
        slips = Slips(look.task, look.quarter, look.root, drawn)
        name = self.tr("codes") + f"-{look.quarter}.pdf"
        return Report(
            self.tr("The codes are drawn"),
            left_note(outcome),
            (Table(self.tr("Codes"), headings, rows), *refused),
            Sheet(name, slips.write),
        )


def _codes(role: Gatekeeper, quarter: str, team: str, people: int) -> tuple[str, ...]:
    return role.codes(quarter, team, people)
