"""Reading what the settings screen shows, on the database worker; no Qt here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import available_timezones

from tijdwijzer.domain.settings import Settings
from tijdwijzer.services.usecases import UseCases

NO_PLACES = ("Etc/", "SystemV/", "posix/", "right/")


@dataclass(frozen=True, slots=True)
class SettingsView:
    """The settings in force, and the leave of this year and later in minutes per date."""

    settings: Settings
    leave: Mapping[date, int]
    contract: tuple[int, ...]
    today: date


def load_settings(cases: UseCases) -> SettingsView:
    """The settings and the leave."""
    today = cases.days.today()
    settings = cases.settings.current()
    leave = {day: minutes for day, minutes in cases.settings.leave().items() if day.year >= today.year}
    return SettingsView(settings, leave, settings.minutes_per_weekday(), today)


def load_zones(_cases: UseCases) -> list[str]:
    """The names of places that have a time zone; asked on the worker, for it reads hundreds of files."""
    return sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith(NO_PLACES))
