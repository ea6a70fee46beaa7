"""Closings that wait, and the one button that answers them."""

from functools import partial

from PySide6.QtWidgets import QWidget

from tijdwijzer.services.roles import Aggregator, Answered, Due
from tijdwijzer.ui.aggregator.look import Look
from tijdwijzer.ui.roles.acts import Act, Deed, Outcome, Report, Table
from tijdwijzer.ui.roles.page import Page
from tijdwijzer.ui.roles.table import LongTable
from tijdwijzer.ui.roles.texts import days, due_name, left_note, refused_table
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import paragraph
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language


class AnswerPage(Page):
    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.show_title(self.tr("Answer"))
        self.say_about(
            self.tr(
                "The gatekeepers closed these periods and ask for your half. Their signature, the number of people "
                "and every contribution are checked before anything is handed over; each period is answered once. "
                "What you add up are random numbers: without the other half they say nothing."
            )
        )
        self._language: Language = language
        self._due: tuple[Due, ...] = ()
        self.table = LongTable(self.tr("Waiting"), (self.tr("Team"), self.tr("Period"), self.tr("Days")))
        self.nothing = paragraph(self.tr("Nobody waits for an answer."), level="body_medium")
        self.answer = Button("…", kind="primary")
        self.look_again = Button(self.tr("Look again"))
        for part in (self.nothing, self.table):
            self.body.addWidget(part)
        self.add_buttons(self.answer, self.look_again)
        self.body.addStretch()
        self.answer.clicked.connect(self._ask)

    def show_look(self, look: Look) -> None:
        self._due = look.due
        self.table.show_facts([(due.team, due.period.name, days(due.period, self._language)) for due in look.due])
        self.table.setVisible(bool(look.due))
        self.nothing.setVisible(not look.due)
        self.answer.setVisible(bool(look.due))
        self.answer.setText(self.tr("Answer ({count})…").format(count=len(look.due)))

    def _ask(self) -> None:
        self.asked.emit(
            Act(
                title=self.tr("Answer ({count})").format(count=len(self._due)),
                what=(
                    self.tr("Your half of the contributions is opened, checked and added up."),
                    self.tr(
                        "Sums of too few people are not handed over; a closing that is not right gets none at all."
                    ),
                    self.tr("The answer is sealed to the gatekeepers. What was opened is erased."),
                ),
                button=self.tr("Answer"),
                deeds=tuple(Deed(due_name(due), partial(_answer, due=due)) for due in self._due),
                report=self._report,
                four_eyes=False,
            )
        )

    def _report(self, outcome: Outcome) -> Report:
        refused = refused_table(outcome, self._language)
        answered: list[Answered] = [one for _, one in outcome.done]
        if not answered:
            return Report(self.tr("Nothing was answered"), left_note(outcome), refused)
        headings = (self.tr("Period"), self.tr("Handed over"), self.tr("Held back: too few people"))
        rows = tuple((due_name(one.due), self._handed(one), self._held(one)) for one in answered)
        return Report(
            self.tr("Answered: {count}").format(count=len(answered)),
            (self.tr("Tell the gatekeepers that they can publish."), *left_note(outcome)),
            (Table(self.tr("Answers"), headings, rows), *refused),
        )

    def _handed(self, answered: Answered) -> str:
        if answered.refused:
            return self.tr("nothing: {why}").format(why=say(f"refused.{answered.refused}", self._language))
        return self.tr("your half of the sums")

    def _held(self, answered: Answered) -> str:
        names = (say(f"component.{cell}", self._language) for cell in answered.withheld)
        return ", ".join(name.removeprefix("component.") for name in names)


def _answer(role: Aggregator, due: Due) -> Answered:
    return role.answer(due)
