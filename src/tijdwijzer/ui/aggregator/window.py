"""The window of the aggregator: its key, the answers that wait, and one button."""

from functools import partial
from pathlib import Path
from typing import Any

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.ui.aggregator.answer_page import AnswerPage
from tijdwijzer.ui.aggregator.key_page import KeyPage
from tijdwijzer.ui.aggregator.look import Look, Step, next_step, read
from tijdwijzer.ui.aggregator.overview_page import OverviewPage
from tijdwijzer.ui.roles.begin_page import Beginning
from tijdwijzer.ui.roles.keys_page import KeysPage, expired
from tijdwijzer.ui.roles.log_page import LogPage
from tijdwijzer.ui.roles.texts import refusal
from tijdwijzer.ui.roles.window import RoleWindow


class AggregatorWindow(RoleWindow):
    """One person, one passphrase; nothing of it can be seen by nobody but them."""

    def prepare(self) -> None:
        self.setWindowTitle(self.tr("Aggregator"))
        self.people = ("",)

    def lay_out_pages(self) -> None:
        language = self.tools.language
        self.overview = OverviewPage()
        self.key = KeyPage(language)
        self.answers = AnswerPage(language)
        self.keys = KeysPage(language, four_eyes=False)
        self.log = LogPage(language)
        for step, name, page in (
            (Step.BEGIN, self.tr("Begin"), self.overview),
            (Step.KEY, self.tr("Quarter key"), self.key),
            (Step.ANSWER, self.tr("Answer"), self.answers),
            (Step.KEYS, self.tr("Keys"), self.keys),
            (Step.PASSPHRASES, self.tr("Passphrase"), self.others),
            (Step.LOG, self.tr("Log"), self.log),
        ):
            self.add_page(step, name, page)
        self.key.wanted.connect(self._fetch_key)
        self.answers.look_again.clicked.connect(self._look_again)

    # What this role says of itself
    def about_folder(self) -> str:
        return self.tr(
            "The keys, the log and what is under way are kept in a folder of this role alone, on a disk that only you "
            "can reach. Choose an empty folder to begin, or the one that you used before."
        )

    def about_opening(self) -> str:
        return self.tr("Type the passphrase of this role.")

    def about_beginning(self) -> str:
        return self.tr(
            "This folder is empty. Begin here, once. The name of the task and the place of the exchange are the same "
            "as those of the gatekeepers."
        )

    def make(self, folder: Path) -> Any:
        return self.tools.roles().aggregator(folder)

    def unlocked(self, role: Any, passphrases: tuple[str, ...]) -> None:
        role.unlock(passphrases[0])

    def changed(self, role: Any, passphrases: tuple[str, ...]) -> None:
        role.change_passphrase(passphrases[0])

    def begun(self, role: Any, beginning: Beginning) -> None:
        role.begin(beginning.task, beginning.place, beginning.passphrases[0])
        role.unlock(beginning.passphrases[0])

    def read(self, role: Any) -> Look:
        return read(role, self.tools.today())

    # What is shown
    def show_look(self, look: Look) -> None:
        assert self.folder is not None
        self.overview.show_overview(look, self.folder)
        self.key.show_look(look)
        self.answers.show_look(look)
        self.keys.show_keys(look.keys, look.today)
        self.log.show_log(look.log)
        done = {Step.BEGIN: True, Step.KEY: bool(look.print_of(look.quarter))}
        waiting = {Step.ANSWER: len(look.due), Step.KEYS: len(expired(look.keys, look.today))}
        self.mark_steps(done, waiting)
        step, count = next_step(look)
        self.name_next(step or "", self._words(step, count, look))

    def _words(self, step: Step | None, count: int, look: Look) -> str:
        match step:
            case Step.ANSWER:
                return self.tr("Next step: answer. Periods that wait: {count}.").format(count=count)
            case Step.KEY:
                return self.tr("Next step: save the key file of {quarter} for the gatekeepers.").format(
                    quarter=look.quarter
                )
            case Step.KEYS:
                return self.tr("Next step: destroy expired keys. Quarters: {count}.").format(count=count)
            case _:
                return self.tr("Nothing to do: the gatekeepers will ask when a period is closed.")

    def _look_again(self) -> None:
        self.refresh()

    # The key of a quarter
    def _fetch_key(self, quarter: str) -> None:
        self.worker.run(lambda role: role.key_file(quarter), partial(self._keep_key, quarter), self._no_key)

    def _keep_key(self, quarter: str, content: bytes) -> None:
        self.key.keep(quarter, content)
        self.refresh()

    def _no_key(self, error: DomainError) -> None:
        self.key.refuse(refusal(error, self.tools.language))
