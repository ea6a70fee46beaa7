"""Bringing in what ActivityWatch observed: nothing raw is kept, nothing observed here gives way, nothing is doubled."""

import itertools
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.command_line import CommandLine
from tijdwijzer.bootstrap import House
from tijdwijzer.capture.importers import activitywatch
from tijdwijzer.domain.elsewhere import ForeignEvent, observed_elsewhere
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.importing import ImportFileError, SkipReason
from tijdwijzer.domain.laying import union
from tijdwijzer.domain.observing import OTHER, Observed, Seen
from tijdwijzer.domain.redaction import Redaction, kept
from tijdwijzer.domain.rules import Rule
from tijdwijzer.services.usecases import UseCases

FILE = Path(__file__).parents[1] / "fixtures" / "imports" / "activitywatch.json"
RAW = ("Jansen", "Postvak", "Ziekte", "ziekte", "Kluis", "Geheim", "Nieuws", "balie-12", "thuis")
Brief = tuple[str, str, str, int]


def read(path: Path) -> list[ForeignEvent]:
    return activitywatch.read(path, lambda sighting: kept(sighting, Redaction()))


def brief(spans: list[Observed]) -> list[Brief]:
    return [
        (f"{one.span.start:%H:%M:%S}", f"{one.span.end:%H:%M:%S}", one.seen.app if one.seen else "-", one.switches)
        for one in spans
    ]


@contextmanager
def opened(cli: CommandLine) -> Iterator[UseCases]:
    house = House(cli.profile, "nl", cli.clock)  # type: ignore[arg-type]
    yield house.open()
    house.close()


def kept_in(cli: CommandLine) -> list[Observed]:
    with opened(cli) as use, use.store.unit() as unit:
        bounds = unit.observed_bounds()
        return [] if bounds is None else unit.observed(Span(*bounds))


@pytest.fixture(autouse=True)
def spring(cli: CommandLine) -> None:
    cli.clock.set(datetime(2026, 3, 4, 8, tzinfo=UTC))


def bring(cli: CommandLine, *more: str) -> Any:
    return cli.do("import", "activitywatch", str(FILE), "--json", *more).json


def test_what_it_comes_to(cli: CommandLine) -> None:
    result = bring(cli)
    assert result["read"] == result["imported"] + result["duplicates"] + len(result["skipped"])
    assert (result["from"], result["to"]) == ("2026-03-02", "2026-03-02")
    assert brief(kept_in(cli)) == [
        ("08:00:00", "08:50:00", "WINWORD.EXE", 2),
        ("08:50:00", "08:55:00", OTHER, 0),
        ("09:00:00", "09:10:00", OTHER, 0),
        ("09:10:00", "09:20:00", "OUTLOOK.EXE", 0),
        ("09:20:00", "09:22:00", "-", 0),
        ("09:22:00", "09:24:00", "firefox", 0),
        ("09:24:00", "09:25:00", "-", 0),
        ("09:25:00", "09:25:30", "OUTLOOK.EXE", 0),
        ("09:25:30", "09:30:00", "-", 0),
    ]


def test_what_is_left_out_is_told_with_its_reason(cli: CommandLine) -> None:
    reasons = {one["row"]: one["reason"] for one in bring(cli)["skipped"]}
    assert reasons == {
        1: "ends_before_start", 3: "no_zone", 6: "no_length", 11: "bad_row", 12: "bad_time", 13: "bad_row",
        18: "bad_row",
    }  # fmt: skip
    told = cli.do("import", "activitywatch", str(FILE), "--dry-run")
    assert "er staat geen tijdzone bij de tijd" in told.err


def test_a_second_time_changes_nothing(cli: CommandLine) -> None:
    first = bring(cli)
    before = kept_in(cli)
    again = bring(cli)
    assert (again["imported"], again["from"]) == (0, None)
    assert again["duplicates"] == first["imported"] + first["duplicates"]
    assert kept_in(cli) == before


