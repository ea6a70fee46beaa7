"""The window of the gatekeepers: one step after another, each done by two people."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from tijdwijzer.domain.share_periods import quarter_on
from tijdwijzer.services.roles import Turn
from tijdwijzer.ui.gatekeeper.agreement_page import AgreementPage
from tijdwijzer.ui.gatekeeper.close_page import ClosePage
from tijdwijzer.ui.gatekeeper.codes_page import CodesPage
from tijdwijzer.ui.gatekeeper.look import Look, Next, Step, next_step, read
from tijdwijzer.ui.gatekeeper.overview_page import OverviewPage
from tijdwijzer.ui.gatekeeper.publish_page import PublishPage
from tijdwijzer.ui.gatekeeper.rosters_page import RostersPage
from tijdwijzer.ui.roles.begin_page import Beginning
from tijdwijzer.ui.roles.keys_page import KeysPage, expired
from tijdwijzer.ui.roles.log_page import LogPage
from tijdwijzer.ui.roles.tools import RoleTools
from tijdwijzer.ui.roles.window import RoleWindow
from tijdwijzer.ui.widgets.labels import label
from tijdwijzer.words.formats import short_date


class GatekeeperWindow(RoleWindow):
    """The quarter above the list says which one agreement, codes and rosters are of."""

    def __init__(self, tools: RoleTools, parent: QWidget | None = None) -> None:
        self.quarter = quarter_on(tools.today())
        super().__init__(tools, parent)

    def prepare(self) -> None:
        self.setWindowTitle(self.tr("Gatekeeper"))
        self.people = (self.tr("Works council member"), self.tr("Data protection officer"))

    def lay_out_pages(self) -> None:
        language = self.tools.language
        self.overview = OverviewPage()
        self.agreement = AgreementPage(language)
        self.codes = CodesPage(language)
        self.rosters = RostersPage(language)
        self.close_page = ClosePage(language)
        self.publish = PublishPage(language)
        self.keys = KeysPage(language, four_eyes=True)
        self.log = LogPage(language)
        for step, name, page in (
            (Step.BEGIN, self.tr("Begin"), self.overview),
            (Step.AGREEMENT, self.tr("Agreement"), self.agreement),
            (Step.CODES, self.tr("Codes"), self.codes),
            (Step.ROSTER, self.tr("Rosters"), self.rosters),
            (Step.CLOSE, self.tr("Close"), self.close_page),
            (Step.PUBLISH, self.tr("Publish"), self.publish),
            (Step.KEYS, self.tr("Keys"), self.keys),
            (Step.PASSPHRASES, self.tr("Passphrases"), self.others),
            (Step.LOG, self.tr("Log"), self.log),
        ):
            self.add_page(step, name, page)
        self.quarters = QComboBox()
        self.quarters.setAccessibleName(self.tr("Quarter"))
        caption = label(self.tr("Quarter"), "body_medium", "secondary")
        caption.setBuddy(self.quarters)
        self.quarters.setFixedHeight(32)
        row = QHBoxLayout()
        row.setContentsMargins(20, 16, 12, 0)
        row.setSpacing(8)
        row.addWidget(caption)
        row.addWidget(self.quarters, 1)
        self.side.insertLayout(0, row)
        self.quarters.activated.connect(self._choose_quarter)

    # What this role says of itself
    def about_folder(self) -> str:
        return self.tr(
            "The keys, the log and what is under way are kept in a folder of this role alone, on a disk that both of "
            "you can reach and nobody else. Choose an empty folder to begin, or the one that you used before."
        )

    def about_opening(self) -> str:
        return self.tr("Each types their own passphrase, while the other does not look. Neither opens anything alone.")

    def about_beginning(self) -> str:
        return self.tr(
            "This folder is empty. Begin here, once, with two people: a member of the works council and the data "
            "protection officer. You make the root key with which everything that you publish is signed."
        )

    def make(self, folder: Path) -> Any:
        return self.tools.roles().gatekeeper(folder)

    def unlocked(self, role: Any, passphrases: tuple[str, ...]) -> None:
        first, second = passphrases
        role.unlock((first, second))

    def changed(self, role: Any, passphrases: tuple[str, ...]) -> None:
        first, second = passphrases
        role.change_passphrases((first, second))

    def begun(self, role: Any, beginning: Beginning) -> None:
        first, second = beginning.passphrases
        role.begin(beginning.task, beginning.place, (first, second))
        role.unlock((first, second))

    def read(self, role: Any) -> Look:
        return read(role, self.quarter, self.tools.today())

    # What is shown
    def show_look(self, look: Look) -> None:
        self.quarters.clear()
        self.quarters.addItems(look.quarters)
        self.quarters.setCurrentText(look.quarter)
        assert self.folder is not None
        self.overview.show_overview(look, self.folder)
        for page in (self.agreement, self.codes, self.rosters, self.close_page, self.publish):
            page.show_look(look)
        self.keys.show_keys(look.keys, look.today)
        self.log.show_log(look.log)
        self._mark(look)
        then = next_step(look)
        self.name_next(then.step or "", self._words(then, look))

    def _mark(self, look: Look) -> None:
        done = {
            Step.BEGIN: True,
            Step.AGREEMENT: look.agreement is not None,
            Step.CODES: bool(look.rosters),
            Step.ROSTER: bool(look.rosters) and not look.unpublished,
        }
        waiting = {
            Step.ROSTER: len(look.unpublished),
            Step.CLOSE: len(look.turns(Turn.CLOSING)),
            Step.PUBLISH: len(look.turns(Turn.PUBLISHING)),
            Step.KEYS: len(expired(look.keys, look.today)),
        }
        self.mark_steps(done, waiting)

    def _words(self, then: Next, look: Look) -> str:
        match then.step:
            case Step.PUBLISH:
                return self.tr("Next step: publish. Periods: {count}.").format(count=then.count)
            case Step.CLOSE:
                return self.tr("Next step: close. Periods: {count}.").format(count=then.count)
            case Step.AGREEMENT:
                return self.tr("Next step: make the agreement of {quarter}.").format(quarter=look.quarter)
            case Step.CODES:
                return self.tr("Next step: draw codes for the teams.")
            case Step.ROSTER:
                return self.tr("Next step: publish the rosters ({count}), once people have enrolled.").format(
                    count=then.count
                )
            case Step.KEYS:
                return self.tr("Next step: destroy expired keys. Quarters: {count}.").format(count=then.count)
            case _:
                return self._waiting(look)

    def _waiting(self, look: Look) -> str:
        if waiting := look.turns(Turn.ANSWER):
            return self.tr("Now it is the aggregator's turn. Periods that wait for its answer: {count}.").format(
                count=len(waiting)
            )
        if later := look.turns(Turn.DEADLINE):
            day = min(due.period.deadline for due in later)
            return self.tr("Nothing to do until {day}: then the first period can be closed.").format(
                day=short_date(day, self.tools.language, year=True)
            )
        return self.tr("Nothing to do now.")

    def _choose_quarter(self) -> None:
        if self.quarters.currentText() != self.quarter:
            self.quarter = self.quarters.currentText()
            self.refresh()
