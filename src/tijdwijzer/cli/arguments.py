"""An argument parser that speaks the person's language."""

import re
from argparse import Action, ArgumentParser, HelpFormatter
from collections.abc import Iterable
from typing import Any, NoReturn

from tijdwijzer.words import say

ARGPARSE_SAYS = (
    ("usage.required", re.compile(r"the following arguments are required: (?P<names>.+)")),
    ("usage.unknown_argument", re.compile(r"unrecognized arguments: (?P<names>.+)")),
    (
        "usage.bad_value",
        re.compile(r"argument (?P<option>--\S+): invalid choice: '?(?P<value>[^']*)'? \(choose from.*"),
    ),
    ("usage.unknown_command", re.compile(r"argument \S+: invalid choice: '?(?P<value>[^']*)'? \(choose from.*")),
    ("usage.needs_value", re.compile(r"argument (?P<option>\S+): expected .+")),
    ("usage.no_value", re.compile(r"argument (?P<option>\S+): ignored explicit argument .+")),
)
"""What argparse can complain of, in its words; ours are in both languages."""


class UsageError(Exception):
    """The command line cannot be understood; the text says why and what to do."""


class Parser(ArgumentParser):
    """An argparse parser that speaks the person's language."""

    def __init__(self, language: str, **options: Any) -> None:
        self.language = language
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=self._formatter, **options)
        self.arguments = self.add_argument_group(say("help.arguments", language))
        self.arguments.add_argument("-h", "--help", action="help", help=say("help.help", language))

    def _formatter(self, prog: str) -> HelpFormatter:
        return _Formatter(self.language, prog)

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{_in_words(message, self.language)}\n{say('usage.help', self.language, program=self.prog)}")

    def takes(self, *names: str, **options: Any) -> Action:
        """Add an argument, explained by "help.<its name>" unless `explained` names another."""
        explained = options.pop("explained", None) or names[-1].lstrip("-").replace("-", "_").lower()
        text = say(f"help.{explained}", self.language).replace("%", "%%")  # argparse fills in what stands behind a %
        return self.arguments.add_argument(*names, help=text, **options)

    def takes_json(self) -> None:
        self.takes("--json", action="store_true")


def _in_words(message: str, language: str) -> str:
    for code, pattern in ARGPARSE_SAYS:
        if found := pattern.fullmatch(message):
            return say(code, language, **found.groupdict())
    return say("usage.other", language)


class _Formatter(HelpFormatter):
    def __init__(self, language: str, prog: str) -> None:
        super().__init__(prog, max_help_position=28)
        self._language = language

    def add_usage(self, usage: str | None, actions: Iterable[Action], groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, say("help.usage", self._language) if prefix is None else prefix)
