"""Exports that nobody here wrote, from outside the tree: every row ends somewhere, and importing again doubles nothing.

The numbers below are what the files hold, counted apart from the importers where that can be done.
"""

import csv
import json
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tijdwijzer.capture.importers import read
from tijdwijzer.capture.importers.mapfile import load_map
from tijdwijzer.domain.entries import Span, instant
from tijdwijzer.domain.handovers import recurring
from tijdwijzer.domain.importing import (
    ImportFileError,
    ImportMap,
    ReadOptions,
    Resolution,
    SkipReason,
    SourceRow,
    resolve,
)
from tijdwijzer.domain.laying import length, union
from tijdwijzer.domain.observing import FLICKER, Observed, Seen
from tijdwijzer.domain.smoothing import smoothed

ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data"
TIMES = DATA / "timereg"
CALENDARS = DATA / "calendars"
MAPS = ROOT / "resources" / "import-maps"
NOW = datetime(2026, 11, 20, tzinfo=UTC)

pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(not DATA.is_dir(), reason="the folder with real exports (../shared/data) is not there"),
]

TOGGL = sorted(TIMES.glob("toggl_*.csv"))
TIMEWARRIOR = sorted(TIMES.glob("timewarrior/data/*.data"))
WATSON = [TIMES / "watson_frames_mathmichael"]
SLIMTIMER = [TIMES / "bls_slimtimer_2014-2016.csv"]
TIMECLOCK = [TIMES / "bls_webta_2014-2016.csv"]
BOOKKEEPING = [TIMES / "bookkeeping_timesheet_apache2.csv"]
BROKEN_CALENDARS = {"fuzz_testcase_0_char_in_component_name", "fuzz_testcase_invalid_month"} | {
    "fuzz_testcase_vtimezone_lone_cr",
    "issue_178_component_with_invalid_name_represented",
}
"""No calendars at all: fragments that a fuzzer made, and a component of another name."""


def rows_of(
    format_name: str, files: Sequence[Path], chart: str = "", zone: str = "Europe/Amsterdam"
) -> list[SourceRow]:
    known = load_map(MAPS / f"{chart}.toml") if chart else ImportMap()
    options = ReadOptions(ZoneInfo(zone), known, NOW)
    return [row for file in files for row in read(format_name, file, options)]


def reasons(result: Resolution) -> dict[str, int]:
    return dict(Counter(skipped.reason.value for skipped in result.skipped))


