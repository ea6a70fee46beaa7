"""The baseline measurement in words: how far it is, what was measured, what is felt, and never whether that is good."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.nulmeting import Horizon, Obstacle
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.potential import DayCompleteness, Felt, Minutes, Potential, Split
from tijdwijzer.domain.totals import Totals
from tijdwijzer.services.nulmeting import NulmetingView, RunningDay
from tijdwijzer.words import formats, say
from tijdwijzer.words.formats import EN_DASH, NO_BREAK_SPACE, Language, duration, number

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class NulmetingTexts:
    """Texts in one language, with the names of one catalogue."""

    catalogue: Catalogue
    language: Language

    # When
    def name(self, view: NulmetingView) -> str:
        """What a measurement is called in a choice of them."""
        days = self.days(view.baseline.period)
        return days if view.over else translate("Nulmeting", "{days}, runs").format(days=days)

    def days(self, period: Period) -> str:
        """`2–29 november 2026`; what both have in common is said once."""
        first, last = period.first, period.last
        until = formats.short_date(last, self.language, year=True)
        if first == last:
            return until
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}{EN_DASH}{until}"
        return f"{formats.short_date(first, self.language, year=first.year != last.year)} {EN_DASH} {until}"

    def until(self, period: Period) -> str:
        """When a period that is being chosen ends."""
        text = translate("Nulmeting", "until and including {day}")
        return text.format(day=formats.long_date(period.last, self.language, year=True))

    def where(self, view: NulmetingView, running: RunningDay | None) -> str:
        """How far it is."""
        if view.over:
            return translate("Nulmeting", "This measurement is over")
        if running is None:
            first = formats.long_date(view.baseline.period.first, self.language)
            return translate("Nulmeting", "Begins on {day}").format(day=first)
        return translate("Nulmeting", "Day {number} of {of}").format(number=running.number, of=running.of)

    def line(self, running: RunningDay) -> str:
        """All of it in one quiet line, for elsewhere."""
        text = translate("Nulmeting", "Baseline measurement: day {number} of {of}")
        said = text.format(number=running.number, of=running.of)
        return f"{said}; {self.today(running.today)}" if running.today is not None else said

    def today(self, day: DayCompleteness) -> str:
        text = translate("Nulmeting", "today {registered} of {asked} filled in")
        return text.format(registered=_time(day.registered), asked=_time(day.asked))

    def complete(self, days: Sequence[DayCompleteness]) -> str:
        """How many days are complete."""
        if not days:
            return translate("Nulmeting", "No working day has passed yet.")
        text = (
            translate("Nulmeting", "{complete} of {days} working day so far is complete.")
            if len(days) == 1
            else translate("Nulmeting", "{complete} of {days} working days so far are complete.")
        )
        return text.format(complete=sum(day.complete for day in days), days=len(days))

    def measured(self, view: NulmetingView) -> str:
        """When was measured, and how complete it is."""
        return f"{self.days(view.baseline.period)}. {self.complete(view.days)}"

    def day_tip(self, day: DayCompleteness) -> str:
        """A day, one thing a line."""
        text = translate("Nulmeting", "{registered} of {asked} filled in")
        filled = text.format(registered=_time(day.registered), asked=_time(day.asked))
        return "\n".join([formats.long_date(day.day, self.language), filled, self.state(day)])

    @property
    def to_come(self) -> str:
        return translate("Nulmeting", "Yet to come")

    def state(self, day: DayCompleteness) -> str:
        return say("baseline.day_complete" if day.complete else "baseline.day_open", self.language)

    def day_rows(self, days: Sequence[DayCompleteness]) -> list[tuple[str, str, str, str]]:
        """The strip of days as a table."""
        return [
            (formats.long_date(day.day, self.language), _time(day.registered), _time(day.asked), self.state(day))
            for day in days
        ]

    # What is felt
    def obstacle(self, obstacle: Obstacle) -> str:
        return say(f"obstacle.{obstacle}", self.language)

    def answered(self, count: int) -> str:
        return say("baseline.answers", self.language, answered=count, of=len(Obstacle)).capitalize()

    # What could be won back
    def minutes(self, minutes: Minutes) -> str:
        """`12–25 min`."""
        low, high = number(minutes.low, self.language), number(minutes.high, self.language)
        return f"{low if low == high else f'{low}{EN_DASH}{high}'}{NO_BREAK_SPACE}min"

    def loss(self, one: Potential) -> str:
        return self.catalogue.label(one.component)

    def bar(self, one: Potential, per_day: float) -> str:
        """A bar as a screen reader says it."""
        text = translate(
            "Nulmeting", "{measured} a working day, where {typical} is typical; {minutes} could be won back"
        )
        typical = self.minutes(Minutes(one.typical.low * per_day, one.typical.high * per_day))
        measured = formats.with_unit(one.share * per_day, "min", self.language)
        return text.format(measured=measured, typical=typical, minutes=self.minutes(Minutes(one.low, one.high)))

    def horizon(self, horizon: Horizon | None) -> str:
        return say(f"horizon.{horizon or 'unmarked'}", self.language)

    def loss_rows(self, found: Sequence[Potential]) -> list[tuple[str, str, str, str, str]]:
        """The bars as a table."""
        return [
            (
                self.loss(one),
                formats.percentage(one.share, self.language),
                formats.percentage_range(one.typical.low, one.typical.high, self.language),
                self.minutes(Minutes(one.low, one.high)),
                self.horizon(one.horizon),
            )
            for one in found
        ]

    def sums(self, split: Split) -> list[tuple[str, str]]:
        """What could be won back by when, and together."""
        named = [(Horizon.YEAR, split.year), (Horizon.LATER, split.later), (None, split.unmarked)]
        parts = [(self.horizon(horizon).capitalize(), self.minutes(minutes)) for horizon, minutes in named]
        return [*parts, (say("baseline.total", self.language).capitalize(), self.minutes(split.total))]

    # Felt beside measured
    def felt_rows(self, felt: Sequence[Felt]) -> list[tuple[str, str, str, str]]:
        return [self._felt(one) for one in felt]

    def _felt(self, one: Felt) -> tuple[str, str, str, str]:
        share = EN_DASH if one.share is None else formats.percentage(one.share, self.language)
        answer = EN_DASH if one.felt is None else str(one.felt)
        hint = say(f"hint.{one.hint}", self.language).capitalize() if one.hint else ""
        return self.catalogue.label(one.component), answer, share, hint

    # What it cannot say
    def limits(self, view: NulmetingView) -> list[str]:
        """What stands beside the figures, so that nobody reads more in them than there is."""
        said = [
            translate("Nulmeting", "They show where time went, not why, and not who could do something about it."),
            translate("Nulmeting", "Typical is a range that is often seen; it is no norm."),
            translate(
                "Nulmeting", "What could be won back is reckoned from the upper end of that range to its lower end."
            ),
        ]
        return said + self._left_out(view.totals) + self._incomplete(view.days)

    def _left_out(self, totals: Totals) -> list[str]:
        length = timedelta(seconds=totals.seconds[None])
        text = translate("Nulmeting", "Left out: {length} of time without a component.")
        return [text.format(length=duration(length))] if length else []

    def _incomplete(self, days: Sequence[DayCompleteness]) -> list[str]:
        missing = sum(not day.complete for day in days)
        text = translate("Nulmeting", "Not complete: {count} of {days} days. What is missing there is not counted.")
        return [text.format(count=missing, days=len(days))] if missing else []


def next_monday(today: date) -> date:
    """The first Monday after today."""
    return today + timedelta(days=7 - today.weekday())


def _time(minutes: float) -> str:
    return duration(timedelta(minutes=minutes))
