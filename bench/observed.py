"""What keeping and adding up what is observed costs, over 690,000 stretches in five years."""

import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bench import data
from bench.measure import Line, median_ms
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.observing import Observed, Seen
from tijdwijzer.services.calendars import note_zone
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.storage.connection import connect
from tijdwijzer.system.secrets import open_key

EVENTS = 690_000
PROGRAMS = [f"program-{number}.exe" for number in range(40)]
PEER = {"day": 236.0, "month": 785.0, "year": 5_900.0, "five years": 39_500.0}
"""Milliseconds that ActivityWatch's query takes for seconds per program over as many events."""

TAKE = (
    "DELETE FROM observed WHERE start >= (SELECT max(start) FROM observed WHERE start <= :first) AND start < :last"
    " AND :first < start + seconds RETURNING *"
)
ADD = "INSERT INTO observed_day VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds"


def lines() -> Iterator[Line]:
    """All lines of this part."""
    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder))
        house.open().observing.switch(on=True)
        with house.open().store.unit() as unit:
            note_zone(unit, house.clock, house.clock.now())
            unit.commit()
        empty = _size(house)
        house.open().observing.lay(list(stretches()))
        yield Line("bytes per observed stretch, sums per day included", (_size(house) - empty) / EVENTS, "bytes", 30)
        yield from _adding_up(house.open())
        yield from _writing(house)
        house.close()


def stretches(seed: int = 1) -> Iterator[Observed]:
    """As many on each workday of five years, one after another, of which some nobody was there."""
    dice = random.Random(seed)
    weights = [1 / (rank + 1) for rank in range(len(PROGRAMS))]
    days = [data.FIRST + timedelta(days=n) for n in range((data.LAST - data.FIRST).days)]
    workdays = [day for day in days if day.weekday() < 5]
    for position, day in enumerate(workdays):
        per_day = EVENTS * (position + 1) // len(workdays) - EVENTS * position // len(workdays)
        clock = datetime(day.year, day.month, day.day, 7, 30, tzinfo=UTC)
        for app in dice.choices(PROGRAMS, weights, k=per_day):
            end = clock + timedelta(seconds=dice.randint(5, 90))
            label = "dossier" if dice.random() < 0.1 else None
            yield Observed(Span(clock, end), Seen(app, label) if dice.random() < 0.9 else None, dice.randint(0, 2))
            clock = end


def _size(house: House) -> int:
    """Of the file, once everything is in it."""
    house.close()
    return house.profile.database.stat().st_size


def _adding_up(cases: UseCases) -> Iterator[Line]:
    last = data.LAST - timedelta(days=3)
    for name, first, part in (
        ("day", last, 100),
        ("month", last - timedelta(days=30), 100),
        ("year", last - timedelta(days=365), 100),
        ("five years", data.FIRST, 500),
    ):
        taken = median_ms(lambda f=first: _seconds(cases, f, last))
        yield Line(f"seconds per program, {name}", taken, "ms", 1 / part, PEER[name], "ActivityWatch")


def _seconds(cases: UseCases, first: date, last: date) -> None:
    assert cases.observing.seconds_per_app(first, last), "nothing to add up"


def _writing(house: House) -> Iterator[Line]:
    """A batch a minute late on a working day; the last stretch of each grows in the next."""
    cases, batches = house.open(), list(_batches(300))
    wal = house.profile.database.with_name(house.profile.database.name + "-wal")
    before = wal.stat().st_size
    for batch in batches[:60]:
        cases.observing.keep(batch)
    yield Line("bytes written a minute of observing", (wal.stat().st_size - before) / 60 / 1024, "KiB", 60)
    floor = _cpu_us(batches[60:180], _bare(house))
    taken = _cpu_us(batches[180:], cases.observing.keep)
    yield Line("one batch kept, CPU", taken, "µs", 3, floor, "its statements by the bare driver")


def _batches(minutes: int) -> Iterator[list[Observed]]:
    start = datetime(data.LAST.year, data.LAST.month, data.LAST.day, 7, 30, tzinfo=UTC)
    for minute in range(minutes):
        begun, end = start + timedelta(minutes=minute), start + timedelta(minutes=minute + 1)
        half = begun + timedelta(seconds=25)
        grown = Observed(Span(begun - timedelta(seconds=35), half), Seen(PROGRAMS[minute % 7]))
        yield [grown, Observed(Span(half, end), Seen(PROGRAMS[(minute + 1) % 7]))]


def _cpu_us(batches: Sequence[list[Observed]], keep: Callable[[list[Observed]], object]) -> float:
    """Median of the CPU time of keeping a batch."""
    taken = []
    for batch in batches:
        start = time.process_time()
        keep(batch)
        taken.append((time.process_time() - start) * 1e6)
    return statistics.median(taken)


def _bare(house: House) -> Callable[[list[Observed]], object]:
    """The same statements by hand on the same database: what the encrypted database asks at least."""
    key, _ = open_key(house.profile, only_store=False)
    raw, day = connect(house.profile.database, key), data.LAST.isoformat()

    def keep(batch: list[Observed]) -> None:
        raw.execute("BEGIN IMMEDIATE")
        for table in ("setting", "mark", "zone_era"):
            raw.execute(f"SELECT * FROM {table}").fetchall()
        names = [o.seen.app for o in batch if o.seen]
        subjects = [
            raw.execute("SELECT id FROM subject WHERE app = ? AND label = ''", [n]).fetchone()[0] for n in names
        ]
        rows = [
            (int(o.span.start.timestamp()), o.span.seconds, subject, o.switches)
            for o, subject in zip(batch, subjects, strict=True)
        ]
        raw.execute(TAKE, {"first": rows[0][0], "last": rows[-1][0] + rows[-1][1]}).fetchall()
        raw.executemany("INSERT INTO observed VALUES (?, ?, ?, ?)", rows)
        raw.executemany(ADD, [(subject, day, 30) for subject in subjects])
        raw.execute("COMMIT")

    return keep
