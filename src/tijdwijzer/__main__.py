"""Window or command line? Nothing is imported before that is known."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tijdwijzer.bootstrap import House

ALLOCATIONS = 1_000_000
"""A command is short. Looking for garbage while modules load, and once more at the end, would cost it a quarter."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run tijdwijzer; answers with the exit code (docs/command-line.md)."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    match arguments:
        case ["--version" | "-V"]:
            return _version()
        case [] | ["--autostart"]:
            return _app(arguments, None)
        case ["--profile", directory] | ["--profile", directory, "--autostart"] if directory:
            return _app(arguments, Path(directory))
        case ["shots", folder, *rest] if rest in ([], ["--quick"]):
            return _shots(Path(folder), quick=bool(rest))
        case _:
            return _command(arguments)


def _version() -> int:
    from tijdwijzer import __version__

    sys.stdout.write(f"tijdwijzer {__version__}\n")
    return 0


AUTOSTART = "--autostart"
"""The desktop starts the program: nobody asked for a window, and nobody may want it at all."""


def _app(arguments: list[str], directory: Path | None) -> int:
    from tijdwijzer.bootstrap import House

    along = AUTOSTART in arguments
    try:
        house = House(directory)
    except OSError:
        return _command([each for each in arguments if each != AUTOSTART])  # it has words for a folder without use
    if along and not house.starts_along():
        return 0
    return _start(house, quietly=along)


def _start(house: "House", *, quietly: bool = False) -> int:
    """Start the app, where there is a screen for it; Qt would end the process with a dump of its memory."""
    import os

    from tijdwijzer.bootstrap import start_app
    from tijdwijzer.services.platform import Desktop

    if house.desktop is not Desktop.NONE or os.environ.get("QT_QPA_PLATFORM"):
        return start_app(house, quietly=quietly)
    return _say_no_display(house.language)


def _say_no_display(language: str) -> int:
    from tijdwijzer.words import say

    sys.stderr.write(say("no_display", language) + "\n")
    return 1


def _role(role: str, folder: Path | None, language: str) -> int:
    """The window of a role: it has nothing to do with anybody's profile."""
    import os

    from tijdwijzer.bootstrap import start_role
    from tijdwijzer.services.platform import Desktop, desktop_of

    if desktop_of(sys.platform, os.environ) is Desktop.NONE and not os.environ.get("QT_QPA_PLATFORM"):
        return _say_no_display(language)
    return start_role(role, folder, language)


def _shots(folder: Path, quick: bool) -> int:
    from tijdwijzer.bootstrap import draw_screens

    return draw_screens(folder, quick)


def _command(arguments: list[str]) -> int:
    import gc
    import os

    usual = gc.get_threshold()
    gc.set_threshold(ALLOCATIONS)

    from tijdwijzer.bootstrap import House, demo_house
    from tijdwijzer.cli.house import Rooms
    from tijdwijzer.cli.run import run
    from tijdwijzer.system.language import machine_language

    def app(house: House) -> int:
        gc.set_threshold(*usual)
        return _start(house)

    def role_window(role: str, folder: Path | None, language: str) -> int:
        gc.set_threshold(*usual)
        return _role(role, folder, language)

    code = run(arguments, Rooms(House, demo_house, app, role_window, machine_language(os.environ)))
    gc.freeze()
    return code


if __name__ == "__main__":
    sys.exit(main())
