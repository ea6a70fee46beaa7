"""Why something is suggested, in words."""

from collections.abc import Mapping

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.habits import TODAY
from tijdwijzer.domain.suggesting import Because, Reason
from tijdwijzer.words import say
from tijdwijzer.words.programs import program


def reason_in_words(reason: Reason, what: What, language: str, labels: Mapping[Component, str]) -> str:
    """Such as "Outlook, meestal Administratie op maandagochtend: 9 van de 10 keer". `labels` are the names of
    components.
    """
    if reason.because is Because.RULE:
        return say("reason.own_rule" if reason.own else "reason.shipped_rule", language, front=_front(reason, language))
    front = _signs(reason, language) if reason.because is Because.MEETING else _front(reason, language)
    if not reason.of:
        return _capital(front)
    name = what.activity or (labels[what.component] if what.component else say("unassigned", language))
    how = "today" if reason.part == TODAY else "usually" if 2 * reason.times > reason.of else "sometimes"
    when = "" if how == "today" else _when(reason, language)
    told = {"front": _capital(front), "what": name, "when": when, "times": reason.times, "of": reason.of}
    return say(f"reason.{how}", language, **told) + (say("reason.around", language) if reason.around else "")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _front(reason: Reason, language: str) -> str:
    """What was on the screen, or the appointment."""
    if reason.app is None:
        return _capital(say("reason.appointment" if reason.label else "reason.time", language, label=reason.label))
    name = program(reason.app, language)
    return _capital(say("reason.labelled", language, app=name, label=reason.label) if reason.label else name)


def _signs(reason: Reason, language: str) -> str:
    """ "Afspraak in je agenda, microfoon in gebruik en Teams in beeld"."""
    app = program(reason.app, language) if reason.app else None
    *first, last = [say(f"sign.{sign}", language, app=app) for sign in reason.signs]
    return f"{', '.join(first)}{say('reason.and', language)}{last}" if first else last


def _when(reason: Reason, language: str) -> str:
    part = say(f"part.{reason.part}", language) if reason.part else ""
    if reason.weekday is not None:
        return say("reason.on", language, weekday=say(f"weekday.{reason.weekday}", language), part=part)
    return say("reason.in", language, part=part) if part else ""