def records(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def imported_again(rows: Sequence[SourceRow], first: Resolution, *, stack: bool = False) -> Resolution:
    taken = [span for placed in first.placed for span in placed.spans]
    return resolve(rows, taken, {placed.row.key for placed in first.placed}, NOW, stack=stack)


@pytest.mark.parametrize("order", [1, -1], ids=["older first", "newer first"])
def test_two_overlapping_toggl_reports_double_no_row(order: int) -> None:
    """346 rows are in both, 38 of them with tags that were renamed in between; all time that was kept is imported."""
    files = TOGGL[::order]
    first = resolve(rows_of("toggl", files[:1], "toggl"), [], set(), NOW, stack=True)
    both = rows_of("toggl", files[1:], "toggl")
    second = imported_again(both, first, stack=True)
    assert len(first.placed) == len(records(files[0]))
    assert (len(second.placed), len(second.duplicates)) == (len(records(files[1])) - 346, 346)
    assert first.skipped == second.skipped == ()


def test_toggl_rows_that_only_keep_a_duration_keep_it_when_stacked() -> None:
    older = TOGGL[0]
    result = resolve(rows_of("toggl", [older], "toggl"), [], set(), NOW, stack=True)
    kept = sum((length(placed.spans) for placed in result.placed), timedelta())
    asked = [record["Duration"].split(":") for record in records(older)]
    assert kept == sum((timedelta(hours=int(h), minutes=int(m), seconds=int(s)) for h, m, s in asked), timedelta())


def test_timewarrior_months_import_with_their_odd_lines() -> None:
    lines = [line for file in TIMEWARRIOR for line in file.read_text().splitlines() if line.strip()]
    rows = rows_of("timewarrior", TIMEWARRIOR)
    result = resolve(rows, [], set(), NOW)
    assert len(rows) == len(lines)
    assert reasons(result)["no_end"] == sum(" - " not in line for line in lines)
    assert set(reasons(result)) <= {"no_end", "too_long", "overlapped"}
    assert rows[0].text == "prof"


def test_watson_frames_import_and_import_again() -> None:
    rows = rows_of("watson", WATSON, "watson")
    result = resolve(rows, [], set(), NOW)
    assert len(rows) == len(json.loads(WATSON[0].read_text()))
    assert len(result.placed) + len(result.skipped) == len(rows)
    assert set(reasons(result)) == {"too_long"}
    assert len(imported_again(rows, result).duplicates) == len(result.placed)


def test_the_statistician_started_in_the_morning_of_his_own_zone() -> None:
    """The stamps end in +00:00 but show the clock on his wall; a few timers were forgotten, and entries overlap."""
    rows = rows_of("csv", SLIMTIMER, "slimtimer", "America/New_York")
    first = rows[0].start
    assert first is not None
    assert first.astimezone(ZoneInfo("America/New_York")).isoformat() == "2014-08-01T08:43:00-04:00"
    result = resolve(rows, [], set(), NOW)
    assert len(rows) == len(records(SLIMTIMER[0])) == 9883
    assert reasons(result) == {"too_long": 3, "left_out": 2}
    chart = load_map(MAPS / "slimtimer.toml")
    assert all(chart.what(placed.row).component is not None for placed in result.placed)
    assert_all_time_is_there(rows, result)


def assert_all_time_is_there(rows: Sequence[SourceRow], result: Resolution) -> None:
    """Overlap is divided, not lost: the union of what was placed is the union of what could be."""
    lost = {skipped.row.key for skipped in result.skipped if skipped.reason is not SkipReason.OVERLAPPED}
    usable = [row for row in rows if row.key not in lost and row.start and row.end]
    placed = [span for one in result.placed for span in one.spans]
    assert length(union(placed)) == length(placed)
    ends = [(row.start, row.end) for row in usable if row.start and row.end]
    covered, until = timedelta(), datetime.min.replace(tzinfo=UTC)
    for start, end in sorted(ends):
        covered += max(end - max(start, until), timedelta())
        until = max(until, end)
    assert length(placed) == covered


def test_the_time_clock_leaves_leave_out() -> None:
    result = resolve(rows_of("csv", TIMECLOCK, "timeclock", "America/New_York"), [], set(), NOW)
    away = ("Leave", "Holiday", "Credit Hours Used")
    assert reasons(result) == {
        "left_out": sum(any(word in record["transaction"] for word in away) for record in records(TIMECLOCK[0]))
    }


def test_the_bookkeeper_s_tags_say_what_was_done_again() -> None:
    chart = load_map(MAPS / "bookkeeping.toml")
    result = resolve(rows_of("csv", BOOKKEEPING, "bookkeeping"), [], set(), NOW)
    components = Counter(chart.what(placed.row).component for placed in result.placed)
    kept = records(BOOKKEEPING[0])
    assert (len(result.placed), result.skipped) == (len(kept), ())
    assert components["rework"] == sum(record["tags"] in ("redo", "fixed") for record in kept)  # type: ignore[index]
    assert components[None] == sum(not record["notes"] and record["tags"] not in ("redo", "fixed") for record in kept)


# Calendars

EXPECTED = json.loads((DATA / "reference" / "calendar_expectations.json").read_text())["files"] if DATA.is_dir() else {}


def calendar_rows(name: str, zone: str = "UTC") -> list[SourceRow]:
    return read("ics", CALENDARS / name, ReadOptions(ZoneInfo(zone), ImportMap(), NOW))


@pytest.mark.parametrize("name", list(EXPECTED))
def test_every_calendar_imports_or_says_why_not(name: str) -> None:
    """Quickly, without a warning, and with something to say for every event that it holds."""
    try:
        rows = calendar_rows(name, "Europe/Amsterdam")
    except ImportFileError:
        assert Path(name).stem in BROKEN_CALENDARS
        return
    assert Path(name).stem not in BROKEN_CALENDARS
    result = resolve(rows, [], set(), NOW)
    assert len(result.placed) + len(result.duplicates) + len(result.skipped) == len(rows)
    assert imported_again(rows, result).placed == ()


LEFT_OUT = {
    SkipReason.ALL_DAY,
    SkipReason.TRANSPARENT,
    SkipReason.CANCELLED,
    SkipReason.FREE,
    SkipReason.BAD_EVENT,
    SkipReason.ENDS_BEFORE_START,
}


@pytest.mark.parametrize("name", [name for name, said in EXPECTED.items() if said.get("occurrences_by_year")])
def test_occurrences_are_those_of_the_reference(name: str) -> None:
    """The reference counts everything on the calendar; we leave out what is no time at work.

    The deliberate differences: all-day events (a leave day or a birthday takes no hours), transparent and free ones
    (the calendar itself says that the time is free), cancelled ones and those that end before they start (the
    reference turns them around) have one skipped row each instead of their occurrences. A file without any of these
    must have exactly as many occurrences; at New Year an occurrence may belong to the year before or after, because
    the reference counts years in the zone of the event.
    """
    rows = calendar_rows(name)
    busy = [row for row in rows if row.reason is None]
    expected = {int(year): count for year, count in EXPECTED[name]["occurrences_by_year"].items()}
    found = {year: sum(_in(row, year) for row in busy) for year in expected}
    left_out = {row.reason for row in rows if row.reason is not None}
    assert left_out <= LEFT_OUT
    if left_out - {SkipReason.BAD_EVENT}:
        assert all(found[year] <= expected[year] for year in expected)
    else:
        assert sum(found.values()) == sum(expected.values())
        assert all(abs(found[year] - expected[year]) <= 1 for year in expected)


def _in(row: SourceRow, year: int) -> bool:
    first, last = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
    assert row.start is not None
    assert row.end is not None
    return row.start < last and (row.end > first or row.start == row.end >= first)


@pytest.mark.parametrize(
    ("feature", "reason"),
    [("allday", SkipReason.ALL_DAY), ("transparent", SkipReason.TRANSPARENT), ("cancelled", SkipReason.CANCELLED)],
)
def test_what_is_left_out_is_as_many_events_as_the_reference_counts(feature: str, reason: SkipReason) -> None:
    """An event with two reasons is told under the first, so only all-day events can be counted one by one."""
    for name, said in EXPECTED.items():
        if feature not in said.get("features", {}) or Path(name).stem in BROKEN_CALENDARS:
            continue
        found = Counter(row.reason for row in calendar_rows(name))
        both = sum(found[other] for other in LEFT_OUT)
        assert found[reason] <= said["features"][feature] <= both, name


# What was observed
def _switches() -> list[Observed]:
    """417 changes of program in three days, as looks become spans: each until the next, a night ends the last."""
    with (DATA / "desktop" / "focusflow_app_switches.csv").open(encoding="utf-8", newline="") as file:
        rows = [
            (instant(datetime.fromisoformat(row["timestamp"]).replace(tzinfo=UTC)), row["app_name"])
            for row in csv.DictReader(file)
        ]
    spans = []
    for (start, app), (end, _) in pairwise(rows):
        if start < end:
            away = end - start > timedelta(hours=1)
            spans.append(Observed(Span(start, end), None if away else Seen(app)))
    return smoothed(spans)


def test_programs_of_three_days_hand_over_to_each_other() -> None:
    spans = _switches()
    assert min(one.span.length for one in spans) >= FLICKER
    assert sum(one.switches for one in spans) > 0
    found = recurring(spans)
    assert sum(found.seconds.values()) == sum(one.span.seconds for one in spans if one.active)
    assert len(found.loops) > 0
    assert found.loops[0].seconds <= sum(found.seconds.values())
    changed = sum(a.seen != b.seen for a, b in pairwise(spans) if a.active and b.active)
    assert sum(one.times for one in found.handovers) == changed
