"""Every setting, declared once as data: screen, validation, documentation and policy come from here."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from zoneinfo import ZoneInfo

from tijdwijzer.domain.chords import parse_chord
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
    FILE = "file"
    NAMES = "names"
    CALENDAR = "calendar"
    PLACE = "place"
    FINGERPRINT = "fingerprint"


class Hold(StrEnum):
    """What an organisation's policy may do to a setting. The last three only ever tighten."""

    NONE = "none"
    FIXED = "fixed"
    AT_MOST = "at_most"
    ONLY_ON = "only_on"
    ONLY_OFF = "only_off"


class Section(StrEnum):
    """Where the settings screen shows it."""

    GENERAL = "general"
    WORKDAY = "workday"
    KEYS = "keys"
    PROMPTS = "prompts"
    OBSERVING = "observing"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `low` and `high` bound a number, both included; `unit` is a code that the words know.

    `endless` numbers may also be 0: no limit at all. `hold` is what a policy may do to it. Without a `section` it is
    not the person's to choose: only a policy sets it.
    """

    key: str
    kind: Kind
    default: object
    section: Section | None
    low: int = 0
    high: int = 0
    unit: str = ""
    choices: tuple[str, ...] = ()
    endless: bool = False
    hold: Hold = Hold.NONE


SETTINGS: Mapping[str, Setting] = {
    setting.key: setting
    for setting in (
        Setting("language", Kind.CHOICE, "system", Section.GENERAL, choices=("system", "nl", "en"), hold=Hold.FIXED),
        Setting("theme", Kind.CHOICE, "system", Section.GENERAL, choices=("system", "light", "dark", "contrast")),
        Setting("autostart", Kind.SWITCH, False, Section.GENERAL, hold=Hold.FIXED),
        Setting("floating_bar", Kind.CHOICE, "when_no_tray", Section.GENERAL, choices=("when_no_tray", "always")),
        Setting("keep_months", Kind.NUMBER, 0, Section.GENERAL, 3, 120, unit="months", endless=True, hold=Hold.AT_MOST),
        Setting("zone", Kind.ZONE, "system", Section.WORKDAY),
        Setting("day_boundary", Kind.TIME, "00:00", Section.WORKDAY),
        Setting(
            "contract_minutes", Kind.MINUTES_PER_WEEKDAY, [480, 480, 480, 480, 480, 0, 0], Section.WORKDAY, high=1440
        ),
        Setting("day_starts", Kind.TIME, "08:30", Section.WORKDAY),
        Setting("hotkey_switcher", Kind.KEYS, "Ctrl+Alt+T", Section.KEYS, hold=Hold.FIXED),
        Setting("hotkey_interruption", Kind.KEYS, "Ctrl+Alt+I", Section.KEYS, hold=Hold.FIXED),
        Setting("hotkey_slow", Kind.KEYS, "Ctrl+Alt+S", Section.KEYS, hold=Hold.FIXED),
        Setting("prompts_per_day", Kind.NUMBER, 3, Section.PROMPTS, low=0, high=3, hold=Hold.AT_MOST),
        Setting("away_after_minutes", Kind.NUMBER, 5, Section.PROMPTS, 2, 60, unit="minutes", hold=Hold.FIXED),
        Setting("reminder", Kind.SWITCH, True, Section.PROMPTS, hold=Hold.FIXED),
        Setting("reminder_after_minutes", Kind.NUMBER, 30, Section.PROMPTS, 10, 240, unit="minutes", hold=Hold.FIXED),
        Setting("reflection", Kind.SWITCH, True, Section.PROMPTS, hold=Hold.FIXED),
        Setting("reflection_at", Kind.TIME, "16:45", Section.PROMPTS, hold=Hold.FIXED),
        Setting("observing", Kind.SWITCH, False, Section.OBSERVING, hold=Hold.ONLY_OFF),
        Setting("observe_days", Kind.NUMBER, 30, Section.OBSERVING, 1, 365, unit="days", hold=Hold.AT_MOST),
        Setting("observe_only_listed", Kind.SWITCH, False, Section.OBSERVING, hold=Hold.ONLY_ON),
        Setting("observe_listed", Kind.NAMES, [], Section.OBSERVING),
        Setting("observe_never", Kind.NAMES, [], Section.OBSERVING),
        Setting("observe_titles", Kind.SWITCH, False, Section.OBSERVING, hold=Hold.ONLY_OFF),
        Setting("observe_whole_titles", Kind.NAMES, [], Section.OBSERVING),
        Setting("observe_meetings", Kind.SWITCH, True, Section.OBSERVING, hold=Hold.ONLY_OFF),
        Setting("calendar", Kind.CALENDAR, "", Section.OBSERVING),
        Setting("calendar_address", Kind.SWITCH, True, None, hold=Hold.ONLY_OFF),
        Setting("catalogue", Kind.FILE, "", None, hold=Hold.FIXED),
        Setting("sharing", Kind.SWITCH, True, None, hold=Hold.ONLY_OFF),
        Setting("sharing_place", Kind.PLACE, "", None, hold=Hold.FIXED),
        Setting("sharing_root", Kind.FINGERPRINT, "", None, hold=Hold.FIXED),
        Setting("require_key_store", Kind.SWITCH, False, None, hold=Hold.ONLY_ON),
    )
}

OWN: Mapping[str, Setting] = {key: setting for key, setting in SETTINGS.items() if setting.section is not None}
"""Those that the person can choose."""

_KEYS = {key: None for key, setting in SETTINGS.items() if setting.kind is Kind.KEYS}.keys()
"""Those that are keys, in their order."""

NO_LIMIT = 0
"""What an endless number is when it has no limit."""

MOST_NAMES = 200
LONGEST_NAME = 100

ADDRESS = re.compile(r"(https|webcals?)://[^\s\0/]+\S*")
"""Of a calendar that can be read from elsewhere; only over an encrypted connection."""

SERVICE = re.compile(r"(https://[^\s\0/?#@]+|http://(127\.0\.0\.1|localhost)(:[0-9]+)?)(/[^\s\0?#]*)?")
"""Of a service that takes part in sharing."""

FINGERPRINT = re.compile(r"[0-9a-f]{64}")
"""SHA-256, in lower-case hexadecimal."""

FULL_PATH = re.compile(r"(/|[A-Za-z]:[\\/]|\\\\)[^\0]+")


def checked(key: str, value: object) -> object:
    """`value` as the person's setting `key` keeps it.

    Raises DomainError: "no_such_setting", and what `fitting` raises.
    """
    setting = OWN.get(key)
    if setting is None:
        raise DomainError("no_such_setting", key=key)
    return fitting(setting, value)


def fitting(setting: Setting, value: object) -> object:
    """`value` as a setting keeps it. Keys may be empty: then there are none.

    Raises DomainError: "setting_value" (with the setting), "setting_bounds", or what `parse_chord` raises.
    """
    if not _fits(setting, value):
        raise DomainError("setting_value", key=setting.key)
    if isinstance(value, int) and setting.kind is Kind.NUMBER and not _within(setting, value):
        raise DomainError("setting_bounds", key=setting.key, low=setting.low, high=setting.high)
    if setting.kind is Kind.KEYS and value:
        return str(parse_chord(str(value)))
    return value


def _within(setting: Setting, value: int) -> bool:
    return setting.low <= value <= setting.high or (setting.endless and value == NO_LIMIT)


def _fits(setting: Setting, value: object) -> bool:
    return value in setting.choices if setting.kind is Kind.CHOICE else _FITS[setting.kind](value)


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_week(value: object) -> bool:
    return isinstance(value, list) and len(value) == 7 and all(_is_day_length(minutes) for minutes in value)


def _is_file(value: object) -> bool:
    return value == "" or (isinstance(value, str) and FULL_PATH.fullmatch(value) is not None)


def _is_calendar(value: object) -> bool:
    return _is_file(value) or (isinstance(value, str) and ADDRESS.fullmatch(value) is not None)


def _is_place(value: object) -> bool:
    return _is_file(value) or (isinstance(value, str) and SERVICE.fullmatch(value) is not None)


def _is_fingerprint(value: object) -> bool:
    return value == "" or (isinstance(value, str) and FINGERPRINT.fullmatch(value) is not None)


def _are_names(value: object) -> bool:
    return isinstance(value, list) and len(value) <= MOST_NAMES and all(_is_name(name) for name in value)


def _is_name(name: object) -> bool:
    return isinstance(name, str) and 0 < len(name) <= LONGEST_NAME and name.isprintable() and name.strip() == name


def _is_day_length(minutes: object) -> bool:
    return isinstance(minutes, int) and not isinstance(minutes, bool) and 0 <= minutes <= 24 * 60


def _is_clock(text: object) -> bool:
    if not isinstance(text, str):
        return False
    hours, _, minutes = text.partition(":")
    return len(text) == 5 and hours.isdigit() and minutes.isdigit() and int(hours) < 24 and int(minutes) < 60


def _is_zone(name: object) -> bool:
    if not isinstance(name, str):
        return False
    if name == "system":
        return True
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return False
    return True


_FITS: Mapping[Kind, Callable[[object], bool]] = {
    Kind.SWITCH: _is_switch,
    Kind.NUMBER: _is_number,
    Kind.TIME: _is_clock,
    Kind.KEYS: lambda value: isinstance(value, str),
    Kind.ZONE: _is_zone,
    Kind.MINUTES_PER_WEEKDAY: _is_week,
    Kind.FILE: _is_file,
    Kind.NAMES: _are_names,
    Kind.CALENDAR: _is_calendar,
    Kind.PLACE: _is_place,
    Kind.FINGERPRINT: _is_fingerprint,
}
"""Whether a value is of a kind; a choice depends on its setting."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in force: what the user chose, over the defaults, under what a policy holds.

    Stored values that no longer fit are ignored. `held` maps settings to the values that a policy holds them to
    (`domain.policy` checked them): what the user chose stays stored, and returns when the policy is lifted. No two
    have the same keys, whatever is stored.
    """

    chosen: Mapping[str, object]
    held: Mapping[str, object] = field(default_factory=dict)

    def __getitem__(self, key: str) -> object:
        own = self._own(SETTINGS[key])
        if key in self.held:
            return tightened(SETTINGS[key], own, self.held[key])
        return "" if self.gave_way_to(key) else own

    def _own(self, setting: Setting) -> object:
        """What the user chose, or the default."""
        if setting.key not in self.chosen:
            return setting.default
        try:
            return checked(setting.key, self.chosen[setting.key])
        except DomainError:
            return setting.default

    def usual(self, key: str) -> object:
        """What it is when the user chose nothing."""
        return Settings({}, self.held)[key]

    def text(self, key: str) -> str:
        return str(self[key])

    def number(self, key: str) -> int:
        value = self[key]
        return value if isinstance(value, int) else 0

    def switch(self, key: str) -> bool:
        return self[key] is True

    def names(self, key: str) -> tuple[str, ...]:
        value = self[key]
        return tuple(value) if isinstance(value, list) else ()

    def minutes_per_weekday(self) -> tuple[int, ...]:
        value = self["contract_minutes"]
        return tuple(value) if isinstance(value, list) else ()

    # Under a policy
    def is_locked(self, key: str) -> bool:
        """Whether a policy leaves nothing to choose."""
        return key in self.held and SETTINGS[key].hold is not Hold.AT_MOST

    def is_bounded(self, key: str) -> bool:
        """Whether a policy says how much it may be at most."""
        return key in self.held and SETTINGS[key].hold is Hold.AT_MOST

    def highest(self, key: str) -> int:
        """The highest number that may be chosen."""
        bound = self.held.get(key)
        return bound if isinstance(bound, int) and self.is_bounded(key) else SETTINGS[key].high

    def gave_way_to(self, key: str) -> str | None:
        """The setting that has the keys which the user had here: a policy fixed them there, or what is stored has them
        twice and it is declared earlier. This one has none then.
        """
        if SETTINGS[key].kind is not Kind.KEYS or key in self.held or not (own := self._own(SETTINGS[key])):
            return None
        return next((other for other in self._before(key) if self[other] == own), None)

    def _before(self, key: str) -> list[str]:
        """The settings that get keys before this one does."""
        return [*(_KEYS & self.held.keys()), *list(_KEYS)[: list(_KEYS).index(key)]]

    def refuse(self, key: str, value: object) -> None:
        """Raises DomainError when `value`, which fits its declaration, cannot be chosen now.

        "locked_by_policy"; "setting_bounds" above what a policy allows; "keys_taken" by the setting `first`, also when
        that only has them once the policy is lifted.
        """
        setting = SETTINGS[key]
        if self.is_locked(key):
            raise DomainError("locked_by_policy", key=key)
        if self.is_bounded(key) and tightened(setting, value, self.held[key]) != value:
            raise DomainError("setting_bounds", key=key, low=setting.low, high=self.highest(key))
        if setting.kind is Kind.KEYS and value:
            self._refuse_taken(key, value)

    def refuse_usual(self, key: str) -> None:
        """Raises what `refuse` raises when the user cannot go back to having chosen nothing."""
        self.refuse(key, self.usual(key))
        self._free.refuse(key, SETTINGS[key].default)

    @property
    def _free(self) -> "Settings":
        """The values once the policy is lifted."""
        return Settings(self.chosen)

    def _refuse_taken(self, key: str, value: object) -> None:
        for other in _KEYS:
            if other != key and value in (self[other], self._free[other]):
                raise DomainError("keys_taken", part=value, first=other, second=key)


def tightened(setting: Setting, own: object, held: object) -> object:
    """What is in force when the user wants `own` and a policy holds the setting to `held`."""
    if setting.hold is not Hold.AT_MOST or not isinstance(own, int) or not isinstance(held, int):
        return held
    return held if setting.endless and own == NO_LIMIT else min(own, held)
