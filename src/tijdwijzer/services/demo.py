"""Twelve believable weeks of one case worker who does not exist: generated, seeded, and said to be so."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from tijdwijzer.domain.calendar import BEGINNING, Calendar, ZoneEra, days_between
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Recount
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.demo_observed import Seeing, forgetful, observed
from tijdwijzer.services.demo_output import Made, made
from tijdwijzer.services.ports import UnitOfWork, Units

WEEKS = 12
SEED = 20261669
ZONE = "Europe/Amsterdam"
PICTURED = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)
"""The moment of the pictures in the documentation: a Tuesday, twenty past three in Amsterdam."""

NAMES = {
    "nl": {
        "assess": "Beoordelen aanvraag WW",
        "review": "Beoordelen herziening",
        "call": "Bellen met aanvrager",
        "decide": "Opstellen beschikking",
        "slow": "Zaaksysteem traag",
        "chain": "Wachten op ketenpartner",
        "repair": "Herstel beschikking",
        "mail": "Mail en registers",
        "phone": "Telefoon",
        "question": "Vraag van collega",
        "team": "Teamoverleg",
        "bila": "Bila teamleider",
        "law": "Nieuwe wetgeving",
        "lunch": "Lunch",
        "coffee": "Koffie",
        "approval": "Wachten op goedkeuring",
    },
    "en": {
        "assess": "Assess benefit application",
        "review": "Assess review request",
        "call": "Call with applicant",
        "decide": "Draft decision",
        "slow": "Case system slow",
        "chain": "Wait for chain partner",
        "repair": "Repair decision",
        "mail": "Mail and registers",
        "phone": "Telephone",
        "question": "Question from colleague",
        "team": "Team meeting",
        "bila": "Talk with team lead",
        "law": "New legislation",
        "lunch": "Lunch break",
        "coffee": "Coffee",
        "approval": "Wait for approval",
    },
}

INTENTIONS = {
    "nl": (
        "Voor elf uur geen mail",
        "Eerst de oudste aanvragen",
        "Na de lunch een uur zonder telefoon",
        "Herstel samen doornemen",
    ),
    "en": (
        "No mail before eleven",
        "Oldest applications first",
        "An hour without phone after lunch",
        "Go through repairs together",
    ),
}

NOTES = {
    "nl": (
        "",
        "",
        "Systeem lag er in de ochtend uit.",
        "Drie beschikkingen terug om dezelfde bijlage.",
        "Rustige middag.",
    ),
    "en": (
        "",
        "",
        "The system was down in the morning.",
        "Three decisions returned for one attachment.",
        "A calm afternoon.",
    ),
}


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo profile holds."""

    entries: tuple[Entry, ...]
    reflections: tuple[Reflection, ...]
    leave: dict[date, int]
    seeing: Seeing
    made: Made = field(default_factory=Made)


def demo(now: datetime, language: str, seed: int = SEED) -> Demo:
    """Workdays of the twelve weeks up to `now`; the last day ends with a timer that still runs when it is a workday.

    What was observed of the last weeks holds more than was registered: on the last day something was forgotten.
    """
    dice = random.Random(seed)
    calendar = Calendar((ZoneEra(BEGINNING, ZONE),))
    today = calendar.day_of(now)
    days = days_between(today - timedelta(weeks=WEEKS), today)
    leave = {day: 480 for day in days[30:33] if day.weekday() < 5}
    entries: list[Entry] = []
    reflections = []
    for day in days:
        if day.weekday() > 4 or day in leave:
            continue
        entries += _until(_day(dice, calendar, day, NAMES[language]), now)
        if day < today and dice.random() < 0.8:
            done = calendar.at(day, time(16, 50))
            said = dice.choice(INTENTIONS[language]), dice.choice(NOTES[language])
            reflections.append(Reflection(day, *said, done))
    seeing = observed(entries, NAMES[language], now, calendar, language, seed)
    registered = forgetful(entries, NAMES[language], today, calendar)
    registered, output = made(registered, NAMES[language], language, calendar, seed)
    return Demo(tuple(registered), tuple(reflections), leave, seeing, output)


def fill(units: Units, content: Demo) -> None:
    """Put the demo into an empty profile, in the zone it was made for."""
    with units() as unit:
        unit.apply(Change((), content.entries, Recount((), content.made.counts)))
        unit.add_zone_era(ZoneEra(BEGINNING, ZONE))
        unit.put_setting("zone", ZONE)
        for reflection in content.reflections:
            unit.put_reflection(reflection)
        for day, minutes in content.leave.items():
            unit.put_leave(day, minutes)
        _aim(unit, content.made)
        unit.commit()


