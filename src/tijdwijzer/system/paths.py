"""Where a person's data is kept."""

from dataclasses import dataclass
from pathlib import Path

PRIVATE_FOLDER = 0o700


@dataclass(frozen=True, slots=True)
class Profile:
    """One person's data: a folder that can be moved as a whole."""

    directory: Path

    @property
    def database(self) -> Path:
        return self.directory / "tijdwijzer.db"

    @property
    def backups(self) -> Path:
        return self.directory / "backups"

    @property
    def log(self) -> Path:
        return self.directory / "tijdwijzer.log"

    @property
    def key_file(self) -> Path:
        """The key itself, where no key store is safe."""
        return self.directory / "key"

    @property
    def key_name(self) -> Path:
        """Under which name the key store holds the key; its presence says that the key store does."""
        return self.directory / "key.name"

    @property
    def key_lock(self) -> Path:
        return self.directory / "key.lock"

    @property
    def instance_lock(self) -> Path:
        return self.directory / "instance.lock"

    @property
    def holidays(self) -> Path:
        """Public holidays that were looked up."""
        return self.directory / "holidays.json"

    @property
    def mailbox(self) -> Path:
        return self.directory / "mailbox"

    def holds_data(self) -> bool:
        """Whether there is a database or a backup of one: something that only its own key opens."""
        return self.database.exists() or (self.backups.is_dir() and any(self.backups.iterdir()))


def open_profile(directory: Path | None = None) -> Profile:
    """The profile in `directory`, or the person's own. Makes the folders it needs, for their owner's eyes only.

    A folder that was there already keeps its permissions: it may hold more than a profile.
    """
    profile = Profile(_own_directory() if directory is None else directory.expanduser().absolute())
    profile.directory.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
    profile.backups.mkdir(exist_ok=True, mode=PRIVATE_FOLDER)
    profile.mailbox.mkdir(exist_ok=True, mode=PRIVATE_FOLDER)
    return profile


def _own_directory() -> Path:
    from platformdirs import user_data_path

    return user_data_path("tijdwijzer", appauthor=False)
