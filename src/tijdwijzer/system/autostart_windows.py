"""Autostart on Windows: a value under the user's Run key."""

import subprocess
import sys
from collections.abc import Sequence

from tijdwijzer.services.platform import Lack

assert sys.platform == "win32"

import winreg  # noqa: E402

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
NAME = "tijdwijzer"


class RunKey:
    """The user's own Run value; what an installer put there for everybody is not touched."""

    lack: Lack | None = None

    def __init__(self, command: Sequence[str]) -> None:
        self._line = subprocess.list2cmdline(command)

    def enabled(self) -> bool:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN) as key:
                winreg.QueryValueEx(key, NAME)
        except FileNotFoundError:
            return False
        return True

    def enable(self) -> None:
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN) as key:
            winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, self._line)

    def disable(self) -> None:
        if self.enabled():
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN, 0, winreg.KEY_SET_VALUE) as key:
                winreg.DeleteValue(key, NAME)
