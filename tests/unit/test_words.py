"""Every code that the program can say has words in both languages, with the same things filled in."""

import ast
import string
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

import tijdwijzer
from tijdwijzer.cli.parser import parse
from tijdwijzer.domain import ledger, messages
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.goals import GoalState
from tijdwijzer.domain.importing import FileProblem, SkipReason
from tijdwijzer.domain.indicators import Measure
from tijdwijzer.domain.nulmeting import Horizon, Obstacle
from tijdwijzer.domain.policy import Why
from tijdwijzer.domain.potential import Hint
from tijdwijzer.domain.settings import SETTINGS
from tijdwijzer.services import sharing
from tijdwijzer.services.doctor import State
from tijdwijzer.services.observing import Standing
from tijdwijzer.services.platform import KeyWhy, Reason
from tijdwijzer.services.restoring import KeptKind
from tijdwijzer.storage.faults import DATABASE_CODES, DISK_CODES
from tijdwijzer.words import WORDS, say, shown

ROOM = Path(tijdwijzer.__file__).parent
SOURCES = sorted(ROOM.rglob("*.py"))
ERRORS = {"DomainError", "TextError", "StoreError", "KeyAccessError"}
SAYING = {"say", "warn"}
TURNS = {"start", "stop", "interrupt", "slow", "add", "forgotten", "import", "away", "answer", "count", "recount"}


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def texts(node: ast.expr) -> Iterator[str]:
    """The texts that an expression can be: one, or either of two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from texts(node.body)
        yield from texts(node.orelse)


def calls(sources: Iterable[Path]) -> Iterator[tuple[str, ast.Call]]:
    for path in sources:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", ""), node


CALLS = list(calls(SOURCES))
COMMANDS = list(calls(path for path in SOURCES if path.parent.name == "cli"))


def first_texts(called: set[str], position: int = 0, among: list[tuple[str, ast.Call]] = CALLS) -> set[str]:
    nodes = [node for name, node in among if name in called and len(node.args) > position]
    return {text for node in nodes for text in texts(node.args[position])}


@pytest.mark.parametrize("code", sorted(WORDS))
def test_both_languages_fill_in_the_same(code: str) -> None:
    dutch, english = WORDS[code]
    assert dutch.strip()
    assert english.strip()
    assert names(dutch) == names(english)


def test_every_error_that_is_raised_has_words() -> None:
    raised = first_texts(ERRORS)
    assert {"not_running", "unknown_word", "locked", "key_missing", "archive_newer", "demo_not_empty"} <= raised
    assert raised - WORDS.keys() == set()


def test_every_fault_of_a_database_or_disk_has_words() -> None:
    assert {*DATABASE_CODES.values(), *DISK_CODES.values()} - WORDS.keys() == set()


def test_every_label_of_an_action_has_words() -> None:
    labels = first_texts({"_do", "_edit", "_edit_all", "record"}) | first_texts({"_finish"}, 2)
    labels |= first_texts({"_put"}, 1)
    assert labels >= TURNS
    assert labels - WORDS.keys() == set()


def test_everything_that_a_command_says_has_words() -> None:
    said = first_texts(SAYING, among=COMMANDS)
    assert "said.forgotten" in said
    assert said - WORDS.keys() == set()


def test_every_check_has_words() -> None:
    checks = [node for name, node in CALLS if name == "Check"]
    names_ = {text for node in checks for text in texts(node.args[0])}
    codes = {text for node in checks for text in texts(node.args[2])}
    assert {"backups", "schema"} <= names_
    assert {f"check.{name}" for name in names_} - WORDS.keys() == set()
    assert {f"doctor.{code}" for code in codes} - WORDS.keys() == set()
    assert {f"doctor.lack_{reason}" for reason in Reason} - WORDS.keys() == set()
    assert {f"doctor.key_{why}" for why in KeyWhy if why is not KeyWhy.SAFE} - WORDS.keys() == set()
    assert {f"state.{state}" for state in State} - WORDS.keys() == set()


@pytest.mark.parametrize(
    "codes",
    [
        {f"skip.{reason}" for reason in SkipReason},
        {problem.value for problem in FileProblem},
        {f"setting.{key}" for key in SETTINGS},
        {f"unit.{setting.unit}" for setting in SETTINGS.values() if setting.unit},
        {f"component.{component}" for component in Component},
        {kind.value for kind in KeptKind},
        {f"observe.{standing}" for standing in Standing},
        {f"policy.{why}" for why in Why} | {f"policy.refused.{why}" for why in Why},
        {f"measure.{measure}" for measure in Measure if measure is not Measure.SHARE},
        {f"goal.{state}" for state in GoalState},
        {f"obstacle.{obstacle}" for obstacle in Obstacle} | {f"horizon.{horizon}" for horizon in Horizon},
        {f"hint.{hint}" for hint in Hint},
        {f"share.standing.{one}" for one in sharing.Standing} | {f"share.choice.{one}" for one in sharing.Choice},
        {f"share.state.{one}" for one in ledger.State} | {f"share.alert.{one}" for one in sharing.AlertKind},
        {f"share.why.{one}" for one in messages.WHYS} | {f"share.refused.{one}" for one in messages.REFUSALS},
    ],
    ids=[
        "skip",
        "file",
        "setting",
        "unit",
        "component",
        "kept",
        "observe",
        "policy",
        "measure",
        "goal",
        "felt",
        "hint",
        "share",
        "ledger",
        "release",
    ],
)
def test_every_member_has_words(codes: set[str]) -> None:
    assert codes - WORDS.keys() == set()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_command_explains_itself(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (
        "",
        "start",
        "add",
        "day",
        "report",
        "observed",
        "handovers",
        "import",
        "assign",
        "export",
        "leave",
        "settings",
        "menu",
        "observe",
        "wipe",
        "goal",
        "baseline",
        "team",
    ):
        with pytest.raises(SystemExit):
            parse([*([command] if command else []), "--help"], language)
    helped = capsys.readouterr().out
    assert "help." not in helped
    assert ("gebruik:" in helped, "usage:" in helped) == (language == "nl", language == "en")


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (25.5, "25,5", "25.5"),
        (24.0, "24", "24"),
        (3, "3", "3"),
        (None, "–", "–"),
        (["a", "b"], "a, b", "a, b"),
        (date(2026, 11, 3), "2026-11-03", "2026-11-03"),
        (time(9, 5), "09:05", "09:05"),
        (datetime(2026, 11, 3, 9, 5, tzinfo=UTC), "2026-11-03 09:05", "2026-11-03 09:05"),
    ],
)
def test_details_are_written_as_people_write(value: object, dutch: str, english: str) -> None:
    assert (shown(value, "nl"), shown(value, "en")) == (dutch, english)


def test_another_language_gets_english() -> None:
    assert say("not_running", "de") == "Nothing is running."


def test_a_detail_that_nobody_gave_is_left_open() -> None:
    assert say("no_such_setting", "en") == "There is no setting `…`."


def test_braces_in_what_somebody_typed_are_left_alone() -> None:
    assert say("unknown_word", "en", word="{0}{x!r}") == "I do not know `{0}{x!r}`."
