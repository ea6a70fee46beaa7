"""What reading, writing and keeping the day costs, over five years of data."""

import sqlite3
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bench import data
from bench.measure import Line, median_ms, process_ms, python
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.services.days import By
from tijdwijzer.services.usecases import UseCases

COLUMNS = ["User", "Project", "Description", "Start date", "Start time", "End date", "End time", "Duration"]


def lines() -> Iterator[Line]:
    """All lines of this part."""
    with tempfile.TemporaryDirectory() as folder:
        small, full = House(Path(folder, "small")), House(Path(folder, "full"))
        for house, count in ((small, data.SMALL), (full, data.FULL)):
            data.fill(house.open().store.unit, count)
        yield from _reading(full.open())
        yield from _writing(full)
        small.close()
        yield from _commands(Path(folder, "small"))
        full.close()
        yield from _importing(Path(folder))


def _reading(cases: UseCases) -> Iterator[Line]:
    day, month = date(2026, 11, 20), date(2026, 10, 31)
    plain = _plain_sqlite_ms()
    yield Line("a day's view, five years kept", median_ms(lambda: cases.days.day(day)), "ms", 10)
    for name, first, last, goal in (
        ("month report by activity", date(2026, 10, 1), month, 20),
        ("year report by week", date(2025, 11, 1), month, 250),
        ("five-year report by component", data.FIRST, data.LAST, 1200),
    ):
        by = By.WEEK if "week" in name else By.ACTIVITY if "activity" in name else By.COMPONENT
        floor = plain if "five" in name else None
        figure = median_ms(lambda f=first, t=last, b=by: cases.days.report(f, t, b), 3)
        yield Line(name, figure, "ms", 25 if floor else goal, floor, "plain sqlite3, rows summed in Python")


def _plain_sqlite_ms() -> float:
    """The same 60,000 rows in a plain database, read and summed by hand."""
    base = sqlite3.connect(":memory:")
    base.execute("create table entry (start int, end int, component text)")
    rows = [(e.start.timestamp(), e.end.timestamp(), e.component) for e in data.entries(data.FULL) if e.end]
    base.executemany("insert into entry values (?, ?, ?)", rows)

    def total() -> dict[str, float]:
        sums: dict[str, float] = {}
        for start, end, component in base.execute("select start, end, component from entry"):
            sums[component] = sums.get(component, 0) + end - start
        return sums

    return median_ms(total)


def _writing(house: House) -> Iterator[Line]:
    cases = house.open()
    whats = iter([What(Component.MEETINGS), What(Component.REWORK)] * 100)
    yield Line("one registered action, committed", median_ms(lambda: cases.tracking.start(next(whats)), 41), "ms", 5)
    cases.tracking.stop()
    report = cases.store.report()
    yield Line("bytes per entry, everything included", report.bytes / data.FULL, "bytes", 100)

    def reopen() -> None:
        house.close()
        house.open().tracking.status()

    yield Line("opening 60,000 entries", median_ms(reopen), "ms", 3, _empty_open_ms(), "opening an empty profile")


def _empty_open_ms() -> float:
    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder))
        house.open()

        def reopen() -> None:
            house.close()
            house.open().tracking.status()

        taken = median_ms(reopen)
        house.close()
        return taken


def _commands(profile: Path) -> Iterator[Line]:
    floor = process_ms(python("-c", "pass"), 15)
    tijdwijzer = python("-m", "tijdwijzer", "--profile", str(profile))
    yield Line(
        "tijdwijzer --version",
        process_ms(python("-m", "tijdwijzer", "--version"), 15),
        "ms",
        8,
        floor,
        "python -c pass",
    )
    yield Line("tijdwijzer status", process_ms([*tijdwijzer, "status"], 9), "ms", 40, floor, "python -c pass")
    report = [*tijdwijzer, "report", "--from", str(data.FIRST), "--to", str(data.LAST), "--by", "component"]
    yield Line("five-year report over 13,800 entries, whole process", process_ms(report, 5), "ms", 380)


def _importing(folder: Path) -> Iterator[Line]:
    """Rows a second, as milliseconds per 1,000 rows."""
    source = folder / "toggl.csv"
    rows = [COLUMNS, *_toggl_rows(10_000)]
    source.write_text("\n".join(",".join(row) for row in rows), encoding="utf-8")
    command = python("-m", "tijdwijzer", "--profile", str(folder / "imported"), "import", "toggl", str(source))
    taken = process_ms([*command, "--zone", "UTC"], 1)
    yield Line("import of 10,000 Toggl rows, per 1,000", taken / 10, "ms", 250)


def _toggl_rows(count: int) -> Iterator[list[str]]:
    clock = datetime(2023, 1, 2, 8, tzinfo=UTC)
    for number in range(count):
        end = clock + timedelta(minutes=25)
        when = [f"{moment:{shape}}" for moment in (clock, end) for shape in ("%Y-%m-%d", "%H:%M:%S")]
        yield ["A", f"Project {number % 7}", f"Taak {number % 50}", *when, "00:25:00"]
        clock = end + timedelta(minutes=5)
