"""Every setting, declared once as data: screen, validation, documentation and policy come from here."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from tijdwijzer.domain.chords import parse_bindings, parse_chord
from tijdwijzer.domain.errors import DomainError


class Kind(StrEnum):
    """What sort of value a setting has."""

    SWITCH = "switch"
    NUMBER = "number"
    CHOICE = "choice"
    TIME = "time"
    KEYS = "keys"
    ZONE = "zone"
    MINUTES_PER_WEEKDAY = "minutes_per_weekday"


class Section(StrEnum):
    """Where the settings screen shows it."""

    GENERAL = "general"
    WORKDAY = "workday"
    KEYS = "keys"
    PROMPTS = "prompts"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `low` and `high` bound a number, both included; `unit` is a code that the words know.

    `lockable` says whether an organisation's policy may fix it; `privacy` is what a higher value does to privacy:
    "none", "weaker" or "stronger".
    """

    key: str
    kind: Kind
    default: object
    section: Section
    low: int = 0
    high: int = 0
    unit: str = ""
    choices: tuple[str, ...] = ()
    lockable: bool = True
    privacy: str = "none"


SETTINGS: Mapping[str, Setting] = {
    setting.key: setting
    for setting in (
        Setting("language", Kind.CHOICE, "system", Section.GENERAL, choices=("system", "nl", "en")),
        Setting("theme", Kind.CHOICE, "system", Section.GENERAL, choices=("system", "light", "dark", "contrast")),
        Setting("autostart", Kind.SWITCH, False, Section.GENERAL),
        Setting("floating_bar", Kind.CHOICE, "when_no_tray", Section.GENERAL, choices=("when_no_tray", "always")),
        Setting("zone", Kind.ZONE, "system", Section.WORKDAY),
        Setting("day_boundary", Kind.TIME, "00:00", Section.WORKDAY),
        Setting(
            "contract_minutes", Kind.MINUTES_PER_WEEKDAY, [480, 480, 480, 480, 480, 0, 0], Section.WORKDAY, high=1440
        ),
        Setting("day_starts", Kind.TIME, "08:30", Section.WORKDAY),
        Setting("hotkey_switcher", Kind.KEYS, "Ctrl+Alt+T", Section.KEYS),
        Setting("hotkey_interruption", Kind.KEYS, "Ctrl+Alt+I", Section.KEYS),
        Setting("hotkey_slow", Kind.KEYS, "Ctrl+Alt+S", Section.KEYS),
        Setting("prompts_per_day", Kind.NUMBER, 3, Section.PROMPTS, low=0, high=3),
        Setting("away_after_minutes", Kind.NUMBER, 5, Section.PROMPTS, low=2, high=60, unit="minutes"),
        Setting("reminder", Kind.SWITCH, True, Section.PROMPTS),
        Setting("reminder_after_minutes", Kind.NUMBER, 30, Section.PROMPTS, low=10, high=240, unit="minutes"),
        Setting("reflection", Kind.SWITCH, True, Section.PROMPTS),
        Setting("reflection_at", Kind.TIME, "16:45", Section.PROMPTS),
    )
}


def checked(key: str, value: object) -> object:
    """`value` as the setting `key` keeps it.

    Keys may be empty: then there are none. Raises DomainError: "no_such_setting", "setting_value" (with the setting),
    "setting_bounds", or what `parse_chord` raises.
    """
    setting = SETTINGS.get(key)
    if setting is None:
        raise DomainError("no_such_setting", key=key)
    if not _fits(setting, value):
        raise DomainError("setting_value", key=key)
    if isinstance(value, int) and setting.kind is Kind.NUMBER and not setting.low <= value <= setting.high:
        raise DomainError("setting_bounds", key=key, low=setting.low, high=setting.high)
    if setting.kind is Kind.KEYS and value:
        return str(parse_chord(str(value)))
    return value


def refuse_taken_keys(settings: "Settings") -> None:
    """Raises DomainError("keys_taken") when two settings ask for the same keys."""
    parse_bindings({key: settings.text(key) for key, setting in SETTINGS.items() if setting.kind is Kind.KEYS})


def _fits(setting: Setting, value: object) -> bool:
    match setting.kind:
        case Kind.SWITCH:
            return isinstance(value, bool)
        case Kind.NUMBER:
            return isinstance(value, int) and not isinstance(value, bool)
        case Kind.CHOICE:
            return value in setting.choices
        case Kind.TIME:
            return isinstance(value, str) and _is_clock(value)
        case Kind.KEYS:
            return isinstance(value, str)
        case Kind.ZONE:
            return value == "system" or (isinstance(value, str) and _is_zone(value))
        case Kind.MINUTES_PER_WEEKDAY:
            return isinstance(value, list) and len(value) == 7 and all(_is_day_length(m) for m in value)


def _is_day_length(minutes: object) -> bool:
    return isinstance(minutes, int) and not isinstance(minutes, bool) and 0 <= minutes <= 24 * 60


def _is_clock(text: str) -> bool:
    hours, _, minutes = text.partition(":")
    return len(text) == 5 and hours.isdigit() and minutes.isdigit() and int(hours) < 24 and int(minutes) < 60


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return False
    return True


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in force: what the user chose, over the defaults. Stored values that no longer fit are ignored."""

    chosen: Mapping[str, object]

    def __getitem__(self, key: str) -> object:
        default = SETTINGS[key].default
        if key not in self.chosen:
            return default
        try:
            return checked(key, self.chosen[key])
        except DomainError:
            return default

    def text(self, key: str) -> str:
        return str(self[key])

    def number(self, key: str) -> int:
        value = self[key]
        return value if isinstance(value, int) else 0

    def switch(self, key: str) -> bool:
        return self[key] is True

    def minutes_per_weekday(self) -> tuple[int, ...]:
        value = self["contract_minutes"]
        return tuple(value) if isinstance(value, list) else ()
