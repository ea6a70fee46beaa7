"""Makes the database of this version, and what is in it: `python -m tests.released.make`, once for each release.

A file that is there is never made again: it is what people have on their disks.
"""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.released.contents import IMPORTED, KEY, contents
from tijdwijzer import __version__
from tijdwijzer.domain.calendar import BEGINNING, ZoneEra
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Count, Recount, Tally
from tijdwijzer.domain.entries import Entry, Source, What
from tijdwijzer.domain.goals import Goal, GoalState
from tijdwijzer.domain.indicators import Indicator, Measure
from tijdwijzer.domain.nulmeting import Baseline, Horizon, Obstacle
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import ALWAYS, Product, Standard
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.ports import Store, UnitOfWork
from tijdwijzer.storage.store import open_store

HERE = Path(__file__).parent
MONDAY = datetime(2026, 11, 2, 8, tzinfo=UTC)
WHATS = [
    What(Component.STANDARD_WORK, "Aanvraag beoordelen", "compleet", "Z-2026-001"),
    What(Component.SPEED_LOSS, "Wachten op systeem"),
    What(Component.REWORK, None, "één bijlage ontbrak ☕"),
    What(Component.MEETINGS, "Weekstart"),
    What(None, "Project X"),
    What(),
    *(What(component) for component in Component),
]


def day(unit: UnitOfWork, number: int) -> None:
    """Fifteen half hours with gaps, registered one at a time."""
    for position, what in enumerate(WHATS):
        start = MONDAY + timedelta(days=number, minutes=35 * position)
        source = list(Source)[position % len(Source)]
        change = unit.apply(Change((), (Entry(start, start + timedelta(minutes=30), what, source),)))
        unit.record("add", start, change)


def imported(unit: UnitOfWork) -> None:
    start = MONDAY - timedelta(days=30)
    hours = [start + timedelta(hours=number) for number in range(len(IMPORTED))]
    rows = [Entry(hour, hour + timedelta(minutes=50), What(None, "Toggl"), Source.IMPORTED) for hour in hours]
    unit.record("import", MONDAY, unit.apply(Change((), tuple(rows))), IMPORTED)


def changed_mind(unit: UnitOfWork) -> None:
    """A split, and a deletion that was undone."""
    first, second, *_ = unit.entries()
    middle = first.start + timedelta(minutes=20)
    split = Change((first,), (replace(first, end=middle), replace(first, start=middle, id=None)))
    unit.record("split", MONDAY, unit.apply(split))
    deleted = unit.record("delete", MONDAY, unit.apply(Change((second,), ())))
    unit.apply(deleted.change.inverse)
    unit.mark_undone(deleted.id, True)


def everything_else(unit: UnitOfWork) -> None:
    unit.apply(Change((), (Entry(MONDAY + timedelta(days=4), None, WHATS[0], Source.TIMER),)))
    unit.put_setting("language", "nl")
    unit.put_setting("contract_minutes", [480, 480, 480, 480, 240, 0, 0])
    unit.put_mark("last_seen", (MONDAY + timedelta(days=4)).timestamp())
    unit.add_zone_era(ZoneEra(BEGINNING, "Europe/Amsterdam"))
    unit.add_zone_era(ZoneEra(MONDAY, "Europe/London"))
    unit.put_leave(date(2026, 11, 5), 240)
    unit.put_reflection(Reflection(date(2026, 11, 2), "Eén dossier tegelijk", "rustig", MONDAY + timedelta(hours=9)))
    unit.put_reflection(Reflection(date(2026, 11, 3), skipped=True))


def output(unit: UnitOfWork) -> None:
    """Products, counts by hand and of a case, one of them changed, and what is aimed at."""
    monday = MONDAY.date()
    period = Period(monday - timedelta(weeks=4), monday - timedelta(days=1))
    unit.put_product(Product("ww", "Beslissing WW", "besluit", (Standard(ALWAYS, 45), Standard(monday, 40, 2.5))))
    unit.put_product(Product("bezwaar", "Bezwaar", activity="Aanvraag beoordelen", ended=monday))
    by_hand = Count(monday, "ww", Tally(3, 2, 1))
    unit.apply(Change(counts=Recount((), (by_hand, Count(monday, "ww", Tally(1, 1), "Z-2026-001")))))
    recount = Recount((by_hand,), (replace(by_hand, tally=Tally(4, 3, 1)),))
    unit.record("recount", MONDAY, unit.apply(Change(counts=recount)))
    for state, ended in ((GoalState.MISSED, monday), (GoalState.OPEN, None)):
        unit.put_goal(Goal(Indicator(Measure.FLOW), period, 0.4, 0.5, monday, monday, 0.25, state, ended, note="één"))
    felt, horizons = {Obstacle.WAITING: 5}, {Component.REWORK: Horizon.LATER}
    unit.put_baseline(Baseline(period, monday, felt=felt, remark="veel ☕", horizons=horizons))


def fill(store: Store) -> None:
    with store.unit() as unit:
        for number in range(4):
            day(unit, number)
        imported(unit)
        output(unit)
        changed_mind(unit)
        everything_else(unit)
        unit.commit()


def make(version: str = __version__) -> None:
    database = HERE / f"{version}.db"
    if database.exists():
        raise SystemExit(f"{database.name} is released")
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "made.db", KEY, MONDAY, Path(folder) / "backups")
        fill(store)
        written = json.dumps(contents(store), ensure_ascii=False, indent=1)
        store.close()
        database.write_bytes((Path(folder) / "made.db").read_bytes())
    database.with_suffix(".json").write_text(written + "\n", encoding="utf-8")


if __name__ == "__main__":
    make()
