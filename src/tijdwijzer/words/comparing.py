"""Whether a loss fell and output rose, in plain sentences; the same on screen and on the command line."""

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
    edges = [edge * scale for edge in (shift.low, shift.high) if edge is not None]
    if shift.verdict is not Verdict.CANNOT_TELL:
        edges = sorted(map(abs, edges))
    values = {"before": shift.before, "after": shift.after, "by": shift.difference and abs(shift.difference)}
    said = {name: _number(value, language, digits, scale) for name, value in values.items()}
    ends = dict(zip(("low", "high"), edges, strict=False))
    return said | {name: _number(edge, language, digits) for name, edge in ends.items()}


def _number(value: float | None, language: str, digits: int, scale: float = 1) -> str:
    """Without a zero that says nothing: "7", "7,3"; a decimal comma in Dutch."""
    if value is None:
        return "–"
    text = f"{value * scale:.{digits}f}"
    text = text.removesuffix(f".{'0' * digits}").replace("-", "−")
    return text.replace(".", ",") if language == "nl" else text
