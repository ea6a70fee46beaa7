"""The words of the trends screen: plain, with time beside every share; what changed, and never whether that is good."""

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.figures import Usual
from tijdwijzer.domain.periods import Period, Step
from tijdwijzer.domain.totals import Totals
from tijdwijzer.services.trends import Point
from tijdwijzer.ui.trends import model
from tijdwijzer.ui.trends.model import Bars, Change, Line, Made, Shift, Standout
from tijdwijzer.words import formats
from tijdwijzer.words.formats import EN_DASH, Language, duration, number

translate = QCoreApplication.translate

SEVERAL = {
    Component.SPEED_LOSS,
    Component.ADMIN_PROJECTS,
    Component.INTERRUPTIONS,
    Component.MEETINGS,
    Component.TRAINING_COACHING,
    Component.OFFICIAL_BREAKS,
}
"""Components whose Dutch name asks for a verb in the plural."""


@dataclass(frozen=True, slots=True)
class TrendTexts:
    """Texts in one language, with the names of one catalogue."""

    catalogue: Catalogue
    language: Language

    # Periods
    def name(self, period: Period, step: Step) -> str:
        """`week 48, 23–29 november 2026`, `november 2026`, `4e kwartaal 2026`."""
        first = period.first
        match step:
            case Step.DAY:
                return formats.long_date(first, self.language, year=True)
            case Step.WEEK:
                return f"{formats.iso_week(first)}, {self.days(period)}"
            case Step.MONTH:
                return formats.month(first, self.language)
            case Step.QUARTER:
                text = translate("Trends", "quarter {number} of {year}")
                return text.format(number=(first.month + 2) // 3, year=first.year)
            case Step.YEAR:
                return str(first.year)

    def days(self, period: Period) -> str:
        """`7 september – 29 november 2026`; what both have in common is said once."""
        first, last = period.first, period.last
        until = formats.short_date(last, self.language, year=True)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}{EN_DASH}{until}"
        since = formats.short_date(first, self.language, year=first.year != last.year)
        return f"{since} {EN_DASH} {until}"

    def between(self, before: Period, after: Period) -> str:
        """Which two periods are compared."""
        text = translate("Trends", "{before} beside {after}")
        return text.format(before=self.days(before), after=self.days(after))

    def label(self, period: Period, step: Step, narrow: bool) -> str:
        """What stands under a bar; in a narrow chart of weeks only the number."""
        match step:
            case Step.DAY:
                day, month = period.first.day, formats.short_month(period.first, self.language)
                return f"{day} {month.partition(' ')[0]}"
            case Step.WEEK:
                week = formats.iso_week(period.first)
                return week.rpartition(" ")[2] if narrow else week
            case Step.MONTH:
                return formats.short_month(period.first, self.language)
            case Step.QUARTER:
                text = translate("Trends", "Q{number} {year}", "under a bar")
                return text.format(number=(period.first.month + 2) // 3, year=period.first.year)
            case Step.YEAR:
                return str(period.first.year)

    def so_far(self, name: str) -> str:
        """A period that is not over."""
        return translate("Trends", "{period}, so far").format(period=name)

    # Figures
    @property
    def registered(self) -> str:
        return translate("Trends", "Registered")

    @property
    def finished(self) -> str:
        return translate("Trends", "Finished")

    def share(self, share: float | None) -> str:
        return formats.percentage(share, self.language) if share is not None else EN_DASH

    def time(self, seconds: int) -> str:
        return duration(timedelta(seconds=seconds))

    def made(self, value: float | None, made: Made, decimals: int = 2) -> str:
        """`0,81`, or `92 %` of what was right the first time."""
        if value is None:
            return EN_DASH
        return self.share(value) if made is Made.RIGHT else number(value, self.language, decimals)

    def numbers(self, line: Line) -> list[str]:
        """What stands beside the lines of a grid, all with as many decimals."""
        steps = [line.ticks[1] - line.ticks[0]] if len(line.ticks) > 1 else []
        decimals = next((n for n in range(4) if all(abs(s * 10**n - round(s * 10**n)) < 1e-6 for s in steps)), 3)
        return [self.made(value, line.made, decimals) for value in line.ticks]

    def heading(self, made: Made) -> str:
        match made:
            case Made.EARNED:
                return translate("Trends", "Earned hours per paid hour")
            case Made.FINISHED:
                return translate("Trends", "Finished per paid hour")
            case Made.RIGHT:
                return translate("Trends", "Right the first time")

    # What is told of a period
    def bar_tip(self, point: Point, name: str, bars: Bars) -> str:
        """A component in a period, one thing a line."""
        totals, component = point.totals, bars.component
        if not totals.assigned:
            return "\n".join([name, translate("Trends", "Nothing registered")])
        text = translate("Trends", "{component}: {time}, {share}")
        what, time = self.catalogue.label(component), self.time(totals.seconds[component])
        lines = [name, text.format(component=what, time=time, share=self.share(totals.share(component)))]
        lines += self._usual(point.usual.get(component))
        if bars.typical is not None:
            shares = formats.percentage_range(bars.typical.low, bars.typical.high, self.language)
            lines.append(translate("Trends", "Typical: {range}").format(range=shares))
        return "\n".join(lines + self._finished(totals))

    def _usual(self, usual: Usual | None) -> list[str]:
        if usual is None:
            return []
        shares = formats.percentage_range(usual.band.low, usual.band.high, self.language)
        return [translate("Trends", "Your usual: {range}").format(range=shares)]

    def _finished(self, totals: Totals) -> list[str]:
        finished = totals.tally.finished
        text = translate("Trends", "Finished: {count}")
        return [text.format(count=number(finished, self.language))] if finished else []

    def line_tip(self, point: Point, name: str, made: Made) -> str:
        """Output in a period, one thing a line."""
        totals = point.totals
        if not totals.tally.finished:
            return "\n".join([name, translate("Trends", "Nothing counted")])
        lines = [name, f"{self.heading(made)}: {self.made(model.output(totals, made), made)}"]
        if made is Made.EARNED:
            lines.append(self._earned(totals))
            if usual := point.usual_output:
                low, high = (number(value, self.language, 2) for value in (usual.band.low, usual.band.high))
                both = low if low == high else f"{low}{EN_DASH}{high}"
                lines.append(translate("Trends", "Your usual: {range}").format(range=both))
        return "\n".join([*lines, *self._finished(totals)])

    def _earned(self, totals: Totals) -> str:
        text = translate("Trends", "{earned} earned in {paid} registered")
        return text.format(earned=self.time(round(totals.earned_hours * 3600)), paid=self.time(totals.paid))

    def standout(self, found: Standout, label: str) -> str:
        """`week 41: training & coaching 14 %`."""
        what = self.catalogue.label(found.component)
        return f"{label}: {what[:1].lower()}{what[1:]} {self.share(found.share)}"

    # What changed
    def headline(self, points: tuple[Point, ...]) -> str:
        """What changed most, beside what output did: the later half of what is shown beside the earlier half."""
        halves = model.halves(points)
        if halves is None:
            return translate("Trends", "There is too little here yet to compare")
        earlier, later = (model.together(half) for half in halves)
        said = self._changed(model.largest_change(earlier, later))
        for made in model.kinds(points)[:1]:
            shift = model.shift(model.output(earlier, made), model.output(later, made))
            return f"{said}{self._shifted(shift)}"
        return said

    def _changed(self, change: Change | None) -> str:
        if change is None:
            return translate("Trends", "Your time was spent much as before")
        text = (
            translate("Trends", "{component} went from {before} to {after}", "several things")
            if change.component in SEVERAL
            else translate("Trends", "{component} went from {before} to {after}", "one thing")
        )
        before, after = (number(share * 100, self.language) for share in (change.before, change.after))
        after = f"{after}{formats.NO_BREAK_SPACE}%"
        return text.format(component=self.catalogue.label(change.component), before=before, after=after)

    def _shifted(self, shift: Shift | None) -> str:
        match shift:
            case Shift.MORE:
                return translate("Trends", ", and you finished more per hour")
            case Shift.LITTLE_MORE:
                return translate("Trends", ", and you finished a little more per hour")
            case Shift.SAME:
                return translate("Trends", ", and you finished as much per hour")
            case Shift.LITTLE_LESS:
                return translate("Trends", ", and you finished a little less per hour")
            case Shift.LESS:
                return translate("Trends", ", and you finished less per hour")
            case None:
                return ""
