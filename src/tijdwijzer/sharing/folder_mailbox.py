"""A mailbox that is a folder, usually on a share: fits `services.mailbox.Mailbox`.

Others write there too, so nothing in it is trusted: only regular files of a name of ours are looked at, no more of
them is read than a document may hold, and no name and no link leads out of the folder.
"""

import errno
import os
import re
import stat
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path as File
from secrets import token_hex
from typing import TypeVar

from tijdwijzer.domain.canonical import MOST_BYTES
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.form import as_name
from tijdwijzer.patience import patiently, remove
from tijdwijzer.services.mailbox import Box, Path
from tijdwijzer.sharing.role_folder import keep_names, take_name

ENDING = ".json"
DRAFT = re.compile(r"(.+)\.[0-9a-f]{8}\.tmp")
NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ELOOP}
READING = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
WRITING = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)

T = TypeVar("T")


class FolderMailbox:
    """`place` is a folder that exists; what is missing in it is made."""

    def __init__(self, place: str) -> None:
        self.place = place
        self._root = File(place)

    def put(self, box: Box, path: Path, content: bytes) -> None:
        if len(content) > MOST_BYTES:
            raise DomainError("mailbox_refused", place=self.place)
        self._tried(lambda: self._put(self._file(box, path), content))

    def get(self, box: Box, path: Path) -> bytes | None:
        """At most one byte more than a document may hold, so that a longer one is refused by who reads it."""
        return self._tried(lambda: _read(self._file(box, path)))

    def names(self, box: Box, folder: Path) -> list[str]:
        return self._tried(lambda: sorted({_name(entry) for entry in _listed(self._folder(box, folder))} - {""}))

    def everything(self, box: Box, folder: Path) -> Iterator[tuple[str, bytes]]:
        """As `get` reads them; one that vanishes meanwhile is left out."""
        place = self._tried(lambda: self._folder(box, folder))
        files = {_name(entry) for entry in self._tried(lambda: _listed(place)) if not _is_folder(entry)}
        for name in sorted(files - {""}):
            content = self._tried(lambda name=name: _read(place / (name + ENDING)))  # type: ignore[misc]
            if content is not None:
                yield name, content

    def remove(self, box: Box, path: Path) -> None:
        self.remove_all(box, path[:-1], path[-1:])

    def remove_all(self, box: Box, folder: Path, names: Sequence[str]) -> None:
        gone = {_checked(name) for name in names}
        self._tried(lambda: _remove(self._folder(box, folder), gone))

    def _tried(self, act: Callable[[], T]) -> T:
        """Says in our words why it cannot be done."""
        try:
            if not self._root.is_dir():  # not there now: a folder in it that is missing is another matter
                raise DomainError("mailbox_unreachable", place=self.place)
            return patiently(act)
        except OSError as error:
            refused = error.errno in NOT_ALLOWED
            raise DomainError("mailbox_refused" if refused else "mailbox_unreachable", place=self.place) from None

    def _folder(self, box: Box, folder: Path) -> File:
        """Raises DomainError "mailbox_name" for what is no name, "mailbox_refused" for a link out of the mailbox."""
        found = self._root.joinpath(box, *(_checked(name) for name in folder))
        if not found.resolve().is_relative_to(self._root.resolve()):
            raise DomainError("mailbox_refused", place=self.place)
        return found

    def _file(self, box: Box, path: Path) -> File:
        name = _checked(path[-1] if path else "")
        return self._folder(box, path[:-1]) / (name + ENDING)

    def _put(self, file: File, content: bytes) -> None:
        if self._is_there(file, content):
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_name(f"{file.stem}.{token_hex(4)}.tmp")
        try:
            with os.fdopen(os.open(draft, WRITING, 0o666), "wb") as out:
                out.write(content)
                out.flush()
                os.fsync(out.fileno())
            take_name(draft, file)
        except FileExistsError:
            if not self._is_there(file, content):
                raise
        finally:
            with suppress(OSError):  # what is left of it does no harm, and must not hide what went wrong
                remove(draft)
        with suppress(OSError):  # not every share can
            keep_names(file.parent)

    def _is_there(self, file: File, content: bytes) -> bool:
        """Raises DomainError "mailbox_taken" when something else is."""
        found = _read(file)
        if found is None and not os.path.lexists(file):
            return False
        if found != content:
            raise DomainError("mailbox_taken", place=self.place)
        return True


def _checked(name: str) -> str:
    try:
        return as_name(name)
    except (TypeError, ValueError):
        raise DomainError("mailbox_name") from None


def _read(file: File) -> bytes | None:
    """None for what is no regular file: waiting for a pipe or following a link would be somebody else's choice."""
    try:
        number = os.open(file, READING)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        if file.is_symlink() or file.is_dir():
            return None
        raise
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        return None
    with os.fdopen(number, "rb") as found:
        return found.read(MOST_BYTES + 1)


def _listed(folder: File) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except (FileNotFoundError, NotADirectoryError):
        return []


def _remove(folder: File, names: Collection[str]) -> None:
    """With what a program that was killed had written of them. For good: on the disk too, where the share can."""
    gone = [entry.name for entry in _listed(folder) if _of(entry.name) in names]
    for name in gone:
        remove(folder / name)
    if gone:
        with suppress(OSError):
            keep_names(folder)


def _of(file: str) -> str:
    """The document that a file is, or was to become."""
    draft = DRAFT.fullmatch(file)
    return draft[1] if draft else file.removesuffix(ENDING) if file.endswith(ENDING) else ""


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    return entry.is_dir(follow_symlinks=False)


def _name(entry: "os.DirEntry[str]") -> str:
    """The name of a document or a folder; "" for what is none of ours."""
    folder = _is_folder(entry)
    if not folder and not (entry.is_file(follow_symlinks=False) and entry.name.endswith(ENDING)):
        return ""
    try:
        return as_name(entry.name if folder else entry.name.removesuffix(ENDING))
    except ValueError:
        return ""
