"""What the reflection says of fragmentation: figures beside one's own weeks, in neutral words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.figures import Usual
from tijdwijzer.services.fragmentation import FragmentedDay
from tijdwijzer.ui.reflection.view import known
from tijdwijzer.words.formats import EN_DASH, Language, duration, number, spoken_duration

translate = QCoreApplication.translate

Say = Callable[[float], str]


@dataclass(frozen=True, slots=True)
class FragmentationTexts:
    """Texts in one language."""

    language: Language

    def observed(self, day: FragmentedDay) -> str:
        """Of how much this speaks, or that it is too little to speak of."""
        length = duration(timedelta(minutes=day.figures.active))
        if not day.figures.enough:
            text = translate("Reflection", "{hours} observed: too little to say anything of")
            return text.format(hours=length)
        return translate("Reflection", "of {hours} observed on this computer").format(hours=length)

    def rows(self, day: FragmentedDay) -> list[tuple[str, str, str]]:
        """What, this day, and the own weeks."""
        figures, usual = day.figures, day.usual
        noticed = self._count(len(figures.noticed))
        if figures.noticed or day.registered:
            text = translate("Reflection", "{noticed} (and {registered} registered)")
            noticed = text.format(noticed=noticed, registered=self._count(day.registered))
        return [
            self._row(
                translate("Reflection", "Switches per hour"),
                figures.switches_per_hour,
                usual.switches_per_hour,
                self._count,
            ),
            self._row(
                translate("Reflection", "Longest block in one program"),
                figures.longest_minutes,
                usual.longest,
                _length,
            ),
            self._row(
                translate("Reflection", "Blocks of 25 minutes and more"), figures.focus_minutes, usual.focus, _length
            ),
            (translate("Reflection", "Away for a moment and back"), noticed, self._range(usual.noticed, self._count)),
            self._row(
                translate("Reflection", "Minutes until back (median)"),
                figures.resume_minutes,
                usual.resume,
                self._minutes,
            ),
        ]

    def _row(self, name: str, figure: float | None, usual: Usual | None, say: Say) -> tuple[str, str, str]:
        return name, EN_DASH if figure is None else say(figure), self._range(usual, say)

    def _range(self, usual: Usual | None, say: Say) -> str:
        """The middle half of the own weeks; one figure when both ends round to the same."""
        usual = known(usual)
        if usual is None:
            return EN_DASH
        low, high = say(usual.band.low), say(usual.band.high)
        return low if low == high else f"{low}{EN_DASH}{high}"

    def _count(self, value: float) -> str:
        return number(value, self.language)

    def _minutes(self, value: float) -> str:
        return number(value, self.language, 1)

    # The hidden factory
    def hidden(self, day: FragmentedDay) -> str:
        """`between 56 minutes and 1 hour and 19 minutes`."""
        low, high = (spoken_duration(timedelta(minutes=m), self.language) for m in _ends(day))
        if low == high:
            return translate("Reflection", "About {time}").format(time=low)
        return translate("Reflection", "Between {low} and {high}").format(low=low, high=high)

    def spoken_hidden(self, day: FragmentedDay) -> str:
        """The bar in words."""
        parts = [self.hidden(day)]
        low, high = known(day.usual.hidden_low), known(day.usual.hidden_high)
        if low is not None and high is not None:
            text = translate("Reflection", "your weeks {low} to {high}")
            parts.append(text.format(low=_length(low.median), high=_length(high.median)))
        parts.append(translate("Reflection", "usual in public agencies half an hour to two hours"))
        return ", ".join(parts)

    def legend(self, day: FragmentedDay) -> str:
        """What is what in the bar."""
        if known(day.usual.hidden_low) is None:
            return translate("Reflection", "Bar: this day. Plane: usual in public agencies.")
        return translate(
            "Reflection",
            "Bar: this day. Line: your weeks. Plane: usual in public agencies.",
        )

    def derivation(self) -> str:
        """How it comes about, and that it is no verdict."""
        return translate(
            "Reflection",
            "An indication, not a verdict. At least what you registered as losses; at most also each moment "
            "away and back, which may be work as well.",
        )


def _ends(day: FragmentedDay) -> tuple[float, float]:
    return day.figures.hidden.low, day.figures.hidden.high


def _length(minutes: float) -> str:
    return duration(timedelta(minutes=minutes))
