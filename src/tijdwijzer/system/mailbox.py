"""Messages between processes of one profile, without a network: a file per message, in a folder that is watched."""

from pathlib import Path

from tijdwijzer.patience import patiently
from tijdwijzer.services.platform import Message


class FolderMailbox:
    """A file appears when a message is left and goes when it is taken. Take first, act afterwards: none gets lost."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def leave(self, message: Message) -> None:
        """Tell the running program; harmless when none runs."""
        patiently((self.path / message).touch)

    def take(self) -> frozenset[Message]:
        """What was left since the last time; each message once, however often it was left."""
        return frozenset(message for message in Message if self._took(message))

    def _took(self, message: Message) -> bool:
        try:
            patiently((self.path / message).unlink)
        except FileNotFoundError:
            return False
        return True
