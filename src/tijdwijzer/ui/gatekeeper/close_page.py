"""Closing periods: from then on it is fixed whose contributions count."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from tijdwijzer.services.roles import Closed, Due, Gatekeeper, Turn
from tijdwijzer.ui.gatekeeper.look import Look
from tijdwijzer.ui.gatekeeper.periods_page import PeriodsPage, deeds
from tijdwijzer.ui.roles.acts import Act, Outcome, Report, Table
from tijdwijzer.ui.roles.texts import due_name, left_note, reasons, refused_table
from tijdwijzer.words.formats import Language, short_date


class ClosePage(PeriodsPage):
    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__("", "", language, parent)
        self.show_title(self.tr("Close"))
        self.say_about(
            self.tr(
                "Ten days after a period ended it can be closed, once. Of every member the newest contribution "
                "counts; what comes later stays with the employee. Then the aggregator is asked for its half of the "
                "sums."
            )
        )

    def show_look(self, look: Look) -> None:
        self.show_periods(
            look.turns(Turn.CLOSING),
            look.turns(Turn.DEADLINE),
            self.tr("There is no period to close."),
            self.tr("Employees can still send"),
        )

    def words_all(self, count: int) -> str:
        return self.tr("Close periods ({count})…").format(count=count)

    def words_one(self, name: str) -> str:
        return self.tr("Only {name}…").format(name=name)

    def waits_for(self, due: Due) -> str:
        return self.tr("{day} to be over").format(day=short_date(due.period.deadline, self.language, year=True))

    def act(self, due: Sequence[Due]) -> Act:
        return Act(
            title=self.tr("Close periods ({count})").format(count=len(due)),
            what=(
                self.tr(
                    "Every contribution is verified: is it of somebody on the roster, unchanged, and of this period?"
                ),
                self.tr("Where fewer people took part than was agreed, the period ends here: “too few” is published."),
                self.tr(
                    "For the others the aggregator is asked for its half. After this nothing can be corrected or added."
                ),
            ),
            button=self.tr("Close"),
            deeds=deeds(due, _close),
            report=self._report,
        )

    def _report(self, outcome: Outcome) -> Report:
        refused = refused_table(outcome, self.language)
        closed: list[Closed] = [one for _, one in outcome.done]
        if not closed:
            return Report(self.tr("Nothing was closed"), left_note(outcome), refused)
        asked = sum(not one.refused for one in closed)
        notes = []
        if asked:
            notes.append(self.tr("Waiting for the aggregator now: {count}. Ask for its answer.").format(count=asked))
        if asked < len(closed):
            few = len(closed) - asked
            notes.append(
                self.tr(
                    "Periods with too few people: {count}. Of those “too few” was published, and nothing else."
                ).format(count=few)
            )
        rows = tuple((due_name(one.due), *self._row(one)) for one in closed)
        headings = (self.tr("Period"), self.tr("Count"), self.tr("Outcome"), self.tr("Left out, and why"))
        return Report(
            self.tr("Closed: {count}").format(count=len(closed)),
            (*notes, *left_note(outcome)),
            (Table(self.tr("Closed periods"), headings, rows), *refused),
        )

    def _row(self, closed: Closed) -> tuple[str, str, str]:
        outcome = self.tr("too few people") if closed.refused else self.tr("asked the aggregator")
        return (
            f"{closed.taken}" if not closed.refused else "",
            outcome,
            reasons(closed.left_out, "left_out", self.language),
        )


def _close(role: Gatekeeper, due: Due) -> Closed:
    return role.close(due)
