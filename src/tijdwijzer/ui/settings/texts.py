"""What each setting is called, what it does, and what its choices are."""

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.settings import NO_LIMIT, SETTINGS, Kind, Section, Setting, Settings
from tijdwijzer.services.appointments import CalendarLook
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language, clock, with_unit

translate = QCoreApplication.translate


def section_name(section: Section) -> str:
    return {
        Section.GENERAL: translate("Settings", "General"),
        Section.WORKDAY: translate("Settings", "Workday"),
        Section.KEYS: translate("Settings", "Hotkeys"),
        Section.PROMPTS: translate("Settings", "Prompts"),
        Section.OBSERVING: translate("Settings", "Observing"),
    }[section]


def setting_name(key: str) -> str:
    """The label of a setting."""
    return _NAMES[key]()


def explanation(key: str) -> str:
    """One sentence on what it does."""
    return _EXPLANATIONS[key]()


def full_explanation(key: str, settings: Settings, language: Language) -> str:
    """What it does, between which bounds, and what an organisation left of it."""
    setting = SETTINGS[key]
    parts = [explanation(key)]
    if setting.kind is Kind.NUMBER:
        parts.append(bounds(setting, settings.highest(key), language))
    if settings.is_bounded(key):
        parts.append(translate("Settings", "More is not allowed by your organisation."))
    if (other := settings.gave_way_to(key)) is not None:
        parts.append(_gone_to(other, settings))
    return " ".join(parts)


def _gone_to(other: str, settings: Settings) -> str:
    """Which setting has the keys that this one had."""
    text = (
        translate("Settings", "Your organisation uses {keys} for “{setting}”: choose other keys.")
        if settings.is_locked(other)
        else translate("Settings", "{keys} is for “{setting}” already: choose other keys.")
    )
    return text.format(keys=settings[other], setting=setting_name(other))


def locked() -> str:
    """Who locked a setting."""
    return translate("Settings", "Set by your organisation.")


def bounds(setting: Setting, high: int, language: Language) -> str:
    """`From 2 to 60 minutes.`, for a number."""
    highest = with_unit(high, unit(setting.unit), language).strip()
    return translate("Settings", "From {low} to {high}.").format(low=setting.low, high=highest)


def unit(code: str) -> str:
    """The word behind a number."""
    units = {
        "minutes": translate("Settings", "minutes"),
        "days": translate("Settings", "days"),
        "months": translate("Settings", "months"),
    }
    return units.get(code, "")


def no_limit() -> str:
    """What an endless number is called without a limit."""
    return translate("Settings", "until you erase it")


def value_in_words(key: str, value: object, language: Language) -> str:
    """A value as a sentence can have it."""
    setting = SETTINGS[key]
    match setting.kind:
        case Kind.SWITCH:
            return translate("Settings", "On") if value is True else translate("Settings", "Off")
        case Kind.CHOICE:
            return choice_name(key, str(value))
        case Kind.NUMBER if setting.endless and value == NO_LIMIT:
            return no_limit()
        case Kind.NUMBER:
            return with_unit(int(str(value)), unit(setting.unit), language).strip()
        case Kind.KEYS if not value:
            return translate("Settings", "No keys")
        case Kind.NAMES if isinstance(value, list | tuple):
            return ", ".join(map(str, value))
        case _:
            return str(value)


def choice_name(key: str, choice: str) -> str:
    """A choice in words."""
    return _CHOICES[key, choice]()


def refusal(key: str, error: DomainError, language: Language) -> str:
    """Why a value was not taken."""
    if key == "zone":
        return translate("Settings", "I do not know that time zone. Type a city, such as Amsterdam.")
    if error.code == "keys_taken":
        other = next(name for name in (error.details["first"], error.details["second"]) if name != key)
        text = translate("Settings", "{keys} is already used for “{setting}”.")
        return text.format(keys=error.details["part"], setting=setting_name(str(other)))
    return say(error.code, language, **error.details).replace("`", "")


def calendar_look(look: CalendarLook, zone: tzinfo, language: Language) -> str:
    """How the last look at the calendar went."""
    at = clock(look.at, zone)
    if look.problem is not None:
        text = translate("Settings", "Looked at {time}, in vain: {reason}")
        return text.format(time=at, reason=say(look.problem.code, language, **look.problem.details))
    text = translate("Settings", "Looked at {time}. Appointments found: {count}.")
    return text.format(time=at, count=look.appointments)


def no_hours(day: str) -> str:
    """What was typed for a weekday is no length of a day."""
    return translate("Settings", "{day}: hours such as 8:00 or 7.5, at most 24.").format(day=day)


