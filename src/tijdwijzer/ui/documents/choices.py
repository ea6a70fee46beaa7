"""What there is to choose: periods by name, and formats with what is in them."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QObject

from tijdwijzer.domain.periods import Period, Step, period_of
from tijdwijzer.services.documents import Format


class Preset(StrEnum):
    """Periods that have a name; OWN is what the two days say."""

    THIS_WEEK = "this_week"
    LAST_WEEK = "last_week"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    QUARTER = "quarter"
    YEAR = "year"
    OWN = "own"


STEPS = {
    Preset.THIS_WEEK: Step.WEEK,
    Preset.LAST_WEEK: Step.WEEK,
    Preset.THIS_MONTH: Step.MONTH,
    Preset.LAST_MONTH: Step.MONTH,
    Preset.QUARTER: Step.QUARTER,
    Preset.YEAR: Step.YEAR,
}


def period_for(preset: Preset, today: date) -> Period:
    """The days of a period that has a name. Raises KeyError for `Preset.OWN`."""
    period = period_of(today, STEPS[preset])
    if preset in {Preset.LAST_WEEK, Preset.LAST_MONTH}:
        return period_of(period.first - timedelta(days=1), STEPS[preset])
    return period


def preset_for(period: Period, today: date) -> Preset:
    """The name that a period has."""
    return next((one for one in STEPS if period_for(one, today) == period), Preset.OWN)


@dataclass(frozen=True, slots=True)
class Choice:
    """A format as it is offered. `suffix` is how its files end; `kind` tells those apart that end alike."""

    form: Format
    name: str
    about: str
    suffix: str
    kind: str = ""

    def file_for(self, period: Period) -> str:
        """ "tijdwijzer-week-2026-11-23-2026-11-29.csv"."""
        return (
            "-".join(part for part in ("tijdwijzer", self.kind, f"{period.first}", f"{period.last}") if part)
            + f".{self.suffix}"
        )


class DocumentTexts(QObject):
    """What presets and formats are called, in the language of the program."""

    def preset(self, preset: Preset) -> str:
        return {
            Preset.THIS_WEEK: self.tr("This week"),
            Preset.LAST_WEEK: self.tr("Last week"),
            Preset.THIS_MONTH: self.tr("This month"),
            Preset.LAST_MONTH: self.tr("Last month"),
            Preset.QUARTER: self.tr("This quarter"),
            Preset.YEAR: self.tr("This year"),
            Preset.OWN: self.tr("Other days"),
        }[preset]

    def choices(self) -> list[Choice]:
        """The formats, what most people want first."""
        return [
            Choice(
                Format.XLSX,
                self.tr("Workbook (Excel, LibreOffice)"),
                self.tr("Every line, days, week sheet, what was finished and a chart. With your notes and cases."),
                "xlsx",
            ),
            Choice(
                Format.PDF,
                self.tr("Reflection (PDF)"),
                self.tr(
                    "To print or to read: the time as a picture beside your own weeks. With your intentions and notes."
                ),
                "pdf",
            ),
            Choice(
                Format.WEEK,
                self.tr("Week sheet (CSV)"),
                self.tr("Hours per activity and day, as hour administrations ask for them. Without notes and cases."),
                "csv",
                "week",
            ),
            Choice(
                Format.ICS,
                self.tr("Calendar (ICS)"),
                self.tr("An event per line, for your calendar. Without notes and cases."),
                "ics",
            ),
            Choice(
                Format.CSV,
                self.tr("Lines (CSV)"),
                self.tr("Every line, for a spreadsheet. With your notes and cases."),
                "csv",
                self.tr("lines"),
            ),
        ]