def test_looking_keeps_nothing(cli: CommandLine) -> None:
    assert bring(cli, "--dry-run")["imported"] > 0
    assert kept_in(cli) == []


def test_only_the_period_that_is_asked_for(cli: CommandLine) -> None:
    assert bring(cli, "--until", "2026-03-01")["imported"] == 0
    assert bring(cli, "--since", "2026-03-02", "--until", "2026-03-02")["imported"] > 0


def test_what_is_brought_in_is_kept_from_then_on_however_old_it_is(cli: CommandLine) -> None:
    cli.clock.set(datetime(2026, 6, 1, 8, tzinfo=UTC))
    assert bring(cli)["imported"] > 0
    before = kept_in(cli)
    older = Observed(Span(datetime(2026, 1, 2, 8, tzinfo=UTC), datetime(2026, 1, 2, 9, tzinfo=UTC)), Seen("own"))
    with opened(cli) as use:
        use.observing.lay([older])
        for day in range(1, 30):
            cli.clock.set(datetime(2026, 6, 1 + day, 8, tzinfo=UTC))
            use.observing.erase_expired()
    assert kept_in(cli) == before
    with opened(cli) as use:
        for day in (1, 2):
            cli.clock.set(datetime(2026, 7, day, 8, tzinfo=UTC))
            use.observing.erase_expired()
        assert kept_in(cli) == []
        with use.store.unit() as unit:
            assert "observed_brought_in" not in unit.marks()


def test_what_was_observed_here_is_not_kept_any_longer_for_it(cli: CommandLine) -> None:
    """What is brought in begins before it and ends after it."""
    own = Observed(Span(datetime(2026, 3, 2, 8, 10, tzinfo=UTC), datetime(2026, 3, 2, 9, 12, tzinfo=UTC)), Seen("own"))
    with opened(cli) as use:
        use.observing.switch(True)
        use.observing.lay([own])
        use.observing.erase_expired()
    cli.clock.set(datetime(2026, 3, 20, 8, tzinfo=UTC))
    bring(cli)
    others = [one for one in kept_in(cli) if one != own]
    assert min(others, key=lambda one: one.span.start).span.start < own.span.start
    assert max(others, key=lambda one: one.span.end).span.end > own.span.end
    with opened(cli) as use:
        for day in range(1, 5):
            cli.clock.set(datetime(2026, 4, day, 8, tzinfo=UTC))
            use.observing.erase_expired()
    assert kept_in(cli) == others


def test_what_was_observed_here_stays(cli: CommandLine) -> None:
    own = Observed(
        Span(datetime(2026, 3, 2, 8, 10, tzinfo=UTC), datetime(2026, 3, 2, 9, 12, tzinfo=UTC)), Seen("own"), 7
    )
    with opened(cli) as use:
        use.observing.switch(True)
        use.observing.lay([own])
    bring(cli)
    found = kept_in(cli)
    assert own in found
    assert brief(found)[:3] == [
        ("08:00:00", "08:10:00", "WINWORD.EXE", 2), ("08:10:00", "09:12:00", "own", 7),
        ("09:12:00", "09:20:00", "OUTLOOK.EXE", 0),
    ]  # fmt: skip


def test_the_settings_and_rules_decide_what_is_kept(cli: CommandLine) -> None:
    with opened(cli) as use, use.store.unit() as unit:
        unit.put_setting("observe_titles", True)
        unit.put_setting("observe_never", ["outlook"])
        unit.put_rules([Rule(title="bezwaar*2026", label="Bezwaar")])
        unit.commit()
    bring(cli)
    seen = {one.seen for one in kept_in(cli)}
    assert seen == {None, Seen("WINWORD.EXE", "Bezwaar"), Seen(OTHER), Seen("firefox")}


def test_nothing_raw_is_in_what_is_read() -> None:
    events = repr(activitywatch.read(FILE, lambda sighting: kept(sighting, Redaction(never=["keepassxc"]))))
    assert not [word for word in RAW[:-2] if word in events]


