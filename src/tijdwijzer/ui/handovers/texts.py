"""The words of the hand-overs: plain, with time beside everything, and what may help as advice."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from tijdwijzer.services.handovers import Period, Preview
from tijdwijzer.ui.handovers.bars_table import Bar
from tijdwijzer.words.formats import Language, duration, number, short_date, spoken_duration
from tijdwijzer.words.programs import program

translate = QCoreApplication.translate

MOST = 6
"""Rows of each kind: what takes least time is left out."""

TO, BOTH = " → ", " ⇄ "

Amount = tuple[str, int, int | None]
"""A name, its seconds, and how often."""


@dataclass(frozen=True, slots=True)
class HandoverTexts:
    """Texts in one language."""

    language: Language

    def period(self, period: Period) -> str:
        """`28 October – 24 November, 20 days observed`."""
        first, last = (short_date(day, self.language) for day in (period.first, period.last))
        text = (
            translate("Handovers", "{first} – {last}, 1 day observed")
            if period.days == 1
            else translate("Handovers", "{first} – {last}, {days} days observed")
        )
        return text.format(first=first, last=last, days=number(period.days, self.language))

    # The tables
    def programs(self, period: Period) -> list[Bar]:
        return self._bars(
            period, [(self._named([app]), seconds, None) for app, seconds in period.recurring.seconds.items()]
        )

    def loops(self, period: Period) -> list[Bar]:
        return self._bars(
            period, [(self._named(loop.apps, BOTH), loop.seconds, loop.times) for loop in period.recurring.loops]
        )

    def handovers(self, period: Period) -> list[Bar]:
        found = period.recurring.handovers
        return self._bars(period, [(self._named((h.source, h.target)), h.seconds, h.times) for h in found])

    def routines(self, period: Period) -> list[Bar]:
        found = period.recurring.routines
        return self._bars(period, [(self._named(one.apps), one.seconds, one.times) for one in found])

    def waited(self, period: Period) -> list[Bar]:
        return self._bars(period, [(self._named([app]), seconds, None) for app, seconds in period.waited.items()])

    def _named(self, apps: Iterable[str], between: str = TO) -> str:
        return between.join(program(app, self.language) for app in apps)

    def _bars(self, period: Period, amounts: Iterable[Amount]) -> list[Bar]:
        return list(self._each(period, list(amounts)[:MOST]))

    def _each(self, period: Period, amounts: list[Amount]) -> Iterator[Bar]:
        most = max((seconds for _, seconds, _ in amounts), default=0)
        for name, seconds, times in amounts:
            often = "" if times is None else number(times, self.language)
            yield Bar(name, duration(period.per_week(seconds)), seconds / most, often)

    def pieces(self, period: Period) -> str:
        """Work that is done piece by piece; nothing where that cannot be seen."""
        found = period.recurring.pieces
        if found is None:
            return ""
        text = translate(
            "Handovers", "Work that recurs: {times} times, beginning with {label}, about {time} each (median)"
        )
        length = spoken_duration(timedelta(seconds=found.seconds), self.language)
        return text.format(times=number(found.times, self.language), label=found.first.label, time=length)

    # Taking it along
    def preview(self, preview: Preview) -> str:
        """What is in the file, counted."""
        text = translate("Handovers", "In it: days {days}, pieces of work {cases}, stretches {events}.")
        counts = {"days": preview.days, "cases": preview.cases, "events": preview.events}
        return text.format(**{name: number(count, self.language) for name, count in counts.items()})
