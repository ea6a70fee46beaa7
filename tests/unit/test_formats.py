"""How numbers, durations, times and dates are written."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.words import formats

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("length", "text"),
    [
        (timedelta(), "0:00"),
        (timedelta(minutes=25), "0:25"),
        (timedelta(seconds=29), "0:00"),
        (timedelta(seconds=30), "0:01"),
        (timedelta(hours=1, minutes=59, seconds=30), "2:00"),
        (timedelta(hours=41, minutes=5), "41:05"),
        (timedelta(minutes=-75), "−1:15"),
        (timedelta(seconds=-20), "0:00"),
    ],
)
def test_a_duration_is_hours_and_minutes(length: timedelta, text: str) -> None:
    assert formats.duration(length) == text


@given(st.integers(0, 100 * 3600))
def test_a_duration_is_at_most_half_a_minute_off(seconds: int) -> None:
    hours, minutes = formats.duration(timedelta(seconds=seconds)).split(":")
    assert abs(int(hours) * 3600 + int(minutes) * 60 - seconds) <= 30


def test_a_short_duration_names_its_unit() -> None:
    assert formats.short_duration(timedelta(minutes=23)) == "23\u00a0min"
    assert formats.short_duration(timedelta(minutes=80)) == "1:20"


@pytest.mark.parametrize(
    ("minutes", "dutch", "english"),
    [
        (0, "0 minuten", "0 minutes"),
        (1, "1 minuut", "1 minute"),
        (60, "1 uur", "1 hour"),
        (80, "1 uur en 20 minuten", "1 hour and 20 minutes"),
        (121, "2 uur en 1 minuut", "2 hours and 1 minute"),
    ],
)
def test_a_duration_can_be_spoken(minutes: int, dutch: str, english: str) -> None:
    length = timedelta(minutes=minutes)
    assert formats.spoken_duration(length, "nl").replace("\u00a0", " ") == dutch
    assert formats.spoken_duration(length, "en").replace("\u00a0", " ") == english


def test_a_time_is_that_of_the_wall_clock_there() -> None:
    moment = datetime(2026, 11, 24, 8, 5, 59, tzinfo=UTC)
    assert formats.clock(moment, AMSTERDAM) == "09:05"
    assert formats.hour(moment, AMSTERDAM) == "9:05"
    assert formats.clock_span(moment, moment + timedelta(hours=1), AMSTERDAM) == "09:05–10:05"


def test_a_time_follows_both_changes_of_the_clock() -> None:
    spring = [datetime(2026, 3, 29, hour, 30, tzinfo=UTC) for hour in (0, 1)]
    autumn = [datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in (0, 1)]
    assert [formats.clock(moment, AMSTERDAM) for moment in spring] == ["01:30", "03:30"]
    assert [formats.clock(moment, AMSTERDAM) for moment in autumn] == ["02:30", "02:30"]


def test_dates_are_written_out() -> None:
    assert formats.long_date(DAY, "nl") == "dinsdag 24 november"
    assert formats.long_date(DAY, "en", year=True) == "Tuesday 24 November 2026"
    assert formats.short_date(date(2026, 3, 1), "nl") == "1 maart"
    assert formats.weekday(DAY, "nl") == "dinsdag"
    assert formats.month(DAY, "en") == "November 2026"


@pytest.mark.parametrize(
    ("day", "week"), [(DAY, "week 48"), (date(2027, 1, 1), "week 53"), (date(2025, 12, 29), "week 1")]
)
def test_weeks_are_numbered_by_iso(day: date, week: str) -> None:
    assert formats.iso_week(day) == week


@pytest.mark.parametrize(
    ("value", "decimals", "dutch", "english"),
    [
        (1214, 0, "1.214", "1,214"),
        (0.81, 2, "0,81", "0.81"),
        (-1234567.5, 1, "−1.234.567,5", "−1,234,567.5"),
        (-0.04, 1, "0,0", "0.0"),
    ],
)
def test_numbers_have_the_separators_of_the_language(value: float, decimals: int, dutch: str, english: str) -> None:
    assert formats.number(value, "nl", decimals) == dutch
    assert formats.number(value, "en", decimals) == english


def test_a_unit_stays_with_its_number() -> None:
    assert formats.percentage(0.553, "nl") == "55\u00a0%"
    assert formats.percentage(0.0525, "nl", 1) == "5,2\u00a0%"
    assert formats.percentage_range(0.05, 0.1, "nl") == "5–10\u00a0%"
    assert formats.percentage_range(0.071, 0.072, "nl") == "7\u00a0%"
    assert formats.with_unit(1.5, "uur", "nl", 1) == "1,5\u00a0uur"


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (999, "999 B"),
        (1000, "1,0 kB"),
        (4200, "4,2 kB"),
        (999_949, "999,9 kB"),
        (999_950, "1,0 MB"),
        (2_500_000, "2,5 MB"),
    ],
)
def test_a_file_size_is_in_steps_of_a_thousand(size: int, text: str) -> None:
    assert formats.file_size(size, "nl").replace("\u00a0", " ") == text
