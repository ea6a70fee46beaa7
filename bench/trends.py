"""What looking back over five years costs: 13,800 entries and 13,000 counts, each of a case."""

import sqlite3
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from bench import data
from bench.measure import Line, median_ms, seldom_tidied
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.periods import Period, Step
from tijdwijzer.services.notices import EntriesChanged, Notice
from tijdwijzer.services.trends import Trends

YEARS = Period(data.FIRST, data.LAST)
HALF = data.FIRST + timedelta(days=YEARS.length // 2)
THIRTEEN_WEEKS = Period(data.LAST - timedelta(weeks=12), data.LAST)
STEPS = (Step.WEEK, Step.MONTH, Step.QUARTER, Step.YEAR)


def lines() -> Iterator[Line]:
    """All lines of this part."""
    with tempfile.TemporaryDirectory() as folder, seldom_tidied():
        house = House(Path(folder))
        cases = house.open()
        data.fill(cases.store.unit, data.SMALL)
        data.fill_output(cases.store.unit, data.COUNTS)
        yield from _looking(cases.trends)
        house.close()


def _looking(trends: Trends) -> Iterator[Line]:
    def cold() -> None:
        trends.heard(EntriesChanged())
        trends.trend(Step.WEEK, YEARS)

    def page(notice: Notice | None = None) -> None:
        if notice:
            trends.heard(notice)
        trends.trend(Step.WEEK, THIRTEEN_WEEKS)

    cold()  # the products of the catalogue and the holidays are kept from here on
    yield Line("thirteen weeks of five years, read anew", median_ms(lambda: page(EntriesChanged()), 5), "ms", 300)
    yield Line("the same, warm", median_ms(page, 5), "ms", 100)
    cold()
    floor = _plain_sqlite_ms()
    name = "plain sqlite3, both tables summed by week in Python"
    yield Line("five years in weeks, read anew", median_ms(cold, 5), "ms", 20, floor, name)
    switched = [median_ms(lambda s=step: trends.trend(s, YEARS), 5) for step in STEPS]
    yield Line("another step of five years, warm, the slowest", max(switched), "ms", 100)
    yield Line("five years by the day, warm", median_ms(lambda: trends.trend(Step.DAY, YEARS), 3), "ms", 400)
    yield Line("output of five years with handling times, warm", median_ms(lambda: trends.output(YEARS), 5), "ms", 100)
    halves = Period(data.FIRST, HALF), Period(HALF + timedelta(days=1), data.LAST)
    yield Line("two halves of five years compared", median_ms(lambda: trends.compare(*halves), 3), "ms", 1000)


def _plain_sqlite_ms() -> float:
    """The same rows in a plain database, read and summed by hand."""
    base = sqlite3.connect(":memory:")
    base.execute("create table entry (start int, end int, component text)")
    base.execute("create table count (day int, product text, finished int, right int)")
    rows = [(e.start.timestamp(), e.end.timestamp(), e.component) for e in data.entries(data.SMALL) if e.end]
    base.executemany("insert into entry values (?, ?, ?)", rows)
    counted = [(c.day.toordinal(), c.product, c.tally.finished, c.tally.right) for c in data.counts(data.COUNTS)]
    base.executemany("insert into count values (?, ?, ?, ?)", counted)
    return median_ms(lambda: _summed(base))


def _summed(base: sqlite3.Connection) -> dict[tuple[int, str], float]:
    sums: dict[tuple[int, str], float] = {}
    for start, end, component in base.execute("select start, end, component from entry"):
        key = int(start) // (7 * 86_400), component
        sums[key] = sums.get(key, 0) + end - start
    for day, product, finished, right in base.execute("select day, product, finished, right from count"):
        for part, number in (("finished", finished), ("right", right)):
            key = (day - date(1970, 1, 1).toordinal()) // 7, f"{product} {part}"
            sums[key] = sums.get(key, 0) + number
    return sums
