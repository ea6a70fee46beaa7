"""What the commands of both roles have in common: the folder, passphrases, being sure, and lists."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from getpass import getpass
from pathlib import Path

from tijdwijzer.cli import shown
from tijdwijzer.cli.context import Context
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.share_periods import period_named
from tijdwijzer.services.roles import Aggregator, Due, Event, Gatekeeper, QuarterKeys, Turn
from tijdwijzer.words import say
from tijdwijzer.words.role_events import told

YES = {"ja", "yes"}
COMPONENT = "component."


def folder(context: Context, name: str) -> Path:
    return Path(context.asked.folder) if context.asked.folder else context.house.directory / name


def asked_for(context: Context, option: str) -> str:
    """Raises DomainError "role.missing" when it was not given."""
    value = getattr(context.asked, option)
    if not value:
        raise DomainError("role.missing", what=f"--{option}")
    return str(value)


def words(context: Context, *names: str) -> list[str]:
    """What was asked beside the action, exactly so many. Raises DomainError "role.missing"."""
    given = [context.words([word]) for word in context.asked.words]
    if len(given) != len(names):
        raise DomainError("role.missing", what=" ".join(names))
    return given


def sure(context: Context) -> bool:
    """Whether to go on with what was just said. Without a person to ask, only `--yes` is one."""
    if context.asked.yes:
        return True
    if not sys.stdin.isatty():
        context.warn("role.needs_yes")
        return False
    if input(say("role.ask", context.language)).strip().casefold() in YES:
        return True
    context.warn("role.left")
    return False


def passphrases(context: Context, prompts: Sequence[str], *, new: bool = False) -> list[str]:
    """One for each prompt: from files, or typed unseen; new ones twice."""
    files = _in_files(context.asked.passphrase_file, len(prompts), "--passphrase-file")
    return files or [_typed(context, prompt, new) for prompt in prompts]


def other_passphrases(context: Context, prompts: Sequence[str]) -> list[str]:
    """The new ones, in the place of others; an empty one stays as it was."""
    files = _in_files(context.asked.new_passphrase_file, len(prompts), "--new-passphrase-file")
    return files or [_typed(context, prompt, new=True) for prompt in prompts]


def _in_files(files: Sequence[str], count: int, option: str) -> list[str]:
    """Empty when none were named."""
    if files and len(files) != count:
        raise DomainError("passphrases_one" if count == 1 else "passphrases_two", option=option)
    return [_in_file(Path(file)) for file in files]


def _in_file(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, ValueError):
        raise DomainError("passphrase_file", file=path) from None


def _typed(context: Context, prompt: str, new: bool) -> str:
    try:
        passphrase = getpass(say(prompt, context.language))
        if new and passphrase and getpass(say("role.again", context.language)) != passphrase:
            raise DomainError("role.differs")
    except EOFError:
        raise DomainError("role_locked") from None
    return passphrase


def keep_token(context: Context, role: Gatekeeper | Aggregator) -> None:
    """When a file with it was named. Raises DomainError "role.file_unreadable" or "role_token"."""
    if context.asked.token_file:
        role.keep_token(content_of(Path(context.asked.token_file)).decode(errors="replace").strip())


def content_of(path: Path) -> bytes:
    """Raises DomainError "role.file_unreadable"."""
    try:
        return path.read_bytes()
    except OSError:
        raise DomainError("role.file_unreadable", file=path) from None


# Periods
def chosen(context: Context, due: Sequence[Due], turns: set[Turn]) -> list[Due]:
    """The periods that were named, or all that it is the turn of, said one by one."""
    if context.asked.words:
        team, period = words(context, "TEAM", "PERIOD")
        wanted = period_named(period)
        found = [one for one in due if (one.team, one.period) == (team, wanted)]
        return found or [Due(team, wanted, Turn.NOTHING)]
    return [one for one in due if one.turn in turns]


def show_due(context: Context, due: Iterable[Due]) -> int:
    rows = [(one.team, one.period.name, say(f"turn.{one.turn}", context.language)) for one in due]
    for line in shown.table(rows):
        context.print(line)
    if not rows:
        context.say("role.nothing")
    return 0


def each(context: Context, due: Iterable[Due], act: Callable[[Due], None]) -> int:
    """Do it for every period; what goes wrong with one is said, and does not keep the others."""
    failed = 0
    for one in due:
        try:
            act(one)
        except DomainError as error:
            failed = 1
            why = say(error.code, context.language, **error.details)
            context.warn("role.failed", team=one.team, period=one.period.name, why=why)
    return failed


def reasons(context: Context, line: str, where: str, counts: Mapping[str, int]) -> None:
    for reason, count in sorted(counts.items()):
        words_ = say(f"{where}.{reason}", context.language)
        context.print(say(line, context.language, count=count, reason=words_))


def cell(context: Context, key: str) -> str:
    """A component by its name, a product by its key."""
    words_ = say(f"{COMPONENT}{key}", context.language)
    return key if words_.startswith(COMPONENT) else words_


# Looking after it
def show_log(context: Context, events: Iterable[Event]) -> int:
    rows = [
        (f"{event.at:%Y-%m-%d %H:%M}", event.team, event.period, told(event.code, event.details, context.language))
        for event in events
    ]
    for line in shown.table(rows):
        context.print(line)
    return 0


def show_keys(context: Context, keys: Iterable[QuarterKeys]) -> int:
    for one in keys:
        code = "role.keys_until" if one.destroyed is None else "role.keys_gone"
        when = say(code, context.language, day=one.destroyed or one.destroy_on)
        context.print(f"{one.quarter}  {when}  {one.fingerprint}")
    return 0


def show_destroyed(context: Context, keys: Iterable[QuarterKeys]) -> None:
    for one in keys:
        context.say("role.destroyed", quarter=one.quarter)
