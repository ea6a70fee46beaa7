"""Publishing: opening the answer, applying the rules, and saying what was withheld and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from tijdwijzer.domain.messages import Release
from tijdwijzer.services.roles import Due, Gatekeeper, Published, Turn
from tijdwijzer.ui.gatekeeper.look import Look
from tijdwijzer.ui.gatekeeper.periods_page import PeriodsPage, deeds
from tijdwijzer.ui.roles.acts import Act, Outcome, Report, Table
from tijdwijzer.ui.roles.texts import due_name, left_note, refused_table
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language, number


class PublishPage(PeriodsPage):
    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__("", "", language, parent)
        self.show_title(self.tr("Publish"))
        self.say_about(
            self.tr(
                "The aggregator answered. The rules decide what is shown: enough people, nobody with too large a "
                "part, and nothing that follows from the rest. The team and its leader see it at the same moment."
            )
        )
        self._names: dict[str, str] = {}

    def show_look(self, look: Look) -> None:
        self._names = {one.key: one.name for one in look.agreement.products} if look.agreement else {}
        self.show_periods(
            look.turns(Turn.PUBLISHING),
            look.turns(Turn.ANSWER),
            self.tr("There is no answer to publish."),
            self.tr("The aggregator has not answered yet"),
        )

    def words_all(self, count: int) -> str:
        return self.tr("Publish ({count})…").format(count=count)

    def words_one(self, name: str) -> str:
        return self.tr("Only {name}…").format(name=name)

    def waits_for(self, _due: Due) -> str:
        return self.tr("the aggregator")

    def act(self, due: Sequence[Due]) -> Act:
        return Act(
            title=self.tr("Publish periods ({count})").format(count=len(due)),
            what=(
                self.tr(
                    "The two halves are added, the rules applied, and the outcome is rounded, signed and published."
                ),
                self.tr("It happens once, and cannot be taken back or corrected."),
                self.tr("Afterwards the contributions and the sums are erased."),
            ),
            button=self.tr("Publish"),
            deeds=deeds(due, _publish),
            report=self._report,
        )

    def _report(self, outcome: Outcome) -> Report:
        refused = refused_table(outcome, self.language)
        published: list[Published] = [one for _, one in outcome.done]
        if not published:
            return Report(self.tr("Nothing was published"), left_note(outcome), refused)
        with_figures = [one for one in published if isinstance(one.release, Release)]
        notes = [self.tr("With figures: {count}").format(count=len(with_figures))]
        if len(with_figures) < len(published):
            notes.append(self.tr("Without: {count}").format(count=len(published) - len(with_figures)))
        headings = (self.tr("Period"), self.tr("Published"), self.tr("Withheld, and why"))
        rows = tuple((due_name(one.due), self._shown(one), self._withheld(one)) for one in published)
        tables = [Table(self.tr("What was published"), headings, rows)]
        if len(with_figures) == 1:
            tables.append(self._figures(with_figures[0]))
        return Report(
            self.tr("Published: {count}").format(count=len(published)),
            (*notes, *left_note(outcome)),
            (*tables, *refused),
        )

    def _shown(self, published: Published) -> str:
        release = published.release
        if not isinstance(release, Release):
            return say(f"refused.{release.refused}", self.language)
        cells = len(release.minutes) + len(release.counts)
        return self.tr("{cells} figures of {people} people").format(cells=cells, people=release.n)

    def _withheld(self, published: Published) -> str:
        if not published.why:
            return self.tr("nothing")
        return "\n".join(
            f"{self._name(key)}: {say(f'withheld.{why}', self.language)}" for key, why in published.why.items()
        )

    def _name(self, cell: str) -> str:
        return self._names.get(cell) or say(f"component.{cell}", self.language)

    def _figures(self, published: Published) -> Table:
        release = published.release
        assert isinstance(release, Release)
        rows = [
            (self._name(key), self.tr("{minutes} min per person per week").format(minutes=number(value, self.language)))
            for key, value in release.minutes.items()
        ]
        rows += [
            (self._name(key), self.tr("{count} by the team").format(count=number(value, self.language)))
            for key, value in release.counts.items()
        ]
        return Table(self.tr("The figures"), (self.tr("What"), self.tr("Figure")), tuple(rows))


def _publish(role: Gatekeeper, due: Due) -> Published:
    return role.publish(due)