_NAMES: dict[str, Callable[[], str]] = {
    "language": lambda: translate("Settings", "Language"),
    "theme": lambda: translate("Settings", "Appearance"),
    "autostart": lambda: translate("Settings", "Start when signing in"),
    "floating_bar": lambda: translate("Settings", "Floating bar"),
    "keep_months": lambda: translate("Settings", "Keep what you registered for"),
    "catalogue": lambda: translate("Settings", "Catalogue of the organisation"),
    "require_key_store": lambda: translate("Settings", "The key in the key store only"),
    "zone": lambda: translate("Settings", "Time zone"),
    "day_boundary": lambda: translate("Settings", "A day begins at"),
    "contract_minutes": lambda: translate("Settings", "Contract hours"),
    "day_starts": lambda: translate("Settings", "Your work usually starts at"),
    "hotkey_switcher": lambda: translate("Settings", "Switch activity"),
    "hotkey_interruption": lambda: translate("Settings", "Interruption, and back"),
    "hotkey_slow": lambda: translate("Settings", "System slow, and back"),
    "prompts_per_day": lambda: translate("Settings", "Unasked prompts a day, at most"),
    "away_after_minutes": lambda: translate("Settings", "Away after"),
    "reminder": lambda: translate("Settings", "Remind when nothing is running"),
    "reminder_after_minutes": lambda: translate("Settings", "Remind after"),
    "reflection": lambda: translate("Settings", "Offer the reflection"),
    "reflection_at": lambda: translate("Settings", "Offer it at"),
    "observing": lambda: translate("Settings", "Observe"),
    "observe_days": lambda: translate("Settings", "Keep what was observed for"),
    "observe_only_listed": lambda: translate("Settings", "Name only the programs that I list"),
    "observe_listed": lambda: translate("Settings", "Programs that may be named"),
    "observe_never": lambda: translate("Settings", "Programs that are never named"),
    "observe_titles": lambda: translate("Settings", "Look at window titles"),
    "observe_whole_titles": lambda: translate("Settings", "Programs whose titles are kept whole"),
    "observe_meetings": lambda: translate("Settings", "Notice meetings"),
    "calendar": lambda: translate("Settings", "Calendar"),
    "calendar_address": lambda: translate("Settings", "A calendar at an address"),
    "sharing": lambda: translate("Settings", "Sharing team figures"),
    "sharing_place": lambda: translate("Settings", "Where team figures are shared"),
    "sharing_root": lambda: translate("Settings", "Fingerprint of the gatekeepers"),
}
_EXPLANATIONS: dict[str, Callable[[], str]] = {
    "language": lambda: translate("Settings", "Open windows close and open again in the new language."),
    "theme": lambda: translate("Settings", "Colours keep their meaning in every appearance."),
    "autostart": lambda: translate("Settings", "The icon is in the tray as soon as you are at your desk."),
    "floating_bar": lambda: translate("Settings", "A small bar that does what the tray icon does."),
    "keep_months": lambda: translate(
        "Settings", "What is older is erased daily and for good, from the day after you choose."
    ),
    "zone": lambda: translate("Settings", "Type a city. The times that you see are on this clock."),
    "day_boundary": lambda: translate("Settings", "With 04:00, a late shift past midnight still belongs to its day."),
    "contract_minutes": lambda: translate(
        "Settings", "Hours per weekday, such as 8:00 or 7.5. Public holidays are free by themselves."
    ),
    "day_starts": lambda: translate("Settings", "Before this time you are not reminded of anything."),
    "hotkey_switcher": lambda: translate("Settings", "Opens the switcher from every program."),
    "hotkey_interruption": lambda: translate("Settings", "Once starts an interruption, again brings you back."),
    "hotkey_slow": lambda: translate("Settings", "Once starts waiting for the system, again brings you back."),
    "prompts_per_day": lambda: translate("Settings", "Never during full screen or a presentation."),
    "away_after_minutes": lambda: translate(
        "Settings", "So long without keyboard or mouse, and you are asked what it was."
    ),
    "reminder": lambda: translate("Settings", "Once a day at most, within your working hours."),
    "reminder_after_minutes": lambda: translate("Settings", "So long without a running activity."),
    "reflection": lambda: translate("Settings", "Three minutes to look back on the day. You can always skip it."),
    "reflection_at": lambda: translate("Settings", "Only on days with registered time."),
    "observing": lambda: translate(
        "Settings", "See which program is in front, so that your day can be suggested to you. You decide what counts."
    ),
    "observe_days": lambda: translate(
        "Settings", "Then it is erased for good; what you registered stays. With 1 only today is kept."
    ),
    "observe_only_listed": lambda: translate("Settings", "Every other program is kept as “other”."),
    "observe_listed": lambda: translate("Settings", "Type a name, or choose a program that was seen."),
    "observe_never": lambda: translate(
        "Settings",
        "Password managers and remote sessions never are, nor private windows that say so in their title "
        "(Chrome's do not). Add your own here.",
    ),
    "observe_titles": lambda: translate(
        "Settings", "Only to compare them with your own rules. The label of the rule is kept, the title is not."
    ),
    "observe_whole_titles": lambda: translate(
        "Settings", "Of these programs the title itself is kept as well, on this computer."
    ),
    "observe_meetings": lambda: translate(
        "Settings", "That microphone or camera is in use. Nothing is heard or seen of it."
    ),
    "calendar": lambda: translate(
        "Settings", "Appointments make meetings of time at the desk. An address is only read; nothing is sent along."
    ),
}
_CHOICES: dict[tuple[str, str], Callable[[], str]] = {
    ("language", "system"): lambda: translate("Settings", "Like this computer"),
    ("language", "nl"): lambda: "Nederlands",
    ("language", "en"): lambda: "English",
    ("theme", "system"): lambda: translate("Settings", "Like this computer"),
    ("theme", "light"): lambda: translate("Settings", "Light"),
    ("theme", "dark"): lambda: translate("Settings", "Dark"),
    ("theme", "contrast"): lambda: translate("Settings", "High contrast"),
    ("floating_bar", "when_no_tray"): lambda: translate("Settings", "Only without a tray"),
    ("floating_bar", "always"): lambda: translate("Settings", "Always"),
}
