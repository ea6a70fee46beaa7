"""What a command has at hand: what was asked, the use cases, and a voice."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, TextIO

from tijdwijzer.cli.dates import read_day
from tijdwijzer.cli.house import House
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.words import say

if TYPE_CHECKING:
    from tijdwijzer.services.notices import Notice
    from tijdwijzer.services.usecases import UseCases


@dataclass(slots=True)
class Context:
    """`text` is the line of text that a command is reading, so that an error can point into it."""

    asked: Namespace
    house: House
    text: str = ""
    _use: "UseCases | None" = None
    _heard: "list[Notice]" = field(default_factory=list)

    @property
    def language(self) -> str:
        return self.house.language

    @property
    def use(self) -> "UseCases":
        """The use cases; the profile is opened when a command first needs them."""
        if self._use is None:
            self._use = self.house.open(self._heard.append)
            self._tell_what_was_restored(self._use)
        return self._use

    def _tell_what_was_restored(self, use: "UseCases") -> None:
        report = use.store.report()
        if report.restored is not None:
            code = "said.put_back" if report.set_aside is None else "said.restored"
            self.warn(code, restored=report.restored, set_aside=report.set_aside)
        elif report.set_aside is not None:
            self.warn("said.began_again", set_aside=report.set_aside)

    def finish(self) -> None:
        """Once something changed: the running app is told, what is older than it is kept is erased, and a backup is
        made when there is none of today.
        """
        if not self._heard:
            return
        from tijdwijzer.services.ports import StoreError

        try:
            self.use.retention.erase_expired()
            self.use.observing.erase_expired()
            self.use.store.back_up_if_due(self.use.clock.now())
        except StoreError as error:
            self.warn("said.no_backup", why=say(error.code, self.language))
        self.house.tell_app()

    # Saying it
    def print(self, line: str, to: TextIO | None = None) -> None:
        print(line, file=to or sys.stdout)

    def say(self, code: str, **details: object) -> None:
        """On the standard output."""
        self.print(say(code, self.language, **details))

    def warn(self, code: str, **details: object) -> None:
        """On the standard error."""
        self.print(say(code, self.language, **details), sys.stderr)

    def print_json(self, document: object) -> None:
        import json

        self.print(json.dumps(document, ensure_ascii=False, indent=2))

    # Reading what was asked
    def words(self, parts: Sequence[str]) -> str:
        """The arguments as one text. Bytes that are no text in this system's encoding become question marks."""
        return " ".join(parts).strip().encode("utf-8", "replace").decode("utf-8")

    def day(self, text: str | None) -> date:
        """The day that is meant, today by default. Raises DomainError("bad_date")."""
        today = self.use.days.today()
        return today if text is None else read_day(text, today)

    def choice(self, text: str, choices: tuple[str, ...]) -> str:
        """One of `choices`. Raises DomainError("bad_choice")."""
        if text not in choices:
            raise DomainError("bad_choice", text=text, choices=choices)
        return text
