"""The registry of Windows itself, in the view of 64-bit programs, where installers and group policy write."""

import sys
from collections.abc import Iterator

from tijdwijzer.system.registry import NUMBER, TEXT, Hive

assert sys.platform == "win32"

import winreg  # noqa: E402

HIVES = {Hive.MACHINE: winreg.HKEY_LOCAL_MACHINE, Hive.USER: winreg.HKEY_CURRENT_USER}
VIEW = winreg.KEY_WOW64_64KEY


class WindowsRegistry:
    """Fits `system.registry.Registry`."""

    def values(self, hive: Hive, key: str) -> dict[str, tuple[object, int]]:
        try:
            with winreg.OpenKey(HIVES[hive], key, 0, winreg.KEY_READ | VIEW) as opened:
                return {name: (value, kind) for name, value, kind in _values(opened)}
        except OSError:
            return {}

    def put(self, hive: Hive, key: str, name: str, value: str | int) -> None:
        with winreg.CreateKeyEx(HIVES[hive], key, 0, winreg.KEY_SET_VALUE | VIEW) as opened:
            winreg.SetValueEx(opened, name, 0, TEXT if isinstance(value, str) else NUMBER, value)

    def remove(self, hive: Hive, key: str, name: str) -> None:
        try:
            with winreg.OpenKey(HIVES[hive], key, 0, winreg.KEY_SET_VALUE | VIEW) as opened:
                winreg.DeleteValue(opened, name)
        except FileNotFoundError:
            return


def _values(opened: winreg.HKEYType) -> Iterator[tuple[str, object, int]]:
    _, count, _ = winreg.QueryInfoKey(opened)
    for place in range(count):
        yield winreg.EnumValue(opened, place)