def _aim(unit: UnitOfWork, made: Made) -> None:
    for product in made.products:
        unit.put_product(product)
    for goal in made.goals:
        unit.put_goal(goal)
    for baseline in made.baselines:
        unit.put_baseline(baseline)


def _until(entries: Iterator[Entry], now: datetime) -> Iterator[Entry]:
    for entry in entries:
        if entry.start >= now:
            return
        if entry.end is not None and entry.end > now:
            yield Entry(entry.start, None, entry.what, Source.TIMER)
            return
        yield entry


def _day(dice: random.Random, calendar: Calendar, day: date, names: dict[str, str]) -> Iterator[Entry]:
    """One workday: arrival around half past eight, blocks of cases broken by what breaks a day."""
    clock = _Clock(dice, calendar.at(day, time(8, 15)) + timedelta(minutes=dice.randint(0, 25)))
    yield clock.spend(dice.randint(10, 20), Component.ADMIN_PROJECTS, names["mail"])
    yield from _work(dice, clock, names, calendar.at(day, time(12, 10)) + timedelta(minutes=dice.randint(0, 20)))
    yield clock.spend(dice.randint(5, 20), Component.OFFICIAL_BREAKS, names["lunch"], Source.CONFIRMED)
    clock.pause(dice.choice((0, 0, 10, 20)))
    yield from _afternoon_fixture(dice, clock, day, names)
    yield from _work(dice, clock, names, calendar.at(day, time(16, 20)) + timedelta(minutes=dice.randint(0, 20)))
    yield clock.spend(dice.randint(10, 25), Component.ADMIN_PROJECTS, names["mail"])


def _afternoon_fixture(dice: random.Random, clock: "_Clock", day: date, names: dict[str, str]) -> Iterator[Entry]:
    match day.weekday():
        case 1:
            yield clock.spend(45, Component.MEETINGS, names["team"], Source.CONFIRMED)
        case 3:
            yield clock.spend(dice.choice((30, 60)), Component.TRAINING_COACHING, names["law"])
        case 0 if day.isocalendar().week % 2:
            yield clock.spend(30, Component.MEETINGS, names["bila"])


def _work(dice: random.Random, clock: "_Clock", names: dict[str, str], until: datetime) -> Iterator[Entry]:
    """Cases until `until`, with interruptions, losses and rework between; now and then something is forgotten."""
    what = names[dice.choice(("assess", "assess", "review"))]
    while clock.now < until - timedelta(minutes=20):
        room = (until - clock.now).seconds // 60
        yield clock.spend(min(room, dice.randint(22, 85)), Component.STANDARD_WORK, what)
        if until - clock.now < timedelta(minutes=20):
            return
        broken_by = list(_break_up(dice, clock, names))
        yield from broken_by
        interrupted = any(entry.component is Component.INTERRUPTIONS for entry in broken_by)
        if dice.random() < 0.3 and not interrupted:
            what = names[dice.choice(("assess", "review", "decide", "call"))]


def _break_up(dice: random.Random, clock: "_Clock", names: dict[str, str]) -> Iterator[Entry]:
    roll = dice.random()
    if roll < 0.38:
        yield clock.spend(dice.randint(3, 9), Component.INTERRUPTIONS, names[dice.choice(("phone", "question"))])
    elif roll < 0.58:
        yield clock.spend(dice.randint(6, 24), Component.SPEED_LOSS, names[dice.choice(("slow", "slow", "chain"))])
    elif roll < 0.78:
        yield clock.spend(dice.randint(15, 42), Component.REWORK, names["repair"])
    elif roll < 0.86:
        yield clock.spend(dice.randint(5, 9), Component.OFFICIAL_BREAKS, names["coffee"])
    elif roll < 0.92:
        yield clock.spend(dice.randint(6, 14), Component.OCCUPANCY_LOSS, names["approval"])
    else:
        clock.pause(dice.randint(8, 25))


class _Clock:
    """Where the generated day has got to."""

    def __init__(self, dice: random.Random, start: datetime) -> None:
        self._dice = dice
        self.now = start.astimezone(UTC)

    def spend(self, minutes: int, component: Component, activity: str, source: Source = Source.TIMER) -> Entry:
        span = Span(self.now, self.now + timedelta(minutes=minutes))
        self.now = span.end
        typed = source is Source.TIMER and self._dice.random() < 0.15
        return Entry(span.start, span.end, What(component, activity), Source.TYPED if typed else source)

    def pause(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
