"""What the program says, on screen and on the command line alike: a sentence per code, in Dutch and English.

Codes: that of a DomainError; the label of an action ("start", "retag"); "skip.<reason>" of a row that was not imported;
"setting.<key>", "unit.<unit>"; "component.<key>"; "check.<name>" and "doctor.<code>" of an examination;
"lack.<reason>" of a machine that cannot do something; "policy.<why>" of what an organisation laid down in vain,
"policy.explain.<key>" of what it can lay down, "origin.<origin>" and "hold.<hold>"; "reason.<how>", "sign.<sign>",
"part.<part>" and "weekday.<number>" of why something is suggested; "measure.<measure>" and "goal.<state>" of a goal;
"obstacle.<obstacle>", "horizon.<horizon>" and "hint.<hint>" of a baseline measurement; "paper.<what>" of written
documents; "share.standing.<standing>", "share.choice.<choice>", "share.state.<state>", "share.alert.<kind>",
"share.part.<part>", "share.why.<why>" and "share.refused.<refused>" of sharing; "holding.<key>" of what is stored;
"brief.<brief>", "document.<document>" and "field.<field>" of the papers of an organisation.
"share.part.<part>", "share.why.<why>" and "share.refused.<refused>" of sharing; "team.<what>" of a team's
releases.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.words.actions import ACTIONS
from tijdwijzer.words.aims import AIMS
from tijdwijzer.words.briefs import BRIEFS
from tijdwijzer.words.commands import COMMANDS
from tijdwijzer.words.comparisons import COMPARISONS
from tijdwijzer.words.counting import COUNTING
from tijdwijzer.words.department import DEPARTMENT
from tijdwijzer.words.errors import ERRORS
from tijdwijzer.words.examination import EXAMINATION
from tijdwijzer.words.holdings import HOLDINGS
from tijdwijzer.words.imports import IMPORTS
from tijdwijzer.words.output import OUTPUT
from tijdwijzer.words.output_files import OUTPUT_FILES
from tijdwijzer.words.papers import PAPERS
from tijdwijzer.words.policy import POLICY
from tijdwijzer.words.role_commands import ROLE_COMMANDS
from tijdwijzer.words.service import SERVICE
from tijdwijzer.words.settings import SETTINGS
from tijdwijzer.words.sharing import SHARING
from tijdwijzer.words.sharing_errors import SHARING_ERRORS
from tijdwijzer.words.sharing_roles import SHARING_ROLES
from tijdwijzer.words.suggestions import SUGGESTIONS
from tijdwijzer.words.team import TEAM

LANGUAGES = ("nl", "en")

WORDS: Mapping[str, tuple[str, str]] = {
    **ERRORS,
    **ACTIONS,
    **IMPORTS,
    **OUTPUT_FILES,
    **EXAMINATION,
    **SETTINGS,
    **SERVICE,
    **POLICY,
    **SUGGESTIONS,
    **COMMANDS,
    **PAPERS,
    **OUTPUT,
    **AIMS,
    **COUNTING,
    **COMPARISONS,
    **HOLDINGS,
    **BRIEFS,
    **SHARING_ROLES,
    **SHARING_ERRORS,
    **SHARING,
    **ROLE_COMMANDS,
    **TEAM,
    **DEPARTMENT,
}
"""Per code: Dutch, English. Names in braces are filled in by details."""


def say(code: str, language: str, **details: object) -> str:
    """The words for `code` in "nl" or "en" (any other language gets English), with `details` filled in.

    A code without words is an oversight that a test finds; it is said as it is rather than hiding what went wrong.
    """
    if code not in WORDS:
        return code
    dutch, english = WORDS[code]
    text = dutch if language == "nl" else english
    if "{" not in text:
        return text
    return text.format_map(_Details({name: shown(value, language) for name, value in details.items()}))


class _Details(dict[str, str]):
    """Details that nobody gave are left open."""

    def __missing__(self, name: str) -> str:
        return "…"


def shown(value: object, language: str) -> str:
    """A detail as people write it: decimal comma in Dutch, dates in order, lists with commas, errors in their words."""
    match value:
        case DomainError():
            return say(value.code, language, **value.details)
        case None:
            return "–"
        case float():
            text = f"{value:.1f}".removesuffix(".0")
            return text.replace(".", ",") if language == "nl" else text
        case datetime():
            return f"{value:%Y-%m-%d %H:%M}"
        case date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
        case str():
            return str(value)
        case Iterable():
            return ", ".join(shown(part, language) for part in value)
        case _:
            return str(value)
