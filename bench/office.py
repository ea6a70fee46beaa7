"""Made-up days at a desk: what somebody did, which programs that showed, and what of it was registered. Seeded."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, Span, What, instant
from tijdwijzer.domain.observing import Evidence, Observed, Seen, Sign

FIRST = date(2026, 9, 7)
"""A Monday."""

ASSESS = What(Component.STANDARD_WORK, "Beoordelen aanvraag")
DECIDE = What(Component.STANDARD_WORK, "Opstellen beschikking")
CALL = What(Component.STANDARD_WORK, "Bellen met aanvrager")
REPAIR = What(Component.REWORK, "Herstel beschikking")
MAIL = What(Component.ADMIN_PROJECTS, "Mail en registers")
FIGURES = What(Component.ADMIN_PROJECTS, "Maandcijfers")
TEAM = What(Component.MEETINGS, "Teamoverleg")
TALK = What(Component.MEETINGS, "Werkoverleg")
LEARN = What(Component.TRAINING_COACHING, "Nieuwe wetgeving")
QUESTION = What(Component.INTERRUPTIONS, "Vraag van collega")
LUNCH = What(Component.OFFICIAL_BREAKS, "Lunch")

EDGE, WORD, OUTLOOK, EXCEL = "msedge", "winword", "outlook", "excel"
PROGRAMS: dict[What, dict[Seen, float]] = {
    ASSESS: {Seen(EDGE, "Zaaksysteem"): 5, Seen(EDGE): 1, Seen("acrord32"): 3, Seen(WORD): 1, Seen(OUTLOOK): 0.5},
    DECIDE: {Seen(WORD): 6, Seen(EDGE, "Zaaksysteem"): 2, Seen("acrord32"): 0.7, Seen(OUTLOOK): 0.4},
    CALL: {Seen("cisco"): 5, Seen(EDGE, "Zaaksysteem"): 4, Seen(WORD): 0.5},
    REPAIR: {Seen(WORD): 4, Seen(EDGE, "Zaaksysteem"): 3, Seen(OUTLOOK): 1},
    MAIL: {Seen(OUTLOOK): 8, Seen(EXCEL): 1, Seen(EDGE): 1, Seen("ms-teams"): 0.5},
    FIGURES: {Seen(EXCEL): 7, Seen(OUTLOOK): 1, Seen(EDGE): 1},
    TEAM: {Seen("ms-teams"): 6, Seen(OUTLOOK): 1, Seen(WORD): 1},
    TALK: {Seen("ms-teams"): 5, Seen(EDGE, "Zaaksysteem"): 1, Seen(WORD): 1},
    LEARN: {Seen(EDGE): 6, Seen("acrord32"): 2, Seen(WORD): 1},
    QUESTION: {Seen("ms-teams"): 3, Seen(EDGE, "Zaaksysteem"): 2, Seen(OUTLOOK): 1},
}
"""Which programs each activity shows, with how much of its time. Many serve several: that is what makes it hard."""


@dataclass
class OfficeDay:
    """What is true of a day, what was seen of it, and what was registered."""

    day: date
    truth: list[Entry] = field(default_factory=list)
    observed: list[Observed] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


def days(count: int, seed: int = 1) -> list[OfficeDay]:
    """So many workdays of one person."""
    dice = random.Random(seed)
    dates = [day for n in range(2 * count + 7) if (day := FIRST + timedelta(days=n)).weekday() < 5]
    return [_day(day, dice) for day in dates[:count]]


@cache
def busy_days(count: int) -> list[OfficeDay]:
    """Days with a thousand changes of program, all but the last registered."""
    made = days(count, seed=7)
    for one in made:
        one.observed = list(_finely(one.observed))
    made[-1].entries = made[-1].entries[:3]
    return made


def _finely(observed: Sequence[Observed]) -> Iterator[Observed]:
    """The same time in about a thousand spans, as if glancing elsewhere in between."""
    each = len(observed) and 500 // len(observed) + 1
    for one in observed:
        step = one.span.length / (2 * each)
        if one.seen is None or step < timedelta(seconds=2):
            yield one
            continue
        edges = [instant(one.span.start + n * step) for n in range(2 * each)] + [one.span.end]
        for n, (start, end) in enumerate(pairwise(edges)):
            yield Observed(Span(start, end), Seen("explorer") if n % 8 == 1 else one.seen)


def _day(day: date, dice: random.Random) -> OfficeDay:
    made = OfficeDay(day)
    at = datetime.combine(day, time(6, 30), UTC) + timedelta(minutes=dice.randint(0, 40))
    for what, minutes in _plan(day, dice):
        length = timedelta(seconds=round(60 * minutes * dice.uniform(0.7, 1.3)))
        entry = Entry(at, at + length, what, Source.TIMER)
        made.truth.append(entry)
        made.observed += _shown(entry, dice)
        made.evidence += _signs(entry, dice)
        at += length
    made.entries = list(_registered(made.truth, dice))
    return made


def _plan(day: date, dice: random.Random) -> Iterator[tuple[What, float]]:
    """What is done on a weekday, with the minutes: fixed points, and work between them."""
    yield MAIL, 25
    if day.weekday() == 0:
        yield TEAM, 50
    yield from _work(dice, 120)
    yield LUNCH, 35
    if day.weekday() == 3:
        yield LEARN, 60
    yield from _work(dice, 110)
    if day.weekday() == 4:
        yield FIGURES, 60
    yield MAIL, 15
    yield from _work(dice, 40)


def _work(dice: random.Random, minutes: float) -> Iterator[tuple[What, float]]:
    while minutes > 0:
        what = dice.choices([ASSESS, DECIDE, CALL, REPAIR, MAIL, TALK, QUESTION], [6, 4, 3, 1, 2, 1, 2])[0]
        length = dice.uniform(3, 8) if what in (QUESTION, CALL) else dice.uniform(10, 45)
        yield what, length
        minutes -= length


def _shown(entry: Entry, dice: random.Random) -> Iterator[Observed]:
    """Programs in front, one after the other, for seconds or minutes."""
    at, end = entry.start, entry.end or entry.start
    if entry.what == LUNCH:
        yield Observed(Span(at, end), None)
        return
    mix = PROGRAMS[entry.what]
    while at < end:
        seen = dice.choices(list(mix), list(mix.values()))[0]
        until = min(end, at + timedelta(seconds=round(dice.lognormvariate(4.2, 1))) + timedelta(seconds=4))
        yield Observed(Span(at, until), seen)
        at = until


def _signs(entry: Entry, dice: random.Random) -> Iterator[Evidence]:
    end = entry.end or entry.start
    if entry.what in (TEAM, TALK) and dice.random() < 0.8:
        yield Evidence(Span(entry.start, end), Sign.CALENDAR)
    if entry.what in (TEAM, TALK, CALL) and dice.random() < 0.9:
        yield Evidence(Span(entry.start, end), Sign.MICROPHONE)


def _registered(truth: Sequence[Entry], dice: random.Random) -> Iterator[Entry]:
    """What somebody registers of it: most, with edges that are minutes off and a mistake now and then."""
    at = truth[0].start
    for entry in truth:
        end = (entry.end or entry.start) + timedelta(seconds=round(dice.gauss(0, 60)))
        if end - at < timedelta(minutes=1):
            continue
        wrong = dice.random() < 0.04
        what = dice.choice(list(PROGRAMS)) if wrong else entry.what
        if dice.random() < 0.75:
            yield Entry(at, end, what, Source.TIMER)
        at = end
