"""What the tray and the bar say."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.components import Component, Group
from tijdwijzer.ui.formats import duration
from tijdwijzer.ui.today import Today

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


def tooltip(today: Today, now: datetime) -> str:
    """Both, for the icon. Some trays would read a `<` in an activity's name as markup."""
    return f"{headline(today, now)}\n{direct_time(today, now)}".replace("<", "‹")


def interruption(today: Today) -> str:
    """What the interruption key does now."""
    back = today.component is Component.INTERRUPTIONS
    return translate("Tray", "End interruption") if back else translate("Tray", "Interruption")


def slow(today: Today) -> str:
    """What the system-slow key does now."""
    back = today.component is Component.SPEED_LOSS
    return translate("Tray", "System works again") if back else translate("Tray", "System slow")
