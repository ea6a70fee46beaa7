"""The three small programs in C: the launcher for the tray, the one for commands, and what closes a running program."""

import shutil
from pathlib import Path

from installers.windows.product import BUILD, CONSOLE, HERE, ICON, PROGRAM, windows_version
from installers.windows.tools import run

SOURCES = HERE / "launcher"
CLOSER = "closer.exe"
FLAGS = ("-municode", "-O2", "-s", "-Wall", "-Wextra", "-Werror", "-Wl,--no-insert-timestamp")
HARDENED = ("-Wl,--dynamicbase,--nxcompat,--high-entropy-va",)


def build_launchers(target: Path, version: str, work: Path) -> None:
    """Put the two launchers into `target`; the closer stays in `work`."""
    shutil.copytree(SOURCES, work, dirs_exist_ok=True)
    shutil.copy(ICON, work / "tijdwijzer.ico")
    _build(work, "launcher.c", target / PROGRAM, version, "-mwindows")
    _build(work, "launcher.c", target / CONSOLE, version, "-mconsole", "-DCONSOLE")
    _build(work, "closer.c", work / CLOSER, version, "-mwindows")


def closer(version: str) -> Path:
    """Where the closer of this version is."""
    return BUILD / "work" / version / "launchers" / CLOSER


def _build(work: Path, source: str, program: Path, version: str, *options: str) -> None:
    numbers = ",".join(str(number) for number in (*windows_version(version), 0))
    defined = [f"-DNUMBERS={numbers}", f'-DTEXT_VERSION=\\"{version}\\"', f'-DFILE_NAME=\\"{program.name}\\"']
    run(["x86_64-w64-mingw32-windres", *defined, "tijdwijzer.rc", "-O", "coff", "-o", "resources.o"], work)
    command = ["x86_64-w64-mingw32-gcc", *FLAGS, *HARDENED, *options, source, "resources.o", "-o", program]
    run(command, work)
