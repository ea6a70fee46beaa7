"""Which language the machine speaks."""

import sys
from collections.abc import Mapping

NEUTRAL = {"", "C", "POSIX"}


def machine_language(environment: Mapping[str, str]) -> str:
    """ "nl" or "en": Dutch where the machine speaks Dutch or names no language, English where it names another.

    On Windows the language that the installation was made in goes before that of Windows; the environment says nothing
    there.
    """
    if sys.platform == "win32":
        named = _windows_language()
    else:
        named = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    name = named.partition(".")[0].partition("@")[0]
    return "nl" if name in NEUTRAL or name.lower().startswith("nl") else "en"


if sys.platform == "win32":

    def _windows_language() -> str:
        import locale

        from tijdwijzer.system.registry import installed
        from tijdwijzer.system.registry_windows import WindowsRegistry
        from tijdwijzer.winapi import DWORD, function

        if (chosen := installed(WindowsRegistry(), "Language")) in {"nl", "en"}:
            return chosen
        return locale.windows_locale.get(function("kernel32", "GetUserDefaultUILanguage", DWORD)(), "")
