"""Other passphrases for a role: every key file of it sealed anew, all of them or none.

The new files are written beside the old ones, in `changing/`. Renaming that to `changed/` is the moment from which the
new passphrases hold; what is left to do then needs no passphrase, and is done whenever the role is opened next.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from tijdwijzer.patience import replace
from tijdwijzer.sharing import keyfile
from tijdwijzer.sharing.keyfile import Cost
from tijdwijzer.sharing.role_folder import destroy, keep_names

CHANGING, CHANGED = "changing", "changed"

SEPARATOR = "+"
"""Between the names of folders, in the name of a file that waits."""


def seal_anew(folder: Path, files: Sequence[Path], before: Sequence[str], after: Sequence[str], cost: Cost) -> None:
    """Write these key files of a role anew, and lay down that they hold. Raises what `secrets_in` raises; then, and
    after a crash, nothing has changed.
    """
    found = {file: keyfile.secrets_in(file, before) for file in files}
    _drop(folder / CHANGING)
    for file, secrets in found.items():
        keyfile.write(folder / CHANGING / _name(file, folder), secrets, after, cost)
    replace(folder / CHANGING, folder / CHANGED)
    keep_names(folder)


def finish(folder: Path, note: Callable[[], None]) -> None:
    """Put what `seal_anew` laid down in the place of what was there, which is written over first. `note` is called
    once everything is in place; after a crash once more.
    """
    _drop(folder / CHANGING)
    if not (folder / CHANGED).is_dir():
        return
    for new in sorted((folder / CHANGED).glob("*.key")):
        file = folder.joinpath(*new.name.split(SEPARATOR))
        destroy(file)
        replace(new, file)
        keep_names(file.parent)
    note()
    _drop(folder / CHANGED)


def _name(file: Path, folder: Path) -> str:
    return SEPARATOR.join(file.relative_to(folder).parts)


def _drop(folder: Path) -> None:
    """Delete a folder with key files in it."""
    if not folder.is_dir():
        return
    for file in folder.iterdir():
        destroy(file)
    folder.rmdir()
    keep_names(folder.parent)
