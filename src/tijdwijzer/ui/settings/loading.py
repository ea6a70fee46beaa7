"""Reading what the settings screen shows, on the database worker; no Qt here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo, available_timezones

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.observing import OTHER
from tijdwijzer.domain.settings import Settings
from tijdwijzer.services.appointments import CalendarLook
from tijdwijzer.services.observing import OBSERVING
from tijdwijzer.services.platform import Autostart, start_along
from tijdwijzer.services.starting import AUTOSTART
from tijdwijzer.services.usecases import UseCases

NO_PLACES = ("Etc/", "SystemV/", "posix/", "right/")


@dataclass(frozen=True, slots=True)
class SettingsView:
    """The settings in force, and the leave of this year and later in minutes per date.

    `autostart` is what the desktop will do, whatever the setting says: it can be switched off there;
    `starts_usually` what it does when the person chose nothing. `apps` are the programs that were seen, `calendar_look`
    is how the last look at the calendar went, and `zone` what the person's clock shows.
    """

    settings: Settings
    leave: Mapping[date, int]
    contract: tuple[int, ...]
    today: date
    autostart: bool
    starts_usually: bool
    apps: tuple[str, ...]
    calendar_look: CalendarLook | None
    zone: ZoneInfo

    def value(self, key: str) -> object:
        """The value of a setting as it is."""
        return self.autostart if key == AUTOSTART else self.settings[key]

    def usual(self, key: str) -> object:
        """The value of a setting when the person chose nothing."""
        return self.starts_usually if key == AUTOSTART else self.settings.usual(key)


def load_settings(cases: UseCases, autostart: Autostart) -> SettingsView:
    """The settings and the leave."""
    today = cases.days.today()
    settings = cases.settings.current()
    leave = {day: minutes for day, minutes in cases.settings.leave().items() if day.year >= today.year}
    contract, starts = settings.minutes_per_weekday(), (autostart.enabled(), autostart.usual())
    apps = tuple(app for app in cases.observing.seconds_per_app(date.min, today) if app != OTHER)
    look, zone = cases.appointments.last_look(), cases.days.calendar().zone_at(cases.clock.now())
    return SettingsView(settings, leave, contract, today, *starts, apps, look, zone)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a setting was not changed."""

    key: str
    error: DomainError


def change_setting(cases: UseCases, key: str, value: object, autostart: Autostart) -> Refusal | None:
    """Store this value (None: the default), and let the desktop know when it is about starting along."""
    try:
        if key == OBSERVING and isinstance(value, bool):
            cases.observing.switch(value)
        elif value is None:
            cases.settings.reset(key)
        else:
            cases.settings.change(key, value)
    except DomainError as error:
        return Refusal(key, error)
    if key == AUTOSTART:
        start_along(autostart, autostart.usual() if value is None else cases.settings.current().switch(key))
    return None


def load_zones(_cases: UseCases) -> list[str]:
    """The names of places that have a time zone; asked on the worker, for it reads hundreds of files."""
    return sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith(NO_PLACES))
