"""Autostart on Windows: values under the Run keys, the installer's for everybody and the user's own."""

import subprocess
from collections.abc import Sequence

from tijdwijzer.services.platform import Lack
from tijdwijzer.system.registry import INSTALLATION, RUN, Hive, Registry

NAME = "tijdwijzer"
DECLINED = "NoAutostart"
"""Under the user's own key of the program: what the installer starts for everybody is not for this user."""


class RunKey:
    """The user's own Run value, or the one that an installer wrote for everybody; that one is never touched."""

    lack: Lack | None = None

    def __init__(self, command: Sequence[str], registry: Registry) -> None:
        self._line = subprocess.list2cmdline(command)
        self._registry = registry

    def usual(self) -> bool:
        return NAME in self._registry.values(Hive.MACHINE, RUN)

    def enabled(self) -> bool:
        if NAME in self._registry.values(Hive.USER, RUN):
            return True
        return self.usual() and DECLINED not in self._registry.values(Hive.USER, INSTALLATION)

    def enable(self) -> None:
        self._registry.remove(Hive.USER, INSTALLATION, DECLINED)
        if not self.usual():
            self._registry.put(Hive.USER, RUN, NAME, self._line)

    def disable(self) -> None:
        self._registry.remove(Hive.USER, RUN, NAME)
        if self.usual():
            self._registry.put(Hive.USER, INSTALLATION, DECLINED, 1)
