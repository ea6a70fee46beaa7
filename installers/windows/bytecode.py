"""Byte code in place of source: a start need not compile, and a folder that nobody may write to stays as it was."""

from pathlib import Path

from installers.windows.product import HERE
from installers.windows.tools import run


def compile_in_place(folder: Path, python: Path, shown_below: str, *, terse: bool) -> None:
    """Replace every `.py` below `folder` by a `.pyc` with the same name.

    `shown_below` is the folder that tracebacks and logs name; the place of the build is in no file. `terse` cuts
    docstrings to their first line.
    """
    run([python, "-W", "ignore", HERE / "compiler.py", folder, shown_below, *(["terse"] if terse else [])])
