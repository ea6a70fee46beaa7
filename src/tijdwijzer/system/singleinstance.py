"""One running program per profile; a second start asks the first to show itself."""

import os
import time
from pathlib import Path

from tijdwijzer.services.platform import Message
from tijdwijzer.system.filelock import FileLock
from tijdwijzer.system.loginsession import login_session
from tijdwijzer.system.mailbox import FolderMailbox
from tijdwijzer.system.paths import Profile

LOOKS = 3
A_LOOK = 0.02
"""Seconds between tries: somebody who only looks whether the lock is free holds it for less."""


class SingleInstance:
    """The right to be the program that runs in a profile. It ends with the process, also by kill -9."""

    def __init__(self, profile: Profile) -> None:
        self._lock = FileLock(profile.instance_lock)
        self._file = profile.instance_lock
        self.mailbox = FolderMailbox(profile.mailbox)

    @property
    def requests_path(self) -> Path:
        """The folder to watch: it changes whenever somebody asked something."""
        return self.mailbox.path

    def acquire(self) -> bool:
        """True when this process is now the one. What was asked of an earlier one is forgotten: it shows anyway."""
        for _ in range(LOOKS):
            if self._lock.acquire(text=f"{os.getpid()} {login_session()}"):
                self.mailbox.take()
                return True
            time.sleep(A_LOOK)
        return False

    def release(self) -> None:
        self._lock.release()

    def request_show(self) -> None:
        """Ask the running program to show its window."""
        self.mailbox.leave(Message.SHOW)

    def take_requests(self) -> frozenset[Message]:
        return self.mailbox.take()

    def holder(self) -> int | None:
        """The process that runs in this profile, None when none does."""
        process, _ = self._holder()
        return process

    def is_elsewhere(self) -> bool:
        """Whether it runs in another session of the person, on a screen that cannot be seen from here."""
        (_, theirs), ours = self._holder(), login_session()
        return bool(theirs and ours) and theirs != ours

    def _holder(self) -> tuple[int | None, str]:
        """Process and session of who runs here; the session is empty when it is not known."""
        if not self._file.exists() or self._lock.is_free():
            return None, ""
        process, _, session = self._file.read_text(encoding="utf-8").partition(" ")
        return int(process) if process.isdigit() else None, session
