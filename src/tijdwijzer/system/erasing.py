"""Deleting a profile: nothing of it is left, and nothing else is touched."""

import shutil
from contextlib import suppress
from pathlib import Path

from tijdwijzer.patience import patiently, remove
from tijdwijzer.system.paths import Profile
from tijdwijzer.system.secrets import forget_key

OWN_FILES = (
    "tijdwijzer.db*",
    "tijdwijzer-damaged-*",
    "tijdwijzer.log*",
    "holidays.json",
    "holidays.new",
    "key.lock",
    "key.new",
    "instance.lock",
)
"""With what SQLite keeps beside a database, files set aside, and old logs."""


def erase(profile: Profile) -> None:
    """Destroy the key first, so that what a disk still holds cannot be read; then delete every file of the profile.

    A folder that holds more than the profile stays, with what else is in it. Raises KeyAccessError when the key store
    does not answer; then everything is still there.
    """
    forget_key(profile)
    for folder in (profile.backups, profile.mailbox):
        _remove_folder(folder)
    for name in OWN_FILES:
        for file in profile.directory.glob(name):
            remove(file)
    with suppress(OSError):
        profile.directory.rmdir()


def _remove_folder(folder: Path) -> None:
    """What cannot be deleted stays; without the key it says nothing."""
    with suppress(OSError):
        patiently(lambda: shutil.rmtree(folder))
