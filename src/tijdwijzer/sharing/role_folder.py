"""The files of a role: each written whole or not at all, on the disk before anything is sent, for its owner only."""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from tijdwijzer.domain.canonical import canonical, decoded
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.patience import patiently, remove, replace

ONLY_THE_OWNER = 0o600


def write_whole(path: Path, content: bytes, *, new: bool = False) -> None:
    """Put a file there that survives a power cut. `new`: raises FileExistsError, and changes nothing, when there is
    one already.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{token_hex(4)}.tmp")
    file = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), ONLY_THE_OWNER)
    try:
        with os.fdopen(file, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        take_name(draft, path) if new else replace(draft, path)
    finally:
        remove(draft)
    keep_names(path.parent)


def take_name(draft: Path, path: Path) -> None:
    """Give a file a name that nothing has yet, in one step. Raises FileExistsError."""
    if os.name == "nt":
        patiently(lambda: draft.rename(path), lambda error: isinstance(error, PermissionError))
        return
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # a share that knows no second name of a file
        if path.exists():
            raise FileExistsError(path.name) from None
        draft.rename(path)


def keep_names(folder: Path) -> None:
    """New names survive a power cut only when their folder is written too; Windows does that by itself."""
    if os.name == "nt":
        return
    file = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def destroy(path: Path) -> None:
    """Write over a file, then delete it. No effect when there is none. (What a disk keeps of old blocks nobody can
    say; it is sealed under a passphrase as well.)
    """
    if not path.exists():
        return
    with path.open("r+b") as file:
        file.write(os.urandom(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
    remove(path)
    keep_names(path.parent)


def read_object(path: Path) -> dict[str, object] | None:
    """A JSON object of our own; None when there is no file. Raises DomainError "role_damaged" (`file`)."""
    try:
        value = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        raise DomainError("role_damaged", file=path.name)
    return value


def text_of(values: dict[str, object], key: str) -> str:
    """Raises DomainError "role_damaged"."""
    value = values.get(key)
    if not isinstance(value, str):
        raise DomainError("role_damaged", file=key)
    return value


def bytes_of(values: dict[str, object], key: str) -> bytes:
    """Raises DomainError "role_damaged"."""
    try:
        return decoded(text_of(values, key))
    except ValueError:
        raise DomainError("role_damaged", file=key) from None


class Journal:
    """Lines that are only added, each a JSON object. A line that was cut off by a crash never was there."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def add(self, lines: Iterable[dict[str, object]]) -> None:
        content = b"".join(canonical(line) + b"\n" for line in lines)
        if not content:
            return
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = not self.path.exists()
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(self.path, flags, ONLY_THE_OWNER), "r+b") as file:
            file.seek(_end_of_lines(file))
            file.truncate()
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if fresh:
            keep_names(self.path.parent)

    def size(self) -> int:
        """Bytes: another one says that lines were added."""
        return self.path.stat().st_size if self.path.exists() else 0

    def lines(self) -> Iterator[dict[str, object]]:
        """Raises DomainError "role_damaged" for a line that nobody wrote."""
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return
        for line in content[: _whole_lines(content)].splitlines():
            try:
                value = json.loads(line)
            except (ValueError, RecursionError):
                value = None
            if not isinstance(value, dict):
                raise DomainError("role_damaged", file=self.path.name)
            yield value


def _end_of_lines(file: BinaryIO) -> int:
    """Where the next line goes; only after a crash is that another place than the end."""
    end = file.seek(0, os.SEEK_END)
    file.seek(max(0, end - 1))
    if file.read(1) in (b"", b"\n"):
        return end
    file.seek(0)
    return _whole_lines(file.read())


def _whole_lines(content: bytes) -> int:
    return content.rfind(b"\n") + 1
