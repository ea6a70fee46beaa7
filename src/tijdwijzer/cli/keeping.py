"""Looking after it: settings, leave, doctor, menu, wipe, demo."""

import sys
from datetime import date

from tijdwijzer.cli import documents, shown
from tijdwijzer.cli.context import Context
from tijdwijzer.cli.dates import read_hours
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.settings import OWN, SETTINGS, Kind, Settings
from tijdwijzer.services.platform import start_along
from tijdwijzer.services.starting import AUTOSTART
from tijdwijzer.words import say

SWITCHES = {"ja": True, "yes": True, "aan": True, "on": True, "true": True, "1": True} | {
    "nee": False,
    "no": False,
    "uit": False,
    "off": False,
    "false": False,
    "0": False,
}
USUAL = {"default", "standaard"}
YES = {"ja", "yes"}


def settings(context: Context) -> int:
    key, value = context.asked.key, context.words(context.asked.value)
    if key is None:
        return _list_settings(context)
    if key not in SETTINGS:
        raise DomainError("no_such_setting", key=key)
    if value:
        _change(context, key, None if value in USUAL else _value(key, value))
    context.print(_said(_in_force(context)[key]))
    return 0


def _change(context: Context, key: str, value: object) -> None:
    """Store this value (None: the usual one), and let the desktop know when it is about starting along."""
    autostart = context.house.autostart() if key == AUTOSTART else None
    if autostart and autostart.lack:
        raise DomainError("no_autostart")
    if value is None:
        context.use.settings.reset(key)
    else:
        context.use.settings.change(key, value)
    if autostart:
        start_along(autostart, autostart.usual() if value is None else context.use.settings.current().switch(key))


def _in_force(context: Context) -> dict[str, object]:
    """The settings; for starting along it is what the desktop will do, whatever the setting says."""
    current = context.use.settings.current()
    return {key: current[key] for key in SETTINGS} | {AUTOSTART: context.house.autostart().enabled()}


def _list_settings(context: Context) -> int:
    values, current = _in_force(context), context.use.settings.current()
    listed = [key for key in SETTINGS if key in OWN or key in current.held]
    rows = [(key, _said(values[key]), _meaning(key, current, context.language)) for key in listed]
    for line in shown.table(rows):
        context.print(line)
    return 0


def _meaning(key: str, settings: Settings, language: str) -> str:
    """What it is, and what an organisation did to it."""
    meaning = say(f"setting.{key}", language)
    if settings.is_locked(key):
        return say("settings.locked", language, meaning=meaning)
    if settings.is_bounded(key):
        return say("settings.bounded", language, meaning=meaning, high=settings.highest(key))
    return meaning


def _said(value: object) -> str:
    """A value as it can be typed again."""
    match value:
        case bool():
            return "on" if value else "off"
        case [int(), *_]:
            return " ".join(map(str, value))
        case list():
            return ", ".join(map(str, value))
        case _:
            return str(value)


def _value(key: str, text: str) -> object:
    """The value that was typed. Raises DomainError("setting_value")."""
    try:
        match SETTINGS[key].kind:
            case Kind.SWITCH:
                return SWITCHES[text.casefold()]
            case Kind.NUMBER:
                return int(text)
            case Kind.NAMES:
                return [name.strip() for name in text.split(",") if name.strip()]
            case Kind.MINUTES_PER_WEEKDAY:
                return [int(part) for part in text.replace(",", " ").split()]
            case _:
                return text
    except (KeyError, ValueError):
        raise DomainError("setting_value", key=key) from None


def leave(context: Context) -> int:
    if context.asked.date is not None:
        day = context.day(context.asked.date)
        context.use.settings.put_leave(day, _leave_minutes(context, day))
    known = sorted(context.use.settings.leave().items())
    for day, minutes in known:
        context.say("leave.day", day=day, length=shown.length(minutes))
    if not known:
        context.say("leave.none")
    return 0


def _leave_minutes(context: Context, day: date) -> int:
    """What was asked, or all that the day holds."""
    if context.asked.hours is not None:
        return read_hours(context.asked.hours)
    return context.use.days.calendar().contract[day.weekday()]


def doctor(context: Context) -> int:
    house = context.house
    checks = house.self_test() if context.asked.self_test else house.doctor().examine()
    if context.asked.json:
        context.print_json(documents.doctor_document(checks, context.language))
    else:
        states = [say(f"state.{check.state}", context.language) for check in checks]
        names = [say(f"check.{check.name}", context.language) for check in checks]
        found = [documents.doctor_words(check, context.language) for check in checks]
        for line in shown.table(list(zip(names, states, found, strict=True))):
            context.print(line)
    return int(any(check.state == "broken" for check in checks))


def menu(context: Context) -> int:
    action = context.choice(context.asked.action, ("add", "remove"))
    place = context.house.menu()
    if place.lack is not None:
        raise DomainError("menu_not_here")
    if action == "add":
        place.add()
        context.say("menu.added")
    else:
        place.remove()
        context.say("menu.removed")
    return 0


def wipe(context: Context) -> int:
    if not context.asked.yes and not _agrees(context):
        return 1
    context.house.wipe()
    context.say("wipe.done")
    return 0


def _agrees(context: Context) -> bool:
    if not sys.stdin.isatty():
        context.warn("wipe.needs_yes")
        return False
    answer = input(say("wipe.ask", context.language, place=context.house.directory))
    if answer.strip().casefold() in YES:
        return True
    context.warn("wipe.left")
    return False


def demo(context: Context) -> int:
    """The profile is built already; this is `demo --build-only`."""
    context.say("demo.place", place=context.house.directory)
    return 0


COMMANDS = {"settings": settings, "leave": leave, "doctor": doctor, "menu": menu, "wipe": wipe, "demo": demo}
