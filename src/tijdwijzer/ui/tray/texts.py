"""What the tray and the bar say."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.components import Component, Group
from tijdwijzer.services.observing import Standing
from tijdwijzer.ui.observing_now import ObservingNow
from tijdwijzer.ui.today import Today
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language, clock, duration

translate = QCoreApplication.translate


def running(today: Today) -> str:
    """What runs: the activity, or else its component."""
    return today.name(today.timer.what) if today.timer else translate("Tray", "Nothing is running")


def headline(today: Today, now: datetime) -> str:
    """What runs, and how long already."""
    return f"{running(today)}, {duration(today.elapsed(now))}" if today.timer else running(today)


def direct_time(today: Today, now: datetime) -> str:
    """Direct time today, against the workday when it asks for work."""
    direct, contract = duration(today.group(Group.DIRECT, now)), today.contract
    if not contract:
        return translate("Tray", "direct {direct}").format(direct=direct)
    text = translate("Tray", "direct {direct} of {contract}")
    return text.format(direct=direct, contract=duration(contract))


def tooltip(today: Today, now: datetime, observing: str = "") -> str:
    """Both, for the icon, and how observing is. Some trays would read a `<` in an activity's name as markup."""
    lines = (headline(today, now), direct_time(today, now), observing)
    return "\n".join(filter(None, lines)).replace("<", "‹")


def observing(now: ObservingNow, day_ends: datetime, zone: tzinfo, language: Language) -> str:
    """How observing is, in one line; nothing while the person has it off."""
    match now.standing:
        case Standing.OFF:
            return ""
        case Standing.FORBIDDEN:
            return translate("Tray", "Observing is switched off by your organisation")
        case Standing.PAUSED:
            return _paused(now.until or day_ends, day_ends, zone)
    if now.lack is not None:
        reason = say(f"doctor.lack_{now.lack.reason}", language, detail=now.lack.detail)
        return translate("Tray", "Cannot observe here: {reason}").format(reason=reason)
    if now.blind:
        return translate("Tray", "Cannot observe just now; keeps trying")
    if now.unkept:
        return translate("Tray", "Observes, but cannot keep it yet: {reason}").format(reason=say(now.unkept, language))
    return translate("Tray", "Observes")


def _paused(until: datetime, day_ends: datetime, zone: tzinfo) -> str:
    if until == day_ends:
        return translate("Tray", "Observing paused for the rest of the day")
    return translate("Tray", "Observing paused until {time}").format(time=clock(until, zone))


def counted(product: str, finished: int) -> str:
    """What stands for a product today."""
    return translate("Tray", "{product}: {count} today").format(product=product, count=finished)


def interruption(today: Today) -> str:
    """What the interruption key does now."""
    back = today.component is Component.INTERRUPTIONS
    return translate("Tray", "End interruption") if back else translate("Tray", "Interruption")


def slow(today: Today) -> str:
    """What the system-slow key does now."""
    back = today.component is Component.SPEED_LOSS
    return translate("Tray", "System works again") if back else translate("Tray", "System slow")
