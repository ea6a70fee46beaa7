"""What the case worker of the demo finished: made up from the time that went into it."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tijdwijzer.domain.calendar import Calendar
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Count, Tally
from tijdwijzer.domain.entries import Entry
from tijdwijzer.domain.products import ALWAYS, Product, Standard

DECISION, REVIEW = "beslissing-ww", "herziening"
NAMES = {
    "nl": {DECISION: ("Beslissing WW", "beslissing"), REVIEW: ("Herziening", "beslissing")},
    "en": {DECISION: ("Benefit decision", "decision"), REVIEW: ("Review decision", "decision")},
}
MINUTES = {DECISION: 48.0, REVIEW: 90.0}
FASTER = 45.0
"""What a decision is reckoned at since the last five weeks."""
RIGHT, RETURNED = 0.93, 0.12


@dataclass(frozen=True, slots=True)
class Finished:
    """Products of the demo's own, and what was counted of them."""

    products: tuple[Product, ...]
    counts: tuple[Count, ...]


def finished(
    entries: Iterable[Entry], activities: dict[str, str], now: datetime, calendar: Calendar, language: str, seed: int
) -> Finished:
    """As many as fit the standardised work of each day, give or take one; a few came back."""
    dice = random.Random(seed)
    minutes = _minutes(entries, activities["review"], now, calendar)
    counts = [Count(day, key, _tally(dice, spent / MINUTES[key])) for (day, key), spent in sorted(minutes.items())]
    products = tuple(_products(activities, calendar.day_of(now), language))
    return Finished(products, tuple(count for count in counts if count.tally))


def _products(activities: dict[str, str], today: date, language: str) -> Iterator[Product]:
    since = {DECISION: (Standard(today - timedelta(weeks=5), FASTER),), REVIEW: ()}
    for key, activity in ((DECISION, "assess"), (REVIEW, "review")):
        name, unit = NAMES[language][key]
        yield Product(key, name, unit, (Standard(ALWAYS, MINUTES[key]), *since[key]), activities[activity])


def _minutes(entries: Iterable[Entry], review: str, now: datetime, calendar: Calendar) -> dict[tuple[date, str], float]:
    """Minutes of standardised work per day and product."""
    spent: dict[tuple[date, str], float] = {}
    for entry in entries:
        if entry.component is Component.STANDARD_WORK:
            key = calendar.day_of(entry.start), REVIEW if entry.what.activity == review else DECISION
            spent[key] = spent.get(key, 0.0) + ((entry.end or now) - entry.start).total_seconds() / 60
    return spent


def _tally(dice: random.Random, made: float) -> Tally:
    count = max(0, round(made + dice.uniform(-0.6, 0.4)))
    right = sum(dice.random() < RIGHT for _ in range(count))
    return Tally(count, right, int(dice.random() < RETURNED))
