"""The sentences of the reflection: neutral, with minutes beside every share, never a grade."""

from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.figures import OWN_DAYS, Usual, UsualFlow
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.services.days import DayView
from tijdwijzer.ui.reflection.view import Interruptions, Line, Share, open_time
from tijdwijzer.words import formats
from tijdwijzer.words.formats import EN_DASH, Language, clock, duration, number, spoken_duration

translate = QCoreApplication.translate

SEVERAL = (Component.SPEED_LOSS, Component.ADMIN_PROJECTS, Component.INTERRUPTIONS)
"""Components whose Dutch name asks for a verb in the plural."""


@dataclass(frozen=True, slots=True)
class LookbackTexts:
    """Texts in one language, with the names of one catalogue."""

    catalogue: Catalogue
    language: Language

    # The day
    def when(self, view: DayView, year: bool = False) -> str:
        """`Tuesday 24 November, 8:00 worked`."""
        if not view.slices:
            return self.day(view.date, year)
        text = (
            translate("Reflection", "{date}, {hours} worked so far")
            if view.figures.running
            else translate("Reflection", "{date}, {hours} worked")
        )
        hours = duration(timedelta(minutes=view.figures.tracked))
        return text.format(date=self.day(view.date, year), hours=hours)

    def day(self, day: date, year: bool = False) -> str:
        return formats.long_date(day, self.language, year)

    def closed(self, reflection: Reflection, zone: tzinfo) -> str:
        """That the day was closed or passed over before; nothing for a day that is still open."""
        if reflection.done is not None:
            return translate("Reflection", "Closed at {time}").format(time=clock(reflection.done, zone))
        return translate("Reflection", "Skipped") if reflection.skipped else ""

    def nothing(self, view: DayView) -> str:
        """Why there are no figures; nothing when there are."""
        if not view.slices:
            return translate("Reflection", "Nothing is registered on this day.")
        if not view.figures.assigned:
            return translate("Reflection", "What is registered has no component yet, so there are no figures.")
        return ""

    def missing(self, view: DayView) -> str:
        """What does not count in the shares: gaps, and time without a meaning; nothing when the day is complete."""
        gaps, unassigned = open_time(view.figures), timedelta(minutes=view.figures.unassigned)
        parts = []
        if gaps:
            parts.append(translate("Reflection", "{hours} not filled in").format(hours=duration(gaps)))
        if unassigned:
            parts.append(translate("Reflection", "{hours} not assigned").format(hours=duration(unassigned)))
        if not parts:
            return ""
        return translate("Reflection", "{what}: not counted in the shares").format(what=", ".join(parts))

    def figures(self, view: DayView) -> str:
        """A day's hours and its two shares on one line."""
        if not view.figures.assigned:
            return self.nothing(view)
        hours = duration(timedelta(minutes=view.figures.tracked))
        direct, value = view.figures.direct_share, view.figures.value_adding_share
        text = translate("Reflection", "{hours} worked, {direct} direct, {value} value-adding")
        return text.format(hours=hours, direct=self.share(direct), value=self.share(value))

    # Shares
    def share(self, share: float | None) -> str:
        return formats.percentage(share, self.language) if share is not None else EN_DASH

    def usual(self, usual: Usual | None) -> str:
        """The own usual range, and over how many days it was when those are fewer than four weeks."""
        if usual is None:
            return ""
        shares = formats.percentage_range(usual.band.low, usual.band.high, self.language)
        if usual.days < OWN_DAYS:
            text = translate("Reflection", "your last {days} workdays {range}")
            return text.format(days=usual.days, range=shares)
        return translate("Reflection", "your four weeks {range}").format(range=shares)

    def spoken_share(self, name: str, share: Share) -> str:
        """One large figure as a sentence."""
        said = [f"{name}: {self.share(share.share)}", spoken_duration(share.length, self.language)]
        return ", ".join([*said, *filter(None, [self.usual(share.usual)])])

    def too_few_days(self, days: int) -> str:
        """Why nothing is compared yet."""
        if days == 0:
            return translate(
                "Reflection", "This is your first day. Comparing with your own four weeks comes by itself."
            )
        return translate("Reflection", "Not four weeks yet. Comparing with yourself comes by itself.")

    # The largest loss
    def loss(self, line: Line | None) -> str:
        """`Rework took 40 minutes, 8 % of the day`."""
        if line is None:
            return translate("Reflection", "No losses registered")
        several = line.component in SEVERAL
        text = (
            translate("Reflection", "{component} took {time}, {share} of the day", "several things")
            if several
            else translate("Reflection", "{component} took {time}, {share} of the day", "one thing")
        )
        return text.format(
            component=self.catalogue.label(line.component),
            time=spoken_duration(line.length, self.language),
            share=self.share(line.share),
        )

    def loss_beside(self, line: Line) -> str:
        """`Your last four weeks: 5–7 %. Typical: 5–10 %.`"""
        parts = []
        if line.usual is not None:
            shares = formats.percentage_range(line.usual.low, line.usual.high, self.language)
            parts.append(translate("Reflection", "Your last four weeks: {range}.").format(range=shares))
        if line.typical is not None:
            shares = formats.percentage_range(line.typical.low, line.typical.high, self.language)
            parts.append(translate("Reflection", "Typical: {range}.").format(range=shares))
        return " ".join(parts)

    def lever(self, line: Line) -> str:
        """What may help, as advice."""
        lever = self.catalogue.levers.get(line.component, "")
        return translate("Reflection", "What may help: {lever}.").format(lever=lever) if lever else ""

    # Blocks and interruptions
    def blocks(self, blocks: tuple[timedelta, ...]) -> str:
        together = duration(sum(blocks, timedelta()))
        if not blocks:
            return translate("Reflection", "No block of half an hour or longer")
        if len(blocks) == 1:
            return translate("Reflection", "1 block of half an hour or longer: {hours}").format(hours=together)
        text = translate("Reflection", "{count} blocks of half an hour or longer, together {hours}")
        return text.format(count=len(blocks), hours=together)

    def interruptions(self, seen: Interruptions) -> str:
        if not seen.count:
            return translate("Reflection", "No interruptions registered")
        together = spoken_duration(seen.length, self.language)
        if seen.count == 1:
            return translate("Reflection", "1 interruption, {time}").format(time=together)
        text = translate("Reflection", "{count} interruptions, together {time}")
        return text.format(count=seen.count, time=together)

    def resumed(self, seen: Interruptions) -> str:
        """How long it took to get back, the median."""
        if seen.resumed_after is None:
            return ""
        after = spoken_duration(seen.resumed_after, self.language)
        return translate("Reflection", "Back at what you were doing after {time} (median)").format(time=after)

    def usual_flow(self, flow: UsualFlow) -> str:
        """The own medians of what breaks a day up; nothing before there are any."""
        if flow.longest_block is None or flow.interruptions is None:
            return ""
        text = translate("Reflection", "Your median: longest block {block}, interruptions {count}")
        block = timedelta(minutes=flow.longest_block.median)
        count = flow.interruptions.median
        decimals = 0 if count.is_integer() else 1
        return text.format(block=duration(block), count=number(count, self.language, decimals))

    # The words
    def intention_for(self, day: date, next_workday: date) -> str:
        """The heading of the intention: for tomorrow, or for the next workday by name."""
        if (next_workday - day).days == 1:
            return translate("Reflection", "Intention for tomorrow")
        name = formats.weekday(next_workday, self.language)
        return translate("Reflection", "Intention for {weekday}").format(weekday=name)

    def intended(self, intention: str, is_today: bool) -> str:
        """What the day was to be about; nothing without an intention."""
        if not intention:
            return ""
        if is_today:
            return translate("Reflection", "Your intention for today: {intention}").format(intention=intention)
        return translate("Reflection", "Your intention for this day: {intention}").format(intention=intention)

    # For screen readers
    def spoken_lines(self, lines: tuple[Line, ...]) -> str:
        """Every component with its share and time, as one text."""
        return "; ".join(
            f"{self.catalogue.label(line.component)} {self.share(line.share)}, "
            f"{spoken_duration(line.length, self.language)}"
            for line in lines
        )

    def spoken_course(self, usual: Usual | None) -> str:
        """What the course of four weeks shows."""
        if usual is None:
            return ""
        text = translate("Reflection", "Median {share} over {days} workdays")
        return text.format(share=self.share(usual.median), days=usual.days)
