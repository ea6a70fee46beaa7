"""Running one command: open the profile, do it, say what went wrong in words, and answer with an exit code."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from io import TextIOWrapper
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from tijdwijzer.cli.arguments import UsageError
from tijdwijzer.cli.context import Context
from tijdwijzer.cli.house import House, Rooms
from tijdwijzer.cli.parser import parse
from tijdwijzer.cli.shown import plain
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.textentry import TextError
from tijdwijzer.words import LANGUAGES, say

OK, REFUSED, MISUSED, UNFORESEEN, INTERRUPTED = 0, 1, 2, 70, 130
"""Exit codes: done; it cannot be done; not understood; something went wrong that nobody foresaw; stopped."""

ROLES, WINDOW = ("gatekeeper", "aggregator"), "window"
H = TypeVar("H", bound=House)
Command = Callable[[Context], int]


def run(arguments: Sequence[str], rooms: Rooms[H]) -> int:
    """Do what `arguments` ask; answers with the exit code."""
    _speak_utf8()
    try:
        asked = parse(arguments, _language(arguments) or rooms.language)
    except UsageError as error:
        print(error, file=sys.stderr)
        return MISUSED
    except SystemExit as shown:  # help, or the version
        return int(shown.code or OK)
    language = asked.lang or rooms.language
    if asked.command in ROLES and asked.action == WINDOW:
        return rooms.role_window(asked.command, Path(asked.folder) if asked.folder else None, language)
    try:
        house = (rooms.demo if asked.command == "demo" else rooms.house)(_directory(asked), asked.lang)
    except OSError:
        print(say("profile_unusable" if asked.profile else "no_access", language, place=asked.profile), file=sys.stderr)
        return REFUSED
    except DomainError as error:
        print(say(error.code, language, **error.details), file=sys.stderr)
        return REFUSED
    if asked.command == "demo" and not asked.build_only:
        print(say("demo.place", language, place=house.directory))
        return rooms.app(house)
    if asked.command is None:
        return rooms.app(house)
    return _perform(Context(asked, house), _commands()[asked.command])


def _speak_utf8() -> None:
    """Also into a file or a pipe on Windows, whose code page lacks signs that people type."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.encoding.lower() not in {"utf-8", "utf8"}:
            stream.reconfigure(encoding="utf-8")


def _language(arguments: Sequence[str]) -> str | None:
    """What --lang asks for, so that what is wrong with the other arguments is said in it."""
    wanted = [after for before, after in pairwise(arguments) if before == "--lang"]
    wanted += [argument.removeprefix("--lang=") for argument in arguments if argument.startswith("--lang=")]
    return next((language for language in wanted if language in LANGUAGES), None)


def _directory(asked: Namespace) -> Path | None:
    return None if asked.profile is None else Path(asked.profile)


def _commands() -> Mapping[str, Command]:
    from tijdwijzer.cli import (
        aggregator,
        briefs,
        counting,
        gatekeeper,
        goals,
        keeping,
        moving,
        nulmeting,
        observe,
        observed,
        output,
        reading,
        serve,
        sharing,
        suggesting,
        team,
        timer,
    )

    modules = (
        *(aggregator, briefs, counting, gatekeeper, goals, keeping, moving, nulmeting),
        *(observe, observed, output, reading, serve, sharing, suggesting, team, timer),
    )
    return {name: command for module in modules for name, command in module.COMMANDS.items()}


def _perform(context: Context, command: Command) -> int:
    try:
        code = command(context)
        context.finish()
        print(end="", flush=True)
    except TextError as error:
        _point(context, error)
        return REFUSED
    except DomainError as error:
        context.warn(error.code, **error.details)
        return REFUSED
    except BrokenPipeError:
        _give_up_output()
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last stop: nobody wants a traceback
        if _output_is_lost():
            _give_up_output()
            context.warn("output_lost")
            return REFUSED
        _log(context, error)
        return UNFORESEEN
    finally:
        context.house.close()
    return code


def _output_is_lost() -> bool:
    """Whether what was to be written to the standard output does not go, such as on a full disk."""
    try:
        print(end="", flush=True)
    except OSError:
        return True
    return False


def _give_up_output() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _point(context: Context, error: TextError) -> None:
    """Show the text with a line under the word that was not understood."""
    if context.text:
        context.print(f"  {plain(context.text)}", sys.stderr)
        context.print("  " + " " * error.start + "^" * max(1, error.end - error.start), sys.stderr)
    context.warn(error.code, **error.details)


def _log(context: Context, error: Exception) -> None:
    import logging

    with context.house.log():
        logging.getLogger(__name__).error("a command failed", exc_info=error)
    context.warn("unknown", log=context.house.log_file)
