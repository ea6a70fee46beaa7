"""The key of the database in a file of the profile: what remains where no key store is safe."""

import os
from pathlib import Path

from tijdwijzer.patience import remove, replace
from tijdwijzer.services.platform import KeyAccessError

KEY_BYTES = 32
ONLY_THE_OWNER = 0o600
OTHERS = 0o077


def write_private(path: Path, text: str) -> None:
    """Put a file there that only the user can read: whole or not at all, also when the power goes."""
    draft = path.with_name(path.name + ".new")
    remove(draft)
    file = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, ONLY_THE_OWNER)
    with os.fdopen(file, "w", encoding="ascii") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    replace(draft, path)
    _keep_name(path.parent)


def _keep_name(folder: Path) -> None:
    """A new name survives a power cut only when its folder is written too; Windows does that by itself."""
    if os.name == "nt":
        return
    file = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def close_to_others(path: Path) -> bool:
    """Make sure that only the user can read a file; True when others could."""
    if os.name == "nt" or not path.stat().st_mode & OTHERS:
        return False
    path.chmod(ONLY_THE_OWNER)
    return True


def key_from(text: str) -> bytes:
    """The key from its hexadecimal digits. Raises KeyAccessError("key_damaged")."""
    try:
        key = bytes.fromhex(text)
    except ValueError:
        raise KeyAccessError("key_damaged") from None
    if len(key) != KEY_BYTES:
        raise KeyAccessError("key_damaged")
    return key
