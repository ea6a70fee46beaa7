"""Dutch public holidays as an office of the government keeps them."""

from datetime import date

import pytest

from tijdwijzer.services.ports import Holidays
from tijdwijzer.system.holidays_nl import days_off

IN_2026 = {
    date(2026, 1, 1): "Nieuwjaarsdag",
    date(2026, 4, 5): "Eerste paasdag",
    date(2026, 4, 6): "Tweede paasdag",
    date(2026, 4, 27): "Koningsdag",
    date(2026, 5, 5): "Bevrijdingsdag",
    date(2026, 5, 14): "Hemelvaartsdag",
    date(2026, 5, 24): "Eerste pinksterdag",
    date(2026, 5, 25): "Tweede pinksterdag",
    date(2026, 12, 25): "Eerste kerstdag",
    date(2026, 12, 26): "Tweede kerstdag",
}


def test_the_days_of_2026() -> None:
    assert days_off([2026]) == IN_2026


def test_liberation_day_is_free_every_year_and_named_once() -> None:
    found = days_off(range(2024, 2031))
    assert [found[date(year, 5, 5)] for year in range(2024, 2031)] == ["Bevrijdingsdag"] * 7


def test_the_kings_birthday_moves_when_it_is_on_a_sunday() -> None:
    found = days_off([2025])
    assert date(2025, 4, 26) in found
    assert date(2025, 4, 27) not in found


@pytest.mark.parametrize("language", ["nl", "en_US"])
def test_good_friday_is_a_workday_unless_the_office_says_otherwise(language: str) -> None:
    good_friday = date(2026, 4, 3)
    assert good_friday not in days_off([2026], language=language)
    assert good_friday in days_off([2026], good_friday=True, language=language)


def test_the_names_are_there_in_english() -> None:
    assert days_off([2026], language="en_US")[date(2026, 4, 27)] == "King's Day"


def test_it_is_what_the_use_cases_ask_for() -> None:
    holidays: Holidays = days_off
    assert len(holidays({2026, 2027})) == 20


def test_what_somebody_does_with_an_answer_is_not_in_the_next() -> None:
    days_off([2026]).clear()
    assert days_off([2026]) == IN_2026
