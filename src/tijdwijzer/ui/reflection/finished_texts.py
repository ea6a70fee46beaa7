"""The words of what got finished: neutral, without a grade."""

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.counts import Tally
from tijdwijzer.ui.day.undo_text import undo_counted
from tijdwijzer.ui.reflection.finished import FinishedDay
from tijdwijzer.ui.reflection.texts import LookbackTexts
from tijdwijzer.ui.reflection.view import known
from tijdwijzer.words.formats import duration, percentage

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class FinishedTexts:
    """Texts beside those of the rest of the day."""

    day: LookbackTexts

    def earned(self, day: FinishedDay) -> str:
        """`6:10 earned in 6:23 of direct time, 97 %; your four weeks 88–101 %`; nothing where nothing was earned."""
        totals = day.totals
        if totals.efficiency is None or not totals.earned_hours:
            return ""
        text = translate("Reflection", "{earned} earned in {direct} of direct time, {share}")
        said = text.format(
            earned=duration(timedelta(hours=totals.earned_hours)),
            direct=duration(timedelta(seconds=totals.direct)),
            share=percentage(totals.efficiency, self.day.language),
        )
        return "; ".join(filter(None, [said, self.day.usual(known(day.usual)), self._bare(day.bare)]))

    def _bare(self, bare: int) -> str:
        if not bare:
            return ""
        return translate("Reflection", "{count} without a standard time left out").format(count=bare)

    def details(self, tally: Tally) -> str:
        """What differs from the usual, that all were right the first time and none came back; else nothing."""
        parts = []
        if tally.right != tally.finished:
            parts.append(translate("Reflection", "{count} right the first time").format(count=tally.right))
        if tally.returned:
            parts.append(translate("Reflection", "{count} returned").format(count=tally.returned))
        return ", ".join(parts)

    def undo(self, day: FinishedDay) -> str:
        """What the undo of this section takes back; nothing when there is nothing."""
        if day.undo is None:
            return ""
        names = {one.product.key: one.product.name for one in day.counted}
        return undo_counted(day.undo.change.counts, names)
