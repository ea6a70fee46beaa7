"""What would have been observed of the demo's last weeks: programs that fit its entries, generated and seeded."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import cycle

from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.entries import Entry, Span
from tijdwijzer.domain.observing import Evidence, Observed, Seen, Sign

DAYS = 30
"""As many as are kept by default, today included."""

NOBODY = ""

Steps = tuple[tuple[str, int, int], ...]
"""Programs in front one after the other, round and round, each with its shortest and longest time in seconds."""

CASE, MAIL, LETTER, SHEET, PAPERS, WEB, CALLS = "case", "Outlook", "Word", "Excel", "Acrobat", "Edge", "Teams"
CASE_SYSTEM = {"nl": "Zaaksysteem", "en": "CaseSystem"}

STEPS: dict[str, Steps] = {
    "assess": ((CASE, 400, 2600), (PAPERS, 40, 300), (CASE, 180, 1500), (WEB, 30, 200)),
    "review": ((CASE, 150, 900), (PAPERS, 90, 480), (LETTER, 40, 240)),
    "call": ((CASE, 60, 240), (NOBODY, 180, 420), (CASE, 40, 180)),
    "decide": ((LETTER, 120, 600), (CASE, 20, 90)),
    "slow": ((CASE, 60, 180), (NOBODY, 180, 300), (WEB, 30, 120)),
    "chain": ((MAIL, 40, 200), (CASE, 40, 160), (NOBODY, 180, 400)),
    "repair": ((CASE, 12, 70), (SHEET, 8, 45)),
    "mail": ((MAIL, 60, 400), (SHEET, 30, 240)),
    "phone": ((CASE, 30, 120), (NOBODY, 180, 300)),
    "question": ((CALLS, 40, 200), (CASE, 20, 90)),
    "team": ((CALLS, 600, 1500), (MAIL, 20, 90)),
    "bila": ((CALLS, 600, 1500),),
    "law": ((WEB, 300, 1200), (PAPERS, 120, 600)),
    "lunch": ((NOBODY, 600, 1800),),
    "coffee": ((NOBODY, 300, 900),),
    "approval": ((MAIL, 60, 180), (NOBODY, 180, 400)),
}
"""What is in front during each activity of the demo."""

LOOKS_IN = ("assess", "review", "decide")
"""Work in which a message makes people look at their mail now and then."""

SIGNED = {"team": Sign.CALENDAR, "bila": Sign.CALENDAR}
"""Activities of which the calendar knows."""

FORGOTTEN = ("mail", "team", "repair")
"""What was not registered on the last day: one of each, so that there is something to suggest."""


@dataclass(frozen=True, slots=True)
class Seeing:
    """What was observed beside entries."""

    spans: tuple[Observed, ...]
    evidence: tuple[Evidence, ...]


def observed(
    entries: Sequence[Entry], names: dict[str, str], now: datetime, calendar: Calendar, language: str, seed: int
) -> Seeing:
    """What was in front during the entries of the last weeks, in order and without overlap; nothing between them."""
    dice = random.Random(seed)
    activities = {name: key for key, name in names.items()}
    since = calendar.start_of(calendar.day_of(now) - timedelta(days=DAYS - 1))
    spans: list[Observed] = []
    evidence = []
    for entry in entries:
        span = Span(entry.start, entry.end or now) if since <= entry.start < now else None
        if span is None:
            continue
        key = activities[entry.what.activity or ""]
        spans += _during(dice, span, key, CASE_SYSTEM[language])
        if key in SIGNED:
            evidence.append(Evidence(span, SIGNED[key]))
    return Seeing(tuple(spans), tuple(evidence))


def forgetful(entries: Sequence[Entry], names: dict[str, str], today: date, calendar: Calendar) -> list[Entry]:
    """The entries without the last of each of what was forgotten `today`; the running timer stays."""
    start = calendar.start_of(today)
    forgotten = {names[key] for key in FORGOTTEN}
    last = {
        e.what.activity or "": e for e in entries if e.start >= start and e.what.activity in forgotten and not e.running
    }
    return [entry for entry in entries if last.get(entry.what.activity or "") != entry]


def _during(dice: random.Random, span: Span, key: str, case_system: str) -> Iterator[Observed]:
    moment = span.start
    for app, shortest, longest in _visiting(dice, key):
        end = min(span.end, moment + timedelta(seconds=dice.randint(shortest, longest)))
        seen = Seen(case_system if app == CASE else app) if app else None
        yield Observed(Span(moment, end), seen, dice.choice((0, 0, 0, 1, 2)) if seen else 0)
        if end == span.end:
            return
        moment = end


def _visiting(dice: random.Random, key: str) -> Iterator[tuple[str, int, int]]:
    """The steps of an activity, with a look at the mail and back now and then."""
    for step in cycle(STEPS[key]):
        yield step
        if key in LOOKS_IN and dice.random() < 0.15:
            yield MAIL, 15, 120
            yield step
