"""Other passphrases for a role: somebody takes over, or one was seen by somebody else."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.passphrases import check
from tijdwijzer.ui.roles.acts import Act, Deed, Outcome, Report
from tijdwijzer.ui.roles.page import Page
from tijdwijzer.ui.roles.passphrases import Passphrases
from tijdwijzer.ui.roles.texts import refusal, refused_table
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.words.formats import Language

Change = Callable[[Any, tuple[str, ...]], None]
"""Has a role open with these from now on; an empty one stays as it was."""


class PassphrasePage(Page):
    """Asks for the new ones; those of now are asked where it is done, as for every act."""

    def __init__(
        self, people: Sequence[str], change: Change, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        self._change = change
        self._language: Language = language
        several = len(people) > 1
        self.show_title(self.tr("Passphrases") if several else self.tr("Passphrase"))
        self.say_about(self._about_two() if several else self._about_one())
        self.passphrases = Passphrases(people, new=True, optional=several)
        self.go = Button(self.tr("Change…"), kind="primary")
        self.body.addWidget(self.passphrases)
        self.add_buttons(self.go)
        self.body.addStretch()
        self.passphrases.changed.connect(self._suit)
        self.passphrases.entered.connect(self._ask)
        self.go.clicked.connect(self._ask)
        self._suit()

    def _about_two(self) -> str:
        return self.tr(
            "Change a passphrase when somebody takes over from one of you, or when somebody else may have seen it. Who "
            "keeps theirs leaves both fields empty. A passphrase is a sentence of at least five words that nobody "
            "would guess."
        )

    def _about_one(self) -> str:
        return self.tr(
            "Change the passphrase when somebody takes over this role, or when somebody else may have seen it. A "
            "passphrase is a sentence of at least five words that nobody would guess."
        )

    def _suit(self) -> None:
        self.go.setEnabled(self.passphrases.complete)

    def _ask(self) -> None:
        typed = self.passphrases.take() if self.passphrases.complete else None
        if typed is None:
            return
        refused = _weak(typed)
        if refused is None:
            self.asked.emit(self._act(typed))
        else:
            place = int(str(refused.details["which"])) - 1
            self.passphrases.refuse(refusal(refused, self._language), place)

    def _act(self, new: tuple[str, ...]) -> Act:
        return Act(
            title=self.title.text(),
            what=(
                self._whose(new),
                self.tr(
                    "Every key in the folder is sealed anew. The keys themselves, their fingerprints, the agreements "
                    "and the codes stay what they are."
                ),
                self.tr(
                    "Copies of the folder from before now still open with the passphrase of now: destroy them "
                    "afterwards, and make a new copy."
                ),
                self._of_now(),
            ),
            button=self.tr("Change"),
            deeds=(Deed(self.tr("Seal every key anew"), lambda role: self._change(role, new)),),
            report=self._report,
        )

    def _whose(self, new: tuple[str, ...]) -> str:
        if all(new):
            return self.tr("From now on the role opens with what was just typed, and with nothing else.")
        people = self.passphrases.people
        changes = next(person for person, one in zip(people, new, strict=True) if one)
        stays = next(person for person, one in zip(people, new, strict=True) if not one)
        return self.tr(
            "{person}: from now on the passphrase that was just typed. {other}: the same one as until now."
        ).format(person=changes, other=stays)

    def _of_now(self) -> str:
        if len(self.passphrases.people) > 1:
            return self.tr(
                "Now each types the passphrase that holds until now. Who takes over gets it from who leaves, or from "
                "the envelope in the safe."
            )
        return self.tr(
            "Now type the passphrase that holds until now. Who takes over gets it from who leaves, or from the "
            "envelope in the safe."
        )

    def _report(self, outcome: Outcome) -> Report:
        if not outcome.done:
            return Report(self.tr("Nothing was changed"), tables=refused_table(outcome, self._language))
        return Report(
            self.tr("From now on the role opens with the new passphrase"),
            (
                self.tr("Put the new one in a closed envelope in the safe, and destroy the envelope with the old one."),
                self.tr(
                    "Destroy the copies of the folder from before now, as they open with the old passphrase. Then copy "
                    "the folder to the USB stick anew."
                ),
            ),
        )


def _weak(new: Sequence[str]) -> DomainError | None:
    """Why one of them is refused, if any is: `which` counts also who keeps theirs."""
    places = [place for place, one in enumerate(new, 1) if one]
    try:
        check([new[place - 1] for place in places])
    except DomainError as error:
        which = places[int(str(error.details["which"])) - 1]
        return DomainError(error.code, **{**error.details, "which": which})
    return None
