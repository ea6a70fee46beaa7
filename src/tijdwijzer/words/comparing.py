"""Whether a loss fell and output rose, in plain sentences; the same on screen and on the command line."""

from collections.abc import Sequence
from math import isclose

from tijdwijzer.domain.comparing import FEWEST_DAYS, Compared, Outcome, Shift, Verdict
from tijdwijzer.domain.components import Component
from tijdwijzer.words import say


def comparison_in_words(found: Compared, language: str) -> list[str]:
    """What happened to the loss, to output, and to both together where there is something to say of that."""
    both = {Outcome.BECAME_OUTPUT, Outcome.NOT_SEEN}
    said = [_of_loss(found, language), _of_output(found, language)]
    return [*said, say(f"compared.{found.outcome}", language)] if found.outcome in both else said


def _of_loss(found: Compared, language: str) -> str:
    numbers = _numbers(found.lost, language, 1, scale=100)
    loss = _loss(found.loss, language)
    if found.lost.verdict is Verdict.CANNOT_TELL and found.lost.before == found.lost.after == 0:
        return say("compared.loss.none", language, loss=loss)
    return say(f"compared.loss.{found.lost.verdict}", language, loss=loss, days=FEWEST_DAYS, **numbers)


def _loss(loss: Component | None, language: str) -> str:
    if loss is None:
        return say("compared.all_losses", language)
    name = say(f"component.{loss}", language)
    return say("compared.one_loss", language, loss=f"{name[:1].lower()}{name[1:]}")


def _of_output(found: Compared, language: str) -> str:
    shift = found.output
    code = f"compared.{found.counted}" if shift.verdict in {Verdict.FELL, Verdict.ROSE} else "compared.output"
    return say(f"{code}.{shift.verdict}", language, days=FEWEST_DAYS, **_numbers(shift, language, 2))


def _numbers(shift: Shift, language: str, digits: int, scale: float = 1) -> dict[str, str]:
    """The numbers of a sentence. Of what rose or fell, the edges of the interval are by how much, the least first."""
    digits = _enough(shift, digits, scale)
    edges = [edge * scale for edge in (shift.low, shift.high) if edge is not None]
    if all(round(one, digits).is_integer() for one in (*_ends(shift, scale), *edges)):
        digits = 0  # a zero behind the comma says something only where another number has more there
    if shift.verdict is not Verdict.CANNOT_TELL:
        edges = sorted(map(abs, edges))
    said = {
        "before": _number(shift.before, language, digits, scale),
        "after": _number(shift.after, language, digits, scale),
        "by": _number(abs(_shown_difference(shift, digits, scale)), language, digits),
    }
    ends = dict(zip(("low", "high"), edges, strict=False))
    return said | {name: _number(edge, language, digits) for name, edge in ends.items()}


def _ends(shift: Shift, scale: float) -> list[float]:
    return [one * scale for one in (shift.before, shift.after) if one is not None]


def _enough(shift: Shift, digits: int, scale: float) -> int:
    """So many decimals, or up to three more until no number looks like zero that is not, and the difference of what is
    shown is the difference but for a tenth of it.
    """
    numbers = [one * scale for one in (shift.before, shift.after, shift.low, shift.high) if one]
    return next((more for more in range(digits, digits + 3) if _says_it(shift, numbers, more, scale)), digits + 3)


def _says_it(shift: Shift, numbers: Sequence[float], digits: int, scale: float) -> bool:
    if not all(round(one, digits) for one in numbers):
        return False
    if shift.difference is None or shift.verdict is Verdict.CANNOT_TELL:
        return True
    return isclose(_shown_difference(shift, digits, scale), shift.difference * scale, rel_tol=0.1)


def _shown_difference(shift: Shift, digits: int, scale: float) -> float:
    """After - before as both are shown, so that a reader who takes them off each other finds what is said."""
    return round((shift.after or 0.0) * scale, digits) - round((shift.before or 0.0) * scale, digits)


def _number(value: float | None, language: str, digits: int, scale: float = 1) -> str:
    """With a decimal comma in Dutch."""
    if value is None:
        return "–"
    text = f"{value * scale:.{digits}f}".replace("-", "−")
    return text.replace(".", ",") if language == "nl" else text
