"""Byte code in place of source: a start need not compile, and a folder that nobody may write to stays as it was."""

from pathlib import Path

from installers.windows.tools import run


def compile_in_place(folder: Path, python: Path, shown_below: str) -> None:
    """Replace every `.py` below `folder` by a `.pyc` with the same name.

    `shown_below` is the folder that tracebacks and logs name; the place of the build is in no file.
    """
    quiet = ["-q", "-b", "-j", "0", "--invalidation-mode", "unchecked-hash"]
    prefix = ["-s", folder, *(["-p", shown_below] if shown_below else [])]
    run([python, "-m", "compileall", *quiet, *prefix, folder])
    for source in folder.rglob("*.py"):
        if source.with_suffix(".pyc").exists():
            source.unlink()
