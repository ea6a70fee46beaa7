from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.share_periods import SharePeriod, period_named, period_on, quarter_on

DAYS = st.dates(date(2001, 1, 1), date(2199, 12, 1))
WEEKS = st.sampled_from((13, 4, 1))


@pytest.mark.parametrize(
    ("name", "first", "last", "weeks", "deadline", "quarter"),
    [
        ("2026-Q4", date(2026, 9, 28), date(2027, 1, 3), 14, date(2027, 1, 13), "2026-Q4"),
        ("2026-B11", date(2026, 10, 5), date(2026, 11, 1), 4, date(2026, 11, 11), "2026-Q4"),
        ("2026-W43", date(2026, 10, 19), date(2026, 10, 25), 1, date(2026, 11, 4), "2026-Q4"),
    ],
)
def test_the_periods_of_the_protocol(
    name: str, first: date, last: date, weeks: int, deadline: date, quarter: str
) -> None:
    period = period_named(name)
    assert (period.days.first, period.days.last, period.weeks) == (first, last, weeks)
    assert (period.deadline, period.quarter, period.name) == (deadline, quarter, name)


def test_week_53_goes_with_the_last_quarter_and_the_last_block() -> None:
    assert [period_named(f"2026-{name}").weeks for name in ("Q3", "Q4", "B12", "B13")] == [13, 14, 4, 5]
    assert [period_named(f"2025-{name}").weeks for name in ("Q4", "B13")] == [13, 4]


def test_a_block_that_ends_in_the_next_quarter_is_of_the_one_it_began_in() -> None:
    assert period_named("2026-B04").quarter == "2026-Q1"
    assert period_named("2026-B04").days.last > period_named("2026-Q1").days.last


@given(DAYS, WEEKS)
def test_a_day_lies_in_its_period_and_the_name_says_which(day: date, weeks: int) -> None:
    period = period_on(day, weeks)
    assert day in period.days
    assert period_named(period.name) == period
    assert period.days.first.weekday() == 0
    assert period.days.length == 7 * period.weeks
    assert period.weeks - weeks in (0, 1)


@given(DAYS, WEEKS)
def test_periods_follow_on_each_other(day: date, weeks: int) -> None:
    period = period_on(day, weeks)
    after = period_on(period.days.last + timedelta(days=1), weeks)
    assert after.days.first == period.days.last + timedelta(days=1)
    assert period < after


@given(DAYS)
def test_a_quarter_is_that_of_the_period_of_thirteen_weeks(day: date) -> None:
    assert quarter_on(day) == period_on(day, 13).name == period_on(day, 13).quarter


@pytest.mark.parametrize(
    "text", ["", "2026-Q5", "2026-B00", "2026-B14", "2025-W53", "2026-W00", "0001-Q1", "2026-Q1\n", "٢٠٢٦-Q1"]
)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(DomainError) as caught:
        period_named(text)
    assert caught.value.code == "share_period"


@given(st.text(max_size=12))
def test_any_text_is_a_period_or_refused(text: str) -> None:
    try:
        found = period_named(text).name
    except DomainError as error:
        found = error.code
    assert found in (text, "share_period")


def test_the_type_keeps_order() -> None:
    assert SharePeriod(2025, "Q", 4) < SharePeriod(2026, "Q", 1)
