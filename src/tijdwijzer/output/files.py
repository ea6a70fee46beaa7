"""Files for the person: whole or not at all, and for their owner's eyes only."""

import os
import tempfile
from pathlib import Path

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.patience import remove, replace


def write_text(path: Path, text: str, overwrite: bool) -> None:
    """Put a text file there, in UTF-8. Raises DomainError as `write_bytes` does."""
    write_bytes(path, text.encode("utf-8"), overwrite)


def write_bytes(path: Path, content: bytes, overwrite: bool) -> None:
    """Put a file there. Raises DomainError as `services.exporting.WriteFile` says; then nothing has changed."""
    if path.is_dir():
        raise DomainError("file_is_folder", file=path.name)
    if not path.parent.is_dir():
        raise DomainError("file_folder_missing", file=path.name)
    if path.exists() and not overwrite:
        raise DomainError("file_exists", file=path.name)
    try:
        _write(path, content)
    except OSError:
        raise DomainError("file_not_written", file=path.name) from None


def _write(path: Path, content: bytes) -> None:
    """Into a file beside it that takes the name at the end."""
    number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    draft = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        replace(draft, path)
    finally:
        remove(draft)
