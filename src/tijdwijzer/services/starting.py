"""Whether the program starts together with the desktop."""

from tijdwijzer.domain.settings import Settings
from tijdwijzer.services.platform import Autostart

AUTOSTART = "autostart"


def follow(autostart: Autostart, on: bool) -> None:
    """Have the desktop start the program, or no longer."""
    if on:
        autostart.enable()
    else:
        autostart.disable()


def obey_policy(autostart: Autostart, settings: Settings) -> None:
    """Do what a policy holds the setting to, where the desktop does otherwise."""
    wanted = settings.switch(AUTOSTART)
    if settings.is_locked(AUTOSTART) and autostart.lack is None and autostart.enabled() is not wanted:
        follow(autostart, wanted)


def is_wanted(autostart: Autostart, settings: Settings) -> bool:
    """Whether a start together with the desktop is to go on. `settings` need hold no more than the policy."""
    return settings.switch(AUTOSTART) if settings.is_locked(AUTOSTART) else autostart.enabled()
