"""Whether the program starts together with the desktop."""

from tijdwijzer.domain.settings import Settings
from tijdwijzer.services.platform import Autostart, start_along
from tijdwijzer.services.settings import SettingsCase

AUTOSTART = "autostart"
BEFORE = "autostart_before_policy"
"""Mark: what the desktop did before a policy had it do otherwise."""


def obey_policy(autostart: Autostart, settings: SettingsCase) -> None:
    """Have the desktop do what a policy holds the setting to, and once it is lifted what it did before.

    For the person's own profile only: an organisation does not mean a demo, and the desktop starts one of them.
    """
    if autostart.lack is not None:
        return
    current, on, before = settings.current(), autostart.enabled(), settings.mark(BEFORE)
    if current.is_locked(AUTOSTART):
        wanted = current.switch(AUTOSTART)
        if on is not wanted:
            settings.put_mark(BEFORE, on if before is None else before)
            start_along(autostart, wanted)
    elif before is not None:
        settings.put_mark(BEFORE, None)
        start_along(autostart, before is True)


def is_wanted(autostart: Autostart, settings: Settings) -> bool:
    """Whether a start together with the desktop is to go on. `settings` need hold no more than the policy."""
    return settings.switch(AUTOSTART) if settings.is_locked(AUTOSTART) else autostart.enabled()
