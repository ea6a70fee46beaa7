"""What being away may have been, and where the time is cut; no Qt here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from tijdwijzer.domain.entries import Span, What
from tijdwijzer.services.absence import BREAK, MEETING, PHONE, Absence

Kind = Literal["break", "meeting", "phone", "worked", "usual"]
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the buttons. `name` is what it is called when that is not simply its kind."""

    kind: Kind
    what: What
    name: str = ""


def answers(absence: Absence) -> list[Answer]:
    """Break, meeting, phone and, when something ran, that; what was usually answered takes the place of its kind."""
    found = [Answer("break", BREAK), Answer("meeting", MEETING), Answer("phone", PHONE)]
    if absence.earlier is not None:
        found.append(Answer("worked", absence.earlier))
    usual = absence.usual
    if usual is None or usual in [answer.what for answer in found]:
        return found
    kinds = {answer.what.component: place for place, answer in enumerate(found) if answer.kind != "worked"}
    place = kinds.get(usual.component)
    if place is None:
        return [*found, Answer("usual", usual, usual.activity or "")]
    found[place] = replace(found[place], what=usual, name=usual.activity or "")
    return found


def likeliest(found: Sequence[Answer], absence: Absence) -> Answer | None:
    """What Enter answers: the usual, else a break. After a night nothing is likely: then the time stays empty."""
    if absence.usual is not None:
        return next((answer for answer in found if answer.what == absence.usual), None)
    return found[0] if absence.resumed or absence.span.length <= timedelta(hours=4) else None


def cuts(span: Span) -> list[datetime]:
    """Where the time can be cut: at every whole minute inside it, and at its end, where all of it has one answer."""
    first = span.start.replace(second=0) + MINUTE
    count = max(0, -((first - span.end) // MINUTE))
    return [*(cut for n in range(count) if (cut := first + n * MINUTE) < span.end), span.end]
