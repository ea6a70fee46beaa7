"""A rule in words."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.rules import Rule
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.words.formats import EN_DASH, Language, weekday

translate = QCoreApplication.translate

MONDAY = date(2026, 11, 23)
"""Any Monday, to name the days by."""
_HOUR = 60


@dataclass(frozen=True, slots=True)
class RuleTexts:
    """Words in one language; `day` knows what activities are called."""

    language: Language
    day: DayTexts

    def rule(self, rule: Rule) -> str:
        """`outlook, title “bezwaar”, Mon, Tue, 09:00–12:00 → Beoordelen bezwaar`."""
        return f"{self.condition(rule)} → {self.outcome(rule)}"

    def condition(self, rule: Rule) -> str:
        """What has to be so."""
        parts = [rule.app or translate("Rules", "any program")]
        if rule.title:
            parts.append(translate("Rules", "title “{text}”").format(text=rule.title))
        if rule.calendar:
            parts.append(translate("Rules", "appointment “{text}”").format(text=rule.calendar))
        if rule.weekdays:
            parts.append(" ".join(short_day(day, self.language) for day in sorted(rule.weekdays)))
        if rule.hours:
            parts.append(EN_DASH.join(map(clock_of, rule.hours)))
        return ", ".join(parts)

    def outcome(self, rule: Rule) -> str:
        """What it is then, and how it is called."""
        parts = [self.day.what(rule.what)] if rule.what else []
        if rule.label:
            parts.append(translate("Rules", "label “{label}”").format(label=rule.label))
        return ", ".join(parts) or translate("Rules", "only a label")


def short_day(day: int, language: Language) -> str:
    """`ma`; 0 is Monday."""
    return weekday(MONDAY + timedelta(days=day), language)[: 2 if language == "nl" else 3]


def clock_of(minutes: int) -> str:
    """`09:05`, from minutes since midnight."""
    return f"{minutes // _HOUR:02}:{minutes % _HOUR:02}"