@pytest.mark.parametrize(
    "shape",
    [
        lambda buckets: {"buckets": buckets},
        lambda buckets: {"buckets": list(buckets.values())},
        lambda buckets: buckets,
        lambda buckets: list(buckets.values()),
    ],
)
def test_buckets_come_in_several_shapes(tmp_path: Path, shape: Any) -> None:
    buckets = json.loads(FILE.read_text(encoding="utf-8"))["buckets"]
    file = tmp_path / "export.json"
    file.write_text(json.dumps(shape(buckets)), encoding="utf-8")
    assert read(file) == read(FILE)


def test_one_bucket_is_enough(tmp_path: Path) -> None:
    buckets = json.loads(FILE.read_text(encoding="utf-8"))["buckets"]
    file = tmp_path / "export.json"
    file.write_text(json.dumps(buckets["aw-watcher-window_thuis"]), encoding="utf-8")
    assert [event.seen for event in read(file)] == [Seen("firefox")]


@pytest.mark.parametrize("text", ["{}", "[]", "[1, 2]", '{"buckets": {}}', '{"buckets": {"a": {"type": 3}}}', '"x"'])
def test_what_is_no_export_of_it_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "export.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ImportFileError, match="import_not_this_format"):
        read(file)


@pytest.mark.parametrize(
    ("stamp", "seconds", "reason"),
    [
        ("2026-03-02T08:00:00+00:00", float("nan"), SkipReason.BAD_TIME),
        ("2026-03-02T08:00:00+00:00", 1e300, SkipReason.BAD_TIME),
        ("2026-03-02T08:00:00+00:00", True, SkipReason.BAD_TIME),
        ("2026-03-02T08:00:00+00:00", None, SkipReason.BAD_TIME),
        ("9999-12-31T23:59:59+00:00", 60, SkipReason.BAD_TIME),
        ("0001-01-01T00:00:00+14:00", 60, SkipReason.BAD_TIME),
        (3, 60, SkipReason.BAD_TIME),
    ],
)
def test_times_that_no_calendar_knows_are_refused(
    tmp_path: Path, stamp: object, seconds: object, reason: object
) -> None:
    event = {"timestamp": stamp, "duration": seconds, "data": {"app": "a"}}
    file = tmp_path / "export.json"
    file.write_text(json.dumps({"type": "currentwindow", "events": [event]}), encoding="utf-8")
    assert [one.reason for one in read(file)] == [reason]


T = datetime(2026, 3, 2, 8, tzinfo=UTC)
EVENTS = st.lists(
    st.builds(
        lambda start, length, app, away, machine: ForeignEvent(
            1,
            Span(T + timedelta(seconds=start), T + timedelta(seconds=start + length)),
            None if away is not None else Seen(app),
            away,
            machine,
        ),
        st.integers(0, 100),
        st.integers(1, 40),
        st.sampled_from("abc"),
        st.sampled_from([None, None, None, True, False]),
        st.sampled_from(["one", "two"]),
    ),
    max_size=20,
)


@given(EVENTS)
def test_whatever_it_observed_comes_in_order_without_overlap(events: list[ForeignEvent]) -> None:
    found = observed_elsewhere(events)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))
    said = union(event.span for event in events if event.span and event.away is not False)
    lasting = sum(span.seconds for span in said)
    seams = 5 * len(events)
    assert sum(one.span.seconds for one in found) <= lasting + seams


@given(EVENTS)
def test_nobody_is_at_work_where_it_says_that_nobody_was_there(events: list[ForeignEvent]) -> None:
    """On one machine, and where it does not also say that somebody was."""
    alone = [replace(event, machine="") for event in events if event.away is not False]
    absent = [event.span for event in alone if event.away and event.span]
    for one in observed_elsewhere(alone):
        assert not one.active or not any(one.span.overlaps(span) for span in absent)
