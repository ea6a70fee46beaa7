"""Five years of days: 60,000 entries, some forty a day; and the statistician's size, 13,800, with 13,000 counts."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Count, Recount, Tally
from tijdwijzer.domain.entries import Entry, Source, What
from tijdwijzer.domain.products import ALWAYS, Product, Standard
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.ports import Units

FIRST = date(2021, 11, 22)
LAST = date(2026, 11, 23)
FULL = 60_000
SMALL = 13_800
COUNTS = 13_000


def entries(count: int, seed: int = 1) -> Iterator[Entry]:
    """`count` entries spread evenly over the workdays of five years."""
    dice = random.Random(seed)
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days)]
    workdays = [day for day in days if day.weekday() < 5]
    per_day = count / len(workdays)
    made = 0
    for position, day in enumerate(workdays, 1):
        clock = datetime(day.year, day.month, day.day, 7, 30, tzinfo=UTC)
        step = 500 * 60 / max(per_day, 1)
        while made < round(position * per_day):
            length = timedelta(seconds=round(step * dice.uniform(0.4, 0.98)))
            component = dice.choice(list(Component))
            what = What(component, f"Activiteit {dice.randint(1, 4)}", case=f"2026-{dice.randint(1, 9999)}")
            yield Entry(clock, clock + length, what, Source.TIMER)
            clock += timedelta(seconds=round(step))
            made += 1


PRODUCTS = tuple(
    Product(key, key.title(), standards=(Standard(ALWAYS, minutes), Standard(date(2024, 1, 1), minutes * 0.9)))
    for key, minutes in (("beslissing", 90.0), ("brief", 15.0), ("bezwaar", 240.0))
)


def counts(count: int, seed: int = 2) -> list[Count]:
    """`count` cases that were finished, spread evenly over the workdays of five years; entries name the same cases."""
    dice = random.Random(seed)
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days)]
    workdays = [day for day in days if day.weekday() < 5]
    made: dict[tuple[date, str, str], Count] = {}
    while len(made) < count:
        one = Count(dice.choice(workdays), dice.choice(PRODUCTS).key, Tally(1, 1), f"2026-{dice.randint(1, 9999)}")
        made[one.day, one.product, one.case] = one
    return list(made.values())


def fill_output(units: Units, count: int) -> None:
    """Put products and counts into a profile."""
    with units() as unit:
        for product in PRODUCTS:
            unit.put_product(product)
        unit.apply(Change(counts=Recount(added=tuple(counts(count)))))
        unit.commit()


def fill(units: Units, count: int) -> None:
    """Put them into an empty profile."""
    with units() as unit:
        unit.apply(Change((), tuple(entries(count))))
        unit.commit()
