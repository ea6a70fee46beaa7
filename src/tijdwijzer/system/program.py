"""What this program is to the system it runs on: how it is started, and on Windows its identity and its return."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path, PurePath

APP_ID = "Tijdwijzer.Tijdwijzer"
"""By this Windows knows windows, messages and shortcut as one program; the installed shortcut carries the same."""

PROGRAM = "tijdwijzer.exe"
INSTALLED = {PROGRAM, "tijdwijzer", "tijdwijzerw"}
"""What installers call it: the MSI the first; pip and uv, on Linux, the others."""

NO_CRASH, NO_HANG, NO_REBOOT = 1, 2, 8
"""RegisterApplicationRestart: not after a crash, a hang or a reboot, which leaves an update of the program itself."""


def start_command(profile: Path | None = None) -> list[str]:
    """How to start this program again, in `profile` when that is not the usual one."""
    return command_of(_program(), profile)


def _program() -> Path:
    """What was started: an installed program, whose place stays the same when it is upgraded, or else a Python.

    On Windows the one beside it that shows windows.
    """
    python, started = Path(sys.executable), Path(sys.argv[0])
    beside = [python.with_name(name) for name in (PROGRAM, "pythonw.exe")]
    installed = [started.absolute()] if is_installed(started) and started.is_file() else []
    return next((path for path in [*beside, *installed] if path.exists()), python)


def command_of(program: PurePath, profile: PurePath | None = None) -> list[str]:
    """The command for this program file: a Python has to be told what to run, an installed program knows."""
    what = [] if is_installed(program) else ["-m", "tijdwijzer"]
    return [str(program), *what, *([] if profile is None else ["--profile", str(profile)])]


def is_installed(program: PurePath) -> bool:
    """Whether it is the program that an installer put there, rather than a Python that runs it."""
    return program.name.lower() in INSTALLED


def introduce(profile: Path | None = None) -> None:
    """Tell Windows who we are, before the first window; an installed program also that an update may bring it back."""
    from tijdwijzer.winapi import DWORD, TEXT, function

    function("shell32", "SetCurrentProcessExplicitAppUserModelID", DWORD, TEXT)(APP_ID)
    if is_installed(Path(sys.executable)):
        restart = function("kernel32", "RegisterApplicationRestart", DWORD, TEXT, DWORD)
        restart(arguments(start_command(profile)), NO_CRASH | NO_HANG | NO_REBOOT)


def arguments(command: Sequence[str]) -> str:
    """What follows the program in a command line, as Windows reads it."""
    return subprocess.list2cmdline(command[1:])
