"""Days: DST both ways, a boundary after midnight, travel over zones and the date line."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.calendar import BEGINNING, Calendar, ZoneEra, days_between
from tijdwijzer.domain.errors import DomainError

AMSTERDAM = Calendar((ZoneEra(BEGINNING, "Europe/Amsterdam"),))
NIGHT = Calendar((ZoneEra(BEGINNING, "Europe/Amsterdam"),), boundary=timedelta(hours=4))


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]


def test_a_day_has_23_25_or_24_hours() -> None:
    hours = [AMSTERDAM.span_of(day).seconds / 3600 for day in (date(2026, 3, 29), date(2026, 10, 25), date(2026, 6, 1))]
    assert hours == [23, 25, 24]


def test_the_boundary_keeps_a_late_shift_on_its_day() -> None:
    assert NIGHT.day_of(utc(2026, 6, 2, 1, 30)) == date(2026, 6, 1)
    assert NIGHT.day_of(utc(2026, 6, 2, 2, 0)) == date(2026, 6, 2)
    assert NIGHT.at(date(2026, 6, 1), time(1, 0)) == utc(2026, 6, 1, 23, 0)


def test_a_time_that_the_clock_skips_does_not_exist() -> None:
    with pytest.raises(DomainError, match="no_such_time"):
        AMSTERDAM.at(date(2026, 3, 29), time(2, 30))


def test_of_a_time_that_comes_twice_the_first_counts_unless_it_must_be_later() -> None:
    first = AMSTERDAM.at(date(2026, 10, 25), time(2, 30))
    assert first == utc(2026, 10, 25, 0, 30)
    assert AMSTERDAM.at(date(2026, 10, 25), time(2, 30), after=first) == utc(2026, 10, 25, 1, 30)


def test_travelling_west_makes_a_long_day_and_back_a_short_one() -> None:
    calendar = Calendar(
        (
            ZoneEra(BEGINNING, "Europe/Amsterdam"),
            ZoneEra(utc(2026, 6, 10, 18), "America/New_York"),
            ZoneEra(utc(2026, 6, 14, 10), "Europe/Amsterdam"),
        )
    )
    lengths = [calendar.span_of(date(2026, 6, day)).seconds / 3600 for day in (9, 10, 11, 13, 14, 15)]
    assert lengths == [24, 30, 24, 24, 18, 24]
    assert calendar.zone_of(date(2026, 6, 12)) == ZoneInfo("America/New_York")


def test_a_date_skipped_at_the_date_line_is_no_day() -> None:
    calendar = Calendar((ZoneEra(BEGINNING, "Pacific/Honolulu"), ZoneEra(utc(2026, 6, 10, 12), "Pacific/Kiritimati")))
    days = [calendar.day_of(utc(2026, 6, 10, 11, 59)), calendar.day_of(utc(2026, 6, 10, 12))]
    assert days == [date(2026, 6, 10), date(2026, 6, 11)]
    with pytest.raises(DomainError, match="no_such_day"):
        Calendar((ZoneEra(BEGINNING, "Pacific/Honolulu"), ZoneEra(utc(2026, 6, 10, 10), "Pacific/Kiritimati"))).span_of(
            date(2026, 6, 10)
        )


def test_contract_hours_know_weekends_holidays_and_leave() -> None:
    calendar = Calendar(AMSTERDAM.eras, holidays={date(2026, 4, 27): "Koningsdag"}, leave={date(2026, 4, 28): 240})
    asked = [calendar.contract_minutes(date(2026, 4, day)) for day in (26, 27, 28, 29)]
    assert asked == [0, 0, 240, 480]


ZONES = st.sampled_from(["Europe/Amsterdam", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "UTC"])
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 31)).map(lambda d: d.replace(microsecond=0, tzinfo=UTC))


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    changes = sorted(draw(st.lists(MOMENTS, max_size=4, unique=True)))
    eras = [ZoneEra(BEGINNING, draw(ZONES)), *(ZoneEra(moment, draw(ZONES)) for moment in changes)]
    return Calendar(tuple(eras), boundary=timedelta(minutes=draw(st.integers(0, 720))))


@given(calendars(), MOMENTS)
def test_every_instant_belongs_to_exactly_one_day(calendar: Calendar, moment: datetime) -> None:
    day = calendar.day_of(moment)
    span = calendar.span_of(day)
    assert span.start <= moment < span.end


@given(calendars(), st.dates(date(2025, 1, 3), date(2027, 12, 28)))
def test_days_follow_each_other_without_gap_or_overlap(calendar: Calendar, day: date) -> None:
    starts = [calendar.start_of(each) for each in days_between(day, day + timedelta(days=3))]
    assert starts == sorted(starts)


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.times(), st.integers(0, 8))
def test_a_clock_time_on_a_day_lies_on_that_day(day: date, clock: time, hours: int) -> None:
    calendar = Calendar(AMSTERDAM.eras, boundary=timedelta(hours=hours))
    clock = clock.replace(microsecond=0)
    try:
        moment = calendar.at(day, clock)
    except DomainError:
        return
    assert calendar.local(moment).time() == clock
    assert calendar.day_of(moment) == day
