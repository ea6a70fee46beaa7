"""The key of the database: made once, kept in the safest place there is, found again quickly at every start."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tijdwijzer.patience import patiently, remove
from tijdwijzer.services.platform import KeyAccessError, KeyKeeping, KeyPlace, KeyWhy
from tijdwijzer.system.filelock import FileLock
from tijdwijzer.system.keyfile import KEY_BYTES, close_to_others, key_from, write_private
from tijdwijzer.system.paths import Profile

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

    from tijdwijzer.system.keystore import KeyStore

PATIENCE = 60.0
"""Seconds that the key store may take: the person may have to type a password to unlock it."""

PATIENCE_AT_FIRST = 20.0
"""Seconds at the first start, when a file can do instead."""


def open_key(
    profile: Profile, keyring_backend: "KeyringBackend | None" = None, *, only_store: bool = False
) -> tuple[bytes, KeyKeeping]:
    """The raw key of 32 bytes and how it is kept; at the first start of a profile a new, random one.

    A key file is read without touching the key store, which costs a tenth of a second. A second key is never made
    while there is data that needs the first. With `only_store` no key is kept in a file: one that is there moves to
    the key store, or stays where it is and is refused. Raises KeyAccessError.
    """
    found = _find(profile, keyring_backend)
    if found is None:
        with _one_at_a_time(profile):
            found = _find(profile, keyring_backend) or _make(profile, keyring_backend, only_store)
    key, keeping = found
    return key, keeping if keeping.safe or not only_store else _moved(profile, keyring_backend)


def _moved(profile: Profile, backend: "KeyringBackend | None") -> KeyKeeping:
    try:
        return move_to_keyring(profile, backend)
    except KeyAccessError:
        raise KeyAccessError("key_file_forbidden") from None


def move_to_keyring(profile: Profile, keyring_backend: "KeyringBackend | None" = None) -> KeyKeeping:
    """Bring the key from its file into the key store, now that there is one. The file goes last.

    Nothing happens when it is there already. Raises KeyAccessError, also when there is no safe key store.
    """
    with _one_at_a_time(profile):
        found = _find(profile, keyring_backend)
        if found is None:
            raise KeyAccessError("key_missing")
        key, keeping = found
        return keeping if keeping.safe else _move(profile, key, keyring_backend)


def forget_key(profile: Profile, keyring_backend: "KeyringBackend | None" = None) -> None:
    """Destroy the key wherever it is kept: what it locked can never be read again. Raises KeyAccessError."""
    name = _read(profile.key_name)
    if name is not None:
        with _store_errors():
            _store(keyring_backend, PATIENCE).forget(name)
    remove(profile.key_name)
    remove(profile.key_file)


@contextmanager
def _one_at_a_time(profile: Profile) -> Iterator[None]:
    """The program and a command that both start for the first time must not make a key each."""
    lock = FileLock(profile.key_lock)
    if not lock.acquire(wait=True):
        raise KeyAccessError("key_store_unavailable")
    try:
        yield
    finally:
        lock.release()


def _find(profile: Profile, backend: "KeyringBackend | None") -> tuple[bytes, KeyKeeping] | None:
    found = None
    if (name := _read(profile.key_name)) is not None:
        found = _from_store(profile, name, backend)
    elif (text := _read(profile.key_file)) is not None:
        repaired = close_to_others(profile.key_file)
        found = key_from(text), KeyKeeping(KeyPlace.FILE, "", False, KeyWhy.KEPT_IN_FILE, repaired)
    if found is None and profile.holds_data():
        raise KeyAccessError("key_missing")
    return found


def _from_store(profile: Profile, name: str, backend: "KeyringBackend | None") -> tuple[bytes, KeyKeeping] | None:
    with _store_errors():
        store = _store(backend, PATIENCE)
        text = store.get(name)
    if text is None:
        return None
    key = key_from(text)
    remove(profile.key_file)  # left by a move that was cut off once the store had the key
    return key, KeyKeeping(KeyPlace.STORE, store.name, True, KeyWhy.SAFE)


def _make(profile: Profile, backend: "KeyringBackend | None", only_store: bool) -> tuple[bytes, KeyKeeping]:
    key = secrets.token_bytes(KEY_BYTES)
    keeping = _put_into_store(profile, key, backend)
    if keeping.place is KeyPlace.FILE:
        if only_store:
            raise KeyAccessError("key_store_required")
        write_private(profile.key_file, key.hex())
    return key, keeping


def _move(profile: Profile, key: bytes, backend: "KeyringBackend | None") -> KeyKeeping:
    keeping = _put_into_store(profile, key, backend)
    if keeping.place is KeyPlace.FILE:
        raise KeyAccessError("key_store_unavailable")
    remove(profile.key_file)
    return keeping


def _put_into_store(profile: Profile, key: bytes, backend: "KeyringBackend | None") -> KeyKeeping:
    """Keep the key in the store and remember under which name; how it is kept, a file when the store cannot."""
    from tijdwijzer.system.keystore import NoStoreError, StoreFailedError

    name = secrets.token_hex(8)
    try:
        store = _store(backend, PATIENCE_AT_FIRST)
        store.put(name, key.hex())
    except NoStoreError:
        return KeyKeeping(KeyPlace.FILE, "", False, KeyWhy.NO_STORE)
    except StoreFailedError:
        return KeyKeeping(KeyPlace.FILE, "", False, KeyWhy.STORE_UNAVAILABLE)
    write_private(profile.key_name, name)
    return KeyKeeping(KeyPlace.STORE, store.name, True, KeyWhy.SAFE)


def _store(backend: "KeyringBackend | None", patience: float) -> "KeyStore":
    from tijdwijzer.system.keystore import KeyStore

    return KeyStore(patience, backend)


@contextmanager
def _store_errors() -> Iterator[None]:
    from tijdwijzer.system.keystore import NoStoreError, StoreFailedError

    try:
        yield
    except (NoStoreError, StoreFailedError):
        raise KeyAccessError("key_store_unavailable") from None


def _read(path: Path) -> str | None:
    try:
        return patiently(lambda: path.read_text(encoding="ascii")).strip()
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        raise KeyAccessError("key_damaged") from None
