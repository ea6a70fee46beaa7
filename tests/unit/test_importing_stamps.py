"""Dates, times, durations and wall clocks as other tools write them."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.capture.importers import stamps, wall

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SPRING, AUTUMN = datetime(2026, 3, 29), datetime(2026, 10, 25)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["2026-03-04"], date(2026, 3, 4)),
        (["2026/3/4"], date(2026, 3, 4)),
        (["20260304"], date(2026, 3, 4)),
        (["04.03.2026"], date(2026, 3, 4)),
        (["4.3.26"], date(2026, 3, 4)),
        (["04/03/2026", "13/03/2026"], date(2026, 3, 4)),
        (["03/04/2026", "03/13/2026"], date(2026, 3, 4)),
        (["04-03-2026", "31-12-2025"], date(2026, 3, 4)),
        (["05/05/2026"], date(2026, 5, 5)),
    ],
)
def test_a_column_of_dates_tells_how_it_is_written(words: list[str], expected: date) -> None:
    assert stamps.date_reader(words)(words[0]) == expected


@pytest.mark.parametrize("words", [["03/04/2026"], ["03-04-2026", "05-06-2026"], ["13/04/2026", "04/13/2026"]])
def test_dates_that_can_be_read_in_two_ways_are_not_guessed(words: list[str]) -> None:
    with pytest.raises(stamps.AmbiguousDatesError):
        stamps.date_reader(words)


@pytest.mark.parametrize("layout", ["MM/DD/YYYY", "%m/%d/%Y"])
def test_a_given_format_decides(layout: str) -> None:
    read = stamps.date_reader([], layout)
    assert read("03/04/2026") == date(2026, 3, 4)
    assert read("13/04/2026") is None


@given(st.lists(st.dates(date(2000, 1, 1), date(2099, 12, 31)), min_size=1), st.sampled_from(["%d/%m/%Y", "%m-%d-%Y"]))
def test_what_is_found_out_about_dates_is_right_or_refused(days: list[date], layout: str) -> None:
    words = [day.strftime(layout) for day in days]
    try:
        read = stamps.date_reader(words)
    except stamps.AmbiguousDatesError:
        assert all(day.day <= 12 for day in days)
    else:
        assert [read(word) for word in words] == days


@pytest.mark.parametrize("word", ["", "yesterday", "32-01-2026", "2026-13-01", "1/2", "30/02/2026"])
def test_what_is_no_date_is_none(word: str) -> None:
    assert stamps.date_reader(["31/01/2026"])(word) is None


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("9:05", time(9, 5)),
        ("09:05:30", time(9, 5, 30)),
        ("09.05", time(9, 5)),
        ("9:05 PM", time(21, 5)),
        ("9:05:30 p.m.", time(21, 5, 30)),
        ("12:10 am", time(0, 10)),
        ("12:10 pm", time(12, 10)),
        ("24:00", None),
        ("13:00 PM", None),
        ("9", None),
        ("", None),
    ],
)
def test_times_of_day(word: str, expected: time | None) -> None:
    assert stamps.clock_time(word) == expected


@pytest.mark.parametrize(
    ("word", "unit", "seconds"),
    [
        ("1:30", "hours", 5400),
        ("01:30:15", "hours", 5415),
        ("100:00", "hours", 360_000),
        ("1,5", "hours", 5400),
        ("1.25", "hours", 4500),
        (".5", "hours", 1800),
        ("90", "minutes", 5400),
        ("3172", "seconds", 3172),
        ("1h 30m", "hours", 5400),
        ("2 uur", "hours", 7200),
        ("45 min", "hours", 2700),
        ("", "hours", None),
        ("-1", "hours", None),
        ("long", "hours", None),
        ("9" * 30, "hours", None),
    ],
)
def test_durations(word: str, unit: str, seconds: int | None) -> None:
    assert stamps.duration(word, unit) == (None if seconds is None else timedelta(seconds=seconds))


def clock(day: datetime, hour: int, minute: int = 0) -> datetime:
    return day.replace(hour=hour, minute=minute)


def test_an_ordinary_time_is_one_instant() -> None:
    assert wall.instants_of(clock(SPRING, 9), AMSTERDAM) == [datetime(2026, 3, 29, 7, tzinfo=UTC)]


def test_a_time_that_came_twice_is_two_instants_earlier_first() -> None:
    assert wall.instants_of(clock(AUTUMN, 2, 30), AMSTERDAM) == [
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    ]


def test_a_time_that_was_jumped_over_is_none() -> None:
    with pytest.raises(wall.NonexistentTimeError):
        wall.instants_of(clock(SPRING, 2, 30), AMSTERDAM)


@pytest.mark.parametrize(
    ("start", "end", "minutes", "expected"),
    [
        ((1, 30), (2, 30), None, 60),
        ((1, 30), (2, 30), 60, 60),
        ((1, 30), (2, 30), 120, 120),
        ((2, 30), (3, 30), None, 120),
        ((2, 30), (3, 30), 60, 60),
        ((2, 30), (2, 15), None, 45),
        ((2, 15), (2, 30), 75, 75),
    ],
)
def test_on_the_night_of_25_hours_the_length_decides(
    start: tuple[int, int], end: tuple[int, int], minutes: int | None, expected: int
) -> None:
    lasting = None if minutes is None else timedelta(minutes=minutes)
    first, last = wall.span_of(clock(AUTUMN, *start), clock(AUTUMN, *end), lasting, AMSTERDAM)
    assert last is not None
    assert last - first == timedelta(minutes=expected)


def test_without_an_end_the_length_counts_in_real_time() -> None:
    first, last = wall.span_of(clock(AUTUMN, 1), None, timedelta(hours=3), AMSTERDAM)
    assert last == first + timedelta(hours=3)
    assert wall.span_of(clock(AUTUMN, 1), None, None, AMSTERDAM)[1] is None


@given(st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1)))
def test_every_instant_shows_the_wall_time_that_it_came_from(moment: datetime) -> None:
    moment = moment.replace(microsecond=0)
    try:
        found = wall.instants_of(moment, AMSTERDAM)
    except wall.NonexistentTimeError:
        return
    assert {one.astimezone(AMSTERDAM).replace(tzinfo=None, fold=0) for one in found} == {moment}
